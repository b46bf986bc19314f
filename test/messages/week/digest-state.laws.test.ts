/** What is written into `Semanas › Resumen` is read back as what it means, whatever Google or people put there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestNotice, isToSend } from '../../../src/messages/week/digest';
import {
  cutText,
  digestStateOf,
  failedText,
  sendingText,
  sentText,
  unsureText,
} from '../../../src/messages/week/digest-state';

const moments = fc.record({ day: fc.integer({ min: 0, max: 40_000 }), minute: fc.nat({ max: 1439 }) });
const counts = fc.integer({ min: 1, max: 50 });
const RUNS = { numRuns: 1000 };

describe('the state of a week’s mail', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(moments, counts, fc.string(), fc.string(), (at, n, detail, before) => {
        const sending = sendingText(at, n);
        expect([sending, cutText(sending), unsureText(sending, detail)].map(digestStateOf)).toEqual([
          ...['sending', 'sending', 'sending'],
        ]);
        expect(digestStateOf(failedText(at, detail))).toBe('failed');
        expect(digestStateOf(sentText(before, at, n))).toBe('sent');
      }),
      RUNS,
    );
  });

  it('sent again reads differently each time, even within a minute', () => {
    fc.assert(
      fc.property(moments, counts, fc.integer({ min: 2, max: 6 }), (at, n, times) => {
        const texts = [''];
        for (let time = 0; time < times; time++) texts.push(sentText(texts.at(-1)!, at, n));
        expect(new Set(texts).size).toBe(texts.length);
      }),
      RUNS,
    );
  });

  it('cut is told once', () => {
    fc.assert(
      fc.property(moments, counts, fc.string({ minLength: 1 }), (at, n, detail) => {
        const cut = cutText(sendingText(at, n));
        expect(cutText(cut)).toBe(cut);
        const unsure = unsureText(sendingText(at, n), detail);
        expect(cutText(unsure)).toBe(unsure);
      }),
      RUNS,
    );
  });

  it.each(['hecho', 'lo mandé yo', 'x', '0'])(
    '«%s», as somebody may write it, is never sent by itself',
    (text) => {
      expect(isToSend(text)).toBe(false);
    },
  );

  it('blank or failed is tried again', () => {
    expect(['', '  ', 'No enviado 16/11/2026: …'].map(isToSend)).toEqual([true, true, true]);
  });
});

describe('what the report tells of it', () => {
  const taken = { day: 20_774, minute: 360 };
  const after = (minutes: number) => ({
    day: 20_774 + Math.floor(minutes / 1440),
    minute: 360 + (minutes % 1440),
  });

  it.each([
    ['', undefined, 3000, ''],
    ['', 'ana@example.com', 60, ''],
    ['', 'ana@example.com', 36 * 60 + 1, 'tenía que enviarlo ana@example.com'],
    ['enviado 16/11/2026 07:02 a 3 personas', 'ana@example.com', 9000, ''],
    ['enviándose 16/11/2026 07:02 a 3 personas', undefined, 5, 'puede que no haya salido'],
    ['no enviado 16/11/2026 07:02: falta permiso', undefined, 5, 'falta permiso'],
  ])('«%s», sender %s, %i minutes later: «%s»', (text, sender, minutes, told) => {
    const by = sender && { by: sender, isAllowed: true };
    const notice = digestNotice(text, by || undefined, taken, after(minutes));
    if (told) expect(notice).toContain(told);
    else expect(notice).toBe('');
  });
});
