/** Small pieces of SVG as text. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Control characters have no place in XML, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

const escaped = (text: string): string =>
  text.replace(CONTROLS, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const number = (value: number): string => String(Number(value.toFixed(2)));

const attributesText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? number(value) : escaped(value ?? '')}"`)
    .join('');

/** `content` is SVG already. */
export const element = (name: string, attributes: Attributes, content = ''): string =>
  content === ''
    ? `<${name}${attributesText(attributes)}/>`
    : `<${name}${attributesText(attributes)}>${content}</${name}>`;

export const text = (shown: string, attributes: Attributes): string =>
  element('text', attributes, escaped(shown) || ' ');

/** Roughly, for a sans-serif face: there is nothing to measure with. */
export const widthOf = (shown: string, size: number): number => [...shown].length * size * 0.56;

/** Cut with an ellipsis where it would be wider. */
export const fitted = (shown: string, size: number, width: number): string => {
  const room = Math.max(1, Math.floor(width / (size * 0.56)));
  const letters = [...shown];
  return letters.length <= room ? shown : `${letters.slice(0, Math.max(1, room - 1)).join('')}…`;
};
