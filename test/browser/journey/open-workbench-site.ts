/** The workbench as `npm start` serves it: the built page, the built add-on, books in a folder of their own. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Site } from '../../../src/workbench/server/http/server';
import { start } from '../../../src/workbench/server/start';

export async function openSite(files: readonly string[] = [], weeks = false): Promise<Site> {
  return start(
    { files, fresh: false, weeks, port: 0, help: false },
    {
      folders: { page: resolve('build/workbench'), addOn: resolve('dist') },
      booksFolder: await mkdtemp(join(tmpdir(), 'cualifica-books-')),
      workingFolder: process.cwd(),
      say: () => undefined,
      width: 100,
    },
  );
}

export const cell = (page: Page, address: string) => page.locator(`[data-cell="${address}"]`);

/** What a cell shows; '' for a cell that is not drawn. */
export const shown = async (page: Page, address: string): Promise<string> =>
  (await cell(page, address).textContent()) ?? '';

/** The fill of a cell as the browser paints it, such as `rgb(244, 177, 131)`. */
export const fill = (page: Page, address: string): Promise<string> =>
  cell(page, address).evaluate((element) => getComputedStyle(element).backgroundColor);

/** Goes to a cell by the name box, as a person would who knows its name. */
export async function goTo(page: Page, address: string): Promise<void> {
  const nameBox = page.getByLabel('Celda o intervalo');
  await nameBox.fill(address);
  await nameBox.press('Enter');
}

export const openTab = (page: Page, name: string): Promise<void> =>
  page.getByRole('tab', { name, exact: true }).click();

/** Address of the cell in a row (1-based) under a header of row 1 of the active tab. */
export const addressUnder = (page: Page, header: string, row: number): Promise<string> =>
  page.evaluate(
    ([wanted, line]) => {
      const sheet = window.cualificaWorkbench!.session.activeSheet();
      const letter = (n: number): string =>
        n < 0 ? '' : letter(Math.floor(n / 26) - 1) + String.fromCharCode(65 + (n % 26));
      for (let column = 0; column < sheet.columns; column++) {
        if (sheet.cell(0, column).text === wanted) return letter(column) + String(line);
      }
      throw new Error(`no column headed ${wanted}`);
    },
    [header, row] as const,
  );

/** 1-based row of the active tab whose cell in a column (0-based) shows a text. */
export const rowOf = (page: Page, column: number, text: string): Promise<number> =>
  page.evaluate(
    ([at, wanted]) => {
      const sheet = window.cualificaWorkbench!.session.activeSheet();
      for (let row = 0; row < sheet.rows; row++) if (sheet.cell(row, at).text === wanted) return row + 1;
      throw new Error(`no row shows ${wanted}`);
    },
    [column, text] as const,
  );
