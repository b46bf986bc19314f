/** What the parts of the page share: the session, the grid, and the selection of the tab in view. */
import type { Block, EditResult, SheetId, SheetView, WorkbenchSession } from '../emulator/session';
import { sameBlock } from './addresses';
import type { GridView, Scroll } from './grid-view';
import type { Shape } from './overlay';
import { at, blockOf, clamp, isSingle, ofBlock, type Selection } from './selection';
import type { Toasts } from './toasts';

interface Place {
  selection: Selection;
  scroll: Scroll | undefined;
}

export class Page {
  /** Told after the selection moved or cells changed, so that bars can show them. */
  readonly watchers: (() => void)[] = [];
  /** The outline of what Ctrl+C took; drawn until the next edit or Escape. */
  copied: { readonly sheet: SheetId; readonly shape: Shape } | undefined;
  /** Opens an address of the workbench beside this page, once everything is saved. */
  openBeside: (address: string) => void = () => undefined;
  /** Told when tabs may have changed. */
  onLayout: () => void = () => undefined;
  private readonly places = new Map<SheetId, Place>();
  private shownSheet: SheetId | undefined;
  private waiting: 'nothing' | 'cells' | 'layout' = 'nothing';
  private switching = false;

  constructor(
    readonly session: WorkbenchSession,
    readonly view: GridView,
    readonly toasts: Toasts,
  ) {}

  get sheet(): SheetView {
    return this.session.activeSheet();
  }

  get selection(): Selection {
    return clamp(this.sheet, this.place().selection);
  }

  private place(): Place {
    const id = this.sheet.id;
    const known = this.places.get(id);
    if (known) return known;
    const fresh: Place = { selection: at({ row: 0, column: 0 }), scroll: undefined };
    this.places.set(id, fresh);
    return fresh;
  }

  /** Selects and tells the session; `reveal` scrolls to the moving end. */
  select(selection: Selection, reveal = true): void {
    this.place().selection = selection;
    if (!sameBlock(this.session.selection(), blockOf(selection))) this.session.select(blockOf(selection));
    if (reveal) this.view.reveal(isSingle(selection) ? selection.active : selection.focus);
    this.changed();
  }

  /** Carries out an edit; a refusal is shown in words. */
  perform(result: EditResult): boolean {
    if (!result.done) this.toasts.show(result.message);
    return result.done;
  }

  /** Shows the tab in view anew: after a switch, or after sizes or columns changed. */
  show(): void {
    const { sheet } = this;
    const switched = sheet.id !== this.shownSheet;
    this.onLayout();
    const place = this.place();
    this.view.show(sheet, switched ? (place.scroll ?? { top: 0, left: 0 }) : undefined);
    this.shownSheet = sheet.id;
    if (switched && !sameBlock(this.session.selection(), blockOf(place.selection))) {
      this.session.select(blockOf(this.selection));
    }
    this.changed();
  }

  /** Goes to another tab, and to where one was there. */
  activate(id: SheetId): void {
    if (id === this.sheet.id) return;
    this.rememberScroll();
    this.switching = true;
    this.session.activate(id);
    this.switching = false;
    this.show();
  }

  /** A script selected something, perhaps on another tab. */
  follow(sheet: SheetId, block: Block): void {
    if (this.switching) return;
    this.places.set(sheet, { selection: ofBlock(block), scroll: this.places.get(sheet)?.scroll });
    if (sheet === this.shownSheet && sheet === this.sheet.id) this.select(ofBlock(block));
    else this.refreshSoon('layout');
  }

  rememberScroll(): void {
    const place = this.shownSheet && this.places.get(this.shownSheet);
    if (place) place.scroll = this.view.scroll();
  }

  /** One repaint for any number of changes in one go; scripts are then done, and all cells are up to date. */
  refreshSoon(what: 'cells' | 'layout'): void {
    const scheduled = this.waiting !== 'nothing';
    if (this.waiting !== 'layout') this.waiting = what;
    if (scheduled) return;
    queueMicrotask(() => {
      const layout = this.waiting === 'layout' || this.sheet.id !== this.shownSheet;
      this.waiting = 'nothing';
      if (layout) return this.show();
      this.view.repaint(this.sheet);
      this.changed();
    });
  }

  draw(extra: readonly Shape[] = []): void {
    const { active } = this.selection;
    const block = blockOf(this.selection);
    const cell = { top: active.row, bottom: active.row, left: active.column, right: active.column };
    const copied = this.copied?.sheet === this.sheet.id ? [this.copied.shape] : [];
    this.view.draw([
      { kind: isSingle(this.selection) ? 'single' : 'block', block, handle: true },
      { kind: 'active', block: cell },
      ...copied,
      ...extra,
    ]);
  }

  private changed(): void {
    this.draw();
    for (const watcher of this.watchers) watcher();
  }
}
