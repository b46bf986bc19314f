/** The charts of a report as data with words: the sheet, the page and the mail draw the same four from it. */
import type { Figure, Report, Section } from '../../domain/report/report';
import { type Language, STAGES, TEMPERATURES } from '../../domain/vocabulary';
import { dayMonth, shortMonth } from '../short-dates';

export type ReportChartId = 'funnel' | 'temperatures' | 'handoffs' | 'forecast';

export interface ChartSeries {
  readonly name: string;
  /** Told apart by all three kinds of colour blindness, and at least 3:1 on white. */
  readonly colour: string;
  /** As many as there are labels; undefined: not known. */
  readonly values: readonly (number | undefined)[];
}

export interface ReportChart {
  readonly id: ReportChartId;
  /** `ranges`: three series, the low end, the mean and the high end. */
  readonly kind: 'bars' | 'lines' | 'columns' | 'ranges';
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
}

const COLOURS = {
  hot: '#B23A1E',
  warm: '#A87400',
  cold: '#2F6FA8',
  sent: '#6F7D8C',
  accepted: '#1F7A6B',
  stage: '#33475B',
  low: '#5F8FBC',
  mean: '#33475B',
  high: '#8E7CC3',
} as const;

const TITLES: Readonly<Record<ReportChartId, string>> = {
  funnel: 'Leads por etapa',
  temperatures: 'Temperaturas por semana',
  handoffs: 'Enviados y aceptados por semana',
  forecast: 'Clientes que se esperan',
};

const termOf = (section: Section, index: number): string => {
  const { label } = section.lines[index]!;
  return 'term' in label ? label.term : label.text;
};

const isStage = (term: string): term is keyof typeof STAGES => Object.keys(STAGES).includes(term);

const countOf = (figure: Figure | undefined): number | undefined => figure?.value;

/** The stages of the way in their order, each with its leads; stages that no lead is in stay, so that weeks compare. */
const funnelChart = ({ sections }: Report, language: Language): ReportChart | undefined => {
  const section = sections.find(({ id }) => id === 'funnel');
  const lines = (section?.lines ?? []).flatMap((line, index) => {
    const term = termOf(section!, index);
    return isStage(term) ? [{ label: STAGES[term][language], value: countOf(line.figures[0]) }] : [];
  });
  if (!lines.length) return undefined;
  const values = lines.map(({ value }) => value);
  return {
    id: 'funnel',
    kind: 'bars',
    title: TITLES.funnel,
    labels: lines.map(({ label }) => label),
    series: [{ name: 'Leads', colour: COLOURS.stage, values }],
  };
};

const temperaturesChart = ({ trend }: Report, language: Language): ReportChart | undefined =>
  trend.length === 0
    ? undefined
    : {
        id: 'temperatures',
        kind: 'lines',
        title: TITLES.temperatures,
        labels: trend.map(({ from }) => dayMonth(from)),
        series: (['hot', 'warm', 'cold'] as const).map((key) => ({
          name: TEMPERATURES[key][language],
          colour: COLOURS[key],
          values: trend.map(({ temperatures }) => temperatures[key]),
        })),
      };

const handoffsChart = ({ trend }: Report): ReportChart | undefined =>
  trend.length === 0
    ? undefined
    : {
        id: 'handoffs',
        kind: 'columns',
        title: TITLES.handoffs,
        labels: trend.map(({ from }) => dayMonth(from)),
        series: [
          { name: 'Enviados', colour: COLOURS.sent, values: trend.map(({ sent }) => sent) },
          { name: 'Aceptados', colour: COLOURS.accepted, values: trend.map(({ accepted }) => accepted) },
        ],
      };

const forecastChart = ({ forecast }: Report): ReportChart | undefined => {
  if (forecast.kind !== 'forecast' || !forecast.months.length) return undefined;
  const { months } = forecast;
  const series = (name: string, colour: string, key: 'low' | 'mean' | 'high') => ({
    name,
    colour,
    values: months.map(({ wins }) => wins[key]),
  });
  return {
    id: 'forecast',
    kind: 'ranges',
    title: TITLES.forecast,
    labels: months.map(({ month }) => shortMonth(month)),
    series: [
      series('Mínimo', COLOURS.low, 'low'),
      series('Esperado', COLOURS.mean, 'mean'),
      series('Máximo', COLOURS.high, 'high'),
    ],
  };
};

/**
 * The charts for which there is anything to draw, in the order of the page: at most four.
 *
 * @example chartsOf(report, 'es').map(({ id }) => id) // ['funnel', 'temperatures', 'handoffs', 'forecast']
 */
export const chartsOf = (report: Report, language: Language): readonly ReportChart[] =>
  [
    funnelChart(report, language),
    temperaturesChart(report, language),
    handoffsChart(report),
    forecastChart(report),
  ].flatMap((chart) => chart ?? []);
