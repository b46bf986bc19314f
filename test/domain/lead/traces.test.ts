import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { eraserOf, type Person } from '../../../src/domain/lead/traces';

const ANA: Person = {
  names: ['Ana López', 'López, Ana'],
  emails: ['ana.lopez@example.com'],
  phones: ['+34 600 111 222'],
};
const { own, anybody } = eraserOf(ANA, 'borrado');

describe('in a text about the person', () => {
  it.each([
    ['Llamada con Ana', 'Llamada con borrado'],
    ['ANA  LOPEZ llamó', 'borrado llamó'],
    ['La señora Lopéz', 'La señora borrado'],
    ['Escribió ANA.LOPEZ@example.com hoy', 'Escribió borrado hoy'],
    ['Tel. 600-111-222', 'Tel. borrado'],
    ['(0034) 600111222', '(borrado'],
    ['+34600111222 o fijo', 'borrado o fijo'],
    ['Banana y Anabel', 'Banana y Anabel'],
    ['L-ANA y ana', 'L-ANA y borrado'],
    ['/precios/ana-lopez', '/precios/borrado-borrado'],
    ['xana.lopez@example.com', 'xana.borrado@example.com'],
    ['Peña y Ñandú', 'Peña y Ñandú'],
    ['', ''],
  ])('«%s» becomes «%s»', (text, erased) => {
    expect(own(text)).toBe(erased);
  });
});

describe('in a text that may be about anybody', () => {
  it.each([
    ['Ana y Bea López', 'Ana y Bea López'],
    ['Viene con Ana López', 'Viene con borrado'],
    ['ana.lopez@example.com', 'borrado'],
    ['600 111 222', 'borrado'],
    ['600 111 2223', '600 111 2223'],
  ])('«%s» becomes «%s»', (text, erased) => {
    expect(anybody(text)).toBe(erased);
  });
});

test('a person of whom nothing is known leaves every text as it is', () => {
  const nobody = eraserOf({ names: ['', ' '], emails: [''], phones: ['12'] }, 'borrado');
  expect(nobody.own('Ana 12 ana@example.com')).toBe('Ana 12 ana@example.com');
});

test('names that look like patterns are taken as they are', () => {
  const odd = eraserOf({ names: ['(.*) [a-z]+'], emails: ['a+b@example.com'], phones: [] }, 'borrado');
  expect(odd.anybody('todo sigue, aab@example.com')).toBe('todo sigue, aab@example.com');
  expect(odd.anybody('a+b@example.com')).toBe('borrado');
});

describe('laws', () => {
  const word = fc.stringMatching(/^[A-Za-zÁÉÍÓÚÑáéíóúñ]{3,10}$/);
  const people = fc.record({
    names: fc.array(
      fc.tuple(word, word).map((parts) => parts.join(' ')),
      { maxLength: 2 },
    ),
    emails: fc.array(
      word.map((name) => `${name.normalize('NFD').replace(/[^a-z]/gi, 'x')}@example.com`),
      { maxLength: 2 },
    ),
    phones: fc.array(fc.stringMatching(/^\d{9}$/), { maxLength: 2 }),
  });
  const RUNS = { numRuns: 1000 };

  it('once is enough', () => {
    fc.assert(
      fc.property(people, fc.string(), (person, text) => {
        const { own: erase } = eraserOf(person, 'borrado');
        const words = [text, ...person.names, ...person.emails, ...person.phones].join(' | ');
        const once = erase(words);
        fc.pre(!person.names.some((name) => /borrado/i.test(name)));
        expect(erase(once)).toBe(once);
      }),
      RUNS,
    );
  });

  it('no whole name, e-mail or phone is left', () => {
    fc.assert(
      fc.property(people, (person) => {
        const { anybody: erase } = eraserOf(person, '…');
        const words = [...person.names, ...person.emails, ...person.phones];
        const left = erase(words.join(' | '));
        for (const one of words) expect(left).not.toContain(one);
      }),
      RUNS,
    );
  });
});
