/** What the workbench uses of the formula engine. */

export { isDateFormat, isPercentFormat, isTextFormat } from 'numfmt';
export * from './calculator';
export { createCalculator } from './create-calculator';
export { formatValue, inputText } from './format-value';
export { parseTyped, type Typed } from './parse-typed';
export * from './values';
