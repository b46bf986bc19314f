/** Who is frozen, what is kept of the tables, and of whom no change can be told. */
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import { dayOf, mondayOf } from '../../../src/domain/day';
import { changesBetween } from '../../../src/domain/history/changes';
import { freezeWeek } from '../../../src/domain/history/freeze-week';
import type { FrozenLead, FrozenWeek } from '../../../src/domain/history/frozen';
import { lastFrozenIn, rescoreWeek } from '../../../src/domain/history/rescore';
import { scoreTables } from '../../../src/domain/scoring/score-tables';
import { FORGOTTEN } from '../../../src/domain/vocabulary';
import { aBehaviour, aCriterion, aMatrix } from '../../support/builders';
import { byId, causesOf, frozenAfter, type Tabs, tablesOf } from './weeks-of-books';

const MONDAY = dayOf(2026, 11, 16);
const NEXT = dayOf(2026, 11, 23);

const aBook = (leads: readonly (readonly Cell[])[], more: Partial<Tabs> = {}): Tabs => ({
  leads: [['ID', 'Cargo'], ...leads],
  matrix: aMatrix(aCriterion('Cargo', 100, { full: 'CEO', half: 'Jefa' })),
  settings: [['Clave', 'Valor']],
  ...more,
});
const LEADS = [
  ['L-1', 'Jefa'],
  ['L-2', 'Jefa'],
];
const RISEN = [
  ['L-1', 'CEO'],
  ['L-2', 'CEO'],
];
const before = frozenAfter([], { tabs: aBook(LEADS), day: MONDAY });

/** The week before with something else in the row of a lead. */
const edited = (id: string, cells: Partial<FrozenLead>): FrozenWeek => ({
  ...before,
  leads: before.leads.map((lead) => (lead.lead === id ? { ...lead, ...cells } : lead)),
});

const changes = (previous: FrozenWeek, tabs = aBook(RISEN)) =>
  frozenAfter([previous], { tabs, day: NEXT }).leads.map(({ lead, change }) => [lead, causesOf(change)[0]]);

describe('who is in a frozen week', () => {
  it('leads without an ID, and with one that stands twice, are left out and named', () => {
    const tabs = aBook([
      ['L-1', 'CEO'],
      ['', 'Jefa'],
      ['L-2', 'CEO'],
      [' L-2', 'Jefa'],
      ['', 'CEO'],
    ]);
    const tables = tablesOf(tabs, MONDAY);
    const frozen = freezeWeek({
      tables,
      book: scoreTables(tables),
      previous: undefined,
      lastFrozen: () => '',
      week: mondayOf(MONDAY),
      takenAt: MONDAY,
      matrix: 'M-1',
    });
    expect(frozen.week.leads.map(({ lead }) => lead)).toEqual(['L-1']);
    expect(frozen.left).toEqual({ noId: 2, repeated: ['L-2'] });
  });

  it('without a matrix that can be read, leads stand without scores and stages', () => {
    const matrix = [['Criterio', 'Campo']];
    const week = frozenAfter([], { tabs: aBook(LEADS, { matrix }), day: MONDAY });
    const { score, temperature, stage, parts } = week.leads[0]!;
    expect([score, temperature, stage, parts]).toEqual([undefined, 'failed', undefined, '']);
    expect(changes(week)).toEqual([
      ['L-1', 'model'],
      ['L-2', 'model'],
    ]);
  });
});

describe('of whom no change can be told', () => {
  it('a lead that was forgotten, or whose score somebody edited, has none; the others have theirs', () => {
    expect(changes(before)).toEqual([
      ['L-1', 'answers'],
      ['L-2', 'answers'],
    ]);
    expect(changes(edited('L-1', { frozen: FORGOTTEN.erased.es }))).toEqual([
      ['L-1', undefined],
      ['L-2', 'answers'],
    ]);
    expect(changes(edited('L-2', { score: 51 }))).toEqual([
      ['L-1', 'answers'],
      ['L-2', undefined],
    ]);
  });

  it('where the copy of the tables is lost, nobody has one, and the points are said to be without a cause', () => {
    const lost = { ...before, tables: undefined };
    expect(changes(lost)).toEqual([
      ['L-1', undefined],
      ['L-2', undefined],
    ]);
    const after = frozenAfter([lost], { tabs: aBook(RISEN), day: NEXT });
    const [first] = changesBetween([lost, after], lost.week, after.week);
    expect(first).toMatchObject({ kind: 'stayed', before: 50, after: 100, rest: 50, turnedBy: undefined });
    expect(rescoreWeek([lost], ['L-1']).size).toBe(0);
  });
});

