/** A day at the workbench, in order: a weight, a sort, a new row, a dropdown, the sidebar, and all of it kept. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Site } from '../../../src/workbench/server/http/server';
import { launch } from '../../support/chromium';
import { inOrder } from '../in-order';
import { addressUnder, cell, fill, goTo, openSite, openTab, rowOf, shown } from './open-workbench-site';

const HOT = 'rgb(244, 177, 131)';
const WARM = 'rgb(255, 242, 204)';
const COLD = 'rgb(221, 235, 247)';
const FILLS: Readonly<Record<string, string>> = { Caliente: HOT, Tibio: WARM, Frío: COLD };

describe('a day at the workbench', () => {
  let browser: Browser;
  let site: Site | undefined;
  let page: Page;
  let complaints: string[] = [];

  /** Lead, temperature and score of a row as drawn. */
  const leadIn = async (row: number) => ({
    lead: await shown(page, `A${row}`),
    temperature: await shown(page, `B${row}`),
    score: Number((await shown(page, `C${row}`)).replace(',', '.')),
  });

  const scores = (): Promise<Record<string, string>> =>
    page.evaluate(() => {
      const sheet = window.cualificaWorkbench!.session.activeSheet();
      const found: Record<string, string> = {};
      for (let row = 1; row < sheet.rows && sheet.cell(row, 1).text !== ''; row++) {
        found[sheet.cell(row, 0).text] = sheet.cell(row, 2).text;
      }
      return found;
    });

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await site?.close();
  });

  const step = inOrder(async () => {
    await page?.context().close();
    await site?.close();
    complaints = [];
    site = await openSite();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(site.address);
    await cell(page, 'A2').waitFor();
  });

  step('opens on scored leads, each row in the colour of its temperature', async () => {
    for (const row of [2, 3, 4, 5]) {
      const { temperature, score } = await leadIn(row);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(await fill(page, `A${row}`)).toBe(FILLS[temperature]);
    }
  });

  step('keeps the text of every row readable: contrast above 7', async () => {
    const contrasts = await page.evaluate(() => {
      const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const luminance = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
          const share = value / 255;
          return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const behind = (element: Element): string => {
        const { backgroundColor } = getComputedStyle(element);
        if (channels(backgroundColor)[3] !== 0) return backgroundColor;
        return element.parentElement ? behind(element.parentElement) : 'rgb(255, 255, 255)';
      };
      return [...document.querySelectorAll('[data-cell^="B"]')]
        .filter((element) => element.textContent && element.getAttribute('data-cell') !== 'B1')
        .map((element) => {
          const lights = [luminance(getComputedStyle(element).color), luminance(behind(element))];
          return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
        });
    });
    expect(contrasts.length).toBeGreaterThan(10);
    expect(Math.min(...contrasts)).toBeGreaterThan(7);
  });

  step('shows Decisión without scrolling at 1280 pixels', async () => {
    const box = await cell(page, await addressUnder(page, 'Decisión', 1)).boundingBox();
    expect(box!.x + box!.width).toBeLessThanOrEqual(1280);
  });

  step('moves score and row colour when a weight is typed', async () => {
    const row = await rowOf(page, 1, 'Caliente');
    const before = await leadIn(row);
    await openTab(page, 'Matriz');
    const weight = await addressUnder(page, 'Peso', 2);
    await goTo(page, weight);
    await page.keyboard.type('-300');
    await page.keyboard.press('Enter');
    await openTab(page, 'Leads');
    await expect.poll(() => shown(page, `B${row}`)).not.toBe('Caliente');
    const after = await leadIn(row);
    expect(after.score).toBeLessThan(before.score);
    expect(await fill(page, `A${row}`)).toBe(FILLS[after.temperature]);
  });

  step('puts everything back on Ctrl+Z', async () => {
    await cell(page, 'A2').click();
    await page.keyboard.press('Control+z');
    await openTab(page, 'Leads');
    expect(await rowOf(page, 1, 'Caliente')).toBeGreaterThan(1);
  });

  step('keeps each lead with its own score when the menu sorts, hot ones first', async () => {
    const before = await scores();
    await page.getByRole('menuitem', { name: 'Cualifica' }).click();
    await page.getByRole('menuitem', { name: 'Ordenar por puntuación' }).click();
    await expect.poll(() => shown(page, 'B2')).toBe('Caliente');
    expect(await scores()).toEqual(before);
    const first = await leadIn(2);
    const second = await leadIn(3);
    expect(first.score).toBeGreaterThanOrEqual(second.score);
  });

  step(
    'keeps each lead with its own score when a row is inserted, and scores the lead typed there',
    async () => {
      const before = await scores();
      await page.getByRole('rowheader', { name: '3', exact: true }).click({ button: 'right' });
      await page.getByRole('menuitem', { name: /arriba|encima/i }).click();
      await goTo(page, await addressUnder(page, 'Nombre', 3));
      await page.keyboard.type('Nerea');
      await page.keyboard.press('Enter');
      await expect.poll(() => shown(page, 'A3')).toBe('Nerea');
      const { Nerea, ...others } = await scores();
      expect(Nerea).toBeDefined();
      expect(others).toEqual(before);
      const id = await addressUnder(page, 'ID', 3);
      await goTo(page, id);
      expect(await shown(page, id)).toMatch(/^L-[A-Z0-9]{6}$/);
    },
  );

  step('takes a decision from the dropdown', async () => {
    const decision = await addressUnder(page, 'Decisión', 2);
    await goTo(page, decision);
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('option', { name: 'Aceptar' }).click();
    await expect.poll(() => shown(page, decision)).toBe('Aceptar');
  });

  step('accepts in the sidebar the best lead that waits, and the row says so', async () => {
    await page.getByRole('menuitem', { name: 'Cualifica' }).click();
    await page.getByRole('menuitem', { name: 'Abrir panel' }).click();
    const panel = page.frameLocator('iframe');
    const name = (await panel.getByRole('heading', { level: 2 }).first().textContent())!;
    await panel.getByRole('button', { name: 'Aceptar lead' }).click();
    await expect.poll(() => panel.getByRole('heading', { level: 2 }).first().textContent()).not.toBe(name);
    const decided = await page.evaluate((wanted) => {
      const sheet = window.cualificaWorkbench!.session.activeSheet();
      const columns = Array.from({ length: sheet.columns }, (_, column) => sheet.cell(0, column).text);
      const at = columns.indexOf('Decisión');
      for (let row = 1; row < sheet.rows; row++) {
        if (sheet.cell(row, 0).text.startsWith(wanted)) return sheet.cell(row, at).text;
      }
      return undefined;
    }, name);
    expect(decided).toBe('Aceptar');
  });

  step('finds it all kept after a reload', async () => {
    await page.getByText('Guardado', { exact: true }).waitFor();
    const before = await scores();
    const decision = await addressUnder(page, 'Decisión', 2);
    await page.reload();
    await cell(page, 'A2').waitFor();
    expect(await scores()).toEqual(before);
    expect(await shown(page, decision)).toBe('Aceptar');
    expect(await shown(page, 'A3')).toBe('Nerea');
  });

  step('has written no error to the console', async () => {
    expect(complaints).toEqual([]);
  });
});
