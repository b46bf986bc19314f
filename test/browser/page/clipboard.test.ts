/** Copy, cut, paste and fill, with the real clipboard of the browser. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../support/chromium';
import { aSheetOf, inputs, openPage, selected, shown } from './open-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const select = async (page: Page, from: string, to: string): Promise<void> => {
  await page.locator(`[data-cell="${from}"]`).click();
  await page.locator(`[data-cell="${to}"]`).click({ modifiers: ['Shift'] });
};

const putOnClipboard = (page: Page, text: string): Promise<void> =>
  page.evaluate((words) => navigator.clipboard.writeText(words), text);

test('a copied block goes to the clipboard as text, with quotes where they are needed', async () => {
  const { page } = await openPage(browser, {
    snapshot: aSheetOf([
      ['a', 'dijo\n"sí"'],
      [1.5, true],
    ]),
  });
  await select(page, 'A1', 'B2');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('a\t"dijo\n""sí"""\n1,5\tVERDADERO');
});

test('text from outside is pasted cell by cell, quoted cells whole', async () => {
  const { page, complaints } = await openPage(browser);
  await putOnClipboard(page, 'Ana\t"Calle 1\nMadrid"\r\n=1+1\t2,5\r\n');
  await page.keyboard.press('Control+v');
  expect(await inputs(page, 2, 2)).toEqual([
    ['Ana', 'Calle 1\nMadrid'],
    ['=1+1', '2,5'],
  ]);
  expect(await selected(page)).toBe('A1:B2');
  expect(complaints).toEqual([]);
});

test('one value pasted into a selected block fills it', async () => {
  const { page } = await openPage(browser);
  await putOnClipboard(page, 'España');
  await select(page, 'B2', 'C3');
  await page.keyboard.press('Control+v');
  expect(await inputs(page, 3, 3)).toEqual([
    ['', '', ''],
    ['', 'España', 'España'],
    ['', 'España', 'España'],
  ]);
});

test('cells copied within the workbook keep being formulas, shifted', async () => {
  const { page } = await openPage(browser, { snapshot: aSheetOf([[2, '=A1*10'], [3], [4]]) });
  await page.locator('[data-cell="B1"]').click();
  await page.keyboard.press('Control+c');
  await select(page, 'B2', 'B3');
  await page.keyboard.press('Control+v');
  expect(await inputs(page, 3, 2)).toEqual([
    ['2', '=A1*10'],
    ['3', '=A2*10'],
    ['4', '=A3*10'],
  ]);
  expect(await shown(page, 'B3')).toBe('40');
});

test('cut cells move', async () => {
  const { page } = await openPage(browser, { snapshot: aSheetOf([['a', 'b']]) });
  await select(page, 'A1', 'B1');
  await page.keyboard.press('Control+x');
  await page.locator('[data-cell="A3"]').click();
  await page.keyboard.press('Control+v');
  expect(await inputs(page, 3, 2)).toEqual([
    ['', ''],
    ['', ''],
    ['a', 'b'],
  ]);
});

test('Ctrl+D repeats the first row of the selection', async () => {
  const { page } = await openPage(browser, { snapshot: aSheetOf([['x', '=ROW(A1)']]) });
  await select(page, 'A1', 'B3');
  await page.keyboard.press('Control+d');
  expect(await inputs(page, 3, 2)).toEqual([
    ['x', '=ROW(A1)'],
    ['x', '=ROW(A2)'],
    ['x', '=ROW(A3)'],
  ]);
});

test('the fill handle repeats the selection over the cells it is dragged across', async () => {
  const { page } = await openPage(browser, { snapshot: aSheetOf([['a'], ['b']]) });
  await select(page, 'A1', 'A2');
  const handle = (await page.locator('.wb-handle').boundingBox())!;
  const end = (await page.locator('[data-cell="A5"]').boundingBox())!;
  await page.mouse.move(handle.x + 4, handle.y + 4);
  await page.mouse.down();
  await page.mouse.move(end.x + 10, end.y + 10, { steps: 4 });
  await page.mouse.up();
  expect((await inputs(page, 5, 1)).flat()).toEqual(['a', 'b', 'a', 'b', 'a']);
  expect(await selected(page)).toBe('A1:A5');
});

test('copy and paste from the context menu', async () => {
  const { page } = await openPage(browser, { snapshot: aSheetOf([['desde el menú']]) });
  await page.locator('[data-cell="A1"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copiar' }).click();
  await page.locator('[data-cell="B2"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Pegar' }).click();
  await page.locator('[data-cell="B2"]', { hasText: 'desde el menú' }).waitFor();
});
