import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { readCsv, readCsvRows } from '../../../../src/workbench/server/csv/read-csv';

const HEADER = ['Nombre', 'Empresa', 'Notas'];

/** Cells full of what trips readers; the last of a row is never blank, so that no row is an empty edge. */
const aCell = fc.string({
  unit: fc.constantFrom(...'añ,;\t"\' \n=+-@.0123€“'.split('')),
  maxLength: 8,
});
const aRow = fc.tuple(
  aCell,
  aCell,
  aCell.map((cell) => `x${cell}`),
);
const aSeparator = fc.constantFrom(',', ';', '\t');
const anEncoding = fc.constantFrom<BufferEncoding>('utf8', 'utf16le');

it('a table written as CSV is read back cell by cell', () => {
  fc.assert(
    fc.property(
      fc.array(aRow, { minLength: 1, maxLength: 20 }),
      aSeparator,
      anEncoding,
      (rows, separator, encoding) => {
        const text = Papa.unparse([HEADER, ...rows], { delimiter: separator });
        expect(readCsvRows(Buffer.from(`\ufeff${text}`, encoding)).rows).toEqual([HEADER, ...rows]);
      },
    ),
  );
});

const aNumberText = fc
  .tuple(
    fc.integer({ min: -99_999, max: 99_999 }),
    fc.integer({ min: 0, max: 99 }),
    fc.constantFrom(',', '.'),
    fc.boolean(),
  )
  .map(([whole, hundredths, mark, decimal]) => (decimal ? `${whole}${mark}${hundredths}` : String(whole)));

it('a column read as numbers holds the numbers that were written, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(aNumberText, { minLength: 1, maxLength: 10 }), (texts) => {
      const column = readCsv(Buffer.from(['Importe\tx', ...texts.map((text) => `${text}\tx`)].join('\n')))
        .columns[0]!;
      const expected = column.kind === 'number' ? texts.map((text) => Number(text.replace(',', '.'))) : texts;
      expect(column.cells).toEqual(expected);
      if (new Set(texts.join('').match(/[.,]/g)).size === 2) expect(column.kind).toBe('text');
    }),
  );
});
