/** *Abrir panel* and *Añadir interacción*: show the sidebar beside the sheet. */
import type { Host } from '../../host/host';
import { messagesFor } from '../../messages';

/**
 * A file of the add-on has no arguments, so what to begin with is noted in the page itself.
 *
 * @param view `interaction` opens the form for the lead under the cursor; without it the queue is shown
 */
export const showSidebar = (host: Host, view?: 'interaction'): void => {
  const page = host.htmlService.createHtmlOutputFromFile('Sidebar');
  const begun = view
    ? host.htmlService.createHtmlOutput(page.getContent().replace('<body', `<body data-view="${view}"`))
    : page;
  host.spreadsheetApp.getUi().showSidebar(begun.setTitle(messagesFor('es').workbook.title));
};
