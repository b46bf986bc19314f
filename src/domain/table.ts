/** A table as its reader sees it: columns by header, places by row and column. */
import { textOf } from './answer';
import type { Cell, Origin, Table } from './cell';
import type { Issue, IssueCode, Place, Severity, TabRole } from './issue';
import { fold, foldedSpellings, matchesName } from './text';
import type { Name } from './vocabulary';

/** Collects the issues of one tab, each with its place. */
export interface Notebook {
  readonly issues: Issue[];
  note(severity: Severity, code: IssueCode, at: At, received?: Cell, params?: Issue['params']): void;
}

/** 0-based position within the table, header row included; absent where the fault has no single cell. */
interface At {
  readonly row?: number;
  readonly column?: number;
  readonly header?: string;
}

export const notebook = (tab: TabRole, origin: Origin): Notebook => {
  const issues: Issue[] = [];
  const placeOf = ({ row, column, header }: At): Place => ({
    tab,
    ...(row === undefined ? {} : { row: origin.row + row }),
    ...(column === undefined || origin.column === undefined ? {} : { column: origin.column + column }),
    ...(header === undefined ? {} : { header }),
  });
  return {
    issues,
    note: (severity, code, at, received = '', params = {}) => {
      issues.push({ code, severity, place: placeOf(at), received: textOf(received), params });
    },
  };
};

/** The header row as texts. */
export const headersOf = ([headers = []]: Table): string[] => headers.map((cell) => textOf(cell).trim());

/** Column of each known header: its own names count before its aliases, and the first column before later ones. */
export const columnsByName = <Key extends string>(
  headers: readonly Cell[],
  names: Readonly<Record<Key, Name>>,
): Partial<Record<Key, number>> => {
  const folded = headers.map((header) => (typeof header === 'string' ? fold(header) : ''));
  const found: Partial<Record<Key, number>> = {};
  for (const key of Object.keys(names) as Key[]) {
    for (const spelling of foldedSpellings(names[key])) {
      const column = folded.indexOf(spelling);
      if (column >= 0 && found[key] === undefined) found[key] = column;
    }
  }
  return found;
};

/** Whether a table holds nothing but blanks. */
export const isBlankTable = (table: Table | undefined): boolean =>
  !table ||
  table.every((row) => row.every((cell) => cell === '' || (typeof cell === 'string' && !cell.trim())));

/** Whether a header row names all of these columns. */
export const hasHeaders = (headers: readonly Cell[], names: readonly Name[]): boolean =>
  names.every((name) => headers.some((header) => matchesName(header, name)));
