/**
 * Row heights: the sheet's own, taller where wrapped text needs it. A row is measured when it is drawn, so that a long
 * tab costs nothing; until then it has the sheet's height.
 */
import { contains } from '../emulator/model/spans';
import type { SheetView } from '../emulator/session';

const lineHeight = 17;
const padding = 4;
/** Points. */
const usualSize = 10;
let context: CanvasRenderingContext2D | null | undefined;

export class RowHeights {
  private readonly measured = new Map<number, number>();
  private changed = false;

  /** Height in pixels, as far as it is known. */
  of(sheet: SheetView, row: number): number {
    return Math.max(sheet.rowHeight(row), this.measured.get(row) ?? 0);
  }

  /** Reads the wrapped cells of a row that is being drawn. */
  measure(sheet: SheetView, row: number): void {
    const height = wrappedHeight(sheet, row);
    if (height === (this.measured.get(row) ?? 0)) return;
    this.measured.set(row, height);
    this.changed = true;
  }

  /** True once after rows turned out to need another height than they were drawn with. */
  takeChanged(): boolean {
    const { changed } = this;
    this.changed = false;
    return changed;
  }

  forget(): void {
    this.measured.clear();
  }
}

function wrappedHeight(sheet: SheetView, row: number): number {
  let height = 0;
  for (let column = 0; column < sheet.columns; column++) {
    if (sheet.columnHidden(column)) continue;
    const { text, style } = sheet.cell(row, column);
    if (!text || isMerged(sheet, row, column)) continue;
    const scale = (style.fontSize ?? usualSize) / usualSize;
    const lines = style.wrap ? countLines(text, (sheet.columnWidth(column) - 8) / scale) : 1;
    height = Math.max(height, lines * lineHeight * scale);
  }
  return height <= lineHeight ? 0 : Math.ceil(height) + padding;
}

/** As in Sheets, merged cells leave their row as high as it is. */
const isMerged = ({ merges }: SheetView, row: number, column: number): boolean =>
  merges.some((merge) => contains(merge, row, column));

/** Lines that a text takes when it is broken at blanks, as the browser breaks it. */
function countLines(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, width), 0);
}

function paragraphLines(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<= )/)) {
    // The blank after the last word of a line hangs over.
    if (used > 0 && used + textWidth(word.trimEnd()) > width) {
      lines++;
      used = 0;
    }
    used += textWidth(word);
    const whole = Math.floor(textWidth(word.trimEnd()) / width);
    lines += whole;
    used -= whole * width;
  }
  return lines;
}

function textWidth(text: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = '13px system-ui, sans-serif';
  return context.measureText(text).width;
}
