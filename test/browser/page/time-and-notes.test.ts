/** The workbook's day and its triggers, and notes as they are read with mouse and keyboard. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../support/chromium';
import { aBook, openPage, shown } from './open-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const code = `
function first() { return SpreadsheetApp.getActive().getSheets()[0]; }
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Prueba').addItem('Cada noche', 'nightly').addItem('Por tandas', 'slice').addToUi();
  first().getRange(1, 1, 1, 1).setValue('=TODAY()-DATE(2020;1;1)');
}
function nightly() { ScriptApp.newTrigger('night').timeBased().everyDays(1).atHour(3).create(); }
function night() { var cell = first().getRange(2, 1, 1, 1); cell.setValue(Number(cell.getValue()) + 1); }
function slice() {
  ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); });
  var cell = first().getRange(3, 1, 1, 1);
  cell.setValue(Number(cell.getValue()) + 1);
  if (cell.getValue() < 3) ScriptApp.newTrigger('slice').timeBased().after(60000).create();
}
`;

const choose = async (page: Page, item: string) => {
  await page.getByRole('menuitem', { name: 'Prueba' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const dayShown = (page: Page) => page.getByTitle('Día y hora, para este libro').textContent();

test('the day passes with a click: triggers of the night run, formulas follow, and the day is kept', async () => {
  const { page, saved, complaints } = await openPage(browser, { code });
  await choose(page, 'Cada noche');
  const before = { day: await dayShown(page), number: Number(await shown(page, 'A1')) };
  await page.getByRole('button', { name: 'Pasar al día siguiente' }).click();
  await page.getByText('Han saltado los activadores: night.').waitFor();
  expect(await dayShown(page)).not.toBe(before.day);
  expect(Number(await shown(page, 'A1'))).toBe(before.number + 1);
  expect(await shown(page, 'A2')).toBe('1');
  await page.getByText('Guardado', { exact: true }).waitFor();
  const kept = saved.at(-1) as { ahead: number; triggers: { handler: string }[] };
  expect(kept.ahead).toBeGreaterThan(22 * 3_600_000);
  expect(kept.triggers.map(({ handler }) => handler)).toEqual(['night']);
  expect(complaints).toEqual([]);
});

test('work in slices goes on by itself', async () => {
  const { page } = await openPage(browser, { code });
  const counted = await page.evaluateHandle(() => {
    const { session } = window.cualificaWorkbench!;
    const texts = new Set<string>();
    session.subscribe({ cells: () => texts.add(session.activeSheet().cell(2, 0).text) });
    return texts;
  });
  await choose(page, 'Por tandas');
  await expect.poll(() => counted.evaluate((texts) => [...texts])).toEqual(['1', '2', '3']);
});

test('a note is read by going to its cell, and is spoken; Escape puts it away', async () => {
  const snapshot = aBook((app) => {
    const sheet = app.getActive().getActiveSheet();
    sheet.getRange(2, 1, 1, 1).setNotes([['Falta el peso']]);
  });
  const { page } = await openPage(browser, { snapshot });
  const bubble = page.getByRole('tooltip');
  await page.keyboard.press('ArrowDown');
  await bubble.waitFor();
  expect(await bubble.textContent()).toBe('Falta el peso');
  expect(await page.locator('.wb-editor').getAttribute('aria-label')).toBe('A2 Nota: Falta el peso');
  await page.keyboard.press('Escape');
  await bubble.waitFor({ state: 'hidden' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await bubble.waitFor();
  await page.keyboard.type('x');
  await bubble.waitFor({ state: 'hidden' });
});

test('a cell with a note has a mark in its corner', async () => {
  const snapshot = aBook((app) => {
    app
      .getActive()
      .getActiveSheet()
      .getRange(1, 1, 1, 2)
      .setNotes([['', 'Falta el peso']]);
  });
  const { page } = await openPage(browser, { snapshot });
  const mark = (cell: string) =>
    page
      .locator(`[data-cell="${cell}"]`)
      .evaluate((element) => getComputedStyle(element, '::after').borderTopColor);
  expect(await mark('B1')).toBe('rgb(176, 96, 0)');
  expect(await mark('A1')).not.toBe('rgb(176, 96, 0)');
});
