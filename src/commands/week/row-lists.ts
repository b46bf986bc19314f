/** Lists of rows for a dialog: what each is, and where it stands in the file. */
import type { RowRef } from '../../domain/report/report';
import type { Host } from '../../host/host';
import { tabNamed } from '../../messages/week/report-language';
import type { RowList } from '../../pages/figure-rows-page';
import { rowDescriber } from './describe-rows';
import type { WeekBook } from './week-book';

/** Rows that a dialog lists; beyond, the filter in words finds them faster. */
const MOST_ROWS = 500;

/** @example const list = rowLister(host, week); list('Salen de aquí', figure.rows).count // 12 */
export const rowLister = (
  host: Host,
  week: WeekBook,
): ((heading: string, refs: readonly RowRef[]) => RowList) => {
  const url = host.spreadsheetApp.getActive().getUrl();
  const describe = rowDescriber(week);
  const links = new Map<RowRef['tab'], { name: string; link: string }>();
  const tabOf = (tab: RowRef['tab']) => {
    const sheet = week.tabs[tab];
    const known = links.get(tab) ?? {
      name: tabNamed(week.tabNames, tab, week.language),
      link: sheet ? `${url}#gid=${sheet.getSheetId()}` : url,
    };
    links.set(tab, known);
    return known;
  };
  return (heading, refs) => ({
    heading,
    count: refs.length,
    rows: refs.slice(0, MOST_ROWS).map((ref) => {
      const { name, link } = tabOf(ref.tab);
      return { row: ref.row, tab: name, link: `${link}&range=${ref.row}:${ref.row}`, ...describe(ref) };
    }),
  });
};
