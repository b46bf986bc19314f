/** Small reports for tests: weeks by the stage and temperature of each lead, handoffs as rows of cells. */
import type { Cell, Day, Table } from '../../../src/domain/cell';
import { dayOf, mondayOf } from '../../../src/domain/day';
import type { ForecastOutcome } from '../../../src/domain/forecast/forecast';
import type { FrozenLead, FrozenWeek } from '../../../src/domain/history/frozen';
import { figureOf } from '../../../src/domain/report/find-figure';
import type { Figure, Report, SectionId } from '../../../src/domain/report/report';
import { reportOf } from '../../../src/domain/report/report-of';
import { type ScoredWorkbook, scoreWorkbook } from '../../../src/domain/scoring/score-workbook';
import {
  HANDOFF_COLUMNS,
  type HandoffColumn,
  type Stage,
  type Temperature,
} from '../../../src/domain/vocabulary';
import { labelText } from '../../../src/messages/week/report';
import { aCriterion, aMatrix, someSettings } from '../../support/builders';

/** A Monday; the weeks of the tests are taken on Mondays at six. */
export const MONDAY = dayOf(2026, 11, 16);
export const SIX = 360;

/** Days from `MONDAY`, at a minute of the day. */
export const at = (days: number, minute?: number): Day => ({
  day: MONDAY.day + days,
  ...(minute === undefined ? {} : { minute }),
});

/** What a test says of a lead in a week; the rest is as if it did not matter. */
export type SomeLead = Partial<FrozenLead> & { readonly lead: string };

/** Rows of `Historial` are numbered through all weeks, from 2 on. */
export const someWeeks = (...leads: readonly (readonly SomeLead[])[]): FrozenWeek[] => {
  let row = 1;
  return leads.map((some, index): FrozenWeek => {
    const takenAt = at((index - leads.length + 1) * 7, SIX);
    return {
      ...{ week: mondayOf(takenAt), takenAt, asOf: takenAt, matrix: 'M-1', tables: undefined },
      leads: some.map((lead) => ({
        ...{ score: 50, fit: 50, interest: 50, parts: '', frozen: '' },
        ...{ temperature: 'warm' as Temperature, stage: 'lead' as Stage },
        ...{ change: undefined, turnedBy: undefined },
        ...lead,
        row: ++row,
      })),
    };
  });
};

/** `L-1 mql hot; L-2 lead` */
export const leadsIn = (text: string): SomeLead[] =>
  text
    .split(';')
    .map((one) => one.trim().split(' '))
    .filter(([lead]) => lead)
    .map(([lead = '', stage = 'lead', temperature = 'warm', score = '50']) => ({
      ...{ lead, stage: stage as Stage, temperature: temperature as Temperature, score: Number(score) },
    }));

export type HandoffCells = Partial<Record<HandoffColumn, Cell>>;

const COLUMNS = Object.keys(HANDOFF_COLUMNS) as HandoffColumn[];

/** Each handoff is a row from 2 on; one without an ID gets one. */
export const ledgerTable = (handoffs: readonly HandoffCells[]): Table => [
  COLUMNS.map((column) => HANDOFF_COLUMNS[column].es),
  ...handoffs.map((cells, i) => COLUMNS.map((column) => cells[column] ?? (column === 'id' ? `H-${i}` : ''))),
];

const LEADS: Table = [
  ['ID', 'Nombre', 'Cargo', 'Origen', 'Alta'],
  ['L-1', 'Ana', 'CEO', 'Web', ''],
  ['L-2', 'Luis', 'Becario', 'Feria', ''],
  ['L-3', 'Eva', '', '', ''],
];

export const aBook = (
  handoffs: readonly HandoffCells[],
  leads: Table = LEADS,
  settings: Table = someSettings(),
): ScoredWorkbook => {
  const place = (table: Table) => ({ table, origin: { row: 1, column: 1 } });
  return scoreWorkbook({
    leads: place(leads),
    matrix: place(aMatrix(aCriterion('Cargo', 10, { full: 'CEO' }))),
    settings: place(settings),
    handoffs: place(ledgerTable(handoffs)),
  });
};

export const NO_FORECAST: ForecastOutcome = {
  kind: 'too-short',
  has: { wins: 0, leads: 0, days: 0 },
  needs: { wins: 1, leads: 1, days: 1 },
  past: [],
};

export const aReport = (
  weeks: readonly FrozenWeek[],
  handoffs: readonly HandoffCells[] = [],
  leads?: Table,
): Report => reportOf({ weeks, book: aBook(handoffs, leads), forecast: NO_FORECAST })!;

/** A section as people read it: `MQL: 2 1 1 3`; `–` where there is nothing to measure, blank where nothing is asked. */
export const linesOf = (report: Report, id: SectionId): string[] =>
  report.sections
    .find((section) => section.id === id)!
    .lines.map(
      ({ label, figures }) =>
        `${labelText(label, 'es')}: ${figures.map((figure) => (figure ? shown(figure) : '')).join(' ')}`,
    );

const shown = ({ value, isAtLeast }: Figure): string =>
  `${isAtLeast ? '≥' : ''}${value === undefined ? '–' : Math.round(value * 100) / 100}`;

export const valueIn = (report: Report, id: string): number | undefined => {
  const figure = figureOf(report, id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure.value;
};

export const rowsOf = (report: Report, id: string): number[] =>
  figureOf(report, id)!.rows.map(({ row }) => row);

export const allFigures = (report: Report): Figure[] =>
  report.sections.flatMap(({ lines }) =>
    lines.flatMap(({ figures }) => figures.filter((figure): figure is Figure => figure !== undefined)),
  );
