/** One CSS class for each distinct cell style, made the first time it is drawn. */
import type { CellStyle } from '../emulator/session';

const classes = new Map<string, string>();
let rules: CSSStyleSheet | undefined;

const flex = {
  left: 'flex-start',
  center: 'center',
  right: 'flex-end',
  top: 'flex-start',
  middle: 'center',
  bottom: 'flex-end',
} as const;

/** The class that draws a style; `''` for the default one. */
export function styleClass(style: CellStyle): string {
  const declarations = declarationsOf(style);
  if (!declarations) return '';
  const known = classes.get(declarations);
  if (known) return known;
  const name = `wb-style-${classes.size}`;
  classes.set(declarations, name);
  addRule(`.slick-cell.${name} { ${declarations} }`);
  return name;
}

/** The declarations that draw a style. */
export function declarationsOf(style: CellStyle): string {
  const parts: string[] = [];
  // Colours come from scripts: only what the browser reads as a colour may enter a rule.
  if (style.background && CSS.supports('color', style.background))
    parts.push(`background: ${style.background}`);
  if (style.color && CSS.supports('color', style.color)) parts.push(`color: ${style.color}`);
  if (style.bold) parts.push('font-weight: 700');
  if (style.italic) parts.push('font-style: italic');
  if (style.strikethrough) parts.push('text-decoration: line-through');
  if (style.fontSize && style.fontSize !== 10)
    parts.push(`font-size: ${style.fontSize * 1.3}px; line-height: 1.3`);
  if (style.align) parts.push(`justify-content: ${flex[style.align]}; text-align: ${style.align}`);
  if (style.verticalAlign) parts.push(`align-items: ${flex[style.verticalAlign]}`);
  if (style.wrap) parts.push('white-space: pre-wrap; overflow-wrap: anywhere');
  return parts.join('; ');
}

function addRule(rule: string): void {
  if (!rules) {
    rules = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  }
  rules.insertRule(rule, rules.cssRules.length);
}
