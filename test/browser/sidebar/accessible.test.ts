/** Each view of the sidebar, on the sample book in the workbench, as axe sees it: nobody is shut out. */
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launch } from '../../support/chromium';
import { cell, goTo, openSite } from '../journey/open-workbench-site';
import { barriers, sidebarFrame } from './axe';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const openPanel = async (): Promise<{ page: Page; panel: Frame }> => {
  const site = await openSite();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  onTestFinished(async () => {
    await context.close();
    await site.close();
  });
  const page = await context.newPage();
  await page.goto(site.address);
  await cell(page, 'A2').waitFor();
  await goTo(page, 'C3');
  await page.getByRole('menuitem', { name: 'Cualifica' }).click();
  await page.getByRole('menuitem', { name: 'Abrir panel' }).click();
  await page.frameLocator('iframe').getByRole('button', { name: 'Esta fila' }).waitFor();
  return { page, panel: await sidebarFrame(page) };
};

const showView = async (panel: Frame, name: string) => {
  await panel.getByRole('button', { name, exact: true }).click();
  await panel.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  await panel.locator('main :is(h2, p, article)').first().waitFor();
};

test.each([['Cola'], ['Esta fila'], ['Equipo']])('%s has no barriers', async (name) => {
  const { panel } = await openPanel();
  await showView(panel, name);
  expect(await barriers(panel)).toEqual([]);
});

test('the page around it has none either, the grid apart', async () => {
  const { page } = await openPanel();
  expect(await barriers(page, '.wb-grid')).toEqual([]);
});
