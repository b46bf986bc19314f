/** Reasons for sending a lead back: what is offered, and how a given one is kept. */
import { expect, test } from 'vitest';
import { reasonsFor, reasonText } from '../../../src/domain/handoff/reasons';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';

const settings = {
  ...DEFAULT_SETTINGS,
  returnReasons: ['Faltan datos', 'Aún no es el momento', 'Otro'],
  rejectionReasons: ['Duplicado (Descartado)', 'Otro (Reciclado)'],
};
const text = (reason: string, note = '') => reasonText(settings, 'return', reason, note);

test('the stage that a rejection ends in is not part of its reason, and Otro is always possible', () => {
  expect(reasonsFor(settings, 'reject')).toEqual(['Duplicado']);
  expect(reasonsFor(settings, 'return')).toEqual(['Faltan datos', 'Aún no es el momento']);
});

test.each([
  ['a listed reason is kept as listed', 'faltan DATOS', '', 'Faltan datos'],
  ['the note follows after a colon', 'Faltan datos', 'el teléfono', 'Faltan datos: el teléfono'],
  ['any other reason is kept as Otro', 'Cerró la empresa', '', 'Otro: Cerró la empresa'],
  ['Otro is not written twice', 'Otro: cerró', '', 'Otro: cerró'],
  ['Otro with a note is a reason', 'Otro', 'cerró', 'Otro: cerró'],
  ['Otro alone is no reason', 'Otro', '', ''],
  ['blanks alone are no reason', ' \n\t ', '', ''],
  [
    'line breaks and control characters become spaces',
    'Faltan datos',
    'uno\r\n\u0007dos',
    'Faltan datos: uno dos',
  ],
])('%s', (_, reason, note, kept) => {
  expect(text(reason, note)).toBe(kept);
});

test('a reason that was written before is kept once when it is given again', () => {
  expect(text(text('Faltan datos', 'el teléfono'))).toBe('Faltan datos: el teléfono');
});

test('the words follow the language of the workbook', () => {
  expect(reasonText({ ...settings, language: 'en' }, 'return', 'Closed down', '')).toBe('Other: Closed down');
});
