import { describe, expect, it } from 'vitest';
import { readDateSerial } from '../../../../src/workbench/server/csv/date-column';
import { namesALabel } from '../../../../src/workbench/server/csv/number-column';
import { readCsv } from '../../../../src/workbench/server/csv/read-csv';

const columnOf = (header: string, ...cells: string[]) =>
  readCsv(Buffer.from([`${header}\tx`, ...cells.map((cell) => `${cell}\tx`)].join('\n'))).columns[0]!;

describe('a column is numbers', () => {
  it.each([
    ['integers and blanks', ['3', ' ', '-12'], [3, '', -12], ''],
    ['decimal points, one of them telling', ['1.714', '2.5'], [1.714, 2.5], ''],
    ['decimal commas', ['2,50', '0,75'], [2.5, 0.75], '0.00'],
    ['a zero before three decimals', ['0.125', '1.714'], [0.125, 1.714], '0.000'],
    ['fifteen digits', ['123456789012345'], [123456789012345], ''],
  ])('with %s', (_what, texts, cells, numberFormat) => {
    expect(columnOf('Importe', ...texts)).toEqual({ header: 'Importe', kind: 'number', numberFormat, cells });
  });
});

describe('a column stays text', () => {
  it.each([
    ['leading zeros', ['08001', '28013']],
    ['both decimal marks', ['2.5', '3,5']],
    ['points that may group thousands', ['1.714', '3.200', '15']],
    ['grouped thousands', ['1.234.567', '2.5']],
    ['a phone with its prefix', ['+34600111222', '600111222']],
    ['sixteen digits', ['1234567890123456']],
    ['an exponent', ['1e5', '2']],
    ['a unit in one cell', ['200', '50', '300 €']],
    ['placeholders among numbers', ['200', 'n/d']],
    ['sí and no', ['sí', 'no']],
    ['TRUE and FALSE', ['TRUE', 'FALSE']],
    ['formulas', ['=1+1', '+A1', '@SUM(A1)']],
    ['ranges that look like days', ['1-10', '11-50']],
    ['a month first', ['01/31/2026', '02/28/2026']],
    ['dates with a zone', ['2026-11-22T10:00:00Z']],
    ['nothing at all', ['', '']],
  ])('with %s', (_what, texts) => {
    expect(columnOf('Importe', ...texts)).toMatchObject({ kind: 'text', cells: texts });
  });

  it('and plain text to the sheet where typing it again would change it', () => {
    expect(columnOf('Zona', '08001').numberFormat).toBe('@');
    expect(columnOf('Zona', 'Norte').numberFormat).toBe('');
  });

  it('with a notice where thousands and decimals cannot be told apart', () => {
    expect(readCsv(Buffer.from('Importe;x\n1.714;x')).notices).toEqual([
      expect.stringContaining('«Importe»'),
    ]);
  });
});

describe('a header names labels, not numbers', () => {
  it.each([
    'ID',
    'lead_id',
    'ProspectID',
    'leadId',
    'Lead Number',
    'Teléfono',
    'Móvil 2',
    'C.P.',
    'Código postal',
  ])('%s does', (header) => {
    expect(namesALabel(header)).toBe(true);
    expect(columnOf(header, '1', '2').kind).toBe('text');
  });

  it.each(['Empleados', 'Número de empleados', 'Visitas', 'Facturación', 'Identidad digital', 'Video'])(
    '%s does not',
    (header) => {
      expect(namesALabel(header)).toBe(false);
    },
  );
});

describe('dates', () => {
  it('are serial numbers of the sheet', () => {
    expect(columnOf('Alta', '2026-11-22', '', '1/2/26')).toEqual({
      header: 'Alta',
      kind: 'date',
      numberFormat: 'dd/mm/yyyy',
      cells: [46348, '', 46054],
    });
  });

  it('keep their time of day', () => {
    expect(columnOf('Alta', '22/11/2026 12:00', '2026-11-22T18:00:00')).toMatchObject({
      numberFormat: 'dd/mm/yyyy hh:mm:ss',
      cells: [46348.5, 46348.75],
    });
  });

  it.each(['30/02/2026', '2026-13-01', '1/2', '22/11/1026', '22/11/2026 25:00', '22-11-26'])(
    '%s is none',
    (text) => {
      expect(readDateSerial(text)).toBeUndefined();
    },
  );
});
