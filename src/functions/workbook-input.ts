/** The arguments of a formula as one scored workbook: `leads` and `matriz` first, all further tables by their headers. */
import type { Issue, TabRole } from '../domain/issue';
import { recogniseTable, type TableKind } from '../domain/recognise-table';
import { type ScoredWorkbook, scoreWorkbook } from '../domain/scoring/score-workbook';
import { isBlankTable } from '../domain/table';
import { dayReader, type RawTable, rawHeaders, rawTable, toTable, zoneOf } from './range-input';

/** Ranges of a formula begin in row 1 of their tabs; their columns cannot be known. */
const ORIGIN = { row: 1 };

interface Further {
  readonly settings: RawTable | undefined;
  readonly issues: readonly Issue[];
}

const issueAbout = (code: Issue['code'], tab: TabRole, received: string, params: Issue['params']): Issue => ({
  code,
  severity: 'warning',
  place: { tab },
  received,
  params,
});

/** Interactions, personas, handoffs and actions are known by name; this version reads the settings only. */
const sortOut = (ranges: readonly RawTable[]): Further => {
  const issues: Issue[] = [];
  const found = new Map<TableKind, RawTable>();
  ranges.forEach((range, i) => {
    const headers = rawHeaders(range);
    const kind = recogniseTable(headers);
    const shown = headers.filter(Boolean).slice(0, 4).join(', ');
    const position = { position: i + 3 };
    if (kind === undefined) {
      if (range.length > 0) issues.push(issueAbout('unknown-table', 'review', shown, position));
    } else if (found.has(kind)) issues.push(issueAbout('repeated-table', 'review', shown, position));
    else found.set(kind, range);
  });
  return { settings: found.get('settings'), issues };
};

/**
 * @example readWorkbook(leadsRange, matrixRange, [settingsRange]).leads.leads.length // 12
 */
export const readWorkbook = (leads: unknown, matrix: unknown, others: readonly unknown[]): ScoredWorkbook => {
  const { settings, issues } = sortOut(others.map(rawTable));
  const zone = settings && zoneOf(settings);
  const days = dayReader(zone);
  const refused = days.refused ? [issueAbout('refused-time-zone', 'settings', zone ?? '', {})] : [];
  const place = (range: RawTable) => ({ table: toTable(range, days), origin: ORIGIN });
  const matrixTable = place(rawTable(matrix));
  const missing = isBlankTable(matrixTable.table) ? [issueAbout('missing-table', 'matrix', '', {})] : [];
  return scoreWorkbook({
    leads: place(rawTable(leads)),
    matrix: matrixTable,
    ...(settings ? { settings: place(settings) } : {}),
    issues: [...issues, ...refused, ...missing],
  });
};
