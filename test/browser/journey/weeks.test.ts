/** The company with twelve weeks of history, opened by a click beside one's own book. */
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Site } from '../../../src/workbench/server/http/server';
import { launch } from '../../support/chromium';
import { cell, openSite, openTab, shown } from './open-workbench-site';

/** Twelve weeks are played on the way; a busy machine takes its time. */
const PATIENCE = 480_000;

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

const heading = (name: string) => page.getByRole('heading', { level: 1, name });

it('shows its report, in order and with charts, and leads back to the own book', {
  timeout: PATIENCE,
}, async () => {
  const link = page.getByRole('link', { name: 'Abrir la empresa de ejemplo con doce semanas' });
  // A click waits for the page that comes; this one is played first.
  await link.click({ noWaitAfter: true, timeout: PATIENCE });
  await heading('Doce semanas').waitFor({ timeout: PATIENCE });
  expect(new URL(page.url()).origin).not.toBe(new URL(site.address).origin);
  expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Informe');
  expect(await shown(page, 'A1')).toMatch(/^Informe de la semana del \d+ /);
  await expect.poll(() => page.getByRole('img').count()).toBeGreaterThan(1);
  await openTab(page, 'Revisión');
  expect(await shown(page, 'C2')).toBe(
    'Todo en orden en las tablas. Lo que quede a medias sale a la derecha',
  );
  await page.getByRole('link', { name: 'Volver a mi libro' }).click();
  await heading('Muestra').waitFor();
  expect(page.url()).toBe(site.address);
});
