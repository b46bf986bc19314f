/** What a workbook that reads well may still have wrong, and what is said about it where. */
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import { dayOf } from '../../../src/domain/day';
import type { IssueCode } from '../../../src/domain/issue';
import { scoreWorkbook } from '../../../src/domain/scoring/score-workbook';
import { formatPlace, issueText } from '../../../src/messages/issues';
import { aBehaviour, aCriterion, aMatrix, someEvents, someSettings } from '../../support/builders';

const CODES: readonly IssueCode[] = [
  'lost-condition',
  'weights-total',
  'near-name',
  'unmet-criterion',
  'range-as-text',
  'unmatched-events',
  'degree-out-of-range',
  'unreadable-share',
  'unreadable-condition',
];

interface Sheet {
  readonly leads?: Table;
  readonly interactions?: Table;
  readonly personas?: Table;
}

/** The issues of these checks as people read them: cell, what it says, what was expected. */
const review = (matrix: Table, { leads = [['ID']], interactions, personas }: Sheet = {}): string[] => {
  const place = (table: Table) => ({ table, origin: { row: 1, column: 1 } });
  const { issues } = scoreWorkbook({
    leads: place(leads),
    matrix: place(matrix),
    settings: place(someSettings()),
    ...(interactions && { interactions: place(interactions) }),
    ...(personas && { personas: place(personas) }),
  });
  return issues
    .filter(({ code }) => CODES.includes(code))
    .map((issue) => {
      const { says, expected } = issueText(issue, 'es');
      return `${formatPlace(issue.place, 'es')}: ${says} → ${expected}`;
    });
};

const leadsWith = (header: string, ...answers: readonly Cell[]): Table => [
  ['ID', header],
  ...answers.map((answer, i) => [`L-${i}`, answer]),
];
const many = (count: number, answer: Cell): Cell[] => Array.from({ length: count }, () => answer);

describe('a degree that can never win', () => {
  it('names the higher degree that takes its answers', () => {
    expect(review(aMatrix(aCriterion('Cargo', 100, { full: 'Director*; CEO', half: 'Directora' })))).toEqual([
      'I2: «Directora» nunca gana: 100% ya vale para lo mismo → Respuestas que no estén en un grado más alto, o la celda en blanco',
    ]);
  });

  it('is found where several take its answers together', () => {
    const table = [
      ['Criterio', 'Campo', 'Peso', '100%', '50%', '25%'],
      ['Tamaño', 'Tamaño', 100, '>=100', '50..99', '>=60'],
    ];
    expect(review(table)).toEqual([expect.stringMatching(/^F2: «>=60» nunca gana: 100% · 50% ya vale/)]);
  });

  it('is not one that an alternative of the same share shares answers with', () => {
    const table = [
      ['Criterio', 'Campo', 'Peso', '100%', 'Igual (100%)'],
      ['Cargo', 'Cargo', 100, 'CEO', 'CEO'],
    ];
    expect(review(table)).toEqual([]);
  });

  it('asks for something that no answer is', () => {
    expect(review(aMatrix(aCriterion('Tamaño', 100, { full: '>200 y <50' })))).toEqual([
      'H2: Ninguna respuesta cumple «>200 y <50» → Una condición que se pueda cumplir',
    ]);
  });
});

describe('positive weights', () => {
  const total = (rest: string) =>
    `G1: Los pesos positivos${rest} → Lo habitual es que sumen 100; la puntuación se calcula igual`;

  it('that do not add up to 100 are a warning; penalties do not count', () => {
    const rows = [aCriterion('A', 90.5, { full: 'x' }), aCriterion('B', -30, { full: 'x' })];
    expect(review(aMatrix(...rows))).toEqual([total(' suman 90,5')]);
    expect(review(aMatrix(aCriterion('A', 100, { full: 'x' })))).toEqual([]);
  });

  it('are added up for each product and persona', () => {
    const table = aMatrix(
      aCriterion('A', 80, { full: 'x' }),
      aCriterion('B', 20, { full: 'x', product: 'Nube' }),
      aCriterion('C', 10, { full: 'x', product: 'Nube', persona: 'Técnico' }),
      aCriterion('D', 20, { full: 'x', product: 'Local', persona: 'técnico; Directivo' }),
    );
    expect(review(table)).toEqual([total(' de Nube · Técnico suman 110')]);
  });

  it('that are wrong for all alike are said once', () => {
    const rows = ['Nube', 'Local'].map((product) => aCriterion(product, 10, { full: 'x', product }));
    expect(review(aMatrix(aCriterion('A', 80, { full: 'x' }), ...rows))).toEqual([total(' suman 90')]);
  });

  it('take three lines at most', () => {
    const rows = Array.from({ length: 9 }, (_, i) =>
      aCriterion(`C${i}`, i + 1, { full: 'x', product: `Producto ${i}` }),
    );
    expect(review(aMatrix(aCriterion('A', 80, { full: 'x' }), ...rows))).toEqual([
      total(' de Producto 0 suman 81'),
      total(' de Producto 1 suman 82'),
      total(' de Producto 2 suman 83 (otras combinaciones que tampoco suman 100: 6)'),
    ]);
  });
});

