/** Re-entry conditions that no lead can ever meet: a lead that waits for one never comes back. */
import { type Condition, type Literal, type Piece, piecesOf } from '../condition/condition';
import type { Line, OwnField, Reentry, ReentryFacts } from './reentry';

export interface Unmeetable {
  /** `scale`: it asks for a figure beyond 0 to 100. `clash`: nothing at all would do. */
  readonly why: 'scale' | 'clash';
  /** As few lines as it takes, as written. */
  readonly lines: readonly string[];
}

interface Asking extends Line {
  readonly condition: Condition;
}

/** Some day: figures do not depend on it. */
const NOBODYS: ReentryFacts = {
  ...{ cells: [], score: undefined, fit: undefined, interest: undefined },
  ...{ asOf: { day: 20_000 }, since: undefined, missing: [] },
};

const LEAST = 0;
const MOST = 100;

const literalsIn = (piece: Piece): readonly Literal[] =>
  'value' in piece ? [piece.value] : 'from' in piece ? [piece.from, piece.to] : [];

const literalsOf = (asked: readonly Asking[]): readonly Literal[] =>
  asked.flatMap(({ condition }) => piecesOf(condition).flatMap(literalsIn));

/** Where an answer may change: at each number written, and a range cuts its end off to the decimals written. */
const edgesOf = (asked: readonly Asking[]): number[] =>
  literalsOf(asked).flatMap(({ number, decimals = 0 }) =>
    number === undefined ? [] : [number, number + 10 ** -decimals],
  );

/** These numbers, and one between each two of them. */
const withBetween = (edges: readonly number[]): number[] => {
  const sorted = [...new Set(edges)].sort((one, other) => one - other);
  return sorted.flatMap((edge, at) => (at > 0 ? [(sorted[at - 1]! + edge) / 2, edge] : [edge]));
};

/** One figure of every kind that the lines tell apart. `sí` and `no` are 1 and 0. */
const figures = (asked: readonly Asking[], from: number, to: number): number[] =>
  withBetween([from, to, 1, ...edgesOf(asked)]).filter((figure) => figure >= from && figure <= to);

/** Some day, the days written, and those before and after. */
const days = (asked: readonly Asking[]): number[] => [
  0,
  ...literalsOf(asked).flatMap(({ day = 0 }) => [day - 1, day, day + 1]),
];

const isMetBy = (asked: readonly Asking[], facts: Partial<ReentryFacts>): boolean =>
  asked.every(({ isMet }) => isMet({ ...NOBODYS, ...facts }));

/** Whether any figure of a scale meets them all, or none at all (`vacío`). */
const isReached = (field: OwnField, asked: readonly Asking[], from = LEAST, to = MOST): boolean =>
  field === 'asOf'
    ? [undefined, ...days(asked)].some((day) => isMetBy(asked, { asOf: day === undefined ? day : { day } }))
    : [undefined, ...figures(asked, from, to)].some((figure) => isMetBy(asked, { [field]: figure }));

/** The first line that is too much alone, else the first two that exclude each other, else all of them. */
const fewest = (asked: readonly Asking[], isTooMuch: (lines: readonly Asking[]) => boolean) => {
  const pairs = asked.flatMap((one, at) => asked.slice(at + 1).map((other) => [one, other]));
  return [...asked.map((one) => [one]), ...pairs].find(isTooMuch) ?? asked;
};

const unmeetableIn = (field: OwnField, asked: readonly Asking[]): Unmeetable | undefined => {
  const isTooMuch = (lines: readonly Asking[]) => !isReached(field, lines);
  if (!isTooMuch(asked)) return undefined;
  const lines = fewest(asked, isTooMuch);
  const all = edgesOf(lines);
  const isScale = field !== 'asOf' && isReached(field, lines, Math.min(...all) - 1, Math.max(...all) + 1);
  return { why: isScale ? 'scale' : 'clash', lines: lines.map(({ written }) => written) };
};

/** A figure as text (`7*`) may be met by any: such lines are not looked at, and neither are alternatives or columns of the data. */
const askingOf = (reentry: Reentry, field: OwnField): readonly Asking[] =>
  reentry.lines.flatMap((line) => {
    const { asks } = line.isMet;
    if (asks?.field !== field || piecesOf(asks.condition).some(({ kind }) => kind === 'pattern')) return [];
    return [{ ...line, condition: asks.condition }];
  });

/**
 * Why a re-entry condition can never be met, if so: conditions on `Puntuación`, `Encaje`, `Interés` and `Fecha` that
 * exclude each other, or lie beyond the scale. Says nothing where some lead could meet it.
 *
 * @example unmeetable(readReentry('Puntuación: >=60\nPuntuación: <50', leads)) // { why: 'clash', lines: ['Puntuación: >=60', 'Puntuación: <50'] }
 */
export const unmeetable = (reentry: Reentry): Unmeetable | undefined => {
  for (const field of ['score', 'fit', 'interest', 'asOf'] as const) {
    const asked = askingOf(reentry, field);
    const found = asked.length ? unmeetableIn(field, asked) : undefined;
    if (found) return found;
  }
  return undefined;
};
