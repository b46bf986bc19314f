import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../src/workbench/server/csv/read-csv';
import { findSeparator, readRows } from '../../../../src/workbench/server/csv/rows';

describe('the separator', () => {
  it.each([
    ['Nombre;Importe\nAna;2,5\nLuis;3,75', ';'],
    ['Nombre,Importe\nAna,"2;5"', ','],
    ['Nombre\tNota\nAna\ta, b, c\n', '\t'],
    ['a;b;c\n1;2\n3;4;5', ';'],
    ['Cargo, área;Email\nDirector;a@example.com', ';'],
  ])('of %j is %j', (text, separator) => {
    expect(findSeparator(text)).toBe(separator);
  });

  it('named in the first line by Excel wins', () => {
    expect(readRows('sep=;\na,b;c\n1,2;3').rows).toEqual([
      ['a,b', 'c'],
      ['1,2', '3'],
    ]);
  });

  it('is not needed for one column', () => {
    expect(readRows('Email\na@example.com').rows).toEqual([['Email'], ['a@example.com']]);
  });
});

describe('rows', () => {
  it('that are short are padded, that are long get a column without header', () => {
    const { columns, notices } = readCsv(Buffer.from('a;b\nx\ny;z;w'));
    expect(columns.map(({ header, cells }) => [header, ...cells])).toEqual([
      ['a', 'x', 'y'],
      ['b', '', 'z'],
      ['', '', 'w'],
    ]);
    expect(notices).toEqual([expect.stringContaining('La columna C no tiene cabecera')]);
  });

  it('that are blank stay in the middle and go at the edges', () => {
    expect(readRows('\na;b\n1;2\n;\n3;4\n;\n\n').rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['', ''],
      ['3', '4'],
    ]);
  });

  it('lose columns that are separators only', () => {
    expect(readRows('a;b;;\n1;2;;\n').rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('with a stray quote are read and named', () => {
    expect(readCsv(Buffer.from('a;b\n"x" y;1"\n"z";2')).notices).toEqual([
      expect.stringContaining('comillas fuera de sitio'),
    ]);
  });
});

it('headers that repeat are kept and named', () => {
  const { columns, notices } = readCsv(Buffer.from('Teléfono;telefono \n1 2;3 4'));
  expect(columns.map(({ header }) => header)).toEqual(['Teléfono', 'telefono ']);
  expect(notices).toEqual([expect.stringContaining('«telefono »')]);
});
