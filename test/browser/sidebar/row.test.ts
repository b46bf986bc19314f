/** *Esta fila* in Chromium: what it says of the lead under the cursor, and how it follows the cursor. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Row } from '../../../src/sidebar/protocol';
import { aBehaviour, aCriterion, aMatrix, someEvents } from '../../support/builders';
import { launch } from '../../support/chromium';
import { aQueue, threeItems } from './a-queue';
import { aRow, noRow } from './a-row';
import { openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A sheet whose cursor a test moves. */
const openOn = async (start: Row, queue = aQueue()) => {
  const sheet = { row: start, queue };
  const sidebar = await openSidebar(browser, {
    getQueue: () => ({ ok: true, value: sheet.queue }),
    getActiveLead: () => ({ ok: true, value: sheet.row }),
  });
  await sidebar.page.locator('.card, .state').first().waitFor();
  return { ...sidebar, sheet };
};

const openRow = async (start: Row = aRow()) => {
  const opened = await openOn(start);
  await opened.page.getByRole('button', { name: 'Esta fila' }).click();
  await opened.page.locator(start.lead ? '.card .foot' : '.state').waitFor();
  return opened;
};

const linesOf = (page: Page, section: string) => page.locator(`${section} .reasons li`).allTextContents();
const asked = (requests: readonly (readonly [string, unknown])[]) => requests.map(([name]) => name);

test('the lead is taken apart: score, interval, question, cooling, and lines that add up', async () => {
  const { page, complaints } = await openRow();
  const card = page.getByRole('article', { name: 'Lucía Ferrer Ibáñez' });
  expect(await card.locator('.score').textContent()).toContain('43,7[31,2–56,2]');
  expect(await card.locator('.facts').textContent()).toBe('Se enfría el 3/12');
  expect(await card.getByText('Podría excluir: País.').count()).toBe(1);
  expect(await card.locator('section', { hasText: 'Próxima pregunta' }).textContent()).toBe(
    'Próxima preguntaPresupuesto disponible',
  );
  expect(await linesOf(page, '.breakdown')).toEqual([
    'Cargo Directora de operaciones · 100%+30',
    'Visita a precios 3 (valen 1,8) · Por evento (46,07%)+9,2',
    'Presupuesto disponible Sin dato (50%) · de 0 a +25+12,5',
    'Sector Artes gráficas · 0%0',
    'Correo gratuito lucia@gratis.example.com · Penalización: 100%−8',
    'Puntuación43,7',
  ]);
  expect(await page.locator('.waiting').textContent()).toBe('Fila 2');
  expect(complaints).toEqual([]);
});

test('what is missing for the next temperature: questions for what is unknown, conditions for what is not met', async () => {
  const { page } = await openRow();
  expect(await page.locator('.lift h3').textContent()).toBe('Para pasar a Caliente');
  expect(await linesOf(page, '.lift')).toEqual([
    '¿Presupuesto disponible? suma si es >=15000+12,5',
    'Sector tendría que ser Logística; Distribución+25',
  ]);
});

test('interactions and penalties on the way up are named as what they are', async () => {
  const matrix = aMatrix(
    aCriterion('Cargo', 50, { full: 'Director*' }),
    aBehaviour('Visitas', 50, { field: 'Visita', full: '>=5' }),
    aCriterion('Correo gratuito', -8, { field: 'Email', full: '*@gratis.example.com' }),
  );
  const { page } = await openRow(
    aRow({ matrix, interactions: someEvents([0, 'L-7K3QF9', 'Otra', '']), answers: { Cargo: 'Directora' } }),
  );
  expect(await linesOf(page, '.lift')).toEqual(['Visitas más interacciones (Visita): >=5+50']);
  const penalty = aMatrix(
    aCriterion('Cargo', 69, { full: 'Director*' }),
    aBehaviour('Llamadas', 31, { field: 'Llamada', each: '1%' }),
    aCriterion('Correo gratuito', -33, { field: 'Email', full: '*@gratis.example.com' }),
  );
  const called = someEvents([0, 'L-7K3QF9', 'Llamada', '']);
  const other = await openRow(aRow({ matrix: penalty, interactions: called }));
  expect(await linesOf(other.page, '.lift')).toEqual([
    'Correo gratuito dejaría de restar si no fuera *@gratis.example.com+33',
  ]);
  const calls = await openRow(aRow({ matrix: penalty, answers: { Email: '' }, interactions: someEvents() }));
  expect(await linesOf(calls.page, '.lift')).toEqual(['Llamadas más interacciones (Llamada)+31']);
});

test('a temperature out of reach is said plainly', async () => {
  const matrix = aMatrix(
    aCriterion('Cargo', 50, { half: 'Director*' }),
    aCriterion('Sector', 50, { half: 'Artes*' }),
  );
  const { page } = await openRow(aRow({ matrix }));
  expect(await page.locator('.lift').textContent()).toContain(
    'Con los criterios de hoy no llega a Caliente, ni con las mejores respuestas.',
  );
});

