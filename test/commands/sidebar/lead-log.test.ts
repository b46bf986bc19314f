/** What the sidebar shows of Bitácora for one lead. */
import { expect, test } from 'vitest';
import { leadLog } from '../../../src/commands/sidebar/lead-log';
import type { CellValue } from '../../../src/host/host';
import { ANA, anIdentityBook, type IdentityBook } from '../identity/an-identity-book';

const write = (book: IdentityBook, lines: readonly (readonly CellValue[])[]) => {
  const missing = lines.length + 1 - book.log.getMaxRows();
  if (missing > 0) book.log.insertRowsAfter(book.log.getMaxRows(), missing);
  book.log.getRange(2, 1, lines.length, 7).setValues(lines.map((line) => [...line]));
};

const line = (at: CellValue, lead: string, after: string, before = ''): CellValue[] => [
  at,
  'ana@example.com',
  'Decisión',
  lead,
  `${lead}-T1`,
  before,
  after,
];

const afters = (book: IdentityBook, id: string) => {
  const outcome = leadLog(book.host, { id });
  return outcome.kind === 'log' ? outcome.entries.map(({ after }) => after) : outcome.kind;
};

test('the lines of a lead come newest first, as the page shows them', () => {
  const book = anIdentityBook([ANA]);
  write(book, [
    line(new Date('2026-11-20T09:05:00Z'), 'L-ANA', 'Devolver'),
    line(new Date('2026-11-21T09:05:00Z'), 'L-BEA', 'Aceptar'),
    line(new Date('2026-11-22T09:05:00Z'), 'L-ANA', 'Aceptar', 'Devolver'),
  ]);
  expect(leadLog(book.host, { id: ' L-ANA ' })).toEqual({
    kind: 'log',
    entries: [
      {
        at: '2026-11-22 10:05',
        by: 'ana@example.com',
        what: 'Decisión',
        before: 'Devolver',
        after: 'Aceptar',
      },
      { at: '2026-11-20 10:05', by: 'ana@example.com', what: 'Decisión', before: '', after: 'Devolver' },
    ],
  });
});

test('those under an ID that the lead had before are its own', () => {
  const book = anIdentityBook([{ ...ANA, 'IDs anteriores': 'L-OLD; L-OLDER' }]);
  write(book, [
    line('20/11/2026 10:00', 'L-OLDER', 'uno'),
    line('21/11/2026 10:00', 'L-OTHER', 'dos'),
    line('22/11/2026 10:00', 'L-OLD', 'tres'),
  ]);
  expect(afters(book, 'L-ANA')).toEqual(['tres', 'uno']);
});

test('a lead that is in no row any more still has its lines', () => {
  const book = anIdentityBook([ANA]);
  write(book, [line('20/11/2026 10:00', 'L-GONE', 'Aceptar')]);
  expect(afters(book, 'L-GONE')).toEqual(['Aceptar']);
});

test('of many lines the latest hundred are shown, and long ones are cut', () => {
  const book = anIdentityBook([ANA]);
  const lines = Array.from({ length: 250 }, (_, minute) =>
    line(new Date(Date.UTC(2026, 10, 22, 0, minute)), 'L-ANA', `${minute} ${'x'.repeat(900)}`),
  );
  write(book, lines);
  const shown = afters(book, 'L-ANA') as string[];
  expect(shown.map((text) => Number.parseInt(text, 10))).toEqual(
    Array.from({ length: 100 }, (_, index) => 249 - index),
  );
  expect(shown[0]).toHaveLength(501);
});

test.each([
  ['', 'no-id'],
  ['   ', 'no-id'],
])('«%s» is no ID', (id, kind) => {
  expect(leadLog(anIdentityBook([ANA]).host, { id }).kind).toBe(kind);
});

test('without Bitácora it says so', () => {
  const book = anIdentityBook([ANA]);
  book.log.setName('Otra');
  expect(leadLog(book.host, { id: 'L-ANA' }).kind).toBe('no-ledger');
});

test('reading changes nothing', () => {
  const book = anIdentityBook([ANA]);
  write(book, [line('20/11/2026 10:00', 'L-ANA', 'Aceptar')]);
  const before = book.state();
  leadLog(book.host, { id: 'L-ANA' });
  expect(book.state()).toEqual(before);
});
