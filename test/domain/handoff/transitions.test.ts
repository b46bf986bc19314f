/** Deciding, judging, concluding and lifting: what each writes into the ledger, the row and the log. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cell';
import type { Act } from '../../../src/domain/handoff/act';
import type { Change } from '../../../src/domain/handoff/change';
import { decide, type Subject } from '../../../src/domain/handoff/decide';
import { conclude, judge } from '../../../src/domain/handoff/judge';
import { readLedger } from '../../../src/domain/handoff/ledger';
import { reassign, reopen } from '../../../src/domain/handoff/lift';
import { readSettings } from '../../../src/domain/settings';
import { HANDOFF_COLUMNS, type HandoffColumn } from '../../../src/domain/vocabulary';
import { aMatrix, aWorkbook, TODAY } from '../../support/builders';

const SENT: Readonly<Partial<Record<HandoffColumn, Cell>>> = {
  id: 'L-1-T1',
  lead: 'L-1',
  owner: 'ana@example.com',
  sentAt: { day: TODAY.day - 3, minute: 600 },
  state: 'Abierto',
};
const ACCEPTED = { ...SENT, decision: 'Aceptar', decidedAt: { day: TODAY.day - 2, minute: 600 } };
const LISTS: readonly (readonly [string, string])[] = [['Reingreso por defecto', '90 días']];
const { settings } = readSettings([['Clave', 'Valor'], ...LISTS], { row: 1 });
const act: Act = { by: 'luis@example.com', at: { ...TODAY, minute: 630 }, isApproximate: false, settings };

/** A lead with a ledger of these rows. */
const subjectWith = (...rows: readonly Readonly<Partial<Record<HandoffColumn, Cell>>>[]): Subject => {
  const columns = Object.keys(HANDOFF_COLUMNS) as HandoffColumn[];
  const header = columns.map((column) => HANDOFF_COLUMNS[column].es);
  const { leads } = aWorkbook([['ID'], ['L-1']], aMatrix());
  const table = [header, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const [lead] = leads.leads;
  return {
    lead: lead!,
    handoffs: readLedger(table, { row: 1 }, leads).of(lead!),
    owner: '',
    snapshot: () => ({
      ...{
        name: 'Ana',
        product: 'Nube',
        score: 72.5,
        temperature: 'hot',
        reasons: 'Cargo +20',
        matrix: 'M-1',
      },
    }),
    missing: () => ['Presupuesto', 'Plazo'],
  };
};

const lineOf = ({ log }: Change) => log.map(({ what, before, after }) => `${what}: ${before} | ${after}`);

describe('deciding about an open handoff', () => {
  it('accepting names who, when, and leaves its owner', () => {
    const change = decide(subjectWith(SENT), { decision: 'accept', reason: '' }, act)!;
    expect(change.cells).toEqual({
      ...{ decision: 'Aceptar', decidedAt: act.at, decidedBy: act.by, state: 'Decidido' },
    });
    expect(change.row).toEqual({ decision: 'Aceptar', reason: '', owner: 'ana@example.com' });
    expect(lineOf(change)).toEqual(['decided: Abierto | Aceptar']);
  });

  it('who accepts takes it where nobody has it; nobody known takes nothing', () => {
    const unowned = subjectWith({ ...SENT, owner: '' });
    expect(decide(unowned, { decision: 'accept', reason: '' }, act)!.cells.owner).toBe(act.by);
    const unknown = decide(unowned, { decision: 'accept', reason: '' }, { ...act, by: '' })!;
    expect(unknown.cells.owner).toBeUndefined();
    expect(unknown.cells.decidedBy).toBe('sin identificar');
  });

  it('returning begins with what nobody has answered and the default to come back', () => {
    const change = decide(subjectWith(SENT), { decision: 'return', reason: 'Faltan datos' }, act)!;
    expect(change.cells).toMatchObject({
      ...{ decision: 'Devolver', reason: 'Faltan datos', missing: 'Presupuesto; Plazo', reentry: '90 días' },
    });
  });

  it('what the person asks for instead stands, also nothing', () => {
    const order = {
      decision: 'return',
      reason: 'Faltan datos',
      missing: [],
      reentry: 'País: España',
    } as const;
    const { cells } = decide(subjectWith(SENT), order, act)!;
    expect([cells.missing, cells.reentry]).toEqual([undefined, 'País: España']);
  });

  it('discarding is accepting with a verdict', () => {
    const { cells, row } = decide(subjectWith(SENT), { decision: 'disqualify', reason: 'No decide' }, act)!;
    expect(cells).toMatchObject({ decision: 'Aceptar', verdict: 'No cualificado', state: 'Juzgado' });
    expect(row.decision).toBe('Descartar');
  });

  it('a time that nobody saw says so', () => {
    const late = decide(
      subjectWith(SENT),
      { decision: 'accept', reason: '' },
      { ...act, isApproximate: true },
    );
    expect(late!.cells.decidedAt).toBe('22/11/2026 10:30 (aprox.)');
  });
});

describe('deciding where nothing is open', () => {
  it.each([['accept'], ['disqualify']] as const)('%s serves itself', (decision) => {
    const change = decide(subjectWith(), { decision, reason: 'No decide' }, act)!;
    expect(change).toMatchObject({
      ...{ before: undefined, id: 'L-1-T1' },
      cells: { how: 'Autoservicio', score: 72.5, temperature: 'Caliente', owner: act.by },
    });
  });

  it.each([['return'], ['reject']] as const)('%s has nothing to %s', (decision) => {
    expect(decide(subjectWith(), { decision, reason: 'Otro: x' }, act)).toBeUndefined();
  });

  it('what was decided before there was a ledger is adopted, whatever it says', () => {
    const change = decide(subjectWith(), { decision: 'reject', reason: 'Duplicado' }, act, true)!;
    expect(change.cells).toMatchObject({ how: 'Anterior a Traspasos', decision: 'Rechazar' });
  });

  it('a closed one is left as it is: another begins, in the next cycle', () => {
    const closed = subjectWith({ ...ACCEPTED, result: 'Perdido' });
    expect(decide(closed, { decision: 'accept', reason: '' }, act)!.id).toBe('L-1-T2');
    expect(decide(closed, { decision: 'return', reason: 'Faltan datos' }, act)).toBeUndefined();
  });
});

describe('another word on what is decided', () => {
  it('after accepting, returning is the verdict Aún no, and discarding No cualificado', () => {
    const returned = decide(subjectWith(ACCEPTED), { decision: 'return', reason: 'No responde' }, act)!;
    expect(returned.cells).toMatchObject({ verdict: 'Aún no', judgedBy: act.by, reentry: '90 días' });
    expect(returned.cells.decision).toBeUndefined();
    expect(returned.log[0]!.what).toBe('judged');
    const discarded = decide(subjectWith(ACCEPTED), { decision: 'disqualify', reason: 'No decide' }, act)!;
    expect(discarded.cells).toMatchObject({ verdict: 'No cualificado', state: 'Juzgado' });
  });

  it('any other change corrects the decision, and its verdict and reopening go', () => {
    const judged = { ...ACCEPTED, verdict: 'Aún no', judgedAt: TODAY, reentry: '90 días', reopenedAt: TODAY };
    const { cells, log } = decide(subjectWith(judged), { decision: 'accept', reason: '' }, act)!;
    expect(cells).toMatchObject({
      verdict: '',
      judgedAt: '',
      reentry: '',
      reopenedAt: '',
      state: 'Decidido',
    });
    expect(log[0]!.what).toBe('corrected');
  });

  it('a return that asks for something else says in the log what it asks for', () => {
    const returned = { ...SENT, decision: 'Devolver', reason: 'No responde', missing: 'Plazo' };
    const subject = subjectWith({ ...returned, reentry: '90 días' });
    const again = (over: object) =>
      lineOf(decide(subject, { decision: 'return', reason: 'No responde', ...over }, act)!);
    expect(again({ missing: ['Plazo', 'Cargo'], reentry: '30 días' })).toEqual([
      'corrected: Devolver: No responde · Falta: Plazo · Reingreso: 90 días | ' +
        'Devolver: No responde · Falta: Plazo; Cargo · Reingreso: 30 días',
    ]);
    expect(again({ reason: 'Faltan datos', reentry: '30 días' })).toEqual([
      'corrected: Devolver: No responde | Devolver: Faltan datos',
    ]);
  });

  it('an offer that is out goes with a no', () => {
    const quoted = subjectWith({ ...ACCEPTED, result: 'Oferta', resultOn: TODAY, amount: 900 });
    const { cells } = decide(quoted, { decision: 'disqualify', reason: 'No decide' }, act)!;
    expect(cells).toMatchObject({ result: '', resultOn: '', amount: '' });
  });
});

describe('the verdict', () => {
  const order = {
    verdict: 'qualified',
    answers: {
      budget: { answer: 'yes', words: 'aprobado en enero' },
      need: { answer: 'unknown', words: '' },
    },
    ...{ nextStep: 'Demo', nextStepOn: { day: TODAY.day + 4 }, reason: '' },
  } as const;

  it('keeps the answers in words, and the next step with its day', () => {
    const change = judge(subjectWith(ACCEPTED), order, act)!;
    expect(change.cells).toMatchObject({
      ...{ verdict: 'Cualificado', judgedAt: act.at, judgedBy: act.by, state: 'Juzgado' },
      ...{ budget: 'Sí: aprobado en enero', need: 'Sin saber', nextStep: 'Demo' },
      nextStepOn: { day: TODAY.day + 4 },
    });
    expect(change.row.decision).toBe('Aceptar');
  });

  it('Aún no comes back on the day of the next step, else by default, else as the person says', () => {
    const notYet = { ...order, verdict: 'notYet', reason: 'No responde' } as const;
    const reentryOf = (over: object) =>
      judge(subjectWith(ACCEPTED), { ...notYet, ...over }, act)!.cells.reentry;
    expect(reentryOf({})).toBe('Fecha: >=26/11/2026');
    expect(reentryOf({ nextStepOn: undefined })).toBe('90 días');
    expect(reentryOf({ reentry: 'País: España' })).toBe('País: España');
    expect(judge(subjectWith(ACCEPTED), notYet, act)!.row).toMatchObject({ decision: 'Devolver' });
  });

  it.each([
    ['never sent', []],
    ['open', [SENT]],
    ['returned', [{ ...SENT, decision: 'Devolver' }]],
    ['closed', [{ ...ACCEPTED, result: 'Perdido' }]],
  ])('there is nothing to judge on one that is %s', (_, rows) => {
    expect(judge(subjectWith(...rows), order, act)).toBeUndefined();
  });
});

describe('the result', () => {
  const won = { result: 'won', on: TODAY, amount: 12_500, reason: '' } as const;

  it('a sale closes it, with its day and amount', () => {
    expect(conclude(subjectWith(ACCEPTED), won, act)!.cells).toEqual({
      ...{ result: 'Ganado', resultOn: TODAY, amount: 12_500, state: 'Cerrado' },
    });
  });

  it('a loss has a reason and a way back; an offer stays under way', () => {
    const lost = conclude(
      subjectWith(ACCEPTED),
      { ...won, result: 'lost', amount: undefined, reason: 'Precio' },
      act,
    )!;
    expect(lost.cells).toMatchObject({ result: 'Perdido', reason: 'Precio', reentry: '90 días' });
    expect(lost.row).toEqual({ decision: 'Aceptar', reason: 'Precio' });
    const quote = conclude(subjectWith(ACCEPTED), { ...won, result: 'quote' }, act)!;
    expect(quote.cells.state).toBe('Juzgado');
  });

  it('a loss that was none takes its reason and its way back along', () => {
    const lost = { ...ACCEPTED, result: 'Perdido', reason: 'Precio', reentry: '90 días' };
    const change = conclude(subjectWith(lost), won, act)!;
    expect(change.cells).toMatchObject({ result: 'Ganado', reason: '', reentry: '' });
    expect(change.row).toEqual({ decision: 'Aceptar', reason: '' });
    expect(lineOf(change)).toEqual(['concluded: Aceptar → Perdido: Precio | Aceptar → Ganado 12500']);
  });

  it('what was refused has no result', () => {
    expect(conclude(subjectWith({ ...ACCEPTED, verdict: 'No cualificado' }), won, act)).toBeUndefined();
    expect(conclude(subjectWith(SENT), won, act)).toBeUndefined();
  });
});

describe('lifting a no, and another owner', () => {
  it('is dated, with its reason, once', () => {
    const rejected = { ...SENT, decision: 'Rechazar', reason: 'Duplicado' };
    expect(reopen(subjectWith(rejected), 'Era otra persona', act)!).toMatchObject({
      cells: { reopenedAt: act.at, reopenReason: 'Era otra persona' },
      log: [{ what: 'reopened', after: 'Era otra persona' }],
    });
    expect(reopen(subjectWith({ ...rejected, reopenedAt: TODAY }), 'x', act)).toBeUndefined();
    expect(reopen(subjectWith(SENT), 'x', act)).toBeUndefined();
  });

  it('the deadline stays with whoever gets it', () => {
    const subject = subjectWith({ ...SENT, due: { day: TODAY.day, minute: 900 } });
    const change = reassign(subject, subject.handoffs[0]!, 'eva@example.com', act);
    expect(change.cells).toEqual({ owner: 'eva@example.com' });
    expect(lineOf(change)).toEqual(['reassigned: ana@example.com | eva@example.com']);
  });
});
