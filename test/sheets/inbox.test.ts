/** What goes back into the human columns of `Leads`, and what notes on `Decisión` say. */
import { describe, expect, it } from 'vitest';
import type { RowCells } from '../../src/domain/handoff/change';
import type { CellValue } from '../../src/host/host';
import { noteDecisions, writeInbox } from '../../src/sheets/inbox';
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

const write = (tab: ATab, rows: readonly (readonly [number, RowCells])[]) =>
  writeInbox(tab.sheet, layout, new Map(rows));

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

  it('are left out where their column is not there', () => {
    const tab = aTab([
      ['Decisión', 'ID', 'Fin de datos'],
      ['', 'L-1', ''],
    ]);
    const row = new Map([[2, { decision: 'Aceptar', reason: 'x', owner: 'y' }]]);
    writeInbox(tab.sheet, leadsLayout(['Decisión', 'ID', 'Fin de datos'])!, row);
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
