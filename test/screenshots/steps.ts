/** What is done before a picture, as a person would do it. */
import type { FrameLocator, Page } from 'playwright-core';
import { addressUnder, cell, goTo, openTab } from '../browser/journey/open-workbench-site';

/** A pause in which bubbles open and the panel draws. */
const LOOK_MS = 600;

export const pause = (page: Page): Promise<void> => page.waitForTimeout(LOOK_MS);

export const choose = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('menuitem', { name: 'Cualifica' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

/** All at once: they also go by themselves. */
export const closeMessages = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Cerrar aviso' }).evaluateAll((buttons) => {
    for (const button of buttons) (button as HTMLElement).click();
  });

/** The best leads on top, and nothing in the way of them. */
export const sortByScore = async (page: Page): Promise<void> => {
  await choose(page, 'Ordenar por puntuación');
  await pause(page);
  await closeMessages(page);
  await goTo(page, 'A2');
};

export const unfold = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Desplegar columnas' }).click();

export const type = async (page: Page, address: string, text: string): Promise<void> => {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

export const typeUnder = async (page: Page, header: string, row: number, text: string): Promise<void> =>
  type(page, await addressUnder(page, header, row), text);

export const hover = async (page: Page, address: string): Promise<void> => {
  await cell(page, address).hover();
  await pause(page);
};

/** Puts the cursor into the row of a lead. */
const stepInto = (page: Page, name: string): Promise<void> =>
  page.locator('[data-cell^="A"]', { hasText: name }).first().click();

/** Opens the panel on the row of a lead. */
export const openRow = async (page: Page, name: string): Promise<FrameLocator> => {
  await stepInto(page, name);
  await choose(page, 'Abrir panel');
  const panel = page.frameLocator('iframe');
  await panel.getByRole('button', { name: 'Esta fila' }).click();
  await panel.getByRole('heading', { level: 2, name }).waitFor();
  return panel;
};

export const openQueue = async (page: Page): Promise<void> => {
  await choose(page, 'Abrir panel');
  await page.frameLocator('iframe').getByRole('button', { name: 'Aceptar lead' }).waitFor();
};

/** The tables of the formula in `Leads`, as a formula in another tab names them. */
export const tablesOf = async (page: Page): Promise<string> => {
  await openTab(page, 'Leads');
  await goTo(page, 'A1');
  const formula = await page.getByLabel('Contenido de la celda').inputValue();
  return `Leads!${formula.slice(formula.indexOf('(') + 1, -1)}`;
};

/** Makes a column wider or narrower, by the edge of its letter. */
export const widen = async (page: Page, letter: string, by: number): Promise<void> => {
  const header = page.getByRole('columnheader', { name: letter, exact: true });
  const { x, y, width, height } = (await header.boundingBox())!;
  await page.mouse.move(x + width - 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width - 2 + by, y + height / 2, { steps: 4 });
  await page.mouse.up();
};
