/** Modal dialogs of the add-on, mails that open as pages, and the bar of tabs. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbench } from '../../../src/workbench/emulator/open-workbench';
import { launch } from '../../support/chromium';
import { hasKeyboard } from '../frame-focus';
import { barriers } from '../sidebar/axe';
import { aBook, openPage, shown } from './open-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Cualifica')
    .addItem('Vista previa', 'preview').addItem('Enviar', 'send').addToUi();
}
function preview() {
  var html = HtmlService.createHtmlOutput(
    '<!doctype html><html lang="es"><body>' +
    '<button onclick="google.script.run.withSuccessHandler(function (n) { out.textContent = n; }).count()">Contar</button>' +
    '<button onclick="google.script.host.close()">Listo</button><p id="out"></p></body></html>');
  SpreadsheetApp.getUi().showModalDialog(html.setWidth(500).setHeight(300), 'Vista previa');
}
function count() { return 'hay ' + SpreadsheetApp.getActive().getSheets().length; }
function send() {
  var image = Charts.newColumnChart().setTitle('Embudo').build().getAs('image/png');
  MailApp.sendEmail({
    to: 'uno@example.com, dos@example.com', cc: 'tres@example.com', subject: 'La semana', name: 'Cualifica',
    body: 'En texto', inlineImages: { embudo: image },
    htmlBody: '<h1>Con formato</h1><img src="cid:embudo" alt="Embudo" width="300">' +
      '<script>document.title = "roto"</scr' + 'ipt><a href="https://example.com">Abrir</a>'
  });
}
`;

const choose = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('menuitem', { name: 'Cualifica' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test('a dialog takes the keyboard, calls the script, and gives the keyboard back when Escape closes it', async () => {
  const { page, complaints } = await openPage(browser, { code });
  await choose(page, 'Vista previa');
  const dialog = page.getByRole('dialog', { name: 'Vista previa' });
  const inside = page.frameLocator('dialog iframe');
  await inside.getByRole('button', { name: 'Contar' }).waitFor();
  const box = (await page.locator('dialog iframe').boundingBox())!;
  expect([box.width, box.height]).toEqual([500, 300]);
  await expect.poll(() => hasKeyboard(inside)).toBe(true);
  await page.keyboard.press('Tab');
  await inside.locator('button:focus', { hasText: 'Contar' }).waitFor();
  await page.keyboard.press('Enter');
  await inside.getByText('hay 1').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.wb-editor:focus').waitFor();
  await page.keyboard.type('sigue');
  await page.keyboard.press('Enter');
  expect(await shown(page, 'A1')).toBe('sigue');
  expect(complaints).toEqual([]);
});

test('a dialog is closed by its page, or by its cross, and nothing behind it can be used meanwhile', async () => {
  const { page } = await openPage(browser, { code });
  await choose(page, 'Vista previa');
  await page.frameLocator('dialog iframe').getByRole('button', { name: 'Listo' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await choose(page, 'Vista previa');
  await page.frameLocator('dialog iframe').getByRole('button', { name: 'Listo' }).waitFor();
  for (let stops = 0; stops < 6; stops++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => !document.activeElement?.closest('#workbench'))).toBe(true);
  }
  await page.getByRole('button', { name: 'Cerrar', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.locator('iframe').count()).toBe(0);
});

test('a mail that was sent is announced, saved, and one click away', async () => {
  const { page, saved } = await openPage(browser, { code });
  await choose(page, 'Enviar');
  const toast = page.getByText('Correo enviado a 3 personas');
  await toast.waitFor();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Ver', exact: true }).click();
  expect(new URL((await opened).url()).pathname).toBe('/mail/1');
  expect(JSON.stringify(saved.at(-1))).toContain('La semana');
});

test('everyone can use the dialog, and the mails', async () => {
  const { page } = await openPage(browser, { code, snapshot: withMails() });
  await choose(page, 'Vista previa');
  await page.frameLocator('dialog iframe').getByRole('button', { name: 'Listo' }).waitFor();
  expect(await barriers(page, '#workbench')).toEqual([]);
  for (const path of ['/mail', '/mail/1', '/mail/1?part=text']) {
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await barriers(page)).toEqual([]);
  }
});

/** A book from which the add-on has sent two mails. */
const withMails = (): unknown => {
  const { session } = openWorkbench({
    code,
    files: {},
    locale: 'es_ES',
    timeZone: 'Europe/Madrid',
    now: () => new Date('2026-11-23T07:05:00Z'),
    user: 'irene@example.com',
    dialogs: { alert: () => 'OK', prompt: () => ({ button: 'OK', text: '' }), confirmProtected: () => true },
  });
  session.runMenuItem('send');
  session.runMenuItem('send');
  return session.snapshot();
};

