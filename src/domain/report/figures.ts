/** Makes figures from rows: whoever counts has the rows, so number and rows cannot say two things. */
import { wilson } from '../wilson';
import type { Figure, Label, Line, RowRef } from './report';

/** @example count('handoffs.sent.now', rows).value // rows.length */
export const count = (id: string, rows: readonly RowRef[]): Figure => ({
  id,
  unit: 'count',
  value: rows.length,
  rows,
});

/** How many more there are than before; negative where there are fewer. */
export const difference = (id: string, rows: readonly RowRef[], before: readonly RowRef[]): Figure => ({
  id,
  unit: 'count',
  value: rows.length - before.length,
  rows,
  of: before,
});

/** 0 to 1; undefined of none. */
export const share = (id: string, rows: readonly RowRef[], of: readonly RowRef[]): Figure => ({
  id,
  unit: 'share',
  value: of.length > 0 ? rows.length / of.length : undefined,
  rows,
  of,
});

/** A share that says how sure it is: 3 of 4 is not 300 of 400. */
export const shareWithRange = (id: string, rows: readonly RowRef[], of: readonly RowRef[]): Figure => {
  const plain = share(id, rows, of);
  return plain.value === undefined ? plain : { ...plain, range: wilson(rows.length, of.length) };
};

/** Something measured, and the row it was measured on. */
export interface Measured {
  readonly value: number;
  readonly row: RowRef;
  /** It may be more. */
  readonly isAtLeast: boolean;
}

/** The middle one, or halfway between the two in the middle; of what may be more, it may be more too. */
export const median = (id: string, unit: 'hours' | 'weeks', measured: readonly Measured[]): Figure => {
  const sorted = measured
    .slice()
    .sort((a, b) => a.value - b.value || (a.isAtLeast ? 1 : 0) - (b.isAtLeast ? 1 : 0));
  const lower = sorted[(sorted.length - 1) >> 1];
  const upper = sorted[sorted.length >> 1];
  return {
    ...{ id, unit },
    value: lower && upper && (lower.value + upper.value) / 2,
    rows: measured.map(({ row }) => row),
    ...(upper?.isAtLeast ? { isAtLeast: true } : {}),
  };
};

/** How a line is called in the id of its figures: a text of theirs is not to be taken for a word of ours. */
export const keyOfLabel = (label: Label): string => ('term' in label ? label.term : `«${label.text}»`);

/** A line whose figures are made from an id each, by column. */
export const lineOf = (
  section: string,
  columns: readonly string[],
  label: Label,
  figureFor: (column: string, id: string) => Figure | undefined,
  more: { readonly role?: 'total' | 'heading'; readonly under?: string } = {},
): Line => {
  const { role, under } = more;
  const key = under ? `${under}:${keyOfLabel(label)}` : keyOfLabel(label);
  return {
    label,
    ...(role && { role }),
    figures: columns.map((column) => figureFor(column, `${section}.${key}.${column}`)),
  };
};
