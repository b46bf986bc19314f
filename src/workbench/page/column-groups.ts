/** The strip above the letters: a bracket over each group of columns, with + or − to unfold or fold it. */
import type { SheetView } from '../emulator/session';
import { h, keepFocus } from './dom';
import type { Page } from './page';
import { texts } from './texts';

type Group = SheetView['columnGroups'][number];

export class ColumnGroups {
  readonly element = h('div', { class: 'wb-column-groups', hidden: true });

  constructor(private readonly page: Page) {}

  show(): void {
    const { columnGroups } = this.page.sheet;
    const hidden = columnGroups.length === 0;
    if (this.element.hidden !== hidden) this.element.hidden = hidden;
    this.element.replaceChildren(...columnGroups.map((group) => this.draw(group)));
  }

  /** The button stands over the column after the group, as in Sheets; it stays when the group is folded. */
  private draw(group: Group): HTMLElement {
    const { sheet, view } = this.page;
    const after = Math.min(group.right + 1, sheet.columns - 1);
    const first = view.box({ row: 0, column: group.left });
    const end = view.box({ row: 0, column: after });
    const label = group.collapsed ? texts.group.open : texts.group.close;
    const button = h(
      'button',
      {
        'aria-label': label,
        title: label,
        'aria-expanded': String(!group.collapsed),
        onmousedown: keepFocus,
        onclick: () => this.page.session.toggleColumnGroup(group.left),
      },
      group.collapsed ? '+' : '−',
    );
    const edge = view.leftEdgeOf(group.left);
    const left = Math.max(edge, first?.left ?? 0);
    const right = Math.max(left, end?.left ?? 0);
    const bar = h('div', { class: 'wb-group-bar' }, button);
    Object.assign(bar.style, { left: `${left}px`, width: `${right - left}px` });
    bar.hidden = (end?.left ?? 0) < edge;
    return bar;
  }
}
