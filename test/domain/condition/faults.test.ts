/** Conditions that cannot be read, and why. */
import { expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cell';
import { parseCondition } from '../../../src/domain/condition/parse-condition';
import { printCondition } from '../../../src/domain/condition/print-condition';
import { dayOf } from '../../../src/domain/day';
import { conditionOf } from '../../support/builders';

it.each<[Cell, string]>([
  ['', 'empty'],
  [' ; ', 'empty'],
  ['no:', 'empty'],
  ['"abierta', 'unclosed-quote'],
  ['="abierta', 'unclosed-quote'],
  ['>=', 'operand'],
  ['>=muchos', 'operand'],
  ['>=10 y <muchos', 'operand'],
  ['50..', 'range-ends'],
  ['..50', 'range-ends'],
  ['1..31/12/2026', 'range-ends'],
  ['199..50', 'range-reversed'],
  ['31/12/2026..1/1/2026', 'range-reversed'],
  ['hace <= días', 'age'],
  ['hace <= 30 lunas', 'age'],
  ['hace <= 1,5 meses', 'age'],
  ['#REF!', 'error-cell'],
  [Number.NaN, 'error-cell'],
  [dayOf(2026, 10, 1), 'date-cell'],
])('%j: %s', (cell, fault) => {
  expect(parseCondition(cell)).toMatchObject({ fault });
});

it.each([
  ['no:Estudiante;Becario', 'no: Estudiante; Becario'],
  ['>=10  and  <50;  "a; b"', '>=10 y <50; "a; b"'],
  [';no: x', '; no: x'],
])('%j prints as %j', (text, printed) => {
  expect(printCondition(conditionOf(text))).toBe(printed);
});
