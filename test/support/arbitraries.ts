/** What people might type, for fast-check: cells, condition texts, tables. */
import fc from 'fast-check';
import type { Cell, Day } from '../../src/domain/cell';

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
