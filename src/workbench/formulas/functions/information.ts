/** Questions about values. */
import { type Builtin, error, isError, readValue, whole } from '../builtin';
import { plainNumber } from '../coerce';
import { broadcast, scalarOf } from '../frame';
import { DateNumber, FormulaError, type Scalar } from '../values';

/** A question that errors answer too. */
function asks(question: (value: Scalar) => Scalar): Builtin {
  return {
    min: 1,
    max: 1,
    run: (frame, args) => broadcast([readValue(frame, args[0])], ([value]) => question(value ?? null)),
  };
}

const ERROR_TYPES = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#ERROR!'];

function kindOf(value: Scalar): number {
  if (typeof value === 'string') return 2;
  if (typeof value === 'boolean') return 4;
  return value instanceof FormulaError ? 16 : 1;
}

export const INFORMATION: Record<string, Builtin> = {
  ISBLANK: asks((value) => value === null),
  ISNUMBER: asks((value) => plainNumber(value) !== undefined),
  ISTEXT: asks((value) => typeof value === 'string'),
  ISNONTEXT: asks((value) => typeof value !== 'string'),
  ISLOGICAL: asks((value) => typeof value === 'boolean'),
  ISDATE: asks((value) => value instanceof DateNumber),
  ISERROR: asks(isError),
  ISNA: asks((value) => isError(value) && value.code === '#N/A'),
  ISERR: asks((value) => isError(value) && value.code !== '#N/A'),
  ISEMAIL: asks(
    (value) => typeof value === 'string' && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value.slice(0, 320)),
  ),
  'ERROR.TYPE': asks((value) => (isError(value) ? ERROR_TYPES.indexOf(value.code) + 1 : error('#N/A'))),
  TYPE: asks(kindOf),
  N: asks((value) =>
    isError(value) ? value : typeof value === 'boolean' ? Number(value) : (plainNumber(value) ?? 0),
  ),
  T: asks((value) => (isError(value) ? value : typeof value === 'string' ? value : '')),
  NA: whole(0, 0, () => error('#N/A', 'Function NA() was called.')),
  HYPERLINK: whole(1, 2, (args, frame) => scalarOf(frame, args[1] ?? args[0]!)),
};
