/** How a cell is dressed: number format, style and validation. Looks are shared, so thousands of cells may point to one. */
import { isDateFormat } from '../engine';
import type { CellStyle } from '../session';

export interface ValidationRule {
  readonly kind: 'list' | 'checkbox';
  readonly values: readonly string[];
  readonly dropdown: boolean;
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

export interface Look {
  /** `''` is Google's "automatic". */
  readonly format: string;
  readonly style: CellStyle;
  readonly validation: ValidationRule | undefined;
  /** A number in such a cell is read back as a Date. */
  readonly dateLike: boolean;
  /** The `@` format: what is typed stays text. */
  readonly plainText: boolean;
}

const known = new Map<string, Look>();

/** The one Look with these parts. */
export const lookOf = (format: string, style: CellStyle, validation: ValidationRule | undefined): Look => {
  const entries = Object.entries(style).filter(([, value]) => value !== undefined);
  const key = JSON.stringify([format, entries.sort(), validation ?? null]);
  let look = known.get(key);
  if (!look) {
    look = {
      format,
      style: Object.fromEntries(entries),
      validation,
      dateLike: isDateFormat(format),
      plainText: format === '@',
    };
    known.set(key, look);
  }
  return look;
};

export const PLAIN = lookOf('', {}, undefined);

type LookChange = (look: Look) => Look;

/** A change of look that is computed once for each distinct look, however many cells wear it. */
const eachLook = (change: LookChange): LookChange => {
  const done = new Map<Look, Look>();
  return (look) => {
    const found = done.get(look) ?? change(look);
    done.set(look, found);
    return found;
  };
};

const formatChanges = new Map<string, LookChange>();

/** Kept for each format: typing a column of dates asks again and again. */
export const withFormat = (format: string): LookChange => {
  const change = formatChanges.get(format) ?? eachLook((look) => lookOf(format, look.style, look.validation));
  formatChanges.set(format, change);
  return change;
};

/** `undefined` in a part takes it off. */
export const withStyle = (part: { readonly [K in keyof CellStyle]: CellStyle[K] | undefined }): LookChange =>
  eachLook((look) => lookOf(look.format, { ...look.style, ...part } as CellStyle, look.validation));

export const withValidation = (rule: ValidationRule | undefined): LookChange =>
  eachLook((look) => lookOf(look.format, look.style, rule));
