/** The sidebar with nothing, too much, hostile text, and no answer; 300 px wide, readable. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HotLeads } from '../../../src/sidebar/protocol';
import { launch } from '../../support/chromium';
import { aLead, aQueue } from './a-queue';
import { aRow } from './a-row';
import { openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = (answer: () => unknown) => openSidebar(browser, { getQueue: answer, decideLead: answer });
const openQueue = (queue: HotLeads) => open(() => ({ ok: true, value: queue }));

test('fifty leads with long names and answers stay within 300 px', async () => {
  const long = 'Sociedad Anónima de Transportes y Distribución del Mediterráneo '.repeat(3);
  const leads = Array.from({ length: 50 }, (_, n) =>
    aLead({
      id: `L-${n}`,
      name: `${long}${n}`,
      company: 'x'.repeat(200),
      positives: [{ criterion: long, answer: 'y'.repeat(300), points: 30 }],
    }),
  );
  const { page } = await openQueue(aQueue({ leads, total: 70 }));
  await page.locator('.card').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(300);
  expect(await page.locator('.next li').count()).toBe(49);
  expect(await page.locator('.more').textContent()).toBe('y 20 más, que saldrán al decidir estos');
  expect((await page.locator('.card').boundingBox())!.height).toBeLessThan(900);
});

test('text of leads and reasons is never markup', async () => {
  const attack = '<img src=x onerror="document.title=1"><b>=HYPERLINK("x")</b>';
  const lead = aLead({
    name: attack,
    company: attack,
    positives: [{ criterion: attack, answer: attack, points: 1 }],
    unknowns: [{ field: attack, excludes: true }],
  });
  const other = aLead({ id: 'L-2', name: attack });
  const { page } = await openQueue(aQueue({ leads: [lead, other], returnReasons: [attack] }));
  await page.getByRole('button', { name: 'Devolver' }).click();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.locator('.card h2').textContent()).toBe(attack);
  expect(await page.title()).toBe('Cualifica');
});

test('an empty queue says that nothing waits', async () => {
  const { page } = await openQueue(aQueue({ leads: [], total: 0 }));
  await page.getByRole('heading', { name: 'Nada pendiente' }).waitFor();
  expect(await page.locator('.card').count()).toBe(0);
});

test('issues and leads that are set aside are told at the top', async () => {
  const { page } = await openQueue(aQueue({ openIssues: 3, repeatedId: 2, withoutId: 1 }));
  await page.locator('.card').waitFor();
  expect(await page.locator('.hints li').allTextContents()).toEqual([
    'Hay 3 avisos en Revisión',
    '2 filas calientes quedan fuera por tener el ID repetido. Pon un ID distinto en cada una.',
    '1 lead caliente queda fuera por no tener ID. Escribe uno en su fila.',
  ]);
});

test('a login refusal names the usual cause, and Actualizar tries again', async () => {
  let refused = true;
  const { page, complaints } = await open(() => {
    if (refused) throw new Error('Authorization is required to perform that action.');
    return { ok: true, value: aQueue() };
  });
  expect(await page.getByRole('alert').textContent()).toContain('varias cuentas abiertas');
  refused = false;
  await page.getByRole('button', { name: 'Actualizar' }).click();
  await page.getByRole('heading', { name: 'Lucía Ferrer Ibáñez' }).waitFor();
  expect(complaints).toEqual([]);
});

test('why the sheet cannot be read stands where the card would, as a sentence', async () => {
  const { page } = await open(() => ({ ok: false, refusal: 'no-column', about: { column: 'Decisión' } }));
  expect(await page.getByRole('alert').textContent()).toContain(
    'Falta la columna Decisión en Leads. En el menú: Cualifica › Crear matriz.',
  );
});

test('while the sheet is read, the page says so', async () => {
  const { page } = await open(() => new Promise(() => {}));
  await page.locator('.loading').waitFor();
  expect(await page.locator('main').textContent()).toBe('Leyendo la hoja…');
});

/** Lowest contrast between text and what lies behind it, with the text it was found at. */
const lowestContrast = (page: Page) =>
  page.evaluate(() => {
    const parse = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const light = ([r = 0, g = 0, b = 0]: number[]) => {
      const [x, y, z] = [r, g, b].map((c) =>
        c / 255 <= 0.03928 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
    };
    const behind = (element: Element | null): number[] => {
      if (!element) return [255, 255, 255];
      const color = parse(getComputedStyle(element).backgroundColor);
      return color[3] === 0 ? behind(element.parentElement) : color;
    };
    const found: [number, string][] = [];
    for (const element of document.body.querySelectorAll('*')) {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!own || element.tagName === 'SCRIPT') continue;
      const levels = [light(parse(getComputedStyle(element).color)), light(behind(element))].sort(
        (a, b) => b - a,
      );
      found.push([(levels[0]! + 0.05) / (levels[1]! + 0.05), element.textContent ?? '']);
    }
    return found.sort((a, b) => a[0] - b[0])[0]!;
  });

test('every text stands out from its ground at least 4.5 to 1', async () => {
  const { page } = await openQueue(aQueue({ openIssues: 3 }));
  await page.getByRole('button', { name: 'Devolver' }).click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  expect((await lowestContrast(page))[0]).toBeGreaterThanOrEqual(4.5);
});

test('so does every text of the row view, and of its form', async () => {
  const { page } = await openSidebar(browser, {
    getQueue: () => ({ ok: true, value: aQueue() }),
    getActiveLead: () => ({ ok: true, value: aRow() }),
  });
  await page.getByRole('button', { name: 'Esta fila' }).click();
  await page.locator('.breakdown').waitFor();
  expect((await lowestContrast(page))[0]).toBeGreaterThanOrEqual(4.5);
  await page.getByRole('button', { name: 'Añadir interacción' }).click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  expect((await lowestContrast(page))[0]).toBeGreaterThanOrEqual(4.5);
});

test('what is said in passing is plain text: no frame, as buttons have', async () => {
  const { page } = await openQueue(aQueue());
  await page.getByRole('button', { name: 'Actualizar' }).click();
  const notice = page.getByText('Al día con la hoja.');
  await notice.waitFor();
  const [border, paddings] = await notice.evaluate((element) => {
    const { borderTopWidth, paddingLeft, paddingTop } = getComputedStyle(element);
    return [borderTopWidth, [paddingLeft, paddingTop]];
  });
  expect([border, paddings]).toEqual(['0px', ['4px', '0px']]);
});
