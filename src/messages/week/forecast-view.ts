/** The forecast of a report in words: what to expect and from what, and earlier forecasts beside what happened. */
import type { Day } from '../../domain/cell';
import type {
  ForecastOutcome,
  MonthForecast,
  PastForecast,
  Range,
  StepRatio,
  ToldBurst,
} from '../../domain/forecast/forecast';
import type { Language } from '../../domain/vocabulary';
import { counted, fill, listed } from '../fill';
import { formatNumber } from '../numbers';
import { dayMonth, daySpan, longDay, shortMonth } from '../short-dates';
import { NOTHING, numberText } from './figure-text';

const TEXTS = {
  title: 'Previsión de clientes',
  money: 'Importe previsto',
  past: 'Lo previsto y lo que pasó',
  columns: ['Mínimo', 'Esperado', 'Máximo', 'Pasó'],
  made: 'ya ganados {won} · en curso {inHand} · por llegar {toCome}',
  within: 'dentro del rango',
  outside: 'fuera del rango',
  shortWithin: 'dentro',
  shortOutside: 'fuera',
  range: 'Rango',
  running: 'mes en curso',
  made80: 'En 8 de cada 10 casos, entre el mínimo y el máximo.',
  burst:
    '{when} llegaron {leads} leads; en una semana normal, {usual}. La previsión no espera que se repita y supone que comprarán como los demás; el mínimo no cuenta con ellos.',
  onDay: 'El {day}',
  inWeek: 'En la semana {days}',
  tooShort: 'Para prever falta historia:',
  wins: 'Clientes ganados: hay {has}, hacen falta {needs}',
  leads: 'Leads con fecha, sin anónimos ni descartados: hay {has}, hacen falta {needs}',
  days: 'Días de historia: hay {has}, hacen falta {needs}',
  noPast: 'Previsiones no guarda ningún mes que ya haya acabado.',
  score: 'De {n} mes acabado, {within} dentro del rango.|De {n} meses acabados, {within} dentro del rango.',
  judged:
    'Se juzga la última hecha antes de empezar el mes o, si no hay, la primera. Las demás, en Previsiones.',
  steps: 'De un paso al siguiente',
  stepColumns: ['De', 'Pasan', '% que pasa'],
  stepsFrom:
    'Leads y Traspasos, solo los que ya han tenido tiempo de pasar; sin anónimos ni descartados nunca enviados. Con pocos, el % se acerca a 50.',
  curve: 'De cada 10 ventas, {parts} de entrar el lead.',
  firstPart: '{n} llega antes de {day} días|{n} llegan antes de {day} días',
  part: '{n} antes de {day}|{n} antes de {day}',
};

const STEPS: Readonly<Record<StepRatio['step'] | StepRatio['to'], string>> = {
  visit: 'Visita',
  lead: 'Lead',
  sent: 'Enviado',
  accepted: 'Aceptado',
  qualified: 'Cualificado',
  won: 'Ganado',
};

/** A number of the forecast: as it is, in words, and as a cell shows it. */
export interface ForecastValue {
  readonly value: number | undefined;
  readonly text: string;
  readonly format: string;
}

export interface ForecastLine {
  /** Unique in a report. */
  readonly id: string;
  readonly label: string;
  /** As many as there are columns. */
  readonly values: readonly ForecastValue[];
  readonly note: string;
  /** The note in a word, for where there is little room. */
  readonly mark?: string;
}

/** What a line is about, for whoever looks for its rows. */
export interface ForecastLineOf {
  readonly month: Day;
  /** When the forecast was made. */
  readonly week: Day;
}

export interface ForecastTable {
  readonly title: string;
  /** Of the values; as many as lines have. */
  readonly columns: readonly string[];
  readonly lines: readonly ForecastLine[];
  /** Of the marks of lines. */
  readonly markTitle?: string;
  /** What is to be said below, or instead. */
  readonly notes: readonly string[];
}

