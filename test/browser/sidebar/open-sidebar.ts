/** Opens the built page of the sidebar in Chromium, 300 px wide, in front of a fake google.script.run. */

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { SidebarServer } from '../../../src/sidebar/protocol';
import { fakeGoogle } from '../../support/fake-google';

const html = readFileSync('dist/Sidebar.html', 'utf8');

/** What is not answered must not be asked. */
type Answers = { readonly [N in keyof SidebarServer]?: (request: never) => unknown };

export interface OpenSidebar {
  readonly page: Page;
  /** What the page complained about in its console. */
  readonly complaints: readonly string[];
  /** The requests so far, oldest first. */
  readonly requests: readonly (readonly [string, unknown])[];
}

/** `server` answers as the real one would; a function that throws is a call that Google refused. */
export async function openSidebar(browser: Browser, server: Answers): Promise<OpenSidebar> {
  const page = await browser.newPage({ viewport: { width: 300, height: 640 }, deviceScaleFactor: 2 });
  onTestFinished(() => page.close());
  const complaints: string[] = [];
  const requests: [string, unknown][] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.exposeFunction('answerAs', async (name: keyof SidebarServer, request: string) => {
    requests.push([name, JSON.parse(request)]);
    return JSON.stringify(await server[name]!(JSON.parse(request) as never));
  });
  await page.addInitScript(fakeGoogle);
  await page.route('http://sidebar.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('http://sidebar.test/');
  return { page, complaints, requests };
}
