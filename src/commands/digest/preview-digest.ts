/** *Resumen por correo*: shows what would go out, and how things stand. Sends nothing by itself. */
import type { Blob } from '../../host/blob';
import type { Host } from '../../host/host';
import { DIGEST_PAGE, digestSays } from '../../messages/week/digest';
import { falseText } from '../../messages/week/week';
import { digestDialog } from '../../pages/digest-dialog';
import { isoDay } from '../../sheets/cells';
import { say } from '../talk';
import { weekBook } from '../week/week-book';
import { keepReportCurrent } from '../week/write-report';
import { standingOf } from './digest';
import { type DigestBook, digestBook } from './digest-book';
import { drawnMail } from './digest-images';

/** Wide enough for the mail as it is on a desk; Google makes it smaller where the screen is. */
const DIALOG = { width: 720, height: 680 } as const;

const pictureData =
  ({ utilities }: Host) =>
  (image: Blob): string =>
    `data:${image.getContentType() ?? 'image/png'};base64,${utilities.base64Encode(image.getBytes())}`;

const showPreview = (host: Host, book: DigestBook): void => {
  const { week } = book;
  const { mail } = drawnMail(host, week, pictureData(host));
  const page = digestDialog({
    ...{ mail, language: week.language, standing: standingOf(book) },
    week: isoDay(week.report.week),
  });
  const output = host.htmlService.createHtmlOutput(page).setWidth(DIALOG.width).setHeight(DIALOG.height);
  host.spreadsheetApp.getUi().showModalDialog(output, DIGEST_PAGE.title);
};

/** *Resumen por correo*: shows what would go out. Sends nothing by itself. */
export const previewDigest = (host: Host): void => {
  const week = weekBook(host);
  const book = week.kind === 'week' ? digestBook(host, week) : undefined;
  if (book) {
    keepReportCurrent(host, book.week);
    showPreview(host, book);
    return;
  }
  if (week.kind === 'false') {
    say(host, DIGEST_PAGE.title, falseText(week.gone));
    return;
  }
  const isUnread = week.kind !== 'week' && week.kind !== 'no-week';
  say(host, DIGEST_PAGE.title, digestSays(isUnread ? 'no-book' : 'no-week'));
};
