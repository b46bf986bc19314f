/** The report and the rows of a figure as pages in Chromium: for everyone, from a phone to paper. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureRowsPage } from '../../../src/pages/figure-rows-page';
import { reportPage } from '../../../src/pages/report-page';
import { aReport, sectionsWith, TOO_SHORT } from '../../pages/a-report';
import { launch } from '../../support/chromium';
import { barriers } from '../sidebar/axe';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const LONG = aReport({ sections: sectionsWith(30) });
const PAGES = {
  'the report': reportPage(LONG, { language: 'es', names: true }),
  'the report of a young team': reportPage(aReport({ forecast: TOO_SHORT }), {
    language: 'es',
    names: false,
  }),
  'the rows of a figure': figureRowsPage(
    {
      ...{ title: 'Entre marketing y ventas · Aceptados · Esta semana', value: '2' },
      source: 'Traspasos · Decisión: Aceptar · Decidido: del 9/11 al 15/11',
      notice: 'En la hoja pone 1; con los datos de ahora es 2.',
      lists: [
        {
          heading: 'Salen de aquí',
          count: 12,
          rows: [2, 3].map((row) => ({
            ...{ row, tab: 'Traspasos', title: 'L-ANA-T1 · Ana Ruiz · Norte' },
            link: `https://example.com/#gid=7&range=${row}:${row}`,
            why: 'Enviado: 09/11/2026 10:05 · Decisión: Aceptar',
          })),
        },
      ],
    },
    'es',
  ),
};

/** A script that nothing in the page may stop is needed to look at it. */
const open = async (markup: string, width: number): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true });
  const page = await context.newPage();
  await page.setContent(markup);
  return page;
};

describe.each(Object.entries(PAGES))('%s', (_, markup) => {
  it.each([360, 794, 1280])('can be read by everyone at %i px, without scrolling sideways', async (width) => {
    const page = await open(markup, width);
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.context().close();
  });
});

it('the report prints on two pages of A4', async () => {
  const page = await open(PAGES['the report'], 794);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length).toBeLessThanOrEqual(2);
  const [, width = 0, height = 0] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.map(Number);
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  await page.context().close();
});
