/** The types of interaction that the form offers. */
import { expect, test } from 'vitest';
import { offeredTypes } from '../../../src/sidebar/client/types';
import { aBehaviour, aCriterion, aMatrix, aWorkbook, scoresOf, someEvents } from '../../support/builders';

const scored = scoresOf(
  aWorkbook(
    [
      ['ID', 'Cargo', 'Fin de datos'],
      ['L-1', 'x', ''],
    ],
    aMatrix(
      aCriterion('Cargo', 10, { full: '*' }),
      aBehaviour('Interés', 10, { field: 'Visita: *precios*; visita; "Llamada: larga"', full: '>=1' }),
      aBehaviour('Baja', '', { field: 'Baja', excludes: '>=1' }),
    ),
    undefined,
    { interactions: someEvents([0, 'L-1', 'Baja']) },
  ),
)[0]!;

test('those of the matrix without their patterns, then those in use, each once however it is spelled', () => {
  expect(offeredTypes(scored, ['VISITA', 'Feria', 'Baja'])).toEqual([
    'Visita',
    'Llamada: larga',
    'Baja',
    'Feria',
  ]);
});
