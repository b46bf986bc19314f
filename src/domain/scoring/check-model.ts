/** What a matrix that can be read may still have wrong: degrees nobody can win, odd totals, names that look alike. */
import { takenBy } from '../condition/covers';
import { printCondition } from '../condition/print-condition';
import type { Criterion, ScoringModel } from '../model/criterion';
import type { MatrixNotes } from '../model/matrix-notes';
import { fold, nearest } from '../text';
import { namesOf } from './selectors';

/** Combinations that are named one by one. */
const MOST_TOTALS = 3;

/** A degree that nobody can win, since higher ones take its answers, or since no answer meets it. */
const checkDegrees = ({ degrees, row }: Criterion, notes: MatrixNotes): void => {
  for (const degree of degrees) {
    const higher = degrees.filter(({ share }) => share > degree.share);
    const taken = takenBy(
      degree.condition,
      higher.map(({ condition }) => condition),
    );
    const by = taken?.map((i) => higher[i]!.header).join(' · ');
    const written = printCondition(degree.condition);
    if (by !== undefined) notes.note('warning', 'lost-condition', row, degree, written, { by });
  }
};

/** Whether a list of names, blank = all, holds one; each list is looked through once. */
const applier = (names: readonly string[]): ((name: string) => boolean) => {
  const { positionOf } = namesOf(names);
  return (name) => names.length === 0 || positionOf(name) >= 0;
};

/** What the positive weights add up to for each product and persona that is named; `''`: none is. */
const totalsOf = (criteria: readonly Criterion[]): { name: string; total: number }[] => {
  const namedIn = (list: (criterion: Criterion) => readonly string[]): readonly string[] => {
    const { written } = namesOf(criteria.flatMap(list));
    return written.length > 0 ? written : [''];
  };
  const personas = namedIn((criterion) => criterion.personas);
  const weights = criteria.map((criterion) => ({
    weight: Math.max(criterion.weight ?? 0, 0),
    isFor: applier(criterion.products),
    isOf: applier(criterion.personas),
  }));
  return namedIn(({ products }) => products).flatMap((product) =>
    personas.map((persona) => ({
      name: [product, persona].filter(Boolean).join(' · '),
      total: weights.reduce(
        (sum, { weight, isFor, isOf }) => (isFor(product) && isOf(persona) ? sum + weight : sum),
        0,
      ),
    })),
  );
};

/** Usually the positive weights add up to 100, for each product and persona; nothing breaks if not. */
const checkTotals = ({ criteria, origin }: ScoringModel, notes: MatrixNotes): void => {
  const totals = totalsOf(criteria);
  const odd = totals.filter(({ total }) => total > 0 && Math.abs(total - 100) > 1e-6);
  const isOne = odd.length === totals.length && odd.every(({ total }) => total === odd[0]!.total);
  odd.slice(0, isOne ? 1 : MOST_TOTALS).forEach(({ name, total }, i) => {
    const more = i + 1 === MOST_TOTALS ? odd.length - MOST_TOTALS : 0;
    notes.note('warning', 'weights-total', origin.row, 'weight', '', {
      total,
      name: isOne ? '' : name,
      more,
    });
  });
};

/** Short names, and names told apart by a number or a letter (`Plan A`), are near each other on purpose. */
const MAY_BE_NEAR = /^.{0,3}$|\d|(^|\s)\S(\s|$)/;

/** Of names that differ in a letter, the one that fewer criteria have is taken for a slip. */
const checkNames = (
  key: 'product' | 'persona',
  listed: readonly string[],
  { criteria }: ScoringModel,
  notes: MatrixNotes,
): void => {
  const used = criteria.flatMap(({ products, personas, row }) =>
    (key === 'product' ? products : personas).map((name) => ({ name, folded: fold(name), row })),
  );
  const uses = new Map<string, number>();
  for (const { folded } of used) uses.set(folded, (uses.get(folded) ?? 0) + 1);
  const known = [...listed];
  const seen = new Set(listed.map(fold));
  for (const { name, folded, row } of used
    .slice()
    .sort((a, b) => uses.get(b.folded)! - uses.get(a.folded)!)) {
    if (seen.has(folded)) continue;
    const near = MAY_BE_NEAR.test(name) ? undefined : nearest(name, known, 1);
    if (near) notes.note('warning', 'near-name', row, key, name, { nearest: near });
    known.push(name);
    seen.add(folded);
  }
};

/**
 * Looks at a matrix as a whole.
 *
 * @param products those of the leads, which names in the matrix may have meant
 * @param personas the same, as `Personas` names them
 */
export const checkModel = (
  model: ScoringModel,
  products: readonly string[],
  personas: readonly string[],
  notes: MatrixNotes,
): void => {
  for (const criterion of model.criteria) checkDegrees(criterion, notes);
  checkTotals(model, notes);
  checkNames('product', products, model, notes);
  checkNames('persona', personas, model, notes);
};