describe('weeks without some of what scoring takes', () => {
  const matrix = aMatrix(
    aCriterion('Cargo', 50, { full: 'CEO' }),
    aBehaviour('Visitas', 50, { field: 'Visita', full: '>=1' }),
  );
  const visits: Table = [
    ['Fecha', 'Lead', 'Tipo'],
    [MONDAY, 'L-1', 'Visita'],
  ];
  const leads = [['L-1', 'CEO']];

  it('Interacciones passed for the first time is a change by interactions', () => {
    const first = frozenAfter([], { tabs: aBook(leads, { matrix }), day: MONDAY });
    const tabs = aBook(leads, { matrix, interactions: visits.slice(0, 1) });
    const [lead] = frozenAfter([first], { tabs, day: NEXT }).leads;
    expect([lead!.score, lead!.change]).toMatchObject([50, { interactions: -50 }]);
  });

  it('where no day can be read nothing counts; the first that can be is a change by interactions', () => {
    const undated = visits.map((row, i) => (i === 0 ? row : ['un día', ...row.slice(1)]));
    const first = frozenAfter([], { tabs: aBook(leads, { matrix, interactions: undated }), takenAt: MONDAY });
    expect([first.asOf, first.leads[0]!.score]).toEqual([undefined, 50]);
    const tabs = aBook(leads, { matrix, interactions: visits });
    const [lead] = frozenAfter([first], { tabs, takenAt: NEXT }).leads;
    expect([lead!.score, causesOf(lead!.change)]).toEqual([100, ['interactions']]);
  });

  it('an event after the evaluation day begins to count as days pass', () => {
    const tabs = aBook(leads, { matrix, interactions: visits });
    const first = frozenAfter([], { tabs, day: { day: MONDAY.day - 3 } });
    const [lead] = frozenAfter([first], { tabs, day: NEXT }).leads;
    expect([lead!.change?.day, lead!.frozen]).toEqual([50, '']);
  });

  it('events told under an e-mail, an ID of before, and twice under one key are the lead’s, once', () => {
    const tabs: Tabs = {
      ...aBook([], { matrix: aMatrix(aBehaviour('Visitas', 100, { field: 'Visita', each: '10%' })) }),
      leads: [
        ['ID', 'Email', 'IDs anteriores'],
        ['L-1', 'ana@example.com', 'VIEJO-1; VIEJO-2'],
      ],
      interactions: [
        ['Fecha', 'Lead', 'Tipo', 'Clave'],
        [MONDAY, 'L-1', 'Visita', ''],
        [MONDAY, 'ANA@example.com', 'Visita', 'k'],
        [MONDAY, 'VIEJO-2', 'Visita', ''],
        [MONDAY, 'L-1', 'Visita', 'k'],
        [MONDAY, 'L-9', 'Visita', ''],
        [MONDAY, 'L-1', 'Otra', ''],
      ],
    };
    const [lead] = frozenAfter([], { tabs, day: MONDAY }).leads;
    expect([lead!.score, lead!.frozen]).toEqual([30, '[[],["Visita",""],[20773,0,0,0,0,0]]']);
  });
});

describe('the tables of a frozen week', () => {
  it('hold what scoring reads: no owners, no reasons, no addresses', () => {
    const tabs = aBook(LEADS, {
      matrix: [
        ['Criterio', 'Campo', 'Peso', '100%', 'Propietario', 'Por qué', 'Revisado', 'Apuntes'],
        ['Cargo', 'Cargo', 100, 'CEO', 'ana@example.com', 'porque sí', MONDAY, 'x'],
        ['', '', '', '', '', 'una nota', '', ''],
      ],
      settings: [
        ['Clave', 'Valor', 'Nota'],
        ['Correos de ventas', 'ana@example.com', ''],
        ['Hot from', 80, 'desde enero'],
        ['Fecha de corte', MONDAY, ''],
      ],
      interactions: [['Fecha', 'Apuntes', 'Lead', 'Tipo']],
    });
    expect(frozenAfter([], { tabs, day: MONDAY }).tables).toEqual({
      matrix: [
        ['Criterio', 'Campo', 'Peso', '100%'],
        ['Cargo', 'Cargo', 100, 'CEO'],
      ],
      settings: [
        ['Clave', 'Valor'],
        ['Hot from', 80],
      ],
      personas: undefined,
      interactions: ['Fecha', 'Lead', 'Tipo'],
    });
  });

  it('of a lead only the columns that matrix and personas read', () => {
    const tabs: Tabs = {
      ...aBook([]),
      leads: [
        ['Lead', 'ID', 'Nombre', 'cargo', 'Teléfono', 'País', 'Producto', 'Fin de datos', 'Cargo'],
        ['', 'L-1', 'Ana', 'CEO', '600', 'ES', 'Nube', '', 'otra'],
      ],
      personas: [
        ['Persona', 'Campo', 'Condición'],
        ['Lejana', 'País', 'no: ES'],
      ],
    };
    const week = frozenAfter([], { tabs, day: MONDAY });
    expect(byId(week).get('L-1')?.frozen).toBe('[["cargo","CEO","País","ES","Producto","Nube"]]');
  });
});

it('the last data of a lead are those of its last row that has some', () => {
  const after = frozenAfter([before], {
    tabs: aBook([
      ['L-1', 'Jefa'],
      ['L-2', 'CEO'],
    ]),
    day: NEXT,
  });
  const last = lastFrozenIn([before, after]);
  expect(['L-1', 'L-2', 'L-3'].map(last)).toEqual(['[["Cargo","Jefa"]]', '[["Cargo","CEO"]]', '']);
});
