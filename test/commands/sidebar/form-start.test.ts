/** A verdict or a result said anew: the form begins with what stands, the later word replaces it, the log keeps both. */
import { expect, test } from 'vitest';
import { concludeLead, type JudgeOrder, judgeLead } from '../../../src/commands/handoff/handoff-actions';
import { reconcileBook } from '../../../src/commands/handoff/reconcile';
import { undoLast } from '../../../src/commands/handoff/undo-last';
import { formStart } from '../../../src/commands/sidebar/form-start';
import { leadById } from '../../../src/commands/sidebar/lead-view';
import { aHandoffBook, type Cells, type HandoffTestBook, handoffRow } from '../a-handoff-book';
import { leadRow } from '../a-workbook';

const ACCEPTED: Cells = {
  ...{ Decisión: 'Aceptar', Decidido: new Date('2026-11-21T10:00:00Z'), Situación: 'Juzgado' },
  Responsable: 'luis@example.com',
};
const NOT_YET: Cells = {
  ...{ ...ACCEPTED, Veredicto: 'Aún no', Juzgado: new Date('2026-11-21T11:00:00Z') },
  ...{ Motivo: 'Sin presupuesto: en enero', Reingreso: 'Fecha: >=15/01/2027', Autoridad: 'Sí: firma ella' },
  ...{ 'Próximo paso': 'Llamar', 'Fecha del próximo paso': new Date('2027-01-15T00:00:00Z') },
};
const LOST: Cells = {
  ...{ ...ACCEPTED, Veredicto: 'Cualificado', Situación: 'Cerrado', Motivo: 'Otro: precio' },
  ...{ Resultado: 'Perdido', 'Fecha del resultado': new Date('2026-11-20T00:00:00Z'), Importe: 900 },
  Reingreso: '90 días',
};
const beside = (decision: string, reason = '') =>
  leadRow({ Decisión: decision, Motivo: reason, Responsable: 'luis@example.com' });

const notYet = () => aHandoffBook([beside('Devolver', 'Sin presupuesto: en enero')], [handoffRow(NOT_YET)]);
const lost = () => aHandoffBook([beside('Aceptar', 'Otro: precio')], [handoffRow(LOST)]);

const startOf = ({ host }: HandoffTestBook) => {
  const start = formStart(host, { id: 'L-ANA' });
  if (start.kind !== 'start') throw new Error(start.kind);
  return start;
};
const verdict = (over: Partial<JudgeOrder>): JudgeOrder => ({
  ...{ id: 'L-ANA', verdict: 'qualified', answers: {}, nextStep: '', reentry: '', reason: '', filled: {} },
  ...{ seen: '', ...over },
});
const result = (over: object) => ({
  ...({ id: 'L-ANA', result: 'won', on: { day: 20_779 }, reason: '', reentry: '', seen: '' } as const),
  ...over,
});
const row = (book: HandoffTestBook) => [book.cell(2, 'Decisión'), book.cell(2, 'Motivo')];
const stageOf = ({ host }: HandoffTestBook) => {
  const outcome = leadById(host, { id: 'L-ANA' });
  return outcome.kind === 'row' ? outcome.lead?.standing.stageName : outcome.kind;
};

test('the form of a verdict begins with all that stands there', () => {
  const { item, lists } = startOf(notYet());
  expect(item).toMatchObject({
    ...{ name: 'Ana', handoff: 'L-ANA-T1', verdict: 'notYet', reason: 'Sin presupuesto: en enero' },
    ...{ reentry: 'Fecha: >=15/01/2027', nextStep: 'Llamar', nextStepOn: '2027-01-15' },
    answers: { authority: { answer: 'yes', words: 'firma ella' } },
  });
  expect(lists).toMatchObject({ today: '2026-11-22', owners: ['luis@example.com'] });
});

test('the form of a result begins with it, its day and its amount', () => {
  expect(startOf(lost()).item).toMatchObject({
    ...{ result: 'lost', resultOn: '2026-11-20', amount: 900, reentry: '90 días' },
  });
});

test.each([
  ['no-id', '', [beside('')]],
  ['unknown-id', 'L-GONE', [beside('')]],
  ['repeated-id', 'L-ANA', [beside(''), beside('')]],
  ['not-decided', 'L-ANA', [beside('')]],
] as const)('%s: there is nothing to begin with', (kind, id, leads) => {
  const book = aHandoffBook(leads);
  const before = book.state();
  expect(formStart(book.host, { id }).kind).toBe(kind);
  expect(book.state()).toEqual(before);
});

