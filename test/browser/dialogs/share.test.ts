/** The report for people without access, in Chromium: what is seen is what goes, without names unless chosen twice. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportPage } from '../../../src/pages/report-page';
import { shareDialog } from '../../../src/pages/share-dialog';
import { aReport } from '../../pages/a-report';
import { launch } from '../../support/chromium';
import { barriers } from '../sidebar/axe';
import { type OpenDialog, openDialog, overflow } from './open-dialog';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const page = (names: boolean) => reportPage(aReport(), { language: 'es', names });
const shared = { language: 'es', week: '2026-11-16', plain: page(false) } as const;
const COPY = shareDialog({ ...shared, named: page(true) });
const VIEW = shareDialog({ ...shared, named: undefined });

/** The file that Descargar gives: its name and its text. */
const download = async ({ page: window, frame }: OpenDialog): Promise<readonly [string, string]> => {
  const [file] = await Promise.all([window.waitForEvent('download'), frame.click('#download')]);
  return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8')];
};

describe.each([360, 1280])('Copia para compartir at %i px', (width) => {
  it('can be read and used by everyone', async () => {
    const dialog = await openDialog(browser, COPY, { width });
    expect(await barriers(dialog.frame)).toEqual([]);
    await dialog.frame.click('#names');
    expect(await barriers(dialog.frame)).toEqual([]);
    expect(await overflow(dialog.frame)).toBeLessThanOrEqual(0);
    expect(dialog.complaints).toEqual([]);
    await dialog.page.close();
  });
});

describe('the copy', () => {
  it('is the page that was seen, as a file with the week in its name', async () => {
    const dialog = await openDialog(browser, COPY);
    const [name, text] = await download(dialog);
    expect(name).toBe('Informe-2026-11-16.html');
    expect(text).toBe(page(false));
    expect(text).not.toMatch(/Ana Ruiz|Luis Gil|Eva Sanz|ana\.ruiz@/);
    await dialog.page.close();
  });

  it('holds names only for somebody who was told what that means, and said yes', async () => {
    const dialog = await openDialog(browser, COPY);
    const { frame } = dialog;
    await frame.click('#names');
    expect(await frame.isVisible('#means')).toBe(true);
    expect(await frame.isChecked('#names')).toBe(false);
    expect((await download(dialog))[1]).toBe(page(false));
    await frame.click('#no');
    expect(await frame.isVisible('#means')).toBe(false);
    await frame.click('#names');
    await frame.click('#yes');
    expect(await frame.textContent('#which')).toBe('Esta copia lleva nombres de leads.');
    expect(await frame.isVisible('#named')).toBe(true);
    expect(await frame.isVisible('#plain')).toBe(false);
    const [name, text] = await download(dialog);
    expect([name, text]).toEqual(['Informe-2026-11-16-con-nombres.html', page(true)]);
    expect(text).toContain('Ana Ruiz');
    await frame.click('#names');
    expect((await download(dialog))[0]).toBe('Informe-2026-11-16.html');
    await dialog.page.close();
  });

  it('needs nothing from outside, has no formula and no script', () => {
    for (const text of [page(false), page(true)])
      expect(text).not.toMatch(/<script|<link|src="https?:|href="https?:|@import|docs\.google\.com/i);
  });

  it('is what is printed', async () => {
    const { page: window, frame, closes } = await openDialog(browser, COPY);
    const printed = await frame.evaluate(() => {
      const asked: string[] = [];
      for (const one of document.querySelectorAll('iframe'))
        one.contentWindow!.print = () => void asked.push(one.id);
      document.getElementById('print')!.click();
      return asked;
    });
    expect(printed).toEqual(['plain']);
    await frame.click('#back');
    await expect.poll(closes).toBe(1);
    await window.close();
  });
});

describe('Ver como dirección', () => {
  it('shows figures without anybody’s name, and hands nothing out', async () => {
    const { page: window, frame, complaints } = await openDialog(browser, VIEW);
    expect(await barriers(frame)).toEqual([]);
    expect(await frame.locator('#download, #names, #named').count()).toBe(0);
    const seen = await frame.frameLocator('#plain').locator('main').innerText();
    expect(seen).toContain('Informe de la semana del 9 al 15 de noviembre de 2026');
    expect(seen).not.toMatch(/Ana Ruiz|Luis Gil|Eva Sanz|ana\.ruiz@|lo dijo/);
    expect(await frame.content()).not.toMatch(/Ana Ruiz|Luis Gil|Eva Sanz/);
    expect(complaints).toEqual([]);
    await window.close();
  });
});
