/** The report's totals equal a recount from the rows: counted here from raw weeks and raw cells, by nothing of src/domain/report. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/cell';
import type { FrozenWeek } from '../../../src/domain/history/frozen';
import { rowsToThin } from '../../../src/domain/history/thin';
import { splitFrom } from '../../../src/domain/history/units';
import { figureOf } from '../../../src/domain/report/find-figure';
import type { Figure, Report } from '../../../src/domain/report/report';
import { funnelSection } from '../../../src/domain/report/stage-lines';
import type { Stage, Temperature } from '../../../src/domain/vocabulary';
import { allFigures, aReport, at, MONDAY, SIX, someWeeks, valueIn } from './a-report';

const STAGES: readonly Stage[] = [
  ...(['anonymous', 'lead', 'mql', 'sal', 'sql'] as const),
  ...(['opportunity', 'customer', 'recycled', 'discarded'] as const),
];
const BANDS: readonly Temperature[] = ['hot', 'warm', 'cold', 'excluded'];
const RUNS = { numRuns: 1000 };

/** A lead in a week, or `undefined`: not there. */
type Standing =
  | { readonly stage: Stage; readonly temperature: Temperature; readonly score: number }
  | undefined;

const standing: fc.Arbitrary<Standing> = fc.option(
  fc.record({
    stage: fc.constantFrom(...STAGES.slice(0, 5)),
    temperature: fc.constantFrom(...BANDS),
    score: fc.integer({ min: 0, max: 100 }),
  }),
  { nil: undefined, freq: 5 },
);

/** By week, by lead `L-0` to `L-4`. */
const histories = fc.array(fc.array(standing, { minLength: 5, maxLength: 5 }), {
  minLength: 1,
  maxLength: 5,
});

const weeksOf = (history: readonly (readonly Standing[])[]) =>
  someWeeks(
    ...history.map((week) => week.flatMap((one, lead) => (one ? [{ lead: `L-${lead}`, ...one }] : []))),
  );

