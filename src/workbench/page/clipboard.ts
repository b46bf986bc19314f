/**
 * Copy, cut and paste through the browser's own clipboard events. What was copied in this workbook and is still on
 * the clipboard is pasted as cells (formulas shift, formats come along); anything else as text typed cell by cell.
 */
import type { Block, SheetId } from '../emulator/session';
import type { Editor } from './editor';
import type { Page } from './page';
import { blockOf, ofBlock } from './selection';
import { texts } from './texts';
import { readTsv, writeTsv } from './tsv';

interface Copied {
  readonly sheet: SheetId;
  readonly block: Block;
  readonly cut: boolean;
  readonly text: string;
}

export class Clipboard {
  private copied: Copied | undefined;

  constructor(
    private readonly page: Page,
    private readonly editor: Editor,
  ) {
    document.addEventListener('copy', (event) => this.take(event, false));
    document.addEventListener('cut', (event) => this.take(event, true));
    document.addEventListener('paste', (event) => this.receive(event));
  }

  /** For menus: the browser raises the same events as for the keys. */
  copy(cut: boolean): void {
    this.editor.focus();
    document.execCommand(cut ? 'cut' : 'copy');
  }

  async paste(): Promise<void> {
    this.editor.focus();
    try {
      this.put(await navigator.clipboard.readText());
    } catch {
      this.page.toasts.show(texts.pasteByKey);
    }
  }

  private get ours(): boolean {
    return document.activeElement === this.editor.field && !this.editor.editing;
  }

  private take(event: ClipboardEvent, cut: boolean): void {
    if (!this.ours || !event.clipboardData) return;
    event.preventDefault();
    const { sheet } = this.page;
    const block = blockOf(this.page.selection);
    const text = writeTsv(this.texts(block));
    event.clipboardData.setData('text/plain', text);
    this.copied = { sheet: sheet.id, block, cut, text };
    this.page.copied = { sheet: sheet.id, shape: { kind: 'copied', block } };
    this.page.draw();
  }

  private texts({ top, left, bottom, right }: Block): string[][] {
    const { sheet } = this.page;
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (_, column) => sheet.cell(top + row, left + column).text),
    );
  }

  private receive(event: ClipboardEvent): void {
    if (!this.ours || !event.clipboardData) return;
    event.preventDefault();
    this.put(event.clipboardData.getData('text/plain'));
  }

  private put(text: string): void {
    if (text === '') return;
    const fresh = this.page.copied ? this.copied : undefined;
    const own = fresh && sameText(fresh.text, text) ? fresh : undefined;
    if (own) this.putCells(own);
    else this.putText(readTsv(text));
  }

  /** Cells of this workbook. Copied ones fill a selection that holds them a whole number of times. */
  private putCells({ sheet, block, cut }: Copied): void {
    const { session, selection } = this.page;
    const target = blockOf(selection);
    const to = { row: target.top, column: target.left };
    const placed = grown(to, sizeOf(block));
    if (!this.page.perform(session.copyWithin({ sheet, block }, to, cut))) return;
    if (cut) this.forget();
    if (!cut && isMultiple(target, block)) this.page.perform(session.fill(placed, target));
    else this.page.select(ofBlock(placed), false);
  }

  private putText(rows: readonly (readonly string[])[]): void {
    const target = blockOf(this.page.selection);
    const width = Math.max(...rows.map((row) => row.length));
    const single = rows.length === 1 && width === 1;
    const to = { row: target.top, column: target.left };
    const area = single ? target : grown(to, { rows: rows.length, columns: width });
    if (this.page.perform(this.page.session.paste(area, rows))) this.page.select(ofBlock(area), false);
  }

  private forget(): void {
    this.copied = undefined;
    this.page.copied = undefined;
  }
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function sizeOf({ top, left, bottom, right }: Block): Size {
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

function grown({ row, column }: { row: number; column: number }, size: Size): Block {
  return { top: row, left: column, bottom: row + size.rows - 1, right: column + size.columns - 1 };
}

/** True if the target is larger than the source and made of whole copies of it. */
function isMultiple(target: Block, source: Block): boolean {
  const to = sizeOf(target);
  const from = sizeOf(source);
  return (
    to.rows * to.columns > from.rows * from.columns &&
    to.rows % from.rows === 0 &&
    to.columns % from.columns === 0
  );
}

/** Windows turns line breaks into \r\n on its clipboard. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}
