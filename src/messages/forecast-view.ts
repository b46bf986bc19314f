/** The forecast of a report in words: what to expect, and earlier forecasts beside what happened. */
import type { ForecastOutcome, MonthForecast, PastForecast, Range } from '../domain/forecast/forecast';
import type { Language } from '../domain/vocabulary';
import { counted, fill } from './fill';
import { formatNumber } from './numbers';
import { dayMonth, shortMonth } from './short-dates';

const TEXTS = {
  title: 'Previsión de clientes',
  money: 'Importe previsto',
  past: 'Lo previsto y lo que pasó',
  columns: ['Mínimo', 'Esperado', 'Máximo', 'Pasó'],
  made: 'ya ganados {won} · en curso {inHand} · por llegar {toCome}',
  within: 'dentro del rango',
  outside: 'fuera del rango',
  running: 'mes en curso',
  made80: 'En 8 de cada 10 casos, entre el mínimo y el máximo.',
  tooShort: 'Para prever falta historia:',
  wins: 'Clientes ganados: hay {has}, hacen falta {needs}',
  leads: 'Leads con fecha: hay {has}, hacen falta {needs}',
  days: 'Días de historia: hay {has}, hacen falta {needs}',
  noPast: 'Todavía no ha acabado ningún mes previsto.',
  score: 'De {n} mes acabado, {within} dentro del rango.|De {n} meses acabados, {within} dentro del rango.',
};

export interface ForecastLine {
  readonly label: string;
  readonly unit: 'customers' | 'money';
  /** Low end, mean, high end, and what happened. */
  readonly values: readonly (number | undefined)[];
  readonly note: string;
}

export interface ForecastTable {
  readonly title: string;
  /** Of the values; as many as lines have. */
  readonly columns: readonly string[];
  readonly lines: readonly ForecastLine[];
  /** What is to be said below, or instead. */
  readonly notes: readonly string[];
}

export interface ForecastView {
  readonly months: ForecastTable;
  /** Without lines where no win has an amount. */
  readonly money: ForecastTable;
  readonly past: ForecastTable;
}

/** How many months that are over are shown. */
const MOST_PAST = 4;

const ends = ({ low, mean, high }: Range): number[] => [low, mean, high];

const monthLine = ({ month, wins, made }: MonthForecast, language: Language): ForecastLine => {
  const number = (value: number) => formatNumber(value, language);
  const gaps = { won: number(made.won), inHand: number(made.inHand), toCome: number(made.toCome) };
  return { label: shortMonth(month), unit: 'customers', values: ends(wins), note: fill(TEXTS.made, gaps) };
};

const moneyLine = ({ month, amount }: MonthForecast): readonly ForecastLine[] =>
  amount ? [{ label: shortMonth(month), unit: 'money', values: ends(amount), note: '' }] : [];

/** Of each month the forecast that was made last before it began, else the first: what people planned with. */
const lastBefore = (past: readonly PastForecast[]): readonly PastForecast[] => {
  const chosen = new Map<number, PastForecast>();
  for (const one of [...past].sort((a, b) => a.week.day - b.week.day)) {
    const { month } = one;
    if (!chosen.has(month.day) || one.week.day < month.day) chosen.set(month.day, one);
  }
  return [...chosen.values()].sort((a, b) => b.month.day - a.month.day);
};

const pastLine = ({ week, month, wins, truth, isWithin }: PastForecast): ForecastLine => ({
  label: `${shortMonth(month)} (${dayMonth(week)})`,
  unit: 'customers',
  values: [...ends(wins), truth],
  note: isWithin === undefined ? TEXTS.running : isWithin ? TEXTS.within : TEXTS.outside,
});

const pastTable = (past: readonly PastForecast[]): ForecastTable => {
  const over = lastBefore(past).filter(({ truth }) => truth !== undefined);
  const within = over.filter(({ isWithin }) => isWithin).length;
  return {
    title: TEXTS.past,
    columns: TEXTS.columns,
    lines: over.slice(0, MOST_PAST).map(pastLine),
    notes: [over.length ? counted(TEXTS.score, over.length, { within }) : TEXTS.noPast],
  };
};

const missing = (forecast: Extract<ForecastOutcome, { kind: 'too-short' }>): readonly string[] => {
  const { has, needs } = forecast;
  const short = (['wins', 'leads', 'days'] as const).filter((what) => has[what] < needs[what]);
  return [TEXTS.tooShort, ...short.map((what) => fill(TEXTS[what], { has: has[what], needs: needs[what] }))];
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
      notes: forecast.kind === 'forecast' ? [TEXTS.made80] : missing(forecast),
    },
    money: { title: TEXTS.money, columns, lines: months.flatMap(moneyLine), notes: [] },
    past: pastTable(forecast.past),
  };
};
