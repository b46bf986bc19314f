/** What a person does at the workbench: typing, undo, rows and columns, copies. */
import { describe, expect, it } from 'vitest';
import { at, aWorkbench, background, block, sheetOf, shown } from './a-workbench';

describe('typing', () => {
  it('recalculates what follows from it', () => {
    const wb = aWorkbench();
    wb.session.type(0, 1, '=A1*2');
    wb.session.type(0, 0, '21');
    expect(shown(wb, 'B1')).toBe('42');
  });

  it('shows the formula in the bar and the value in the cell', () => {
    const wb = aWorkbench();
    wb.session.type(0, 0, '=1/4');
    const cell = wb.session.activeSheet().cell(0, 0);
    expect([cell.input, cell.text, cell.kind]).toEqual(['=1/4', '0,25', 'number']);
  });

  it('opens the editor with text that gives the same value again', () => {
    const wb = aWorkbench();
    wb.session.type(0, 0, "'007");
    expect(wb.session.activeSheet().cell(0, 0).input).toBe("'007");
  });

  it('grows the sheet where a paste reaches beyond it', () => {
    const wb = aWorkbench();
    wb.session.paste(block('A1'), [['x']]);
    wb.session.paste({ top: 999, left: 0, bottom: 999, right: 0 }, [['a'], ['b'], ['c']]);
    expect(wb.session.activeSheet().rows).toBe(1002);
  });
});

describe('undo and redo', () => {
  it('take back one edit with everything that scripts did in answer', () => {
    const code =
      'function onEdit(e) { e.range.getSheet().getRange(1, 3, 1, 1).setValue("visto " + e.value); }';
    const wb = aWorkbench({ code });
    wb.session.type(0, 0, 'uno');
    expect(shown(wb, 'C1')).toBe('visto uno');
    wb.session.undo();
    expect([shown(wb, 'A1'), shown(wb, 'C1')]).toEqual(['', '']);
    wb.session.redo();
    expect([shown(wb, 'A1'), shown(wb, 'C1')]).toEqual(['uno', 'visto uno']);
  });

  it('know no step for a script that leaves everything as it was', () => {
    const code = `
function nada() {
  var sheet = SpreadsheetApp.getActive().getActiveSheet();
  sheet.getRange(1, 1, 1, 2).setValues([['uno', '']]).setNotes([['nota', '']]);
  sheet.setColumnWidth(2, 150).addDeveloperMetadata('k', 'v').getDeveloperMetadata()[0].remove();
}`;
    const wb = aWorkbench({ code });
    wb.session.runMenuItem('nada');
    const before = wb.session.snapshot();
    wb.session.runMenuItem('nada');
    expect(wb.session.snapshot()).toEqual(before);
    expect([wb.session.undo(), wb.session.undo()]).toEqual([true, false]);
  });

  it('bring formula results back too', () => {
    const wb = aWorkbench();
    wb.session.type(0, 0, '2');
    wb.session.type(0, 1, '=A1+1');
    wb.session.type(0, 0, '5');
    wb.session.undo();
    expect(shown(wb, 'B1')).toBe('3');
  });

  it('bring a deleted tab back', () => {
    const wb = aWorkbench();
    wb.session.addSheet();
    const [, second] = wb.session.sheets();
    wb.session.deleteSheet(second!.id);
    wb.session.undo();
    expect(wb.session.sheets().map((sheet) => sheet.name)).toEqual(['Hoja 1', 'Hoja 2']);
  });

  it('answer false when there is nothing left', () => {
    expect(aWorkbench().session.undo()).toBe(false);
  });
});

