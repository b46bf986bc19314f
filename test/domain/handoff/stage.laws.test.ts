/** Stages of random histories, against a model that walks through what happened, day by day. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import { printDay } from '../../../src/domain/day';
import { scoreWorkbook } from '../../../src/domain/scoring/score-workbook';
import { STAGES, type Stage } from '../../../src/domain/vocabulary';
import { stageText } from '../../../src/messages/stage';
import { someSettings, TODAY } from '../../support/builders';

const STEPS = [
  'send',
  'accept',
  'return',
  'reject to discarded',
  'reject to recycled',
  'reject to mql',
  'qualify',
  'not yet',
  'disqualify',
  'quote',
  'win',
  'lose',
  'reopen',
  'purchase',
] as const;
type Step = (typeof STEPS)[number];

/** What a handoff is at when a step can happen to it. */
type Phase =
  | 'none'
  | 'open'
  | 'returned'
  | 'rejected'
  | 'accepted'
  | 'qualified'
  | 'discarded'
  | 'quoted'
  | 'won'
  | 'lost';

const MAY: Readonly<Record<Step, readonly Phase[]>> = {
  send: ['none', 'returned', 'rejected', 'discarded', 'won', 'lost'],
  accept: ['open'],
  return: ['open'],
  'reject to discarded': ['open'],
  'reject to recycled': ['open'],
  'reject to mql': ['open'],
  qualify: ['accepted'],
  'not yet': ['accepted'],
  disqualify: ['accepted'],
  quote: ['qualified'],
  win: ['qualified', 'quoted'],
  lose: ['qualified', 'quoted'],
  reopen: ['returned', 'rejected', 'discarded', 'lost'],
  purchase: [
    'none',
    'open',
    'returned',
    'rejected',
    'accepted',
    'qualified',
    'discarded',
    'quoted',
    'won',
    'lost',
  ],
};

/** What a step writes into the row of `Traspasos`, and where it leads. */
const WRITES: Readonly<
  Record<Exclude<Step, 'send' | 'purchase'>, readonly [Phase | '', string, string?, string?]>
> = {
  accept: ['accepted', 'Decidido', 'Decisión', 'Aceptar'],
  return: ['returned', 'Decidido', 'Decisión', 'Devolver'],
  'reject to discarded': ['rejected', 'Decidido', 'Decisión', 'Rechazar'],
  'reject to recycled': ['rejected', 'Decidido', 'Decisión', 'Rechazar'],
  'reject to mql': ['rejected', 'Decidido', 'Decisión', 'Rechazar'],
  qualify: ['qualified', 'Juzgado', 'Veredicto', 'Cualificado'],
  'not yet': ['returned', 'Juzgado', 'Veredicto', 'Aún no'],
  disqualify: ['discarded', 'Juzgado', 'Veredicto', 'No cualificado'],
  quote: ['quoted', 'Fecha del resultado', 'Resultado', 'Oferta'],
  win: ['won', 'Fecha del resultado', 'Resultado', 'Ganado'],
  lose: ['lost', 'Fecha del resultado', 'Resultado', 'Perdido'],
  reopen: ['', 'Reabierto'],
};
const REASONS: Partial<Record<Step, string>> = {
  'reject to discarded': 'Duplicado: ya es cliente',
  'reject to recycled': 'Otro: no contesta',
  'reject to mql': 'Otro territorio',
};

type Row = Record<string, string>;
interface Happened {
  readonly step: Step;
  readonly day: number;
}

/** Steps that cannot happen are passed over; each of the others has a day of its own. */
const history = (wanted: readonly Step[], reentry: string) => {
  const happened: Happened[] = [];
  const rows: Row[] = [];
  let phase: Phase = 'none';
  wanted.forEach((step, i) => {
    if (!MAY[step].includes(phase)) return;
    const day = TODAY.day - 100 + i;
    happened.push({ step, day });
    if (step === 'purchase') return;
    if (step === 'send') {
      rows.push({
        Traspaso: `L-1-T${rows.length + 1}`,
        Lead: 'L-1',
        Enviado: printDay({ day }),
        Reingreso: reentry,
      });
      phase = 'open';
      return;
    }
    const [next, dated, column = '', word = ''] = WRITES[step];
    Object.assign(rows[rows.length - 1]!, { [dated]: printDay({ day }) });
    if (column) Object.assign(rows[rows.length - 1]!, { [column]: word });
    if (REASONS[step]) rows[rows.length - 1]!.Motivo = REASONS[step];
    phase = next || phase;
  });
  return { happened, rows };
};

interface Lead {
  readonly email: boolean;
  readonly named: boolean;
  readonly job: 'CEO' | 'Becario' | 'Rival';
  readonly points: number;
  readonly budget: boolean;
  readonly visited: boolean;
}

const NOES: readonly Step[] = [
  'return',
  'not yet',
  'disqualify',
  'lose',
  'reject to discarded',
  'reject to recycled',
  'reject to mql',
];

const lastOf = (happened: readonly Happened[], steps: readonly Step[]): Happened | undefined =>
  happened.filter(({ step }) => steps.includes(step)).pop();