test('a mail is a page: who, when, the part in HTML with its images and without scripts, and the text', async () => {
  const { page, complaints } = await openPage(browser, { snapshot: withMails(), path: '/mail/2' });
  expect(await page.getByRole('heading', { level: 1 }).first().textContent()).toBe('La semana');
  const head = await page.locator('dl').textContent();
  for (const part of [
    'Cualifica <irene@example.com>',
    'uno@example.com, dos@example.com',
    'tres@example.com',
    '23 de noviembre de 2026',
  ])
    expect(head).toContain(part);
  const inside = page.frameLocator('iframe[title="Cuerpo del correo"]');
  await inside.getByRole('heading', { name: 'Con formato' }).waitFor();
  const loaded = () => inside.getByRole('img').evaluate((image) => (image as HTMLImageElement).naturalWidth);
  await expect.poll(loaded).toBe(600);
  expect(await page.title()).toBe('La semana');
  await page.getByRole('link', { name: 'Ver la versión de texto' }).click();
  await page.getByText('En texto').waitFor();
  expect(complaints.filter((complaint) => !complaint.includes('sandboxed'))).toEqual([]);
});

test('all mails are listed, the newest first; one that is gone is said to be gone', async () => {
  const { page } = await openPage(browser, { snapshot: withMails(), path: '/mail' });
  const links = page.getByRole('listitem').getByRole('link');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    '/mail/2',
    '/mail/1',
  ]);
  await page.goto(page.url().replace('/mail', '/mail/9'));
  await page.getByText('Este correo no está en el libro').waitFor();
});

const NAMES = [
  'Leads',
  'Matriz',
  'Segmentos',
  'Ajustes',
  'Interacciones',
  'Revisión',
  'Traspasos',
  'Informe',
  'Visitas',
  'Bitácora',
  'Previsiones',
  'Semanas',
];

const manyTabs = aBook((app) => {
  const book = app.getActive();
  book.getActiveSheet().setName('Inicio');
  NAMES.forEach((name, at) => void book.insertSheet(name, at + 1));
  book.getSheetByName('Semanas')!.hideSheet();
  book.setActiveSheet(book.getSheetByName('Inicio')!);
});

test('tabs that do not fit are reached with the arrows, and all of them from one list', async () => {
  const { page } = await openPage(browser, { snapshot: manyTabs });
  const edge = (await page.locator('.wb-status').boundingBox())!.x;
  const isInView = async (name: string): Promise<boolean> => {
    const { x, width } = (await page.getByRole('tab', { name }).boundingBox())!;
    return x > 0 && x + width <= edge;
  };
  expect(await isInView('Previsiones')).toBe(false);
  const next = page.getByRole('button', { name: 'Hojas siguientes' });
  const isReached = async (): Promise<boolean> => {
    // At the end of the bar the arrow goes dead, now and then between a look at it and the click.
    if (!(await isInView('Previsiones'))) await next.click({ timeout: 2000 }).catch(() => undefined);
    return isInView('Previsiones');
  };
  await expect.poll(isReached).toBe(true);
  await expect.poll(() => next.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Todas las hojas' }).click();
  expect(await page.getByRole('menuitem').allTextContents()).toEqual(
    expect.arrayContaining(['Inicio', 'Bitácora', 'Semanas (oculta)']),
  );
  await page.getByRole('menuitem', { name: 'Bitácora' }).click();
  await page.getByRole('tab', { name: 'Bitácora', selected: true }).waitFor();
});

test('a hidden tab is shown from the list and hidden again from its menu', async () => {
  const { page } = await openPage(browser, { snapshot: manyTabs });
  expect(await page.getByRole('tab', { name: 'Semanas' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Todas las hojas' }).click();
  await page.getByRole('menuitem', { name: 'Semanas (oculta)' }).click();
  const tab = page.getByRole('tab', { name: 'Semanas', selected: true });
  await tab.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Ocultar' }).click();
  await expect.poll(() => page.getByRole('tab', { name: 'Semanas' }).count()).toBe(0);
});

test('an address with #gid= opens at that tab', async () => {
  const gid = (manyTabs as { sheets: { name: string; id: number }[] }).sheets.find(
    ({ name }) => name === 'Informe',
  )!.id;
  const { page } = await openPage(browser, { snapshot: manyTabs });
  await page.goto(`${page.url()}#gid=${gid}`);
  await page.getByRole('tab', { name: 'Informe', selected: true }).waitFor();
});
