import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../src/workbench/server/csv/read-csv';

const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
/** The euro sign is where Windows-1252 and Latin-1 part. */
const windows1252 = (text: string) =>
  Buffer.from(text.replaceAll('€', '\x80').replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1');

const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with BOM': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16 LE with BOM': (text) => utf16le(`\ufeff${text}`),
  'UTF-16 BE with BOM': (text) => utf16be(`\ufeff${text}`),
  'UTF-16 LE': utf16le,
  'UTF-16 BE': utf16be,
  'Windows-1252': windows1252,
  'UTF-8, gzipped': (text) => gzipSync(Buffer.from(text)),
};

const SEPARATORS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t' };

const LINE_BREAKS: Readonly<Record<string, string>> = { LF: '\n', CRLF: '\r\n', CR: '\r' };

const quoted = (cell: string) => (/["\n\r,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const ROWS = [
  ['Compañía', 'Presupuesto (€)', 'Notas'],
  ['Logística Peña', '3 M€', 'dijo: “llámame”\nel lunes'],
  ['A, B; C\tD', '', 'la llaman "la grande"'],
];

const columnsOf = (bytes: Buffer) => readCsv(bytes).columns.map(({ header, cells }) => [header, ...cells]);

describe.each(Object.entries(ENCODINGS))('%s', (_encoding, encode) => {
  describe.each(Object.entries(SEPARATORS))('separated by %s', (_name, separator) => {
    it.each(Object.entries(LINE_BREAKS))('with %s line ends keeps every cell', (_kind, lineBreak) => {
      const text = ROWS.map((row) => row.map(quoted).join(separator)).join(lineBreak) + lineBreak;
      expect(columnsOf(encode(text))).toEqual([0, 1, 2].map((at) => ROWS.map((row) => row[at])));
    });
  });
});

describe('files that are not tables', () => {
  it.each([
    ['no bytes', '', 'está vacío'],
    ['blank lines only', '\n \n;;\n', 'está vacío'],
    ['an Excel workbook', 'PK\x03\x04\x14\x00', 'Guardar como'],
    ['a web page', '<!doctype html><p>a;b', 'no parece una tabla'],
    ['a quote that stays open', 'a;b\n1;2\n"x;3\n4;5', 'fila 3'],
  ])('%s says what to do', (_kind, text, sentence) => {
    expect(() => readCsv(Buffer.from(text, 'latin1'))).toThrow(sentence);
  });

  it('a broken gzip says what to do', () => {
    expect(() => readCsv(Buffer.from([0x1f, 0x8b, 8, 0, 1, 2]))).toThrow('descomprimir');
  });
});
