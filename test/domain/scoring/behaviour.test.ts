/** What leads do: which events count, what they are worth as they fade, and what cannot be counted. */
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/domain/cell';
import type { LeadScore } from '../../../src/domain/scoring/lead-score';
import {
  aBehaviour,
  aCriterion,
  aMatrix,
  aWorkbook,
  scoresOf,
  someEvents,
  someSettings,
  TODAY,
} from '../../support/builders';

const LEADS: Table = [
  ['ID', 'Nombre', 'Email', 'IDs anteriores'],
  ['L-1', 'Ana', 'ana@example.com', 'L-0'],
  ['L-2', 'Beto', 'BETO@example.com', ''],
  ['L-3', 'Carla', 'beto@example.com', ''],
];

const scored = (matrix: Table, interactions: Table): LeadScore[] =>
  scoresOf(aWorkbook(LEADS, matrix, someSettings(), { interactions }));

const points = (matrix: Table, interactions: Table): (number | undefined)[] =>
  scored(matrix, interactions).map(({ score }) => score);

describe('which events count', () => {
  const PRICES = aMatrix(
    aBehaviour('Precios', 100, {
      field: 'Visita: */precios*; Visita: */presupuesto*; Demo',
      full: '>=2',
      half: 1,
    }),
  );

  it('a type alone takes every detail, a pattern only those that match, whatever the case', () => {
    const events = someEvents(
      [-1, 'L-1', 'visita', 'https://example.com/PRECIOS?x=1'],
      [-1, 'L-2', 'Visita', '/blog/precio'],
      [-2, 'L-3', 'DEMO', 'lo que sea'],
    );
    expect(points(PRICES, events)).toEqual([50, 0, 50]);
  });

  it('an event counts once, however many items of the criterion it matches', () => {
    expect(points(PRICES, someEvents([-1, 'L-1', 'Visita', '/precios/presupuesto']))[0]).toBe(50);
  });

  it('equal keys count once, blank ones each', () => {
    const events = someEvents(
      [-1, 'L-1', 'Demo', '', 'k1'],
      [-2, 'L-1', 'Demo', '', ' k1 '],
      [-1, 'L-2', 'Demo'],
      [-1, 'L-2', 'Demo'],
    );
    expect(points(PRICES, events).slice(0, 2)).toEqual([50, 100]);
  });

  it('a lead is found by its ID, by an earlier one, and by an e-mail that all its rows share', () => {
    const events = someEvents([-1, ' L-0 ', 'Demo'], [-1, 'beto@EXAMPLE.com', 'Demo']);
    expect(points(PRICES, events)).toEqual([50, 50, 50]);
  });

  it('no event is a known nothing', () => {
    const [ana] = scored(PRICES, someEvents());
    expect(ana).toMatchObject({ score: 0, low: 0, high: 0, interest: 0 });
    expect(ana!.contributions[0]).toMatchObject({ known: true, answer: 0, events: 0 });
  });

  it('an event of the evaluation day counts, one of the day after does not', () => {
    expect(points(PRICES, someEvents([0, 'L-1', 'Demo'], [1, 'L-2', 'Demo'])).slice(0, 2)).toEqual([50, 0]);
  });
});

describe('what events are worth', () => {
  it('after its half-life an event is worth half', () => {
    const matrix = aMatrix(aBehaviour('Visita', 100, { each: '25%', halfLife: 30 }));
    const [ana, beto] = scored(
      matrix,
      someEvents([-30, 'L-1', 'Visita'], [0, 'L-2', 'Visita'], [-60, 'L-2', 'Visita']),
    );
    expect(ana!.contributions[0]).toMatchObject({ answer: 0.5, events: 1, points: 12.5 });
    expect(beto!.contributions[0]).toMatchObject({ answer: 1.25, events: 2, points: 31.25 });
  });

  it('so much for each event, up to the whole weight', () => {
    const matrix = aMatrix(aBehaviour('Visita', 100, { each: 0.4 }));
    const three = someEvents(
      [-1, 'L-1', 'Visita'],
      [-2, 'L-1', 'Visita'],
      [-3, 'L-1', 'Visita'],
      [-3, 'L-2', 'Visita'],
    );
    expect(points(matrix, three)).toEqual([100, 40, 0]);
  });

  it('the better of degree and events wins', () => {
    const matrix = aMatrix(aBehaviour('Visita', 100, { half: '>=1', each: '30%' }));
    const events = someEvents([-1, 'L-1', 'Visita'], [-1, 'L-2', 'Visita'], [-2, 'L-2', 'Visita']);
    expect(points(matrix, events)).toEqual([50, 60, 0]);
  });

  it('events can take away points and can exclude', () => {
    const matrix = aMatrix(
      aCriterion('Nombre', 100, { full: '*' }),
      aBehaviour('Baja', -20, { full: '>=1' }),
      aBehaviour('Queja', '', { excludes: '>=2' }),
    );
    const events = someEvents([-1, 'L-1', 'Baja'], [-1, 'L-2', 'Queja'], [-5, 'L-2', 'Queja']);
    const [ana, beto, carla] = scored(matrix, events);
    expect(ana).toMatchObject({ score: 80, temperature: 'hot' });
    expect(beto!.temperature).toBe('excluded');
    expect(beto!.excludedBy[0]).toMatchObject({ answer: 2 });
    expect(carla).toMatchObject({ score: 100, temperature: 'hot' });
  });
});

