/** Two ways to do the same: with the mouse, and with the keyboard alone. Neither reaches into the page. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { hasKeyboard } from '../frame-focus';

export interface Hands {
  /** Somebody else sits down at the page. */
  become(name: string): Promise<void>;
  /** An item of the menu Cualifica. */
  choose(item: string): Promise<void>;
  /** Selects a cell of the tab on view, or a block of it. */
  go(address: string, to?: string): Promise<void>;
  /** A button of the workbench around the sheet. */
  pressOutside(name: string): Promise<void>;
  /** A value of the dropdown in a cell. */
  fromList(address: string, value: string): Promise<void>;
  /** What lies on the clipboard, into the block that begins at a cell. */
  pasteAt(address: string): Promise<void>;
  /** Repeats the upper cell over the block below it. */
  fillDown(from: string, to: string): Promise<void>;
  /** A button, radio button or tick box of the sidebar. */
  press(control: Locator): Promise<void>;
  /** Writes into a field of the sidebar, over what stands there. */
  write(field: Locator, text: string): Promise<void>;
  /** A value of a list of the sidebar. */
  pick(field: Locator, option: string): Promise<void>;
}

export const panelOf = (page: Page): FrameLocator => page.frameLocator('.wb-sidebar iframe');

const cellAt = (page: Page, address: string) => page.locator(`[data-cell="${address}"]`);

export function byMouse(page: Page): Hands {
  const go = async (address: string, to = address) => {
    await cellAt(page, address).click();
    if (to !== address) await cellAt(page, to).click({ modifiers: ['Shift'] });
  };
  return {
    go,
    become: async (name) => {
      await page.getByLabel('Eres:').selectOption({ label: name });
    },
    choose: async (item) => {
      await page.getByRole('menuitem', { name: 'Cualifica' }).click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    },
    pressOutside: (name) => page.getByRole('button', { name, exact: true }).click(),
    fromList: async (address, value) => {
      await cellAt(page, address).locator('.wb-arrow').click();
      await page.getByRole('option', { name: value, exact: true }).click();
    },
    pasteAt: async (address) => {
      await cellAt(page, address).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Pegar' }).click();
    },
    fillDown: async (from, to) => {
      await go(from);
      const handle = (await page.locator('.wb-handle').boundingBox())!;
      const end = (await cellAt(page, to).boundingBox())!;
      await page.mouse.move(handle.x + 4, handle.y + 4);
      await page.mouse.down();
      await page.mouse.move(end.x + 10, end.y + 10, { steps: 4 });
      await page.mouse.up();
    },
    press: (control) => control.click(),
    write: (field, text) => field.fill(text),
    pick: async (field, option) => {
      await field.selectOption(option);
    },
  };
}

/** More tab stops than any view or form has. */
const MOST_STOPS = 90;

const isFocused = (control: Locator) => control.evaluate((element) => element === document.activeElement);

