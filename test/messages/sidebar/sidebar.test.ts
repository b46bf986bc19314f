/** What the sidebar says of days, scores and refusals. */
import { expect, it } from 'vitest';
import { pageTexts } from '../../../src/messages/sidebar/sidebar';
import { REFUSALS, refusalText } from '../../../src/messages/sidebar/sidebar-refusals';

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

it('who changed a lead, and when, is said as far as it is known', () => {
  const about = { by: 'luis@example.com', what: 'Decisión: Devolver', at: '2026-11-22 10:05' };
  expect(refusalText('changed-meanwhile', 'es', about)).toContain(
    'Mientras tanto luis@example.com cambió este lead («Decisión: Devolver», 22/11, 10:05).',
  );
  expect(refusalText('changed-meanwhile', 'es', { by: '', what: '', at: '' })).toContain(
    'Mientras tanto alguien cambió este lead.',
  );
  expect(refusalText('undo-changed', 'es', { by: '' })).toContain('después alguien cambió este lead.');
});

it('who may not do something hears which lists of Ajustes give the right', () => {
  expect(refusalText('not-allowed', 'es', { lists: ['sales', 'management'] })).toContain(
    'tu dirección no está en Correos de ventas ni en Correos de dirección.',
  );
});

it('owner and criterion are named where there are any', () => {
  expect(refusalText('with-sales', 'es', { owner: 'eva@example.com' })).toContain(
    ': lo lleva eva@example.com.',
  );
  expect(refusalText('with-sales', 'es', { owner: '' })).toContain('este lead. ');
  expect(refusalText('excluded-lead', 'es', { by: 'País' })).toContain('excluye este lead por País.');
  expect(refusalText('excluded-lead', 'es', { by: '' })).toContain('excluye este lead.');
});

const ABOUT = {
  ...{ detail: 'timed out', column: 'Decisión', id: 'L-1', rows: [2, 3], line: 'x', expected: 'y' },
  ...{
    until: '03/12/2026',
    unmet: ['País: *'],
    lists: ['sales'],
    owner: 'eva',
    by: 'luis',
    what: 'w',
    at: '',
  },
};

it.each(Object.keys(REFUSALS.es) as (keyof typeof REFUSALS.es)[])(
  '%s is whole sentences without a gap',
  (kind) => {
    expect(refusalText(kind, 'es', ABOUT)).toMatch(/^[A-ZÁÉÍÓÚ][^{}]*\.$/);
    expect(refusalText(kind, 'es', {})).not.toMatch(/undefined|null|NaN|[{}]/);
  },
);

it('what is no day of ours stays as somebody wrote it', () => {
  expect(texts.moment('2026-12-03 10:05', 2026)).toBe('3/12, 10:05');
  expect(texts.moment('2025-12-03', 2026)).toBe('3/12/2025');
  expect(texts.moment('ayer por la tarde', 2026)).toBe('ayer por la tarde');
});

it('a condition that no lead can meet is told with its lines, and why', () => {
  const lines = ['Puntuación: >=60', 'Puntuación: <50'];
  expect(refusalText('reentry-clash', 'es', { lines })).toBe(
    'No hay forma de cumplir «Puntuación: >=60» y «Puntuación: <50» a la vez: el lead no volvería nunca. Cámbialo y guarda otra vez.',
  );
  expect(refusalText('reentry-scale', 'es', { lines: ['Encaje: >=500'] })).toBe(
    'Puntuación, Encaje e Interés van de 0 a 100, así que «Encaje: >=500» no se cumple nunca. Cámbialo y guarda otra vez.',
  );
});
