/** The page and the server together: what is clicked in Chromium lands in the sheet. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Host } from '../../../src/host/host';
import * as server from '../../../src/sidebar/server';
import { aHandoffBook, type Cells, handoffRow } from '../../commands/a-handoff-book';
import { LEADS_HEADER, leadRow, type TestBook } from '../../commands/a-workbook';
import { aBehaviourBook } from '../../commands/workbook/a-behaviour-book';
import { launch } from '../../support/chromium';
import { tabTo } from './keyboard';
import { openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const functions = Object.entries<(host: Host, request: never) => unknown>(server);

/** The page in front of the server itself. */
const openOn = ({ host }: TestBook) =>
  openSidebar(
    browser,
    Object.fromEntries(functions.map(([name, answer]) => [name, (request: never) => answer(host, request)])),
  );

const SETTINGS = [
  ['Clave', 'Valor'],
  ['Motivos de devolución', 'Sin presupuesto; Faltan datos; Otro'],
  ['Motivos de descarte', 'No lo necesita; Otro'],
];

const ana = leadRow();
const bea = leadRow({ ID: 'L-BEA', Nombre: 'Bea', Empresa: 'Sur', País: '' });
const beasHandoff = handoffRow({ Traspaso: 'L-BEA-T1', Lead: 'L-BEA', Nombre: 'Bea · Sur', Puntuación: 80 });

const aBook = (leads = [ana, bea], handoffs: readonly Cells[] = [handoffRow(), beasHandoff]) =>
  aHandoffBook(leads, handoffs, { settings: SETTINGS });

test('accept one, sort the sheet, send the next one back: each lands in its own row and handoff', async () => {
  const book = aBook();
  const { page, complaints } = await openOn(book);
  await page.getByRole('heading', { name: 'Ana' }).waitFor();
  await page.getByRole('button', { name: 'Aceptar lead' }).click();
  await page.getByRole('heading', { name: 'Bea' }).waitFor();
  const byName = { column: LEADS_HEADER.indexOf('Nombre') + 1, ascending: false };
  book.leads.getRange(2, 3, 2, LEADS_HEADER.length - 2).sort(byName);
  await page.getByRole('button', { name: 'Devolver' }).click();
  await page.getByLabel('Motivo').selectOption('Otro');
  await page.getByLabel('Escribe cuál').fill('=IMPORTXML("x")');
  await page.getByLabel('Puede volver cuando…').fill('País: *');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('button', { name: 'Anotar veredicto' }).waitFor();
  const columns = ['Nombre', 'Decisión', 'Motivo'];
  expect([2, 3].map((row) => columns.map((name) => book.cell(row, name)))).toEqual([
    ['Bea', 'Devolver', 'Otro: =IMPORTXML("x")'],
    ['Ana', 'Aceptar', ''],
  ]);
  expect(book.rows(book.ledger)).toMatchObject([
    { Lead: 'L-ANA', Decisión: 'Aceptar' },
    { Lead: 'L-BEA', Decisión: 'Devolver', Falta: 'País', Reingreso: 'País: *' },
  ]);
  expect(complaints).toEqual([]);
});

test('a condition that no engine can read is refused beside its field; corrected, it is kept', async () => {
  const book = aBook([bea], [beasHandoff]);
  const { page } = await openOn(book);
  await page.getByRole('button', { name: 'Devolver' }).click();
  await page.getByLabel('Motivo').selectOption('Faltan datos');
  const condition = page.getByLabel('Puede volver cuando…');
  await condition.fill('Pais que no existe: >=5');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.locator('.field', { has: condition }).getByText('No se entiende «Pais que no existe').waitFor();
  expect(book.rows(book.ledger)[0]).not.toHaveProperty('Decisión');
  await condition.fill('Fecha: >=15/01/2027');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Nada pendiente').waitFor();
  expect(book.rows(book.ledger)[0]).toMatchObject({ Decisión: 'Devolver', Reingreso: 'Fecha: >=15/01/2027' });
});

