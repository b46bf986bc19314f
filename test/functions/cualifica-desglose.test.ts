/** `=CUALIFICA_DESGLOSE(…)`: one lead's score taken apart, as a cell sees it. */
import { describe, expect, it } from 'vitest';
import { CUALIFICA_DESGLOSE } from '../../src/functions/cualifica-desglose';

const HEADER = ['Criterio', 'Respuesta', 'Grado', 'Puntos', 'Mín', 'Máx'];
const MATRIX = [
  [
    'Criterio',
    'Fuente',
    'Campo',
    'Producto',
    'Peso',
    '100%',
    'Media (50%)',
    'Sin dato',
    'Excluye',
    'Por evento',
    'Vida media (días)',
  ],
  ['Cargo', '', 'Cargo', '', 40, 'CEO', 'Jefa*', '', '', '', ''],
  ['Presupuesto', '', 'Presupuesto', '', 20, '>=1000', '', '25%', '', '', ''],
  ['Visita', 'Interacción', 'Visita', '', 20, '', '', '', '', '20%', 10],
  ['Demo', 'Interacción', 'Demo', 'Nube', 20, '>=1', '', '', '', '', ''],
  ['Equipos', '', 'Equipos', 'Local', 20, 'sí', '', '', '', '', ''],
  ['Correo gratuito', '', 'Email', '', -10, '*@gmail.com', '', '', '', '', ''],
  ['País', '', 'País', '', '', '', '', '', 'Corea', '', ''],
];
const LEADS = [
  [
    'ID',
    'Nombre',
    'Email',
    'Cargo',
    'Presupuesto',
    'Equipos',
    'País',
    'Producto',
    'IDs anteriores',
    'Fin de datos',
  ],
  ['L-1', 'Ana', 'ana@gmail.com', 'Jefa', '', 'sí', 'España', '', 'L-0; L-00', ''],
  ['L-2', 'Eva', 'eva@example.com', 'CEO', 1200.5, '', '', 'Nube', '', ''],
  ['L-3', 'Luz', '', 'CEO', '', '', 'Corea', 'Local', '', ''],
  ['L-4', 'Uno', '', '', '', '', '', '', '', ''],
  ['L-4', 'Dos', '', '', '', '', '', '', '', ''],
  [77, 'Número', '', '', '', '', '', '', '', ''],
];
const INTERACTIONS = [
  ['Fecha', 'Lead', 'Tipo', 'Detalle'],
  ['12/11/2026', 'L-1', 'Visita', ''],
  ['12/11/2026', 'L-1', 'Visita', ''],
  ['22/11/2026', 'L-1', 'Visita', ''],
  ['22/11/2026', 'L-2', 'Visita', ''],
  ['21/11/2026', 'L-2', 'Demo', ''],
];
const PERSONAS = [
  ['Persona', 'Campo', 'Condición'],
  ['Decisora', 'Cargo', 'CEO'],
];
const SETTINGS = [
  ['Clave', 'Valor'],
  ['Fecha de corte', '22/11/2026'],
];
const breakdown = (id: unknown, ...more: unknown[]) =>
  CUALIFICA_DESGLOSE(id, LEADS, MATRIX, PERSONAS, INTERACTIONS, SETTINGS, ...more);

