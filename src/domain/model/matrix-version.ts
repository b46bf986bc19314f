/** Which matrix scored a lead: a short mark that changes where scores, temperatures or stages could. */
import { printCondition } from '../condition/print-condition';
import { fingerprint, LETTERS } from '../fingerprint';
import { round9 } from '../number';
import type { Settings } from '../settings';
import { fold } from '../text';
import type { Criterion, ScoringModel } from './criterion';

const LENGTH = 6;

type Thresholds = Pick<Settings, 'hotFrom' | 'warmFrom' | 'letterFrom' | 'mqlFrom' | 'mqlMinimumFit'>;

/** A criterion as it scores, without what only people read: where it stands, the headers, who owns it and why. */
const marksOf = (criterion: Criterion): string => {
  const { name, dimension, source, field, products, personas, degrees, knockout } = criterion;
  const { weight, unknownShare, perEvent, halfLife, evaluable, knockoutUnreadable } = criterion;
  const sorted = (items: readonly string[]): string[] => items.map(fold).sort();
  return JSON.stringify([
    [fold(name), dimension, source, fold(field), sorted(products), sorted(personas)],
    degrees.map(({ share, condition }) => `${share}: ${fold(printCondition(condition))}`).sort(),
    knockout ? fold(printCondition(knockout)) : '',
    [weight, unknownShare, perEvent, halfLife].map((n) => (n === undefined ? '' : round9(n))),
    [evaluable, knockoutUnreadable],
  ]);
};

/**
 * The version of a matrix with its thresholds. One matrix has one version, whatever the order of its rows and columns;
 * two have the same in one case out of 700 million.
 *
 * @example matrixVersion(model, settings) // 'M-7K3QF9'
 */
export const matrixVersion = (model: ScoringModel, settings: Thresholds): string => {
  const { hotFrom, warmFrom, letterFrom, mqlFrom, mqlMinimumFit } = settings;
  const thresholds = [hotFrom, warmFrom, ...letterFrom, mqlFrom, mqlMinimumFit];
  const mark = fingerprint([thresholds, model.criteria.map(marksOf).sort()]);
  const { length } = LETTERS;
  const digits = Array.from({ length: LENGTH }, (_, i) => LETTERS[Math.floor(mark / length ** i) % length]);
  return `M-${digits.join('')}`;
};
