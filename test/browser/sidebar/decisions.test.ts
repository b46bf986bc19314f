/** A person works down the queue in the sidebar, by mouse and by keyboard alone. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Queue } from '../../../src/sidebar/protocol';
import { launch } from '../../support/chromium';
import { anItem, aQueue, threeItems } from './a-queue';
import { queueServer } from './a-queue-server';
import { tabTo } from './keyboard';
import { type OpenSidebar, openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** `over`: answers that differ from those of a server that does as it is told. */
const open = async (queue: Queue = aQueue(), over: object = {}) => {
  const server = queueServer(queue);
  const sidebar = await openSidebar(browser, { ...server.answers, ...over });
  await sidebar.page.locator('.card, .state').first().waitFor();
  return { ...sidebar, sheet: server.sheet };
};

const asked = ({ requests }: Pick<OpenSidebar, 'requests'>, name: string) =>
  requests.filter(([one]) => one === name).map(([, request]) => request);

const focused = ({ page }: Pick<OpenSidebar, 'page'>) => page.locator(':focus');
const refused = (refusal: string, about: object) => () => ({ ok: false, refusal, about });

test('accepting says so with a way back, and brings up the next lead; the accepted one waits for its verdict', async () => {
  const sidebar = await open();
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Aceptar lead' }).click();
  await page.getByRole('heading', { name: 'Andrés Molina' }).waitFor();
  expect(await page.getByRole('status').textContent()).toBe('Aceptado: Lucía Ferrer Ibáñez.');
  await page.getByRole('button', { name: 'Deshacer' }).waitFor();
  expect(asked(sidebar, 'decideLead')).toEqual([
    { id: 'L-7K3QF9', seen: 'seen L-7K3QF9', decision: 'accept' },
  ]);
  const waiting = page.getByRole('navigation', { name: 'Esperan veredicto' });
  await expect.poll(() => waiting.getByRole('button').allTextContents()).toHaveLength(2);
  expect(sidebar.complaints).toEqual([]);
});

test('Deshacer brings the lead back as it was, with the keyboard on its name', async () => {
  const sidebar = await open();
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Aceptar lead' }).click();
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await page.getByRole('heading', { name: 'Lucía Ferrer Ibáñez' }).waitFor();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Deshecho: Lucía Ferrer Ibáñez.');
  expect(await focused(sidebar).textContent()).toBe('Lucía Ferrer Ibáñez');
  expect(await page.getByRole('button', { name: 'Deshacer' }).count()).toBe(0);
  expect(sidebar.sheet.queue).toEqual(aQueue());
});

test('the way back stays while one looks around: another lead, the sheet read again, an answer refused', async () => {
  const { page } = await open(aQueue(), { judgeLead: refused('busy', {}) });
  const undo = page.getByRole('button', { name: 'Deshacer' });
  await page.getByRole('button', { name: 'Aceptar lead' }).click();
  await undo.waitFor();
  await page.getByRole('button', { name: 'Beatriz Sanz' }).click();
  await page.getByRole('button', { name: 'Actualizar' }).click();
  await page.getByText('Al día con la hoja.').waitFor();
  expect(await undo.getAttribute('title')).toBe('Aceptado: Lucía Ferrer Ibáñez.');
  await page.getByRole('button', { name: 'Anotar veredicto' }).click();
  await page.getByRole('radio', { name: 'Cualificado', exact: true }).check();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Otra persona está guardando').waitFor();
  await undo.press('Enter');
  await page.getByText('Deshecho: Lucía Ferrer Ibáñez.').waitFor();
});

test('by keyboard alone: choose the form, the reason, a detail, drop a field, and save', async () => {
  const sidebar = await open();
  const { page } = sidebar;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await tabTo(page, 'Devolver');
  await press('Enter');
  expect(await focused(sidebar).getAttribute('name')).toBe('reason');
  await press('ArrowDown', 'ArrowDown', 'Tab');
  await page.keyboard.type('lo verán en enero');
  await press('Tab', 'Space', 'Tab', 'Tab', 'Tab');
  expect(await focused(sidebar).inputValue()).toBe('alguno de los que faltan, o 90 días');
  await press('Control+Enter');
  await page.getByRole('heading', { name: 'Andrés Molina' }).waitFor();
  expect(asked(sidebar, 'decideLead')).toEqual([
    {
      id: 'L-7K3QF9',
      seen: 'seen L-7K3QF9',
      decision: 'return',
      reason: 'Aún no es el momento',
      note: 'lo verán en enero',
      missing: ['Presupuesto disponible', 'Plazo'],
      reentry: 'alguno de los que faltan, o 90 días',
    },
  ]);
  expect(await focused(sidebar).textContent()).toBe('Andrés Molina');
});

