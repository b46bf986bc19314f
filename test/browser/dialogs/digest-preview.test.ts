/** The preview of the weekly mail in Chromium: everyone can read and use it; its buttons ask and tell. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DigestReply } from '../../../src/commands/digest/digest';
import { type DigestFacts, digestTexts } from '../../../src/messages/week/digest';
import { chartsOf } from '../../../src/messages/week/report-charts';
import { chartSvg } from '../../../src/pages/chart';
import { digestDialog } from '../../../src/pages/digest-dialog';
import { CHART_SIZE } from '../../../src/pages/digest-looks';
import { digestMail } from '../../../src/pages/digest-mail';
import { PAYLOADS } from '../../hostile/payloads';
import { aMover, aReport } from '../../pages/a-report';
import { launch } from '../../support/chromium';
import { barriers } from '../sidebar/axe';
import { openDialog, overflow } from './open-dialog';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const FACTS: DigestFacts = {
  text: '',
  addresses: ['irene@example.com', 'ana@example.com'],
  unusable: ['luis@'],
  sender: undefined,
  isMine: false,
  ...{ hindrance: undefined, who: 'irene@example.com', senders: undefined },
};
const SENT: DigestFacts = {
  ...FACTS,
  ...{ text: 'enviado 16/11/2026 07:02 a 2 personas', unusable: [], sender: 'ana@example.com' },
};
const SHOWN = { send: true, schedule: true, stop: false };

const mailOf = (report = aReport()) => {
  const pictures = new Map(
    chartsOf(report, 'es').map((chart) => [
      chart.id,
      `data:image/svg+xml;base64,${btoa(unescape(encodeURIComponent(chartSvg(chart, CHART_SIZE, 'es').markup)))}`,
    ]),
  );
  const file = 'https://docs.google.com/spreadsheets/d/abc/edit';
  return digestMail(report, {
    ...{ language: 'es', by: 'irene@example.com' },
    links: { file, report: `${file}#gid=1`, tabs: [{ text: 'Leads', url: `${file}#gid=0` }] },
    picture: (id) => pictures.get(id)!,
  });
};

const pageOf = (report = aReport()) =>
  digestDialog({
    ...{ mail: mailOf(report), language: 'es', week: '2026-11-16' },
    standing: { texts: digestTexts(FACTS), shown: SHOWN, isToSend: true, seen: 'k3f9' },
  });

const reply = (over: Partial<DigestReply> = {}): DigestReply => ({
  ...{ ok: true, says: 'Enviado a 2 personas.' },
  standing: { texts: digestTexts(SENT), shown: { ...SHOWN, stop: true }, isToSend: false, seen: 'z9' },
  ...over,
});

describe.each([360, 1280])('the preview at %i px', (width) => {
  it('can be read and used by everyone, and nothing is cut off', async () => {
    const { page, frame, complaints } = await openDialog(browser, pageOf(), { width });
    expect(await barriers(frame)).toEqual([]);
    expect(await overflow(frame)).toBeLessThanOrEqual(0);
    const small = await frame.evaluate(
      () =>
        [...document.querySelectorAll('button')].filter(
          ({ offsetParent, clientHeight }) => offsetParent && clientHeight < 34,
        ).length,
    );
    expect(small).toBe(0);
    const broken = await frame.evaluate(() => [...document.images].filter((one) => !one.naturalWidth).length);
    expect(broken).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('a mail by itself', () => {
  it.each([320, 360, 600])(
    'at %i px breaks no word of a title and no figure, nor makes a chart’s words small',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.setContent(mailOf().html);
      const seen = await page.evaluate(() => {
        /** Whether a text from one place to another stands on one line. */
        const isWhole = (text: Node, from: number, to: number): boolean => {
          const range = document.createRange();
          range.setStart(text, from);
          range.setEnd(text, to);
          return new Set([...range.getClientRects()].map(({ top }) => top)).size <= 1;
        };
        const titles = [...document.querySelectorAll('thead th')].map((one) => one.firstChild!);
        const figures = [...document.querySelectorAll('td[align="right"]')].map(
          ({ firstChild }) => firstChild!.firstChild ?? firstChild!,
        );
        return {
          words: titles.length,
          broken: titles.flatMap((title) =>
            [...title.textContent!.matchAll(/\S+/g)]
              .filter(({ 0: word, index }) => !isWhole(title, index, index + word.length))
              .map(([word]) => word),
          ),
          torn: figures
            .filter((one) => !isWhole(one, 0, one.textContent!.length))
            .map((one) => one.textContent),
          over: document.documentElement.scrollWidth - window.innerWidth,
          smallest: Math.min(...[...document.images].map((one) => one.width / one.naturalWidth)),
        };
      });
      expect(seen.words).toBeGreaterThan(20);
      expect([seen.broken, seen.torn, seen.over]).toEqual([[], [], 0]);
      expect(seen.smallest).toBeGreaterThan(0.8);
      await page.close();
    },
  );

  it.each([360, 600, 1280])('at %i px is as wide as the screen lets it, 600 px at most', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.setContent(mailOf().html);
    const widths = await page.evaluate(() => ({
      over: document.documentElement.scrollWidth - window.innerWidth,
      mail: document.querySelector('table')!.getBoundingClientRect().width,
      // What stands in a cell that is too narrow for it would lie over its neighbour.
      spills: [...document.querySelectorAll('td, th')].filter((one) => one.scrollWidth > one.clientWidth + 1)
        .length,
    }));
    expect(widths).toEqual({ over: 0, mail: Math.min(600, width), spills: 0 });
    // Landmarks are those of the program in which the mail is read.
    const found = (await barriers(page)).filter((line) => !/^(landmark-one-main|region):/.test(line));
    expect(found).toEqual([]);
    await page.close();
  });
});

