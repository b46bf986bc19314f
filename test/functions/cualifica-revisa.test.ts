/** `=CUALIFICA_REVISA(…)`: what the tables say that nobody can read. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell';
import { CUALIFICA_REVISA } from '../../src/functions/cualifica-revisa';
import { aCriterion, aMatrix } from '../support/builders';

const SETTINGS = [
  ['Clave', 'Valor'],
  ['Fecha de corte', '22/11/2026'],
];
const LEADS = [
  ['ID', 'Cargo', 'Fin de datos'],
  ['L-1', 'CEO', ''],
];
const MATRIX = aMatrix(aCriterion('Cargo', 100, { full: 'CEO' }));
const HEADER = ['Hoja', 'Celda', 'Qué dice', 'Qué se esperaba', 'Gravedad'];

it('says that all is well, and by which day', () => {
  expect(CUALIFICA_REVISA(LEADS, MATRIX, SETTINGS)).toEqual([
    [...HEADER, 'Día de evaluación: 22/11/2026 (Fecha de corte)'],
    ['', '', 'Todo en orden en las tablas. Lo que quede a medias sale a la derecha', '', '', ''],
  ]);
});

it('names the fixed day, or says that there is none', () => {
  const dayOf = (...entries: Cell[][]) =>
    CUALIFICA_REVISA(LEADS, MATRIX, [['Clave', 'Valor'], ...entries])[0]?.[5];
  expect(dayOf(['Fecha fija', '1/2/2026'])).toBe('Día de evaluación: 01/02/2026 (Fecha fija)');
  expect(dayOf()).toBe('Sin día de evaluación');
});

/** The rows below the header, without the last column, which is only for the day. */
const review = (leads: unknown, matrix: unknown, ...others: unknown[]) =>
  CUALIFICA_REVISA(leads, matrix, ...others)
    .slice(1)
    .map((row) => row.slice(0, 5));

it('takes a number for the column of the leads only if Sheets has such a column', () => {
  const twice = [LEADS[0], LEADS[1], LEADS[1]];
  const cellsOf = (column: number) => review(twice, MATRIX, SETTINGS, column).map(([, cell]) => cell);
  expect(cellsOf(27)).toEqual(['AA3']);
  for (const column of [Number.POSITIVE_INFINITY, Number.NaN, 1e300, 18279, 2.5, 0, -1])
    expect(cellsOf(column)).toContain('ID, fila 3');
});

describe('an issue says where, what, what was expected, and how bad', () => {
  it('in the matrix by cell, since its tab is passed from column A, and by criterion', () => {
    const matrix = aMatrix(aCriterion('Cargo', 100, { full: '>=muchos' }));
    expect(review(LEADS, matrix, SETTINGS)).toEqual([
      [
        'Matriz',
        'H2',
        'Cargo: No se entiende «>=muchos»',
        'Un número o una fecha tras el signo, por ejemplo >=200',
        'Error',
      ],
    ]);
  });

  it('in the leads by cell, where columns stand left of ID', () => {
    const leads = [
      ['Lead', 'ID', 'Cargo'],
      ['', 'L-1', 'CEO'],
      ['', 'L-1', 'CEO'],
    ];
    expect(review(leads, MATRIX, SETTINGS)).toEqual([
      ['Leads', 'B3', 'El ID «L-1» está en las filas 2, 3', 'Un ID distinto para cada lead', 'Error'],
    ]);
  });

  it('with what to write instead of a range that became a date', () => {
    const matrix = aMatrix(aCriterion('Cargo', 100, { full: new Date(2026, 9, 1) as never }));
    expect(review(LEADS, matrix, SETTINGS)[0]?.slice(2)).toEqual([
      'Cargo: Sheets leyó «1-10» como fecha',
      'Escribe 1..10 como texto sin formato',
      'Error',
    ]);
  });

  it('with the nearest name', () => {
    const matrix = aMatrix(aCriterion('Cargo', 100, { field: 'Carrgo', full: 'CEO' }));
    expect(review(LEADS, matrix, SETTINGS)[0]?.slice(2, 4)).toEqual([
      'Cargo: Ninguna columna de los datos se llama «Carrgo»',
      '¿Querías decir «Cargo»?',
    ]);
  });
});

describe('tables', () => {
  it('missing settings are a note', () => {
    expect(review(LEADS, MATRIX)).toEqual([
      ['Ajustes', '', 'Falta la hoja Ajustes', 'Mientras tanto valen los valores por defecto', 'Nota'],
    ]);
  });

  it('unknown and repeated ones are issues, never errors', () => {
    const rows = review(
      LEADS,
      MATRIX,
      SETTINGS,
      [
        ['Qué', 'es'],
        [1, 2],
      ],
      SETTINGS,
      '',
    );
    expect(rows.map((row) => row[2])).toEqual([
      'El rango número 4 de la fórmula no se reconoce: «Qué, es»',
      'El rango número 5 repite una tabla que ya estaba: «Clave, Valor»',
    ]);
  });

  it('a zone that does not exist is an issue', () => {
    const rows = review(LEADS, MATRIX, [...SETTINGS, ['Zona horaria', 'Europa/Madrid']]);
    expect(rows).toMatchObject([
      ['Ajustes', 'B3', 'La zona horaria «Europa/Madrid» no existe', expect.anything(), 'Aviso'],
    ]);
  });

  it('a blank matrix and blank leads are named', () => {
    const said = review('', '', SETTINGS).map((row) => row[2]);
    expect(said).toContain('Falta la hoja Matriz, o está vacía');
    expect(said).toContain('Falta la hoja Leads, o está vacía');
  });
});
