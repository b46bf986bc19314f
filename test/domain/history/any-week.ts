/** What a week may be frozen from, in six groups as the split tells them apart, each of which may be that of another week. */
import fc from 'fast-check';
import type { Cell, Day, Table } from '../../../src/domain/cell';
import type { Cause } from '../../../src/domain/vocabulary-weeks';
import { ANSWERS, anyBook, FIELDS } from '../../support/books';
import { TODAY } from '../../support/builders';
import type { Snapshot } from './weeks-of-books';

const IDS = ['L-1', 'L-2', 'L-3', 'L-4'] as const;
const EVERYBODY = IDS.map(() => true);

export interface Parts {
  readonly day: Day | undefined;
  /** What happened, and by which names leads go there: e-mails and former IDs. */
  readonly interactions: {
    readonly table: Table | undefined;
    readonly names: readonly (readonly [email: Cell, formerIds: Cell])[];
  };
  readonly answers: readonly (readonly Cell[])[];
  /** Product and persona of each lead, the headers of both, and `Personas`. */
  readonly product: {
    readonly headers: readonly [string, string];
    readonly cells: readonly (readonly [Cell, Cell])[];
    readonly personas: Table | undefined;
  };
  readonly settings: Table;
  readonly model: Table;
  /** Who is there. */
  readonly present: readonly boolean[];
}

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const forAll = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.array(one, { minLength: IDS.length, maxLength: IDS.length });

/** Equal keys are one event told twice, so their day is the same. */
const anyEvent = (latest: number) =>
  fc
    .record({
      day: fc.integer({ min: -120, max: latest }),
      lead: pick('L-1', 'L-2', ' L-3', 'L-4', 'L-9', 'Ana@Example.com', 'bea@example.com', 'VIEJO-1', ''),
      type: pick('Visita', 'Demo', ' visita', 'Otra'),
      detail: pick<Cell>('/precios', '/blog', '', 7),
      key: pick('', '', '', 'k1', 'k2', 'k3'),
      isDated: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    })
    .map(({ day, lead, type, detail, key, isDated }): Cell[] => {
      const at = key === '' ? day : Math.min(latest, Number(key.slice(1)) * 9 - 20);
      return [isDated ? { day: TODAY.day + at } : 'ayer', lead, type, detail, key];
    });

const someInteractions = fc.record({
  table: fc
    .record({
      rows: fc.array(anyEvent(20), { maxLength: 14 }),
      headers: pick<readonly Cell[]>(
        ['Fecha', 'Lead', 'Tipo', 'Detalle', 'Clave'],
        ['Fecha', 'Lead', 'Tipo', 'Detalle', 'Clave'],
        ['Date', 'Lead', 'Type', 'Apunte', 'Key'],
        ['Fecha', 'Lead', 'Qué', 'Detalle', 'Clave'],
      ),
      isPassed: fc.integer({ min: 0, max: 7 }).map((n) => n > 0),
    })
    .map(({ rows, headers, isPassed }): Table | undefined => (isPassed ? [headers, ...rows] : undefined)),
  names: forAll(
    fc.tuple(pick<Cell>('', 'ana@example.com', 'bea@example.com'), pick<Cell>('', '', 'VIEJO-1', 'L-1')),
  ),
});

const someProducts = fc.record({
  headers: pick<readonly [string, string]>(
    ['Producto', 'Buyer persona'],
    ['Product', 'Buyer persona'],
    ['', 'Buyer persona'],
  ),
  cells: forAll(
    fc.tuple(
      pick<Cell>('', 'Nube', 'Rutas', 'Rutas; Nube', 'Otro'),
      pick<Cell>('', '', 'Decisora', 'Usuaria'),
    ),
  ),
  personas: fc.option(
    anyBook().map(({ personas }) => personas),
    { nil: undefined, freq: 5 },
  ),
});

const someSettings: fc.Arbitrary<Table> = fc
  .record({
    hot: fc.integer({ min: 40, max: 90 }),
    warm: fc.integer({ min: 10, max: 60 }),
    unknown: pick<Cell>('', 'n/d', 'Técnica; n/d', 'ceo'),
  })
  .map(({ hot, warm, unknown }) => [
    ['Clave', 'Valor'],
    ['Caliente desde', hot],
    ['Correos de ventas', 'ventas@example.com'],
    ['Tibio desde', warm],
    ['Textos sin dato', unknown],
  ]);

/** One in many cannot be read; others ask for columns of their own, the product and the ID among them. */
const someMatrix: fc.Arbitrary<Table> = fc
  .record({
    matrix: anyBook().map(({ matrix }) => matrix),
    isReadable: fc.integer({ min: 0, max: 11 }).map((n) => n > 0),
    field: pick('Cargo', 'Producto', 'Product', 'ID', 'Nota', 'Falta'),
  })
  .map(({ matrix, isReadable, field }) => {
    const [header = [], first = [], ...rows] = matrix;
    const asked = first.map((cell, column) => (header[column] === 'Campo' && first[2] === '' ? field : cell));
    const named = header.map((cell) => (cell === 'Peso' && !isReadable ? 'Puntos' : cell));
    return [named, first[2] === '' ? [...asked.slice(0, 7), '*', ...asked.slice(8)] : first, ...rows];
  });

const someDay: fc.Arbitrary<Day> = fc.integer({ min: -15, max: 25 }).map((by) => ({ day: TODAY.day + by }));

/** @param isDated whether there always is an evaluation day */
export const anyParts = (isDated = false): fc.Arbitrary<Parts> =>
  fc.record({
    day: isDated ? someDay : fc.option(someDay, { nil: undefined, freq: 8 }),
    interactions: someInteractions,
    answers: forAll(
      fc.tuple(
        ...FIELDS.map((field) =>
          fc.oneof(
            { weight: 5, arbitrary: ANSWERS[field] },
            { weight: 1, arbitrary: pick<Cell>('', 'n/d', true) },
          ),
        ),
        pick<Cell>('', 'algo', 1.125, false),
      ),
    ),
    product: someProducts,
    settings: someSettings,
    model: someMatrix,
    present: fc.oneof(
      { weight: 3, arbitrary: fc.constant(EVERYBODY) },
      { weight: 1, arbitrary: forAll(fc.boolean()) },
    ),
  });

/** One week with some groups of another. */
export const withParts = (then: Parts, now: Parts, causes: readonly Cause[]): Parts => ({
  ...then,
  ...Object.fromEntries(causes.map((cause) => [cause, now[cause]])),
});

const leadsTable = ({ interactions, answers, product, present }: Parts): Table => [
  ['Lead', 'ID', ...product.headers, ...FIELDS, 'Nota', 'Email', 'IDs anteriores', 'Fin de datos', 'Libre'],
  ...IDS.map((id, i): Cell[] => {
    const cells = [...product.cells[i]!, ...answers[i]!, ...interactions.names[i]!];
    return present[i] ? ['=A1', id, ...cells, '', 'nada'] : cells.map(() => '');
  }),
];

/** The workbook that these groups make. */
export const snapshotOf = (parts: Parts): Snapshot => ({
  tabs: {
    leads: leadsTable(parts),
    matrix: parts.model,
    settings: parts.settings,
    interactions: parts.interactions.table,
    personas: parts.product.personas,
  },
  day: parts.day,
});