test('a knock-out is named before anything else, and a hot lead needs no lift', async () => {
  const { page } = await openRow(aRow({ answers: { País: 'Francia' } }));
  expect(await page.locator('.knockout').allTextContents()).toEqual([
    'Excluido por País: Francia. Mientras sea así, los puntos no cuentan.',
  ]);
  expect(await page.locator('.lift').count()).toBe(0);
});

test('what excluded a lead by its behaviour is told in events', async () => {
  const matrix = aMatrix(
    aCriterion('Cargo', 50, { full: 'Director*' }),
    aBehaviour('Bajas', '', { field: 'Baja', excludes: '>=0,1', halfLife: 10 }),
  );
  const { page } = await openRow(aRow({ matrix, interactions: someEvents([-10, 'L-7K3QF9', 'Baja']) }));
  expect(await page.locator('.knockout').textContent()).toContain('Excluido por Bajas: 1 (vale 0,5).');
});

test('points beyond 100 come with the adjustment that brings them back, and a rounded sum says so', async () => {
  const matrix = aMatrix(
    ...['A', 'B', 'C'].map((name) => aCriterion(name, 1, { field: 'Cargo', full: '*' })),
    aCriterion('Extra', -0.001, { field: 'Cargo', full: 'x' }),
  );
  const { page } = await openRow(aRow({ matrix }));
  expect(await linesOf(page, '.breakdown')).toContain('Puntuación100');
  expect(await page.locator('.breakdown .ask').textContent()).toBe(
    'Redondeado a un decimal; los puntos exactos suman 100.',
  );
});

test('the product, where there was a choice, and the persona stand beside the score', async () => {
  const matrix = aMatrix(
    aCriterion('Cargo', 50, { full: 'Director*' }),
    aCriterion('Local', 50, { field: 'Sector', full: 'nada', product: 'Local' }),
    aCriterion('Nube', 50, { field: 'Sector', full: '*', product: 'Nube' }),
  );
  const { page } = await openRow(aRow({ matrix, answers: { 'Buyer persona': 'Técnica' } }));
  expect(await page.locator('.facts li').allTextContents()).toEqual([
    'Para Nube, donde más puntúa',
    'Persona: Técnica',
  ]);
});

test.each([
  [0, 'Ve a la hoja Leads y pon el cursor en la fila de un lead.'],
  [1, 'El cursor está en los títulos. Ponlo en la fila de un lead.'],
  [9, 'Pon el cursor en la fila de un lead. Aquí no hay ninguno.'],
])('with the cursor in row %d a sentence says where to put it', async (at, text) => {
  const { page } = await openRow(noRow(at));
  expect(await page.locator('.state p').textContent()).toBe(text);
  await page.getByRole('button', { name: 'Ver la fila' }).click();
  await page.getByText('Al día con la hoja.').waitFor();
});

test('an ID that other rows bear is named in place of the button that writes', async () => {
  const row = aRow();
  const { page } = await openRow({ ...row, lead: { ...row.lead!, sharedBy: [9, 14] } });
  expect(await page.locator('.obstacle').textContent()).toContain('está en las filas 2, 9 y 14');
  expect(await page.getByRole('button', { name: 'Añadir interacción' }).count()).toBe(0);
});

test('Ver la fila shows the lead that the cursor has moved to, and the keyboard stays on it', async () => {
  const { page, sheet } = await openRow();
  sheet.row = aRow({ row: 5, answers: { ID: 'L-2', Nombre: 'Andrés', Apellidos: 'Molina' } });
  const button = page.getByRole('button', { name: 'Ver la fila' });
  await button.focus();
  await page.evaluate('scrollTo(0, 300)');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Andrés Molina' }).waitFor();
  expect(await page.getByRole('status').textContent()).toBe('Al día: Andrés Molina.');
  expect(await page.evaluate('scrollY')).toBe(0);
  expect(await page.locator(':focus').textContent()).toBe('Ver la fila');
});

test('coming back to the sidebar follows the cursor, without taking the keyboard away', async () => {
  const opened = await openOn(aRow());
  const { page, sheet } = opened;
  await page.clock.install();
  await page.getByRole('button', { name: 'Esta fila' }).click();
  await page.locator('.breakdown').waitFor();
  await page.getByRole('button', { name: 'Añadir interacción' }).focus();
  sheet.row = aRow({ answers: { Nombre: 'Andrés', Apellidos: 'Molina' } });
  await page.clock.fastForward(4_000);
  await page.evaluate('window.dispatchEvent(new Event("focus"))');
  await page.getByRole('heading', { name: 'Andrés Molina' }).waitFor();
  expect(await page.locator(':focus').textContent()).toBe('Añadir interacción');
});

