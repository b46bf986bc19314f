/** The arguments of `CUALIFICA_CAMBIOS`: frozen weeks, then tabs, days and an ID in any order. */
import type { ChangesAsked } from '../blocks/changes-block';
import type { Cell, Day } from '../domain/cell';
import { dayToSerial } from '../domain/day';
import { withCurrentIds } from '../domain/history/current-ids';
import { weeksOf } from '../domain/history/read-history';
import type { LeadTable } from '../domain/lead/lead-table';
import { leadTitle } from '../domain/lead/lead-title';
import { readLeads } from '../domain/lead/read-leads';
import { readMoment } from '../domain/moment';
import { recogniseTable, type TableKind } from '../domain/recognise-table';
import { readSettings } from '../domain/settings';
import { matchesName } from '../domain/text';
import { DATA_EDGES } from '../domain/vocabulary';
import { dayReader } from '../zone';
import { type RawTable, rawHeaders, rawTable, toTable, zoneOf } from './range-input';

/** Of all tabs only that of the leads has an `ID`. */
const kindOf = (range: RawTable): TableKind | 'leads' | undefined => {
  const headers = rawHeaders(range);
  return headers.some((header) => matchesName(header, DATA_EDGES.id)) ? 'leads' : recogniseTable(headers);
};

/** A formula can give a date as the number behind it; smaller ones are no day of a workbook. */
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 73050;

const readDate = (cell: Cell): Day | undefined => {
  if (typeof cell !== 'number') return readMoment(cell);
  const isDate = cell >= FIRST_SERIAL && cell <= LAST_SERIAL;
  return isDate ? { day: Math.floor(cell) - dayToSerial({ day: 0 }) } : undefined;
};

const titles = (leads: LeadTable) => {
  const found = new Map(leads.leads.map((lead) => [lead.id, leadTitle(leads, lead)]));
  return (id: string): string => found.get(id) ?? id;
};

/**
 * @example changesBlock(readChanges(historyRange, [leadsRange, 'L-1'])).length // 2
 */
export const readChanges = (history: unknown, others: readonly unknown[]): ChangesAsked => {
  const ranges = others.map(rawTable);
  const ofKind = (kind: TableKind | 'leads') => ranges.find((range) => kindOf(range) === kind);
  const [raw, typed] = [rawTable(history), ofKind('settings')];
  const days = dayReader(typed && zoneOf(typed)?.name);
  const table = (range: RawTable | undefined) => range && toTable(range, days);
  const { settings } = readSettings(table(typed), { row: 1 });
  const cells = ranges.filter((range) => range.length === 1 && range[0]!.length === 1);
  const values = cells.map((range) => toTable(range, days)[0]![0]!);
  const dates = values.flatMap((value) => readDate(value) ?? []);
  const isHistory = kindOf(raw) === 'history';
  const { leads } = readLeads(table(ofKind('leads')) ?? [], { row: 1 }, settings);
  return {
    isHistory,
    weeks: isHistory ? withCurrentIds(weeksOf(toTable(raw, days), table(ofKind('weeks'))), leads) : [],
    days: dates.slice(0, 2),
    lead: String(
      values.find((value) => typeof value !== 'boolean' && value !== '' && !readDate(value)) ?? '',
    ).trim(),
    titleOf: titles(leads),
    language: settings.language,
  };
};