describe('Enviar ahora', () => {
  it('asks with what was seen, and shows how it then stands', async () => {
    const dialog = await openDialog(browser, pageOf(), { answer: () => reply() });
    const { frame } = dialog;
    await frame.click('#send');
    await frame.waitForFunction(() => document.getElementById('says')?.textContent?.startsWith('Enviado'));
    expect(dialog.requests).toEqual([['sendDigest', { week: '2026-11-16', seen: 'k3f9' }]]);
    expect(await frame.textContent('#state')).toBe('Esta semana: enviado 16/11/2026 07:02 a 2 personas.');
    expect(await frame.textContent('#send')).toBe('Enviar otra vez a 2 personas');
    expect(await frame.getAttribute('#send', 'class')).toBe('');
    expect(await frame.isVisible('#unusable')).toBe(false);
    expect(await frame.isVisible('#stop')).toBe(true);
    expect(await barriers(frame)).toEqual([]);
    await dialog.page.close();
  });

  it('once more asks first, and what then lies under the pointer sends nothing', async () => {
    const dialog = await openDialog(browser, pageOf(), { answer: () => reply() });
    const { page, frame } = dialog;
    await frame.click('#send');
    await frame.waitForFunction(() => document.getElementById('says')?.textContent?.startsWith('Enviado'));
    await frame.dblclick('#send');
    expect(dialog.requests).toHaveLength(1);
    expect(await frame.isVisible('#asking')).toBe(true);
    expect(await frame.textContent('#ask')).toMatch(/ya salió\. ¿Enviarlo otra vez\?/);
    expect(await barriers(frame)).toEqual([]);
    await frame.click('#no');
    expect([await frame.isVisible('#asking'), dialog.requests.length]).toEqual([false, 1]);
    await frame.click('#send');
    await frame.dblclick('#yes');
    await frame.waitForFunction(() => !document.querySelector<HTMLButtonElement>('#send')!.disabled);
    expect(dialog.requests.slice(1)).toEqual([['sendDigest', { week: '2026-11-16', seen: 'z9' }]]);
    await page.close();
  });

  it('cannot be pressed again while it works', async () => {
    const dialog = await openDialog(browser, pageOf(), { answer: () => new Promise(() => {}) });
    await dialog.frame.click('#send');
    expect(await dialog.frame.textContent('#says')).toBe('Un momento…');
    expect(await dialog.frame.isDisabled('#send')).toBe(true);
    expect(await dialog.frame.isDisabled('#schedule')).toBe(true);
    expect(await dialog.frame.isDisabled('#back')).toBe(false);
    await dialog.page.close();
  });

  it('tells in a sentence what Google refused', async () => {
    const dialog = await openDialog(browser, pageOf(), {
      answer: () => {
        throw new Error('Authorization is required <b>$&</b>');
      },
    });
    await dialog.frame.click('#send');
    await dialog.frame.waitForFunction(() =>
      document.getElementById('says')?.textContent?.includes('Google dice'),
    );
    expect(await dialog.frame.textContent('#says')).toMatch(/«.*Authorization is required <b>\$&<\/b>»/);
    expect(await dialog.frame.isDisabled('#send')).toBe(false);
    await dialog.page.close();
  });
});

describe('the other buttons', () => {
  it('switch weekly sending on and off, and close', async () => {
    const dialog = await openDialog(browser, pageOf(), { answer: () => reply() });
    const { frame } = dialog;
    await frame.click('#schedule');
    await frame.click('#stop');
    await frame.click('#back');
    const asked = () => dialog.requests.map(([name, request]) => [name, (request as { on: boolean }).on]);
    await expect.poll(asked).toEqual([
      ['scheduleDigest', true],
      ['scheduleDigest', false],
    ]);
    await expect.poll(dialog.closes).toBe(1);
    await dialog.page.close();
  });
});

describe('what people typed', () => {
  it('does nothing in the preview', async () => {
    const words = Object.values(PAYLOADS);
    const report = aReport({
      rose: words.map((title) => aMover({ title, lead: title })),
      matrixChanges: words.map((word) => ({
        ...{ kind: 'changed' as const, criterion: word, header: word, before: word, after: word },
      })),
    });
    const named = aReport().sections.map((section) => ({
      ...section,
      lines: section.lines.map((line, at) =>
        'text' in line.label ? { ...line, label: { text: words[at % words.length]! } } : line,
      ),
    }));
    const { page, frame, complaints } = await openDialog(browser, pageOf({ ...report, sections: named }));
    const did = await frame.evaluate(() => [
      (window as unknown as { hostile?: unknown }).hostile,
      document.scripts.length,
      document.querySelectorAll('img:not([src^="data:image/"])').length,
    ]);
    expect(did).toEqual([undefined, 1, 0]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
