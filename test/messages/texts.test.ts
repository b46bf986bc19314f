/** Numbers, reasons and places in words. */
import { expect, it } from 'vitest';
import { answerOf } from '../../src/domain/answer';
import type { Cell } from '../../src/domain/cell';
import { dayOf } from '../../src/domain/day';
import { columnLetter, formatPlace } from '../../src/messages/issues';
import { formatNumber, formatPoints } from '../../src/messages/numbers';
import { contributionWriter, reasonsWriter } from '../../src/messages/reasons';
import { aCriterion, aMatrix, scoreAnswers } from '../support/builders';

it.each([
  [12.25, 'es', '12,3'],
  [12.25, 'en', '12.3'],
  [-12, 'pt', '−12'],
  [0.04, 'es', '0'],
  [-0.04, 'es', '0'],
  [1234.5, 'es', '1234,5'],
] as const)('%d in %s is %s', (value, language, text) => {
  expect(formatNumber(value, language)).toBe(text);
});

it('points carry their sign, and minus is a minus sign', () => {
  expect([20, -10, 7.46, 0].map((points) => formatPoints(points, 'es'))).toEqual([
    '+20',
    '−10',
    '+7,5',
    '+0',
  ]);
});

it.each<[Cell, string]>([
  ['Director', 'Cargo: Director +100'],
  [1200.5, 'Cargo: 1200,5 +100'],
  [true, 'Cargo +100'],
  ['Sí', 'Cargo +100'],
  [false, 'Cargo: no +100'],
  ['ana@example.com', 'Cargo +100'],
  [dayOf(2026, 11, 22), 'Cargo: 22/11/2026 +100'],
  ['Director\n  general', 'Cargo: Director general +100'],
  [
    'Responsable de compras y de logística internacional',
    'Cargo: Responsable de compras y de logística i… +100',
  ],
])('the answer %j reads %j', (answer, text) => {
  expect(answerOf(answer).known).toBe(true);
  const score = scoreAnswers({ Cargo: answer }, aMatrix(aCriterion('Cargo', 10, { full: '*' })));
  expect(contributionWriter('es')(score.contributions[0]!)).toBe(text);
});

it('a blank that counts as an answer and an estimate have words of their own', () => {
  const matrix = aMatrix(
    aCriterion('Teléfono', 50, { full: 'vacío' }),
    aCriterion('Cargo', 50, { unknown: '50%' }),
  );
  const score = scoreAnswers({ Teléfono: '', Cargo: '' }, matrix);
  expect(reasonsWriter('es')(score)).toBe('Teléfono: vacío +50 · Cargo: sin dato +25');
  expect(reasonsWriter('en')(score)).toBe('Teléfono: empty +50 · Cargo: unknown +25');
});

it('nothing to say is an empty text', () => {
  expect(
    reasonsWriter('es')(scoreAnswers({ Cargo: 'x' }, aMatrix(aCriterion('Cargo', 1, { full: 'CEO' })))),
  ).toBe('');
});

it('a place is a cell where the column is known, else header and row', () => {
  expect([1, 26, 27, 703].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AAA']);
  expect(formatPlace({ tab: 'matrix', row: 7, column: 6, header: '75%' }, 'es')).toBe('F7');
  expect(formatPlace({ tab: 'matrix', row: 7, header: '75%' }, 'es')).toBe('75%, fila 7');
  expect(formatPlace({ tab: 'settings' }, 'es')).toBe('');
});