/** §3.6 word for word. */
const modelled = (happened: readonly Happened[], lead: Lead): Stage => {
  const result = lastOf(happened, ['quote', 'win', 'lose'])?.step;
  if (result === 'win') return 'customer';
  if (result === 'quote') return 'opportunity';
  if (lead.job === 'Rival') return 'discarded';
  const no = lastOf(happened, NOES);
  const since = (steps: readonly Step[]) => (lastOf(happened, steps)?.day ?? -1) > (no?.day ?? -1);
  const binds = no && !since(['send', 'reopen', 'purchase']);
  if (binds && (no.step === 'disqualify' || no.step === 'reject to discarded')) return 'discarded';
  if (binds && no.step === 'reject to recycled') return 'recycled';
  if (binds && no.step !== 'reject to mql' && !lead.budget) return 'recycled';
  if (since(['qualify']) || since(['purchase'])) return 'sql';
  if (since(['accept'])) return 'sal';
  if (!lead.email) return 'anonymous';
  const touched = lead.visited || lastOf(happened, ['purchase']) !== undefined;
  const isMql = lead.named && touched && lead.points >= 50 && lead.job === 'CEO';
  return isMql ? 'mql' : 'lead';
};

const place = (table: Table) => ({ table, origin: { row: 1 } });
const tableOf = (headers: readonly string[], rows: readonly Row[]): Cell[][] => [
  [...headers],
  ...rows.map((row) => headers.map((header) => row[header] ?? '')),
];

const LEDGER = [
  ...['Traspaso', 'Lead', 'Enviado', 'Decisión', 'Decidido', 'Motivo', 'Reingreso', 'Veredicto', 'Juzgado'],
  ...['Resultado', 'Fecha del resultado', 'Reabierto'],
];

/** The same as tabs hold it. */
const computed = (happened: readonly Happened[], rows: readonly Row[], lead: Lead) => {
  const purchases = happened
    .filter(({ step }) => step === 'purchase')
    .map(({ day }): Cell[] => [{ day }, 'L-1', 'Pide oferta']);
  const visit: Cell[][] = lead.visited ? [[{ day: TODAY.day - 200 }, 'L-1', 'Visita']] : [];
  const workbook = scoreWorkbook({
    leads: place([
      ['ID', 'Nombre', 'Email', 'Cargo', 'Puntos', 'Presupuesto'],
      [
        'L-1',
        lead.named ? 'Ana' : '',
        lead.email ? 'ana@example.com' : 'ana',
        lead.job,
        lead.points,
        lead.budget ? 9 : '',
      ],
    ]),
    // The points are the score; the job is the fit.
    matrix: place([
      ['Criterio', 'Dimensión', 'Campo', 'Peso', '100%', '50%', 'Excluye'],
      ['Puntos', 'Interés', 'Puntos', 100, '100', '50', ''],
      ['Cargo', 'Encaje', 'Cargo', 0.000000000001, 'CEO', '', 'Rival'],
    ]),
    settings: place(someSettings(['Interacciones de compra', 'Pide oferta'])),
    interactions: place([['Fecha', 'Lead', 'Tipo'], ...visit, ...purchases]),
    handoffs: place(tableOf(LEDGER, rows)),
  });
  const row = workbook.leads.leads[0]!;
  const score = workbook.scoreOf(row);
  const result = workbook.stageOf(row, score);
  return { stage: result.stage, says: stageText(result, score, workbook.settings, 'es') };
};

const anyLead: fc.Arbitrary<Lead> = fc.record({
  email: fc.boolean(),
  named: fc.boolean(),
  job: fc.constantFrom('CEO', 'CEO', 'CEO', 'Becario', 'Rival'),
  points: fc.constantFrom(0, 50, 100),
  budget: fc.boolean(),
  visited: fc.boolean(),
});

/** Steps in an order in which most can happen. */
const anySteps = fc.array(fc.nat(), { maxLength: 14 }).map((wanted) => {
  let phase: Phase = 'none';
  return wanted.map((choice): Step => {
    const possible = STEPS.filter((step) => MAY[step].includes(phase));
    const step = possible[choice % possible.length]!;
    if (step === 'send') phase = 'open';
    else if (step !== 'purchase') phase = WRITES[step][0] || phase;
    return step;
  });
});

test('the stage is what the contract says of what happened, and its sentence begins with it', () => {
  const seen = new Map<Stage, number>();
  fc.assert(
    fc.property(anySteps, anyLead, (wanted, lead) => {
      const { happened, rows } = history(wanted, 'Presupuesto: *');
      const { stage, says } = computed(happened, rows, lead);
      expect(stage).toBe(modelled(happened, lead));
      expect(says).toMatch(new RegExp(`^${STAGES[stage].es}: \\S[^{}]*$`));
      seen.set(stage, (seen.get(stage) ?? 0) + 1);
    }),
    { numRuns: 1000 },
  );
  expect(new Set(seen.keys())).toEqual(new Set(Object.keys(STAGES)));
});
