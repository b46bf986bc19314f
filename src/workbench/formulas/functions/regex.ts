/** REGEXMATCH and its like. Sheets uses RE2, which cannot hang; JavaScript's can, so what might is refused. */
import { type Builtin, error, isError, scalar } from '../builtin';
import { toText } from '../coerce';
import type { Frame } from '../frame';
import type { FormulaError, Scalar } from '../values';

/** Rough ceiling of steps that a search may take. */
const MAX_STEPS = 3e7;
const MAX_TEXT = 50_000;
const MAX_WORK = 5_000_000;

const UNBOUNDED = /[*+]|\{\d*,\}/;

/** Escapes and character classes hold no operators; replaced by one plain character they leave the structure. */
function structureOf(pattern: string): string {
  return pattern.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/g, 'x');
}

/** An endless repetition of a group that itself repeats or branches takes exponential time. */
function isExplosive(structure: string): boolean {
  const open: number[] = [];
  for (let at = 0; at < structure.length; at++) {
    if (structure[at] === '(') open.push(at);
    if (structure[at] !== ')') continue;
    const inside = structure.slice((open.pop() ?? 0) + 1, at);
    const repeats = /^(?:[*+]|\{\d*,\d*\})/.test(structure.slice(at + 1, at + 12));
    if (repeats && (UNBOUNDED.test(inside) || inside.includes('|') || inside.includes('?'))) return true;
  }
  return false;
}

/** Each endless repetition multiplies the work by the length of the text, and so does the search for a beginning. */
function isTooSlow(structure: string, length: number): boolean {
  const repetitions = structure.match(/[*+]|\{\d*,\d*\}/g)?.length ?? 0;
  return length ** Math.max(1, repetitions) > MAX_STEPS;
}

/** @returns the compiled pattern, or the error that the cell shows. */
function compile(pattern: string, text: string, flags: string): RegExp | FormulaError {
  const structure = structureOf(pattern);
  // RE2 has neither lookaround nor backreferences.
  if (/\(\?(?:[=!]|<[=!])/.test(structure) || /\\[1-9]/.test(pattern)) return invalid(pattern);
  if (
    pattern.length > 1000 ||
    text.length > MAX_TEXT ||
    isExplosive(structure) ||
    isTooSlow(structure, text.length)
  ) {
    return error('#ERROR!', 'This regular expression could take too long here; Google Sheets may accept it.');
  }
  const ignoreCase = /^\(\?i\)/.test(pattern);
  const source = (ignoreCase ? pattern.slice(4) : pattern).replace(/\(\?P</g, '(?<');
  for (const mode of ['u', '']) {
    try {
      return new RegExp(source, flags + mode + (ignoreCase ? 'i' : ''));
    } catch {
      // Escapes such as `\@` are refused in Unicode mode only
    }
  }
  return invalid(pattern);
}

function invalid(pattern: string): FormulaError {
  return error(
    '#REF!',
    `Function REGEXMATCH parameter 2 value "${pattern.slice(0, 100)}" is not a valid regular expression.`,
  );
}

function regex(
  arity: number,
  flags: string,
  apply: (text: string, pattern: RegExp, rest: string) => Scalar,
): Builtin {
  return scalar(arity, arity, (args, frame) => {
    const [text, pattern, rest] = texts(frame, args);
    const compiled = compile(pattern!, text!, flags);
    if (isError(compiled)) return compiled;
    if (text!.length * (rest?.length ?? 0) > MAX_WORK) return error('#VALUE!', 'The text is too long.');
    return apply(text!, compiled, rest ?? '');
  });
}

function texts(frame: Frame, args: readonly Scalar[]): string[] {
  return args.map((value) => String(toText(value, frame.locale)));
}

function extract(text: string, pattern: RegExp): Scalar {
  const found = pattern.exec(text);
  return found ? (found[1] ?? found[0]) : error('#N/A', `No matches found in REGEXEXTRACT evaluation.`);
}

export const REGEX: Record<string, Builtin> = {
  REGEXMATCH: regex(2, '', (text, pattern) => pattern.test(text)),
  REGEXEXTRACT: regex(2, '', extract),
  // RE2 writes groups as \1 in the replacement.
  REGEXREPLACE: regex(3, 'g', (text, pattern, rest) =>
    text.replace(pattern, rest.replaceAll('$', '$$$$').replace(/\\(\d)/g, '$$$1')),
  ),
};
