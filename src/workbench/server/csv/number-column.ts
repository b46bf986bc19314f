/** Decides, for a whole column, whether its texts are numbers; when in doubt they stay text. */
import { foldHeader } from './fold';

interface NumberColumn {
  readonly cells: readonly (number | '')[];
  /** A format that shows as many decimals as were written, '' where they differ. */
  readonly numberFormat: string;
}

/** `ambiguous`: 1.714 alone may be a decimal or a thousand and something. */
type NumberReading = NumberColumn | 'ambiguous' | undefined;

/** No sign but minus, no leading zeros, no thousands marks, no exponent: what survives being written again. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d*)(?:([.,])(\d+))?$/;

/** More digits than a double keeps exactly. */
const MAX_DIGITS = 15;

/** Words of a folded header that name something which is counted by nobody: identifiers, phones, postal codes. */
const NAMES_A_LABEL =
  /(^|[^a-z])(ids?|uuid|guid|codigo|code|cod|cp|c p|zip|postal|postcode|cep|tel|tlf|tfno|telefono|telefone|phone|mobile|movil|celular|whatsapp|fax|nif|cif|dni|nie|rfc|curp|cuit|cuil|rut|ruc|cnpj|cpf|vat|iban|sku|ref|referencia|reference|(lead|customer|order|invoice|ticket) (number|no|num)|(numero|num|n[ºo]?) de (lead|cliente|pedido|factura|contrato|expediente))([^a-z]|$)/;

/** `leadId` and `lead_id` are two words. */
const wordsOf = (header: string) =>
  foldHeader(header.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[._-]+/g, ' '));

/**
 * Whether a header names labels made of digits rather than numbers.
 *
 * @example namesALabel('Código postal') //=> true
 * @example namesALabel('Empleados') //=> false
 */
export const namesALabel = (header: string): boolean => NAMES_A_LABEL.test(wordsOf(header));

interface Part {
  readonly whole: string;
  readonly mark: string | undefined;
  readonly decimals: string;
}

const partOf = (text: string): Part | undefined => {
  const match = PLAIN_NUMBER.exec(text);
  if (!match) return undefined;
  const part = { whole: match[1]!, mark: match[2], decimals: match[3] ?? '' };
  return part.whole.length + part.decimals.length <= MAX_DIGITS ? part : undefined;
};

/** 1.714 could be grouped thousands; 0.714, 1234.714 and 1.71 could not. */
const mayBeThousands = ({ whole, decimals }: Part) =>
  decimals.length === 3 && whole !== '0' && whole.length <= 3;

const numberOf = (text: string): number | '' => (text === '' ? '' : Number(text.replace(',', '.')));

const formatFor = (parts: readonly Part[]): string => {
  const places = new Set(parts.map((part) => part.decimals.length));
  const [only = 0] = places;
  return places.size === 1 && only > 0 ? `0.${'0'.repeat(only)}` : '';
};

/**
 * Reads a column as numbers if each non-blank text is one and the header does not name labels.
 *
 * @example readNumberColumn('Visitas', ['3', '', '12']) //=> { cells: [3, '', 12], numberFormat: '' }
 * @example readNumberColumn('Páginas', ['1.714', '2.5']) //=> { cells: [1.714, 2.5], numberFormat: '' }
 * @example readNumberColumn('Páginas', ['1.714', '3']) //=> 'ambiguous'
 */
export const readNumberColumn = (header: string, texts: readonly string[]): NumberReading => {
  if (namesALabel(header)) return undefined;
  const trimmed = texts.map((text) => text.trim());
  const parts: Part[] = [];
  for (const text of trimmed) {
    if (text === '') continue;
    const part = partOf(text);
    if (!part) return undefined;
    parts.push(part);
  }
  const marked = parts.filter((part) => part.mark !== undefined);
  if (parts.length === 0 || new Set(marked.map((part) => part.mark)).size > 1) return undefined;
  if (marked.length > 0 && marked.every(mayBeThousands)) return 'ambiguous';
  return { cells: trimmed.map(numberOf), numberFormat: formatFor(parts) };
};
