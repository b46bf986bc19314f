/** All built-in functions by name. What is not here shows `#NAME?`. */
import { type Builtin, inArrays } from '../builtin';
import { ARRAYS } from './arrays';
import { CALENDAR } from './calendar';
import { COUNTING } from './counting';
import { FORMULAJS } from './formulajs';
import { INFORMATION } from './information';
import { LOGICAL } from './logical';
import { LOOKUP } from './lookup';
import { MATH } from './math';
import { REFERENCES } from './references';
import { TEXTS } from './text';

const TABLES = {
  ...FORMULAJS,
  ...LOGICAL,
  ...MATH,
  ...COUNTING,
  ...TEXTS,
  ...CALENDAR,
  ...LOOKUP,
  ...REFERENCES,
  ...ARRAYS,
  ...INFORMATION,
};

export const BUILTINS: ReadonlyMap<string, Builtin> = new Map(
  Object.entries({
    ...TABLES,
    // Their arguments are calculated as arrays, without ARRAYFORMULA around them.
    SUMPRODUCT: inArrays(MATH.SUMPRODUCT!),
    INDEX: inArrays(REFERENCES.INDEX!),
  }),
);
