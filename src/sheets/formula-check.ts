/** Finds formulas in the data that would stop the block: those that change by themselves, and those that read it. */
import { matches } from '../domain/condition/split';
import type { Sheet } from '../host/host';
import { cellAddress, columnNumber } from './address';

const VOLATILE = /\b(NOW|RAND|RANDARRAY|RANDBETWEEN|TODAY)\s*\(/i;
const TEXTS = /"(?:[^"]|"")*"/g;
/** A reference, with its tab if it names one. `A1`, `$B:C`, `Leads!A1:B`, `'Mis leads'!A2`; rows alone read all columns. */
const REFERENCE =
  /(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(?<![\p{L}\p{N}_.$])(?:\$?([A-Z]{1,3})(?:\$?\d+(?::\$?([A-Z]{1,3})\$?\d*)?|:\$?([A-Z]{1,3})\$?\d*)|\$?\d+:\$?\d+)(?![\p{L}\p{N}_(])/giu;

type FormulaFault = 'volatile' | 'selfReading';

const readsColumnsUpTo = (formula: string, tab: string, last: number): boolean =>
  matches(formula, REFERENCE).some(([, named, from, to, whole]) => {
    const name = named?.replace(/^'|'$/g, '').replace(/''/g, "'");
    if (name !== undefined && name !== tab) return false;
    const columns = [from ?? 'A', to ?? whole ?? from ?? 'A'].map(columnNumber);
    return Math.min(...columns) <= last;
  });

/**
 * What is wrong with a formula of the data block, if anything. `blockWidth`: columns of the computed block.
 *
 * @example faultOf('=TODAY()-P2', 'Leads', 8) // 'volatile'
 * @example faultOf('=B2&" "', 'Leads', 8) // 'selfReading'
 */
export const faultOf = (formula: string, tab: string, blockWidth: number): FormulaFault | undefined => {
  const bare = formula.replace(TEXTS, '""');
  if (VOLATILE.test(bare)) return 'volatile';
  return readsColumnsUpTo(bare, tab, blockWidth) ? 'selfReading' : undefined;
};

interface FaultyFormula {
  readonly cell: string;
  readonly formula: string;
  readonly fault: FormulaFault;
}

/** All faulty formulas between two columns, in one read. */
export const faultyFormulas = (
  sheet: Sheet,
  from: number,
  to: number,
  blockWidth: number,
): FaultyFormula[] => {
  const tab = sheet.getName();
  const formulas = sheet.getRange(1, from, Math.max(1, sheet.getLastRow()), to - from + 1).getFormulas();
  return formulas.flatMap((row, r) =>
    row.flatMap((formula, c) => {
      const fault = formula ? faultOf(formula, tab, blockWidth) : undefined;
      return fault ? [{ cell: cellAddress(r + 1, from + c), formula, fault }] : [];
    }),
  );
};
