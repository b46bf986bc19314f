/** Charts over the grid, and a tab on paper. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Workbench } from '../../../src/workbench/emulator/open-workbench';
import { launch } from '../../support/chromium';
import { barriers } from '../sidebar/axe';
import { aBook, openPage } from './open-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

type App = Workbench['services']['SpreadsheetApp'];

const FUNNEL = [
  ['Etapa', 'Leads'],
  ['Contactado', 30],
  ['Cualificado', 12],
  ['Cliente', 4],
];

/** A chart of A1:B4 that hangs from D3, without the Charts service: columns are what a new chart has. */
const setUpChart = (app: App): void => {
  const sheet = app.getActive().getActiveSheet();
  sheet.getRange(1, 1, 4, 2).setValues(FUNNEL);
  const chart = sheet
    .newChart()
    .addRange(sheet.getRange(1, 1, 4, 2))
    .setNumHeaders(1)
    .setPosition(3, 4, 8, 4);
  sheet.insertChart(
    chart.setOption('title', 'Embudo').setOption('width', 400).setOption('height', 240).build(),
  );
};

const chart = (page: Page) => page.getByRole('img', { name: /^Embudo/ }).first();
const boxOf = async (page: Page, cell: string) =>
  (await page.locator(`[data-cell="${cell}"]`).boundingBox())!;

test('a chart hangs from its cell and is drawn again where it is when a number changes', async () => {
  const { page, complaints } = await openPage(browser, { snapshot: aBook(setUpChart) });
  const place = async () => {
    const [box, cell] = [(await chart(page).boundingBox())!, await boxOf(page, 'D3')];
    return [box.x - cell.x, box.y - cell.y, box.width, box.height];
  };
  await expect.poll(place).toEqual([8, 4, 400, 240]);
  const box = await chart(page).boundingBox();
  expect(await chart(page).getAttribute('alt')).toBe(
    'Embudo. Leads: Contactado 30, Cualificado 12, Cliente 4',
  );
  await page.locator('[data-cell="B2"]').click();
  await page.keyboard.type('45');
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: /Contactado 45/ }).waitFor();
  expect(await page.getByRole('img', { name: /^Embudo/ }).count()).toBe(1);
  await expect.poll(() => chart(page).boundingBox()).toEqual(box);
  expect(complaints).toEqual([]);
});

test('a chart scrolls with its cells and disappears behind frozen rows', async () => {
  const snapshot = aBook((app) => {
    setUpChart(app);
    app.getActive().getActiveSheet().setFrozenRows(2);
  });
  const { page } = await openPage(browser, { snapshot });
  const lower = page.locator('.slick-pane-bottom .wb-chart, .grid-canvas-bottom .wb-chart').last();
  const before = (await lower.boundingBox())!;
  await page.mouse.move(300, 500);
  await page.mouse.wheel(0, 63);
  await expect.poll(async () => before.y - (await lower.boundingBox())!.y).toBe(63);
  const frozen = await boxOf(page, 'D2');
  const below = await page.evaluate(
    ([x, y]) => !!document.elementFromPoint(x!, y!)?.closest('[data-cell="D2"]'),
    [frozen.x + 20, frozen.y + 10],
  );
  expect(below).toBe(true);
});

test('a chart that shows another tab follows what is typed there', async () => {
  const snapshot = aBook((app) => {
    const data = app.getActive().getActiveSheet();
    data.getRange(1, 1, 4, 2).setValues(FUNNEL);
    const report = app.getActive().insertSheet('Informe', 0);
    report.insertChart(
      report
        .newChart()
        .addRange(data.getRange(1, 1, 4, 2))
        .setOption('title', 'Embudo')
        .build(),
    );
  });
  const { page } = await openPage(browser, { snapshot });
  await page.evaluate(() => {
    const { session } = window.cualificaWorkbench!;
    session.activate(session.sheets()[1]!.id);
  });
  await page.evaluate(() => window.cualificaWorkbench!.session.type(1, 1, '77'));
  await page.getByRole('tab', { name: 'Informe' }).click();
  await page
    .getByRole('img', { name: /Contactado 77/ })
    .first()
    .waitFor();
});

const LONG = 'Un texto que es bastante más largo que la celda en la que está escrito';

test('on paper a long text runs over blank neighbours, and ends where the next one begins', async () => {
  const snapshot = aBook((app) => {
    app
      .getActive()
      .getActiveSheet()
      .getRange(1, 1, 1, 4)
      .setValues([[LONG, '', 'vecino', LONG]]);
  });
  const { page } = await openPage(browser, { snapshot, path: '/print' });
  const right = async (cell: string) => {
    const box = (await page.locator(`[data-cell="${cell}"] > div`).boundingBox())!;
    return box.x + box.width;
  };
  const short = async () => Math.abs((await right('A1')) - (await boxOf(page, 'C1')).x);
  await expect.poll(short).toBeLessThan(6);
  expect(await right('A1')).toBeGreaterThan((await boxOf(page, 'B1')).x + 50);
});

const report = aBook((app) => {
  setUpChart(app);
  const sheet = app.getActive().getActiveSheet().setName('Informe');
  sheet.getRange(6, 1, 1, 3).merge().setValue('La semana en una frase').setFontWeight('bold');
  sheet.getRange(40, 1, 1, 1).setValue('Última línea').setBackground('#ffeeaa');
  sheet.setColumnWidths(1, 3, 250).setHiddenGridlines(true);
});

test('a tab prints on one upright A4 page: cells, merged cells and charts, made smaller until they fit', async () => {
  const { page, complaints } = await openPage(browser, { snapshot: report, path: '/print?tab=Informe' });
  await chart(page).waitFor();
  const paper = (await page.locator('.wb-paper').boundingBox())!;
  const inside = (box: { x: number; width: number }) =>
    box.x >= paper.x && box.x + box.width <= paper.x + paper.width;
  expect(inside((await chart(page).boundingBox())!)).toBe(true);
  expect(await page.locator('[data-cell="A6"]').getAttribute('colspan')).toBe('3');
  expect(await page.locator('[data-cell="B6"]').count()).toBe(0);
  expect(Math.round(paper.width)).toBe(794);
  expect(await barriers(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Imprimir' }).isVisible()).toBe(false);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  expect(complaints).toEqual([]);
});

/** A PDF says how many pages it has in the clear. */
const pagesOf = (pdf: Buffer): number =>
  Number(/\/Type\s*\/Pages[^>]*?\/Count (\d+)/s.exec(pdf.toString('latin1'))?.[1]);

test('a long tab fits the width instead when asked, over several pages', async () => {
  const snapshot = aBook((app) => {
    const rows = Array.from({ length: 150 }, (_, row) => [`Lead ${row}`]);
    app.getActive().getActiveSheet().getRange(1, 1, 150, 1).setValues(rows);
  });
  const { page } = await openPage(browser, { snapshot, path: '/print' });
  await page.locator('[data-cell="A150"]').waitFor();
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.getByLabel('Escala').selectOption('Ajustar al ancho');
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(2);
});

test('a tab that is not there is named', async () => {
  const { page } = await openPage(browser, { snapshot: report, path: '/print?tab=Otra' });
  await page.getByText('no hay ninguna hoja «Otra»').waitFor();
});
