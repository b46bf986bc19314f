/** Tells everyone who subscribed; what changed is found by comparing the workbook before and after. */
import type { SheetId } from './engine';
import type { BookState, SheetState } from './model/book-state';
import type { WorkbenchEvents } from './session';

type Listener = Partial<WorkbenchEvents>;

export class EventHub {
  readonly #listeners = new Set<Listener>();
  /** What happened while opening, before anyone could listen. */
  #early: ((listener: Listener) => void)[] = [];
  #holding = false;
  #heldSelection: (() => void) | undefined;

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    const early = this.#early;
    this.#early = [];
    for (const tell of early) tell(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** While a script runs, a selection waits: the page may not know the tab yet. The last one counts. */
  holdSelection(): void {
    this.#holding = true;
  }

  releaseSelection(): void {
    this.#holding = false;
    this.#heldSelection?.();
    this.#heldSelection = undefined;
  }

  readonly emit: WorkbenchEvents = {
    cells: (sheet) => this.#each((listener) => listener.cells?.(sheet)),
    structure: () => this.#each((listener) => listener.structure?.()),
    selection: (sheet, block) => {
      const tell = (): void => this.#each((listener) => listener.selection?.(sheet, block));
      if (this.#holding) this.#heldSelection = tell;
      else tell();
    },
    toast: (message, title, seconds) => this.#news((listener) => listener.toast?.(message, title, seconds)),
    sidebar: (title, html) => this.#news((listener) => listener.sidebar?.(title, html)),
    dialog: (title, html, size) => this.#news((listener) => listener.dialog?.(title, html, size)),
    mail: (mail) => this.#news((listener) => listener.mail?.(mail)),
    time: () => this.#each((listener) => listener.time?.()),
    menus: (menus) => this.#each((listener) => listener.menus?.(menus)),
    scriptError: (name, message) => this.#news((listener) => listener.scriptError?.(name, message)),
  };

  #each(tell: (listener: Listener) => void): void {
    for (const listener of [...this.#listeners]) tell(listener);
  }

  #news(tell: (listener: Listener) => void): void {
    if (this.#listeners.size === 0) this.#early.push(tell);
    else this.#each(tell);
  }
}

/** What the page lays out by; a change of any of these makes it rebuild the grid. */
const LAYOUT = [
  ...(['name', 'rows', 'columns', 'frozenRows', 'frozenColumns', 'widths', 'hiddenColumns'] as const),
  ...(['heights', 'hiddenGridlines', 'groups', 'merges', 'tabColor', 'hidden'] as const),
];

const sameLayout = (a: SheetState, b: SheetState | undefined): boolean =>
  b !== undefined && a.id === b.id && LAYOUT.every((part) => a[part] === b[part]);

/**
 * Emits `structure` if tabs or layouts differ, and `cells` for each tab in which cells, rules or results do; also for
 * what is not seen, such as metadata, so that it is saved.
 */
export const emitChanges = (
  emit: WorkbenchEvents,
  before: BookState,
  after: BookState,
  recalculated: ReadonlySet<SheetId>,
): void => {
  const same = before.sheets.length === after.sheets.length;
  if (!same || !after.sheets.every((sheet, i) => sameLayout(sheet, before.sheets[i]))) emit.structure();
  const old = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  for (const sheet of after.sheets) {
    const was = old.get(sheet.id);
    const drawn = was?.cells !== sheet.cells || was.rules !== sheet.rules;
    const unseen = was !== sheet && sameLayout(sheet, was);
    if (recalculated.has(sheet.id) || drawn || unseen) emit.cells(sheet.id);
  }
};