describe('the rows', () => {
  it('name product, persona and knock-outs above, and each criterion with answer, degree and points', () => {
    expect(breakdown('L-2')).toEqual([
      HEADER,
      ['Producto', 'Nube', '', '', '', ''],
      ['Persona', 'Decisora', '', '', '', ''],
      ['País', 'sin dato', 'Podría excluir', '', '', ''],
      ['Cargo', 'CEO', '100%', 40, 40, 40],
      ['Presupuesto', '1200,5', '100%', 20, 20, 20],
      ['Visita', '1', 'Por evento (20%)', 4, 4, 4],
      ['Demo', '1', '100%', 20, 20, 20],
      ['Correo gratuito', 'eva@example.com', 'Penalización: 0%', 0, 0, 0],
    ]);
  });

  it('tell estimates, events that have faded, penalties, and what other products add to the interval', () => {
    expect(breakdown('L-1')).toEqual([
      HEADER,
      ['Producto', 'Local', '', '', '', ''],
      ['Cargo', 'Jefa', 'Media (50%)', 20, 20, 20],
      ['Presupuesto', 'sin dato', 'Sin dato (25%)', 5, 0, 20],
      ['Visita', '3 (valen 2)', 'Por evento (40%)', 8, 8, 8],
      ['Equipos', 'sí', '100%', 20, 20, 20],
      ['Correo gratuito', 'ana@gmail.com', 'Penalización: 100%', -10, -10, -10],
    ]);
    const open = LEADS.map((row, i) => (i === 1 ? row.map((cell, c) => (c === 5 ? '' : cell)) : row));
    const rows = CUALIFICA_DESGLOSE('L-1', open, MATRIX, INTERACTIONS, SETTINGS);
    expect(rows[1]).toEqual(['Producto', 'Nube', '', '', '', '']);
    expect(rows[rows.length - 1]).toEqual(['Otros productos', '', '', 0, 0, 20]);
  });

  it('name the knock-out that excluded, and the adjustment that keeps the score above 0', () => {
    const rows = breakdown('L-3');
    expect(rows).toContainEqual(['País', 'Corea', 'Excluye', '', '', '']);
    const matrix = [...MATRIX, ['Lejos', '', 'Nombre', '', -200, 'Luz', '', '', '', '', '']];
    const below = CUALIFICA_DESGLOSE('L-3', LEADS, matrix, SETTINGS);
    const last = below[below.length - 1]!;
    expect(last.slice(0, 3)).toEqual(['Ajuste a 0–100', '', '']);
    expect(below.slice(1).reduce((sum, row) => sum + Number(row[3]), 0)).toBeCloseTo(0, 9);
  });
});

it('the words follow the language of the settings, the data stay as they are', () => {
  const english = [...SETTINGS, ['Idioma', 'en']];
  const rows = CUALIFICA_DESGLOSE('L-1', LEADS, MATRIX, PERSONAS, INTERACTIONS, english);
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ['Criterion', 'Answer', 'Degree'],
    ['Product', 'Local', ''],
    ['Cargo', 'Jefa', 'Media (50%)'],
    ['Presupuesto', 'unknown', 'Unknown (25%)'],
    ['Visita', '3 (worth 2)', 'Per event (40%)'],
    ['Equipos', 'sí', '100%'],
    ['Correo gratuito', 'ana@gmail.com', 'Penalty: 100%'],
  ]);
});

describe('the lead', () => {
  it('is found by its ID with blanks around it, by a number, by an ID it had before', () => {
    expect(breakdown(' L-1 ')).toEqual(breakdown('L-1'));
    expect(breakdown([['L-00']])).toEqual(breakdown('L-1'));
    expect(breakdown(77)[0]).toEqual(HEADER);
    expect(breakdown('77')).toEqual(breakdown(77));
  });

  it.each([
    ['', 'Falta el ID del lead'],
    [undefined, 'Falta el ID del lead'],
    [new Date(0), 'Falta el ID del lead'],
    ['L-9', 'Ningún lead tiene el ID «L-9»'],
    ['L-4', 'El ID «L-4» está en las filas 5 y 6: cada lead necesita el suyo'],
  ])('%s: %s', (id, sentence) => {
    expect(breakdown(id)).toEqual([[sentence]]);
  });

  it('that cannot be scored says so, and a matrix without its headers says which', () => {
    const penalties = [MATRIX[0], MATRIX[6]];
    expect(CUALIFICA_DESGLOSE('L-1', LEADS, penalties)).toEqual([['Sin criterios']]);
    expect(CUALIFICA_DESGLOSE('L-1', LEADS, [['Criterio', 'Campo', '100%']])).toEqual([
      ['Falta la columna «Peso» en Matriz'],
    ]);
    expect(CUALIFICA_DESGLOSE('L-1', '', '')).toEqual([[expect.stringContaining('Falta la hoja Matriz')]]);
    expect(CUALIFICA_DESGLOSE('L-1', '', '#REF!')).toEqual([
      [expect.stringContaining('Falta la hoja Matriz')],
    ]);
    expect(CUALIFICA_DESGLOSE('L-1', '', [['Peso']])).toEqual([
      [expect.stringContaining('Falta la columna')],
    ]);
  });
});
