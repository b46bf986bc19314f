/** The report as one document that stands alone: nothing to load, nothing to run, for screens, phones and paper. */
import type { Report, SectionId } from '../domain/report/report';
import type { Language } from '../domain/vocabulary';
import { figureText, rangeText } from '../messages/week/figure-text';
import type { ForecastLine, ForecastTable } from '../messages/week/forecast-view';
import type { ReportChart, ReportChartId } from '../messages/week/report-charts';
import {
  type ReportView,
  reportView,
  type ViewLine,
  type ViewList,
  type ViewOptions,
  type ViewSection,
} from '../messages/week/report-view';
import { chartSvg } from './chart';
import { type Html, html } from './html';
import { pageOf } from './page';
import { REPORT_CSS } from './report-css';

/** Letters of 11 px in a picture of this width are read on a phone too. */
const CHART_SIZE = { width: 380, height: 180 };

/** With no more numbers, half of the table is left for where they come from. */
const FEW_COLUMNS = 3;

const numberCell = (text: string, range = ''): Html =>
  html`<td class="number">${text}${range !== '' && html`<span class="range"> (${range})</span>`}</td>`;

const titleCells = (columns: readonly string[]): Html =>
  html`${columns.map((column) => html`<th scope="col" class="number">${column}</th>`)}`;

const lineRow = ({ label, role, figures, source }: ViewLine, language: Language): Html =>
  html`<tr${role && html` class="total"`}><th scope="row">${label}</th>${figures.map((figure) =>
    figure ? numberCell(figureText(figure, language), rangeText(figure, language)) : html`<td></td>`,
  )}<td class="from">${source}</td></tr>`;

const section = (title: string, body: Html): Html => html`<section><h2>${title}</h2>${body}</section>`;

const note = (text: string): Html => html`${text !== '' && html`<p class="note">${text}</p>`}`;

const sectionOf = (
  { title, source, columns, lines, note: rest }: ViewSection,
  sourceTitle: string,
  language: Language,
): Html => {
  const head = html`<thead><tr><td></td>${titleCells(columns)}<th scope="col" class="from">${sourceTitle}</th></tr></thead>`;
  const table = html`<p class="from">${source}</p><table${columns.length <= FEW_COLUMNS && html` class="few"`}>${head}<tbody>${lines.map((line) => lineRow(line, language))}</tbody></table>`;
  return section(title, html`${lines.length > 0 && table}${note(rest)}`);
};

const listOf = ({ title, lines, note: rest }: ViewList): Html =>
  section(
    title,
    html`${lines.length > 0 && html`<ul class="list">${lines.map((line) => html`<li>${line}</li>`)}</ul>`}${note(rest)}`,
  );

const forecastRow = ({ label, values, note: rest }: ForecastLine): Html =>
  html`<tr><th scope="row">${label}</th>${values.map(({ text }) => numberCell(text))}<td class="from">${rest}</td></tr>`;

const forecastOf = ({ title, columns, lines, notes }: ForecastTable): Html => {
  const head = html`<thead><tr><td></td>${titleCells(columns)}<td></td></tr></thead>`;
  const table = html`<table>${head}<tbody>${lines.map(forecastRow)}</tbody></table>`;
  return section(title, html`${lines.length > 0 && table}${notes.map(note)}`);
};

const chartOf = (chart: ReportChart | undefined, language: Language): Html =>
  html`${
    chart &&
    html`<figure><figcaption>${chart.title}</figcaption>${chartSvg(chart, CHART_SIZE, language)}</figure>`
  }`;

const bodyOf = (view: ReportView, language: Language): Html => {
  const part = (id: SectionId) => sectionOf(view.section(id), view.sourceTitle, language);
  const chart = (id: ReportChartId) =>
    chartOf(
      view.charts.find((one) => one.id === id),
      language,
    );
  const { months, money, past, steps } = view.forecast;
  const forecast = [months, money, past, steps].filter(
    ({ lines, notes }) => lines.length > 0 || notes.length > 0,
  );
  return html`<main>
<h1>${view.title}</h1>
<p class="sub">${view.subtitle}</p>
<ul class="week">${view.sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>
<div class="grid">
${part('funnel')}${chart('funnel')}
<div>${part('temperatures')}${part('handoffs')}</div><div>${chart('temperatures')}${chart('handoffs')}</div>
<div>${forecast.map(forecastOf)}</div>${chart('forecast')}
${part('sources')}${part('criteria')}
${listOf(view.rose)}${listOf(view.fell)}
<div>${listOf(view.matrix)}${part('owners')}${part('flow')}</div><div>${part('reasons')}${part('disagreements')}</div>
</div>
</main>`;
};

/**
 * A complete document, light, without scripts.
 *
 * @example reportPage(report, { language: 'es', names: false }) // '<!doctype html>…'
 */
export const reportPage = (report: Report, options: ViewOptions): string => {
  const { language } = options;
  const view = reportView(report, options);
  return pageOf({ title: view.title, language, css: REPORT_CSS, isFile: true }, bodyOf(view, language));
};
