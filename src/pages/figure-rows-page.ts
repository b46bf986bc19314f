/** The rows behind a figure, as a dialog shows them. */
import type { Language } from '../domain/vocabulary';
import { counted, fill } from '../messages/fill';
import { REPORT_COMMANDS } from '../messages/week/report-commands';
import { type Html, html } from './html';
import { pageOf } from './page';

export interface ShownRow {
  readonly row: number;
  /** Name of the tab. */
  readonly tab: string;
  /** Address of the row in the file. */
  readonly link: string;
  readonly title: string;
  /** What stands in the row, in words. */
  readonly why: string;
}

export interface RowList {
  readonly heading: string;
  /** All rows, of which only the first may be given here. */
  readonly count: number;
  readonly rows: readonly ShownRow[];
}

export interface FigureRows {
  /** Section, line and column. */
  readonly title: string;
  /** The value as the report shows it. */
  readonly value: string;
  readonly source: string;
  /** What is to be known before; `''` where nothing is. */
  readonly notice: string;
  readonly lists: readonly RowList[];
}

const CSS = `
body { margin: 0; padding: 12px 16px; font: 14px/1.45 Arial, Helvetica, sans-serif; color: #1f2933; background: #fff; }
h1 { font-size: 16px; margin: 0; }
h2 { font-size: 14px; margin: 16px 0 4px; }
p { margin: 4px 0; }
.value { font-size: 24px; font-weight: bold; }
.source { color: #52606d; font-size: 13px; }
.notice { background: #fff2cc; padding: 6px 8px; border-radius: 4px; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 4px 8px 4px 0; border-bottom: 1px solid #dde2e7; overflow-wrap: anywhere; }
th { font-weight: normal; color: #52606d; font-size: 12px; }
td:first-child { white-space: nowrap; }
a { color: #175a9e; }
`;

const rowOf = ({ row, tab, link, title, why }: ShownRow): Html =>
  html`<tr><td><a href="${link}" target="_blank" rel="noopener">${fill(REPORT_COMMANDS.row, { row, tab })}</a></td><td>${title}</td><td>${why}</td></tr>`;

const listOf = ({ heading, count, rows }: RowList): Html => {
  const { rowTitle, whatTitle, whyTitle, more, none } = REPORT_COMMANDS;
  const left = count - rows.length;
  const table = html`<table><thead><tr><th scope="col">${rowTitle}</th><th scope="col">${whatTitle}</th><th scope="col">${whyTitle}</th></tr></thead><tbody>${rows.map(rowOf)}</tbody></table>`;
  return html`<section><h2>${heading}: ${counted(REPORT_COMMANDS.rows, count)}</h2>${rows.length ? table : html`<p>${none}</p>`}${left > 0 && html`<p>${counted(more, left)}</p>`}</section>`;
};

/**
 * A document that lists the rows.
 *
 * @example figureRowsPage({ title: 'Aceptados', value: '6', source, notice: '', lists }, 'es')
 */
export const figureRowsPage = (
  { title, value, source, notice, lists }: FigureRows,
  language: Language,
): string =>
  pageOf(
    { title, language, css: CSS },
    html`<main><h1>${title}</h1><p class="value">${value}</p>${notice !== '' && html`<p class="notice">${notice}</p>`}<p class="source">${source}</p>${lists.map(listOf)}</main>`,
  );
