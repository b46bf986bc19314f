/** Which presses are commands, and which only write. */
import { expect, it } from 'vitest';
import { keyName } from '../../../src/workbench/page/keys';

type Press = Parameters<typeof keyName>[0];

const press = (key: string, held: Partial<Press> & { altGraph?: boolean } = {}): Press => ({
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
  key,
  getModifierState: (name) => name === 'AltGraph' && held.altGraph === true,
});

it.each<[string, Press]>([
  ['a letter', press('a')],
  ['a capital', press('A', { shiftKey: true })],
  ['AltGr as Linux and new Windows browsers report it', press('@', { altGraph: true })],
  ['AltGr as Ctrl+Alt', press('#', { ctrlKey: true, altKey: true })],
  ['a dead key', press('Dead')],
  ['an input method', press('Process')],
])('%s only writes', (_, event) => {
  expect(keyName(event)).toBeUndefined();
});

it.each<[string, Press]>([
  ['Ctrl+C', press('c', { ctrlKey: true })],
  ['Ctrl+Z', press('z', { metaKey: true })],
  ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true })],
  ['Ctrl+Shift+ArrowDown', press('ArrowDown', { ctrlKey: true, shiftKey: true })],
  ['Alt+ArrowDown', press('ArrowDown', { altKey: true })],
  ['Space', press(' ')],
  ['Enter', press('Enter')],
])('%s is a command', (name, event) => {
  expect(keyName(event)).toBe(name);
});
