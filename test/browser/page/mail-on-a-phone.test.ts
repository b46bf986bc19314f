/** The weekly mail as a page of the workbench, as wide as a phone. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestMail } from '../../../src/pages/digest-mail';
import { openWorkbench } from '../../../src/workbench/emulator/open-workbench';
import { aReport } from '../../pages/a-report';
import { launch } from '../../support/chromium';
import { openPage } from './open-page';

let browser: Browser;
beforeAll(async () => {
  // As on a desk, where a scroll bar takes room.
  browser = await launch({ ignoreDefaultArgs: ['--hide-scrollbars'] });
});
afterAll(() => browser.close());

/** A book from which the mail of a week has gone out. */
const withMail = (): unknown => {
  const file = 'https://docs.google.com/spreadsheets/d/abc/edit';
  const { html, text, subject } = digestMail(aReport(), {
    ...{ language: 'es', by: 'irene@example.com', isDrawn: () => false },
    links: { file, report: `${file}#gid=1`, tabs: [] },
  });
  const message = { to: 'ana@example.com', subject, body: text, htmlBody: html };
  const { session } = openWorkbench({
    code: `
function onOpen() { SpreadsheetApp.getUi().createMenu('Cualifica').addItem('Enviar', 'send').addToUi(); }
function send() { MailApp.sendEmail(${JSON.stringify(message)}); }
`,
    ...{ files: {}, locale: 'es_ES', timeZone: 'Europe/Madrid' },
    now: () => new Date('2026-11-23T07:05:00Z'),
    user: 'irene@example.com',
    dialogs: { alert: () => 'OK', prompt: () => ({ button: 'OK', text: '' }), confirmProtected: () => true },
  });
  session.runMenuItem('send');
  return session.snapshot();
};

it.each([360, 600, 1280])('at %i px scrolls as a whole, never a part of it by itself', async (width) => {
  const { page } = await openPage(browser, { snapshot: withMail(), path: '/mail/1' });
  await page.frameLocator('iframe').getByText('Lleva nombres de leads').waitFor();
  await page.setViewportSize({ width, height: 720 });
  const inner = page.frameLocator('iframe').locator('html');
  /** What cannot be seen of it, and what is left blank below it. */
  const beyond = () =>
    inner.evaluate((html) => [
      Math.ceil(html.getBoundingClientRect().height) - window.innerHeight,
      html.scrollWidth - window.innerWidth,
    ]);
  await expect.poll(beyond).toEqual([0, 0]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  await page.close();
});
