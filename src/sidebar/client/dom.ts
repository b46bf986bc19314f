/** Elements from code. Text goes in as text only: nothing that comes from a lead can become markup. */

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Makes an element; attributes that are undefined or false are left out, and so are undefined children.
 *
 * @example element('p', { class: 'name' }, lead.name)
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child): child is Node | string => child !== undefined));
  return made;
}

/** A button that does something; never a submit button. */
export function button(label: string, className: string, onClick: () => void, attributes: Attributes = {}) {
  const made = element('button', { type: 'button', class: className, ...attributes }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** Moves focus to something that is not a control, so that keyboard and screen reader go on from there. */
export function focusOn(target: HTMLElement) {
  target.tabIndex = -1;
  target.focus();
}
