/** Opens the workbench page in Chromium on a book made in Node; the server's few addresses are answered here. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { openWorkbench, type Workbench } from '../../../src/workbench/emulator/open-workbench';

/** As `npm test` has just built it. */
const builtPage = (file: string): string => readFileSync(`build/workbench/${file}`, 'utf8');
/** Local, so that Chromium lets the page use the clipboard. */
const address = 'http://localhost:1';

const defaults = { locale: 'es_ES', timeZone: 'Europe/Madrid' };

/** A workbook as the page finds it on the server, set up through the services that scripts use. */
export function aBook(setUp: (app: Workbench['services']['SpreadsheetApp']) => void): unknown {
  const { session, services } = openWorkbench({
    ...defaults,
    code: '',
    files: {},
    now: () => new Date('2026-11-22T10:00:00Z'),
    user: 'persona@example.com',
    dialogs: { alert: () => 'OK', prompt: () => ({ button: 'OK', text: '' }), confirmProtected: () => true },
  });
  setUp(services.SpreadsheetApp);
  return session.snapshot();
}

/** One tab with these values from A1 on. */
export const aSheetOf = (values: readonly (readonly (string | number | boolean)[])[]): unknown =>
  aBook((app) => {
    const width = Math.max(...values.map((row) => row.length));
    const padded = values.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
    app.getActive().getActiveSheet().getRange(1, 1, padded.length, width).setValues(padded);
  });

export interface OpenOptions {
  readonly snapshot?: unknown;
  readonly code?: string;
  readonly sidebar?: string;
  readonly width?: number;
  /** Besides `/`, e.g. `/mail/1`. */
  readonly path?: string;
  /** The status that a save is answered with. */
  readonly saveStatus?: number;
}

export interface OpenPage {
  readonly page: Page;
  /** What the page complained about in its console. */
  readonly complaints: readonly string[];
  /** The snapshots saved so far. */
  readonly saved: readonly unknown[];
}

export async function openPage(browser: Browser, options: OpenOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  const saved: unknown[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await answerFiles(context, options);
  await answerBook(context, options, saved);
  await page.goto(address + (options.path ?? '/'));
  await page
    .locator(options.path ? '#workbench main' : '[data-cell="A1"]')
    .first()
    .waitFor();
  return { page, complaints, saved };
}

async function answerFiles(context: BrowserContext, { code = '', sidebar = '' }: OpenOptions): Promise<void> {
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html', builtPage('index.html')],
    '/mail*': ['text/html', builtPage('index.html')],
    '/mail/*': ['text/html', builtPage('index.html')],
    '/print*': ['text/html', builtPage('index.html')],
    '/page.js': ['text/javascript', builtPage('page.js')],
    '/page.css': ['text/css', builtPage('page.css')],
    '/Code.js': ['text/javascript', code],
    '/Commands.js': ['text/javascript', ''],
    '/Sidebar.html': ['text/html', sidebar],
  };
  for (const [path, [contentType, body]] of Object.entries(files)) {
    await context.route(address + path, (route) =>
      route.fulfill({ contentType: `${contentType}; charset=utf-8`, body }),
    );
  }
}

async function answerBook(context: BrowserContext, options: OpenOptions, saved: unknown[]): Promise<void> {
  const { snapshot = null, saveStatus = 200 } = options;
  await context.route(`${address}/api/book`, async (route) => {
    if (route.request().method() !== 'PUT') {
      return route.fulfill({ json: { revision: 0, snapshot, name: 'Bodegas Ejemplo', ...defaults } });
    }
    if (saveStatus === 200) saved.push(route.request().postDataJSON().snapshot);
    return route.fulfill({ status: saveStatus, json: { revision: saved.length } });
  });
}

/** What a cell shows. */
export const shown = async (page: Page, cell: string): Promise<string> =>
  (await page.locator(`[data-cell="${cell}"]`).textContent()) ?? '';

/** What the workbook holds, row by row, as the formula bar would show it. */
export const inputs = (page: Page, rows: number, columns: number): Promise<string[][]> =>
  page.evaluate(
    ([height, width]) => {
      const sheet = window.cualificaWorkbench!.session.activeSheet();
      return Array.from({ length: height! }, (_, row) =>
        Array.from({ length: width! }, (_, column) => sheet.cell(row, column).input),
      );
    },
    [rows, columns],
  );

/** The selected area, as the name box names it. */
export const selected = (page: Page): Promise<string> => page.getByLabel('Celda o intervalo').inputValue();
