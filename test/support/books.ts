/** Whole invented workbooks for laws: behaviour that fades, dates that grow old, product lines, personas. */
import fc from 'fast-check';
import type { Cell, Table } from '../../src/domain/cell';
import type { ScoredWorkbook } from '../../src/domain/scoring/score-workbook';
import { aCriterion, aMatrix, aWorkbook, TODAY } from './builders';

export interface Book {
  readonly leads: Table;
  readonly matrix: Table;
  readonly interactions: Table;
  readonly personas: Table;
  readonly hotFrom: number;
  readonly warmFrom: number;
}

/** A book read for a day, counted from `TODAY`. */
export const openBook = (
  { leads, matrix, interactions, personas, hotFrom, warmFrom }: Book,
  day = 0,
): ScoredWorkbook =>
  aWorkbook(
    leads,
    matrix,
    [
      ['Clave', 'Valor'],
      ['Caliente desde', hotFrom],
      ['Tibio desde', warmFrom],
      ['Fecha de corte', { day: TODAY.day + day }],
    ],
    { interactions, personas },
  );

/** Columns of the leads after ID, Producto and Buyer persona. */
export const FIELDS = ['Cargo', 'Empleados', 'Alta', 'Renueva'] as const;
export const HEADER: readonly Cell[] = ['ID', 'Producto', 'Buyer persona', ...FIELDS];

const dayAround = fc.integer({ min: -400, max: 400 }).map((by): Cell => ({ day: TODAY.day + by }));
const blankOr = (answer: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> =>
  fc.oneof({ weight: 3, arbitrary: answer }, { weight: 1, arbitrary: fc.constant('') });
const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** What a lead can answer, by field; blank apart. */
export const ANSWERS: Readonly<Record<(typeof FIELDS)[number], fc.Arbitrary<Cell>>> = {
  Cargo: pick<Cell>('CEO', 'Director', 'Técnica'),
  Empleados: fc.integer({ min: 0, max: 300 }),
  Alta: dayAround,
  Renueva: dayAround,
};

const aLead = fc.tuple(
  pick<Cell>('', '', 'Nube', 'Rutas', 'Rutas; Nube', 'Otro'),
  pick<Cell>('', '', '', 'Decisora', 'Usuaria'),
  ...FIELDS.map((field) => blankOr(ANSWERS[field])),
);

const past = pick<Cell>(
  'hace <= 7 días',
  'hace <= 2 meses',
  'hace > 30 días',
  'hace <= 1 año',
  'no: hace > 3 semanas',
);
const CONDITIONS: Readonly<Record<(typeof FIELDS)[number], fc.Arbitrary<Cell>>> = {
  Cargo: pick<Cell>('CEO', 'Director; CEO', '*', 'no: Técnica', ''),
  Empleados: pick<Cell>('>=100', '50..199', '>10 y <80', '*', ''),
  Alta: past,
  Renueva: pick<Cell>(
    'dentro de <= 30 días',
    'dentro de <= 3 meses',
    'hace <= 10 días',
    'dentro de > 1 semana',
  ),
};

const product = pick<Cell>('', '', '', 'Nube', 'Rutas', 'Nube; Rutas');
const persona = pick<Cell>('', '', '', 'Decisora', 'Usuaria');
const weight = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: -40, max: 0 }) },
);

const leadCriterion = fc.constantFrom(...FIELDS).chain((field) =>
  fc.record({
    weight,
    field: fc.constant(field),
    product,
    persona,
    full: CONDITIONS[field],
    half: CONDITIONS[field],
    unknown: pick<Cell>('', '', '25%', 1),
    excludes: fc.oneof(
      { weight: 8, arbitrary: fc.constant<Cell>('') },
      { weight: 1, arbitrary: CONDITIONS[field] },
    ),
  }),
);

const GROWING: fc.Arbitrary<{ full: Cell; half: Cell }> = fc.constantFrom(
  { full: '>=3', half: '>=1' },
  { full: '>=2', half: '1..2' },
  { full: '>0', half: '' },
  { full: '', half: '' },
  { full: '>=1', half: '0..0,9' },
);

const behaviour = fc.record({
  weight,
  field: pick<Cell>('Visita', 'Visita: *precios*', 'Demo', 'Demo; Visita: *blog*'),
  product,
  persona,
  shares: GROWING,
  each: pick<Cell>('', '10%', 0.3),
  halfLife: pick<Cell>('', 5, 30, 90),
  excludes: fc.oneof(
    { weight: 8, arbitrary: fc.constant<Cell>('') },
    { weight: 1, arbitrary: pick<Cell>('>=2', '1..2') },
  ),
});

const criterion: fc.Arbitrary<(name: string) => Cell[]> = fc.oneof(
  leadCriterion.map(
    ({ weight: points, ...cells }) =>
      (name: string) =>
        aCriterion(name, points, cells),
  ),
  behaviour.map(
    ({ weight: points, shares, ...cells }) =>
      (name: string) =>
        aCriterion(name, points, { ...cells, ...shares, source: 'Interacción' }),
  ),
);

const event = (leads: number, latest: number) =>
  fc.record({
    day: fc.integer({ min: -200, max: latest }),
    lead: fc.integer({ min: 1, max: leads }),
    type: pick('Visita', 'Demo'),
    detail: pick('/precios', '/blog', ''),
  });

/** @param latest the last day on which something may have happened, counted from `TODAY` */
export const anyBook = (latest = 0): fc.Arbitrary<Book> =>
  fc
    .record({
      leads: fc.array(aLead, { minLength: 1, maxLength: 3 }),
      criteria: fc.array(criterion, { minLength: 1, maxLength: 7 }),
      events: fc.array(event(3, latest), { maxLength: 12 }),
      personas: fc.subarray<readonly Cell[]>([
        ['Decisora', 'Cargo', 'CEO; Director'],
        ['Decisora', 'Alta', 'hace <= 60 días'],
        ['Usuaria', 'Empleados', '*'],
      ]),
      hotFrom: fc.integer({ min: 40, max: 90 }),
      warmFrom: fc.integer({ min: 10, max: 40 }),
    })
    .map(({ leads, criteria, events, personas, ...thresholds }) => ({
      leads: [HEADER, ...leads.map((cells, i) => [`L-${i + 1}`, ...cells])],
      matrix: aMatrix(...criteria.map((row, i) => row(`C${i}`))),
      interactions: [
        ['Fecha', 'Lead', 'Tipo', 'Detalle'],
        ...events.map(({ day, lead, type, detail }): Cell[] => [
          { day: TODAY.day + day },
          `L-${lead}`,
          type,
          detail,
        ]),
      ],
      personas: [['Persona', 'Campo', 'Condición'], ...personas],
      ...thresholds,
    }));