describe('without interactions', () => {
  const matrix = aMatrix(aCriterion('Nombre', 40, { full: '*' }), aBehaviour('Visita', 60, { full: '>=1' }));

  it('not passed: behaviour is outside of the score, and Revisión says so', () => {
    const workbook = aWorkbook(LEADS, matrix);
    expect(scoresOf(workbook)[0]).toMatchObject({ score: 100, interest: undefined });
    expect(workbook.issues).toContainEqual(
      expect.objectContaining({ code: 'missing-table', place: { tab: 'interactions' } }),
    );
  });

  it('passed but empty: behaviour counts as nothing done', () => {
    expect(scored(matrix, someEvents())[0]).toMatchObject({ score: 40, interest: 0 });
  });

  it.each(['Fecha', 'Lead', 'Tipo'])('without a column %s: behaviour is unknown for everybody', (title) => {
    const [header, ...rows] = someEvents([-1, 'L-1', 'Visita']) as [readonly string[], ...Table];
    const interactions = [header.map((name) => (name === title ? 'Cuando' : name)), ...rows];
    const workbook = aWorkbook(LEADS, matrix, someSettings(), { interactions });
    expect(scoresOf(workbook)[0]).toMatchObject({ score: 40, low: 40, high: 100 });
    expect(workbook.issues.filter(({ place }) => place.tab === 'interactions')).toMatchObject([
      { code: 'missing-header', severity: 'error', received: title },
    ]);
  });
});

describe('without Detalle', () => {
  const NO_DETAIL = someEvents([-1, 'L-1', 'Visita']).map((row) => row.slice(0, 3));

  it('a pattern is unknown for everybody, and the column is named; a type alone counts', () => {
    const matrix = aMatrix(
      aBehaviour('Precios', 60, { field: 'Visita: *precios*', full: '>=1' }),
      aBehaviour('Visita', 40, { full: '>=1' }),
    );
    const workbook = aWorkbook(LEADS, matrix, someSettings(), { interactions: NO_DETAIL });
    expect(scoresOf(workbook)[0]).toMatchObject({ score: 40, low: 40, high: 100 });
    expect(workbook.issues).toContainEqual(
      expect.objectContaining({ code: 'missing-header', received: 'Detalle' }),
    );
  });

  it('nothing is said where no criterion asks for it', () => {
    const matrix = aMatrix(aBehaviour('Visita', 100, { full: '>=1' }));
    const workbook = aWorkbook(LEADS, matrix, someSettings(), { interactions: NO_DETAIL });
    expect(workbook.issues.map(({ code }) => code)).not.toContain('missing-header');
  });
});

describe('the evaluation day', () => {
  it('is that of the latest interaction where nothing else says it', () => {
    const settings: Table = [
      ['Clave', 'Valor'],
      ['Caliente desde', 70],
    ];
    const matrix = aMatrix(aBehaviour('Visita', 100, { each: 1, halfLife: 10 }));
    const workbook = aWorkbook(LEADS, matrix, settings, {
      interactions: someEvents([-10, 'L-1', 'Visita'], [0, 'L-2', 'Visita']),
    });
    expect(workbook.settings).toMatchObject({ asOf: TODAY, asOfFrom: 'latest' });
    expect(scoresOf(workbook).map(({ score }) => score)).toEqual([50, 100, 0]);
  });
});

describe('what cannot be counted is an issue, one a kind', () => {
  const matrix = aMatrix(aBehaviour('Visita', 100, { full: '>=1' }));

  it('a day after the evaluation day, a lead that is not there, a date that is none, no type', () => {
    const interactions: Table = [
      ...someEvents([1, 'L-1', 'Visita'], [2, 'L-2', 'Visita'], [-1, 'L-9', 'Visita']),
      ['pronto', 'L-1', 'Visita', '', ''],
      [TODAY, 'L-1', ' ', '/precios', ''],
      ['', '', '', '', ''],
    ];
    const { issues } = aWorkbook(LEADS, matrix, someSettings(), { interactions });
    const found = issues.filter(({ place }) => place.tab === 'interactions');
    expect(
      found.map(({ code, received, params, place }) => [code, received, params.count, place.row]),
    ).toEqual([
      ['future-events', '23/11/2026', 2, 2],
      ['unknown-event-leads', 'L-9', 1, 4],
      ['unreadable-event-dates', 'pronto', 1, 5],
      ['untyped-events', ' ', 1, 6],
    ]);
  });

  it.each([
    ['unreadable-half-life', { full: '>=1', halfLife: 0 }],
    ['unreadable-half-life', { full: '>=1', halfLife: 'mucho' }],
    ['fading-condition', { full: '<=3', halfLife: 30 }],
    ['fading-condition', { full: 2, halfLife: 30 }],
    ['falling-shares', { full: '1..2', halfLife: 30 }],
    ['falling-shares', { full: '1..2', half: '>=3', halfLife: 30 }],
  ] as const)('%s: the criterion is unknown for every lead and keeps its weight', (code, cells) => {
    const workbook = aWorkbook(
      LEADS,
      aMatrix(aCriterion('Nombre', 40, { full: '*' }), aBehaviour('Visita', 60, cells)),
      someSettings(),
      { interactions: someEvents([-1, 'L-1', 'Visita']) },
    );
    expect(workbook.issues.map((issue) => issue.code)).toContain(code);
    expect(scoresOf(workbook)[0]).toMatchObject({ score: 40, low: 40, high: 100 });
  });

  it('ranges and floors that only grow may fade', () => {
    const matrix = aMatrix(aBehaviour('Visita', 100, { full: '>=3', half: '1..2', halfLife: 30 }));
    const workbook = aWorkbook(LEADS, matrix, someSettings(), {
      interactions: someEvents([0, 'L-1', 'Visita'], [0, 'L-1', 'Visita'], [0, 'L-1', 'Visita']),
    });
    expect(workbook.issues.filter(({ place }) => place.tab === 'matrix')).toEqual([]);
    expect(scoresOf(workbook)[0]!.score).toBe(100);
  });
});
