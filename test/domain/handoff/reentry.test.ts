/** `Reingreso`: which lines a lead meets, which are missing, which nobody can read. */
import { describe, expect, it } from 'vitest';
import type { Cell, Day, Table } from '../../../src/domain/cell';
import { dayOf } from '../../../src/domain/day';
import { meetsReentry, type ReentryFacts, readReentry } from '../../../src/domain/handoff/reentry';
import { scoreWorkbook } from '../../../src/domain/scoring/score-workbook';
import { aCriterion, aMatrix, aWorkbook, someSettings, TODAY } from '../../support/builders';

const HEADERS = ['ID', 'Cargo', 'Presupuesto disponible', 'País', 'Alta', 'Fecha', 'Plan', 'Plan: fase'];
const CELLS: readonly Cell[] = ['L-1', 'Director', '', 'n/d', TODAY, '1/1/2020', 'B', 'C'];
const { leads } = aWorkbook([HEADERS, [...CELLS]], aMatrix());

const someFacts = (facts: Partial<ReentryFacts> = {}): ReentryFacts => ({
  cells: CELLS,
  score: 40,
  fit: 30,
  interest: undefined,
  asOf: TODAY,
  since: { day: TODAY.day - 90 },
  missing: ['Presupuesto disponible', 'País'],
  ...facts,
});

const ask = (text: string, facts: Partial<ReentryFacts> = {}) =>
  meetsReentry(readReentry(text, leads), someFacts(facts));
const unmet = (text: string, facts?: Partial<ReentryFacts>) => ask(text, facts).unmet;
const filled = (column: number, cell: Cell): Cell[] => CELLS.map((old, at) => (at === column ? cell : old));

describe('a line about a field', () => {
  it.each([
    ['Cargo: Director; CEO', true],
    ['cargo :director', true],
    ['Cargo: no: Director', false],
    ['Cargo: *', true],
    ['País: *', false],
    ['País: vacío', true],
    ['Presupuesto disponible: >=0', false],
    ['Alta: hace <= 30 días', true],
    ['Puntuación: >=50', false],
    ['Score: >=40', true],
    ['Encaje: 30..30,9', true],
    ['Interés: <50', false],
    ['Interés: vacío', true],
    ['Fecha: >=22/11/2026', true],
    ['Fecha: >=15/01/2027', false],
    ['Date: <=22/11/2026', true],
    ['Fecha: 1/11/2026..30/11/2026; >=1/1/2027', true],
    ['Fecha: *', true],
    ['Plan: B', true],
    ['Plan: fase: C', true],
    ['Plan: fase', false],
  ])('%s: %s', (line, met) => {
    expect(ask(line).met).toBe(met);
    expect(readReentry(line, leads).faults).toEqual([]);
  });

  it('means today by «Fecha», though a column has that name', () => {
    expect(unmet('Fecha: <=1/1/2020')).toEqual(['Fecha: <=1/1/2020']);
  });

  it('means from that day on by a bare day after «Fecha», and only there', () => {
    expect(unmet('Fecha: 23/11/2026\nFecha:2026-11-22\nFecha: 1/1/2026\nFecha: =1/1/2026')).toEqual([
      'Fecha: 23/11/2026',
      'Fecha: =1/1/2026',
    ]);
    expect(unmet('Alta: 1/1/2026')).toEqual(['Alta: 1/1/2026']);
  });

  it('is not moved by a score that rises, only by the field that it asks for', () => {
    const line = 'Presupuesto disponible: >=15000';
    expect(unmet(line, { score: 10 })).toEqual([line]);
    expect(unmet(line, { score: 100, fit: 100, interest: 100 })).toEqual([line]);
    expect(unmet(line, { score: 10, cells: filled(2, '12.000 €') })).toEqual([line]);
    expect(unmet(line, { score: 10, cells: filled(2, '15.000 €') })).toEqual([]);
  });

  it('needs an evaluation day where it asks for one', () => {
    const asOf: Partial<ReentryFacts> = { asOf: undefined as Day | undefined };
    expect(
      unmet('Fecha: >=1/1/2020\nAlta: hace <= 30 días\nAlta: no: hace <= 3 días\n90 días', asOf),
    ).toHaveLength(4);
  });
});

describe('a wait', () => {
  it('counts from the day of the no', () => {
    expect(ask('90 días').met).toBe(true);
    expect(ask('91 días').met).toBe(false);
    expect(ask('13 semanas').met).toBe(false);
    expect(ask('90 days').met).toBe(true);
    expect(ask('90 días', { since: undefined }).met).toBe(false);
  });

  it('goes by calendar months', () => {
    const since = dayOf(2026, 11, 30);
    expect(ask('3 meses', { since, asOf: dayOf(2027, 2, 27) }).met).toBe(false);
    expect(ask('3 meses', { since, asOf: dayOf(2027, 2, 28) }).met).toBe(true);
    expect(ask('1 año', { since, asOf: dayOf(2027, 11, 30) }).met).toBe(true);
  });
});

