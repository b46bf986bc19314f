/** When an answer is due, in the words of people. 2026-11-22 is a Sunday. */
import { expect, test } from 'vitest';
import { deadlineText } from '../../src/messages/deadline';

const due = (at: string) => deadlineText(at, false, '2026-11-22');
const late = (at: string) => deadlineText(at, true, '2026-11-22');

test('deadlines to come are told by the day as one names it from today, and by the clock', () => {
  expect(due('2026-11-22 18:00')).toBe('Vence hoy a las 18:00');
  expect(due('2026-11-23 09:05')).toBe('Vence mañana a las 9:05');
  expect(due('2026-11-24 13:30')).toBe('Vence el martes a las 13:30');
  expect(due('2026-11-28 01:00')).toBe('Vence el sábado a la 1:00');
  expect(due('2026-11-29 17:00')).toBe('Vence el 29/11 a las 17:00');
  expect(due('2027-01-04 17:00')).toBe('Vence el 4/1/2027 a las 17:00');
});

test('deadlines gone by are told by how long ago; the clock counts only today', () => {
  expect(late('2026-11-22 09:00')).toBe('Venció hoy a las 9:00');
  expect(late('2026-11-21 17:00')).toBe('Venció ayer');
  expect(late('2026-11-19 17:00')).toBe('Venció hace 3 días');
  expect(late('2026-11-16 17:00')).toBe('Venció hace 6 días');
  expect(late('2026-11-15 17:00')).toBe('Venció el 15/11');
  expect(late('2025-11-15 17:00')).toBe('Venció el 15/11/2025');
});

test('a day without a clock is told without one', () => {
  expect(due('2026-11-22')).toBe('Vence hoy');
});

test('without a deadline, or with one that is no date, there is nothing to say', () => {
  expect([due(''), due('pronto'), deadlineText('2026-11-22', false, '')]).toEqual(['', '', '']);
});
