/** How texts are compared. */
import { expect, it } from 'vitest';
import { fold, keyOf, matchesName, nearest } from '../../src/domain/text';
import { DIMENSIONS, LEAD_FIELDS } from '../../src/domain/vocabulary';

it.each([
  ['  Peña\u00a0 Nieto ', 'pena nieto'],
  ['EDUCACIÓN', 'educacion'],
  ['e\u0301', 'e'],
  ['a\t\nb', 'a b'],
  ['Ana', 'ana'],
  ['ana  b', 'ana b'],
  ['', ''],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it.each([
  ['Interes', 'Interés'],
  ['Encage', 'Encaje'],
  ['ecnaje', 'Encaje'],
  ['Presupuesto', undefined],
  ['', undefined],
])('the word nearest to %j is %j', (word, known) => {
  expect(nearest(word, ['Encaje', 'Interés'])).toBe(known);
});

it('a name is known in three languages and by its aliases', () => {
  for (const header of ['Teléfono', 'TELEFONO', 'Phone', 'Telefone', 'Móvil']) {
    expect(matchesName(header, LEAD_FIELDS.phone)).toBe(true);
  }
  expect(keyOf('Implícito', DIMENSIONS)).toBe('interest');
  expect(keyOf('otra', DIMENSIONS)).toBeUndefined();
});
