/** All built-in functions by name. What is not here shows `#NAME?`. */
import type { Builtin } from '../builtin';
import { LOGICAL } from './logical';
import { MATH } from './math';

export const BUILTINS: ReadonlyMap<string, Builtin> = new Map(Object.entries({ ...LOGICAL, ...MATH }));
