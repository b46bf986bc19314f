/** What goes back into the human columns of `Leads`, and what notes on `Decisión` say. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell';
import type { RowCells } from '../../src/domain/handoff/change';
import type { CellValue } from '../../src/host/host';
import { changedSince, type InboxWrite, writeInbox } from '../../src/sheets/inbox';
import { leadsLayout } from '../../src/sheets/table';
import { callsOf } from '../support/executions';
import { type ATab, aTab } from './a-tab';

const HEADER = ['Lead', 'Motivo', 'Notas de ventas', 'Decisión', 'Responsable', 'ID', 'Fin de datos'];
const layout = leadsLayout(HEADER)!;

const leads = (count: number, over: Readonly<Record<string, CellValue>> = {}): ATab =>
  aTab([
    HEADER,
    ...Array.from({ length: count }, (_, n) =>
      HEADER.map((title) => (title === 'ID' ? `L-${n}` : (over[title] ?? ''))),
    ),
  ]);

/** The leads as they stand, and what is to be written beside them. */
const book = (tab: ATab) => ({ rows: tab.values() as Cell[][], layout });
const beside = (id: string, row: number, cells: RowCells): InboxWrite => ({
  lead: { id, row, index: row - 2, cells: [] },
  cells,
});
const write = (tab: ATab, rows: readonly (readonly [number, RowCells])[]) =>
  writeInbox(
    tab.host,
    tab.sheet,
    book(tab),
    rows.map(([row, cells]) => beside(`L-${row - 2}`, row, cells)),
  );

