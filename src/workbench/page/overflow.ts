/** How far a text may run over its empty neighbours, as in any spreadsheet. */
import type { CellView, SheetView } from '../emulator/session';

/** A little more than a character of 10 points is wide, so that a text that just fits is not measured. */
const characterWidth = 9;
const usualSize = 10;
const farthest = 1200;

/** Pixels beyond the cell's own width; 0 if the text fits, wraps, or has a neighbour. */
export function overflowRoom(sheet: SheetView, row: number, column: number, view: CellView): number {
  const { align, wrap } = view.style;
  if (view.kind !== 'text' || view.choice || wrap || (align && align !== 'left')) return 0;
  const character = characterWidth * ((view.style.fontSize ?? usualSize) / usualSize);
  const wanted = view.text.length * character - sheet.columnWidth(column);
  let room = 0;
  for (let right = column + 1; room < Math.min(wanted, farthest) && right < sheet.columns; right++) {
    const neighbour = sheet.cell(row, right);
    if (neighbour.kind !== 'blank' || neighbour.choice || right === sheet.frozenColumns) break;
    if (!sheet.columnHidden(right)) room += sheet.columnWidth(right);
  }
  return room;
}
