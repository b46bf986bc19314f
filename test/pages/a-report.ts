/** Reports made by hand, small enough to count in one's head. */
import type { Day } from '../../src/domain/cell';
import { dayOf } from '../../src/domain/day';
import type { ForecastOutcome } from '../../src/domain/forecast/forecast';
import type { Figure, Line, Mover, Report, RowRef, Section } from '../../src/domain/report/report';

export const WEEK: Day = dayOf(2026, 11, 16);

export const rowsOf = (tab: RowRef['tab'], count: number, from = 2): RowRef[] =>
  Array.from({ length: count }, (_, index) => ({ tab, row: from + index }));

const count = (id: string, tab: RowRef['tab'], value: number): Figure => ({
  ...{ id, unit: 'count', value },
  rows: rowsOf(tab, value),
});

const difference = (id: string, now: number, before: number): Figure => ({
  ...{ id, unit: 'count', value: now - before },
  rows: rowsOf('history', now),
  of: rowsOf('history', before),
});

const share = (id: string, tab: RowRef['tab'], part: number, whole: number): Figure => ({
  ...{ id, unit: 'share', value: whole ? part / whole : undefined },
  rows: rowsOf(tab, part),
  of: rowsOf(tab, whole),
});

const NO_CAUSES = { day: 0, interactions: 0, answers: 0, product: 0, settings: 0, model: 0 };

export const aMover = (over: Partial<Mover> = {}): Mover => ({
  lead: 'L-ANA',
  title: 'Ana Ruiz · Norte',
  row: { tab: 'history', row: 12 },
  before: 42.5,
  after: 75,
  beforeTemperature: 'warm',
  afterTemperature: 'hot',
  change: { ...NO_CAUSES, interactions: 35, day: -2.5 },
  turnedBy: 'interactions',
  ...over,
});

export const FORECAST: ForecastOutcome = {
  kind: 'forecast',
  burst: undefined,
  months: [11, 12, 13].map((month, index) => ({
    month: dayOf(2026, month, 1),
    wins: { mean: 4.2 + index, low: 2 + index, high: 7 + index },
    amount: { mean: 21_000, low: 9_000, high: 36_000 },
    groups: [{ group: 'Web', wins: { mean: 4.2 + index, low: 2, high: 7 } }],
    made: { won: 2, inHand: 1.2, toCome: 1 + index },
  })),
  ratios: [
    { step: 'lead', to: 'sent', from: 80, reached: 60, ratio: { mean: 0.747, low: 0.68, high: 0.81 } },
    { step: 'sent', to: 'won', from: 55, reached: 11, ratio: { mean: 0.205, low: 0.14, high: 0.28 } },
  ],
  curve: [
    { day: 7, share: 0.36 },
    { day: 14, share: 0.5 },
    { day: 30, share: 0.71 },
    { day: 90, share: 0.94 },
  ],
  past: [
    {
      week: dayOf(2026, 9, 14),
      month: dayOf(2026, 9, 1),
      wins: { mean: 5.4, low: 3, high: 8 },
      truth: 6,
      isWithin: true,
    },
    {
      week: dayOf(2026, 10, 12),
      month: dayOf(2026, 10, 1),
      wins: { mean: 5, low: 3, high: 7 },
      truth: 9,
      isWithin: false,
    },
  ],
};

export const TOO_SHORT: ForecastOutcome = {
  kind: 'too-short',
  has: { wins: 3, leads: 40, days: 21 },
  needs: { wins: 10, leads: 50, days: 60 },
  past: [],
};

const STAGES = ['anonymous', 'lead', 'mql', 'sal', 'sql', 'opportunity', 'customer', 'recycled', 'discarded'];
const HANDOFFS = [
  ...['sent', 'accepted', 'returned', 'rejected', 'qualified', 'notYet', 'disqualified', 'won', 'lost'],
  ...['open', 'overdue'],
];
const WEEKS = ['now', 'before', 'difference'];
const ACCEPTANCE = ['decided', 'accepted', 'share', 'qualified', 'won'];

/** Now, before and the difference, and what comes after. */
const frozenLine = (section: string, term: string, now: number, before: number, more: Figure): Line => ({
  label: { term },
  ...(term === 'total' && { role: 'total' as const }),
  figures: [
    count(`${section}.${term}.now`, 'history', now),
    count(`${section}.${term}.before`, 'history', before),
    difference(`${section}.${term}.difference`, now, before),
    term === 'total' ? undefined : more,
  ],
});

const funnel: Section = {
  id: 'funnel',
  columns: [...WEEKS, 'weeks'],
  lines: [...STAGES, 'total'].map((stage, index) =>
    frozenLine('funnel', stage, index * 4, index * 4 - (index % 3) + 1, {
      ...{ id: `funnel.${stage}.weeks`, unit: 'weeks', value: index ? index / 2 : undefined },
      rows: rowsOf('history', index * 4),
      ...(index > 7 && { isAtLeast: true }),
    }),
  ),
};

const temperatures: Section = {
  id: 'temperatures',
  columns: [...WEEKS, 'share'],
  lines: ['hot', 'warm', 'cold', 'excluded', 'total'].map((band, index) =>
    frozenLine(
      'temperatures',
      band,
      9 + index,
      8,
      share(`temperatures.${band}.share`, 'history', 9 + index, 42),
    ),
  ),
};

