/** What flows through formulas: blank is null, dates are date-typed numbers, errors are values. */

export type ErrorCode = '#REF!' | '#NAME?' | '#VALUE!' | '#DIV/0!' | '#N/A' | '#NUM!' | '#NULL!' | '#ERROR!';

/** An error in a cell; `message` is what Sheets shows on hover. */
export class FormulaError {
  constructor(
    readonly code: ErrorCode,
    readonly message = '',
  ) {}
}

/** A number that is a date, date-time or time: days since 1899-12-30 with the time as fraction, in the sheet's own zone. */
export class DateNumber {
  constructor(readonly serial: number) {}
}

export type Scalar = null | string | number | boolean | DateNumber | FormulaError;
export type Value = Scalar | Scalar[][];
