/** The week in five sentences, without the name of anybody: for the sheet, the page and the mail. */
import { figureOf } from '../../domain/report/find-figure';
import type { Report } from '../../domain/report/report';
import type { Language } from '../../domain/vocabulary';
import { CAUSES, type Cause } from '../../domain/vocabulary-weeks';
import { counted, fill, listed } from '../fill';
import { formatNumber, formatPoints } from '../numbers';
import { daySpan, monthName } from '../short-dates';
import { figureText } from './figure-text';

const TEXTS = {
  leads: '{n} lead|{n} leads',
  asBefore: ', igual que la semana anterior',
  more: ', {n} más que la semana anterior|, {n} más que la semana anterior',
  fewer: ', {n} menos que la semana anterior|, {n} menos que la semana anterior',
  fresh: '{n} nuevo|{n} nuevos',
  gone: '{n} que ya no entra|{n} que ya no entran',
  first: '. Es la primera semana guardada: desde la próxima se verá qué cambia',
  hot: '{n} caliente|{n} calientes',
  warm: '{n} tibio|{n} tibios',
  cold: '{n} frío|{n} fríos',
  excluded: '{n} excluido|{n} excluidos',
  causes: '. Lo que más ha movido las puntuaciones: {causes}',
  still: '. Ninguna puntuación ha cambiado',
  matrix: '. {n} cambio en Matriz o Ajustes|. {n} cambios en Matriz o Ajustes',
  day: 'el paso de los días',
  sent: '{n} lead enviado a ventas|{n} leads enviados a ventas',
  noneSent: 'Ningún lead enviado a ventas',
  decided: '. Ventas: {parts}',
  accepted: '{n} aceptado|{n} aceptados',
  returned: '{n} devuelto|{n} devueltos',
  rejected: '{n} rechazado|{n} rechazados',
  open: '{n} sin decidir|{n} sin decidir',
  overdue: ' ({n} vencido)| ({n} vencidos)',
  hours: '. Mediana hasta decidir: {hours}',
  judged: 'Tras hablar con el lead: {parts}',
  qualified: '{n} cualificado|{n} cualificados',
  notYet: '{n} aún no|{n} aún no',
  disqualified: '{n} no cualificado|{n} no cualificados',
  won: '{n} ganado|{n} ganados',
  lost: '{n} perdido|{n} perdidos',
  noneJudged: 'Ningún veredicto ni resultado en estos días',
  disagree:
    '. En {n} caso el veredicto no va con la temperatura|. En {n} casos el veredicto no va con la temperatura',
  expected: 'Previsión: {months}',
  month: '{month}, {mean} ({low}–{high})',
  customers: ' clientes',
  tooShort: 'Para prever clientes falta historia: {parts}',
  wins: '{n} cliente ganado más|{n} clientes ganados más',
  moreLeads: '{n} lead más con fecha|{n} leads más con fecha',
  days: '{n} día más|{n} días más',
};

/** How many causes a sentence names. */
const MOST_CAUSES = 2;

type Part = 'accepted' | 'returned' | 'rejected' | 'qualified' | 'notYet' | 'disqualified' | 'won' | 'lost';

const numberOf = (report: Report, id: string): number => figureOf(report, id)?.value ?? 0;

const now = (report: Report, line: string): number => numberOf(report, `handoffs.${line}.now`);

/** Those of which there are any, `6 aceptados y 1 devuelto`. */
const partsOf = (report: Report, parts: readonly Part[]): string =>
  listed(parts.flatMap((part) => (now(report, part) ? counted(TEXTS[part], now(report, part)) : [])));

const leadsSentence = (report: Report): string => {
  const all = numberOf(report, 'funnel.total.now');
  const days = daySpan(report.from, { day: report.to.day - 1 });
  const head = `Semana ${days}: ${counted(TEXTS.leads, all)}`;
  if (!report.previous) return `${head}${TEXTS.first}.`;
  const by = numberOf(report, 'funnel.total.difference');
  const change = by === 0 ? TEXTS.asBefore : counted(by > 0 ? TEXTS.more : TEXTS.fewer, Math.abs(by));
  const [fresh, gone] = [report.fresh.length, report.gone.length];
  const parts = [fresh ? counted(TEXTS.fresh, fresh) : '', gone ? counted(TEXTS.gone, gone) : ''];
  const named = parts.filter(Boolean).join(' y ');
  return `${head}${change}${named && ` (${named})`}.`;
};

