/** Names of columns, cells and areas. */
import { expect, it } from 'vitest';
import { blockName, columnName, readBlock } from '../../../src/workbench/page/addresses';

it.each<[number, string]>([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});

it('a block is read in any case and from any corner', () => {
  expect(readBlock(' c9:$B$3 ', 100, 26)).toEqual({ top: 2, left: 1, bottom: 8, right: 2 });
});

it.each(['', 'B0', '3B', 'B3:', 'A1:B2:C3', 'hola', 'A101', 'AA1'])(
  '«%s» is no area of this sheet',
  (text) => {
    expect(readBlock(text, 100, 26)).toBeUndefined();
  },
);

it('a block of one cell has one name', () => {
  expect(blockName({ top: 0, left: 1, bottom: 0, right: 1 })).toBe('B1');
});
