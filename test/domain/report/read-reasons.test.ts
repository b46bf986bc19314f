/** Which criteria a frozen text of reasons names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Handoff } from '../../../src/domain/handoff/handoff';
import { reasonsReader } from '../../../src/domain/report/read-reasons';
import { topReasons } from '../../../src/domain/scoring/top-reasons';
import { LANGUAGES } from '../../../src/domain/vocabulary';
import { reasonsWriter } from '../../../src/messages/reasons';
import { anyLeads, anyMatrix } from '../../support/arbitraries';
import { aWorkbook, scoresOf } from '../../support/builders';

const read = (reasons: string, product = '', known: readonly string[] = []) =>
  reasonsReader(known)({ product, cells: { reasons } as Handoff['cells'] });

describe('reads', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['an answer', 'Cargo: Director +20', ['Cargo'], []],
    ['a count of events', 'Visita a precios (12) +7,5', ['Visita a precios'], []],
    ['a tick', 'Correo gratuito −10', [], ['Correo gratuito']],
    ['an estimate', 'Cargo: sin dato +0,5', ['Cargo'], []],
    ['an answer with a colon', 'Plan: urgente: ya +5', ['Plan'], []],
    ['an answer with the separator', 'Empresa: Norte · Sur +5 · Cargo +2', ['Empresa', 'Cargo'], []],
    ['a name in brackets', 'Empleados (España): 200 +5', ['Empleados (España)'], []],
    ['nothing', '', [], []],
    [
      'what excludes, and what might',
      'Excluido por Sector: Armas · Cargo +20 · podría excluir: País, Edad',
      ['Cargo'],
      [],
    ],
  ])('%s', (_, text, inFavour, against) => {
    expect(read(text)).toEqual({ inFavour, against });
  });

  it('leaves out the product that stands before all, also a long one', () => {
    expect(read('Nube: Cargo: Director +20 · Nube: sí +5', 'Nube').inFavour).toEqual(['Cargo', 'Nube']);
    const product = 'Plataforma de automatización comercial avanzada';
    expect(read('Plataforma de automatización comercial…: Cargo +20', product).inFavour).toEqual(['Cargo']);
    expect(read('Nube', 'Nube')).toEqual({ inFavour: [], against: [] });
  });

  it('a known name may hold a colon', () => {
    expect(read('Cargo: nivel: Director +20', '', ['Cargo: nivel']).inFavour).toEqual(['Cargo: nivel']);
  });

  it('a criterion that is named twice counts once', () => {
    expect(read('Visita (3) +5 · Visita (2) +4').inFavour).toEqual(['Visita']);
  });
});

it('whatever is written of a score is read again', () => {
  fc.assert(
    fc.property(anyLeads, anyMatrix, fc.constantFrom(...LANGUAGES), (leads, matrix, language) => {
      const workbook = aWorkbook(leads, matrix);
      const write = reasonsWriter(language);
      for (const score of scoresOf(workbook)) {
        const { positives, negatives } = topReasons(score);
        const names = (some: typeof positives) => [...new Set(some.map(({ criterion }) => criterion.name))];
        expect(read(write(score), score.product)).toEqual({
          inFavour: names(positives),
          against: names(negatives),
        });
      }
    }),
    { numRuns: 1000 },
  );
});