test('one key each from the name of a lead: accept, return, move on, search, undo', async () => {
  const sidebar = await open();
  const { page } = sidebar;
  await page.locator('.card').click({ position: { x: 200, y: 15 } });
  await page.keyboard.press('a');
  await page.getByRole('heading', { name: 'Andrés Molina' }).waitFor();
  await page.getByRole('button', { name: 'Deshacer' }).waitFor();
  await page.keyboard.press('z');
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Deshecho: Lucía Ferrer Ibáñez.');
  await page.keyboard.press('ArrowRight');
  expect(await focused(sidebar).textContent()).toBe('Andrés Molina');
  await page.keyboard.press('ArrowLeft');
  expect(await focused(sidebar).textContent()).toBe('Lucía Ferrer Ibáñez');
  await page.keyboard.press('/');
  expect(await focused(sidebar).getAttribute('type')).toBe('search');
  await page.keyboard.type('da');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.keyboard.press('d');
  expect(await focused(sidebar).getAttribute('name')).toBe('reason');
  expect(asked(sidebar, 'decideLead')).toHaveLength(1);
});

test('the same keys from wherever the keyboard is in the sidebar, but not in another view', async () => {
  const sidebar = await open();
  const { page } = sidebar;
  const name = page.locator('.card h2');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.keyboard.press('ArrowRight');
  expect(await name.textContent()).toBe('Andrés Molina');
  for (const place of ['#view-queue', '#refresh', 'summary']) {
    await page.locator(place).first().focus();
    await page.keyboard.press('ArrowRight');
    await page.locator(place).first().focus();
    await page.keyboard.press('ArrowLeft');
    expect(await name.textContent()).toBe('Andrés Molina');
  }
  await page.locator('#view-queue').focus();
  await page.keyboard.press('d');
  expect(await focused(sidebar).getAttribute('name')).toBe('reason');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Equipo' }).click();
  await page.locator('#view-team').focus();
  for (const key of ['a', 'd', 'z']) await page.keyboard.press(key);
  expect(await page.locator('form').count()).toBe(0);
  expect(asked(sidebar, 'decideLead')).toEqual([]);
});

test('Z with nothing left to undo says so, and asks for nothing', async () => {
  const sidebar = await open();
  const { page } = sidebar;
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'Deshacer' }).waitFor();
  await page.keyboard.press('z');
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Deshecho: Lucía Ferrer Ibáñez.');
  await page.keyboard.press('z');
  expect(await page.getByRole('status').textContent()).toBe('No queda nada que deshacer.');
  expect(asked(sidebar, 'undoLast')).toHaveLength(1);
});

test('Escape closes the form and goes back to the button that opened it; what was typed is there again', async () => {
  const sidebar = await open();
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Rechazar' }).click();
  await page.getByLabel('Detalle').fill('llamó dos veces');
  await page.keyboard.press('Escape');
  expect(await focused(sidebar).textContent()).toBe('Rechazar');
  expect(await page.locator('form').count()).toBe(0);
  await page.getByRole('button', { name: 'Rechazar' }).click();
  expect(await page.getByLabel('Detalle').inputValue()).toBe('llamó dos veces');
});

test('a look at another view keeps the form open with what was typed', async () => {
  const { page } = await open(aQueue(), { getActiveLead: refused('no-leads', {}) });
  await page.getByRole('button', { name: 'Devolver' }).click();
  await page.getByLabel('Motivo').selectOption('Faltan datos');
  await page.getByLabel('País').uncheck();
  await page.getByRole('button', { name: 'Esta fila' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: 'Cola' }).click();
  expect(await page.getByLabel('Motivo').inputValue()).toBe('Faltan datos');
  expect(await page.getByLabel('País').isChecked()).toBe(false);
});

