/** Where movements lead, on little sheets drawn as text: a letter is a filled cell, a point a blank one. */
import { expect, it } from 'vitest';
import type { CellView, SheetView } from '../../../src/workbench/emulator/session';
import { cellName } from '../../../src/workbench/page/addresses';
import {
  edge,
  goRound,
  lastFilled,
  next,
  ofBlock,
  type Selection,
  steps,
} from '../../../src/workbench/page/selection';

const sheetOf = (drawing: readonly string[], hidden: readonly number[] = []): SheetView =>
  ({
    rows: drawing.length,
    columns: drawing[0]!.length,
    columnHidden: (column: number) => hidden.includes(column),
    cell: (row: number, column: number) =>
      ({ kind: drawing[row]![column] === '.' ? 'blank' : 'text' }) as CellView,
  }) as SheetView;

const first = { row: 0, column: 0 };

it('Ctrl and an arrow stop at the end of a run, then at the next filled cell, then at the edge', () => {
  const sheet = sheetOf(['x', 'x', '.', 'x', '.']);
  const second = edge(sheet, first, steps.ArrowDown);
  const third = edge(sheet, second, steps.ArrowDown);
  expect([second, third, edge(sheet, third, steps.ArrowDown)].map(cellName)).toEqual(['A2', 'A4', 'A5']);
});

it('hidden columns are stepped over', () => {
  expect(cellName(next(sheetOf(['....'], [1, 2]), first, steps.ArrowRight))).toBe('D1');
});

it('at the edge of the sheet a step stays', () => {
  expect(next(sheetOf(['..']), first, steps.ArrowUp)).toEqual(first);
});

it('the last filled cell is where the last filled row and column meet', () => {
  expect(cellName(lastFilled(sheetOf(['..x.', 'x...', '....'])))).toBe('C2');
});

it('Enter goes round a block by columns, Tab by rows', () => {
  const trip = (step: (typeof steps)['ArrowDown'] | (typeof steps)['ArrowRight']): string[] => {
    let selection: Selection = ofBlock({ top: 0, left: 0, bottom: 1, right: 1 });
    return Array.from({ length: 4 }, () => {
      selection = goRound(selection, step);
      return cellName(selection.active);
    });
  };
  expect(trip(steps.ArrowDown)).toEqual(['A2', 'B1', 'B2', 'A1']);
  expect(trip(steps.ArrowRight)).toEqual(['B1', 'A2', 'B2', 'A1']);
});
