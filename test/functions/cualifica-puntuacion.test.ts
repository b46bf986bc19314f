/** `=CUALIFICA_PUNTUACION(…)`: the scores alone, each beside its lead when written in row 2. */
import { expect, it } from 'vitest';
import { CUALIFICA_PUNTUACION } from '../../src/functions/cualifica-puntuacion';
import { aCriterion, aMatrix } from '../support/builders';

const MATRIX = aMatrix(
  aCriterion('Cargo', 100, { full: 'CEO', half: 'Jefa' }),
  aCriterion('País', '', { excludes: 'Corea' }),
);
const HEADERS = ['ID', 'Cargo', 'País'];
const BLANK = ['', '', ''];

it('is one row a row of the leads: blank rows and repeated headers stay blank, those at the end are cut', () => {
  const leads = [HEADERS, BLANK, ['L-1', 'CEO', ''], HEADERS, ['L-2', 'Jefa', 'Corea'], BLANK];
  expect(CUALIFICA_PUNTUACION(leads, MATRIX)).toEqual([[''], [100], [''], [50]]);
});

it('is the score of one lead where there is one', () => {
  expect(CUALIFICA_PUNTUACION([HEADERS, ['L-1', 'CEO', '']], MATRIX)).toEqual([[100]]);
});

it('a lead that cannot be scored says so, and without leads there is one blank cell', () => {
  const matrix = aMatrix(aCriterion('Cargo', -1, { full: 'x' }));
  expect(CUALIFICA_PUNTUACION([HEADERS, ['L-1', 'x', '']], matrix)).toEqual([['Sin criterios']]);
  expect(CUALIFICA_PUNTUACION([HEADERS], MATRIX)).toEqual([['']]);
  expect(CUALIFICA_PUNTUACION(undefined, undefined)).toEqual([
    [expect.stringContaining('Falta la hoja Matriz')],
  ]);
});
