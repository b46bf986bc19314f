/** The queue and each of its forms, also with what is missing in them, as axe sees them: nobody is shut out. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../support/chromium';
import { anItem, aQueue, threeItems } from './a-queue';
import { queueServer } from './a-queue-server';
import { barriers } from './axe';
import { openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = async (): Promise<Page> => {
  const queue = aQueue({
    ...{ me: '', waiting: 2, openIssues: 3 },
    handoffs: [...threeItems, anItem({ id: 'L-4', name: 'Quim Prat', state: 'qualified', due: '' })],
    pending: [{ row: 8, name: 'Pedro Ruiz', why: 'Falta el motivo de «Devolver».' }],
  });
  const { page } = await openSidebar(browser, queueServer(queue).answers);
  await page.locator('.card').waitFor();
  return page;
};

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('the queue with all its notes, with a lead just accepted, and with nothing found', async () => {
  const page = await open();
  await page.locator('.pending summary').click();
  await page.locator('.keys summary').click();
  expect(await barriers(page)).toEqual([]);
  await press(page, 'Aceptar lead');
  await page.getByRole('button', { name: 'Deshacer' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('searchbox').fill('zzz');
  await page.getByRole('heading', { name: 'Ninguno con ese filtro' }).waitFor();
  expect(await barriers(page)).toEqual([]);
});

test.each([['Devolver'], ['Rechazar'], ['Reasignar']])(
  'the form of %s, blank and with what is missing',
  async (opener) => {
    const page = await open();
    await press(page, opener);
    expect(await barriers(page)).toEqual([]);
    await press(page, 'Guardar');
    await page.getByRole('alert').waitFor();
    expect(await barriers(page)).toEqual([]);
  },
);

test.each([
  ['Beatriz Sanz', 'Anotar veredicto', 'Cualificado'],
  ['Beatriz Sanz', 'Anotar veredicto', 'Aún no'],
  ['Beatriz Sanz', 'Anotar veredicto', 'No cualificado'],
  ['Quim Prat', 'Anotar resultado', 'Perdido'],
])('of %s: %s, %s', async (name, opener, choice) => {
  const page = await open();
  await page.getByRole('button', { name }).click();
  await press(page, opener);
  await page.getByRole('radio', { name: choice, exact: true }).check();
  expect(await barriers(page)).toEqual([]);
});
