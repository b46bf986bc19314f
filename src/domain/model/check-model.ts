/** What a matrix that can be read may still have wrong: degrees nobody can win, odd totals, names that look alike. */
import { takenBy } from '../condition/covers';
import { printCondition } from '../condition/print-condition';
import type { Issue } from '../issue';
import { type Notebook, notebook } from '../table';
import { fold, nearest } from '../text';
import { type Criterion, placeOf, type ScoringModel } from './criterion';

/** Combinations that are named one by one. */
const MOST_TOTALS = 3;

/** A degree that nobody can win, since higher ones take its answers, or since no answer meets it. */
const checkDegrees = ({ degrees, row }: Criterion, { origin }: ScoringModel, notes: Notebook): void => {
  for (const { share, condition, column, header } of degrees) {
    const higher = degrees.filter((other) => other.share > share);
    const taken = takenBy(
      condition,
      higher.map((degree) => degree.condition),
    );
    if (!taken) continue;
    const by = taken.map((i) => higher[i]!.header).join(' · ');
    const place = { row: row - origin.row, column, header };
    notes.note('warning', 'lost-condition', place, printCondition(condition), { by });
  }
};

const has = (names: readonly string[], name: string): boolean =>
  names.some((other) => fold(other) === fold(name));

/** The names that criteria are for, each once; none where all are for everybody. */
const namesIn = (lists: readonly (readonly string[])[]): readonly (string | undefined)[] => {
  const names = lists.flat().filter((name, i, all) => !has(all.slice(0, i), name));
  return names.length > 0 ? names : [undefined];
};

const applies = (names: readonly string[], name: string | undefined): boolean =>
  names.length === 0 || has(names, name!);

const totalsOf = (criteria: readonly Criterion[]): { name: string; total: number }[] =>
  namesIn(criteria.map(({ products }) => products)).flatMap((product) =>
    namesIn(criteria.map(({ personas }) => personas)).map((persona) => ({
      name: [product, persona].filter(Boolean).join(' · '),
      total: criteria
        .filter((criterion) => applies(criterion.products, product) && applies(criterion.personas, persona))
        .reduce((sum, { weight = 0 }) => sum + Math.max(weight, 0), 0),
    })),
  );

/** Usually the positive weights add up to 100, for each product and persona; nothing breaks if not. */
const checkTotals = (model: ScoringModel, notes: Notebook): void => {
  const totals = totalsOf(model.criteria);
  const odd = totals.filter(({ total }) => total > 0 && Math.abs(total - 100) > 1e-6);
  const isOne = odd.length === totals.length && odd.every(({ total }) => total === odd[0]!.total);
  odd.slice(0, isOne ? 1 : MOST_TOTALS).forEach(({ name, total }, i) => {
    const more = i + 1 === MOST_TOTALS ? odd.length - MOST_TOTALS : 0;
    const params = { total, name: isOne ? '' : name, more };
    notes.note('warning', 'weights-total', placeOf(model, model.origin.row, 'weight'), '', params);
  });
};

/** Short names, and names told apart by a number or a letter (`Plan A`), are near each other on purpose. */
const MAY_BE_NEAR = /^.{0,3}$|\d|(^|\s)\S(\s|$)/;

/** Of names that differ in a letter, the one that fewer criteria have is taken for a slip. */
const checkNames = (
  key: 'product' | 'persona',
  listed: readonly string[],
  model: ScoringModel,
  notes: Notebook,
): void => {
  const used = model.criteria.flatMap((criterion) =>
    (key === 'product' ? criterion.products : criterion.personas).map((name) => ({ name, criterion })),
  );
  const uses = (name: string): number => used.filter((other) => fold(other.name) === fold(name)).length;
  const known = [...listed];
  for (const { name, criterion } of used.slice().sort((a, b) => uses(b.name) - uses(a.name))) {
    if (has(known, name)) continue;
    const near = MAY_BE_NEAR.test(name) ? undefined : nearest(name, known, 1);
    if (near) notes.note('warning', 'near-name', placeOf(model, criterion.row, key), name, { nearest: near });
    known.push(name);
  }
};

/**
 * Looks at a matrix as a whole.
 *
 * @param personas the names of `Personas`, which those in the matrix may have meant
 * @example checkModel(model, []).map(({ code }) => code) // ['weights-total']
 */
export const checkModel = (model: ScoringModel, personas: readonly string[]): Issue[] => {
  const notes = notebook('matrix', model.origin);
  for (const criterion of model.criteria) checkDegrees(criterion, model, notes);
  checkTotals(model, notes);
  checkNames('product', [], model, notes);
  checkNames('persona', personas, model, notes);
  return notes.issues;
};