test('a later verdict replaces the earlier one in row and ledger, the log holds both, and the stage follows', () => {
  const book = notYet();
  expect(stageOf(book)).toBe('Reciclado');
  const { seen } = startOf(book).item;
  expect(judgeLead(book.host, verdict({ seen }))).toMatchObject({ kind: 'done', undo: true });
  expect(row(book)).toEqual(['Aceptar', '']);
  const [handoff] = book.rows(book.ledger);
  expect(handoff).toMatchObject({
    Decisión: 'Aceptar',
    Veredicto: 'Cualificado',
    Autoridad: 'Sí: firma ella',
  });
  expect(handoff).not.toHaveProperty('Motivo');
  expect(handoff).not.toHaveProperty('Reingreso');
  expect(book.rows(book.log)).toMatchObject([
    {
      ...{ Qué: 'Veredicto', Traspaso: 'L-ANA-T1' },
      Antes: expect.stringContaining('Aceptar → Aún no: Sin presupuesto: en enero'),
      Después: expect.stringContaining('Aceptar → Cualificado'),
    },
  ]);
  expect(stageOf(book)).toBe('SQL');
});

test('Conciliar finds nothing to do after it, however often it runs', () => {
  const book = notYet();
  judgeLead(book.host, verdict({ verdict: 'disqualified', reason: 'No decide' }));
  expect(row(book)).toEqual(['Descartar', expect.stringContaining('No decide')]);
  const before = book.state();
  for (const mode of ['late', 'edit'] as const) reconcileBook(book.host, mode, { from: 2, to: 2 });
  expect(book.state()).toEqual(before);
});

test('undoing it brings back the verdict before, its reason and its condition', () => {
  const book = notYet();
  const before = book.rows(book.ledger);
  judgeLead(book.host, verdict({}));
  expect(undoLast(book.host).kind).toBe('done');
  expect(book.rows(book.ledger)).toEqual(before);
  expect(row(book)).toEqual(['Devolver', 'Sin presupuesto: en enero']);
});

test('a loss that was none is corrected: its reason and its way back go with it', () => {
  const book = lost();
  expect(concludeLead(book.host, result({ seen: startOf(book).item.seen })).kind).toBe('done');
  expect(row(book)).toEqual(['Aceptar', '']);
  const [handoff] = book.rows(book.ledger);
  expect(handoff).toMatchObject({ Resultado: 'Ganado', Veredicto: 'Cualificado' });
  for (const header of ['Motivo', 'Reingreso', 'Importe']) expect(handoff).not.toHaveProperty(header);
  expect(book.rows(book.log)).toMatchObject([
    {
      Antes: 'Aceptar → Cualificado → Perdido 900: Otro: precio',
      Después: 'Aceptar → Cualificado → Ganado',
    },
  ]);
  expect(stageOf(book)).toBe('Cliente');
  const before = book.state();
  reconcileBook(book.host, 'late');
  expect(book.state()).toEqual(before);
});

test('an offer becomes a sale, and a sale a loss', () => {
  const quote = { ...LOST, Resultado: 'Oferta', Motivo: '', Reingreso: '', Situación: 'Juzgado' };
  const book = aHandoffBook([beside('Aceptar')], [handoffRow(quote)]);
  concludeLead(book.host, result({ amount: 1200 }));
  expect(book.rows(book.ledger)).toMatchObject([
    { Resultado: 'Ganado', Importe: 1200, Situación: 'Cerrado' },
  ]);
  concludeLead(book.host, result({ result: 'lost', reason: 'Precio' }));
  expect(book.rows(book.ledger)).toMatchObject([{ Resultado: 'Perdido', Motivo: 'Precio' }]);
  expect(row(book)).toEqual(['Aceptar', 'Precio']);
  expect(book.rows(book.log)).toHaveLength(2);
});

test('whoever looked before somebody else judged anew is told, and writes over nothing', () => {
  const book = notYet();
  const { seen } = startOf(book).item;
  judgeLead(book.host, verdict({}));
  const before = book.state();
  expect(judgeLead(book.host, verdict({ verdict: 'disqualified', reason: 'x', seen })).kind).toBe(
    'changed-meanwhile',
  );
  expect(book.state()).toEqual(before);
});
