/** Opens the page of a dialog in Chromium, in the frame Google puts it in, before a fake google.script. */
import type { Browser, Frame, Page } from 'playwright-core';
import { fakeGoogle } from '../../support/fake-google';

/** What Google documents for its frames: D guides/html/restrictions. */
const SANDBOX = 'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals';

export interface OpenDialog {
  readonly page: Page;
  readonly frame: Frame;
  /** What the page complained about in its console. */
  readonly complaints: readonly string[];
  /** The requests so far, oldest first. */
  readonly requests: readonly (readonly [string, unknown])[];
  closes(): number;
}

export async function openDialog(
  browser: Browser,
  html: string,
  {
    width = 720,
    answer = () => undefined,
  }: { readonly width?: number; readonly answer?: (name: string, request: unknown) => unknown } = {},
): Promise<OpenDialog> {
  const page = await browser.newPage({ viewport: { width, height: 680 }, acceptDownloads: true });
  const complaints: string[] = [];
  const requests: [string, unknown][] = [];
  let closes = 0;
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.exposeFunction('answerAs', async (name: string, request: string) => {
    requests.push([name, JSON.parse(request)]);
    return JSON.stringify(await answer(name, JSON.parse(request)));
  });
  await page.exposeFunction('closed_', () => {
    closes++;
  });
  await page.addInitScript(fakeGoogle);
  await page.route('http://dialog.test/page', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.route('http://dialog.test/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="es"><title>Hoja</title><body style="margin:0"><iframe title="Cualifica" name="dialog" sandbox="${SANDBOX}" src="/page" style="border:0;width:100vw;height:100vh;display:block"></iframe>`,
    }),
  );
  await page.goto('http://dialog.test/');
  const frame = page.frame({ name: 'dialog' })!;
  await frame.waitForLoadState('load');
  return { page, frame, complaints, requests, closes: () => closes };
}

/** How far the content is wider than what is seen, in pixels. */
export const overflow = (frame: Frame): Promise<number> =>
  frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
