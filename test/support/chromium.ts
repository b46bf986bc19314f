/** Chromium as the browser tests start it; `ensure-chromium.mjs` installs it where it is missing. */
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

/** Below the tests' own limit, so that whoever waits in vain says for what, milliseconds. */
const PATIENCE_MS = 20_000;

/** @param options what differs, such as `{ ignoreDefaultArgs: ['--hide-scrollbars'] }` */
export async function launch(options: LaunchOptions = {}): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ...options,
  });
  const open = browser.newContext.bind(browser);
  browser.newContext = async (...args) => {
    const context = await open(...args);
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  return browser;
}