test('without a reason nothing is sent, and the field says what is missing', async () => {
  const sidebar = await open();
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Rechazar' }).click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('Falta el motivo. Elige uno de la lista.');
  expect(await focused(sidebar).getAttribute('name')).toBe('reason');
  await page.getByLabel('Motivo').selectOption('Otro');
  await page.getByRole('button', { name: 'Guardar' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('Falta escribir el motivo.');
  expect(asked(sidebar, 'decideLead')).toEqual([]);
  await page.getByLabel('Escribe cuál').fill('Cerró la empresa');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('heading', { name: 'Andrés Molina' }).waitFor();
  expect(asked(sidebar, 'decideLead')).toMatchObject([{ decision: 'reject', reason: 'Cerró la empresa' }]);
});

test('the forms close with Guardar and Volver, never with a decision', async () => {
  const { page } = await open();
  for (const opener of ['Devolver', 'Rechazar', 'Reasignar']) {
    await page.getByRole('button', { name: opener }).click();
    expect(await page.locator('form button').allTextContents()).toEqual(['Guardar', 'Volver']);
    await page.getByRole('button', { name: 'Volver' }).click();
  }
});

test('a condition that cannot be read is told beside its field, with everything typed kept', async () => {
  const about = { line: 'Presupuesto >= mucho', expected: 'Campo: condición' };
  const sidebar = await open(aQueue(), { decideLead: refused('bad-reentry', about) });
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Devolver' }).click();
  await page.getByLabel('Motivo').selectOption('Sin presupuesto');
  await page.getByLabel('Puede volver cuando…').fill('Presupuesto >= mucho');
  await page.getByRole('button', { name: 'Guardar' }).click();
  const field = page.locator('.field', { has: page.getByLabel('Puede volver cuando…') });
  await field.getByText('No se entiende «Presupuesto >= mucho»').waitFor();
  expect(await focused(sidebar).getAttribute('name')).toBe('reentry');
  expect(await focused(sidebar).inputValue()).toBe('Presupuesto >= mucho');
  expect(await page.getByLabel('Motivo').inputValue()).toBe('Sin presupuesto');
});

test('a refusal while accepting stays beside the buttons', async () => {
  const { page } = await open(aQueue(), { decideLead: refused('busy', {}) });
  await page.getByRole('button', { name: 'Aceptar lead' }).click();
  await page.locator('.foot').getByText('Otra persona está guardando').waitFor();
  expect(await page.getByRole('heading', { name: 'Lucía Ferrer Ibáñez' }).count()).toBe(1);
});

test('who was faster is told, and the next lead comes up where theirs is settled', async () => {
  const { page, sheet } = await open(aQueue(), {
    decideLead: refused('changed-meanwhile', {
      by: 'leo@example.com',
      what: 'Decidido: Devolver',
      at: '2026-11-22 10:05',
    }),
  });
  sheet.queue = aQueue({ handoffs: threeItems.slice(1) });
  await page.getByRole('button', { name: 'Aceptar lead' }).click();
  await page.getByRole('heading', { name: 'Andrés Molina' }).waitFor();
  expect(await page.getByRole('status').textContent()).toBe(
    'Lucía Ferrer Ibáñez. Mientras tanto leo@example.com cambió este lead («Decidido: Devolver», 22/11, 10:05). Se queda así: no se guardó nada.',
  );
});

test('a lead that changed while a form was being filled in is shown as it stands, the form with all that was typed', async () => {
  const about = { by: 'leo@example.com', what: 'Responsable: leo@example.com', at: '2026-11-22 10:05' };
  let isFirst = true;
  const requests: unknown[] = [];
  const { page, sheet } = await open(aQueue(), {
    decideLead: (request: unknown) => {
      requests.push(request);
      if (!isFirst) return { ok: false, refusal: 'busy', about: {} };
      isFirst = false;
      return { ok: false, refusal: 'changed-meanwhile', about };
    },
  });
  await page.getByRole('button', { name: 'Devolver' }).click();
  await page.getByLabel('Motivo').selectOption('Otro');
  await page.getByLabel('Escribe cuál').fill('Hablar con su jefa');
  sheet.queue = aQueue({ handoffs: [anItem({ owner: 'leo@example.com', seen: 'newer' })] });
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('alert').getByText('leo@example.com cambió este lead').waitFor();
  expect(await page.locator('.owner').textContent()).toContain('leo@example.com');
  expect(await page.getByLabel('Escribe cuál').inputValue()).toBe('Hablar con su jefa');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Otra persona está guardando').waitFor();
  expect(requests).toMatchObject([{ seen: 'seen L-7K3QF9' }, { seen: 'newer' }]);
});

test('words for a lead that somebody settled meanwhile stay until their writer goes on', async () => {
  const { page, sheet } = await open(aQueue(), {
    decideLead: refused('not-open', {}),
  });
  await page.getByRole('button', { name: 'Devolver' }).click();
  await page.getByLabel('Motivo').selectOption('Faltan datos');
  await page.getByLabel('Detalle').fill('el teléfono de la central');
  sheet.queue = aQueue({ handoffs: threeItems.slice(1) });
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('alert').getByText('Lo escrito sigue aquí; no se ha guardado.').waitFor();
  expect(await page.getByLabel('Detalle').inputValue()).toBe('el teléfono de la central');
  await page.getByRole('button', { name: 'Volver' }).click();
  await page.getByRole('heading', { name: 'Andrés Molina' }).waitFor();
});

test('what stands in Motivo already starts the form: its reason and its detail', async () => {
  const { page } = await open(aQueue({ handoffs: [anItem({ reason: 'Sin presupuesto: hasta marzo' })] }));
  await page.getByRole('button', { name: 'Devolver' }).click();
  expect(await page.getByLabel('Motivo').inputValue()).toBe('Sin presupuesto');
  expect(await page.getByLabel('Detalle').inputValue()).toBe('hasta marzo');
});

test('another owner is chosen among the others, and the lead stays on the card', async () => {
  const sidebar = await open();
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Reasignar' }).click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('Falta a quién. Elige un responsable.');
  expect(await page.getByLabel('Nuevo responsable').locator('option').allTextContents()).toEqual([
    'Elige a quién…',
    'leo@example.com',
  ]);
  await page.getByLabel('Nuevo responsable').selectOption('leo@example.com');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Reasignado: Lucía Ferrer Ibáñez.').waitFor();
  expect(await page.locator('.card h2').textContent()).toBe('Lucía Ferrer Ibáñez');
  expect(await page.locator('.owner').textContent()).toContain('leo@example.com');
});

test('a lead of the list comes up when chosen', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Beatriz Sanz' }).click();
  expect(await page.locator('.card h2').textContent()).toBe('Beatriz Sanz');
  expect(await page.locator('.next li').count()).toBe(2);
});

test('when the handoffs at hand are used up the sheet is read again', async () => {
  const sidebar = await open(aQueue({ handoffs: threeItems.slice(0, 1), total: 2 }), {
    decideLead: () => ({ ok: true, value: { ...anItem(), says: 'Aceptado.', undo: true } }),
  });
  await sidebar.page.getByRole('button', { name: 'Aceptar lead' }).click();
  await sidebar.page.getByText('Aceptado.').waitFor();
  expect(sidebar.requests.map(([name]) => name)).toEqual(['getQueue', 'decideLead', 'getQueue']);
  expect(await focused(sidebar).textContent()).toBe('Lucía Ferrer Ibáñez');
});

test('Actualizar by keyboard reads the sheet again, says so, and keeps its place', async () => {
  const sidebar = await open();
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Enter']) await sidebar.page.keyboard.press(key);
  await sidebar.page.getByText('Al día con la hoja.').waitFor();
  expect(await focused(sidebar).textContent()).toBe('Actualizar');
  expect(sidebar.requests).toHaveLength(2);
});

test('a second click while the first is being saved sends nothing', async () => {
  const server = queueServer();
  let answer = () => {};
  const isClicked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const sidebar = await open(aQueue(), {
    decideLead: (request: never) => isClicked.then(() => server.answers.decideLead(request)),
  });
  await sidebar.page.getByRole('button', { name: 'Aceptar lead' }).dblclick();
  answer();
  await sidebar.page.getByRole('heading', { name: 'Andrés Molina' }).waitFor();
  expect(asked(sidebar, 'decideLead')).toHaveLength(1);
});