describe('frozen rows', () => {
  it('stages and temperatures are those of the two weeks', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const report = aReport(weeksOf(history));
        const [before, now] = history.length > 1 ? history.slice(-2) : [undefined, history[0]];
        const counted = (week: readonly Standing[] | undefined, is: (one: Standing) => boolean) =>
          week?.filter((one) => one && is(one)).length;
        const lines = [
          ...STAGES.map((stage) => [`funnel.${stage}`, (one: Standing) => one?.stage === stage] as const),
          ...BANDS.map(
            (band) => [`temperatures.${band}`, (one: Standing) => one?.temperature === band] as const,
          ),
          ['funnel.total', () => true] as const,
        ];
        const said = lines.map(([id]) => [
          figureOf(report, `${id}.now`)?.value,
          figureOf(report, `${id}.before`)?.value,
        ]);
        expect(said).toEqual(lines.map(([, is]) => [counted(now, is), counted(before, is)]));
      }),
      RUNS,
    );
  });

  it('who arrived and who stayed are those who are in a stage; who left and who stayed, those who were', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const report = aReport(weeksOf(history));
        const { lines } = report.sections.find(({ id }) => id === 'flow')!;
        const moves = lines.map(({ label, figures }) => ({
          move: (label as { term: string }).term.split('>'),
          leads: figures[0]!.value!,
        }));
        const [before, now] = history.slice(-2);
        if (history.length < 2) {
          expect(moves).toEqual([]);
          return;
        }
        const stayedIn = (stage: Stage): number =>
          now!.filter((one, lead) => one?.stage === stage && before![lead]?.stage === stage).length;
        const sum = (some: typeof moves): number => some.reduce((total, { leads }) => total + leads, 0);
        for (const stage of STAGES) {
          const arrived = sum(moves.filter(({ move }) => move[1] === stage));
          const left = sum(moves.filter(({ move }) => move[0] === stage));
          expect(valueIn(report, `funnel.${stage}.now`)).toBe(arrived + stayedIn(stage));
          expect(valueIn(report, `funnel.${stage}.before`)).toBe(left + stayedIn(stage));
        }
        expect(valueIn(report, 'flow.stayed.leads')).toBe(
          STAGES.reduce((total, stage) => total + stayedIn(stage), 0),
        );
        expect(sum(moves)).toBe(before!.filter((one, lead) => one ?? now![lead]).length);
      }),
      RUNS,
    );
  });

  it('time in stage is how many weeks one can go back and find the lead in it', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const report = aReport(weeksOf(history));
        if (history.length < 2) return;
        for (const stage of STAGES) {
          const stays = history[history.length - 1]!.flatMap((one, lead) => {
            if (one?.stage !== stage) return [];
            let weeks = 0;
            while (history[history.length - 2 - weeks]?.[lead]?.stage === stage) weeks++;
            return [weeks];
          }).sort((a, b) => a - b);
          const middle = (stays.length - 1) / 2;
          const median = (stays[Math.floor(middle)]! + stays[Math.ceil(middle)]!) / 2;
          expect(valueIn(report, `funnel.${stage}.weeks`)).toBe(stays.length ? median : undefined);
        }
      }),
      RUNS,
    );
  });

  /** With what its leads were scored by in the first row of each, so that the others can go. */
  /** Nothing but the day has moved it. */
  const STILL = splitFrom(() => 0);

  const rescorable = (weeks: readonly FrozenWeek[]): readonly FrozenWeek[] => {
    const seen = new Set<string>();
    const tables = { matrix: [], settings: [], personas: undefined, interactions: undefined };
    return weeks.map((week) => ({
      ...week,
      tables,
      leads: week.leads.map((lead) => {
        const isFirst = !seen.has(lead.lead);
        seen.add(lead.lead);
        return isFirst ? { ...lead, frozen: '[[]]' } : { ...lead, change: STILL };
      }),
    }));
  };

  it('time in stage is the same from weeks that were thinned', () => {
    let gone = 0;
    const life = fc.record({
      from: fc.nat(19),
      length: fc.integer({ min: 1, max: 20 }),
      stages: fc.array(fc.constantFrom<Stage>('lead', 'mql', 'mql', 'mql'), { minLength: 20, maxLength: 20 }),
    });
    fc.assert(
      fc.property(fc.array(life, { minLength: 1, maxLength: 4 }), (lives) => {
        const history = Array.from({ length: 20 }, (_, week) =>
          lives.map(
            ({ from, length, stages }): Standing =>
              week >= from && week < from + length
                ? { stage: stages[week]!, temperature: 'warm', score: 50 }
                : undefined,
          ),
        );
        const whole = rescorable(weeksOf(history));
        const left = new Set(rowsToThin(whole));
        gone += left.size;
        const thinned = whole.map((week) => ({
          ...week,
          leads: week.leads.filter(({ row }) => !left.has(row)),
        }));
        const stays = (weeks: readonly FrozenWeek[]) =>
          funnelSection(weeks).lines.map(({ label, figures }) => [
            label,
            figures[3]?.value,
            figures[3]?.isAtLeast,
          ]);
        expect(stays(thinned)).toEqual(stays(whole));
      }),
      RUNS,
    );
    expect(gone).toBeGreaterThan(0);
  });

  it('a lead of the two weeks rose, fell, came, went or stands still: one of these', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { rose, fell, fresh, gone } = aReport(weeksOf(history));
        const names = [rose, fell, fresh, gone].map((movers) => movers.map(({ lead }) => lead).sort());
        const [before, now] = history.length > 1 ? history.slice(-2) : [[], []];
        const warmth = (one: Standing) => ['cold', 'warm', 'hot'].indexOf(one!.temperature);
        const kindOf = (was: Standing, is: Standing): string => {
          if (!was || !is) return is ? 'fresh' : was ? 'gone' : '';
          const change = warmth(is) - warmth(was) || is.score - was.score;
          return change > 0 ? 'rose' : change < 0 ? 'fell' : '';
        };
        const kinds = [0, 1, 2, 3, 4].map((lead) => kindOf(before![lead], now![lead]));
        const those = (kind: string) => kinds.flatMap((one, lead) => (one === kind ? [`L-${lead}`] : []));
        expect(names).toEqual(['rose', 'fell', 'fresh', 'gone'].map(those));
      }),
      RUNS,
    );
  });
});

