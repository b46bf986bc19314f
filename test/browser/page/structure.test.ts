/** Rows, columns, tabs, panes and undo. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../support/chromium';
import { aBook, aSheetOf, inputs, openPage, selected, shown } from './open-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const leads = aBook((app) => {
  const sheet = app.getActive().getActiveSheet();
  const rows = Array.from({ length: 200 }, (_, row) => [`Lead ${row}`, row, 'x', 'y', 'z', 'fin']);
  sheet.getRange(1, 1, 200, 6).setValues(rows);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(2);
});

const command = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();

test('undo takes back the last edit, redo brings it again', async () => {
  const { page } = await openPage(browser, { snapshot: aSheetOf([['antes']]) });
  await page.keyboard.type('después');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  expect(await shown(page, 'A1')).toBe('antes');
  await page.keyboard.press('Control+y');
  expect(await shown(page, 'A1')).toBe('después');
  await command(page, 'Deshacer');
  expect(await shown(page, 'A1')).toBe('antes');
});

test('sorting leaves the frozen header and the blank rows where they are', async () => {
  const snapshot = aBook((app) => {
    const sheet = app.getActive().getActiveSheet();
    sheet.getRange(1, 1, 4, 2).setValues([
      ['Nombre', 'n'],
      ['c', 3],
      ['a', 1],
      ['b', 2],
    ]);
    sheet.setFrozenRows(1);
  });
  const { page } = await openPage(browser, { snapshot });
  await page.locator('[data-cell="A2"]').click();
  await command(page, 'Ordenar de la A a la Z');
  expect((await inputs(page, 5, 2)).map((row) => row.join())).toEqual(['Nombre,n', 'a,1', 'b,2', 'c,3', ',']);
  await command(page, 'Ordenar de la Z a la A');
  expect((await inputs(page, 2, 1)).flat()).toEqual(['Nombre', 'c']);
});

test('rows are inserted and deleted from the menu of their number', async () => {
  const { page } = await openPage(browser, { snapshot: aSheetOf([['a'], ['b'], ['c']]) });
  await page.locator('[data-head-row="1"]').click();
  await page.locator('[data-head-row="2"]').click({ modifiers: ['Shift'] });
  await page.locator('[data-head-row="1"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Insertar 2 filas encima' }).click();
  expect((await inputs(page, 5, 1)).flat()).toEqual(['a', '', '', 'b', 'c']);
  await page.locator('[data-head-row="4"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Eliminar la fila 5' }).click();
  expect((await inputs(page, 5, 1)).flat()).toEqual(['a', '', '', 'b', '']);
  expect(await shown(page, 'A4')).toBe('b');
});

test('a column is inserted from its letter, and the whole column can be cleared', async () => {
  const { page } = await openPage(browser, {
    snapshot: aSheetOf([
      ['a', 'b'],
      ['c', 'd'],
    ]),
  });
  await page.getByRole('columnheader', { name: 'B', exact: true }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Insertar 1 columna a la izquierda' }).click();
  await page.getByRole('columnheader', { name: 'C', exact: true }).click();
  await page.keyboard.press('Delete');
  expect(await inputs(page, 2, 3)).toEqual([
    ['a', '', ''],
    ['c', '', ''],
  ]);
});

test('each tab keeps its selection and its place', async () => {
  const { page, complaints } = await openPage(browser, { snapshot: leads });
  await page.getByLabel('Celda o intervalo').fill('D150:E151');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Añadir hoja' }).click();
  expect(await selected(page)).toBe('A1');
  await page.keyboard.type('otra');
  await page.keyboard.press('Enter');
  await page.getByRole('tab').first().click();
  expect(await selected(page)).toBe('D150:E151');
  await page.locator('[data-cell="D150"]').waitFor();
  await page.getByRole('tab').nth(1).click();
  expect(await selected(page)).toBe('A2');
  expect(complaints).toEqual([]);
});

test('what is being typed when another tab is clicked stays in its own tab', async () => {
  const { page } = await openPage(browser);
  await page.getByRole('button', { name: 'Añadir hoja' }).click();
  await page.keyboard.type('en la segunda');
  await page.getByRole('tab').first().click();
  expect(await shown(page, 'A1')).toBe('');
  await page.getByRole('tab').nth(1).click();
  expect(await shown(page, 'A1')).toBe('en la segunda');
});

test('letters select columns, numbers select rows', async () => {
  const { page } = await openPage(browser, {
    snapshot: aSheetOf([
      [1, 2],
      [3, 4],
    ]),
  });
  await page.getByRole('columnheader', { name: 'B', exact: true }).click();
  expect(await selected(page)).toBe('B1:B1000');
  await page.getByText('Suma: 6').waitFor();
  await page.locator('[data-head-row="1"]').click();
  expect(await selected(page)).toBe('A2:Z2');
});

test('a row grows with its wrapped text', async () => {
  const snapshot = aBook((app) => {
    const range = app.getActive().getActiveSheet().getRange(2, 1, 1, 1);
    range.setValues([['uno dos tres cuatro cinco seis siete ocho nueve diez']]).setWrap(true);
  });
  const { page } = await openPage(browser, { snapshot });
  const height = async (cell: string) => (await page.locator(`[data-cell="${cell}"]`).boundingBox())!.height;
  await expect.poll(() => height('A2')).toBeGreaterThan(2 * (await height('A1')));
  const gap = async () => {
    const [second, third] = await Promise.all(
      ['A2', 'A3'].map((cell) => page.locator(`[data-cell="${cell}"]`).boundingBox()),
    );
    return third!.y - second!.y - second!.height;
  };
  await expect.poll(gap).toBe(0);
});

test('a tab is renamed by double click and deleted from its menu', async () => {
  const { page } = await openPage(browser);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Añadir hoja' }).click();
  await page.getByRole('tab').nth(1).dblclick();
  await page.getByLabel('Nombre de la hoja').fill('Clientes');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Clientes' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Eliminar' }).click();
  await expect.poll(() => page.getByRole('tab').count()).toBe(1);
});

test('a drag selects across the frozen rows and columns', async () => {
  const { page } = await openPage(browser, { snapshot: leads });
  const from = (await page.locator('[data-cell="A1"]').boundingBox())!;
  const to = (await page.locator('[data-cell="D6"]').boundingBox())!;
  await page.mouse.move(from.x + 9, from.y + 9);
  await page.mouse.down();
  await page.mouse.move(to.x + 9, to.y + 9, { steps: 4 });
  await page.mouse.up();
  expect(await selected(page)).toBe('A1:D6');
});

test('a drag beyond the lower edge scrolls and goes on selecting', async () => {
  const { page } = await openPage(browser, { snapshot: leads });
  const from = (await page.locator('[data-cell="C20"]').boundingBox())!;
  await page.mouse.move(from.x + 9, from.y + 9);
  await page.mouse.down();
  await page.mouse.move(from.x + 9, 798, { steps: 2 });
  const lastRow = async () => Number((await selected(page)).replace('C20:C', ''));
  await expect.poll(lastRow).toBeGreaterThan(60);
  await page.mouse.up();
});

test('scrolled by the wheel, the frozen header stays and the right rows are drawn', async () => {
  const { page } = await openPage(browser, { snapshot: leads });
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 2100);
  await page.locator('[data-cell="A110"]').waitFor();
  expect(await shown(page, 'A1')).toBe('Lead 0');
  expect(await shown(page, 'A110')).toBe('Lead 109');
});

test('a folded group of columns is unfolded by its plus sign', async () => {
  const snapshot = aBook((app) => {
    const sheet = app.getActive().getActiveSheet();
    sheet.getRange(1, 1, 1, 4).setValues([['a', 'b', 'c', 'd']]);
    sheet.getRange(1, 2, 1, 2).shiftColumnGroupDepth(1);
  });
  const { page } = await openPage(browser, { snapshot });
  await page.getByRole('button', { name: 'Plegar columnas' }).click();
  expect(await page.locator('[data-cell="B1"]').count()).toBe(0);
  expect(await shown(page, 'D1')).toBe('d');
  await page.getByRole('button', { name: 'Desplegar columnas' }).click();
  expect(await shown(page, 'B1')).toBe('b');
});

test('a window of 800 px shows every bar without overlap', async () => {
  const { page } = await openPage(browser, { snapshot: leads, width: 800 });
  const edges = await page.evaluate(() =>
    ['.wb-top', '.wb-toolbar', '.wb-formula-bar', '.wb-main', '.wb-foot'].flatMap((bar) => {
      const { top, bottom } = document.querySelector(bar)!.getBoundingClientRect();
      return [top, bottom];
    }),
  );
  expect(edges).toEqual([...edges].sort((a, b) => a - b));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(800);
});
