/** What the sidebar says of days, scores and refusals. */
import { expect, it } from 'vitest';
import { pageTexts } from '../../src/messages/sidebar';
import { refusalText } from '../../src/messages/sidebar-refusals';

const texts = pageTexts('es');

it('a day of this year is a day and a month, another one has its year', () => {
  expect(texts.coolsOn('2026-12-03', 2026)).toBe('Se enfría el 3/12');
  expect(texts.coolsOn('2027-01-09', 2026)).toBe('Se enfría el 9/1/2027');
});

it('an interaction says what it made of the score', () => {
  expect(texts.added(7, 'Ana', '62', '72,5', 'Caliente')).toBe(
    'Guardada en la fila 7 de Interacciones. Ana: de 62 a 72,5, Caliente.',
  );
  expect(texts.added(7, 'Ana', '62', '62', 'Tibio')).toContain('Ana: sigue en 62, Tibio.');
});

it('a refusal names what stands in the way', () => {
  expect(refusalText('repeated-id', 'es', { id: 'L-1', rows: [2, 3, 9] })).toBe(
    'El ID L-1 está en las filas 2, 3 y 9. Deja un ID distinto en cada una; no se cambió nada.',
  );
  expect(refusalText('failed', 'es', { detail: '{row} timed out' })).toContain('«{row} timed out»');
});