/** A row of `Traspasos` in days from `MONDAY` and words as people type them. */
const rawHandoff = fc
  .record({
    lead: fc.constantFrom('L-0', 'L-1', 'L-2', 'L-3', 'L-gone'),
    owner: fc.constantFrom('', 'ana@example.com', 'luis@example.com'),
    how: fc.constantFrom('Manual', 'Automático', 'Duplicado fusionado', ''),
    temperature: fc.constantFrom('Caliente', 'Tibio', 'Frío', ''),
    sent: fc.integer({ min: -100, max: 3 }),
    sentMinute: fc.integer({ min: 0, max: 1439 }),
    wait: fc.integer({ min: 0, max: 10 }),
    decidedMinute: fc.integer({ min: 0, max: 1439 }),
    decision: fc.constantFrom('', 'Aceptar', 'Devolver', 'Rechazar'),
    verdict: fc.constantFrom('', 'Cualificado', 'Aún no', 'No cualificado'),
    judgedAfter: fc.integer({ min: 0, max: 20 }),
    result: fc.constantFrom('', 'Oferta', 'Ganado', 'Perdido'),
    endedAfter: fc.integer({ min: 0, max: 20 }),
    due: fc.integer({ min: 0, max: 5 }),
    reason: fc.constantFrom('', 'Precio', 'Faltan datos: el correo', 'faltan datos', 'No responde'),
  })
  // Nobody judges what was not accepted.
  .map((raw) => (raw.decision === 'Aceptar' ? raw : { ...raw, verdict: '', result: '' }))
  .map((raw) => {
    const decided = raw.sent + raw.wait;
    const judged = decided + raw.judgedAfter;
    return { ...raw, decided, judged, ended: judged + raw.endedAfter };
  });
type Raw = typeof rawHandoff extends fc.Arbitrary<infer T> ? T : never;

const ledgers = fc.array(rawHandoff, { maxLength: 12 });

const cellsOf = (raw: Raw) => ({
  ...{ lead: raw.lead, owner: raw.owner, how: raw.how, temperature: raw.temperature },
  ...{ sentAt: at(raw.sent, raw.sentMinute), due: at(raw.sent + raw.due, 600), decision: raw.decision },
  ...{ decidedAt: raw.decision && at(raw.decided, raw.decidedMinute), reason: raw.reason },
  ...{ verdict: raw.verdict, judgedAt: raw.verdict && at(raw.judged) },
  ...{ result: raw.result, resultOn: raw.result && at(raw.ended) },
});

const LEADS = [
  ['ID', 'Nombre', 'Cargo', 'Origen'],
  ['L-0', 'Ana', '', 'Web'],
  ['L-1', 'Luis', '', 'web'],
  ['L-2', 'Eva', '', 'Feria'],
  ['L-3', 'Juan', '', 'n/d'],
];
const SOURCE_OF: Readonly<Record<string, string>> = {
  'L-0': 'web',
  'L-1': 'web',
  'L-2': 'feria',
  'L-3': 'noSource',
  'L-gone': 'leadGone',
};

const reportOn = (ledger: readonly Raw[]): Report =>
  aReport(weeksOf([[undefined], [undefined]]), ledger.map(cellsOf), LEADS);

const inWeek = (day: number) => day >= -7 && day < 0;
const inWeekBefore = (day: number) => day >= -14 && day < -7;
const inQuarter = (day: number) => day >= -91 && day < 0;

