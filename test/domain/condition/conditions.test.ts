/** The language of a condition cell, row by row of its table in the contract. */
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../src/domain/answer';
import type { Cell } from '../../../src/domain/cell';
import { comparesInVain } from '../../../src/domain/condition/compares-in-vain';
import { holds } from '../../../src/domain/condition/holds';
import { dayOf } from '../../../src/domain/day';
import { conditionOf, TODAY } from '../../support/builders';

const day = (date: number, month: number, year = 2026) => dayOf(year, month, date);

/** condition · answers it holds for · answers it does not hold for */
type Row = [condition: Cell, holdsFor: Cell[], notFor: Cell[]];

const check = (rows: readonly Row[]): void => {
  it.each(rows)('%j', (condition, holdsFor, notFor) => {
    const read = conditionOf(condition);
    const held = (cells: Cell[]) => cells.filter((cell) => holds(read, answerOf(cell), TODAY));
    expect(held(holdsFor)).toEqual(holdsFor);
    expect(held(notFor)).toEqual([]);
  });
};

describe('values', () => {
  check([
    [
      'Director; CEO; "Ventas; Marketing"',
      ['director', 'CEO ', 'ventas;  marketing'],
      ['Directora', 'Ventas', ''],
    ],
    ['España', ['españa', 'ESPANA', 'Espan\u0303a'], ['Españas', '']],
    ['1.200', [1200, '1200', '1,200', '1.200 €'], [1.2, '1200 empleados', true]],
    ['007', [7, '7', '007'], ['0070']],
    ['15/01/2027', [day(15, 1, 2027), '2027-01-15', '15/1/27'], [day(16, 1, 2027), 46037]],
    ['"*"', ['*'], ['x', '']],
    ['"vacío"', ['vacío'], ['']],
    ['"dice ""hola"""', ['dice "hola"'], ['dice hola']],
    ['Monitor 24"; "5"" x 7"""', ['monitor 24"', '5" x 7"'], ['24']],
    ['Investigación y desarrollo', ['investigacion y desarrollo'], ['Investigación', 'desarrollo']],
    ['Hace un año; Dentro de 3 meses', ['hace un año', 'dentro de 3 meses'], [day(22, 11, 2025)]],
    ['; Director;; ', ['Director'], ['', ';']],
    ['Etc...', ['etc...'], ['etc']],
    ['S; x; y', ['s', 'X', 'y'], [true, 'sí', 1]],
  ]);
});

describe('comparisons', () => {
  check([
    ['>=200', [200, '200', '1.000', '200 €', 200.5], [199.9, '', 'unos 200', true, day(1, 1)]],
    ['>50', [51, '50,1'], [50, '']],
    ['<=5', [5, -1, '0,125'], [5.1, '']],
    ['<10', [9.999], [10, '10', '']],
    ['=7', [7, '7,0', '007'], [7.1, 'siete', '']],
    ['<>0', [1, '-1', day(1, 1)], [0, '0,0', 'ninguno', '', false]],
    ['=0,3', [0.1 + 0.2, '30%'], [0.31]],
    ['>=85%', [0.85, 1, '90 %'], [0.849, '']],
    ['=Ventas y compras', ['ventas y compras'], ['Ventas', '']],
    ['<>Perú', ['Chile', 7, true], ['peru', '']],
    ['<>*@gmail.com', ['ana@example.com'], ['ana@gmail.com', '']],
    ['="a; b"', ['A; B'], ['a']],
    ['>=15/01/2027', [day(15, 1, 2027), '16/1/2027'], [day(14, 1, 2027), '', 50000]],
    ['<2026-12-01', [TODAY, '30/11/2026'], ['1/12/2026', 'noviembre']],
  ]);
});

describe('ranges', () => {
  check([
    ['50..199', [50, 199, 199.9, '199,99', '50'], [49.9, 200, '', 'cien']],
    ['1..2', [1, 2, 2.93], [3, 0.99]],
    ['0,5..1,25', [0.5, 1.25, 1.259], [1.26, 0.49]],
    ['1,1..1,15', [1.15, 1.159], [1.16]],
    ['50%..85%', [0.5, 0.859, '85 %'], [0.86, 85]],
    ['-5..-2', [-5, -2, -3.5], [-1.5, -5.1, 0]],
    ['1.000 €..5.000 €', [1000, '5.000,99'], [999]],
    ['1/1/2026..31/12/2026', [day(1, 1), day(31, 12), '31/12/2026 23:59'], [day(1, 1, 2027), '', 46000]],
  ]);
});

