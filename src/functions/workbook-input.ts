/** The arguments of a formula as the tables that scoring takes: `leads` and `matriz` first, all further tables by their headers. */
import type { Origin } from '../domain/cell';
import type { Issue } from '../domain/issue';
import { recogniseTable, type TableKind } from '../domain/recognise-table';
import type { Tables } from '../domain/scoring/score-tables';
import { dayReader } from '../zone';
import { type NamedZone, type RawTable, rawHeaders, rawTable, toTable, zoneOf } from './range-input';

/** Ranges of a formula begin in row 1 of their tabs; *Crear matriz* passes its own tabs from column A. */
const OWN_TAB = { row: 1, column: 1 };

/** Sheets has columns A to ZZZ. */
const LAST_COLUMN = 18278;

const isColumn = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= LAST_COLUMN;

/** The further tables by kind. */
interface Further {
  readonly tables: ReadonlyMap<TableKind, RawTable>;
  /** A number among them says in which column of its tab the range of the leads begins. */
  readonly leadsColumn: number | undefined;
  readonly issues: readonly Issue[];
}

const issueAbout = (
  code: Issue['code'],
  place: Issue['place'],
  received: string,
  params: Issue['params'],
): Issue => ({
  code,
  severity: 'warning',
  place,
  received,
  params,
});

const sortOut = (ranges: readonly RawTable[]): Further => {
  const issues: Issue[] = [];
  const found = new Map<TableKind, RawTable>();
  let leadsColumn: number | undefined;
  ranges.forEach((range, i) => {
    const first = range[0]?.[0];
    if (isColumn(first) && range.length === 1) {
      leadsColumn = first;
      return;
    }
    const headers = rawHeaders(range);
    const kind = recogniseTable(headers);
    const shown = headers.filter(Boolean).slice(0, 4).join(', ');
    const position = { position: i + 3 };
    if (!kind) {
      if (range.length > 0) issues.push(issueAbout('unknown-table', { tab: 'review' }, shown, position));
    } else if (found.has(kind)) issues.push(issueAbout('repeated-table', { tab: 'review' }, shown, position));
    else found.set(kind, range);
  });
  return { tables: found, leadsColumn, issues };
};

const refusedZone = ({ name, row, column }: NamedZone): Issue =>
  issueAbout('refused-time-zone', { tab: 'settings', row, column }, name, {});

/**
 * @example scoreTables(readRanges(leadsRange, matrixRange, [settingsRange])).leads.leads.length // 12
 */
export const readRanges = (leads: unknown, matrix: unknown, others: readonly unknown[]): Tables => {
  const { tables, leadsColumn, issues } = sortOut(others.map(rawTable));
  const settings = tables.get('settings');
  const zone = settings && zoneOf(settings);
  const days = dayReader(zone?.name);
  const refused = zone && days.refused ? [refusedZone(zone)] : [];
  const place = (range: RawTable, origin: Origin) => ({ table: toTable(range, days), origin });
  const further = (kind: TableKind) => {
    const range = tables.get(kind);
    return range ? { [kind]: place(range, OWN_TAB) } : {};
  };
  return {
    leads: place(rawTable(leads), { row: 1, ...(leadsColumn === undefined ? {} : { column: leadsColumn }) }),
    matrix: place(rawTable(matrix), OWN_TAB),
    ...further('settings'),
    ...further('interactions'),
    ...further('personas'),
    ...further('handoffs'),
    ...further('actions'),
    issues: [...issues, ...refused],
  };
};
