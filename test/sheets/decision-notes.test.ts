/** Notes on `Decisión` come and go; what people wrote there stays. */
import { describe, expect, it } from 'vitest';
import { noteDecisions, settleDecision } from '../../src/sheets/decision-notes';
import { leadsLayout } from '../../src/sheets/table';
import { type ATab, aTab } from './a-tab';

const HEADER = ['Lead', 'Decisión', 'ID', 'Fin de datos'];
const layout = leadsLayout(HEADER)!;
const leads = (count: number): ATab =>
  aTab([HEADER, ...Array.from({ length: count }, (_, n) => ['', '', `L-${n}`, ''])]);

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

  it('go from one lead alone, unless another stands in its row by now', () => {
    const tab = leads(3);
    noteDecisions(tab.sheet, layout, says([3, 'Falta el motivo'], [4, 'No se entiende']));
    expect(settleDecision(tab.sheet, layout, { row: 4, id: 'L-1' })).toBe(false);
    expect(settleDecision(tab.sheet, layout, { row: 3, id: 'L-1' })).toBe(true);
    expect(settleDecision(tab.sheet, layout, { row: 3, id: 'L-1' })).toBe(false);
    expect([3, 4].map((row) => note(tab, row))).toEqual(['', 'Cualifica · No se entiende']);
  });

  it('are not written again where they stand', () => {
    const tab = leads(3);
    const write = () => noteDecisions(tab.sheet, layout, says([3, 'Falta el motivo']));
    const first = tab.callsOf(write);
    expect(tab.callsOf(write)).toBeLessThan(first);
    expect(note(tab, 3)).toBe('Cualifica · Falta el motivo');
  });
});
