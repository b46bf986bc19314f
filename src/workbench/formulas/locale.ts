/** What a spreadsheet's locale (`es_ES`, `en_US`) decides: marks of numbers, words for booleans, order of dates. */
import { getLocale } from 'numfmt';

export interface LocaleFacts {
  /** The tag numfmt knows. */
  readonly tag: string;
  readonly decimal: ',' | '.';
  readonly group: '.' | ',';
  readonly booleans: readonly [string, string];
  /** True where the day is written before the month. */
  readonly dayFirst: boolean;
  readonly months: readonly string[];
}

const known = new Map<string, LocaleFacts>();

/** Facts of a locale such as `es_ES` or `es`; unknown ones read as `en_US`. */
export function localeFacts(locale: string): LocaleFacts {
  let facts = known.get(locale);
  if (!facts) {
    facts = readFacts(locale);
    known.set(locale, facts);
  }
  return facts;
}

function readFacts(locale: string): LocaleFacts {
  const tag = tagFor(locale);
  const data = getLocale(tag)!;
  const decimal = data.decimal === ',' ? ',' : '.';
  return {
    tag,
    decimal,
    group: decimal === ',' ? '.' : ',',
    booleans: data.bool,
    dayFirst: !/^en(?:[_-]US)?$/i.test(tag) && data.format?.dateOrder !== 0,
    months: data.mmmm.map((name) => name.toLowerCase()),
  };
}

function tagFor(locale: string): string {
  for (const tag of [locale.replace('_', '-'), locale.slice(0, 2)]) {
    try {
      if (getLocale(tag)) return tag;
    } catch {
      // numfmt throws for malformed tags; the next candidate is tried
    }
  }
  return 'en';
}
