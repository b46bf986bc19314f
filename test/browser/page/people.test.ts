/** Who sits at the page: scripts, protections and the sidebar go by the person chosen there; and the clock moves by the hour. */
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
function me() { return Session.getActiveUser().getEmail(); }
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Prueba').addItem('Quién soy', 'who').addItem('Panel', 'panel').addItem('Olvidar', 'forget').addToUi();
  first().getRange(9, 1).setValue(first().getRange(9, 1).getValue() + 1);
}
function who() { first().getRange(1, 1).setValue('soy ' + me()); }
function forget() {
  var ui = SpreadsheetApp.getUi();
  first().getRange(1, 1).setValue(ui.prompt('Olvidar lead', '¿Qué ID?', ui.ButtonSet.OK_CANCEL).getResponseText());
}
function panel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Panel')); }
`;

const sidebar = `<!doctype html><p id="who">…</p><script>
google.script.run.withSuccessHandler((me) => { document.getElementById('who').textContent = 'soy ' + me; }).me();
</script>`;

const choose = async (page: Page, item: string) => {
  await page.getByRole('menuitem', { name: 'Prueba' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const become = (page: Page, name: string) => page.getByLabel('Eres:').selectOption({ label: name });

test('menus, sidebar and first openings go by the person, also after a reload', async () => {
  const { page, complaints } = await openPage(browser, { code, sidebar });
  await choose(page, 'Quién soy');
  expect(await shown(page, 'A1')).toBe('soy irene@example.com');
  await choose(page, 'Panel');
  await page.frameLocator('iframe').getByText('soy irene@example.com').waitFor();
  await become(page, 'Ana (ventas)');
  await page.getByText('Ahora eres Ana (ventas).').waitFor();
  await page.frameLocator('iframe').getByText('soy ana@example.com').waitFor();
  await choose(page, 'Quién soy');
  await become(page, 'Irene (dirección)');
  expect([await shown(page, 'A1'), await shown(page, 'A9')]).toEqual(['soy ana@example.com', '2']);
  await become(page, 'Sin identificar');
  await page.getByText('Guardado', { exact: true }).waitFor();
  await page.reload();
  await page.locator('[data-cell="A1"]').waitFor();
  await choose(page, 'Quién soy');
  expect([await shown(page, 'A1'), complaints]).toEqual(['soy ', []]);
});

test('a protected cell takes what its editors type, and tells others why not', async () => {
  const snapshot = aBook((app) => {
    const protection = app.getActive().getActiveSheet().getRange(2, 2, 1, 1).protect();
    protection.addEditors(['ana@example.com']);
  });
  const { page } = await openPage(browser, { snapshot });
  await become(page, 'Marta (marketing)');
  await page.locator('[data-cell="B2"]').click();
  await page.keyboard.type('Aceptar');
  await page.keyboard.press('Enter');
  await page.getByText('tu cuenta no está entre las que pueden cambiarlas').waitFor();
  expect(await shown(page, 'B2')).toBe('');
  await become(page, 'Ana (ventas)');
  await page.locator('[data-cell="B2"]').click();
  await page.keyboard.type('Aceptar');
  await page.keyboard.press('Enter');
  expect(await shown(page, 'B2')).toBe('Aceptar');
});

test('a question for words is answered in the dialog, and Escape answers nothing', async () => {
  const { page } = await openPage(browser, { code });
  page.once('dialog', (dialog) => {
    expect(dialog.message()).toBe('Olvidar lead\n\n¿Qué ID?');
    return dialog.accept('L-ANA');
  });
  await choose(page, 'Olvidar');
  expect(await shown(page, 'A1')).toBe('L-ANA');
  page.once('dialog', (dialog) => dialog.dismiss());
  await choose(page, 'Olvidar');
  expect(await shown(page, 'A1')).toBe('');
});

test('an hour passes with a click: a deadline turns red', async () => {
  const soon = new Date(Date.now() + 30 * 60_000);
  const snapshot = aBook((app) => {
    const sheet = app.getActive().getActiveSheet();
    const cell = sheet.getRange(1, 1, 1, 1).setValue(soon);
    const late = app.newConditionalFormatRule().whenFormulaSatisfied('=$A1<NOW()').setBackground('#ff0000');
    sheet.setConditionalFormatRules([late.setRanges([cell]).build()]);
  });
  const { page } = await openPage(browser, { snapshot });
  const fill = () =>
    page.locator('[data-cell="A1"]').evaluate((cell) => getComputedStyle(cell).backgroundColor);
  expect(await fill()).not.toBe('rgb(255, 0, 0)');
  await page.getByRole('button', { name: 'Pasar una hora' }).click();
  await page.getByText('Ahora es').waitFor();
  await expect.poll(fill).toBe('rgb(255, 0, 0)');
});
