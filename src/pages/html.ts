/** Markup that is put together without ever taking text for markup. */

/** A piece of a page that is markup already; everything else is text. */
export interface Html {
  readonly markup: string;
}

/** What can stand in a gap: text and numbers are escaped, `undefined` and `false` are nothing. */
export type Piece = Html | string | number | undefined | false | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML knows no way to write: SVG readers would refuse the whole picture. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Text as it stands in a page or between quotes of an attribute.
 *
 * @example escapeHtml('<b>"Ñ"</b>') // '&lt;b&gt;&quot;Ñ&quot;&lt;/b&gt;'
 */
export const escapeHtml = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);

const isList = (piece: Piece): piece is readonly Piece[] => Array.isArray(piece);

const markupOf = (piece: Piece): string => {
  if (piece === undefined || piece === false) return '';
  if (isList(piece)) return piece.map(markupOf).join('');
  return typeof piece === 'object' ? piece.markup : escapeHtml(String(piece));
};

/**
 * Markup with gaps, which are escaped unless they are markup themselves.
 *
 * @example html`<td title="${note}">${name}</td>`.markup
 */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  markup: strings.map((text, index) => text + markupOf(pieces[index])).join(''),
});

/** Our own style sheets and the like, never what people typed. */
export const raw = (markup: string): Html => ({ markup });
