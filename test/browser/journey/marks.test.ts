/** A slip in `Matriz` and its repair, as the person at the page sees them. */
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Site } from '../../../src/workbench/server/http/server';
import { launch } from '../../support/chromium';
import { addressUnder, cell, fill, goTo, openSite, openTab, shown } from './open-workbench-site';

let browser: Browser;
let site: Site;
let page: Page;

beforeEach(async () => {
  [browser, site] = await Promise.all([launch(), openSite()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(site.address);
  await cell(page, 'A2').waitFor();
});
afterEach(async () => {
  await browser.close();
  await site.close();
});

const type = async (address: string, text: string) => {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

it('is red with a note that says what to write, stands in Revisión, and goes when it is mended', async () => {
  await openTab(page, 'Matriz');
  const address = await addressUnder(page, '100%', 2);
  const before = { fill: await fill(page, address), text: await shown(page, address) };
  await type(address, '>=mucho');
  expect(await fill(page, address)).toBe('rgb(249, 213, 211)');
  await cell(page, address).hover();
  await page.getByText('▸ No se entiende «>=mucho» → Un número o una fecha').first().waitFor();
  await openTab(page, 'Revisión');
  expect(await shown(page, 'C2')).toBe('Cargo: No se entiende «>=mucho»');
  await openTab(page, 'Matriz');
  await type(address, before.text);
  expect(await fill(page, address)).toBe(before.fill);
  await openTab(page, 'Revisión');
  expect(await shown(page, 'C2')).toContain('Todo en orden');
});
