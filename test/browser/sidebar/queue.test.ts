/** What the queue says of a handoff and of itself, and how one finds a lead in it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Queue } from '../../../src/sidebar/protocol';
import { launch } from '../../support/chromium';
import { anItem, aQueue, threeItems } from './a-queue';
import { openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = async (queue: Queue = aQueue()) => {
  const sidebar = await openSidebar(browser, { getQueue: () => ({ ok: true, value: queue }) });
  await sidebar.page.locator('.card, .state').first().waitFor();
  return sidebar.page;
};

const name = (page: Page) => page.locator('.card h2').textContent();
const facts = (page: Page) => page.locator('.card .facts li').allTextContents();

test('the card says until when, whose it is, what to do next, how it was sent, and who else of the company is there', async () => {
  const page = await open();
  expect(await page.locator('.card .status').textContent()).toBe('Venció ayer');
  expect(await facts(page)).toEqual([
    'Se enfría el 3/12',
    'Responsable: ana@example.comReasignar',
    'Próxima acción: Llamar y confirmar presupuesto',
    'Enviado el 20/11, 10:05 (Manual)',
  ]);
  expect(await page.locator('.colleagues li').allTextContents()).toEqual(['Marcos GilSAL']);
  expect(await page.locator('.unknowns .ask').textContent()).toBe(
    'Pregunta primero por Presupuesto disponible.',
  );
});

test('a score that changed since it was sent, and earlier returns, are told', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Andrés Molina' }).click();
  expect(await facts(page)).toEqual(
    expect.arrayContaining(['Ya se devolvió 1 vez', 'Al enviarse: 71,3, Caliente']),
  );
});

test('a lead without score or owner is shown as far as it is known', async () => {
  const bare = { score: undefined, low: undefined, high: undefined, sentScore: undefined };
  const page = await open(
    aQueue({
      handoffs: [
        anItem({ ...bare, temperature: 'failed', temperatureName: 'No se pudo calcular', owner: '' }),
      ],
    }),
  );
  expect(await page.locator('.score').textContent()).toBe('No se pudo calcularClase A1');
  expect((await facts(page))[1]).toBe('Sin responsableReasignar');
});

test('the list that follows is parted by what each lead waits for, with its deadline', async () => {
  const page = await open(
    aQueue({ handoffs: [...threeItems, anItem({ id: 'L-4', state: 'qualified', due: '' })] }),
  );
  const parts = page.locator('.next');
  expect(await parts.locator('h3').allTextContents()).toEqual([
    'Después',
    'Esperan veredicto',
    'Esperan resultado',
  ]);
  expect(await parts.first().locator('.status').textContent()).toBe('Vence mañana a las 10:00');
});

test('filters and search work together, say how many they leave, and bring up the first of them', async () => {
  const page = await open();
  const chip = (text: string) => page.getByRole('button', { name: text });
  expect(await page.locator('.filter').allTextContents()).toEqual([
    'Míos 2',
    'Vencidos 1',
    'Calientes 2',
    'Devueltos 1',
  ]);
  await chip('Devueltos').click();
  expect(await name(page)).toBe('Andrés Molina');
  expect(await chip('Devueltos').getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('.tools [aria-live]').textContent()).toBe('1 lead coincide.');
  await chip('Devueltos').click();
  await chip('Míos').click();
  await page.getByRole('searchbox').pressSequentially('sánz');
  expect(await name(page)).toBe('Beatriz Sanz');
  expect(await page.locator('.next').count()).toBe(0);
  expect(await page.locator(':focus').inputValue()).toBe('sánz');
  await page.keyboard.press('Enter');
  expect(await page.locator(':focus').textContent()).toBe('Beatriz Sanz');
});

test('where nothing is left a sentence says why, and one button shows all again', async () => {
  const page = await open(aQueue({ handoffs: threeItems.slice(1) }));
  await page.getByRole('button', { name: 'Vencidos' }).click();
  expect(await page.locator('.state p').textContent()).toBe('Ninguno se ha pasado de plazo. Así da gusto.');
  await page.getByRole('searchbox').fill('zzz');
  expect(await page.locator('.state p').textContent()).toBe(
    'Nada cumple todo a la vez. Prueba a quitar alguno.',
  );
  await page.getByRole('button', { name: 'Vencidos' }).click();
  expect(await page.locator('.state p').textContent()).toBe(
    'Nada coincide con «zzz». Prueba con menos letras.',
  );
  await page.getByRole('button', { name: 'Quitar filtros' }).click();
  expect(await page.locator(':focus').textContent()).toBe('Andrés Molina');
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
});

test('whom Google does not know is told so, and nothing is called theirs', async () => {
  const page = await open(aQueue({ me: '' }));
  expect(await page.locator('.hints').textContent()).toBe(
    'Google no dice quién eres: lo que hagas quedará como «sin identificar».',
  );
  expect(await page.getByRole('button', { name: 'Míos' }).count()).toBe(0);
});

test('whose role decides nothing sees no buttons and one sentence why; their keys do nothing', async () => {
  const page = await open(aQueue({ roles: { sends: true, decides: false, lifts: false, reassigns: false } }));
  expect(await page.locator('.card button').count()).toBe(0);
  expect(await page.locator('.obstacle').textContent()).toContain('Decidir toca a ventas');
  await page.locator('.card').click({ position: { x: 200, y: 15 } });
  await page.keyboard.press('a');
  await page.keyboard.press('d');
  expect(await page.locator('form').count()).toBe(0);
});

test('MQL that wait are told only to who may send them', async () => {
  const roles = { sends: false, decides: true, lifts: false, reassigns: false };
  const page = await open(aQueue({ waiting: 4, roles }));
  expect(await page.locator('.hints').count()).toBe(0);
});

test('decisions of rows that lack something are listed with what they lack', async () => {
  const pending = [{ row: 8, name: 'Pedro Ruiz', why: 'Falta el motivo de «Devolver».' }];
  const page = await open(aQueue({ pending }));
  await page.getByText('1 decisión de la hoja está a medias').click();
  expect(await page.locator('.pending li').allTextContents()).toEqual([
    'Fila 8, Pedro Ruiz Falta el motivo de «Devolver».',
  ]);
});

test('keys with other keys held, or while one writes, are left alone', async () => {
  const page = await open();
  await page.locator('.card').click({ position: { x: 200, y: 15 } });
  await page.keyboard.press('Control+d');
  await page.keyboard.press('Alt+r');
  expect(await page.locator('form').count()).toBe(0);
  await page.keyboard.press('d');
  await page.getByLabel('Detalle').pressSequentially('a d r v');
  expect(await page.getByLabel('Detalle').inputValue()).toBe('a d r v');
  await page.getByRole('button', { name: 'Guardar' }).focus();
  await page.keyboard.press('r');
  expect(await page.locator('#form-title').textContent()).toBe('Vuelve a marketing');
});
