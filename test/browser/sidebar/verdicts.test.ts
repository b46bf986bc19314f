/** After a lead is accepted: the verdict, and how it ended. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueueItem } from '../../../src/sidebar/protocol';
import { launch } from '../../support/chromium';
import { anItem, aQueue } from './a-queue';
import { queueServer } from './a-queue-server';
import { openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const openOn = async (item: Partial<QueueItem>, over: object = {}) => {
  const server = queueServer(aQueue({ handoffs: [anItem({ due: '', ...item })] }));
  const sidebar = await openSidebar(browser, { ...server.answers, ...over });
  await sidebar.page.locator('.card').waitFor();
  const asked = (name: string) =>
    sidebar.requests.filter(([one]) => one === name).map(([, request]) => request);
  return { ...sidebar, sheet: server.sheet, asked };
};

test('qualified: what was learned goes along, cells left out are filled in, and the lead then waits for its result', async () => {
  const { page, asked, complaints } = await openOn({ state: 'accepted' });
  expect(await page.locator('.card .status').textContent()).toBe('Espera veredicto');
  await page.getByRole('button', { name: 'Anotar veredicto' }).click();
  await page.getByRole('group', { name: '¿Confirma la necesidad?' }).getByLabel('Sí').check();
  await page.getByLabel('¿Confirma la necesidad?: En palabras').fill('quieren cambiar en marzo');
  await page.getByRole('group', { name: '¿Puede decidir?' }).getByLabel('No', { exact: true }).check();
  await page.getByRole('group', { name: 'Lo que faltaba' }).getByLabel('País').fill('Chile');
  await page.getByRole('radio', { name: 'Cualificado', exact: true }).check();
  await page.getByLabel('Próximo paso', { exact: true }).fill('Demostración');
  await page.getByLabel('Fecha del próximo paso').fill('2026-12-01');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Veredicto: Lucía Ferrer Ibáñez.').waitFor();
  expect(asked('judgeLead')).toEqual([
    {
      ...{ id: 'L-7K3QF9', seen: 'seen L-7K3QF9', verdict: 'qualified' },
      ...{ nextStep: 'Demostración', nextStepOn: '2026-12-01', filled: { País: 'Chile' } },
      answers: {
        need: { answer: 'yes', words: 'quieren cambiar en marzo' },
        authority: { answer: 'no', words: '' },
      },
    },
  ]);
  await page.getByRole('button', { name: 'Anotar resultado' }).waitFor();
  expect(await page.locator('.card .status').textContent()).toBe('Espera resultado');
  expect(complaints).toEqual([]);
});

test('not yet: the date to try again becomes the condition to come back', async () => {
  const { page, asked } = await openOn({ state: 'accepted' });
  await page.getByRole('button', { name: 'Anotar veredicto' }).click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('Falta el veredicto. Elige uno.');
  await page.getByRole('radio', { name: 'Aún no' }).check();
  expect(await page.locator('.problem').textContent()).toBe('');
  await page.getByLabel('Retomarlo a partir del').fill('2027-01-15');
  await page.getByLabel('Retomarlo a partir del').press('Tab');
  expect(await page.getByLabel('Puede volver cuando…').inputValue()).toBe('Fecha: >=15/01/2027');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Nada pendiente').waitFor();
  expect(asked('judgeLead')).toMatchObject([
    { verdict: 'notYet', reentry: 'Fecha: >=15/01/2027', nextStepOn: '2027-01-15' },
  ]);
});

test('a date begun and left unfinished is told, not lost', async () => {
  const { page, asked } = await openOn({ state: 'accepted' });
  await page.getByRole('button', { name: 'Anotar veredicto' }).click();
  await page.getByRole('radio', { name: 'Cualificado', exact: true }).check();
  await page.getByLabel('Fecha del próximo paso').pressSequentially('12');
  await page.getByRole('button', { name: 'Guardar' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('Esa fecha no existe o está a medias.');
  expect(asked('judgeLead')).toEqual([]);
});

test('not qualified: asks why from its own list', async () => {
  const { page, asked } = await openOn({ state: 'accepted' });
  await page.getByRole('button', { name: 'Anotar veredicto' }).click();
  await page.getByRole('radio', { name: 'No cualificado' }).check();
  expect(await page.getByLabel('Próximo paso', { exact: true }).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Guardar' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('Falta el motivo. Elige uno de la lista.');
  await page.locator('select[name=reason]').selectOption('No lo necesita');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Nada pendiente').waitFor();
  expect(asked('judgeLead')).toMatchObject([{ verdict: 'disqualified', reason: 'No lo necesita' }]);
});

test('what was learned before stands in the form, and a verdict can be changed', async () => {
  const { page } = await openOn({
    ...{ state: 'qualified', nextStep: 'Demostración', nextStepOn: '2026-12-01' },
    answers: { budget: { answer: 'yes', words: 'unos 12.000' } },
  });
  await page.getByRole('button', { name: 'Cambiar veredicto' }).click();
  const budget = page.getByRole('group', { name: '¿Hay presupuesto disponible?' });
  expect(await budget.getByLabel('Sí').isChecked()).toBe(true);
  expect(await budget.getByRole('textbox').inputValue()).toBe('unos 12.000');
  await page.getByRole('radio', { name: 'Cualificado', exact: true }).check();
  expect(await page.getByLabel('Fecha del próximo paso').inputValue()).toBe('2026-12-01');
});

test('a verdict that stands is the one chosen, and so is an offer with its amount', async () => {
  const { page } = await openOn({
    ...{ state: 'qualified', verdict: 'qualified', result: 'quote', resultOn: '2026-11-20', amount: 900 },
  });
  await page.getByRole('button', { name: 'Cambiar veredicto' }).click();
  expect(await page.getByRole('radio', { name: 'Cualificado', exact: true }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Volver' }).click();
  await page.getByRole('button', { name: 'Anotar resultado' }).click();
  expect(await page.getByRole('radio', { name: 'Oferta' }).isChecked()).toBe(true);
  expect(await page.getByLabel('Importe').inputValue()).toBe('900');
});

test('an answer that fails leaves every word of a long form where it was', async () => {
  const { page } = await openOn(
    { state: 'accepted' },
    {
      judgeLead: () => {
        throw new Error('Service Spreadsheets failed');
      },
    },
  );
  await page.getByRole('button', { name: 'Anotar veredicto' }).click();
  await page.getByLabel('¿Puede decidir?: En palabras').fill('firma su jefa');
  await page.getByRole('radio', { name: 'Cualificado', exact: true }).check();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('alert').getByText('no se sabe si quedó guardado').waitFor();
  expect(await page.getByLabel('¿Puede decidir?: En palabras').inputValue()).toBe('firma su jefa');
  expect(await page.getByRole('radio', { name: 'Cualificado', exact: true }).isChecked()).toBe(true);
});

test('a day that the server does not take is told beside the day in sight', async () => {
  const badDay = () => ({ ok: false, refusal: 'bad-day', about: {} });
  const { page } = await openOn({ state: 'accepted' }, { judgeLead: badDay });
  await page.getByRole('button', { name: 'Anotar veredicto' }).click();
  await page.getByRole('radio', { name: 'Aún no' }).check();
  await page.getByLabel('Retomarlo a partir del').fill('2027-01-15');
  await page.getByRole('button', { name: 'Guardar' }).click();
  const field = page.locator('.field', { has: page.getByLabel('Retomarlo a partir del') });
  await field.getByText('Esa fecha no vale aquí').waitFor();
  expect(await page.locator(':focus').getAttribute('name')).toBe('againOn');
});

test('won, with the day and the amount as one writes it', async () => {
  const { page, asked } = await openOn({ state: 'qualified' });
  await page.locator('.card').click({ position: { x: 200, y: 15 } });
  await page.keyboard.press('v');
  await page.getByRole('radio', { name: 'Ganado' }).check();
  await page.getByLabel('Importe').fill('mucho');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('alert').textContent()).toContain('Ese importe no se entiende');
  await page.getByLabel('Importe').fill('12.500 €');
  await page.keyboard.press('Enter');
  await page.getByText('Nada pendiente').waitFor();
  expect(asked('concludeLead')).toEqual([
    { id: 'L-7K3QF9', seen: 'seen L-7K3QF9', result: 'won', on: '2026-11-22', amount: 12500 },
  ]);
});

test('lost: asks why, and offers when to try again', async () => {
  const { page, asked } = await openOn({ state: 'qualified' });
  await page.getByRole('button', { name: 'Anotar resultado' }).click();
  expect(await page.getByLabel('Puede volver cuando…').isVisible()).toBe(false);
  await page.getByRole('radio', { name: 'Perdido' }).check();
  await page.getByLabel('Motivo').selectOption('Eligió a otro');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Nada pendiente').waitFor();
  expect(asked('concludeLead')).toMatchObject([
    { result: 'lost', reason: 'Eligió a otro', reentry: 'alguno de los que faltan, o 90 días' },
  ]);
});