describe('rows and columns', () => {
  it('move formulas, formats, notes and validations when rows come in', () => {
    const wb = aWorkbench();
    at(wb, 'A1:B3').setValues([
      [1, ''],
      [2, ''],
      [3, '=SUM(A1:A3)'],
    ]);
    at(wb, 'A2').setNote('nota').setBackground('#ff0000');
    wb.session.insertRows(1, 2);
    expect(at(wb, 'B5').getFormula()).toBe('=SUM(A1:A5)');
    expect([at(wb, 'A4').getNote(), background(wb, 'A4')]).toEqual(['nota', '#ff0000']);
  });

  it('dress a new row like the one above it, but not like a frozen header', () => {
    const wb = aWorkbench();
    sheetOf(wb).setFrozenRows(1);
    at(wb, 'A1').setValue('Título').setBackground('#0000ff').setNote('nota');
    at(wb, 'A2').setValue('dato').setBackground('#eeeeee').setNote('nota');
    wb.session.insertRows(1, 1);
    wb.session.insertRows(3, 1);
    expect(at(wb, 'A1:A4').getBackgrounds().flat()).toEqual(['#0000ff', '#eeeeee', '#eeeeee', '#eeeeee']);
    expect(at(wb, 'A1:A4').getValues().flat()).toEqual(['Título', '', 'dato', '']);
    expect(at(wb, 'A1:A4').getNotes().flat()).toEqual(['nota', '', 'nota', '']);
  });

  it('grow by themselves for a spill', () => {
    const code = 'function LARGA() { return Array.from({ length: 1200 }, (_, i) => [i]); }';
    const wb = aWorkbench({ code });
    wb.session.type(0, 0, '=LARGA()');
    expect([wb.session.activeSheet().rows, at(wb, 'A1200').getValue()]).toEqual([1200, 1199]);
  });

  it('leave #REF! where what a formula reads is deleted', () => {
    const wb = aWorkbench();
    at(wb, 'A1:C1').setValues([[1, 2, '=A1+B1']]);
    wb.session.deleteColumns(0, 1);
    expect(shown(wb, 'B1')).toBe('#REF!');
  });

  it('refuse to delete every row', () => {
    const wb = aWorkbench();
    expect(wb.session.deleteRows(0, 1000)).toMatchObject({ done: false });
  });

  it('refuse to delete every row that is not frozen, as Google does', () => {
    const wb = aWorkbench();
    sheetOf(wb).setFrozenRows(1);
    expect(() => sheetOf(wb).deleteRows(2, 999)).toThrow('not possible to delete all non-frozen rows');
    sheetOf(wb).deleteRows(2, 998);
    expect(sheetOf(wb).getMaxRows()).toBe(2);
  });

  it('carry frozen rows, widths and groups along', () => {
    const wb = aWorkbench();
    sheetOf(wb).setFrozenRows(1);
    sheetOf(wb).setColumnWidth(3, 250);
    at(wb, 'C1:D1').shiftColumnGroupDepth(1);
    wb.session.insertColumns(0, 1);
    wb.session.insertRows(0, 1);
    const sheet = wb.session.activeSheet();
    expect(sheet.frozenRows).toBe(2);
    expect(sheet.columnWidth(3)).toBe(250);
    expect(sheet.columnGroups).toMatchObject([{ left: 3, right: 4, collapsed: false }]);
  });

  it('fold and unfold a column group', () => {
    const wb = aWorkbench();
    at(wb, 'C1:D1').shiftColumnGroupDepth(1);
    wb.session.toggleColumnGroup(2);
    const hidden = () => [1, 2, 3, 4].map((column) => wb.session.activeSheet().columnHidden(column));
    expect(hidden()).toEqual([false, true, true, false]);
    wb.session.toggleColumnGroup(2);
    expect(hidden()).toEqual([false, false, false, false]);
  });
});

