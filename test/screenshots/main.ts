/** `npm run screenshots`: the pictures of README and guide, from the workbench on its sample. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openSite, openTab } from '../browser/journey/open-workbench-site';
import { launch } from '../support/chromium';

const FOLDER = resolve('docs/images');

const openSidebar = async (page: Page): Promise<void> => {
  await page.getByRole('menuitem', { name: 'Cualifica' }).click();
  await page.getByRole('menuitem', { name: 'Abrir panel' }).click();
  await page.frameLocator('iframe').getByRole('button', { name: 'Aceptar lead' }).waitFor();
};

/** What is done before each picture, in order, and what it shows; without a place, the whole window. */
const PICTURES: readonly {
  readonly file: string;
  readonly before: (page: Page) => Promise<void>;
  readonly of?: string;
}[] = [
  { file: 'hoja.png', before: async () => undefined },
  { file: 'hoja-y-panel.png', before: openSidebar },
  { file: 'panel.png', before: async () => undefined, of: 'iframe' },
  {
    file: 'matriz.png',
    before: async (page) => {
      await page.getByRole('button', { name: 'Cerrar' }).click();
      await openTab(page, 'Matriz');
    },
  },
];

await mkdir(FOLDER, { recursive: true });
const [browser, site] = await Promise.all([launch(), openSite()]);
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(site.address);
await page.getByText('Guardado', { exact: true }).waitFor();
for (const { file, before, of } of PICTURES) {
  await before(page);
  await page.waitForTimeout(300);
  await page.locator(of ?? 'body').screenshot({ path: join(FOLDER, file) });
  console.log(`docs/images/${file}`);
}
await browser.close();
await site.close();
