/** The Monday of whoever manages, in the company with twelve weeks of history; each picture begins on Informe. */
import type { FrameLocator, Page } from 'playwright-core';
import { goTo } from '../browser/journey/open-workbench-site';
import { choose, pause, type, widen } from './steps';

/** What a dialog shows. */
export const dialogOf = (page: Page): FrameLocator => page.frameLocator('iframe');

/** Opens a dialog of the menu and waits until its page stands. */
export const openDialog = async (page: Page, item: string): Promise<FrameLocator> => {
  await choose(page, item);
  await dialogOf(page).getByRole('heading').first().waitFor();
  return dialogOf(page);
};

/** Row (1-based) of a line of the report, by its label in column A; the first below a title. */
const lineOf = (page: Page, title: string, label: string): Promise<number> =>
  page.evaluate(
    ([section, line]) => {
      const sheet = window.cualificaWorkbench!.session.activeSheet();
      let isBelow = false;
      for (let row = 0; row < sheet.rows; row++) {
        const { text } = sheet.cell(row, 0);
        isBelow ||= text === section;
        if (isBelow && text === line) return row + 1;
      }
      throw new Error(`no ${line} below ${section}`);
    },
    [title, label] as const,
  );

/** Asks for the rows behind a figure of the report. */
export const askForRows = async (page: Page, title: string, label: string): Promise<FrameLocator> => {
  await goTo(page, `B${await lineOf(page, title, label)}`);
  return openDialog(page, 'Ver las filas de una cifra');
};

/** The ledger of change of the week in which a weight was edited, in a new tab. */
export const askForChanges = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Añadir hoja' }).click();
  const weeks = 'DATE(2026;10;5);DATE(2026;10;12)';
  await type(page, 'A1', `=CUALIFICA_CAMBIOS(Historial!A:Q;Leads!A:ZZ;${weeks})`);
  await widen(page, 'A', 170);
  for (const letter of 'BCDI') await widen(page, letter, -24);
  await widen(page, 'E', 24);
  await widen(page, 'H', 36);
  await widen(page, 'K', 330);
  await page.mouse.move(640, 320);
  await goTo(page, 'A1');
};

/** Sends the mail of the week from its preview. */
export const sendMail = async (page: Page): Promise<void> => {
  const preview = await openDialog(page, 'Resumen por correo');
  await preview.getByRole('button', { name: 'Enviar ahora' }).click();
  await preview.getByText('Enviado a').waitFor();
  await preview.getByRole('button', { name: 'Volver' }).click();
  await pause(page);
};
