/** What people might type, for fast-check: cells, condition texts, tables. */
import fc from 'fast-check';
import type { Cell, Day, Table } from '../../src/domain/cell';
import { aCriterion, aMatrix } from './builders';

export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: -30000, max: 60000 }).map((day) => ({ day }));

const words = fc.constantFrom(
  'Director',
  'CEO',
  'Investigación y desarrollo',
  'España',
  'no',
  'sí',
  'vacío',
  '*',
  'gmail',
  'n/d',
  'unos 200',
  '15/01/2027',
  '2026-11-22',
  '1.234,5',
  '85%',
  '€ 50',
  '50..199',
  '>=10',
  '<>0',
  '=7',
  'hace <= 30 días',
  'dentro de <= 2 semanas',
  'hace un año',
  '"',
  '"a; b"',
  '~*',
  '*@example.com',
  '#N/A',
  '..',
  'no:',
  '=',
  'TRUE',
  '0',
);
const joints = fc.constantFrom('; ', ';', ' y ', ' and ', ' ', '', '..', ':', '=', '>=', '"', '~', '*');

/** Texts made of the pieces of the language in any order, right and wrong ones. */
export const anyConditionText: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: fc.string() }), joints), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.map(([word, joint]) => word + joint).join(''));

export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  words,
  fc.constant(''),
  fc.string(),
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  anyDay,
);

const FIELDS = ['Cargo', 'Sector', 'País', 'Empleados', 'Presupuesto', 'Alta'];
const anyAnswer: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 300 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: anyDay },
  { weight: 2, arbitrary: fc.constant('') },
);

/** Leads with the fields that `anyMatrix` asks for, and one more. */
export const anyLeads: fc.Arbitrary<Table> = fc
  .array(fc.tuple(...[...FIELDS, 'Nota'].map(() => anyAnswer)), { minLength: 1, maxLength: 4 })
  .map((rows) => [['ID', ...FIELDS, 'Nota'], ...rows.map((row, i) => [`L-${i + 1}`, ...row])]);

const someCondition: fc.Arbitrary<Cell> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Director; CEO', '*a*', '>=10', '50..199', 'no: CEO', 'sí', 'vacío', '*'),
  },
  { weight: 1, arbitrary: anyConditionText },
  { weight: 2, arbitrary: fc.constant('') },
);
const someShare: fc.Arbitrary<Cell> = fc.constantFrom('', '25%', 0.5, '100%');

/** Criteria over the fields of `anyLeads` (one of them missing), with whatever may stand in their cells. */
export const anyMatrix: fc.Arbitrary<Table> = fc
  .array(
    fc.record({
      field: fc.constantFrom(...FIELDS, 'Falta'),
      weight: fc.oneof(fc.integer({ min: -50, max: 100 }), fc.constantFrom('', '12,5', 'poco')),
      dimension: fc.constantFrom('', 'Encaje', 'Interés'),
      full: someCondition,
      half: someCondition,
      unknown: someShare,
      excludes: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: someCondition }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((criteria) =>
    aMatrix(...criteria.map(({ weight, ...cells }, i) => aCriterion(`C${i}`, weight, cells))),
  );
