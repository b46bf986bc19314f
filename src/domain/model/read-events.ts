/** `Campo` of an interaction criterion: which events count, each a type, or a type and a pattern: `Visita: *precios*`. */

import { splitOutsideQuotes, unquote } from '../condition/split';
import { matchesParts, unescapeAsterisks, wildcardParts } from '../condition/wildcard';
import { fold } from '../text';
import type { EventType } from './criterion';

const detailTest = (text: string): EventType['detail'] => {
  const literal = unquote(text);
  const parts = literal === undefined ? wildcardParts(text) : undefined;
  if (parts) return (folded) => matchesParts(folded, parts);
  const whole = fold(literal ?? unescapeAsterisks(text));
  return (folded) => folded === whole;
};

/**
 * The type that an item asks for, as it is written there.
 *
 * @example typeAsked('Visita: *precios*') // 'Visita'
 */
export const typeAsked = (item: string): string => {
  const [type = ''] = splitOutsideQuotes(item, /:/g);
  return unquote(type) ?? type;
};

const readEvent = (written: string): EventType => {
  const [, ...rest] = splitOutsideQuotes(written, /:/g);
  const detail = rest.join(':').trim();
  return {
    type: fold(typeAsked(written)),
    written,
    detail: detail === '' ? undefined : detailTest(detail),
  };
};

/**
 * The events that a cell names. An item that ends in `:` asks for no detail.
 *
 * @example readEvents('Visita: *precios*; Webinar').map(({ type }) => type) // ['visita', 'webinar']
 */
export const readEvents = (text: string): EventType[] =>
  splitOutsideQuotes(text, /;/g)
    .filter((item) => item !== '')
    .map(readEvent);
