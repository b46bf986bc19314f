/** Builds elements. Text is always a text node: what people typed is never read as markup. */

type Listener = (event: never) => void;
type Attribute = string | number | boolean | undefined | Listener;
type Child = Node | string | undefined;

/**
 * An element with attributes, listeners (`onclick: …`) and children. `true` sets an empty attribute; `false` and
 * `undefined` leave it out.
 * @example h('button', { class: 'wb-button', onclick: save }, 'Guardar')
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  for (const child of children) if (child !== undefined) element.append(child);
  return element;
}

function setAttribute(element: HTMLElement, name: string, value: Attribute): void {
  if (value === undefined || value === false) return;
  if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value as EventListener);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/** Keeps the keyboard where it is while a button is pressed with the mouse. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}