export interface ForecastView {
  readonly months: ForecastTable;
  /** Without lines where no win has an amount. */
  readonly money: ForecastTable;
  readonly past: ForecastTable;
  /** Without lines where there is no forecast. */
  readonly steps: ForecastTable;
}

/** How many months that are over are shown. */
const MOST_PAST = 4;

type Show = (value: number | undefined, language: Language) => ForecastValue;

const shownWith =
  (decimals: number, format: string): Show =>
  (value, language) => ({
    value,
    format,
    text: value === undefined ? NOTHING : numberText(value, language, decimals),
  });

const customers = shownWith(1, '0.0');
const money = shownWith(0, '#,##0');
const count = shownWith(0, '#,##0');

/** Of visits few become leads: as whole numbers they would all be 0 or 1. */
const SMALL_SHARE = 0.1;

/** `81% (75–86)`, `0,5% (0,4–0,6)` */
const share = ({ mean, low, high }: Range, language: Language): ForecastValue => {
  const isSmall = mean < SMALL_SHARE;
  const part = (one: number) => numberText(one * 100, language, isSmall ? 1 : 0);
  const range = ` (${part(low)}–${part(high)})`;
  return { value: mean, text: `${part(mean)}%${range}`, format: `${isSmall ? '0.0' : '0'}%"${range}"` };
};

const ends = ({ low, mean, high }: Range): number[] => [low, mean, high];

const monthLine = ({ month, wins, made }: MonthForecast, language: Language): ForecastLine => {
  const number = (value: number) => formatNumber(value, language);
  const gaps = { won: number(made.won), inHand: number(made.inHand), toCome: number(made.toCome) };
  return {
    ...{ id: `months.${month.day}`, label: shortMonth(month), note: fill(TEXTS.made, gaps) },
    values: ends(wins).map((value) => customers(value, language)),
  };
};

const moneyLine = ({ month, amount }: MonthForecast, language: Language): readonly ForecastLine[] => {
  const values = amount && ends(amount).map((value) => money(value, language));
  return values ? [{ id: `money.${month.day}`, label: shortMonth(month), values, note: '' }] : [];
};

/** Of each month the forecast that was made last before it began, else the first: what people planned with. */
const lastBefore = (past: readonly PastForecast[]): readonly PastForecast[] => {
  const chosen = new Map<number, PastForecast>();
  for (const one of [...past].sort((a, b) => a.week.day - b.week.day)) {
    const { month } = one;
    if (!chosen.has(month.day) || one.week.day < month.day) chosen.set(month.day, one);
  }
  return [...chosen.values()].sort((a, b) => b.month.day - a.month.day);
};

const pastLine = (
  { week, month, wins, truth, isWithin }: PastForecast,
  language: Language,
): ForecastLine => ({
  id: `past.${month.day}`,
  label: `${shortMonth(month)} (${dayMonth(week)})`,
  values: [...ends(wins).map((value) => customers(value, language)), count(truth, language)],
  note: isWithin === undefined ? TEXTS.running : isWithin ? TEXTS.within : TEXTS.outside,
  mark: isWithin === undefined ? '' : isWithin ? TEXTS.shortWithin : TEXTS.shortOutside,
});

/** Those of months that are over, one a month, the last month first. */
const judgedOf = ({ past }: ForecastOutcome): readonly PastForecast[] =>
  lastBefore(past).filter(({ truth }) => truth !== undefined);

const pastTable = (forecast: ForecastOutcome, language: Language): ForecastTable => {
  const over = judgedOf(forecast);
  const within = over.filter(({ isWithin }) => isWithin).length;
  return {
    title: TEXTS.past,
    columns: TEXTS.columns,
    markTitle: TEXTS.range,
    lines: over.slice(0, MOST_PAST).map((one) => pastLine(one, language)),
    notes: over.length ? [counted(TEXTS.score, over.length, { within }), TEXTS.judged] : [TEXTS.noPast],
  };
};

