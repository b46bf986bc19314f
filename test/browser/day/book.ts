/** The book of a working day: the sample on a Monday morning, with roles; and what its tabs hold, as people read them. */
import type { BrowserContext, Page } from 'playwright-core';
import { vi } from 'vitest';
import type { Site } from '../../../src/workbench/server/http/server';
import { cell, openSite } from '../journey/open-workbench-site';

/** Monday, when the day begins. Server and page live in it, so that nothing depends on the day of the run. */
const MORNING = Date.parse('2026-11-23T10:00:00+01:00');

/** The sample, made on that morning. */
export async function openMonday(): Promise<Site> {
  vi.useFakeTimers({ toFake: ['Date'], now: MORNING });
  try {
    return await openSite();
  } finally {
    vi.useRealTimers();
  }
}

/** In the page the clock goes on from the morning. */
export async function liveOnMonday(context: BrowserContext): Promise<void> {
  await context.addInitScript((morning) => {
    const Real = Date;
    const ahead = morning - Real.now();
    class Shifted extends Real {
      constructor(...parts: []) {
        if (parts.length) super(...parts);
        else super(Real.now() + ahead);
      }
      static override now = () => Real.now() + ahead;
    }
    window.Date = Shifted as unknown as DateConstructor;
  }, MORNING);
}

/** Irene names who is who before the day begins. */
export async function nameRoles(page: Page, roles: Readonly<Record<string, string>>): Promise<void> {
  await cell(page, 'A2').waitFor();
  await page.evaluate((settings) => {
    const { session } = window.cualificaWorkbench!;
    const tab = (name: string) => session.activate(session.sheets().find((sheet) => sheet.name === name)!.id);
    tab('Ajustes');
    const sheet = session.activeSheet();
    for (let row = 0; row < sheet.rows; row++) {
      const value = settings[sheet.cell(row, 0).text];
      if (value !== undefined) session.type(row, 1, value);
    }
    tab('Leads');
  }, roles);
}

export type Row = Readonly<Record<string, string>>;

/** Rows of a tab by header, as shown; blank cells left out. */
export const rowsOf = (page: Page, tab: string): Promise<Row[]> =>
  page.evaluate((name) => {
    const sheet = window.cualificaWorkbench!.session.sheets().find((one) => one.name === name)!;
    const rows: Record<string, string>[] = [];
    for (let row = 1; row < sheet.rows; row++) {
      const cells: Record<string, string> = {};
      for (let column = 0; column < sheet.columns; column++) {
        const { text } = sheet.cell(row, column);
        if (text) cells[sheet.cell(0, column).text] = text;
      }
      if (Object.keys(cells).length) rows.push(cells);
    }
    return rows;
  }, tab);