test('from acceptance to the sale, and the last step taken back', async () => {
  const book = aBook([bea], [beasHandoff]);
  const { page, complaints } = await openOn(book);
  await page.getByRole('button', { name: 'Aceptar lead' }).click();
  await page.getByRole('button', { name: 'Anotar veredicto' }).click();
  await page.getByRole('group', { name: '¿Confirma la necesidad?' }).getByLabel('Sí').check();
  await page.getByRole('group', { name: 'Lo que faltaba' }).getByLabel('País').fill('España');
  await page.getByRole('radio', { name: 'Cualificado', exact: true }).check();
  await page.getByLabel('Fecha del próximo paso').fill('2026-12-01');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('button', { name: 'Anotar resultado' }).click();
  await page.getByRole('radio', { name: 'Ganado' }).check();
  await page.getByLabel('Importe').fill('12.500 €');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Nada pendiente').waitFor();
  expect(book.cell(2, 'País')).toBe('España');
  const sold = {
    Veredicto: 'Cualificado',
    'Necesidad confirmada': 'Sí',
    Resultado: 'Ganado',
    Importe: 12500,
  };
  expect(book.rows(book.ledger)).toMatchObject([sold]);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await page.getByRole('button', { name: 'Anotar resultado' }).waitFor();
  expect(book.rows(book.ledger)[0]).not.toHaveProperty('Resultado');
  expect(complaints).toEqual([]);
});

test('by keyboard alone, as someone Google does not know: accepted, judged, sold', async () => {
  const book = aHandoffBook([bea], [beasHandoff], { settings: SETTINGS, user: '' });
  const { page, complaints } = await openOn(book);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByText('Google no dice quién eres').waitFor();
  await tabTo(page, 'Aceptar lead');
  await press('Enter');
  await page.getByRole('button', { name: 'Anotar veredicto' }).waitFor();
  await tabTo(page, 'Anotar veredicto');
  await press('Enter', 'ArrowLeft', 'Tab');
  await page.keyboard.type('no llegan a fin de mes');
  const verdict = page.getByRole('radio', { name: 'Cualificado', exact: true });
  const isOn = (locator: typeof verdict) => locator.evaluate((one) => one === document.activeElement);
  while (!(await isOn(verdict))) await press('Tab');
  await press('Space', 'Tab');
  await page.keyboard.type('Enviar oferta');
  await press('Enter');
  await page.getByRole('button', { name: 'Anotar resultado' }).waitFor();
  await tabTo(page, 'Anotar resultado');
  await press('Enter', 'Space', 'Control+Enter');
  await page.getByText('Bea: oferta enviada.').waitFor();
  await expect.poll(() => page.locator(':focus').textContent()).toBe('Bea');
  expect(book.rows(book.ledger)).toMatchObject([
    {
      ...{
        Decisión: 'Aceptar',
        Veredicto: 'Cualificado',
        'Próximo paso': 'Enviar oferta',
        Resultado: 'Oferta',
      },
      'Necesidad confirmada': 'No: no llegan a fin de mes',
    },
  ]);
  expect(complaints).toEqual([]);
});

test('a word typed in a row without its reason is listed with what is missing', async () => {
  const book = aBook();
  book.set(2, 'Decisión', 'Devolver');
  const { page } = await openOn(book);
  await page.getByText('1 decisión de la hoja está a medias').click();
  expect(await page.locator('.pending li').textContent()).toContain('Fila 2, Ana');
});

test('a decision typed in the sheet meanwhile is told and stays, with the words typed here', async () => {
  const book = aBook([ana], [handoffRow()]);
  const { page } = await openOn(book);
  await page.getByRole('button', { name: 'Devolver' }).click();
  await page.getByLabel('Motivo').selectOption('Sin presupuesto');
  await page.getByLabel('Detalle').fill('hasta enero');
  book.set(2, 'Decisión', 'Aceptar');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('alert').getByText('Lo escrito sigue aquí').waitFor();
  expect(await page.getByLabel('Detalle').inputValue()).toBe('hasta enero');
  expect(book.cell(2, 'Decisión')).toBe('Aceptar');
});

