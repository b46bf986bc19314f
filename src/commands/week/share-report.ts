/**
 * *Ver como dirección* shows the report without names of leads; *Copia para compartir* hands it to people who cannot
 * open the file. A copy of the spreadsheet is no way: it would carry every lead, and our rights end at this one file. So it is a page with values
 * only, by its nature without formulas, which goes as a file or on paper. Without anybody's personal data unless a
 * person is told what that means and says yes.
 */
import type { Host } from '../../host/host';
import { digestSays } from '../../messages/week/digest';
import { SHARE } from '../../messages/week/share';
import { falseText } from '../../messages/week/week';
import { reportPage } from '../../pages/report-page';
import { shareDialog } from '../../pages/share-dialog';
import { isoDay } from '../../sheets/cells';
import { say } from '../talk';
import { type WeekBook, weekBook } from './week-book';
import { keepReportCurrent } from './write-report';

/** As wide as the page in two columns, where the screen has the room. */
const DIALOG = { width: 1000, height: 700 } as const;

const show = (host: Host, title: string, page: string): void => {
  const output = host.htmlService.createHtmlOutput(page).setWidth(DIALOG.width).setHeight(DIALOG.height);
  host.spreadsheetApp.getUi().showModalDialog(output, title);
};

const withWeek = (host: Host, title: string, work: (week: WeekBook) => string): void => {
  const week = weekBook(host);
  if (week.kind === 'week') {
    keepReportCurrent(host, week);
    show(host, title, work(week));
  } else if (week.kind === 'false') say(host, title, falseText(week.gone));
  else say(host, title, digestSays(week.kind === 'no-week' ? 'no-week' : 'no-book'));
};

/** With names of leads, or figures alone. */
const pageOf = ({ report, language, tabNames }: WeekBook, names: boolean): string =>
  reportPage(report, { language, names, tabs: tabNames });

/** *Ver como dirección*. */
export const viewAsManagement = (host: Host): void =>
  withWeek(host, SHARE.viewTitle, (week) =>
    shareDialog({
      ...{ language: week.language, week: isoDay(week.report.week) },
      ...{ plain: pageOf(week, false), named: undefined },
    }),
  );

/** *Copia para compartir*. */
export const shareReport = (host: Host): void =>
  withWeek(host, SHARE.shareTitle, (week) =>
    shareDialog({
      ...{ language: week.language, week: isoDay(week.report.week) },
      ...{ plain: pageOf(week, false), named: pageOf(week, true) },
    }),
  );
