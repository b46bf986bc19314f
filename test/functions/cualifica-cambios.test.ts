/** `=CUALIFICA_CAMBIOS(…)`: who rose and who fell between two frozen weeks, and why. */
import { expect, it } from 'vitest';
import type { Table } from '../../src/domain/cell';
import { dayOf } from '../../src/domain/day';
import { weeksOf } from '../../src/domain/history/read-history';
import { rowsToThin } from '../../src/domain/history/thin';
import { HISTORY_COLUMNS } from '../../src/domain/vocabulary-weeks';
import { CUALIFICA_CAMBIOS } from '../../src/functions/cualifica-cambios';
import { frozenWeeks, historyTable, type Tabs, weeksTable } from '../domain/history/weeks-of-books';
import { aBehaviour, aCriterion, aMatrix } from '../support/builders';

const FIRST = dayOf(2026, 11, 2);
const HEADER = [
  ...[
    'Lead',
    'Antes',
    'Ahora',
    'Cambio',
    'El paso de los días',
    'Interacciones',
    'Respuestas',
    'Producto y persona',
  ],
  ...['Ajustes', 'La matriz', 'Qué pasó'],
];

const aBook = (...leads: Table): Tabs => ({
  leads: [['ID', 'Nombre', 'Cargo'], ...leads],
  matrix: aMatrix(
    aCriterion('Cargo', 60, { full: 'CEO', half: 'Jefa' }),
    aBehaviour('Visitas', 40, { field: 'Visita', each: '50%', halfLife: 7 }),
  ),
  settings: [['Clave', 'Valor']],
  interactions: [
    ['Fecha', 'Lead', 'Tipo'],
    [FIRST, 'L-1', 'Visita'],
  ],
});
const ANA = ['L-1', 'Ana', 'CEO'];
const WEEKS = frozenWeeks(
  [
    aBook(ANA, ['L-2', 'Bea', 'Jefa']),
    aBook(ANA, ['L-2', 'Bea', 'CEO'], ['L-3', '=Carla', 'Jefa']),
    aBook(['L-1', 'Ana', 'Otra'], ['L-3', '=Carla', 'Jefa']),
  ],
  FIRST,
);

/** As Sheets hands a range over: days are dates of the script's own zone. */
const asRange = (table: Table): unknown[][] =>
  table.map((row) =>
    row.map((cell) =>
      typeof cell === 'object' ? new Date(1970, 0, 1 + cell.day, 0, cell.minute ?? 0) : cell,
    ),
  );
const HISTORY = asRange(historyTable(WEEKS));
const LEADS = asRange(aBook(ANA, ['L-2', 'Bea', 'CEO'], ['L-3', '=Carla', 'Jefa']).leads);
const dateOf = (day: number) => new Date(2026, 10, day);

it('compares the last two weeks: changed leads, the largest change first, then new ones, then those that are gone', () => {
  expect(CUALIFICA_CAMBIOS(HISTORY)).toEqual([
    HEADER,
    [
      'L-1',
      70,
      5,
      -65,
      -5,
      '',
      -60,
      '',
      '',
      '',
      'Baja 65,0: respuestas −60,0 · el paso de los días −5,0. De Caliente a Frío.',
    ],
    ['L-2', 60, '', '', '', '', '', '', '', '', 'Ya no está: 60,0, Tibio.'],
  ]);
});

it('takes days in any order, and names from Leads; a name that begins like a formula is text', () => {
  expect(CUALIFICA_CAMBIOS(HISTORY, LEADS, dateOf(11), dateOf(5))).toEqual([
    HEADER,
    ['Bea', 30, 60, 30, '', '', 30, '', '', '', 'Sube 30,0: respuestas +30,0. De Frío a Tibio.'],
    ['Ana', 80, 70, -10, -10, '', '', '', '', '', 'Baja 10,0: el paso de los días −10,0.'],
    ["'=Carla", '', 30, '', '', '', '', '', '', '', 'Nuevo: 30,0, Frío.'],
  ]);
});

it('from a day on, the causes of all weeks are added up', () => {
  expect(CUALIFICA_CAMBIOS(HISTORY, '2/11/2026', LEADS)[1]).toEqual([
    ...['Ana', 80, 5, -75, -15, '', -60, '', '', ''],
    'Baja 75,0: respuestas −60,0 · el paso de los días −15,0. De Caliente a Frío.',
  ]);
});

it('one lead alone, though nothing happened to it', () => {
  expect(CUALIFICA_CAMBIOS(HISTORY, [['L-3']])).toEqual([
    HEADER,
    ['L-3', 30, 30, 0, '', '', '', '', '', '', 'Sin cambios.'],
  ]);
  expect(CUALIFICA_CAMBIOS(HISTORY, 'L-9')).toEqual([['Ningún lead tiene el ID «L-9»']]);
});

it('a history in English is read, and answered in the language of the settings', () => {
  const settings = [
    ['Clave', 'Valor'],
    ['Idioma', 'English'],
  ];
  const [header, first] = CUALIFICA_CAMBIOS(asRange(historyTable(WEEKS, 'en')), settings);
  expect(header!.slice(0, 4)).toEqual(['Lead', 'Before', 'Now', 'Change']);
  expect(first!.slice(-1)).toEqual([
    'Down 65.0: answers −60.0 · the passing of days −5.0. From Hot to Cold.',
  ]);
});

it('without two weeks it says what is missing', () => {
  expect(CUALIFICA_CAMBIOS([['Otra', 'hoja']])).toEqual([
    ['Falta la hoja Historial, con todas sus columnas: por ejemplo Historial!A:Q'],
  ]);
  const titles = Object.values(HISTORY_COLUMNS).map(({ es }) => es);
  expect(CUALIFICA_CAMBIOS([titles])).toEqual([
    ['Todavía no hay semanas guardadas: elige Cualifica › Guardar la semana'],
  ]);
  expect(CUALIFICA_CAMBIOS(undefined)).toHaveLength(1);
  expect(CUALIFICA_CAMBIOS(asRange(historyTable(WEEKS.slice(0, 1))))).toEqual([
    ['Hace falta otra semana guardada para comparar'],
  ]);
});

it('where nobody changed it says so', () => {
  const still = frozenWeeks([aBook(['L-2', 'Bea', 'CEO']), aBook(['L-2', 'Bea', 'CEO'])], FIRST);
  expect(CUALIFICA_CAMBIOS(asRange(historyTable(still)))[1]![0]).toBe('Ningún lead ha cambiado');
});

it('rows that were thinned out are calculated again from Semanas', () => {
  const books = Array.from({ length: 18 }, () => aBook(ANA, ['L-2', 'Bea', 'CEO']));
  const whole = asRange(historyTable(frozenWeeks(books, FIRST)));
  const weeks = weeksTable(frozenWeeks(books, FIRST));
  const table = historyTable(frozenWeeks(books, FIRST));
  const out = new Set(rowsToThin(weeksOf(table, weeks)));
  const thinned = asRange(table.filter((_, index) => !out.has(index + 1)));
  expect(out.size).toBe(7);
  const third = dateOf(16);
  expect(CUALIFICA_CAMBIOS(thinned, third)).toEqual([
    ['De semanas tan antiguas faltan filas aquí: añade a la fórmula la hoja Semanas'],
  ]);
  const figures = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.slice(0, 4));
  expect(figures(CUALIFICA_CAMBIOS(thinned, asRange(weeks), third))).toEqual(
    figures(CUALIFICA_CAMBIOS(whole, asRange(weeks), third)),
  );
});
