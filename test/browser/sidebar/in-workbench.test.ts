/** The sidebar beside the grid: it follows the cursor, and what it writes changes the row of the lead. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launch } from '../../support/chromium';
import { addressUnder, cell, goTo, openSite, openTab, shown } from '../journey/open-workbench-site';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = async (): Promise<{ page: Page; panel: FrameLocator; complaints: string[] }> => {
  const site = await openSite();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  onTestFinished(async () => {
    await context.close();
    await site.close();
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(site.address);
  await cell(page, 'A2').waitFor();
  return { page, panel: page.frameLocator('iframe'), complaints };
};

const choose = async (page: Page, item: string) => {
  await page.getByRole('menuitem', { name: 'Cualifica' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

/** A name as the card shows it; the grid says `name · company`. */
const nameIn = async (page: Page, row: number) => (await shown(page, `A${row}`)).split(' · ')[0]!;

test('«Esta fila» shows the lead of the row, and follows the cursor when somebody comes to the sidebar', async () => {
  const { page, panel, complaints } = await open();
  await goTo(page, 'C3');
  await choose(page, 'Abrir panel');
  await panel.getByRole('button', { name: 'Esta fila' }).click();
  await panel.getByRole('heading', { name: await nameIn(page, 3) }).waitFor();
  expect(await panel.locator('.score b').textContent()).toBe(await shown(page, 'C3'));
  await goTo(page, 'C5');
  const next = await nameIn(page, 5);
  const comeBack = async () => {
    await page.mouse.move(200, 400);
    await page.mouse.move(1130, 500);
    return panel.getByRole('heading', { name: next }).count();
  };
  // The sidebar does not look twice in a moment, nor at once.
  await expect.poll(comeBack, { interval: 3_100 }).toBe(1);
  expect(await panel.locator('.breakdown .sum').textContent()).toBe(`Puntuación${await shown(page, 'C5')}`);
  // From Matriz the lead stays in sight, with what a new weight makes of it.
  const before = await panel.locator('.score b').textContent();
  await openTab(page, 'Matriz');
  await goTo(page, await addressUnder(page, 'Peso', 2));
  await page.keyboard.type('90');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Ver la fila' }).click();
  await expect.poll(() => panel.locator('.score b').textContent()).not.toBe(before);
  await openTab(page, 'Leads');
  expect(await panel.locator('.score b').textContent()).toBe(await shown(page, 'C5'));
  expect(complaints).toEqual([]);
});

test('Añadir interacción opens the form for the lead of the row; saving changes its row in Leads', async () => {
  const { page, panel, complaints } = await open();
  const rows = [2, 3, 4, 5, 6, 7, 8, 9, 10];
  const scores = await Promise.all(rows.map((row) => shown(page, `C${row}`)));
  const row = rows[scores.findIndex((score) => Number(score.replace(',', '.')) < 60)]!;
  const before = await shown(page, `C${row}`);
  await goTo(page, `C${row}`);
  await choose(page, 'Añadir interacción');
  await panel.getByRole('article', { name: await nameIn(page, row) }).waitFor();
  await expect.poll(() => panel.locator(':focus').getAttribute('name')).toBe('type');
  await page.keyboard.type('Pide oferta');
  await page.keyboard.press('Enter');
  await panel.getByText('Guardada en la fila').waitFor();
  await expect.poll(() => shown(page, `C${row}`)).not.toBe(before);
  expect(await panel.locator('.score b').textContent()).toBe(await shown(page, `C${row}`));
  const idCell = await addressUnder(page, 'ID', row);
  await goTo(page, idCell);
  const id = await shown(page, idCell);
  const [at] = /\d+/.exec((await panel.getByRole('status').textContent())!)!;
  await openTab(page, 'Interacciones');
  await goTo(page, `A${at}`);
  expect(await Promise.all(['B', 'C', 'D'].map((column) => shown(page, column + at)))).toEqual([
    id,
    'Pide oferta',
    '',
  ]);
  expect(await shown(page, `A${at}`)).toMatch(/^\d{1,2}\/\d{1,2}\/\d{4}$/);
  expect(complaints).toEqual([]);
});

test('a lead is sent from its row, waits in the queue, and its log and the team tell of it', async () => {
  const { page, panel, complaints } = await open();
  const stages = await Promise.all(
    [2, 9, 14].map(async (row) => [row, await shown(page, `D${row}`)] as const),
  );
  const [row] = stages.find(([, stage]) => stage === 'MQL')!;
  const name = await nameIn(page, row);
  await goTo(page, `C${row}`);
  await choose(page, 'Abrir panel');
  await panel.getByRole('button', { name: 'Esta fila' }).click();
  await panel.getByRole('article', { name }).waitFor();
  await panel.getByRole('button', { name: 'Enviar a ventas' }).press('Enter');
  await panel.getByRole('status').getByText('está en ventas').waitFor();
  // Where the formula shows the deadline, the sheet knows of the handoff.
  await expect.poll(() => shown(page, `F${row}`)).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
  await panel.getByRole('button', { name: 'Historial' }).click();
  await expect.poll(() => panel.locator('.log li').first().textContent()).toContain('Enviado a ventas');
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Cola', exact: true }).click();
  await panel.getByText(name).first().waitFor();
  for (let day = 0; day < 5; day++)
    await page.getByRole('button', { name: 'Pasar al día siguiente' }).click();
  await panel.getByRole('button', { name: 'Equipo' }).click();
  const line = panel.locator('.lines').getByRole('button', { name: new RegExp(`^${name}`) });
  await line.click();
  await panel.getByRole('article', { name }).waitFor();
  expect(await panel.locator('.late').textContent()).toMatch(/^Venció el /);
  expect(complaints).toEqual([]);
});