describe('cells of the inbox', () => {
  it('are written by row, words as they are; what is not given stays', () => {
    const tab = leads(3, { Motivo: 'antes', Responsable: 'eva@example.com', Decisión: 'Aceptar' });
    write(tab, [
      [2, { decision: 'Devolver', reason: '=1+1' }],
      [4, { decision: '', owner: '' }],
    ]);
    expect(tab.values().slice(1)).toEqual([
      ['', '=1+1', '', 'Devolver', 'eva@example.com', 'L-0', ''],
      ['', 'antes', '', 'Aceptar', 'eva@example.com', 'L-1', ''],
      ['', 'antes', '', '', '', 'L-2', ''],
    ]);
    expect(tab.formula(2, 'Motivo')).toBe('');
  });

  it('may all differ: rows and formulas between stay', () => {
    const tab = leads(60, { Responsable: 'eva@example.com' });
    tab.set(3, 'Motivo', '=1+1');
    const rows = Array.from({ length: 20 }, (_, n) => n * 3 + 2);
    write(
      tab,
      rows.map((row) => [row, { reason: `motivo ${row}` }] as const),
    );
    expect(rows.map((row) => tab.at(row, 'Motivo'))).toEqual(rows.map((row) => `motivo ${row}`));
    expect(tab.formula(3, 'Motivo')).toMatch(/1\+1/);
    expect(tab.at(4, 'Motivo')).toBe('');
  });

  it('take as many calls for five hundred rows as for ten times fewer', () => {
    const [few, many] = [50, 500].map((count) => {
      const tab = leads(count);
      const rows = Array.from({ length: count / 2 }, (_, n) => {
        const cells = { decision: n % 2 ? 'Aceptar' : 'Devolver', reason: `motivo ${n}`, owner: '' };
        return [n * 2 + 2, cells] as const;
      });
      return tab.callsOf(() => write(tab, rows));
    });
    expect(many).toBe(few);
  });

  it('follow a lead whose row moved, and leave alone what somebody typed since', () => {
    const tab = leads(3);
    const seen = book(tab);
    const writes = [beside('L-0', 2, { decision: 'Aceptar' }), beside('L-1', 3, { decision: 'Aceptar' })];
    tab.set(3, 'Decisión', 'Devolver');
    tab.sheet.getRange(2, 1, 3, HEADER.length).sort({ column: layout.id, ascending: false });
    writeInbox(tab.host, tab.sheet, seen, [...writes, beside('L-GONE', 4, { decision: 'Aceptar' })]);
    expect([2, 3, 4].map((row) => [tab.at(row, 'ID'), tab.at(row, 'Decisión')])).toEqual([
      ['L-2', ''],
      ['L-1', 'Devolver'],
      ['L-0', 'Aceptar'],
    ]);
  });

  it('are left out where their column is not there', () => {
    const header = ['Decisión', 'ID', 'Fin de datos'];
    const tab = aTab([header, ['', 'L-1', '']]);
    const seen = { rows: tab.values() as Cell[][], layout: leadsLayout(header)! };
    const cells = { decision: 'Aceptar', reason: 'x', owner: 'y' };
    writeInbox(tab.host, tab.sheet, seen, [beside('L-1', 2, cells)]);
    expect(tab.values()[1]).toEqual(['Aceptar', 'L-1', '']);
  });

  const writes = {
    'one row': [beside('L-2', 4, { decision: 'Devolver', reason: 'No responde' })],
    'many rows': [2, 3, 5, 6, 8].map((row) =>
      beside(`L-${row - 2}`, row, { decision: row % 2 ? '' : 'Aceptar', reason: `motivo ${row % 3}` }),
    ),
  };

  it.each(Object.entries(writes))(
    '%s: end beside their leads, wherever a sort comes in between',
    (_, all) => {
      const whole = leads(9, { Decisión: 'Rechazar', Motivo: 'antes' });
      const byId = (tab: ATab) =>
        Object.fromEntries(
          tab.values().map((row) => [row[5], [row[layout.decision - 1], row[layout.reason - 1]]]),
        );
      const calls = callsOf(whole.workbench, () => writeInbox(whole.host, whole.sheet, book(whole), all));
      calls.forEach((_call, index) => {
        const tab = leads(9, { Decisión: 'Rechazar', Motivo: 'antes' });
        const seen = book(tab);
        let at = 0;
        tab.workbench.watchCalls((_name, proceed) => {
          if (at++ === index) {
            tab.workbench.watchCalls(undefined);
            tab.sheet.getRange(2, 1, 9, HEADER.length).sort({ column: layout.id, ascending: false });
          }
          return proceed();
        });
        writeInbox(tab.host, tab.sheet, seen, all);
        expect(byId(tab)).toEqual(byId(whole));
      });
    },
  );

  it.each(['a column inserted', 'a column moved'])('%s: end in their columns', (what) => {
    const tab = leads(3);
    const seen = book(tab);
    if (what === 'a column inserted') tab.sheet.insertColumnsBefore(2, 1);
    else tab.sheet.moveColumns(tab.sheet.getRange(1, 5, 1, 1), 2);
    const both = [2, 3].map((row) => beside(`L-${row - 2}`, row, { decision: 'Devolver', reason: 'x' }));
    writeInbox(tab.host, tab.sheet, seen, both);
    expect([2, 3].map((row) => [tab.at(row, 'Decisión'), tab.at(row, 'Motivo')])).toEqual([
      ['Devolver', 'x'],
      ['Devolver', 'x'],
    ]);
  });
});

describe('what has changed since', () => {
  it('are leads beside which somebody typed, and leads that are gone; a mere move is no change', () => {
    const tab = leads(4);
    const seen = book(tab);
    const all = [0, 1, 2, 3].map((n) => beside(`L-${n}`, n + 2, {}).lead);
    tab.set(3, 'Responsable', 'eva@example.com');
    tab.set(5, 'ID', 'L-OTHER');
    tab.sheet.getRange(2, 1, 4, HEADER.length).sort({ column: layout.id, ascending: false });
    expect([...changedSince(tab.host, tab.sheet, seen, all)].map(({ id }) => id)).toEqual(['L-1', 'L-3']);
  });
});