const handoffs: Section = {
  id: 'handoffs',
  columns: ['now', 'before'],
  lines: [
    ...HANDOFFS.map(
      (term, index): Line => ({
        label: { term },
        figures: [
          count(`handoffs.${term}.now`, 'handoffs', 12 - index),
          count(`handoffs.${term}.before`, 'handoffs', index),
        ],
      }),
    ),
    {
      label: { term: 'hours' },
      figures: [
        { id: 'handoffs.hours.now', unit: 'hours', value: 5.25, rows: rowsOf('handoffs', 8) },
        { id: 'handoffs.hours.before', unit: 'hours', value: undefined, rows: [] },
      ],
    },
  ],
};

const acceptance = (id: 'sources' | 'criteria' | 'owners', labels: readonly string[]): Section => ({
  id,
  columns: ACCEPTANCE,
  lines: labels.map((text, index) => {
    const decided = 16 - (index % 9);
    const at = (column: string) => `${id}.«${text}».${column}`;
    return {
      label: { text },
      figures: [
        count(at('decided'), 'handoffs', decided),
        count(at('accepted'), 'handoffs', decided - 2),
        { ...share(at('share'), 'handoffs', decided - 2, decided), range: [0.42, 0.92] },
        count(at('qualified'), 'handoffs', 3),
        count(at('won'), 'handoffs', 1),
      ],
    };
  }),
});

const reasons: Section = {
  id: 'reasons',
  columns: ['now', 'quarter'],
  lines: [
    {
      label: { term: 'why-returned' },
      role: 'heading',
      figures: [
        count('reasons.why-returned.now', 'handoffs', 3),
        count('reasons.why-returned.quarter', 'handoffs', 9),
      ],
    },
    ...['Sin presupuesto', 'Otro: lo dijo Ana Ruiz'].map(
      (text): Line => ({
        label: { text },
        figures: [
          count(`reasons.why-returned:«${text}».now`, 'handoffs', 1),
          count(`reasons.why-returned:«${text}».quarter`, 'handoffs', 4),
        ],
      }),
    ),
  ],
};

const disagreements: Section = {
  id: 'disagreements',
  columns: ['now', 'quarter', 'share'],
  lines: ['too-hot', 'too-cold'].map((term) => ({
    label: { term },
    figures: [
      count(`disagreements.${term}.now`, 'handoffs', 1),
      count(`disagreements.${term}.quarter`, 'handoffs', 5),
      share(`disagreements.${term}.share`, 'handoffs', 5, 20),
    ],
  })),
};

const flow: Section = {
  id: 'flow',
  columns: ['leads', 'share'],
  lines: ['mql>sal', 'lead>mql', 'fresh>lead', 'mql>gone', 'stayed'].map((term, index) => ({
    label: { term },
    figures: [
      count(`flow.${term}.leads`, 'history', 6 - index),
      term === 'fresh>lead' || term === 'stayed'
        ? undefined
        : share(`flow.${term}.share`, 'history', 6 - index, 12),
    ],
  })),
};

/** @param sources how many there are */
export const sectionsWith = (sources: number): readonly Section[] => [
  ...[funnel, flow, temperatures, handoffs],
  acceptance(
    'sources',
    Array.from({ length: sources }, (_, index) => ['Web', 'Feria', 'LinkedIn'][index] ?? `Origen ${index}`),
  ),
  acceptance('criteria', ['Cargo', 'Visita a precios', 'Pide oferta']),
  acceptance('owners', ['ana.ruiz@example.com', 'luis@example.com']),
  ...[reasons, disagreements],
];

export const aReport = (over: Partial<Report> = {}): Report => ({
  week: WEEK,
  from: dayOf(2026, 11, 9),
  to: WEEK,
  previous: dayOf(2026, 11, 9),
  takenAt: { ...WEEK, minute: 365 },
  previousTakenAt: { ...dayOf(2026, 11, 9), minute: 365 },
  previousFrom: dayOf(2026, 11, 2),
  since: dayOf(2026, 8, 17),
  sections: sectionsWith(8),
  rose: [
    aMover(),
    aMover({ lead: 'L-LUIS', title: 'Luis Gil · Sur', turnedBy: undefined, beforeTemperature: 'hot' }),
  ],
  fell: [
    aMover({
      lead: 'L-EVA',
      title: 'Eva Sanz · Este',
      before: 71,
      after: 60,
      beforeTemperature: 'hot',
      afterTemperature: 'warm',
      change: { ...NO_CAUSES, day: -11 },
      turnedBy: 'day',
    }),
  ],
  fresh: [
    aMover({ lead: 'L-NEW', title: 'Noa Vila · Sol', before: undefined, beforeTemperature: undefined }),
  ],
  gone: [aMover({ lead: 'L-OLD', title: '', after: undefined, afterTemperature: undefined })],
  causes: { ...NO_CAUSES, interactions: 35, day: -13.5 },
  matrixChanges: [
    { kind: 'changed', criterion: 'Cargo', header: 'Peso', before: '20', after: '25' },
    { kind: 'added', criterion: 'Demo', header: '', before: '', after: 'Interés · 10' },
  ],
  forecast: FORECAST,
  trend: Array.from({ length: 12 }, (_, index) => ({
    week: { day: WEEK.day - (11 - index) * 7 },
    from: { day: WEEK.day - (12 - index) * 7 },
    temperatures: { hot: 3 + (index % 4), warm: 10 + index, cold: 30 - index },
    sent: 4 + (index % 5),
    accepted: 3 + (index % 3),
  })),
  ...over,
});
