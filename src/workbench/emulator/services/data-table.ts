/** `DataTable` and its builder, after https://developers.google.com/apps-script/reference/charts/data-table-builder */
import type * as host from '../../../host/charts';
import type { ChartData } from '../drawing/options';
import { formatValue } from '../engine';
import type { Runtime } from '../runtime';
import { guard, serviceTable } from './guard';

interface Table {
  readonly columns: readonly { readonly type: string; readonly label: string }[];
  readonly rows: readonly (readonly unknown[])[];
}

const tables = new WeakMap<object, Table>();

class DataTableService {
  getDataTable(): this {
    return this;
  }
}

class DataTableBuilderService implements host.DataTableBuilder {
  readonly #rt: Runtime;
  readonly #columns: Table['columns'][number][] = [];
  readonly #rows: unknown[][] = [];

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  addColumn(type: unknown, label: string): this {
    this.#columns.push({ type: String(type), label });
    return this;
  }
  addRow(values: unknown[]): this {
    if (values.length !== this.#columns.length)
      throw new Error(`Row has ${values.length} values, but the table has ${this.#columns.length} columns.`);
    values.forEach((value, at) => {
      checkType(value, this.#columns[at]?.type);
    });
    this.#rows.push([...values]);
    return this;
  }
  build(): host.DataTable {
    const table = guard(this.#rt, DATA_TABLE, new DataTableService());
    tables.set(table, { columns: [...this.#columns], rows: [...this.#rows] });
    return table;
  }
}

const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  NUMBER: (value) => typeof value === 'number',
  STRING: (value) => typeof value === 'string',
};

const checkType = (value: unknown, type = ''): void => {
  if (value !== null && value !== undefined && !FITS[type]?.(value))
    throw new Error(`Type mismatch: ${String(value)} is no ${type}.`);
};

const DATA_TABLE = serviceTable('Charts.DataTable', {
  getDataTable: '',
} satisfies Record<keyof DataTableService, string>);

const BUILDER = serviceTable('Charts.DataTableBuilder', {
  addColumn: 'enum,text',
  addRow: 'anything[]',
  build: '',
} satisfies Record<keyof DataTableBuilderService, string>);

export const newDataTable = (runtime: Runtime): host.DataTableBuilder =>
  guard(runtime, BUILDER, new DataTableBuilderService(runtime));

/** The first column as categories, each further one as a series. */
export const dataOf = (runtime: Runtime, table: host.DataTable): ChartData => {
  const { columns, rows } = tables.get(table) ?? { columns: [], rows: [] };
  return {
    categories: rows.map(([first]) => String(first ?? '')),
    series: columns.slice(1).map(({ label }, at) => ({
      label,
      values: rows.map((row) => (typeof row[at + 1] === 'number' ? (row[at + 1] as number) : null)),
    })),
    format: (value) => formatValue(value, '#,##0.##########', runtime.workbook.locale).replace(/[.,]$/, ''),
  };
};
