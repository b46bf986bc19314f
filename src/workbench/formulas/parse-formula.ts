/** From tokens to a tree: operator precedence as in Sheets, where a sign binds more tightly than `^`. */
import { parseReference, type Reference } from './a1';
import { finite } from './coerce';
import { localeFacts } from './locale';
import { FormulaSyntaxError, formulaTokens, type Token } from './tokens';
import { type ErrorCode, FormulaError, type Scalar } from './values';

export type BinaryOperator = '=' | '<>' | '<' | '>' | '<=' | '>=' | '&' | '+' | '-' | '*' | '/' | '^' | ':';
export type UnaryOperator = '+' | '-' | '%';

export type Node =
  | { readonly kind: 'literal'; readonly value: Scalar }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  /** An argument left out is null. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | null)[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] };

const BINDING: Record<string, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  ':': 8,
};
const SIGN_BINDING = 6;
/** A chain of operators is a tree as deep as it is long, and deep trees overflow the stack. */
const MAX_TREE_DEPTH = 800;

/**
 * Reads a formula that starts with `=`.
 * @throws FormulaSyntaxError
 */
export function parseFormula(text: string, locale: string): Node {
  const tokens = formulaTokens(text, locale).filter(
    ({ type }) => type !== 'whitespace' && type !== 'newline' && type !== 'fx_prefix',
  );
  const reader = new TokenReader(tokens, localeFacts(locale).booleans);
  const tree = reader.expression(0);
  reader.end();
  return tree;
}

class TokenReader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly booleans: readonly [string, string],
  ) {}

  end(): void {
    if (this.at < this.tokens.length) throw this.error();
  }

  expression(binding: number): Node {
    this.enter();
    let left = this.postfix(this.operand());
    let links = 0;
    for (;;) {
      const operator = this.peek();
      const power = operator === undefined ? undefined : BINDING[operator];
      if (power === undefined || power <= binding) break;
      if (++links > MAX_TREE_DEPTH) throw this.error();
      this.at++;
      const right = this.expression(power);
      left = this.postfix({ kind: 'binary', operator: operator as BinaryOperator, left, right });
    }
    this.depth--;
    return left;
  }

  private operand(): Node {
    const token = this.tokens[this.at++];
    if (!token || token.unterminated) throw this.error();
    const read = OPERANDS[token.type];
    if (read) return read.call(this, token);
    if (token.type !== 'operator') throw this.error();
    return this.afterOperator(token.value);
  }

  private afterOperator(operator: string): Node {
    if (operator === '+' || operator === '-') {
      return { kind: 'unary', operator, operand: this.expression(SIGN_BINDING) };
    }
    if (operator === '{') return this.array();
    if (operator !== '(') throw this.error();
    const inner = this.expression(0);
    this.expect(')');
    return inner;
  }

  private postfix(left: Node): Node {
    let node = left;
    for (let signs = 0; this.peek() === '%'; this.at++) {
      if (++signs > MAX_TREE_DEPTH) throw this.error();
      node = { kind: 'unary', operator: '%', operand: node };
    }
    return node;
  }

  named(token: Token): Node {
    if (this.peek() === '(') return this.call(token.value);
    const word = token.value.toUpperCase();
    if (word === this.booleans[0] || word === this.booleans[1]) {
      return { kind: 'literal', value: word === this.booleans[0] };
    }
    return { kind: 'name', name: token.value };
  }

  call(name: string): Node {
    this.expect('(');
    const args: (Node | null)[] = [];
    if (this.take(')')) return { kind: 'call', name, args };
    do {
      args.push(this.peek() === ',' || this.peek() === ')' ? null : this.expression(0));
    } while (this.take(','));
    this.expect(')');
    return { kind: 'call', name, args };
  }

  private array(): Node {
    const rows: Node[][] = [];
    do {
      const row: Node[] = [];
      do row.push(this.expression(0));
      while (this.take(','));
      rows.push(row);
    } while (this.take(';'));
    this.expect('}');
    return { kind: 'array', rows };
  }

  /** `Leads!#REF!`, which is left where a deleted range was. */
  lostReference(): Node {
    if (!this.take('!') || this.tokens[this.at]?.type !== 'error') throw this.error();
    return OPERANDS.error!.call(this, this.tokens[this.at++]!);
  }

  private peek(): string | undefined {
    const token = this.tokens[this.at];
    return token?.type === 'operator' ? token.value : undefined;
  }

  private take(operator: string): boolean {
    if (this.peek() !== operator) return false;
    this.at++;
    return true;
  }

  private expect(operator: string): void {
    if (!this.take(operator)) throw this.error();
  }

  private enter(): void {
    if (++this.depth > MAX_TREE_DEPTH) throw this.error();
  }

  error(): FormulaSyntaxError {
    return new FormulaSyntaxError('Formula parse error.');
  }
}

function referenceNode(this: TokenReader, token: Token): Node {
  const reference = parseReference(token.value);
  if (!reference) throw this.error();
  return { kind: 'reference', reference };
}

const OPERANDS: Record<string, (this: TokenReader, token: Token) => Node> = {
  number: (token) => ({ kind: 'literal', value: finite(Number(token.value)) }),
  string: (token) => ({ kind: 'literal', value: token.value.slice(1, -1).replaceAll('""', '"') }),
  bool: (token) => ({ kind: 'literal', value: token.value.toUpperCase() === 'TRUE' }),
  error: (token) => ({ kind: 'literal', value: new FormulaError(token.value.toUpperCase() as ErrorCode) }),
  range: referenceNode,
  range_beam: referenceNode,
  range_ternary: referenceNode,
  range_named(token) {
    return this.named(token);
  },
  func(token) {
    return this.call(token.value);
  },
  context() {
    return this.lostReference();
  },
  context_quote() {
    return this.lostReference();
  },
};
