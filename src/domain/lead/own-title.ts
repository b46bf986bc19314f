/** Titles of ours in a sheet exported before: neither a verdict nor an old score may feed the score. */
import type { Cell } from '../cell';
import { keyOf } from '../text';
import { COMPUTED_COLUMNS, HUMAN_COLUMNS } from '../vocabulary';

const OWN = { ...COMPUTED_COLUMNS, ...HUMAN_COLUMNS };

/** @example isOwnTitle('Vence') // true */
export const isOwnTitle = (title: Cell): boolean => keyOf(title, OWN) !== undefined;