describe('names of products and personas', () => {
  const of = (...products: string[]): Table =>
    aMatrix(...products.map((product, i) => aCriterion(`C${i}`, 100, { full: 'x', product })));

  it('a letter apart are taken for a slip of the rarer one', () => {
    expect(review(of('Nuve', 'Nube', 'nube'))).toContain(
      'E2: «Nuve» se parece mucho a «Nube» → ¿Querías decir «Nube»?',
    );
  });

  it.each([
    ['Nube', 'Local'],
    ['SEO', 'SEM'],
    ['Plan A', 'Plan B'],
    ['Nube 2025', 'Nube 2026'],
    ['Junior', 'Senior'],
  ])('%s and %s are two', (...products) => {
    expect(review(of(...products)).filter((line) => line.includes('se parece'))).toEqual([]);
  });

  it('of products are held against those of the leads', () => {
    const leads = leadsWith('Producto', 'Rutas', 'Almacén; rutas', 'Ruta');
    expect(review(of('Rutes'), { leads })).toEqual([
      'E2: «Rutes» se parece mucho a «Rutas» → ¿Querías decir «Rutas»?',
    ]);
    expect(review(of('Rutas'), { leads })).toEqual([]);
  });

  it('are held against those of Personas', () => {
    const personas = [
      ['Persona', 'Campo', 'Condición'],
      ['Técnica', 'ID', '*'],
    ];
    expect(review(aMatrix(aCriterion('A', 100, { full: 'x', persona: 'Tecnico' })), { personas })).toEqual([
      'F2: «Tecnico» se parece mucho a «Técnica» → ¿Querías decir «Técnica»?',
    ]);
  });
});

describe('a criterion that no lead meets', () => {
  const SECTOR = aMatrix(aCriterion('Sector', 100, { full: 'Logistica y transporte', half: 'Banca' }));

  it('suggests what is there, at the condition that is near it', () => {
    expect(review(SECTOR, { leads: leadsWith('Sector', 'Comercio', 'Logística') })).toEqual([
      'H2: Ningún lead dice «Logistica y transporte» en Sector → ¿Querías decir «Logística»?',
    ]);
    expect(review(SECTOR, { leads: leadsWith('Sector', 'Comercio', 'Bamca') })).toEqual([
      'I2: Ningún lead dice «Banca» en Sector → ¿Querías decir «Bamca»?',
    ]);
  });

  it('is named with an example where nothing is near', () => {
    expect(review(SECTOR, { leads: leadsWith('Sector', ...many(12, 'Comercio'), '') })).toEqual([
      'A2: Ningún lead cumple «Sector» (con respuesta: 12) → Un grado para respuestas como «Comercio»',
    ]);
  });

  it('is nothing to remark on where a lead meets it, where none answers, and where a blank counts', () => {
    expect(review(SECTOR, { leads: leadsWith('Sector', 'Comercio', 'banca') })).toEqual([]);
    expect(review(SECTOR, { leads: leadsWith('Sector', '', 'n/d') })).toEqual([]);
    const blank = aMatrix(aCriterion('Sector', 100, { full: 'Banca', half: 'vacío' }));
    expect(review(blank, { leads: leadsWith('Sector', 'Comercio', '') })).toEqual([]);
  });

  it('with a range typed with a dash, says how to write it', () => {
    const size = aMatrix(aCriterion('Empleados', 100, { full: '>=100', half: '1-10; 11 a 50' }));
    expect(review(size, { leads: leadsWith('Empleados', 5, 200) })).toEqual([
      'I2: «1-10» se lee como texto, y en Empleados hay números → Escribe 1..10',
      'I2: «11 a 50» se lee como texto, y en Empleados hay números → Escribe 11..50',
    ]);
    expect(review(size, { leads: leadsWith('Empleados', '1-10', '11 a 50', 7) })).toEqual([]);
  });
});

describe('an interaction criterion that no event matches', () => {
  const of = (field: string) => aMatrix(aBehaviour('Visita', 100, { field, full: '>=1' }));
  const leads = leadsWith('Nombre', 'Ana');
  const interactions = someEvents([-1, 'L-0', 'Visita web', '/precios'], [-2, 'L-0', 'Webinar', 'Demo']);

  it('suggests the nearest type', () => {
    expect(review(of('Visitas web: */precios*'), { leads, interactions })).toEqual([
      'D2: Ninguna interacción es «Visitas web: */precios*» → ¿Querías decir «Visita web»?',
    ]);
    expect(review(of('Visita; Webinar'), { leads, interactions })).toEqual([
      'D2: Ninguna interacción es «Visita» → ¿Querías decir «Visita web»?',
    ]);
  });

  it('says so where the detail matches none', () => {
    expect(review(of('Visita web: *casos*; Llamada'), { leads, interactions })).toEqual([
      'D2: Ninguna interacción es «Visita web: *casos*; Llamada» → Un tipo y un detalle que estén en Interacciones',
    ]);
  });

  it('is nothing to remark on where an item matches, and where there are no events', () => {
    expect(review(of('webinar; Llamada'), { leads, interactions })).toEqual([]);
    expect(review(of('Visita'), { leads, interactions: someEvents() })).toEqual([]);
  });
});

describe('a percentage beyond 100%', () => {
  it('is quoted as people see it', () => {
    const table = [
      ['Criterio', 'Campo', 'Peso', '100%', 1.5, 'Sin dato'],
      ['Cargo', 'Cargo', 100, 'CEO', '', 1.25],
    ];
    expect(review(table)).toEqual([
      expect.stringContaining('E1: El encabezado «150%» no es un grado'),
      expect.stringContaining('F2: Sin dato dice «125%»'),
    ]);
  });
});

it('a range that became a date in Personas says what to write, as in Matriz', () => {
  const personas = [
    ['Persona', 'Campo', 'Condición'],
    ['Pyme', 'ID', dayOf(2026, 10, 1)],
  ];
  expect(review(aMatrix(aCriterion('A', 100, { full: 'x' })), { personas })).toEqual([
    'C2: Sheets leyó «1-10» como fecha → Escribe 1..10 como texto sin formato',
  ]);
});
