/**
 * Markup that mail programs understand: tables for what stands beside each other, styles on each element, widths as
 * attributes. Gmail drops style sheets it does not like, Outlook for Windows draws with Word. One layout fits 360 px and
 * 600 px, so nothing depends on a media query.
 */
import type { Language } from '../domain/vocabulary';
import type { ReportChart } from '../messages/week/report-charts';
import { chartInWords } from './chart';
import type { DigestBlock, DigestCellText, DigestRow } from './digest-block';
import { type Html, html } from './html';

export const FONT = 'font-family:Arial,Helvetica,sans-serif';
export const INK = 'color:#1f2a36';
export const SOFT = 'color:#52606d';
const LINE = '#d5dbe1';
const LINK = '#0b57a4';

/** With more columns than these the name of a line stands above its figures. */
const MOST_BESIDE = 4;

/** How much of the width figures take beside their line's name, by the number of columns; the rest is the name's. */
const BESIDE = [0, 30, 44, 57, 66] as const;

/** No wider than a phone: made smaller, the words of a chart could not be read. */
export const CHART_SIZE = { width: 360, height: 240 } as const;

/** Where a line could be broken within a figure: before its unit, within its range. */
const BREAKABLE = /.[ –]./;

const whole = (text: string): Html | string =>
  BREAKABLE.test(text) ? html`<span style="white-space:nowrap">${text}</span>` : text;

const figure = ({ text, range }: DigestCellText): Html =>
  html`${whole(text)}${range && html`<br><span style="font-size:11px;${SOFT}">${range}</span>`}`;

const numberCell = (cell: DigestCellText, width: string, weight: string): Html =>
  html`<td align="right" valign="baseline" width="${width}" style="padding:4px 0 4px 6px;font-size:13px;${weight}${INK}">${figure(cell)}</td>`;

const titleCell = (title: string, width: string): Html =>
  html`<th scope="col" align="right" valign="bottom" width="${width}" style="padding:4px 0 4px 4px;font-size:11px;font-weight:normal;${SOFT}">${title}</th>`;

const share = (parts: number, of: number): string => `${Math.floor(of / parts)}%`;

const weightOf = ({ role }: DigestRow): string => (role === 'line' ? '' : 'font-weight:bold;');

const border = (where: 'top' | 'bottom'): string => `border-${where}:1px solid ${LINE};`;

/** The name of each line beside its figures. */
const rowBeside = (row: DigestRow, width: string): Html =>
  html`<tr><th scope="row" align="left" valign="baseline" style="padding:4px 0;font-size:14px;font-weight:normal;${weightOf(row)}${INK};word-break:break-word">${row.label}</th>${row.cells.map((cell) => numberCell(cell, width, weightOf(row)))}</tr>`;

/** … and above them, where they take all the width. */
const rowAbove = (row: DigestRow, columns: number, width: string): Html => {
  const name = html`<tr><th scope="rowgroup" colspan="${columns}" align="left" style="padding:6px 0 0;font-size:14px;font-weight:normal;${border('top')}${weightOf(row)}${INK};word-break:break-word">${row.label}</th></tr>`;
  const isBare = row.role === 'heading';
  return html`<tbody>${name}${!isBare && html`<tr>${row.cells.map((cell) => numberCell(cell, width, weightOf(row)))}</tr>`}</tbody>`;
};

/** Widths are wishes: a column is never narrower than the longest word above its figures. */
const table = ({ name, columns, rows }: Extract<DigestBlock, { kind: 'table' }>): Html => {
  const isAbove = columns.length > MOST_BESIDE;
  const width = share(columns.length, isAbove ? 100 : BESIDE[columns.length]!);
  const titles = columns.map((title) => titleCell(title, width));
  const body = isAbove
    ? rows.map((row) => rowAbove(row, columns.length, width))
    : html`<tbody>${rows.map((row) => rowBeside(row, width))}</tbody>`;
  const corner = !isAbove && html`<td width="${100 - BESIDE[columns.length]!}%"></td>`;
  return html`<table role="table" aria-label="${name}" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;border-collapse:collapse;${FONT}"><thead><tr>${corner}${titles}</tr></thead>${body}</table>`;
};

const link = (url: string, text: string): Html =>
  html`<a href="${url}" style="color:${LINK};text-decoration:underline">${text}</a>`;

export const paragraph = (text: Html | string, size = 14, colour = INK): Html =>
  html`<p style="margin:6px 0;font-size:${size}px;line-height:1.45;${colour}">${text}</p>`;

export interface MailLooks {
  readonly language: Language;
  /** What `src` of a picture says, by its id. */
  readonly picture: (id: ReportChart['id']) => string;
}

const chart = ({ chart: one }: Extract<DigestBlock, { kind: 'chart' }>, looks: MailLooks): Html => {
  const { width } = CHART_SIZE;
  const words = chartInWords(one, looks.language);
  return html`<img src="${looks.picture(one.id)}" alt="${words}" width="${width}" style="display:block;width:100%;max-width:${width}px;height:auto;margin:8px 0;border:0">`;
};

/** One block of the mail. */
export const blockHtml = (block: DigestBlock, looks: MailLooks): Html => {
  switch (block.kind) {
    case 'title':
      return html`<h1 style="margin:0 0 4px;font-size:21px;line-height:1.25;${INK}">${block.text}</h1>`;
    case 'heading':
      return html`<h2 style="margin:24px 0 6px;padding:0 0 4px;font-size:17px;line-height:1.3;${border('bottom')}${INK}">${block.text}</h2>`;
    case 'subheading':
      return html`<h3 style="margin:12px 0 2px;font-size:14px;line-height:1.3;${INK}">${block.text}</h3>`;
    case 'list':
      return html`<ul style="margin:6px 0;padding:0 0 0 18px">${block.lines.map((line) => html`<li style="margin:0 0 6px;font-size:15px;line-height:1.45;${INK}">${line}</li>`)}</ul>`;
    case 'note':
      return paragraph(block.text, 13, SOFT);
    case 'chart':
      return chart(block, looks);
    case 'table':
      return table(block);
    case 'links':
      return paragraph(
        html`${block.links.map(({ url, text }, index) => html`${index > 0 && ' · '}${link(url, text)}`)}`,
      );
  }
};
