/** What the emulator uses of the formula room, in one place. */
export * from '../formulas';
export { type Reference, referenceText } from '../formulas/a1';
export { partsOf } from '../formulas/dates';
export { mapReferences } from '../formulas/rewrite';
export { type Zone, zoneNamed } from '../formulas/zone';