describe('handoffs', () => {
  const NO_DAY = Number.NaN;
  const EVENTS: Readonly<Record<string, (raw: Raw) => number>> = {
    sent: ({ sent }) => sent,
    accepted: ({ decision, decided, how }) =>
      decision === 'Aceptar' && how !== 'Duplicado fusionado' ? decided : NO_DAY,
    returned: ({ decision, decided, how }) =>
      decision === 'Devolver' && how !== 'Duplicado fusionado' ? decided : NO_DAY,
    rejected: ({ decision, decided, how }) =>
      decision === 'Rechazar' && how !== 'Duplicado fusionado' ? decided : NO_DAY,
    qualified: ({ verdict, judged }) => (verdict === 'Cualificado' ? judged : NO_DAY),
    notYet: ({ verdict, judged }) => (verdict === 'Aún no' ? judged : NO_DAY),
    disqualified: ({ verdict, judged }) => (verdict === 'No cualificado' ? judged : NO_DAY),
    won: ({ result, ended }) => (result === 'Ganado' ? ended : NO_DAY),
    lost: ({ result, ended }) => (result === 'Perdido' ? ended : NO_DAY),
  };
  const minutes = (day: number, minute: number) => day * 1440 + minute;
  const isOpen = (raw: Raw, moment: number): boolean =>
    raw.lead !== 'L-gone' &&
    minutes(raw.sent, raw.sentMinute) <= moment &&
    (raw.decision === '' || minutes(raw.decided, raw.decidedMinute) > moment);

  it('what happened is counted in the week of its day', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const report = reportOn(ledger);
        for (const [event, dayOf] of Object.entries(EVENTS)) {
          const days = ledger.map(dayOf);
          expect(valueIn(report, `handoffs.${event}.now`)).toBe(days.filter(inWeek).length);
          expect(valueIn(report, `handoffs.${event}.before`)).toBe(days.filter(inWeekBefore).length);
        }
      }),
      RUNS,
    );
  });

  it('open and overdue are as of the moment each week was taken', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const report = reportOn(ledger);
        for (const [column, day] of [
          ['now', 0],
          ['before', -7],
        ] as const) {
          const moment = minutes(day, SIX);
          const open = ledger.filter((raw) => isOpen(raw, moment));
          const late = open.filter(({ sent, due }) => minutes(sent + due, 600) < moment);
          expect(valueIn(report, `handoffs.open.${column}`)).toBe(open.length);
          expect(valueIn(report, `handoffs.overdue.${column}`)).toBe(late.length);
        }
      }),
      RUNS,
    );
  });

  it('decided ones add up over sources and over owners, each line recounted', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const report = reportOn(ledger);
        const decided = ledger.filter(
          ({ decision, decided, how }) => decision && inQuarter(decided) && how !== 'Duplicado fusionado',
        );
        for (const [id, keyOf] of [
          ['sources', ({ lead }: Raw) => SOURCE_OF[lead]],
          ['owners', ({ owner }: Raw) => owner || 'noOwner'],
        ] as const) {
          const { lines } = report.sections.find((section) => section.id === id)!;
          const parts = lines.filter(({ role }) => !role);
          const sum = parts.reduce((total, { figures }) => total + figures[0]!.value!, 0);
          expect(sum).toBe(decided.length);
          for (const { label, figures } of parts) {
            const key = 'term' in label ? label.term : label.text.toLowerCase();
            const those = decided.filter((raw) => keyOf(raw) === key);
            const accepted = those.filter(({ decision }) => decision === 'Aceptar');
            expect(figures.map((figure) => figure!.value)).toEqual([
              those.length,
              accepted.length,
              accepted.length / those.length,
              accepted.filter(({ verdict, judged }) => verdict === 'Cualificado' && judged < 0).length,
              accepted.filter(({ result, ended }) => result === 'Ganado' && ended < 0).length,
            ]);
          }
        }
      }),
      RUNS,
    );
  });

  it('each no is counted under one reason, by the word in which the handoff ended', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const report = reportOn(ledger);
        const { lines } = report.sections.find(({ id }) => id === 'reasons')!;
        const nos = ledger.flatMap((raw) => {
          const { decision, verdict, result } = raw;
          if (raw.how === 'Duplicado fusionado' || ['Oferta', 'Ganado'].includes(result)) return [];
          if (result === 'Perdido') return [{ kind: 'why-lost', day: raw.ended, raw }];
          if (verdict === 'No cualificado') return [{ kind: 'why-discarded', day: raw.judged, raw }];
          if (verdict === 'Aún no') return [{ kind: 'why-returned', day: raw.judged, raw }];
          if (decision === 'Devolver') return [{ kind: 'why-returned', day: raw.decided, raw }];
          return decision === 'Rechazar' ? [{ kind: 'why-rejected', day: raw.decided, raw }] : [];
        });
        const long = nos.filter(({ day }) => inQuarter(day));
        const total = (role: 'heading' | undefined, column: number) =>
          lines
            .filter((line) => line.role === role)
            .reduce((sum, line) => sum + line.figures[column]!.value!, 0);
        const headOf = ({ reason }: Raw) => reason.split(':')[0]!.toLowerCase();
        for (const role of ['heading', undefined] as const) {
          expect(total(role, 1)).toBe(long.length);
          expect(total(role, 0)).toBe(long.filter(({ day }) => inWeek(day)).length);
        }
        for (const { label, figures } of lines) {
          if (!('text' in label)) continue;
          const kind = /^reasons\.(.*?):/.exec(figures[1]!.id)![1];
          const those = long.filter((no) => no.kind === kind && headOf(no.raw) === label.text.toLowerCase());
          expect(figures[1]!.value).toBe(those.length);
        }
      }),
      RUNS,
    );
  });

  it('who was too hot and who too cold', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const report = reportOn(ledger);
        const judged = ledger.filter((raw) => raw.verdict && inQuarter(raw.judged));
        const hot = judged.filter(({ temperature }) => temperature === 'Caliente');
        const low = judged.filter(({ temperature }) => ['Tibio', 'Frío'].includes(temperature));
        const tooHot = hot.filter(({ verdict }) => verdict !== 'Cualificado').length;
        const tooCold = low.filter(({ verdict }) => verdict === 'Cualificado').length;
        expect(valueIn(report, 'disagreements.too-hot.quarter')).toBe(tooHot);
        expect(valueIn(report, 'disagreements.too-cold.quarter')).toBe(tooCold);
        expect(valueIn(report, 'disagreements.too-hot.share')).toBe(
          hot.length ? tooHot / hot.length : undefined,
        );
      }),
      RUNS,
    );
  });

  it('of every figure: no row twice, a count is its rows, a share is part of its whole, an id stands once', () => {
    fc.assert(
      fc.property(ledgers, histories, (ledger, history) => {
        const report = aReport(weeksOf(history), ledger.map(cellsOf), LEADS);
        const figures = allFigures(report);
        expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
        const isSound = ({ id, unit, value, rows, of = [], range }: Figure): boolean => {
          const [own, whole] = [rows, of].map((refs) => new Set(refs.map(({ tab, row }) => `${tab} ${row}`)));
          if (own!.size !== rows.length) return false;
          if (id.endsWith('.difference')) return value === rows.length - of.length;
          if (unit !== 'share') return unit !== 'count' || value === rows.length;
          const isWithin = !range || (range[0] <= value! && value! <= range[1]);
          return isWithin && [...own!].every((row) => whole!.has(row));
        };
        expect(figures.filter((figure) => !isSound(figure))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('the last week of the charts says what the sections say', () => {
    fc.assert(
      fc.property(ledgers, histories, (ledger, history) => {
        const report = aReport(weeksOf(history), ledger.map(cellsOf), LEADS);
        const last = report.trend[report.trend.length - 1]!;
        const now = (id: string) => valueIn(report, `${id}.now`);
        expect(last.week satisfies Day).toEqual(MONDAY);
        expect([last.sent, last.accepted]).toEqual([now('handoffs.sent'), now('handoffs.accepted')]);
        expect(last.temperatures).toEqual({
          ...{ hot: now('temperatures.hot'), warm: now('temperatures.warm') },
          cold: now('temperatures.cold'),
        });
      }),
      RUNS,
    );
  });
});
