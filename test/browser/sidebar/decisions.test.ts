/** A person works down the queue in the sidebar, by mouse and by keyboard alone. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HotDecision, HotLeads, Reply } from '../../../src/sidebar/protocol';
import { launch } from '../../support/chromium';
import { aLead, aQueue, threeLeads } from './a-queue';
import { type OpenSidebar, openSidebar } from './open-sidebar';

const WORDS = { accept: 'Aceptar', return: 'Devolver', reject: 'Rechazar' };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const written = (request: HotDecision) => {
  const reason = [request.reason, request.note].filter(Boolean).join(': ');
  return { ok: true, value: { id: request.id, row: 12, decision: WORDS[request.decision], reason } };
};

const open = (queue: HotLeads = aQueue(), decideLead: (request: HotDecision) => unknown = written) =>
  openSidebar(browser, {
    getQueue: () => ({ ok: true, value: queue }) satisfies Reply<HotLeads>,
    decideLead,
  });

const decisions = (sidebar: OpenSidebar) =>
  sidebar.requests.filter(([name]) => name === 'decideLead').map(([, request]) => request);

const focused = (sidebar: OpenSidebar) => sidebar.page.locator(':focus');

test('accepting writes, says so, and brings up the next lead', async () => {
  const sidebar = await open();
  const { page } = sidebar;
  await page.getByRole('heading', { name: 'Lucía Ferrer Ibáñez' }).waitFor();
  await page.getByRole('button', { name: 'Aceptar lead' }).click();
  await page.getByRole('heading', { name: 'Andrés Molina' }).waitFor();
  expect(await page.getByRole('status').textContent()).toBe(
    'Guardado en la fila 12. Lucía Ferrer Ibáñez: «Aceptar».',
  );
  expect(await page.locator('.waiting').textContent()).toBe('2 esperan decisión');
  expect(decisions(sidebar)).toEqual([{ id: 'L-7K3QF9', decision: 'accept', seenReason: '' }]);
  expect(sidebar.complaints).toEqual([]);
});

test('by keyboard alone: choose the form, the reason, a detail, and save', async () => {
  const sidebar = await open();
  const { page } = sidebar;
  await page.getByRole('heading', { name: 'Lucía Ferrer Ibáñez' }).waitFor();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
  expect(await focused(sidebar).textContent()).toBe('Devolver');
  await press('Enter');
  expect(await focused(sidebar).getAttribute('name')).toBe('reason');
  await press('ArrowDown', 'ArrowDown', 'Tab');
  await page.keyboard.type('lo verán en enero');
  await press('Tab', 'Enter');
  await page.getByRole('heading', { name: 'Andrés Molina' }).waitFor();
  expect(decisions(sidebar)).toEqual([
    {
      id: 'L-7K3QF9',
      decision: 'return',
      reason: 'Aún no es el momento',
      note: 'lo verán en enero',
      seenReason: '',
    },
  ]);
  expect(await focused(sidebar).textContent()).toBe('Andrés Molina');
  await press('Tab');
  expect(await focused(sidebar).textContent()).toBe('Aceptar lead');
});

test('Escape closes the form and goes back to the button that opened it', async () => {
  const sidebar = await open();
  await sidebar.page.getByRole('button', { name: 'Rechazar' }).click();
  await sidebar.page.keyboard.press('Escape');
  expect(await focused(sidebar).textContent()).toBe('Rechazar');
  expect(await sidebar.page.locator('form').count()).toBe(0);
});

test('without a reason nothing is sent, and the form says what is missing', async () => {
  const sidebar = await open();
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Rechazar' }).click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  expect(await page.locator('.problem').textContent()).toBe('Falta el motivo. Elige uno de la lista.');
  await page.getByLabel('Motivo').selectOption('Otro');
  await page.getByRole('button', { name: 'Guardar' }).click();
  expect(await page.locator('.problem').textContent()).toBe('Falta escribir el motivo.');
  expect(decisions(sidebar)).toEqual([]);
  await page.getByLabel('Cuál es el motivo').fill('Cerró la empresa');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('heading', { name: 'Andrés Molina' }).waitFor();
  expect(decisions(sidebar)).toMatchObject([{ decision: 'reject', reason: 'Cerró la empresa' }]);
});

test('the forms close with Guardar and Volver, never with a decision', async () => {
  const { page } = await open();
  for (const opener of ['Devolver', 'Rechazar']) {
    await page.getByRole('button', { name: opener }).click();
    expect(await page.locator('form button').allTextContents()).toEqual(['Guardar', 'Volver']);
    await page.getByRole('button', { name: 'Volver' }).click();
  }
});

test('a decision that somebody made meanwhile is shown, and the next lead comes up', async () => {
  const about = { decision: 'Devolver', reason: 'Sin presupuesto', row: 3 };
  const { page } = await open(aQueue(), () => ({ ok: false, refusal: 'decided-meanwhile', about }));
  await page.getByRole('button', { name: 'Aceptar lead' }).click();
  await page.getByRole('heading', { name: 'Andrés Molina' }).waitFor();
  expect(await page.getByRole('status').textContent()).toBe(
    'Lucía Ferrer Ibáñez. Mientras tanto alguien decidió «Devolver» (Sin presupuesto) en la fila 3. Se queda así.',
  );
});

test('a refusal stays beside the form, with everything typed kept', async () => {
  const { page } = await open(aQueue(), () => ({ ok: false, refusal: 'busy', about: {} }));
  await page.getByRole('button', { name: 'Devolver' }).click();
  await page.getByLabel('Motivo').selectOption('Sin presupuesto');
  await page.getByLabel('Detalle').fill('hasta marzo');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Otra persona está guardando').waitFor();
  expect(await page.getByLabel('Motivo').inputValue()).toBe('Sin presupuesto');
  expect(await page.getByLabel('Detalle').inputValue()).toBe('hasta marzo');
});

test('what stands in Motivo already is offered in the form and sent along', async () => {
  const sidebar = await open(aQueue({ leads: [aLead({ reason: 'Hablar con su jefa' })] }));
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Devolver' }).click();
  expect(await page.getByLabel('Cuál es el motivo').inputValue()).toBe('Hablar con su jefa');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Nada pendiente').waitFor();
  expect(decisions(sidebar)).toMatchObject([
    { reason: 'Hablar con su jefa', seenReason: 'Hablar con su jefa' },
  ]);
});

test('a lead of the list comes up when chosen', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Beatriz Sanz' }).click();
  expect(await page.getByRole('article').getByRole('heading', { level: 2 }).textContent()).toBe(
    'Beatriz Sanz',
  );
  expect(await page.locator('.next li').count()).toBe(2);
});

test('when the leads at hand are used up the sheet is read again', async () => {
  const sidebar = await open(aQueue({ leads: threeLeads.slice(0, 1), total: 2 }));
  await sidebar.page.getByRole('button', { name: 'Aceptar lead' }).click();
  await expect
    .poll(() => sidebar.requests.map(([name]) => name))
    .toEqual(['getQueue', 'decideLead', 'getQueue']);
  await sidebar.page.getByText('Guardado en la fila 12').waitFor();
  expect(await focused(sidebar).textContent()).toBe('Lucía Ferrer Ibáñez');
});

test('Actualizar by keyboard reads the sheet again, says so, and keeps its place', async () => {
  const sidebar = await open();
  await sidebar.page.locator('.card').waitFor();
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Enter']) await sidebar.page.keyboard.press(key);
  await sidebar.page.getByText('Al día con la hoja.').waitFor();
  expect(await focused(sidebar).textContent()).toBe('Actualizar');
  expect(sidebar.requests).toHaveLength(2);
});

test('a second click while the first is being saved sends nothing', async () => {
  const sidebar = await open(aQueue(), async (request) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    return written(request);
  });
  await sidebar.page.getByRole('button', { name: 'Aceptar lead' }).dblclick();
  await sidebar.page.getByRole('heading', { name: 'Andrés Molina' }).waitFor();
  expect(decisions(sidebar)).toHaveLength(1);
});
