/** The plain-text part of the weekly mail: for programs that show no other, and for screen readers that prefer it. */
import type { DigestBlock, DigestRow } from './digest-block';

/** What no mail program shows, and some take for commands. */
const CONTROLS = /[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const RULE = '-';

const rowLine = ({ label, role, cells }: DigestRow, columns: readonly string[]): string => {
  if (role === 'heading' && cells.every(({ text }) => text === '')) return `${label}:`;
  const parts = cells.map(
    ({ text, range }, index) => `${columns[index] ?? ''} ${text}${range && ` (${range})`}`,
  );
  return `${label}: ${parts.join(' · ')}`;
};

const WRITE: { readonly [K in DigestBlock['kind']]: (block: Extract<DigestBlock, { kind: K }>) => string } = {
  title: ({ text }) => `${text}\n${'='.repeat(text.length)}`,
  heading: ({ text }) => `\n${text.toLocaleUpperCase('es')}\n${RULE.repeat(text.length)}`,
  subheading: ({ text }) => `\n${text}`,
  list: ({ lines }) => lines.map((line) => `* ${line}`).join('\n'),
  note: ({ text }) => text,
  // What a chart shows stands in the tables too.
  chart: () => '',
  table: ({ columns, rows }) => rows.map((row) => rowLine(row, columns)).join('\n'),
  links: ({ links }) => links.map(({ text, url }) => `${text}: ${url}`).join('\n'),
};

const write = <K extends DigestBlock['kind']>(block: Extract<DigestBlock, { kind: K }>): string =>
  (WRITE[block.kind as K] as (one: typeof block) => string)(block);

/** @example plainText(blocks, 'Enviado con Cualifica.') */
export const plainText = (blocks: readonly DigestBlock[], foot: string): string =>
  [...blocks.map(write).filter((text) => text !== ''), '', foot, '']
    .join('\n')
    .replace(CONTROLS, '')
    .trimStart();