test('an answer that comes late is never drawn into the other view', async () => {
  const slow = <T>(value: T) => new Promise<T>((done) => setTimeout(() => done(value), 400));
  const { page, complaints } = await openSidebar(browser, {
    getQueue: () => slow({ ok: true, value: aQueue() }),
    getActiveLead: () => slow({ ok: true, value: aRow() }),
    addInteraction: () => slow({ ok: true, value: { row: 7, counts: 'now', lead: aRow().lead } }),
  });
  const go = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const queueCard = page.getByRole('button', { name: 'Aceptar lead' });
  await go('Esta fila');
  await page.locator('.breakdown').waitFor();
  await go('Cola');
  await queueCard.waitFor();
  await go('Esta fila');
  await page.locator('.breakdown').waitFor();
  await page.waitForTimeout(600);
  expect(await queueCard.count()).toBe(0);
  await go('Añadir interacción');
  await page.getByLabel('Tipo').fill('Visita');
  await go('Guardar');
  await go('Cola');
  await queueCard.waitFor();
  await page.waitForTimeout(600);
  expect(await page.locator('.breakdown').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('by itself it looks every 15 seconds, and less often while nothing changes', async () => {
  const { page, sheet, requests } = await openOn(aRow());
  await page.clock.install();
  await page.getByRole('button', { name: 'Esta fila' }).click();
  await page.locator('.breakdown').waitFor();
  // Besides these seconds those pass that the machine takes.
  const looks = async (seconds: number) => {
    await page.clock.runFor(seconds * 1000);
    return asked(requests).filter((name) => name === 'getActiveLead').length;
  };
  expect(await looks(7)).toBe(1);
  await expect.poll(() => looks(1)).toBe(2);
  expect(await looks(17)).toBe(2);
  sheet.row = aRow({ answers: { Nombre: 'Andrés', Apellidos: 'Molina' } });
  await page.clock.runFor(15_000);
  await page.getByRole('heading', { name: 'Andrés Molina' }).waitFor();
});

test('the queue follows the sheet too: a new name is drawn, a lead that no longer waits is only announced', async () => {
  const opened = await openOn(aRow());
  const { page, sheet } = opened;
  await page.clock.install();
  const comeBack = async () => {
    await page.clock.fastForward(4_000);
    await page.evaluate('window.dispatchEvent(new Event("focus"))');
  };
  const renamed = threeItems.map((item) => ({ ...item, name: item.name.replace('Lucía', 'Luz') }));
  sheet.queue = aQueue({ handoffs: renamed });
  await comeBack();
  await page.getByRole('heading', { name: 'Luz Ferrer Ibáñez' }).waitFor();
  sheet.queue = aQueue({ handoffs: renamed.slice(1) });
  await comeBack();
  await page.getByText('Luz Ferrer Ibáñez ya no espera decisión').waitFor();
  expect(await page.getByRole('article').getByRole('heading', { level: 2 }).textContent()).toBe(
    'Luz Ferrer Ibáñez',
  );
});

test('fifty criteria with long names and answers stay within 300 px, and within 260', async () => {
  const long = 'Responsable de transportes y distribución del Mediterráneo '.repeat(3);
  const matrix = aMatrix(
    ...Array.from({ length: 50 }, (_, n) => aCriterion(`${long}${n}`, 2, { field: 'Cargo', full: 'x' })),
  );
  const { page } = await openRow(aRow({ matrix, answers: { Cargo: 'y'.repeat(300), Empresa: long } }));
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(300);
  await page.setViewportSize({ width: 260, height: 640 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(260);
});

test('a name without end leaves room for the lead, also in the message about it', async () => {
  const { page } = await openRow(aRow({ answers: { Nombre: 'Ñ'.repeat(5000) } }));
  await page.getByRole('button', { name: 'Ver la fila' }).click();
  await page.getByText('Al día: Ñ').waitFor();
  expect((await page.locator('#notice').boundingBox())!.height).toBeLessThan(160);
  expect((await page.locator('.card h2').boundingBox())!.height).toBeLessThan(160);
});

test('texts of leads and matrix are never markup', async () => {
  const attack = '<img src=x onerror="document.title=1">=HYPERLINK("x")';
  const matrix = aMatrix(
    aCriterion(attack, 10, { field: 'Cargo', full: '*' }),
    aCriterion(attack, 10, { field: 'Sector', full: `"${attack.replaceAll('"', '""')}"` }),
    aCriterion('País', '', { excludes: 'Francia' }),
  );
  const { page } = await openRow(
    aRow({ matrix, answers: { Nombre: attack, Empresa: attack, Cargo: attack, 'Buyer persona': attack } }),
  );
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.title()).toBe('Cualifica');
});
