/** The pipeline as a whole: fields found in the data, issues in reading order, reasons in rank order. */
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/domain/cell';
import type { ScoredWorkbook } from '../../../src/domain/scoring/score-workbook';
import { topReasons } from '../../../src/domain/scoring/top-reasons';
import { aCriterion, aMatrix, aWorkbook, scoreAnswers, someSettings } from '../../support/builders';

const issues = (leads: Table, ...criteria: ReturnType<typeof aCriterion>[]) =>
  aWorkbook(leads, aMatrix(...criteria)).issues;

describe('fields', () => {
  const CARGO = aCriterion('Nivel', 100, { field: 'Cargo', full: 'CEO' });

  it('are found whatever their case and accents', () => {
    expect(scoreAnswers({ 'CARGO ': 'CEO' }, aMatrix(CARGO)).score).toBe(100);
  });

  it('a missing one is an error with the nearest header', () => {
    expect(
      issues(
        [
          ['ID', 'Cargos'],
          ['1', 'CEO'],
        ],
        CARGO,
      ),
    ).toMatchObject([
      {
        code: 'missing-field',
        severity: 'error',
        place: { tab: 'matrix', row: 2, header: 'Campo' },
        params: { nearest: 'Cargos' },
      },
    ]);
  });

  it('one outside the data says so: decisions and free columns feed no score', () => {
    const leads = [
      ['Cargo', 'ID', 'Nombre'],
      ['CEO', '1', 'Ana'],
    ];
    expect(issues(leads, CARGO)).toMatchObject([{ code: 'field-outside-data', received: 'Cargo' }]);
  });

  it('of two columns with one name the first counts, with a warning', () => {
    expect(
      issues(
        [
          ['ID', 'Cargo', 'cargo'],
          ['1', 'CEO', ''],
        ],
        CARGO,
      ),
    ).toMatchObject([{ code: 'repeated-header', severity: 'warning' }]);
  });
});

it('answers that a comparison cannot compare are counted once a criterion', () => {
  const size = aCriterion('Tamaño', 100, { field: 'Empleados', full: '>=200', half: 'muchos' });
  const leads = [
    ['Notas', 'ID', 'Empleados'],
    ['', '1', 300],
    ['', '2', 'unos 200'],
    ['', '3', 'Muchos'],
    ['', '4', 'bastantes'],
    ['', '5', ''],
  ];
  expect(issues(leads, size)).toMatchObject([
    {
      code: 'vain-comparisons',
      severity: 'warning',
      place: { tab: 'leads', row: 3, column: 3, header: 'Empleados' },
      received: 'unos 200',
      params: { count: 2, criterion: 'Tamaño' },
    },
  ]);
});

it('an answer that only a catch-all takes, or that a knock-out cannot compare, is counted too', () => {
  const leads = [
    ['ID', 'Empleados'],
    ['1', 'unos 300'],
  ];
  const caughtAll = aCriterion('Tamaño', 100, { field: 'Empleados', full: '>=200', half: '*' });
  const knockout = aCriterion('Tamaño', 100, { field: 'Empleados', full: 'unos 300', excludes: '<5' });
  expect(issues(leads, caughtAll)).toMatchObject([{ code: 'vain-comparisons', params: { count: 1 } }]);
  expect(issues(leads, knockout)).toMatchObject([{ code: 'vain-comparisons', params: { count: 1 } }]);
});

it('issues come errors first, then by tab and row', () => {
  const leads = [
    ['ID', 'A'],
    ['1', 'x'],
    ['1', 'x'],
  ];
  const matrix = aMatrix(aCriterion('A', 50, { full: 'x' }), aCriterion('B', 20, { full: '>=x' }));
  const found = aWorkbook(leads, matrix, someSettings(['Nada', 1])).issues;
  expect(found.map(({ severity, place, code }) => `${severity} ${place.tab} ${place.row} ${code}`)).toEqual([
    'error matrix 3 unreadable-condition',
    'error matrix 3 missing-field',
    'error leads 3 repeated-id',
    'warning matrix 1 weights-total',
    'warning settings 2 unknown-setting',
  ]);
});

it('without a required header no lead can be scored, and none is lost', () => {
  const workbook: ScoredWorkbook = aWorkbook([['ID'], ['1']], [['Criterio']]);
  expect(workbook.model).toBeUndefined();
  expect(workbook.leads.leads.map((lead) => workbook.scoreOf(lead).temperature)).toEqual(['failed']);
});

it('top reasons are the three largest and the two most negative, ties in matrix order', () => {
  const weights = [5, 20, 10, 20, 15, -1, -3, -3, -2, 0];
  const matrix = aMatrix(...weights.map((weight, i) => aCriterion(`C${i}`, weight, { full: '*' })));
  const answers = Object.fromEntries(weights.map((_, i) => [`C${i}`, 'x']));
  const { positives, negatives } = topReasons(scoreAnswers(answers, matrix));
  expect([...positives, ...negatives].map(({ criterion }) => criterion.name)).toEqual([
    'C1',
    'C3',
    'C4',
    'C6',
    'C7',
  ]);
});
