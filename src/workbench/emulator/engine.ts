/** What the emulator uses of the formula room, in one place. */
export * from '../formulas';
export { partsOf } from '../formulas/dates';
export { type Zone, zoneNamed } from '../formulas/zone';

import type { RelativeFormula, StructuralEdit } from '../formulas';
export const shiftFormula = (f: string, _r: number, _c: number): string => f;
export const moveReferences = (f: string, _s: string, _e: StructuralEdit): string => f;
export const renameSheetInFormula = (f: string, _o: string, _n: string): string => f;
export const compileRelative = (_f: string, _s: number): RelativeFormula => ({ evaluate: () => true });
