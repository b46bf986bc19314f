/** *Abrir panel*: shows the sidebar beside the sheet. */
import type { Host } from '../host/host';
import { messagesFor } from '../messages';

export const showSidebar = (host: Host): void => {
  const page = host.htmlService.createHtmlOutputFromFile('Sidebar');
  host.spreadsheetApp.getUi().showSidebar(page.setTitle(messagesFor('es').workbook.title));
};
