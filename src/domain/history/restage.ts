/** Frozen inputs as tables again, so that the one way of scoring scores them: on any day, by any matrix. */
import type { Cell, Day, Table } from '../cell';
import { type ScoredTables, scoreTables, type Tables } from '../scoring/score-tables';
import { columnsByName } from '../table';
import { fold } from '../text';
import { DATA_EDGES, INTERACTION_COLUMNS, SETTINGS_KEYS } from '../vocabulary';
import type { FrozenTables } from './frozen';
import type { LeadInputs } from './lead-inputs';

/** Leads by ID, with what they are scored by. */
export type InputsById = ReadonlyMap<string, LeadInputs>;

/** Read as `ID`, and spelt so that no lead repeats the header row. */
const ID_HEADER = 'ÍD';

/** The ID column itself can be an answer; then its cell stands in it as it was typed. */
const isId = (header: string): boolean => fold(header) === fold(DATA_EDGES.id.es);

const leadRows = (leads: InputsById): Table => {
  const headers: Cell[] = [ID_HEADER];
  const positions = new Map<string, number>();
  leads.forEach(({ answers }) => {
    for (const [header] of answers) {
      if (!positions.has(header)) positions.set(header, isId(header) ? 0 : headers.push(header) - 1);
    }
  });
  const rows: Cell[][] = [headers];
  leads.forEach(({ answers }, id) => {
    const cells: Cell[] = headers.map(() => '');
    cells[0] = id;
    for (const [header, cell] of answers) cells[positions.get(header)!] = cell;
    rows.push(cells);
  });
  return rows;
};

/** Without an evaluation day no event counts, and none may give the day. */
const eventRows = (leads: InputsById, headers: readonly string[], asOf: Day | undefined): Table => {
  const at = columnsByName(headers, INTERACTION_COLUMNS);
  const rows: Cell[][] = [[...headers]];
  if (!asOf || at.date === undefined || at.lead === undefined || at.type === undefined) return rows;
  const { date, lead, type, detail } = at;
  leads.forEach(({ events }, id) => {
    for (const event of events) {
      const cells: Cell[] = headers.map(() => '');
      cells[date] = { day: event.day };
      cells[lead] = id;
      cells[type] = event.type;
      if (detail !== undefined) cells[detail] = event.detail;
      rows.push(cells);
    }
  });
  return rows;
};

const onDay = (settings: Table, asOf: Day | undefined): Table =>
  asOf ? [...settings, [SETTINGS_KEYS.fixedDate.es, asOf]] : settings;

const placed = (table: Table) => ({ table, origin: { row: 1 } });

/**
 * @example restage(new Map([['L-1', inputs]]), frozen, asOf).scoreOf(lead).score // what it was that week
 */
export const restage = (leads: InputsById, tables: FrozenTables, asOf: Day | undefined): ScoredTables => {
  const { matrix, settings, personas, interactions } = tables;
  const staged: Tables = {
    leads: placed(leadRows(leads)),
    matrix: placed(matrix),
    settings: placed(onDay(settings, asOf)),
    ...(personas && { personas: placed(personas) }),
    ...(interactions && { interactions: placed(eventRows(leads, interactions, asOf)) }),
  };
  return scoreTables(staged);
};
