/** Which conditions can never win beneath others. */
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cell';
import { takenBy } from '../../../src/domain/condition/covers';
import { conditionOf } from '../../support/builders';

const taken = (lower: Cell, ...higher: Cell[]) => takenBy(conditionOf(lower), higher.map(conditionOf));

describe('a condition that can never win', () => {
  test.each<[lower: string, higher: string[], by: number[]]>([
    ['Director', ['CEO; director'], [0]],
    ['Director; CEO', ['Director', 'CEO'], [0, 1]],
    ['Director', ['Direct*'], [0]],
    ['*logística*', ['*logist*'], [0]],
    ['Ventas*norte', ['ventas*'], [0]],
    ['Director', ['no: Estudiante; Becario'], [0]],
    ['no: Estudiante; Becario', ['no: Estudiante'], [0]],
    ['no: *gmail*; *hotmail*', ['no: *gmail*'], [0]],
    ['no: Estudiante', ['*'], [0]],
    ['Estudiante; vacío', ['*', 'vacío'], [0, 1]],
    ['>=60', ['>=100', '50..99'], [0, 1]],
    ['>=60', ['>=100; 50..99,999999999'], [0]],
    ['50..99', ['>=50'], [0]],
    ['50..99', ['>=50 y <100'], [0]],
    ['1..2', ['>0 y <3'], [0]],
    ['=7', ['5..10'], [0]],
    ['85%', ['>=0,5'], [0]],
    ['<>0', ['*'], [0]],
    ['sí', ['sí'], [0]],
    ['x', ['sí'], [0]],
    ['hace <= 30 días', ['hace <= 5 semanas'], [0]],
    ['hace > 1 año', ['hace >= 12 meses'], [0]],
    ['01/02/2026..03/02/2026', ['>=01/01/2026'], [0]],
    ['01/02/2026', ['<=01/02/2026'], [0]],
  ])('«%s» after %j', (lower, higher, by) => {
    expect(taken(lower, ...higher)).toEqual(by);
  });

  test.each(['>10 y <5', 'no: *', '=3 y =4'])('«%s» meets no answer', (text) => {
    expect(taken(text, 'Director')).toEqual([]);
    expect(taken(text)).toEqual([]);
  });
});

describe('a condition that still can win', () => {
  test.each<[lower: string, higher: string[]]>([
    ['Director', ['CEO']],
    ['Director', []],
    ['>=50', ['>=100', '50..98']],
    ['50..99', ['>50']],
    ['*logist*', ['*logística*']],
    ['*', ['>=0; <0']],
    ['vacío', ['*']],
    ['no: Estudiante', ['no: Estudiante; Becario']],
    ['*a*', ['<>*b*']],
    ['1', ['sí']], // also «1,0», which is no yes
    ['hace <= 1 mes', ['hace <= 30 días']],
    ['hace <= 30 días', ['>=01/01/2000']],
    ['sí', ['"sí"']],
  ])('«%s» after %j', (lower, higher) => {
    expect(taken(lower, ...higher)).toBeUndefined();
  });
});
