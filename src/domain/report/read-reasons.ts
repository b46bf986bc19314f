/** Which criteria the reasons of a handoff name, as `messages/reasons.ts` wrote them when the lead was sent. */
import { textOf } from '../answer';
import type { Handoff } from '../handoff/handoff';

/** Names of criteria as they stand in the text, each once. */
export interface NamedCriteria {
  readonly inFavour: readonly string[];
  readonly against: readonly string[];
}

const SEPARATOR = ' · ';
/** What a criterion earned, at the end of its part: `+20`, `−7,5`. */
const POINTS = / ([+\u2212-])\d+(?:[.,]\d+)?$/;
/** How often something happened: `Visita a precios (3)`. */
const EVENTS = / \(\d+\)$/;
/** Parts without points that stand alone: what excluded the lead, or might. */
const EXCLUSION =
  /^(?:Excluido por|Excluded by|Excluído por|podría excluir:|might exclude:|poderia excluir:)/;

/** Parts with points; an answer may itself hold the separator, so what lacks points belongs to what follows it. */
const partsOf = (text: string): string[] => {
  const parts: string[] = [];
  let open = '';
  for (const piece of text.split(SEPARATOR)) {
    const part = open ? open + SEPARATOR + piece : piece;
    const isWhole = POINTS.test(part);
    if (isWhole) parts.push(part);
    open = isWhole || EXCLUSION.test(part) ? '' : part;
  }
  return parts;
};

/** Where there was a choice of products, the chosen one stands before all: `Nube: Cargo: Director +20`. */
const withoutProduct = (text: string, product: string): string => {
  const [head = ''] = text.split(': ');
  const isIt = head.endsWith('…') ? product.startsWith(head.slice(0, -1)) : head === product;
  const rest = text.slice(head.length + 2);
  return product !== '' && isIt && rest !== '' ? rest : text;
};

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/**
 * Names end at the first colon, unless a longer one is known.
 *
 * @param known names of criteria
 * @example reasonsReader([])(handoff).inFavour // ['Cargo'] for «Cargo: Director +20 · Correo gratuito −10»
 */
export const reasonsReader = (
  known: readonly string[],
): ((handoff: Pick<Handoff, 'cells' | 'product'>) => NamedCriteria) => {
  const withColon = known.filter((name) => name.includes(': ')).sort((a, b) => b.length - a.length);
  const nameIn = (part: string): string => {
    const said = part.replace(POINTS, '').replace(EVENTS, '');
    const longer = withColon.find((name) => said === name || said.startsWith(`${name}: `));
    return longer ?? said.split(': ')[0]!;
  };
  return ({ cells, product }) => {
    const parts = partsOf(withoutProduct(textOf(cells.reasons).trim(), product));
    const isGain = (part: string): boolean => POINTS.exec(part)![1] === '+';
    return {
      inFavour: unique(parts.filter(isGain).map(nameIn)),
      against: unique(parts.filter((part) => !isGain(part)).map(nameIn)),
    };
  };
};
