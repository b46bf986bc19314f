/** What actions change lands in `Traspasos`, and nothing that people keep there is touched. */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/handoff/change';
import type { Handoff, HandoffCells } from '../../src/domain/handoff/handoff';
import { HANDOFF_COLUMNS } from '../../src/domain/vocabulary';
import type { CellValue } from '../../src/host/host';
import { writeChanges } from '../../src/sheets/ledger-tab';
import { aTab } from './a-tab';

const lead = { row: 2, index: 0, id: 'L-1', cells: [] };
const TITLES = Object.values(HANDOFF_COLUMNS).map(({ es }) => es);
const blank = Object.fromEntries(Object.keys(HANDOFF_COLUMNS).map((key) => [key, ''])) as Handoff['cells'];

const begins = (id: string, cells: HandoffCells): Change => ({
  ...{ lead, before: undefined, id, cells: { id, ...cells }, row: {}, log: [] },
});

const changes = (id: string, index: number, cells: HandoffCells): Change => ({
  ...{ lead, id, cells, row: {}, log: [] },
  before: { id, index, cells: { ...blank, id, lead: 'L-1' } } as Handoff,
});

/** A row by headers, in the order of a header row. */
const row = (titles: readonly string[], cells: Readonly<Record<string, CellValue>>): CellValue[] =>
  titles.map((title) => cells[title] ?? '');

const ledger = (titles: readonly string[], ...rows: Readonly<Record<string, CellValue>>[]) =>
  aTab([titles, ...rows.map((cells) => row(titles, cells))]);

describe('new handoffs', () => {
  it('stand below the others, moments as dates with their time, texts as they are', () => {
    const tab = ledger(TITLES, { Traspaso: 'L-0-T1', Lead: 'L-0' });
    writeChanges(tab.sheet, [
      begins('L-1-T1', { lead: '+34 600', name: '=1+1', sentAt: { day: 20779, minute: 605 }, score: 71.5 }),
      begins('L-2-T1', { lead: 'L-2', decidedAt: '22/11/2026 10:05 (aprox.)' }),
    ]);
    expect(['Traspaso', 'Lead', 'Nombre', 'Puntuación'].map((title) => tab.at(3, title))).toEqual([
      ...['L-1-T1', '+34 600', '=1+1', 71.5],
    ]);
    expect(tab.formula(3, 'Nombre')).toBe('');
    // 10:05 in Madrid.
    expect(tab.at(3, 'Enviado')).toEqual(new Date('2026-11-22T09:05:00Z'));
    expect(tab.at(4, 'Decidido')).toBe('22/11/2026 10:05 (aprox.)');
  });

  it('find their columns in any order and language, and leave those of people alone', () => {
    const tab = ledger(['Mi nota', 'Handoff', 'Ticket', 'Lead', 'Decision'], {
      ...{ Handoff: 'L-0-T1', Lead: 'L-0', 'Mi nota': 'x' },
    });
    tab.set(4, 'Ticket', '=1+1');
    writeChanges(tab.sheet, [begins('L-1-T1', { lead: 'L-1', decision: 'Aceptar', notes: 'sin sitio' })]);
    expect(tab.values()).toEqual([
      ['Mi nota', 'Handoff', 'Ticket', 'Lead', 'Decision'],
      ['x', 'L-0-T1', '', 'L-0', ''],
      ['', 'L-1-T1', '', 'L-1', 'Aceptar'],
      ['', '', 2, '', ''],
    ]);
    expect(tab.formula(4, 'Ticket')).toMatch(/1\+1/);
  });

  it('never take a row in which people wrote something of ours', () => {
    const tab = ledger(TITLES, { Traspaso: 'L-0-T1', Lead: 'L-0' }, {}, { Notas: 'ojo' });
    writeChanges(tab.sheet, [begins('L-1-T1', { lead: 'L-1' })]);
    expect(tab.at(4, 'Notas')).toBe('ojo');
    expect(tab.at(5, 'Traspaso')).toBe('L-1-T1');
  });

  it('are written over where they stand already, and make the tab longer where it is full', () => {
    const tab = ledger(TITLES, { Traspaso: 'L-1-T1', Lead: 'L-1' });
    const rows = tab.sheet.getMaxRows();
    const many = Array.from({ length: rows }, (_, n) => begins(`L-${n}-T1`, { lead: `L-${n}`, score: n }));
    writeChanges(tab.sheet, many);
    writeChanges(tab.sheet, many);
    expect(tab.sheet.getLastRow()).toBe(rows + 1);
    expect(tab.at(2, 'Puntuación')).toBe(1);
  });
});

