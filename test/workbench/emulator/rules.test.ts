/** Colour rules. D = https://developers.google.com/apps-script/reference/spreadsheet/ */
import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../src/workbench/emulator/open-workbench';
import { at, aWorkbench, block, sheetOf } from './a-workbench';

const rule = (wb: Workbench, a1: string, formula: string, background: string) =>
  wb.services.SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground(background)
    .setRanges([at(wb, a1)])
    .build();

const backgrounds = (wb: Workbench, a1: string): (string | undefined)[] => {
  const { top, bottom, left } = block(a1);
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
  return rows.map((row) => wb.session.activeSheet().cell(row, left).style.background);
};

/** B2:B4 holds hot, cold, hot; A2:C4 is red where B says hot. */
const hotRows = (): Workbench => {
  const wb = aWorkbench();
  at(wb, 'B2:B4').setValues([['hot'], ['cold'], ['hot']]);
  sheetOf(wb).setConditionalFormatRules([rule(wb, 'A2:C4', '=$B2="hot"', '#FF0000')]);
  return wb;
};

describe('a rule (D conditional-format-rule-builder)', () => {
  it('reads its formula relative to the top left of its range', () => {
    expect(backgrounds(hotRows(), 'A2:A4')).toEqual(['#ff0000', undefined, '#ff0000']);
  });

  it('leaves cells outside its range alone', () => {
    expect(backgrounds(hotRows(), 'D2:D4')).toEqual([undefined, undefined, undefined]);
  });

  it('follows values at once', () => {
    const wb = hotRows();
    wb.session.type(2, 1, 'hot');
    expect(backgrounds(wb, 'A2:A4')).toEqual(['#ff0000', '#ff0000', '#ff0000']);
  });

  it('covers the cell’s own format, which getBackgrounds still gives', () => {
    const wb = hotRows();
    at(wb, 'A2').setBackground('#0000ff');
    expect(backgrounds(wb, 'A2:A2')).toEqual(['#ff0000']);
    expect(at(wb, 'A2').getBackgrounds()).toEqual([['#0000ff']]);
  });

  it('that names another tab is refused a colour', () => {
    const wb = hotRows();
    wb.services.SpreadsheetApp.getActive().insertSheet('Otra', 1);
    const first = wb.services.SpreadsheetApp.getActive().getSheets()[0]!;
    first.activate();
    first.setConditionalFormatRules([rule(wb, 'A2:C4', '=Otra!$B2=""', '#ff0000')]);
    expect(backgrounds(wb, 'A2:A2')).toEqual([undefined]);
  });
});

describe('several rules (D sheet#setConditionalFormatRules(ConditionalFormatRule))', () => {
  it('are replaced as a whole', () => {
    const wb = hotRows();
    sheetOf(wb).setConditionalFormatRules([rule(wb, 'A2:A2', '=TRUE', '#00ff00')]);
    expect(sheetOf(wb).getConditionalFormatRules()).toHaveLength(1);
    expect(backgrounds(wb, 'A2:A4')).toEqual(['#00ff00', undefined, undefined]);
  });

  it('apply in order: the first that holds decides each property', () => {
    const wb = hotRows();
    const bold = wb.services.SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=TRUE')
      .setBackground('#00ff00')
      .setBold(true)
      .setRanges([at(wb, 'A2:C4')])
      .build();
    sheetOf(wb).setConditionalFormatRules([...sheetOf(wb).getConditionalFormatRules(), bold]);
    expect(wb.session.activeSheet().cell(1, 0).style).toEqual({ background: '#ff0000', bold: true });
  });

  it('tell ranges and formula back', () => {
    const [found] = sheetOf(hotRows()).getConditionalFormatRules();
    expect(found!.getRanges().map((range) => range.getA1Notation())).toEqual(['A2:C4']);
    expect(String(found!.getBooleanCondition()!.getCriteriaType())).toBe('CUSTOM_FORMULA');
    expect(found!.getBooleanCondition()!.getCriteriaValues()).toEqual(['=$B2="hot"']);
  });

  it('must belong to the sheet', () => {
    const wb = hotRows();
    const [found] = sheetOf(wb).getConditionalFormatRules();
    const other = wb.services.SpreadsheetApp.getActive().insertSheet('Otra', 1);
    expect(() => other.setConditionalFormatRules([found!])).toThrow('different sheet');
  });
});

describe('rules when the sheet changes', () => {
  it('move with inserted rows and columns', () => {
    const wb = hotRows();
    wb.session.insertRows(0, 2);
    wb.session.insertColumns(0, 1);
    expect(backgrounds(wb, 'B4:B6')).toEqual(['#ff0000', undefined, '#ff0000']);
  });

  it('grow with rows inserted inside', () => {
    const wb = hotRows();
    wb.session.insertRows(2, 1);
    wb.session.type(2, 1, 'hot');
    expect(backgrounds(wb, 'A2:A5')).toEqual(['#ff0000', '#ff0000', undefined, '#ff0000']);
  });

  it('survive the deletion of their first row', () => {
    const wb = hotRows();
    wb.session.deleteRows(1, 1);
    expect(backgrounds(wb, 'A2:A3')).toEqual([undefined, '#ff0000']);
  });

  it('disappear with their whole range', () => {
    const wb = hotRows();
    wb.session.deleteRows(1, 3);
    expect(sheetOf(wb).getConditionalFormatRules()).toEqual([]);
  });

  it('stay in place when rows are sorted', () => {
    const wb = hotRows();
    wb.session.sort(block('A2:C4'), 1, true);
    expect(at(wb, 'B2:B4').getValues()).toEqual([['cold'], ['hot'], ['hot']]);
    expect(backgrounds(wb, 'A2:A4')).toEqual([undefined, '#ff0000', '#ff0000']);
    expect(sheetOf(wb).getConditionalFormatRules()).toHaveLength(1);
  });

  it('follow a moved column', () => {
    const wb = hotRows();
    sheetOf(wb).moveColumns(at(wb, 'B1'), 1);
    expect(backgrounds(wb, 'C2:C4')).toEqual(['#ff0000', undefined, '#ff0000']);
  });
});
