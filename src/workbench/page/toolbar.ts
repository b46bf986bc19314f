/** Undo, rows, columns, sorting, printing and mails, one button each. */
import * as commands from './commands';
import { h, keepFocus } from './dom';
import { type IconName, icon } from './icons';
import type { Page } from './page';
import { texts } from './texts';

const groups: readonly (readonly [IconName & keyof typeof texts.toolbar, (page: Page) => void][])[] = [
  [
    ['undo', commands.undo],
    ['redo', commands.redo],
  ],
  [
    ['insertRow', commands.insertRowsAbove],
    ['deleteRow', commands.deleteRows],
    ['insertColumn', commands.insertColumnsLeft],
    ['deleteColumn', commands.deleteColumns],
  ],
  [
    ['ascending', (page) => commands.sortByActive(page, true)],
    ['descending', (page) => commands.sortByActive(page, false)],
  ],
  [
    ['print', (page) => page.openBeside(`/print?tab=${encodeURIComponent(page.sheet.name)}`)],
    ['mail', (page) => page.openBeside('/mail')],
  ],
];

/** @param before run before each command: what is being typed is kept first */
export function toolbar(page: Page, before: () => void): HTMLElement {
  const drawn = groups.map((group) =>
    h(
      'div',
      { class: 'wb-group', role: 'group' },
      ...group.map(([name, run]) =>
        button(name, () => {
          before();
          run(page);
        }),
      ),
    ),
  );
  return h('div', { class: 'wb-toolbar', role: 'toolbar', 'aria-label': texts.toolbar.label }, ...drawn);
}

function button(name: IconName & keyof typeof texts.toolbar, run: () => void): HTMLElement {
  const label = texts.toolbar[name];
  return h(
    'button',
    {
      class: 'wb-icon',
      title: label,
      'aria-label': label,
      'data-command': name,
      onmousedown: keepFocus,
      onclick: run,
    },
    icon(name),
  );
}
