/** 500 handoffs, names without end and hostile words at 300 px; and axe on what no other test opens. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Queue } from '../../../src/sidebar/protocol';
import { PAYLOADS } from '../../hostile/payloads';
import { launch } from '../../support/chromium';
import { anItem, aQueue } from './a-queue';
import { queueServer } from './a-queue-server';
import { aRow } from './a-row';
import { aQuietTeam } from './a-team';
import { barriers } from './axe';
import { openSidebar } from './open-sidebar';

const HOSTILE = Object.values(PAYLOADS);
const LONG = `${'Maximiliano'.repeat(9)} ${'x'.repeat(100)}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = async (queue: Queue) => {
  const sidebar = await openSidebar(browser, {
    ...queueServer(queue).answers,
    getActiveLead: () => ({ ok: true, value: aRow() }),
    getTeam: () => ({ ok: true, value: aQuietTeam() }),
  });
  await sidebar.page.locator('.card, .state').first().waitFor();
  return sidebar;
};

/** Each third is open, waits for a verdict, or for a result. */
const aCrowd = (words: (n: number) => string) =>
  Array.from({ length: 500 }, (_, n) => {
    const text = words(n);
    const state = (['open', 'accepted', 'qualified'] as const)[n % 3]!;
    return anItem({
      ...{ id: `L-${n}`, name: text, company: text, owner: text, state, how: text, nextAction: text },
      ...{ positives: [{ criterion: text, answer: text, points: 9 }], product: text, persona: text },
      ...{ unknowns: [{ field: text, excludes: true }], question: text, nextStep: text, reentry: text },
      colleagues: [{ id: 'L-X', name: text, state: text }],
    });
  });

const width = (page: Page) => page.evaluate('document.documentElement.scrollWidth');
const nodes = (page: Page) => page.evaluate("document.querySelectorAll('*').length");
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('500 handoffs with names of 200 letters: little is drawn, nothing sticks out, the search answers', async () => {
  const crowd = aCrowd((n) => `${n} ${LONG}`);
  const { page, complaints } = await open(aQueue({ handoffs: crowd, total: crowd.length }));
  expect(await width(page)).toBe(300);
  expect(await nodes(page)).toBeLessThan(1_000);
  for (const form of ['Devolver', 'Rechazar', 'Reasignar']) {
    await press(page, form);
    expect([form, await width(page)]).toEqual([form, 300]);
    await press(page, 'Volver');
  }
  await page.getByRole('searchbox').pressSequentially('499 max');
  await page.getByRole('heading', { level: 2, name: /^499 Max/ }).waitFor();
  await press(page, 'Anotar veredicto');
  expect(await width(page)).toBe(300);
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('hostile words stand there as words, in cards, lists and forms', async () => {
  const crowd = aCrowd((n) => HOSTILE[n % HOSTILE.length]!);
  const pending = HOSTILE.map((why, row) => ({ row, name: why, why }));
  const lists = { returnReasons: HOSTILE, rejectionReasons: HOSTILE, owners: HOSTILE };
  const { page, complaints } = await open(
    aQueue({ handoffs: crowd, pending, me: 'a@example.com', ...lists }),
  );
  let opened = 0;
  for (const words of HOSTILE) {
    await page.getByRole('searchbox').fill(words);
    for (const form of ['Devolver', 'Reasignar', 'Anotar veredicto', 'Anotar resultado']) {
      if (!(await page.getByRole('button', { name: form, exact: true }).count())) continue;
      await press(page, form);
      await press(page, 'Volver');
      opened += 1;
    }
  }
  expect(opened).toBeGreaterThan(HOSTILE.length);
  expect(await page.evaluate('window.hostile')).toBeUndefined();
  expect(await page.locator('main :is(img, script, a, iframe)').count()).toBe(0);
  expect(await width(page)).toBe(300);
  expect(complaints).toEqual([]);
});

test('nobody is shut out of the verdict and the result with what is missing, of an empty queue and team', async () => {
  const [accepted, qualified] = [anItem({ state: 'accepted' }), anItem({ id: 'L-2', state: 'qualified' })];
  const { page } = await open(aQueue({ handoffs: [accepted] }));
  await press(page, 'Anotar veredicto');
  await press(page, 'Guardar');
  await page.getByText('Falta el veredicto').waitFor();
  expect(await barriers(page)).toEqual([]);
  const { page: other } = await open(aQueue({ handoffs: [qualified] }));
  await press(other, 'Anotar resultado');
  await press(other, 'Guardar');
  await other.getByText('Falta el resultado').waitFor();
  expect(await barriers(other)).toEqual([]);
  const { page: empty } = await open(aQueue({ handoffs: [], total: 0 }));
  await empty.getByRole('heading', { name: 'Nada pendiente' }).waitFor();
  expect(await barriers(empty)).toEqual([]);
  await press(empty, 'Equipo');
  await empty.getByRole('heading', { name: 'Todo en orden' }).waitFor();
  expect(await barriers(empty)).toEqual([]);
});