const causesText = ({ causes }: Report, language: Language): string => {
  const shown = (Object.keys(CAUSES) as Cause[])
    .filter((cause) => Math.abs(causes[cause]) >= 0.05)
    .sort((a, b) => Math.abs(causes[b]) - Math.abs(causes[a]))
    .slice(0, MOST_CAUSES)
    .map((cause) => {
      const name = cause === 'day' ? TEXTS.day : CAUSES[cause][language];
      return `${name} (${formatPoints(causes[cause], language)})`;
    });
  return shown.length ? fill(TEXTS.causes, { causes: listed(shown) }) : TEXTS.still;
};

const temperaturesSentence = (report: Report, language: Language): string => {
  const bands = (['hot', 'warm', 'cold'] as const).map((band) => {
    const change = figureOf(report, `temperatures.${band}.difference`);
    const by = change?.value ? ` (${figureText(change, language)})` : '';
    return counted(TEXTS[band], numberOf(report, `temperatures.${band}.now`)) + by;
  });
  const out = numberOf(report, 'temperatures.excluded.now');
  const why = report.previous ? causesText(report, language) : '';
  const edits = report.matrixChanges.length;
  const all = out ? [...bands, counted(TEXTS.excluded, out)] : bands;
  return `${listed(all)}${why}${edits ? counted(TEXTS.matrix, edits) : ''}.`;
};

const handoffsSentence = (report: Report, language: Language): string => {
  const sent = now(report, 'sent');
  const head = sent ? counted(TEXTS.sent, sent) : TEXTS.noneSent;
  const [open, overdue] = [now(report, 'open'), now(report, 'overdue')];
  const left = open ? counted(TEXTS.open, open) + (overdue ? counted(TEXTS.overdue, overdue) : '') : '';
  const decided = partsOf(report, ['accepted', 'returned', 'rejected']);
  const parts = [decided, left].filter(Boolean).join('; ');
  const hours = figureOf(report, 'handoffs.hours.now');
  const took = hours?.value === undefined ? '' : fill(TEXTS.hours, { hours: figureText(hours, language) });
  return `${head}${parts && fill(TEXTS.decided, { parts })}${took}.`;
};

const verdictsSentence = (report: Report): string => {
  const parts = partsOf(report, ['qualified', 'notYet', 'disqualified', 'won', 'lost']);
  const disagreements =
    numberOf(report, 'disagreements.too-hot.now') + numberOf(report, 'disagreements.too-cold.now');
  const head = parts ? fill(TEXTS.judged, { parts }) : TEXTS.noneJudged;
  return `${head}${disagreements ? counted(TEXTS.disagree, disagreements) : ''}.`;
};

const forecastSentence = ({ forecast }: Report, language: Language): string => {
  if (forecast.kind === 'too-short') {
    const { has, needs } = forecast;
    const missing = [
      [TEXTS.wins, needs.wins - has.wins],
      [TEXTS.moreLeads, needs.leads - has.leads],
      [TEXTS.days, needs.days - has.days],
    ] as const;
    const parts = missing.flatMap(([text, count]) => (count > 0 ? [counted(text, Math.ceil(count))] : []));
    return `${fill(TEXTS.tooShort, { parts: listed(parts) })}.`;
  }
  const number = (value: number) => formatNumber(value, language);
  const months = forecast.months.map(({ month, wins }, index) =>
    fill(TEXTS.month, {
      month: monthName(month).replace(/ de \d+$/, ''),
      mean: number(wins.mean) + (index ? '' : TEXTS.customers),
      low: number(wins.low),
      high: number(wins.high),
    }),
  );
  return `${fill(TEXTS.expected, { months: months.join('; ') })}.`;
};

/**
 * What to know of the week, one sentence or two a line: leads, temperatures, handoffs, verdicts, what to expect.
 *
 * @example weekSentences(report, 'es')[0] // 'Semana del 9 al 15 de noviembre de 2026: 96 leads, 4 más que …'
 */
export const weekSentences = (report: Report, language: Language): readonly string[] => [
  leadsSentence(report),
  temperaturesSentence(report, language),
  handoffsSentence(report, language),
  verdictsSentence(report),
  forecastSentence(report, language),
];
