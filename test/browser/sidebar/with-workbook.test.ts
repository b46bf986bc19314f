/** The page and the server together: what is clicked in Chromium lands in the sheet. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideLead, getQueue } from '../../../src/sidebar/server';
import { aWorkbook, LEADS_HEADER, leadRow, type TestBook } from '../../commands/a-workbook';
import { launch } from '../../support/chromium';
import { openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const openOn = ({ host }: TestBook) =>
  openSidebar(browser, {
    getQueue: (request) => getQueue(host, request),
    decideLead: (request) => decideLead(host, request),
  });

test('accept one, sort the sheet, send the next one back: each lands in its own row', async () => {
  const book = aWorkbook([
    leadRow({ ID: '', Nombre: 'Zoe' }),
    leadRow({ ID: 'L-BEA', Nombre: 'Bea', 'Pide oferta': 'no' }),
  ]);
  const { page, complaints } = await openOn(book);
  await page.getByRole('button', { name: 'Aceptar lead' }).click();
  await page.getByText('Guardado en la fila 2. Zoe: «Aceptar».').waitFor();
  const byName = { column: LEADS_HEADER.indexOf('Nombre') + 1, ascending: true };
  book.leads.getRange(2, 3, 2, LEADS_HEADER.length - 2).sort(byName);
  await page.getByRole('button', { name: 'Devolver' }).click();
  await page.getByLabel('Motivo').selectOption('Otro');
  await page.getByLabel('Cuál es el motivo').fill('=IMPORTXML("x")');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Nada pendiente').waitFor();
  const columns = ['Nombre', 'Decisión', 'Motivo'];
  expect([2, 3].map((row) => columns.map((name) => book.cell(row, name)))).toEqual([
    ['Bea', 'Devolver', 'Otro: =IMPORTXML("x")'],
    ['Zoe', 'Aceptar', ''],
  ]);
  expect(complaints).toEqual([]);
});

test('a decision typed in the sheet meanwhile is shown and stays', async () => {
  const book = aWorkbook([leadRow()]);
  const { page } = await openOn(book);
  await page.getByRole('heading', { name: 'Ana' }).waitFor();
  book.set(2, 'Decisión', 'Rechazar');
  await page.getByRole('button', { name: 'Aceptar lead' }).click();
  await page.getByText('Mientras tanto alguien decidió «Rechazar» en la fila 2.').waitFor();
  expect(book.cell(2, 'Decisión')).toBe('Rechazar');
});

test('a name that is markup or a formula is shown as it is', async () => {
  const name = '<img src=x onerror=alert(1)>';
  const { page } = await openOn(aWorkbook([leadRow({ Nombre: name, Empresa: "'=1+1" })]));
  await page.getByRole('heading', { name }).waitFor();
  expect(await page.locator('.company').textContent()).toBe('=1+1');
  expect(await page.locator('img').count()).toBe(0);
});