describe('copy, cut and fill', () => {
  it('shift the relative references of copied formulas', () => {
    const wb = aWorkbench();
    at(wb, 'A1:B2').setValues([
      [1, '=A1*$A$1'],
      [5, ''],
    ]);
    const from = { sheet: wb.session.activeSheet().id, block: block('B1') };
    wb.session.copyWithin(from, { row: 1, column: 1 }, false);
    expect(at(wb, 'B2').getFormula()).toBe('=A2*$A$1');
  });

  it('move formats and validations when cutting', () => {
    const wb = aWorkbench();
    at(wb, 'A1').setValue('x').setBackground('#00ff00');
    const from = { sheet: wb.session.activeSheet().id, block: block('A1') };
    wb.session.copyWithin(from, { row: 4, column: 4 }, true);
    expect([at(wb, 'A1').getValue(), background(wb, 'A1')]).toEqual(['', '#ffffff']);
    expect([at(wb, 'E5').getValue(), background(wb, 'E5')]).toEqual(['x', '#00ff00']);
  });

  it('let references follow the cells that were cut, also to another tab', () => {
    const wb = aWorkbench();
    at(wb, 'A1:C1').setValues([[5, '=A1+1', '=B1*2']]);
    const from = { sheet: wb.session.activeSheet().id, block: block('B1') };
    wb.session.copyWithin(from, { row: 8, column: 3 }, true);
    expect([at(wb, 'D9').getFormula(), at(wb, 'C1').getFormula()]).toEqual(['=A1+1', '=D9*2']);
    wb.session.addSheet();
    wb.session.copyWithin({ ...from, block: block('D9') }, { row: 0, column: 0 }, true);
    expect(at(wb, 'A1').getFormula()).toBe("='Hoja 1'!A1+1");
    wb.session.activate(from.sheet);
    expect([at(wb, 'C1').getFormula(), shown(wb, 'C1')]).toEqual(["='Hoja 2'!A1*2", '12']);
  });

  it('repeat the source over the filled block', () => {
    const wb = aWorkbench();
    at(wb, 'A1:B2').setValues([
      ['a', '=A1&"1"'],
      ['b', '=A2&"2"'],
    ]);
    wb.session.fill(block('A1:B2'), block('A3:B6'));
    expect(at(wb, 'A3:B6').getValues()).toEqual([
      ['a', 'a1'],
      ['b', 'b2'],
      ['a', 'a1'],
      ['b', 'b2'],
    ]);
  });

  it('paste one value over a whole block', () => {
    const wb = aWorkbench();
    wb.session.paste(block('A1:B2'), [['7']]);
    expect(at(wb, 'A1:B2').getValues()).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });
});

describe('tabs', () => {
  it('keep formulas alive when they are renamed', () => {
    const wb = aWorkbench();
    wb.session.type(0, 0, '9');
    const first = wb.session.activeSheet().id;
    wb.session.addSheet();
    wb.session.type(0, 0, "='Hoja 1'!A1");
    wb.session.renameSheet(first, 'Datos de ventas');
    expect(shown(wb, 'A1')).toBe('9');
    expect(at(wb, 'A1').getFormula()).toBe("='Datos de ventas'!A1");
  });

  it('refuse a name that is taken', () => {
    const wb = aWorkbench();
    wb.session.addSheet();
    const refused = wb.session.renameSheet(wb.session.activeSheet().id, 'hoja 1');
    expect(refused).toEqual({ done: false, message: 'Ya hay una hoja con ese nombre. Escribe otro.' });
  });
});

describe('news', () => {
  it('come once for an edit with everything that follows', () => {
    const wb = aWorkbench({ code: 'function onEdit(e) { e.range.setNote("visto"); }' });
    const told: string[] = [];
    wb.session.subscribe({ cells: () => told.push('cells'), structure: () => told.push('structure') });
    wb.session.type(0, 0, 'x');
    wb.session.setColumnWidth(0, 50);
    expect(told).toEqual(['cells', 'structure']);
  });

  it('tell a script’s selection last, when the tab is there', () => {
    const code = 'function abre() { SpreadsheetApp.getActive().insertSheet("Otra", 1); }';
    const wb = aWorkbench({ code });
    const told: string[] = [];
    wb.session.subscribe({
      structure: () => told.push('structure'),
      selection: () => told.push(wb.session.activeSheet().name),
    });
    wb.session.runMenuItem('abre');
    expect(told).toEqual(['structure', 'Otra']);
  });

  it('name the function that threw', () => {
    const wb = aWorkbench({ code: 'function onEdit() { throw new Error("se rompió"); }' });
    const errors: string[][] = [];
    wb.session.subscribe({ scriptError: (...error) => errors.push(error) });
    expect(wb.session.type(0, 0, 'x')).toEqual({ done: true });
    expect(errors).toEqual([['onEdit', 'se rompió']]);
  });
});
