/** *Ver las filas de una cifra*: the rows from which the figure under the cursor was counted, in a dialog. */
import { figureOf } from '../domain/report/find-figure';
import type { Figure, Report, RowRef } from '../domain/report/report';
import { type Language, TABS } from '../domain/vocabulary';
import type { CellValue, Host, Range } from '../host/host';
import type { BuildingTexts } from '../messages/building';
import { figureText } from '../messages/figure-text';
import { fill } from '../messages/fill';
import { columnTitle, labelText, sectionTitle, sourceOf } from '../messages/report';
import { REPORT_COMMANDS } from '../messages/report-commands';
import { type FigureRows, figureRowsPage, type RowList } from '../pages/figure-rows-page';
import { figureIn, readReportMemo } from '../sheets/report-memo';
import { markOf } from '../sheets/tabs';
import { buildingTexts } from './building-texts';
import { rowDescriber } from './describe-rows';
import { say } from './talk';
import { type WeekBook, weekBook } from './week-book';

const SIZE = { width: 640, height: 480 };
/** Rows that a dialog lists; beyond, the filter in words finds them faster. */
const MOST_ROWS = 500;

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
  const url = host.spreadsheetApp.getActive().getUrl();
  const describe = rowDescriber(week);
  const links = new Map<RowRef['tab'], { name: string; link: string }>();
  const tabOf = (tab: RowRef['tab']) => {
    const sheet = week.tabs[tab];
    const known = links.get(tab) ?? {
      name: sheet?.getName() ?? TABS[tab][week.language],
      link: sheet ? `${url}#gid=${sheet.getSheetId()}` : url,
    };
    links.set(tab, known);
    return known;
  };
  const list = (heading: string, refs: readonly RowRef[]): RowList => ({
    heading,
    count: refs.length,
    rows: refs.slice(0, MOST_ROWS).map((ref) => {
      const { name, link } = tabOf(ref.tab);
      return { row: ref.row, tab: name, link: `${link}&range=${ref.row}:${ref.row}`, ...describe(ref) };
    }),
  });
  const [rows, of] = headingsOf(figure);
  return [list(rows, figure.rows), ...(figure.of ? [list(of, figure.of)] : [])];
};

/** Somebody may have decided or corrected something since the report was written. */
const noticeOf = (figure: Figure, cell: CellValue, shown: string, language: Language): string => {
  const isSame = figure.value === undefined ? typeof cell !== 'number' : cell === figure.value;
  return isSame ? '' : fill(REPORT_COMMANDS.changed, { shown, value: figureText(figure, language) });
};

/** The figure in a cell of `Informe`, or what to say instead. */
const findFigure = (week: WeekBook, cell: Range): Named | string => {
  const memo = readReportMemo(cell.getSheet());
  if (memo.week !== week.report.week.day) return REPORT_COMMANDS.otherWeek;
  const named = figuresIn(week.report, week.language);
  const ids = named.map(({ figure }) => figure.id);
  const id = figureIn(memo, cell.getRow(), cell.getColumn(), ids);
  const found = id !== undefined && named.find(({ figure }) => figure === figureOf(week.report, id));
  return found || fill(REPORT_COMMANDS.noFigure, { tab: cell.getSheet().getName() });
};

/** What the dialog shows for a cell of `Informe`; a sentence where no figure stands there. */
const figureRows = (host: Host, week: WeekBook, cell: Range): FigureRows | string => {
  const found = findFigure(week, cell);
  if (typeof found === 'string') return found;
  const { figure, title } = found;
  const { report, language } = week;
  return {
    title,
    value: figureText(figure, language),
    source: sourceOf(figure, report, language),
    notice: noticeOf(figure, cell.getValue(), cell.getDisplayValue(), language),
    lists: listsOf(host, week, figure),
  };
};

/** The document of the dialog, or why there is none. */
const pageFor = (host: Host, texts: BuildingTexts): { readonly page: string } | string => {
  const cell = host.spreadsheetApp.getActive().getActiveRange();
  const first = cell?.getSheet().getRange(cell.getRow(), cell.getColumn(), 1, 1);
  if (!first || markOf(first.getSheet()) !== 'report')
    return fill(REPORT_COMMANDS.noFigure, { tab: TABS.report.es });
  const week = weekBook(host);
  if (week.kind === 'no-week') return REPORT_COMMANDS.noWeekYet;
  if (week.kind !== 'week') return week.kind === 'no-matrix' ? texts.noMatrix : texts.noTabs;
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
