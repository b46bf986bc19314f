/** Product lines and personas: whose criteria count for a lead, and which product is its best. */
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import type { LeadScore } from '../../../src/domain/scoring/lead-score';
import { aCriterion, aMatrix, aWorkbook, scoresOf, someSettings } from '../../support/builders';

const MATRIX = aMatrix(
  aCriterion('Cargo', 50, { full: 'CEO' }),
  aCriterion('Servidores', 50, { product: 'Nube', full: '>=10' }),
  aCriterion('Camiones', 150, { product: 'Rutas; Flotas', full: '>=10', half: '>=5', unknown: '50%' }),
);

const lead = (product: Cell, job: Cell, servers: Cell, lorries: Cell): Cell[] => [
  'L-1',
  product,
  job,
  servers,
  lorries,
];
const HEADER = ['ID', 'Producto', 'Cargo', 'Servidores', 'Camiones'];
const score = (...cells: Parameters<typeof lead>): LeadScore =>
  scoresOf(aWorkbook([HEADER, lead(...cells)], MATRIX))[0]!;

describe('products', () => {
  it('a lead of a product is scored with the general criteria and its own', () => {
    expect(score('Nube', 'CEO', 5, 99)).toMatchObject({ score: 50, product: 'Nube', hadChoice: false });
    expect(score('rutas', 'CEO', 5, 99)).toMatchObject({ score: 100, product: 'Rutas' });
  });

  it('a lead without a product is scored for all, and the best is named', () => {
    expect(score('', 'CEO', 20, 0)).toMatchObject({ score: 100, product: 'Nube', hadChoice: true });
    expect(score('n/d', '', 20, 20)).toMatchObject({ score: 75, product: 'Rutas', hadChoice: true });
    expect(score(' ; ', '', 20, 20)).toMatchObject({ score: 75, product: 'Rutas', hadChoice: true });
  });

  it('of equally good products the first named wins, in the lead or in the matrix', () => {
    expect(score('', 'x', 0, 20).product).toBe('Rutas');
    expect(score('Flotas; Rutas', 'x', 0, 20)).toMatchObject({ product: 'Flotas', hadChoice: true });
  });

  it('the interval is that of the choice: the highest ends', () => {
    expect(score('', 'CEO', 0, '')).toMatchObject({ product: 'Rutas', score: 62.5, low: 50, high: 100 });
  });

  it('a product that nobody knows leaves the general criteria, with an issue and a suggestion', () => {
    const workbook = aWorkbook([HEADER, lead('Nuve', 'CEO', 0, 0)], MATRIX);
    expect(scoresOf(workbook)[0]).toMatchObject({ score: 100, product: undefined });
    expect(workbook.issues).toContainEqual(
      expect.objectContaining({
        code: 'unknown-product',
        received: 'Nuve',
        params: { count: 1, nearest: 'Nube' },
      }),
    );
  });

  it('an excluded product is never the best, and a lead is excluded only if all are', () => {
    const matrix = aMatrix(
      aCriterion('Cargo', 50, { full: 'CEO' }),
      aCriterion('Servidores', 50, { product: 'Nube', full: '>=10', excludes: '>1000' }),
      aCriterion('Camiones', 50, { product: 'Rutas', full: '>=10' }),
    );
    const [out] = scoresOf(aWorkbook([HEADER, lead('', 'CEO', 2000, 0)], matrix));
    expect(out).toMatchObject({ product: 'Rutas', score: 50, temperature: 'warm', low: 50, high: 50 });
    const [gone] = scoresOf(aWorkbook([HEADER, lead('Nube', 'CEO', 2000, 0)], matrix));
    expect(gone!.temperature).toBe('excluded');
  });

  it('without products in the matrix, what the lead says of them is only data', () => {
    const workbook = aWorkbook(
      [HEADER, lead('Lo que sea', 'CEO', 0, 0)],
      aMatrix(aCriterion('Cargo', 100, { full: 'CEO' })),
    );
    expect(scoresOf(workbook)[0]).toMatchObject({ score: 100, product: undefined, hadChoice: false });
    expect(workbook.issues.map(({ code }) => code)).not.toContain('unknown-product');
  });
});

describe('personas', () => {
  const PERSONAS: Table = [
    ['Persona', 'Campo', 'Condición'],
    ['Decisora', 'Cargo', 'Director*; CEO'],
    ['Decisora', 'Empleados', '>=50'],
    ['Usuaria', 'Cargo', 'Jef*'],
    ['Sin cargo', 'Cargo', 'vacío'],
  ];
  const matrix = aMatrix(
    aCriterion('Sector', 50, { full: 'Logística' }),
    aCriterion('Presupuesto', 50, { persona: 'Decisora', full: '>=1000' }),
  );
  const personaOf = (persona: Cell, job: Cell, staff: Cell, table: Table = PERSONAS) => {
    const workbook = aWorkbook(
      [
        ['ID', 'Buyer persona', 'Cargo', 'Empleados', 'Sector', 'Presupuesto'],
        ['L-1', persona, job, staff, 'Logística', 0],
      ],
      matrix,
      someSettings(),
      { personas: table },
    );
    return { ...scoresOf(workbook)[0]!, issues: workbook.issues };
  };

  it('the first persona all of whose conditions hold is assigned', () => {
    expect(personaOf('', 'CEO', 80)).toMatchObject({ persona: 'Decisora', score: 50 });
    expect(personaOf('', 'CEO', 20)).toMatchObject({ persona: undefined, score: 100 });
    expect(personaOf('', 'Jefa de planta', 20)).toMatchObject({ persona: 'Usuaria', score: 100 });
  });

  it('unknown meets only vacío', () => {
    expect(personaOf('', 'CEO', '')).toMatchObject({ persona: undefined });
    expect(personaOf('', '', 80)).toMatchObject({ persona: 'Sin cargo' });
  });

  it('what is typed in the lead wins, however it is written', () => {
    expect(personaOf('decisora', 'Becario', 1)).toMatchObject({ persona: 'Decisora', score: 50 });
  });

  it('a persona that nobody knows leaves the general criteria, with an issue', () => {
    const found = personaOf('Decisor', 'CEO', 80);
    expect(found).toMatchObject({ persona: 'Decisor', score: 100 });
    expect(found.issues).toContainEqual(
      expect.objectContaining({ code: 'unknown-persona', params: { count: 1, nearest: 'Decisora' } }),
    );
  });

  it('a renamed title is named, and nobody is assigned meanwhile', () => {
    const table: Table = [
      ['Persona', 'Campo', 'Cond'],
      ['Decisora', 'Cargo', 'CEO'],
    ];
    const found = personaOf('', 'CEO', 80, table);
    expect(found.persona).toBeUndefined();
    expect(found.issues).toContainEqual(
      expect.objectContaining({ code: 'missing-header', received: 'Condición' }),
    );
  });

  it('a condition that cannot be read, or asks for a missing column, assigns nobody and says so', () => {
    const table: Table = [
      ['Persona', 'Campo', 'Condición'],
      ['Decisora', 'Cargo', '>=muchos'],
      ['Usuaria', 'Puesto actual', '*'],
    ];
    const found = personaOf('', 'CEO', 80, table);
    expect(found.persona).toBeUndefined();
    expect(
      found.issues
        .filter(({ place }) => place.tab === 'personas')
        .map(({ code, place }) => [code, place.row]),
    ).toEqual([
      ['unreadable-condition', 2],
      ['missing-field', 3],
    ]);
  });
});
