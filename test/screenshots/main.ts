/** `npm run screenshots`: the pictures of README and guide, from the workbench. Names as arguments take those alone. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { openSite } from '../browser/journey/open-workbench-site';
import { launch } from '../support/chromium';
import { setClock, setPageClock } from './clock';
import { PICTURES, type Picture } from './pictures';
import { smallPng } from './small-png';
import { pause } from './steps';

const FOLDER = resolve('docs/images');
/** A large sheet takes its time. */
const PATIENCE_MS = 300_000;

/** Each picture has a workbook of its own, so that any one of them can be taken again alone. */
const take = async (browser: Browser, picture: Picture): Promise<Buffer> => {
  const { window, weeks, file, before, beside, there, of } = picture;
  const site = await openSite(file ? [await file()] : [], weeks);
  const [width, height] = window;
  const page = await browser.newPage({ viewport: { width, height }, locale: 'es-ES' });
  page.setDefaultTimeout(PATIENCE_MS);
  await setPageClock(page);
  await page.goto(site.address);
  await page.getByText('Guardado', { exact: true }).waitFor();
  await before(page);
  await page.getByText('Guardado', { exact: true }).waitFor();
  if (beside) await page.goto(`${site.address}${beside}`);
  await there?.(page);
  await pause(page);
  const png =
    typeof of === 'string'
      ? await page.locator(of).screenshot()
      : await page.screenshot(of ? { clip: of } : {});
  await page.close();
  await site.close();
  return smallPng(png);
};

setClock();
await mkdir(FOLDER, { recursive: true });
const wanted = process.argv.slice(2);
const browser = await launch();
for (const [name, picture] of Object.entries(PICTURES)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const png = await take(browser, picture);
  await writeFile(join(FOLDER, `${name}.png`), png);
  console.log(`docs/images/${name}.png ${Math.round(png.length / 1000)} kB`);
}
await browser.close();
