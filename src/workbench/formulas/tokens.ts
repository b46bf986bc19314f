/** A formula's text as tokens. Positions in the tokens are positions in the text. */
import { type Token, tokenize } from '@borgar/fx';
import { localeFacts } from './locale';

export type { Token };

/** Longer formulas are refused: fx takes time that grows with the square of some texts. */
const MAX_LENGTH = 20_000;
const MAX_DEPTH = 120;

/** A formula that cannot be read; the cell shows `#ERROR!` with the message. */
export class FormulaSyntaxError extends Error {}

/**
 * Tokens of a formula in its locale's syntax, in fx's own: `;` (and in `{}` the column separator `\`) became `,`
 * and a decimal comma became a point, character for character.
 * @throws FormulaSyntaxError where the text cannot be a formula.
 */
export function formulaTokens(text: string, locale: string): Token[] {
  if (text.length > MAX_LENGTH) throw new FormulaSyntaxError('Formula is too long.');
  const neutral = neutralText(text, localeFacts(locale).decimal);
  const tokens = tokenize(neutral, {
    withLocation: true,
    mergeRefs: true,
    negativeNumbers: false,
    allowTernary: true,
  });
  // References show their tab's name as it was written.
  return tokens.map((token) =>
    token.type.startsWith('range') && token.loc ? { ...token, value: text.slice(...token.loc) } : token,
  );
}

const parseError = () => new FormulaSyntaxError('Formula parse error.');

function neutralText(text: string, decimal: ',' | '.'): string {
  const open: string[] = [];
  let out = '';
  for (let at = 0; at < text.length; ) {
    const piece = nextPiece(text, at, decimal);
    if (piece.length > 1 || isWordStart(piece)) {
      out += neutralPiece(piece);
    } else {
      out += separator(piece, open, decimal);
      track(piece, open);
    }
    at += piece.length;
  }
  if (open.length > 0) throw parseError();
  return out;
}

const STRING = /"(?:[^"]|"")*"/y;
const SHEET = /'(?:[^']|'')*'(?=!)/y;
const WORD = /[\p{L}\p{M}_$][\p{L}\p{M}\p{N}_.$]*/uy;
const NUMBER: Record<',' | '.', RegExp> = {
  ',': /(?:\d+(?:,\d*)?|,\d+)(?:[eE][+-]?\d+)?/y,
  '.': /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y,
};

/** A string, a quoted sheet name, a word, a number, or one character. */
function nextPiece(text: string, at: number, decimal: ',' | '.'): string {
  const char = text[at]!;
  if (char === '"') return stick(STRING, text, at);
  if (char === "'") return stick(SHEET, text, at);
  // A mark right after a value begins no number: `A1,5` is not A1 beside ,5.
  const begins =
    /\d/.test(char) ||
    (/[,.]/.test(char) && !/[\p{L}\p{N})%}]\s*$/u.test(text.slice(Math.max(0, at - 20), at)));
  if (begins) return match(NUMBER[decimal], text, at) ?? char;
  return match(WORD, text, at) ?? char;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function stick(pattern: RegExp, text: string, at: number): string {
  const found = match(pattern, text, at);
  if (found === undefined) throw parseError();
  return found;
}

const isNumber = (piece: string) => /^[\d,.]/.test(piece);
const isWordStart = (piece: string) => /[\p{L}\d_$]/u.test(piece);

/** fx reads brackets in a quoted tab's name as a workbook, and refuses other signs. */
function neutralPiece(piece: string): string {
  if (piece.startsWith("'")) return piece.replace(/[^A-Za-z0-9']/g, 'x');
  return isNumber(piece) ? piece.replace(',', '.') : piece;
}

function separator(char: string, open: readonly string[], decimal: ',' | '.'): string {
  const inBraces = open.at(-1) === '{';
  if (char === ';') return inBraces ? ';' : ',';
  if (char === '\\' && inBraces) return ',';
  // In comma-decimal locales a comma separates nothing, and a point belongs to no number.
  if ((char === ',' && decimal === ',') || char === '.') throw parseError();
  return char;
}

const CLOSERS: Record<string, string> = { ')': '(', '}': '{' };

function track(char: string, open: string[]): void {
  if (char === '(' || char === '{') open.push(char);
  else if (CLOSERS[char] && open.pop() !== CLOSERS[char]) throw parseError();
  if (open.length > MAX_DEPTH) throw new FormulaSyntaxError('Formula is nested too deeply.');
}
