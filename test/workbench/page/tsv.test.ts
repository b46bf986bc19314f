/** Clipboard text in and out. */
import { describe, expect, it } from 'vitest';
import { readTsv, writeTsv } from '../../../src/workbench/page/tsv';

describe('reading', () => {
  it.each<[string, string, string[][]]>([
    ['one cell', 'hola', [['hola']]],
    [
      'a block',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a final line break ends the last row', 'a\tb\r\n', [['a', 'b']]],
    ['a quoted cell keeps its line break', '"uno\ndos"\tb', [['uno\ndos', 'b']]],
    ['doubled quotes are one', '"dijo ""sí"""', [['dijo "sí"']]],
    ['a quote inside is a character', '3" de alto\tb', [['3" de alto', 'b']]],
    ['a quote that is never closed is a character', '"abierto\tb', [['"abierto', 'b']]],
    [
      'blank cells stay',
      'a\t\tb\n\t\t',
      [
        ['a', '', 'b'],
        ['', '', ''],
      ],
    ],
    ['a blank line is a row with one blank cell', 'a\n\nb', [['a'], [''], ['b']]],
    ['old line breaks', 'a\rb', [['a'], ['b']]],
    ['nothing', '', [['']]],
  ])('%s', (_, text, rows) => {
    expect(readTsv(text)).toEqual(rows);
  });

  it('what was written comes back', () => {
    const rows = [
      ['a"b', '"', 'x\ty'],
      ['', 'dos\nlíneas', 'fin'],
    ];
    expect(readTsv(writeTsv(rows))).toEqual(rows);
  });
});
