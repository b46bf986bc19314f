/** Names of key presses: `Ctrl+Shift+ArrowDown`. Meta counts as Ctrl, so that a Mac works the same way. */

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>;

/**
 * The name of a press, letters in upper case; undefined for presses that only write a character: plain ones, AltGr
 * (which Windows reports as Ctrl+Alt: @ and # on a Spanish keyboard), dead keys and input methods.
 */
export function keyName(event: Press): string | undefined {
  const { key, altKey, shiftKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const writes = key.length === 1;
  if (key === 'Dead' || key === 'Process' || key === 'Unidentified') return undefined;
  if (writes && (event.getModifierState('AltGraph') || (control && altKey) || !control)) {
    return key === ' ' && !altKey ? withModifiers('Space', control, altKey, shiftKey) : undefined;
  }
  return withModifiers(writes ? key.toUpperCase() : key, control, altKey, shiftKey);
}

function withModifiers(key: string, control: boolean, alt: boolean, shift: boolean): string {
  return `${control ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`;
}
