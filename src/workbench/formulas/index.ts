/** What the workbench uses of the formula engine. */

export { isDateFormat, isPercentFormat, isTextFormat } from 'numfmt';
export { cellName, columnIndex, columnName, quoteSheetName } from './a1';
export * from './calculator';
export { createCalculator } from './create-calculator';
export { formatValue, inputText } from './format-value';
export { parseTyped, type Typed } from './parse-typed';
export { compileRelative, type RelativeEnvironment } from './relative';
export { moveReferences, removeSheetFromFormula, renameSheetInFormula, shiftFormula } from './rewrite';
export * from './values';