test('a name that is markup or a formula is shown as it is', async () => {
  const name = '<img src=x onerror=alert(1)>';
  const { page } = await openOn(aBook([leadRow({ Nombre: name, Empresa: "'=1+1" })], [handoffRow()]));
  await page.getByRole('heading', { name }).waitFor();
  expect(await page.locator('.company').textContent()).toBe('=1+1');
  expect(await page.locator('img').count()).toBe(0);
});

test('by keyboard alone: the row under the cursor, then an interaction, and the new score at once', async () => {
  const book = aBehaviourBook([leadRow({ ID: 'L-BEA', Nombre: 'Bea' }), leadRow({ ID: '', Cargo: 'Jefa' })]);
  book.select('Leads', 3);
  const { page, complaints } = await openOn(book);
  await page.locator('.state').waitFor();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = page.locator(':focus');
  await press('Tab', 'Tab', 'Enter');
  await page.getByRole('article', { name: 'Ana' }).waitFor();
  expect(await page.locator('.score b').textContent()).toBe('40');
  await tabTo(page, 'Añadir interacción');
  await press('Enter');
  await page.getByLabel('Tipo').waitFor();
  expect(await focused.getAttribute('name')).toBe('type');
  await press('Enter');
  expect(await page.locator('.problem').textContent()).toContain('Falta el tipo');
  await page.keyboard.type('Visita');
  await press('Tab');
  await page.keyboard.type('=IMPORTXML("/precios")');
  await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
  expect(await focused.textContent()).toBe('Guardar');
  await press('Enter');
  await page.getByText('Guardada en la fila 2 de Interacciones. Ana: de 40 a 55, Tibio.').waitFor();
  expect(await focused.textContent()).toBe('Ana');
  expect(await page.locator('.score b').textContent()).toBe('55');
  const [, event] = book.events();
  expect(event!.slice(1, 4)).toEqual([book.cell(3, 'ID'), 'Visita', '=IMPORTXML("/precios")']);
  expect(book.cell(2, 'ID')).toBe('L-BEA');
  expect(complaints).toEqual([]);
});

test('Escape closes the form and writes nothing; a day to come is refused in place', async () => {
  const book = aBehaviourBook();
  book.select('Leads', 2);
  const { page } = await openOn(book);
  await page.getByRole('button', { name: 'Esta fila' }).click();
  await page.getByRole('button', { name: 'Añadir interacción' }).click();
  expect(
    await page.locator('datalist option').evaluateAll((all) => all.map((one) => one.getAttribute('value'))),
  ).toEqual(['Visita', 'Llamada: larga']);
  await page.getByLabel('Tipo').fill('Visita');
  await page.getByLabel('Fecha').fill('2026-11-23');
  await page.getByRole('button', { name: 'Guardar' }).click();
  expect(await page.locator('.problem').textContent()).toContain('posterior a hoy');
  await page.keyboard.press('Escape');
  await page.locator('.breakdown').waitFor();
  expect(await page.locator('form').count()).toBe(0);
  expect(book.events()).toHaveLength(1);
});

test('a refusal while saving keeps what was typed', async () => {
  const book = aBehaviourBook();
  book.select('Leads', 2);
  const { page } = await openOn(book);
  await page.getByRole('button', { name: 'Esta fila' }).click();
  await page.getByRole('button', { name: 'Añadir interacción' }).click();
  await page.getByLabel('Tipo').fill('Visita');
  book.set(2, 'ID', 'L-OTRO');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Ya no hay ningún lead con el ID L-ANA').waitFor();
  expect(await page.getByLabel('Tipo').inputValue()).toBe('Visita');
  expect(book.events()).toHaveLength(1);
});