describe('wildcards', () => {
  check([
    ['*gmail.com', ['ana@GMAIL.com'], ['gmail.com.example.com', '']],
    ['*logística*', ['Logistica y transporte', 'La logística'], ['Logi', '']],
    ['Jef* de *s', ['Jefa de compras', 'jefe de ventas'], ['Jefa de TI', 'Subjefe de compras']],
    ['a~*b', ['A*B'], ['axb']],
    ['~**', ['*nota'], ['nota']],
    ['5*', [512, '5'], [125]],
    ['a*a', ['aa', 'aba'], ['a']],
  ]);
});

describe('negation', () => {
  check([
    ['no: Estudiante; Becario', ['Director', 7, false], ['estudiante', 'BECARIO', '']],
    ['no: >100; *interno*', [100, 'nueve'], [101, 'Uso interno', '']],
    ['Director; no: x', ['director', 'no: x'], ['Becario', 'x']],
  ]);
});

describe('yes, no, unknown, known', () => {
  check([
    [
      'sí',
      [true, 1, 'sí', 'Si', 's', 'X', 'yes', 'y', 'TRUE', 'verdadero', 'sim', '1'],
      [false, 0, 'no', 2, '', 'sí, claro'],
    ],
    ['no', [false, 0, 'No', 'n', 'FALSE', 'falso', 'não', '0'], [true, 1, '', 'no sé']],
    [true, [true, 'sí'], [false, '']],
    [false, [false, 'no'], [true, '']],
    ['vacío', [''], ['x', 0, false]],
    ['*', ['x', 0, false, TODAY], ['']],
    ['no; Quizá', ['quiza', false], ['sí']],
  ]);
});

describe('ages', () => {
  check([
    ['hace <= 30 días', [TODAY, day(23, 10), '22/11/2026'], [day(22, 10), day(23, 11), '', 'ayer', 46348]],
    ['hace > 4 semanas', [day(24, 10), day(1, 1, 2020)], [day(25, 10), TODAY, day(1, 1, 2027)]],
    ['dentro de <= 2 semanas', [TODAY, day(6, 12)], [day(7, 12), day(21, 11), '']],
    ['hace <= 3 meses', [day(22, 8)], [day(21, 8)]],
    ['hace >= 1 año', [day(22, 11, 2025)], [day(23, 11, 2025)]],
    ['hace >=10 días y hace <=20 días', [day(12, 11), day(2, 11)], [day(13, 11), day(1, 11)]],
    ['há <= 30 dias', [TODAY], [day(1, 1)]],
    ['within < 2 weeks', [day(5, 12)], [day(6, 12)]],
  ]);

  it('without an evaluation day no age holds', () => {
    expect(holds(conditionOf('hace <= 30 días'), answerOf(TODAY), undefined)).toBe(false);
  });
});

describe('both', () => {
  check([
    ['>=10 y <50', [10, 49.9], [9, 50, '']],
    ['>=10 and <50; 100', [10, 100], [60]],
    ['>=10 E <50', [20], [50]],
    ['10..20 y <>15', [10, 20], [15, 21]],
    ['>=1/1/2026 y <1/2/2026', [day(31, 1)], [day(1, 2)]],
  ]);
});

describe('cells that Sheets has read', () => {
  check([
    [7, [7, '7'], [8, '']],
    [0.75, ['75%', 0.75], [75]],
    [1.125, [1.125], [1125]],
    [-0.5, [-0.5], [0.5]],
  ]);
});

it.each<[string, Cell, boolean]>([
  ['>=50', 'unos 200', true],
  ['50..199', 'cien', true],
  ['<>0', 'nada', true],
  ['hace <= 3 días', 'ayer', true],
  ['>=50', TODAY, true],
  ['>=50', 49, false],
  ['>=50', '', false],
  ['<>0', TODAY, false],
  ['Director', 'otro', false],
  ['<>Perú', 'Chile', false],
  ['unos*; >=50', 'unos 200', false],
  ['no: >=50', 'unos 200', true],
])('%j with %j is compared in vain: %j', (condition, answer, vain) => {
  expect(comparesInVain(conditionOf(condition))?.(answerOf(answer)) ?? false).toBe(vain);
});

it('a long text against many asterisks is decided at once', () => {
  const condition = conditionOf(`${'*a'.repeat(2000)}*b`);
  expect(holds(condition, answerOf('a'.repeat(40000)), undefined)).toBe(false);
});

it.each<[Cell, Cell]>([
  ['=>200', 250],
  ['=<5', 5],
  ['≥200', 200],
  ['≤5', 4],
  ['>=.5', 0.5],
  ['sí', 'verdadeiro'],
])('%j is understood, and holds for %j', (condition, answer) => {
  expect(holds(conditionOf(condition), answerOf(answer), TODAY)).toBe(true);
});

it('a negation typed on a Mac, accent apart, is one', () => {
  expect(holds(conditionOf('na\u0303o: Perú'), answerOf('Chile'), TODAY)).toBe(true);
});
