/** `=CUALIFICA_RESUMEN(…)`: how many leads of each temperature and in each stage. */
import { expect, it } from 'vitest';
import { CUALIFICA_RESUMEN } from '../../src/functions/cualifica-resumen';
import { aCriterion, aMatrix } from '../support/builders';

const MATRIX = aMatrix(
  aCriterion('Cargo', 100, { full: 'CEO', half: 'Jefa' }),
  aCriterion('País', '', { excludes: 'Corea' }),
);
const HEADER = ['Temperatura', 'Leads', '%'];
const STAGES = [
  ...['Cliente', 'Oportunidad', 'Descartado', 'Reciclado'],
  ...['SQL', 'SAL', 'MQL', 'Lead', 'Anónimo'],
];
/** What stands below the temperatures: all stages, those that are not named with nobody. */
const stages = (counts: Readonly<Record<string, readonly [number, number]>> = {}) => [
  ['Etapa', 'Leads', '%'],
  ...STAGES.map((stage) => [stage, ...(counts[stage] ?? [0, 0])]),
];
const leadsWith = (...answers: readonly (readonly string[])[]) => [
  ['ID', 'Cargo', 'País'],
  ...answers.map((cells, i) => [`L-${i + 1}`, ...cells]),
];

it('counts hot, warm, cold and excluded leads, with their part of all in percent', () => {
  const leads = leadsWith(['CEO', ''], ['CEO', 'Corea'], ['Jefa', ''], ['CEO', ''], ['x', ''], ['CEO', '']);
  expect(CUALIFICA_RESUMEN(leads, MATRIX)).toEqual([
    HEADER,
    ['Caliente', 3, 50],
    ['Tibio', 1, 16.7],
    ['Frío', 1, 16.7],
    ['Excluido', 1, 16.7],
    ...stages({ Descartado: [1, 16.7], Anónimo: [5, 83.3] }),
  ]);
});

it('leads without a score have a row of their own, only where there are any, and no stage', () => {
  const matrix = aMatrix(aCriterion('Cargo', -1, { full: 'x', excludes: 'y' }));
  expect(CUALIFICA_RESUMEN(leadsWith(['x', ''], ['y', '']), matrix)).toEqual([
    HEADER,
    ['Caliente', 0, 0],
    ['Tibio', 0, 0],
    ['Frío', 0, 0],
    ['Excluido', 1, 50],
    ['Sin criterios', 1, 50],
    ...stages({ Descartado: [1, 50] }),
  ]);
});

it('no leads are no reason to divide by zero, and a matrix without its headers says which', () => {
  expect(CUALIFICA_RESUMEN(leadsWith(), MATRIX)[1]).toEqual(['Caliente', 0, 0]);
  expect(CUALIFICA_RESUMEN(leadsWith(), [['Criterio', 'Campo', '100%']])).toEqual([
    HEADER,
    ['Falta la columna «Peso» en Matriz', '', ''],
  ]);
});

it('speaks the language of the settings', () => {
  const settings = [
    ['Clave', 'Valor'],
    ['Idioma', 'en'],
  ];
  expect(CUALIFICA_RESUMEN(leadsWith(), MATRIX, settings).map(([first]) => first)).toEqual([
    'Temperature',
    'Hot',
    'Warm',
    'Cold',
    'Excluded',
    'Stage',
    ...['Customer', 'Opportunity', 'Discarded', 'Recycled'],
    ...['SQL', 'SAL', 'MQL', 'Lead', 'Anonymous'],
  ]);
});
