/** Laws of the explanation: rows add up, the lift lifts and no less would, the question is open and decides. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import { breakdownOf } from '../../../src/domain/explain/breakdown';
import { nextQuestion } from '../../../src/domain/explain/next-question';
import { smallestLift } from '../../../src/domain/explain/smallest-lift';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { anyLeads } from '../../support/arbitraries';
import {
  aBehaviour,
  aCriterion,
  aMatrix,
  aWorkbook,
  scoreAnswers,
  scoresOf,
  someEvents,
} from '../../support/builders';
import { sumOf } from './sum-of';

const RUNS = { numRuns: 1000 };
const SETTINGS = DEFAULT_SETTINGS;

const someProducts = fc.constantFrom('', '', 'Nube', 'Local', 'Nube; Local');
const somePersonas = fc.constantFrom('', '', 'Jefa', 'Técnica');
const someCondition = fc.constantFrom('', '*', '>=10', 'Director; CEO', 'vacío', 'no: CEO', '>=muchos');
const someShare = fc.constantFrom('', '25%', 1);

/** Criteria of every kind over the fields of `anyLeads`, for some products and personas. */
const anyRichMatrix: fc.Arbitrary<Table> = fc
  .array(
    fc.record({
      isBehaviour: fc.boolean(),
      weight: fc.integer({ min: -60, max: 100 }),
      cells: fc.record({
        field: fc.constantFrom('Cargo', 'Sector', 'Empleados', 'Falta'),
        product: someProducts,
        persona: somePersonas,
        full: someCondition,
        half: someCondition,
        unknown: someShare,
        excludes: fc.constantFrom('', '', '', 'CEO', '>=200'),
      }),
      behaviour: fc.record({
        field: fc.constantFrom('Visita', 'Webinar'),
        product: someProducts,
        full: fc.constantFrom('', '>=2', '>muchas'),
        each: fc.constantFrom('', '20%', '100%'),
        halfLife: fc.constantFrom<Cell>('', 10, 90),
      }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) =>
    aMatrix(
      ...rows.map(({ isBehaviour, weight, cells, behaviour }, i) =>
        isBehaviour ? aBehaviour(`C${i}`, weight, behaviour) : aCriterion(`C${i}`, weight, cells),
      ),
    ),
  );

const anyEvents: fc.Arbitrary<Table> = fc
  .array(
    fc.tuple(
      fc.integer({ min: -60, max: 1 }),
      fc.constantFrom('L-1', 'L-2'),
      fc.constantFrom('Visita', 'Webinar'),
    ),
    { maxLength: 8 },
  )
  .map((events) => someEvents(...events));

const PERSONAS: Table = [
  ['Persona', 'Campo', 'Condición'],
  ['Jefa', 'Cargo', 'CEO; Director'],
];

test('the rows of a breakdown add up to score, mín and máx', () => {
  const chosen = fc.constantFrom('', 'Nube', 'Nube; Local');
  fc.assert(
    fc.property(anyLeads, chosen, anyRichMatrix, anyEvents, (table, product, matrix, interactions) => {
      const leads = table.map((row, i) => [...row, i === 0 ? 'Producto' : product]);
      const workbook = aWorkbook(leads, matrix, undefined, { interactions, personas: PERSONAS });
      for (const score of scoresOf(workbook)) {
        expect(score.temperature).not.toBe('failed');
        if (score.score === undefined) continue;
        const sum = sumOf(breakdownOf(score));
        expect(Math.abs(sum.points - score.score)).toBeLessThan(1e-9);
        expect(Math.abs(sum.low - score.low!)).toBeLessThan(1e-9);
        expect(Math.abs(sum.high - score.high!)).toBeLessThan(1e-9);
      }
    }),
    RUNS,
  );
});

/**
 * A criterion that earns all with a text that holds `a` and its number, half with `b` and its number, and excludes
 * with `x`; so an answer can meet any choice of the criteria that read its field.
 */
interface Asked {
  readonly field: string;
  readonly weight: number;
  readonly degrees: 'full' | 'half' | 'both';
  readonly unknown: Cell;
  readonly excludes: boolean;
}
type Degree = 'full' | 'half' | 'none';

const criterionOf = ({ field, weight, degrees, unknown, excludes }: Asked, i: number): Cell[] =>
  aCriterion(`C${i}`, weight, {
    field,
    full: degrees === 'half' ? '' : `*a${i}*`,
    half: degrees === 'full' ? '' : `*b${i}*`,
    unknown,
    excludes: excludes ? '*x*' : '',
  });

const anyAsked = (
  fields: readonly string[],
  unknown: fc.Arbitrary<Cell> = fc.constantFrom<Cell>('', '25%', '75%', 1),
): fc.Arbitrary<Asked> =>
  fc.record({
    field: fc.constantFrom(...fields),
    weight: fc.integer({ min: -40, max: 100 }),
    degrees: fc.constantFrom('full', 'half', 'both'),
    unknown,
    excludes: fc.boolean(),
  });

const textOf = (degrees: readonly Degree[]): string =>
  `. ${degrees.map((degree, i) => (degree === 'none' ? '' : `${degree === 'full' ? 'a' : 'b'}${i}`)).join(' ')}`;
const anyDegree = fc.constantFrom<Degree>('full', 'half', 'none');

/** All ways of answering one field, given which criteria read it. */
const answersTo = (field: string, criteria: readonly Asked[]): string[] =>
  criteria
    .reduce<Degree[][]>(
      (texts, asked) =>
        texts.flatMap((text) =>
          (asked.field === field ? (['full', 'half', 'none'] as const) : (['none'] as const)).map(
            (degree) => [...text, degree],
          ),
        ),
      [[]],
    )
    .map(textOf);

const FIELDS = ['F', 'G', 'H'];

test('the next question is of a blank field, and decides wherever any single answer could', () => {
  const open = fc.array(fc.boolean(), { minLength: FIELDS.length, maxLength: FIELDS.length });
  const degrees = fc.array(anyDegree, { minLength: 5, maxLength: 5 });
  // An estimate above every degree is an end of the interval that no answer earns.
  const reachable = fc.constantFrom<Cell>('', '25%');
  const criteria = fc.array(anyAsked(FIELDS, reachable), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(criteria, open, degrees, (asked, isOpen, known) => {
      const matrix = aMatrix(...asked.map(criterionOf));
      const answers = Object.fromEntries(
        FIELDS.map((field, i) => [
          field,
          isOpen[i] ? '' : textOf(asked.map((one, c) => (one.field === field ? known[c]! : 'none'))),
        ]),
      );
      const score = scoreAnswers(answers, matrix);
      const question = nextQuestion(score, SETTINGS);
      const blank = FIELDS.filter((field, i) => isOpen[i] && asked.some((one) => one.field === field));
      if (!question) {
        expect(blank).toEqual([]);
        return;
      }
      expect(blank).toContain(question.field);
      const decides = (field: string): boolean => {
        const mayExclude =
          score.temperature === 'hot' && asked.some((one) => one.field === field && one.excludes);
        const turns = answersTo(field, asked).some(
          (answer) => scoreAnswers({ ...answers, [field]: answer }, matrix).temperature !== score.temperature,
        );
        return mayExclude || turns;
      };
      expect(decides(question.field)).toBe(blank.some(decides));
    }),
    RUNS,
  );
});

const subsetsOf = (names: readonly string[]): string[][] =>
  names.reduce<string[][]>((sets, name) => sets.flatMap((set) => [set, [...set, name]]), [[]]);

test('the lift lifts, leaving one out does not, and no smaller set would', () => {
  const criteria = fc
    .array(anyAsked(['-']), { minLength: 1, maxLength: 5 })
    .map((asked) => asked.map((one, i) => ({ ...one, field: `F${i}`, excludes: false })));
  const degrees = fc.array(fc.option(anyDegree), { minLength: 5, maxLength: 5 });
  const RANK = { cold: 0, warm: 1, hot: 2 };
  fc.assert(
    fc.property(criteria, degrees, (asked, known) => {
      const matrix = aMatrix(...asked.map(criterionOf));
      const answer = (degree: Degree, i: number) => textOf([...Array<Degree>(i).fill('none'), degree]);
      const answers = Object.fromEntries(
        asked.map(({ field }, i) => [field, known[i] === null ? '' : answer(known[i]!, i)]),
      );
      const rankWith = (met: readonly string[]): number => {
        const best = asked.map(({ field, weight, degrees: filled }, i) =>
          met.includes(field)
            ? [field, answer(weight < 0 ? 'none' : filled === 'half' ? 'half' : 'full', i)]
            : [field, answers[field]!],
        );
        const { temperature } = scoreAnswers(Object.fromEntries(best), matrix);
        return RANK[temperature as keyof typeof RANK];
      };
      const score = scoreAnswers(answers, matrix);
      const lift = smallestLift(score, SETTINGS);
      const now = RANK[score.temperature as keyof typeof RANK];
      if (now === undefined || now === RANK.hot) {
        expect(lift).toBeUndefined();
        return;
      }
      const { steps } = lift!;
      const names = steps.map(({ criterion }) => criterion.field);
      if (steps.length > 0) {
        expect(rankWith(names)).toBeGreaterThan(now);
        for (const name of names) {
          expect(rankWith(names.filter((other) => other !== name))).toBe(now);
        }
      }
      const size = steps.length || asked.length + 1;
      for (const set of subsetsOf(asked.map(({ field }) => field))) {
        if (set.length < size) expect(rankWith(set)).toBeLessThanOrEqual(now);
      }
    }),
    RUNS,
  );
});
