/** Typing into cells: every key lands where a spreadsheet would put it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../support/chromium';
import { aBook, aSheetOf, inputs, openPage, selected, shown } from './open-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('typing replaces the cell, and Enter goes down', async () => {
  const { page, complaints } = await openPage(browser, { snapshot: aSheetOf([['viejo']]) });
  await page.keyboard.type('Lucía');
  await page.keyboard.press('Enter');
  expect(await shown(page, 'A1')).toBe('Lucía');
  expect(await selected(page)).toBe('A2');
  expect(complaints).toEqual([]);
});

test('keys without any pause land in their cells', async () => {
  const { page } = await openPage(browser);
  const words = ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho'];
  for (const word of words) {
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
  }
  expect((await inputs(page, words.length, 1)).flat()).toEqual(words);
});

test('Tab fills a row, and Enter then starts the next one', async () => {
  const { page } = await openPage(browser);
  await page.keyboard.type('a');
  await page.keyboard.press('Tab');
  await page.keyboard.type('b');
  await page.keyboard.press('Enter');
  await page.keyboard.type('c');
  await page.keyboard.press('Shift+Tab');
  expect(await inputs(page, 2, 2)).toEqual([
    ['a', 'b'],
    ['c', ''],
  ]);
});

test('an accent composed by the browser opens the editor with it', async () => {
  const { page } = await openPage(browser);
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
  await client.send('Input.insertText', { text: 'Á' });
  await page.keyboard.type('lvaro');
  await page.keyboard.press('Enter');
  expect(await shown(page, 'A1')).toBe('Álvaro');
});

test('Escape leaves the cell as it was', async () => {
  const { page } = await openPage(browser, { snapshot: aSheetOf([['queda']]) });
  await page.keyboard.type('otra cosa');
  await page.keyboard.press('Escape');
  expect(await shown(page, 'A1')).toBe('queda');
});

test('F2 opens the cell with its formula, and the arrows move within it', async () => {
  const { page } = await openPage(browser, { snapshot: aSheetOf([['=1+1']]) });
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  expect(await shown(page, 'A1')).toBe('22');
});

test('Delete empties the selected block', async () => {
  const { page } = await openPage(browser, {
    snapshot: aSheetOf([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]),
  });
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Delete');
  expect(await inputs(page, 3, 2)).toEqual([
    ['', ''],
    ['', ''],
    ['e', 'f'],
  ]);
});

test('the formula bar edits the active cell', async () => {
  const { page } = await openPage(browser, { snapshot: aSheetOf([[2], [3]]) });
  await page.locator('[data-cell="A3"]').click();
  await page.getByLabel('Contenido de la celda').fill('=A1*A2');
  await page.keyboard.press('Enter');
  expect(await shown(page, 'A3')).toBe('6');
  expect(await selected(page)).toBe('A4');
});

test('the name box goes to an area', async () => {
  const { page } = await openPage(browser);
  await page.getByLabel('Celda o intervalo').fill('c40:d42');
  await page.keyboard.press('Enter');
  expect(await selected(page)).toBe('C40:D42');
  await page.keyboard.type('aquí');
  await page.keyboard.press('Enter');
  expect(await shown(page, 'C40')).toBe('aquí');
});

test('Ctrl and an arrow go to the edge of a block, Ctrl+End to the last filled cell', async () => {
  const { page } = await openPage(browser, { snapshot: aSheetOf([['a', 'b'], ['c'], ['d'], [''], ['e']]) });
  await page.keyboard.press('Control+ArrowDown');
  expect(await selected(page)).toBe('A3');
  await page.keyboard.press('Control+ArrowDown');
  expect(await selected(page)).toBe('A5');
  await page.keyboard.press('Control+End');
  expect(await selected(page)).toBe('B5');
});

const withDropdown = aBook((app) => {
  const rule = app
    .newDataValidation()
    .requireValueInList(['Aceptar', 'Devolver', 'Rechazar'], true)
    .setAllowInvalid(false)
    .build();
  app.getActive().getActiveSheet().getRange(1, 2, 5, 1).setDataValidation(rule);
});

test('a value is picked from the list by mouse, by arrows, or by its first letters', async () => {
  const { page } = await openPage(browser, { snapshot: withDropdown });
  await page.locator('[data-cell="B1"] .wb-arrow').click();
  await page.getByRole('option', { name: 'Rechazar' }).click();
  await page.locator('[data-cell="B2"]').click();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('devo');
  await page.keyboard.press('Enter');
  expect((await inputs(page, 3, 2)).map(([, value]) => value)).toEqual(['Rechazar', 'Aceptar', 'Devolver']);
});

test('another value is picked over the one that is there', async () => {
  const { page } = await openPage(browser, { snapshot: withDropdown });
  for (const name of ['Aceptar', 'Rechazar']) {
    await page.locator('[data-cell="B1"] .wb-arrow').click();
    await page.getByRole('option', { name }).click();
  }
  expect(await shown(page, 'B1')).toBe('Rechazar');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  expect(await shown(page, 'B1')).toBe('Devolver');
});

test('a value that the list does not allow is refused in words', async () => {
  const { page } = await openPage(browser, { snapshot: withDropdown });
  await page.locator('[data-cell="B1"]').click();
  await page.keyboard.type('quizás');
  await page.keyboard.press('Enter');
  await page.getByText('no cumple la regla').waitFor();
  expect(await inputs(page, 1, 2)).toEqual([['', '']]);
});

test('a tick box turns over by a click and by the space bar', async () => {
  const snapshot = aBook((app) => {
    const rule = app.newDataValidation().requireCheckbox().build();
    app.getActive().getActiveSheet().getRange(1, 1, 2, 1).setDataValidation(rule);
  });
  const { page } = await openPage(browser, { snapshot });
  const ticked = (cell: string) =>
    page.locator(`[data-cell="${cell}"] .wb-tick`).getAttribute('aria-checked');
  await page.locator('[data-cell="A1"] .wb-tick').click();
  expect(await ticked('A1')).toBe('true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  expect(await ticked('A2')).toBe('true');
  await page.keyboard.press('Space');
  expect(await ticked('A2')).toBe('false');
});
