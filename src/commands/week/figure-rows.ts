/** *Ver las filas de una cifra*: the rows from which the figure under the cursor was counted, in a dialog. */
import type { Figure, Report } from '../../domain/report/report';
import { type Language, TABS } from '../../domain/vocabulary';
import type { CellValue, Host, Range } from '../../host/host';
import type { BuildingTexts } from '../../messages/building';
import { fill } from '../../messages/fill';
import { figureText } from '../../messages/week/figure-text';
import { columnTitle, labelText, sectionTitle, sourceOf } from '../../messages/week/report';
import { REPORT_COMMANDS } from '../../messages/week/report-commands';
import { type FigureRows, figureRowsPage, type RowList } from '../../pages/figure-rows-page';
import { markOf } from '../../sheets/tabs';
import { figureIn, readReportMemo } from '../../sheets/week/report-memo';
import { say } from '../talk';
import { buildingTexts } from '../workbook/building-texts';
import { noWeekText } from './no-week';
import { rowLister } from './row-lists';
import { type Trace, traceIds, traceOf } from './trace-rows';
import { type WeekBook, weekBook } from './week-book';

const SIZE = { width: 640, height: 480 };

/** A figure with the words of its line and column. */
interface Named {
  readonly figure: Figure;
  readonly title: string;
}

const figuresIn = ({ sections }: Report, language: Language): readonly Named[] =>
  sections.flatMap(({ id, columns, lines }) =>
    lines.flatMap(({ label, figures }) =>
      figures.flatMap((figure, index) => {
        const words = [sectionTitle(id, language), labelText(label, language)];
        const title = [...words, columnTitle(id, columns[index]!, language)].join(' · ');
        return figure ? [{ figure, title }] : [];
      }),
    ),
  );

/** How the rows of a figure are called: a share has those counted and those they are a part of. */
const headingsOf = ({ id, unit, of }: Figure): readonly [rows: string, of: string] => {
  const { counted, whole, before, measured, now, rowsOf } = REPORT_COMMANDS;
  if (id.endsWith('.difference')) return [now, before];
  return [unit === 'count' ? rowsOf : of ? counted : measured, whole];
};

const listsOf = (host: Host, week: WeekBook, figure: Figure): readonly RowList[] => {
  const list = rowLister(host, week);
  const [rows, of] = headingsOf(figure);
  return [list(rows, figure.rows), ...(figure.of ? [list(of, figure.of)] : [])];
};

/** Somebody may have decided or corrected something since the report was written. */
const noticeOf = (figure: Figure, cell: CellValue, shown: string, language: Language): string => {
  const isSame = figure.value === undefined ? typeof cell !== 'number' : cell === figure.value;
  return isSame ? '' : fill(REPORT_COMMANDS.changed, { shown, value: figureText(figure, language) });
};

/** The name of what stands in a cell of `Informe`. */
const idIn = (week: WeekBook, cell: Range): string | undefined => {
  const ids = figuresIn(week.report, week.language).map(({ figure }) => figure.id);
  const memo = readReportMemo(cell.getSheet());
  return figureIn(memo, cell.getRow(), cell.getColumn(), [...ids, ...traceIds(week)]);
};

const ofFigure = (host: Host, week: WeekBook, cell: Range, { figure, title }: Named): FigureRows => {
  const { report, language } = week;
  return {
    title,
    value: figureText(figure, language),
    source: sourceOf(figure, report, language, week.tabNames),
    notice: noticeOf(figure, cell.getValue(), cell.getDisplayValue(), language),
    lists: listsOf(host, week, figure),
  };
};

const ofTrace = (host: Host, week: WeekBook, cell: Range, trace: Trace): FigureRows => {
  const { title, value, source, rows } = trace;
  const isSame = trace.cell === undefined || trace.cell === cell.getValue();
  return {
    ...{ title, value, source },
    notice: isSame ? '' : fill(REPORT_COMMANDS.changed, { shown: cell.getDisplayValue(), value }),
    lists: rows ? [rowLister(host, week)(REPORT_COMMANDS.rowsOf, rows)] : [],
  };
};

/** What the dialog shows for a cell of `Informe`; a sentence where nothing stands there that has rows. */
const figureRows = (host: Host, week: WeekBook, cell: Range): FigureRows | string => {
  const { report, language } = week;
  if (readReportMemo(cell.getSheet()).week !== report.week.day) return REPORT_COMMANDS.otherWeek;
  const id = idIn(week, cell);
  const named = figuresIn(report, language).find(({ figure }) => figure.id === id);
  if (named) return ofFigure(host, week, cell, named);
  const trace = id === undefined ? undefined : traceOf(week, id);
  if (trace) return ofTrace(host, week, cell, trace);
  return fill(REPORT_COMMANDS.noFigure, { tab: cell.getSheet().getName() });
};

/** The document of the dialog, or why there is none. */
const pageFor = (host: Host, texts: BuildingTexts): { readonly page: string } | string => {
  const cell = host.spreadsheetApp.getActive().getActiveRange();
  const first = cell?.getSheet().getRange(cell.getRow(), cell.getColumn(), 1, 1);
  if (!first || markOf(first.getSheet()) !== 'report')
    return fill(REPORT_COMMANDS.noFigure, { tab: TABS.report.es });
  const week = weekBook(host);
  if (week.kind === 'no-week') return REPORT_COMMANDS.noWeekYet;
  if (week.kind !== 'week') return noWeekText(week, texts);
  const rows = figureRows(host, week, first);
  return typeof rows === 'string' ? rows : { page: figureRowsPage(rows, week.language) };
};

/** Shows the rows behind the active cell, or says why it can't. */
export const showFigureRows = (host: Host): void => {
  const texts = buildingTexts(host, 'es');
  const found = pageFor(host, texts);
  if (typeof found === 'string') {
    say(host, texts.title, found);
    return;
  }
  const page = host.htmlService.createHtmlOutput(found.page);
  host.spreadsheetApp.getUi().showModalDialog(page.setWidth(SIZE.width).setHeight(SIZE.height), texts.title);
};