/** Ages that a sentence names. */
const TOLD_DAYS: readonly number[] = [7, 30, 90];

type Curve = Extract<ForecastOutcome, { kind: 'forecast' }>['curve'];

const curveText = (curve: Curve): string => {
  const told = curve.filter(({ day }) => TOLD_DAYS.includes(day));
  const some = told
    .map(({ day, share: come }) => ({ day, wins: Math.round(come * 10) }))
    .filter(({ wins }) => wins > 0);
  const parts = some.map(({ day, wins }, index) =>
    counted(index ? TEXTS.part : TEXTS.firstPart, wins, { day }),
  );
  return parts.length ? fill(TEXTS.curve, { parts: listed(parts) }) : '';
};

const stepsTable = (forecast: ForecastOutcome, language: Language): ForecastTable => {
  const { ratios, curve } = forecast.kind === 'forecast' ? forecast : { ratios: [], curve: [] };
  return {
    title: TEXTS.steps,
    columns: TEXTS.stepColumns,
    lines: ratios.map(({ step, to, from, reached, ratio }) => ({
      ...{ id: `steps.${step}`, label: `${STEPS[step]} → ${STEPS[to]}`, note: '' },
      values: [count(from, language), count(reached, language), share(ratio, language)],
    })),
    notes: ratios.length ? [TEXTS.stepsFrom, curveText(curve)].filter(Boolean) : [],
  };
};

const missing = (forecast: Extract<ForecastOutcome, { kind: 'too-short' }>): readonly string[] => {
  const { has, needs } = forecast;
  const short = (['wins', 'leads', 'days'] as const).filter((what) => has[what] < needs[what]);
  return [TEXTS.tooShort, ...short.map((what) => fill(TEXTS[what], { has: has[what], needs: needs[what] }))];
};

/** How many times as many leads as usual came, and what is made of it. */
const burstText = (burst: ToldBurst | undefined, language: Language): readonly string[] => {
  if (!burst) return [];
  const { from, to, leads, usual } = burst;
  const number = (value: number) => numberText(value, language, 0);
  const isDay = from.day === to.day;
  const when = isDay
    ? fill(TEXTS.onDay, { day: longDay(from) })
    : fill(TEXTS.inWeek, { days: daySpan(from, to) });
  return [fill(TEXTS.burst, { when, leads: number(leads), usual: number(usual) })];
};

/**
 * What to expect by month, as customers and as value, or what is missing for that; past forecasts in any case.
 *
 * @example forecastView(report.forecast, 'es').months.lines[0].label // 'nov 26'
 */
export const forecastView = (forecast: ForecastOutcome, language: Language): ForecastView => {
  const months = forecast.kind === 'forecast' ? forecast.months : [];
  const columns = TEXTS.columns.slice(0, 3);
  return {
    months: {
      title: TEXTS.title,
      columns,
      lines: months.map((month) => monthLine(month, language)),
      notes:
        forecast.kind === 'forecast'
          ? [TEXTS.made80, ...burstText(forecast.burst, language)]
          : missing(forecast),
    },
    money: {
      ...{ title: TEXTS.money, columns, notes: [] },
      lines: months.flatMap((month) => moneyLine(month, language)),
    },
    past: pastTable(forecast, language),
    steps: stepsTable(forecast, language),
  };
};

/**
 * Of which month, and of which week's forecast, a line tells; undefined for one that tells of none.
 *
 * @param week that of the report
 * @example forecastLineOf('past.20362', report.forecast, report.week) // { month, week }
 */
export const forecastLineOf = (
  id: string,
  forecast: ForecastOutcome,
  week: Day,
): ForecastLineOf | undefined => {
  const [table, day] = id.split('.');
  const isOf = ({ month }: { readonly month: Day }) => String(month.day) === day;
  if (table === 'past') return judgedOf(forecast).find(isOf);
  const found = forecast.kind === 'forecast' && table !== 'steps' && forecast.months.find(isOf);
  return found ? { month: found.month, week } : undefined;
};
