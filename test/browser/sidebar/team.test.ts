/** *Equipo* in Chromium: what is said of each list, the way to each lead, and reassigning what is late in one step. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LeadRequest, RowRequest, Team } from '../../../src/sidebar/protocol';
import { launch } from '../../support/chromium';
import { aQueue } from './a-queue';
import { aLeadView, aRow } from './a-row';
import { aQuietTeam, aTeam } from './a-team';
import { barriers } from './axe';
import { openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const reassigned = {
  ok: true,
  value: { id: '', name: '', handoff: '', row: 0, says: '2 traspasos reasignados.', undo: false },
};

/** A team that a test changes. */
const openTeam = async (start: Team = aTeam(), over: object = {}) => {
  const sheet = { team: start };
  const sidebar = await openSidebar(browser, {
    getQueue: () => ({ ok: true, value: aQueue() }),
    getTeam: () => ({ ok: true, value: sheet.team }),
    getLead: ({ id }: LeadRequest) => ({ ok: true, value: aRow({ row: 7, lead: { ...aLeadView(), id } }) }),
    getActiveLead: ({ whileRow, stayWith }: RowRequest) => ({
      ok: true,
      value: aRow({ row: 7, lead: { ...aLeadView(), ...(whileRow === 7 && { id: stayWith }) } }),
    }),
    reassignOverdue: () => {
      sheet.team = aQuietTeam();
      return reassigned;
    },
    ...over,
  });
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Equipo' }).click();
  await page.locator('.team, .state').first().waitFor();
  const asked = () => sidebar.requests.map(([name]) => name);
  return { ...sidebar, sheet, asked, focused: page.locator(':focus') };
};

test('each list says who, and what is the matter', async () => {
  const { page, complaints } = await openTeam();
  expect(await page.locator('.team h2').allTextContents()).toEqual([
    'Vencidos',
    'Devueltos otra vez por lo mismo',
    'La puntuación y el veredicto no coinciden',
    'Traspasos cuyo lead ya no está',
  ]);
  expect(await page.locator('.team h3').allTextContents()).toEqual([
    'bea@example.com · ausente · 1',
    'Sin responsable · 1',
  ]);
  expect(
    await page.locator('.lines .who').evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText)),
  ).toEqual([
    'Carla Ruiz\nVenció el 20/11, 10:00',
    'Diego Peña\nVenció el 21/11/2025, 12:30',
    'Beatriz Sanz\n«Faltan datos», 3 veces',
    'Lucía Ferrer Ibáñez\nPuntuó de más\nSe envió caliente y resultó «No cualificado».\nHoy: tibio.',
    'Andrés Molina\nPuntuó de menos\nSe envió frío y resultó «Cualificado».',
    'Elena Prado\nCon bea@example.com, enviado el 1/10, 10:00',
  ]);
  expect(await page.locator('.waiting').textContent()).toBe('6 por mirar');
  expect(complaints).toEqual([]);
});

test('where all is well it says so, and there is nothing to press', async () => {
  const { page } = await openTeam(aQuietTeam());
  expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe('Todo en orden');
  expect(await page.locator('main button').count()).toBe(0);
  expect(await page.locator('.waiting').textContent()).toBe('0 por mirar');
});

test('a line opens its lead in «Esta fila», with the keyboard on its name', async () => {
  const { page, requests, focused } = await openTeam();
  await page.getByRole('button', { name: /^Beatriz Sanz/ }).press('Enter');
  await page.locator('.way').waitFor();
  expect(requests.at(-1)).toEqual(['getLead', { id: 'L-3' }]);
  expect(await page.locator('[aria-current]').textContent()).toBe('Esta fila');
  expect(await focused.textContent()).toBe('Lucía Ferrer Ibáñez');
});

test('the lead that was opened stays while the cursor does, and «Ver la fila» goes to the cursor', async () => {
  const { page, requests } = await openTeam();
  await page.clock.install();
  await page.getByRole('button', { name: /^Beatriz Sanz/ }).click();
  await page.locator('.way').waitFor();
  await page.clock.fastForward(4_000);
  await page.mouse.move(20, 300);
  await expect.poll(() => requests.at(-1)).toEqual(['getActiveLead', { stayWith: 'L-3', whileRow: 7 }]);
  await page.getByRole('button', { name: 'Ver la fila' }).click();
  await page.getByText('Al día: Lucía Ferrer Ibáñez.').waitFor();
  expect(requests.at(-1)).toEqual(['getActiveLead', { stayWith: 'L-3', whileRow: 0 }]);
});

