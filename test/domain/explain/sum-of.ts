/** The columns of a breakdown, added up. */
import type { Amounts, BreakdownRow } from '../../../src/domain/explain/breakdown';

export const sumOf = (rows: readonly BreakdownRow[]): Amounts => {
  const sum = (key: keyof Amounts): number =>
    rows.reduce((total, { amounts }) => total + (amounts?.[key] ?? 0), 0);
  return { points: sum('points'), low: sum('low'), high: sum('high') };
};