/** Where the keyboard is, seen from a control of the sidebar: there, in its group of radio buttons, or where Tab with Shift leads there. */
const wayTo = (control: Locator) =>
  control.evaluate((element) => {
    const here = document.activeElement ?? document.body;
    const { name } = element as HTMLInputElement;
    const { type, name: hereName } = here as HTMLInputElement;
    return {
      isThere: element === here,
      isInGroup: type === 'radio' && hereName === name,
      isBack:
        !document.hasFocus() ||
        (here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
    };
  });

export function byKeyboard(page: Page): Hands {
  const { keyboard } = page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  const nameBox = page.getByLabel('Celda o intervalo');
  const grid = page.locator('.wb-grid-area');

  const isInGrid = () => grid.evaluate((element) => element.contains(document.activeElement));
  const isPanelOpen = async () => (await page.locator('.wb-sidebar iframe').count()) > 0;
  const isInPanel = async () => (await isPanelOpen()) && hasKeyboard(panelOf(page));

  /** F6 and Escape lead back from wherever one is. */
  const toGrid = async () => {
    if (await isInPanel()) await press('F6');
    else if (!(await isInGrid())) await press('Escape');
    await expect.poll(async () => (await isInGrid()) && !(await isInPanel())).toBe(true);
  };
  const toPanel = async () => {
    if (await isInPanel()) return;
    await toGrid();
    await press('F6');
    await expect.poll(isInPanel).toBe(true);
  };

  /** Towards the control, and back into the sidebar where the way led out of it. */
  const tabTo = async (control: Locator, goal: 'isThere' | 'isInGroup' = 'isThere') => {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const way = await wayTo(control);
      if (way[goal]) return;
      await press(way.isBack ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`the Tab key never reaches ${control}`);
  };
  const reach = async (control: Locator) => {
    await control.waitFor();
    await toPanel();
    await tabTo(control);
  };

  const toMenus = async () => {
    await toGrid();
    await press('Shift+F6');
  };

  /** With the arrows from the first cell, as far as the name box says. */
  const go = async (address: string, to = address) => {
    await toGrid();
    await press('Control+Home');
    const { row, column } = placeOf(address);
    for (let line = 1; line < row; line += 1) await press('ArrowDown');
    for (let step = 1; step < column && (await nameBox.inputValue()) !== address; step += 1)
      await press('ArrowRight');
    const end = placeOf(to);
    for (let line = row; line < end.row; line += 1) await press('Shift+ArrowDown');
    for (let step = column; step < end.column; step += 1) await press('Shift+ArrowRight');
    expect(await nameBox.inputValue()).toBe(to === address ? address : `${address}:${to}`);
  };

  const pressRadio = async (control: Locator) => {
    await toPanel();
    await tabTo(control, 'isInGroup');
    if (await isFocused(control)) await press('Space');
    for (let step = 0; step < 9 && !(await control.isChecked()); step += 1) await press('ArrowDown');
    expect(await control.isChecked()).toBe(true);
  };

  return {
    go,
    become: async (name) => {
      await toMenus();
      const people = page.getByLabel('Eres:');
      for (let stop = 0; stop < MOST_STOPS && !(await isFocused(people)); stop += 1) await press('Tab');
      await keyboard.type(name.slice(0, 2));
      expect(await people.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text)).toBe(name);
      await press('Escape');
    },
    choose: async (item) => {
      await toMenus();
      await press('Enter');
      const wanted = page.getByRole('menuitem', { name: item, exact: true });
      await wanted.waitFor();
      for (let step = 0; step < 30 && !(await isFocused(wanted)); step += 1) await press('ArrowDown');
      await press('Enter');
    },
    pressOutside: async (name) => {
      const button = page.getByRole('button', { name, exact: true });
      await toMenus();
      // Backwards from the menus is the foot of the page.
      for (let stop = 0; stop < 30 && !(await isFocused(button)); stop += 1) await press('Shift+Tab');
      await press('Enter');
    },
    fromList: async (address, value) => {
      await go(address);
      await press('Alt+ArrowDown');
      const wanted = page.getByRole('option', { name: value, exact: true });
      await wanted.waitFor();
      for (let step = 0; step < 9 && (await wanted.getAttribute('aria-selected')) !== 'true'; step += 1)
        await press('ArrowDown');
      await press('Enter');
    },
    pasteAt: async (address) => {
      await go(address);
      await press('Control+v');
    },
    fillDown: async (from, to) => {
      await go(from, to);
      await press('Control+d');
    },
    press: async (control) => {
      await control.waitFor();
      if ((await control.getAttribute('type')) === 'radio') return pressRadio(control);
      await reach(control);
      await press((await control.getAttribute('type')) === 'checkbox' ? 'Space' : 'Enter');
    },
    write: async (field, text) => {
      await reach(field);
      const type = await field.getAttribute('type');
      if (type !== 'date') await press('Control+a');
      await keyboard.type(text);
    },
    pick: async (field, option) => {
      await reach(field);
      const shown = () => field.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text);
      for (let step = 0; step < 20 && (await shown()) !== option; step += 1) await press('ArrowDown');
      expect(await shown()).toBe(option);
    },
  };
}

/** 1-based row and column of an address such as `AB12`. */
function placeOf(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}
