/** The commands that settle who is who: a script that dies at any call, run again, ends as if it had not. */
import { expect, test } from 'vitest';
import { forgetPerson } from '../../../src/commands/identity/forget-lead';
import { giveNewIds } from '../../../src/commands/identity/give-new-ids';
import { mergeRows } from '../../../src/commands/identity/merge-leads';
import type { CellValue, Host } from '../../../src/host/host';
import { callCounts } from '../../support/executions';
import { failEverywhere } from '../../support/faults';
import { type Cells, handoffRow } from '../a-handoff-book';
import { ANA, anIdentityBook, IDENTITY_HEADER, type IdentityBook } from './an-identity-book';

const DAY = new Date('2026-11-20T09:00:00Z');
const TWIN: Cells = {
  ...{ ID: 'L-TWIN', Nombre: 'Ana López', Empresa: 'Norte', Cargo: 'CEO', Teléfono: '600 111 222' },
  ...{ Email: 'ana.lopez@example.com', 'Notas de ventas': 'Llamar a Ana', Libre: 'De Ana' },
};

const valuesOf = (book: IdentityBook) =>
  book.host.spreadsheetApp
    .getActive()
    .getSheets()
    .map((sheet) => {
      const rows = sheet.getLastRow();
      return rows ? sheet.getRange(1, 1, rows, sheet.getLastColumn()).getValues() : [];
    });

/** The same numbers for each run. */
const seeded = (host: Host): Host => {
  let seed = 7;
  return {
    ...host,
    random: () => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    },
  };
};

interface Case {
  readonly open: () => IdentityBook;
  readonly work: (host: Host) => void;
}

const events = (leads: readonly string[]): CellValue[][] =>
  leads.map((lead, index) => [DAY, lead, 'Visita', `/precios de Ana ${index}`, `${index}`]);

const opened = (rows: number, leads: readonly Cells[], header = IDENTITY_HEADER): IdentityBook => {
  const book = anIdentityBook(leads, {
    header,
    handoffs: [
      handoffRow({ Nombre: 'Ana López · Norte', Notas: 'Va con Ana' }),
      handoffRow({ Traspaso: 'L-TWIN-T1', Lead: 'L-TWIN', Enviado: DAY }),
    ],
    interactions: events(['ana@example.com', 'ana.lopez@example.com', 'L-ANA']),
  });
  book.select(2, rows);
  return book;
};

const withoutFormer = IDENTITY_HEADER.filter((title) => title !== 'IDs anteriores');
const CASES: Readonly<Record<string, Case>> = {
  'Dar ID nuevo': {
    open: () => opened(1, [ANA, { ...TWIN, ID: 'L-ANA' }, { ...TWIN, ID: 'L-ANA', Nombre: 'Otra' }]),
    work: (host) => giveNewIds(seeded(host)),
  },
  'Fusionar leads': { open: () => opened(2, [ANA, TWIN]), work: mergeRows },
  'Fusionar leads, without a column for former IDs': {
    open: () => opened(2, [ANA, TWIN], withoutFormer),
    work: mergeRows,
  },
  'Olvidar lead': { open: () => opened(1, [{ ...TWIN, ID: 'L-ANA' }, ANA].slice(0, 1)), work: forgetPerson },
};

test.each(Object.keys(CASES))(
  '%s',
  (name) => {
    const { open, work } = CASES[name]!;
    const { expected, points } = failEverywhere({
      open,
      window: (book) => book.workbench,
      work: () => work,
      state: valuesOf,
    });
    expect(points.length).toBeGreaterThan(50);
    for (const point of points) expect(point).toEqual({ ...point, state: expected });
  },
  180_000,
);

/** `count` other leads, each with a handoff, an event and a line of the log. */
const crowded = (count: number, leads: readonly Cells[]): IdentityBook => {
  const others = Array.from({ length: count }, (_, index) => `L-X${index}`);
  const book = anIdentityBook(
    [...leads, ...others.map((ID) => ({ ID, Nombre: 'Con Ana López', Email: `${ID}@example.com` }))],
    {
      handoffs: [
        handoffRow({ Notas: 'De Ana' }),
        ...others.map((Lead) => handoffRow({ Traspaso: `${Lead}-T1`, Lead, Notas: 'ana.lopez@example.com' })),
      ],
      interactions: events(['L-ANA', 'ana.lopez@example.com', ...others]),
    },
  );
  return book;
};

test.each([
  ['Dar ID nuevo', giveNewIds, [ANA, { ...TWIN, ID: 'L-ANA' }], 2],
  ['Fusionar leads', mergeRows, [ANA, TWIN], 2],
  ['Olvidar lead', forgetPerson, [{ ...TWIN, ID: 'L-ANA' }], 1],
] as const)('%s: service calls do not grow with the workbook', (_, work, leads, rows) => {
  const countsWith = (count: number) => {
    const book = crowded(count, leads);
    book.select(2, rows);
    return callCounts(book.workbench, work);
  };
  const [few, many] = [countsWith(12), countsWith(200)];
  // A tab that is too short grows by one call.
  const grown = { 'SpreadsheetApp.Sheet.insertRowsAfter': expect.anything() };
  expect({ ...many, ...grown }).toEqual({ ...few, ...grown });
});
