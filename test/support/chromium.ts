/** Debian's Chromium as the browser tests start it; `ensure-chromium.mjs` installs it where it is missing. */
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** @param options what differs, such as `{ ignoreDefaultArgs: ['--hide-scrollbars'] }` */
export const launch = (options: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ...options,
  });