describe('what is missing', () => {
  const [some, every] = ['alguno de los que faltan', 'Todos los que faltan'];

  it('may arrive in part or as a whole', () => {
    expect(unmet(`${some}\n${every}`)).toEqual([some, every]);
    expect(unmet(`${some}\n${every}`, { cells: filled(3, 'España') })).toEqual([every]);
    expect(unmet(every, { cells: filled(3, 'España').map((old, at) => (at === 2 ? 0 : old)) })).toEqual([]);
  });

  it('never arrives where nothing is, or where its column is gone', () => {
    expect(unmet(`${some}\n${every}`, { missing: [] })).toHaveLength(2);
    expect(unmet(some, { missing: ['Pedidos'] })).toHaveLength(1);
  });
});

describe('alternatives and lines', () => {
  const usual = 'alguno de los que faltan, o 90 días';

  it('one alternative is enough', () => {
    expect(ask(usual).met).toBe(true);
    expect(ask(usual, { since: TODAY }).met).toBe(false);
    expect(ask(usual, { since: TODAY, cells: filled(3, 'España') }).met).toBe(true);
    expect(ask('Puntuación: >=50, o Cargo: Director').met).toBe(true);
    expect(ask('Puntuación: >=50 o 91 días').met).toBe(false);
  });

  it('an «o» within a condition is text, as in Matriz', () => {
    const cells = filled(1, 'Director o CEO');
    expect(ask('Cargo: Director o CEO').met).toBe(false);
    expect(ask('Cargo: Director o CEO', { cells }).met).toBe(true);
    expect(ask('Cargo: "Director, o 90 días"', { since: undefined }).met).toBe(false);
  });

  it('all lines must hold; those that do not are named as written', () => {
    const text = `  ${usual}\r\n\n Puntuación: >= 50 \nCargo: CEO; Director\nPaís: España`;
    expect(ask(text)).toEqual({ met: false, unmet: ['Puntuación: >= 50', 'País: España'] });
  });

  it('nothing written holds nothing back', () => {
    expect(ask(' \n ')).toEqual({ met: true, unmet: [] });
  });
});

describe('a line that cannot be read', () => {
  it.each([
    ['Presupuesto disponible: >=muchos', { fault: 'operand', near: '>=muchos' }],
    ['Presupuesto disponible:', { fault: 'empty', near: '' }],
    ['Puntuación: alta', { fault: 'operand', near: 'alta' }],
    ['Encaje: >=1/1/2026', { fault: 'operand', near: '>=1/1/2026' }],
    ['Fecha: desde enero', { fault: 'operand', near: 'desde enero' }],
    ['Fecha: 2027', { fault: 'operand', near: '2027' }],
    ['Fecha: 1..5', { fault: 'operand', near: '1..5' }],
    ['Presupueto disponible: *', { nearest: 'Presupuesto disponible' }],
    ['Puntuacio: >=50', { nearest: 'Puntuación' }],
    ['alguno de los que falta', { nearest: 'alguno de los que faltan' }],
    ['Temperatura: Caliente', { field: 'Temperatura' }],
    [' Visita : >=2', { field: 'Visita' }],
    ['cuando llamen', { nearest: '' }],
    ['90 lunas', { nearest: '' }],
    ['País: ', { fault: 'empty', near: '' }],
    ['alguno de los que faltan, o más tarde', { nearest: '' }],
  ])('%s', (line, params) => {
    const read = readReentry(`Cargo: Director\n${line}`, leads);
    expect(read.faults).toEqual([{ line: line.trim(), params }]);
    expect(meetsReentry(read, someFacts())).toEqual({ met: false, unmet: [line.trim()] });
  });
});

it('in the workbook, a returned lead stays recycled however its score rises, until the field is filled', () => {
  const stage = (points: Cell, budget: Cell, on = '1/9/2026'): string => {
    const place = (table: Table) => ({ table, origin: { row: 1 } });
    const workbook = scoreWorkbook({
      leads: place([
        ['ID', 'Nombre', 'Email', 'Puntos', 'Presupuesto'],
        ['L-1', 'Ana', 'ana@example.com', points, budget],
      ]),
      matrix: place(aMatrix(aCriterion('Puntos', 10, { full: '>=50' }))),
      settings: place(someSettings()),
      handoffs: place([
        ['Traspaso', 'Lead', 'Enviado', 'Decisión', 'Decidido', 'Falta', 'Reingreso'],
        [
          ...['L-1-T1', 'L-1', '1/8/2026', 'Devolver', on, 'Presupuesto'],
          'Puntuación: >=50\nPresupuesto: >=10000, o 12 meses',
        ],
      ]),
    });
    const lead = workbook.leads.leads[0]!;
    return workbook.stageOf(lead, workbook.scoreOf(lead)).stage;
  };
  expect(stage(0, '')).toBe('recycled');
  expect(stage(90, '')).toBe('recycled');
  expect(stage(90, 5000)).toBe('recycled');
  expect(stage(90, '12.000 €')).toBe('mql');
  expect(stage(0, '12.000 €')).toBe('recycled');
  expect(stage(90, '', '1/9/2025')).toBe('mql');
});