test('a lead that is in no row is named and leads nowhere', async () => {
  const { page } = await openTeam();
  const line = page.locator('li', { hasText: 'Elena Prado' });
  expect(await line.count()).toBe(1);
  expect(await line.locator('button').count()).toBe(0);
});

test('a lead that is gone by now is a sentence, and the keyboard stands on it', async () => {
  const gone = { ok: false, refusal: 'unknown-id', about: { id: 'L-3' } };
  const { page, focused } = await openTeam(aTeam(), { getLead: () => gone });
  await page.getByRole('button', { name: /^Beatriz Sanz/ }).click();
  await page.getByRole('alert').getByText('Ya no hay ningún lead con el ID L-3.').waitFor();
  expect(await focused.getAttribute('role')).toBe('alert');
});

test('«Reasignar vencidos» does it in one step, says how many, and reads the lists again', async () => {
  const { page, asked, focused } = await openTeam();
  await page.getByRole('button', { name: 'Reasignar vencidos' }).press('Enter');
  await page.getByText('2 traspasos reasignados.').waitFor();
  expect(asked().slice(-2)).toEqual(['reassignOverdue', 'getTeam']);
  expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe('Todo en orden');
  expect(await focused.textContent()).toContain('Todo en orden');
});

test('a refusal stands where all is said, the lists stay, and so does the keyboard', async () => {
  const refusal = { ok: false, refusal: 'not-allowed', about: { lists: ['sales', 'management'] } };
  const { page, focused } = await openTeam(aTeam(), { reassignOverdue: () => refusal });
  await page.getByRole('button', { name: 'Reasignar vencidos' }).press('Enter');
  await page.getByText('tu dirección no está en Correos de ventas ni en Correos de dirección').waitFor();
  expect(await focused.textContent()).toBe('Reasignar vencidos');
});

test('who may not reassign is not offered to', async () => {
  const roles = { sends: true, decides: false, lifts: false, reassigns: false };
  const { page } = await openTeam(aTeam({ roles }));
  expect(await page.getByRole('button', { name: 'Reasignar vencidos' }).count()).toBe(0);
});

test('Actualizar reads the lists again and says so', async () => {
  const { page, sheet } = await openTeam();
  sheet.team = aTeam({ overdue: [] });
  await page.getByRole('button', { name: 'Actualizar' }).click();
  await page.getByText('Al día con el equipo.').waitFor();
  expect(await page.locator('.team h2').first().textContent()).toBe('Devueltos otra vez por lo mismo');
});

test('without the sheet it says what is missing', async () => {
  const { page } = await openTeam(aTeam(), {
    getTeam: () => ({ ok: false, refusal: 'no-ledger', about: {} }),
  });
  await page.getByRole('alert').getByText('Falta la hoja Traspasos').waitFor();
});

test('by keyboard alone from the queue to a lead of the team', async () => {
  const { page, focused } = await openTeam();
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
  await page.locator('.way').waitFor();
  expect(await focused.textContent()).toBe('Lucía Ferrer Ibáñez');
});

test('five hundred lines, long names and hostile text stay within 300 px, and are text', async () => {
  const attack = '<img src=x onerror="document.title=1"><b>=HYPERLINK("x")</b>';
  const long = 'x'.repeat(300);
  const leads = Array.from({ length: 500 }, (_, n) => ({
    ...{ id: `L-${n}`, name: n % 2 ? long : attack, handoff: `L-${n}-T1`, due: '2026-11-20 10:00' },
  }));
  const { page } = await openTeam(
    aTeam({
      overdue: [{ owner: long, absent: false, leads }],
      secondReturns: [{ id: 'L-1', name: attack, handoff: '', reason: attack, times: 2 }],
    }),
  );
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(300);
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.locator('.lines').first().locator('li').count()).toBe(50);
  expect(await page.locator('.more').first().textContent()).toBe('y 450 más');
  expect(await page.title()).toBe('Cualifica');
});

test('nobody is shut out', async () => {
  const { page } = await openTeam();
  expect(await barriers(page)).toEqual([]);
});