describe('handoffs that change', () => {
  it('change where they stand now, though somebody has sorted since', () => {
    const tab = ledger(TITLES, { Traspaso: 'L-2-T1', Lead: 'L-2' }, { Traspaso: 'L-1-T1', Lead: 'L-1' });
    writeChanges(tab.sheet, [changes('L-1-T1', 1, { decision: 'Aceptar' })]);
    expect(tab.at(2, 'Decisión')).toBe('');
    expect(tab.at(3, 'Decisión')).toBe('Aceptar');
  });

  it('come back whole where their row is gone', () => {
    const tab = ledger(TITLES, { Traspaso: 'L-2-T1', Lead: 'L-2' });
    writeChanges(tab.sheet, [changes('L-1-T1', 4, { decision: 'Aceptar' })]);
    expect(['Traspaso', 'Lead', 'Decisión'].map((title) => tab.at(3, title))).toEqual([
      ...['L-1-T1', 'L-1', 'Aceptar'],
    ]);
  });

  it('take an emptied cell, and add up when one changes twice', () => {
    const tab = ledger(TITLES, { Traspaso: 'L-1-T1', Lead: 'L-1', Motivo: 'Faltan datos' });
    writeChanges(tab.sheet, [
      changes('L-1-T1', 1, { decision: 'Devolver', reason: 'No responde' }),
      changes('L-1-T1', 1, { reason: '' }),
    ]);
    expect([tab.at(2, 'Decisión'), tab.at(2, 'Motivo')]).toEqual(['Devolver', '']);
  });

  it('leave all that lies between as it stands: formulas, dates, texts like numbers, columns of people', () => {
    const titles = ['Traspaso', 'Lead', 'Decisión', 'Importe', 'Mío', 'Notas', 'Situación', 'Juzgado'];
    const rows = Array.from({ length: 40 }, (_, n) => ({
      ...{ Traspaso: `L-${n}-T1`, Lead: `'00${n}`, Importe: '=2*3', Mío: '=1+1', Notas: "'=x" },
      ...{ Juzgado: new Date('2026-11-20T09:30:00Z'), Situación: 'Abierto' },
    }));
    const tab = ledger(titles, ...rows);
    const before = tab.values();
    const touched = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 30, 39];
    writeChanges(
      tab.sheet,
      touched.map((n) => changes(`L-${n}-T1`, n + 1, { decision: 'Aceptar', state: 'Decidido' })),
    );
    const expected = before.map((cells, index) =>
      touched.includes(index - 1)
        ? cells.map((cell, column) => (column === 2 ? 'Aceptar' : column === 6 ? 'Decidido' : cell))
        : cells,
    );
    expect(tab.values()).toEqual(expected);
    expect(rows.map((_, n) => [tab.formula(n + 2, 'Importe'), tab.formula(n + 2, 'Mío')])).toEqual(
      rows.map(() => [expect.stringMatching(/^=2\*3/), expect.stringMatching(/^=1\+1/)]),
    );
  });

  it('take as many calls for five hundred rows as for fifty', () => {
    const [few, many] = [50, 500].map((count) => {
      const rows = Array.from({ length: count }, (_, n) => ({ Traspaso: `L-${n}-T1`, Lead: `L-${n}` }));
      const tab = ledger(TITLES, ...rows);
      const all = rows.map((_, n) => changes(`L-${n}-T1`, n + 1, { decision: 'Aceptar' }));
      return tab.callsOf(() =>
        writeChanges(
          tab.sheet,
          all.filter((_, n) => n % 2),
        ),
      );
    });
    expect(many).toBe(few);
  });
});
