/** Reports made by hand, small enough to count in one's head. */
import type { Day } from '../../src/domain/cell';
import { dayOf } from '../../src/domain/day';
import type { ForecastOutcome } from '../../src/domain/forecast/forecast';
import type { Figure, Mover, Report, RowRef, Section } from '../../src/domain/report/report';

export const WEEK: Day = dayOf(2026, 11, 16);

export const rowsOf = (tab: RowRef['tab'], count: number, from = 2): RowRef[] =>
  Array.from({ length: count }, (_, index) => ({ tab, row: from + index }));

export const count = (id: string, tab: RowRef['tab'], value: number): Figure => ({
  id,
  unit: 'count',
  value,
  rows: rowsOf(tab, value),
});

export const share = (id: string, tab: RowRef['tab'], part: number, whole: number): Figure => ({
  id,
  unit: 'share',
  value: whole ? part / whole : undefined,
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
  months: [11, 12, 13].map((month, index) => ({
    month: dayOf(2026, month, 1),
    wins: { mean: 4.2 + index, low: 2 + index, high: 7 + index },
    amount: { mean: 21_000, low: 9_000, high: 36_000 },
    groups: [{ group: 'Web', wins: { mean: 4.2 + index, low: 2, high: 7 } }],
    made: { won: 2, inHand: 1.2, toCome: 1 + index },
  })),
  ratios: [],
  curve: [],
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

const STAGES = ['customer', 'opportunity', 'discarded', 'recycled', 'sql', 'sal', 'mql', 'lead', 'anonymous'];

const SECTIONS: readonly Section[] = [
  {
    id: 'funnel',
    columns: ['now', 'timeInStage'],
    lines: STAGES.map((stage, index) => ({
      label: { term: stage },
      figures: [
        count(`funnel.${stage}`, 'history', index * 3),
        {
          id: `funnel.${stage}.time`,
          unit: 'weeks',
          value: index ? 1.5 : undefined,
          rows: rowsOf('history', index),
        },
      ],
    })),
  },
  {
    id: 'temperatures',
    columns: ['now', 'before'],
    lines: ['hot', 'warm', 'cold', 'excluded'].map((term, index) => ({
      label: { term },
      figures: [
        count(`temperatures.${term}`, 'history', 5 + index),
        count(`temperatures.${term}.before`, 'history', 4),
      ],
    })),
  },
  {
    id: 'sources',
    columns: ['sent', 'accepted', 'acceptance'],
    lines: ['Web', 'Feria'].map((source) => ({
      label: { text: source },
      figures: [
        count(`sources.${source}.sent`, 'handoffs', 8),
        count(`sources.${source}.accepted`, 'handoffs', 6),
        { ...share(`sources.${source}.acceptance`, 'handoffs', 6, 8), range: [0.42, 0.92] as const },
      ],
    })),
  },
];

export const aReport = (over: Partial<Report> = {}): Report => ({
  week: WEEK,
  from: dayOf(2026, 11, 16),
  to: dayOf(2026, 11, 23),
  previous: dayOf(2026, 11, 9),
  sections: SECTIONS,
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
    temperatures: { hot: 3 + (index % 4), warm: 10 + index, cold: 30 - index },
    sent: 4 + (index % 5),
    accepted: 3 + (index % 3),
  })),
  ...over,
});
