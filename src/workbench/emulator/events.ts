/** Tells everyone who subscribed; what changed is found by comparing the workbook before and after. */
import type { SheetId } from './engine';
import type { BookState, SheetState } from './model/book-state';
import type { WorkbenchEvents } from './session';

type Listener = Partial<WorkbenchEvents>;

export class EventHub {
  readonly #listeners = new Set<Listener>();

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  readonly emit: WorkbenchEvents = {
    cells: (sheet) => this.#each((listener) => listener.cells?.(sheet)),
    structure: () => this.#each((listener) => listener.structure?.()),
    selection: (sheet, block) => this.#each((listener) => listener.selection?.(sheet, block)),
    toast: (message, title, seconds) => this.#each((listener) => listener.toast?.(message, title, seconds)),
    sidebar: (title, html) => this.#each((listener) => listener.sidebar?.(title, html)),
    menus: (menus) => this.#each((listener) => listener.menus?.(menus)),
    scriptError: (name, message) => this.#each((listener) => listener.scriptError?.(name, message)),
  };

  #each(tell: (listener: Listener) => void): void {
    for (const listener of [...this.#listeners]) tell(listener);
  }
}

/** What the page lays out by; a change of any of these makes it rebuild the grid. */
const LAYOUT = [
  ...(['name', 'rows', 'columns', 'frozenRows', 'frozenColumns', 'widths', 'hiddenColumns'] as const),
  ...(['groups', 'merges', 'tabColor', 'hidden'] as const),
];

const sameLayout = (a: SheetState, b: SheetState | undefined): boolean =>
  b !== undefined && a.id === b.id && LAYOUT.every((part) => a[part] === b[part]);

/** Emits `structure` if tabs or layouts differ, and `cells` for each tab whose cells, rules or results do. */
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
    if (recalculated.has(sheet.id) || was?.cells !== sheet.cells || was.rules !== sheet.rules)
      emit.cells(sheet.id);
  }
};
