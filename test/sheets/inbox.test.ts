/** What goes back into the human columns of `Leads`, and what notes on `Decisión` say. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell';
import type { RowCells } from '../../src/domain/handoff/change';
import type { CellValue } from '../../src/host/host';
import { type InboxWrite, noteDecisions, writeInbox } from '../../src/sheets/inbox';
import { leadsLayout } from '../../src/sheets/table';
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
});

describe('notes on Decisión', () => {
  const note = (tab: ATab, row: number) => tab.sheet.getRange(row, layout.decision, 1, 1).getNote();
  const says = (...rows: [number, string][]) => new Map(rows);

  it('come and go; those of people stay', () => {
    const tab = leads(4);
    tab.sheet.getRange(3, layout.decision, 1, 1).setNote('Llamar el lunes');
    noteDecisions(tab.sheet, layout, says([3, 'Falta el motivo'], [4, 'No hay traspaso abierto']));
    expect(note(tab, 3)).toBe('Llamar el lunes\n\nCualifica · Falta el motivo');
    expect(note(tab, 4)).toBe('Cualifica · No hay traspaso abierto');
    tab.sheet.getRange(4, layout.decision, 1, 1).setNote(`${note(tab, 4)}\nYa aviso yo`);
    noteDecisions(tab.sheet, layout, says([3, 'No se entiende']));
    expect([3, 4].map((row) => note(tab, row))).toEqual([
      ...['Llamar el lunes\n\nCualifica · No se entiende', 'Ya aviso yo'],
    ]);
    noteDecisions(tab.sheet, layout, says());
    expect([2, 3, 4, 5].map((row) => note(tab, row))).toEqual(['', 'Llamar el lunes', 'Ya aviso yo', '']);
  });

  it('are not written again where they stand', () => {
    const tab = leads(3);
    const write = () => noteDecisions(tab.sheet, layout, says([3, 'Falta el motivo']));
    const first = tab.callsOf(write);
    expect(tab.callsOf(write)).toBeLessThan(first);
    expect(note(tab, 3)).toBe('Cualifica · Falta el motivo');
  });
});
