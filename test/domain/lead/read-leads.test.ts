/** `Leads`: which columns and rows are read, and what looks wrong in them. */
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/domain/cell';
import { fieldText } from '../../../src/domain/lead/lead-table';
import { leadTitle } from '../../../src/domain/lead/lead-title';
import { readLeads } from '../../../src/domain/lead/read-leads';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';

const read = (table: Table) => readLeads(table, { row: 1 }, DEFAULT_SETTINGS);
const headers = (table: Table) => read(table).leads.fields.map((field) => field.header);
const rows = (table: Table) => read(table).leads.leads.map((lead) => lead.row);

describe('the data block', () => {
  const left = ['Lead', 'Decisión'];
  const right = ['Libre'];

  it('goes from ID to Fin de datos', () => {
    expect(headers([[...left, 'ID', 'Cargo', 'Fin de datos', ...right]])).toEqual(['ID', 'Cargo']);
  });

  it('begins at the left without ID and ends at the right without Fin de datos', () => {
    expect(headers([[...left, 'Cargo', 'Fin de datos', ...right]])).toEqual(['Lead', 'Decisión', 'Cargo']);
    expect(headers([[...left, 'ID', 'Cargo', ...right]])).toEqual(['ID', 'Cargo', 'Libre']);
  });

  it('with columns left of ID it is known to begin in column A', () => {
    expect(read([[...left, 'ID']]).leads.origin).toEqual({ row: 1, column: 1 });
    expect(read([['ID', 'Cargo']]).leads.origin).toEqual({ row: 1 });
  });

  it('recognises headers by alias, and a proper name before an alias', () => {
    const { leads } = read([
      ['ID', 'Contacto', 'nombre', 'E-mail', 'Móvil'],
      ['1', 'x', 'Ana', 'ana@example.com', '600'],
    ]);
    expect(leads.fields.map((field) => field.role)).toEqual([
      undefined,
      undefined,
      'firstName',
      'email',
      'phone',
    ]);
    expect(fieldText(leads, leads.leads[0]!, 'firstName')).toBe('Ana');
  });
});

describe('rows', () => {
  it('a row of blanks, placeholders and unticked boxes is no lead, but keeps its place', () => {
    const table = [
      ['ID', 'Nombre', 'Demo'],
      ['', 'N/D', false],
      ['', ' - ', '#N/A'],
      ['', '', true],
      ['L-1', '', ''],
    ];
    expect(rows(table)).toEqual([4, 5]);
    expect(read(table).leads.leads.map((lead) => lead.index)).toEqual([2, 3]);
    expect(read(table).leads.rowCount).toBe(4);
  });

  it('what stands outside the data block does not make a lead', () => {
    expect(
      rows([
        ['Notas', 'ID', 'Fin de datos', 'Libre'],
        ['x', '', '', 'y'],
      ]),
    ).toEqual([]);
  });

  it('a row that repeats the headers is skipped with an issue', () => {
    const table = [
      ['ID', 'Nombre'],
      ['L-1', 'Ana'],
      ['ID', 'Nombre'],
      ['L-2', 'Luis'],
    ];
    expect(rows(table)).toEqual([2, 4]);
    expect(read(table).issues).toMatchObject([
      { code: 'repeated-header-row', place: { tab: 'leads', row: 3 } },
    ]);
  });

  it('IDs are trimmed text, whatever the cell holds', () => {
    expect(read([['ID'], [' L-1 '], [42], ['n/d']]).leads.leads.map((lead) => lead.id)).toEqual([
      'L-1',
      '42',
    ]);
  });
});

describe('leads that look like one', () => {
  it('a repeated ID names its rows, and both stay', () => {
    const table = [
      ['ID', 'Nombre'],
      ['L-1', 'Ana'],
      [' L-1', 'Luis'],
      ['l-1', 'Eva'],
    ];
    expect(rows(table)).toEqual([2, 3, 4]);
    expect(read(table).issues).toMatchObject([
      { code: 'repeated-id', severity: 'error', place: { row: 3 }, params: { rows: '2, 3', more: 0 } },
    ]);
  });

  it('the same e-mail or phone is a warning', () => {
    const table = [
      ['ID', 'Email', 'Teléfono'],
      ['1', 'Ana@example.com', '+34 600 11 22 33'],
      ['2', ' ana@example.com', ''],
      ['3', 'sin correo', '0034-600-112-233'],
      ['4', 'sin correo', '112'],
      ['5', '', '112'],
    ];
    expect(read(table).issues.map((issue) => [issue.code, issue.severity, issue.params.rows])).toEqual([
      ['repeated-email', 'warning', '2, 3'],
      ['repeated-phone', 'warning', '2, 4'],
    ]);
  });

  it('a value in very many rows names the first of them and counts the rest', () => {
    const { issues } = read([['ID'], ...Array.from({ length: 50 }, () => ['L-1'])]);
    expect(issues[0]?.params).toEqual({ rows: '2, 3, 4, 5, 6, 7', more: 44 });
  });
});

describe('the title of a lead', () => {
  const HEADER = ['ID', 'Nombre', 'Apellidos', 'Empresa', 'Email', 'Teléfono', 'Nota'];
  it.each([
    [['L-1', 'Ana', 'Pérez', 'Logística Norte', 'ana@example.com', '', ''], 'Ana Pérez · Logística Norte'],
    [['L-1', '', '', 'Logística Norte', '', '', ''], 'Logística Norte'],
    [['L-1', 'Ana', 'n/d', '', '', '', ''], 'Ana'],
    [['L-1', '', '', '', 'ana@example.com', '', ''], 'ana@example.com'],
    [['L-1', '', '', '', '', '600112233', ''], '600112233'],
    [['L-1', '', '', '', '', '', 'x'], 'L-1'],
    [['', '', '', '', '', '', 'de la feria'], 'de la feria'],
  ])('%j is %j', (row, title) => {
    const { leads } = read([HEADER, row]);
    expect(leadTitle(leads, leads.leads[0]!)).toBe(title);
  });
});
