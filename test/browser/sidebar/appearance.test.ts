/** The sidebar with nothing, too much, hostile text, and no answer; 300 px wide, readable. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Queue } from '../../../src/sidebar/protocol';
import { launch } from '../../support/chromium';
import { anItem, aQueue } from './a-queue';
import { aRow } from './a-row';
import { openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = (answer: () => unknown) => openSidebar(browser, { getQueue: answer, decideLead: answer });
const openQueue = (queue: Queue) => open(() => ({ ok: true, value: queue }));

test('five hundred handoffs with long names and answers: one card, a short list, 300 px', async () => {
  const long = 'Sociedad Anónima de Transportes y Distribución del Mediterráneo '.repeat(3);
  const handoffs = Array.from({ length: 500 }, (_, n) =>
    anItem({
      id: `L-${n}`,
      name: `${long}${n}`,
      company: 'x'.repeat(200),
      owner: `${'y'.repeat(100)}@example.com`,
      nextAction: long,
      positives: [{ criterion: long, answer: 'y'.repeat(300), points: 30 }],
      unknowns: [{ field: 'z'.repeat(120), excludes: true }],
      colleagues: [{ id: 'L-X', name: long, state: 'Oportunidad' }],
    }),
  );
  const { page, complaints } = await openQueue(
    aQueue({ handoffs, total: 700, pending: [{ row: 3, name: long, why: long }] }),
  );
  await page.locator('.card').waitFor();
  const width = () => page.evaluate('document.documentElement.scrollWidth');
  expect(await width()).toBe(300);
  expect([await page.locator('.card').count(), await page.locator('.next li').count()]).toEqual([1, 25]);
  expect(await page.getByText('y 200 más, que saldrán al decidir estos').count()).toBe(1);
  await page.getByRole('button', { name: 'Ver 474 leads más' }).click();
  expect(await page.locator('.next li').count()).toBe(50);
  expect(await page.locator(':focus').textContent()).toContain(`${long}26`);
  await page.setViewportSize({ width: 260, height: 640 });
  expect(await width()).toBe(260);
  await page.setViewportSize({ width: 300, height: 640 });
  await page.getByRole('searchbox').fill('distribucion 499');
  await page.getByRole('heading', { name: `${long}499` }).waitFor();
  expect(await page.locator('.next li').count()).toBe(0);
  for (const opener of ['Devolver', 'Reasignar']) {
    await page.getByRole('button', { name: opener }).click();
    expect(await width()).toBe(300);
    await page.keyboard.press('Escape');
  }
  expect(complaints).toEqual([]);
});

test('text of leads, people and reasons is never markup', async () => {
  const attack = '<img src=x onerror="document.title=1"><b>=HYPERLINK("x")</b>';
  const item = anItem({
    ...{ name: attack, company: attack, owner: attack, nextAction: attack, reentry: attack, how: attack },
    positives: [{ criterion: attack, answer: attack, points: 1 }],
    unknowns: [{ field: attack, excludes: true }],
    colleagues: [{ id: attack, name: attack, state: attack }],
    answers: { need: { answer: 'yes', words: attack } },
  });
  const other = anItem({ id: 'L-2', name: attack, state: 'accepted' });
  const { page } = await openQueue(
    aQueue({
      ...{ handoffs: [item, other], returnReasons: [attack], owners: [attack, 'x'] },
      pending: [{ row: 3, name: attack, why: attack }],
    }),
  );
  await page.getByRole('button', { name: 'Devolver' }).click();
  expect(await page.locator('.card h2').textContent()).toBe(attack);
  await page.keyboard.press('Escape');
  await page.locator('.next button').first().click();
  await page.getByRole('button', { name: 'Anotar veredicto' }).click();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.title()).toBe('Cualifica');
});

test('an empty queue says so warmly, and leaves out search and filters', async () => {
  const { page } = await openQueue(aQueue({ handoffs: [], total: 0 }));
  await page.getByRole('heading', { name: 'Nada pendiente' }).waitFor();
  expect(await page.locator('.card').count()).toBe(0);
  expect(await page.getByRole('searchbox').count()).toBe(0);
});

test('issues and leads that are set aside are told at the top', async () => {
  const { page } = await openQueue(aQueue({ openIssues: 3, repeatedId: 2, withoutId: 1, waiting: 12 }));
  await page.locator('.card').waitFor();
  expect(await page.locator('.hints li').allTextContents()).toEqual([
    '12 MQL esperan envío. En el menú: Cualifica › Enviar los MQL pendientes.',
    'Hay 3 avisos en Revisión',
    '2 filas no se pueden enviar por tener el ID repetido. Pon un ID distinto en cada una.',
    '1 lead no se puede enviar por no tener ID. Escribe uno en su fila.',
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
  const queue = aQueue({
    openIssues: 3,
    me: '',
    pending: [{ row: 3, name: 'Pedro', why: 'Falta el motivo.' }],
  });
  const { page } = await openQueue(queue);
  await page.locator('.pending summary').click();
  await page.locator('.keys summary').click();
  await page.getByRole('button', { name: 'Vencidos' }).click();
  expect((await lowestContrast(page))[0]).toBeGreaterThanOrEqual(4.5);
  await page.getByRole('button', { name: 'Devolver' }).click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  expect((await lowestContrast(page))[0]).toBeGreaterThanOrEqual(4.5);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Vencidos' }).click();
  await page.getByRole('button', { name: 'Beatriz Sanz' }).click();
  await page.getByRole('button', { name: 'Anotar veredicto' }).click();
  await page.getByRole('radio', { name: 'Aún no' }).check();
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
