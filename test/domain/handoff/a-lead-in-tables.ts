/** One lead as plain tables, on which the domain acts as the commands do: no sheet, no clock of its own. */

import { textOf } from '../../../src/domain/answer';
import { type Cell, isDay, type Moment, type Table } from '../../../src/domain/cell';
import type { Act } from '../../../src/domain/handoff/act';
import { assignmentOf } from '../../../src/domain/handoff/assignment';
import type { Change, RowCells } from '../../../src/domain/handoff/change';
import type { HandoffCells } from '../../../src/domain/handoff/handoff';
import { type InboxRow, reconcile } from '../../../src/domain/handoff/reconcile';
import { scoreTables } from '../../../src/domain/scoring/score-tables';
import { HANDOFF_COLUMNS, type HandoffColumn } from '../../../src/domain/vocabulary';
import { aCriterion, aMatrix, someSettings, TODAY } from '../../support/builders';
import { DAY, REASONS, REJECTIONS, SELLER } from '../../support/handoff-model';

const COLUMNS = Object.keys(HANDOFF_COLUMNS) as HandoffColumn[];
const TITLES = COLUMNS.map((column) => HANDOFF_COLUMNS[column].es);
const MATRIX = aMatrix(
  aCriterion('Cargo', 60, { full: 'Directora' }),
  aCriterion('Presupuesto', 40, { full: '>=1000' }),
);

/** What stands in the tabs; nothing in it changes. */
export interface LeadInTables {
  /** Minutes from the midnight before `TODAY`. */
  readonly now: number;
  readonly isHigh: boolean;
  readonly isFilled: boolean;
  readonly holdUntil: Cell;
  readonly purchases: readonly Moment[];
  readonly row: Readonly<Required<RowCells>>;
  readonly ledger: readonly HandoffCells[];
  /** Lines of `Bitácora`. */
  readonly log: number;
}

export const momentOf = (now: number): Moment => ({
  day: TODAY.day + Math.floor(now / DAY),
  minute: now % DAY,
});

const place = (table: Table) => ({ table, origin: { row: 1 } });

/** All tables read and scored; `Responsable`, `Decisión` and `Motivo` stand apart, as in a workbook. */
const read = ({ now, isHigh, isFilled, holdUntil, purchases, ledger }: LeadInTables) => {
  const today = { day: momentOf(now).day };
  return scoreTables({
    leads: place([
      ['ID', 'Nombre', 'Email', 'Cargo', 'Presupuesto', 'Retener hasta', 'Fin de datos'],
      [
        ...['L-1', 'Eva', 'eva@norte.example', isHigh ? 'Directora' : 'Becaria'],
        ...[isFilled ? 500 : '', holdUntil, ''],
      ],
    ]),
    matrix: place(MATRIX),
    settings: place([
      ...someSettings(
        ['Correos de ventas', SELLER],
        ['Interacciones de compra', 'Pide oferta'],
        ['Motivos de devolución', `${REASONS.Devolver.join('; ')}; Otro`],
        ['Motivos de rechazo', REJECTIONS],
        ['Motivos de descarte', `${REASONS.Descartar.join('; ')}; Otro`],
      ).slice(0, -1),
      ['Fecha de corte', today],
    ]),
    interactions: place([
      ['Fecha', 'Lead', 'Tipo', 'Detalle'],
      [{ day: TODAY.day - 5 }, 'L-1', 'Visita', '/precios'],
      ...purchases.map((at): Cell[] => [at, 'L-1', 'Pide oferta', '']),
    ]),
    handoffs: place([TITLES, ...ledger.map((cells) => COLUMNS.map((column) => cells[column] ?? ''))]),
  });
};

/** Tables that are read once, whatever is then done with them. */
export const prepared = (tables: LeadInTables) => {
  const workbook = read(tables);
  const { settings, leads } = workbook;
  const [lead] = leads.leads;
  const act = (by: string): Act => ({ by, at: momentOf(tables.now + 1), isApproximate: !by, settings });
  const subject = (row = tables.row): InboxRow => ({
    ...row,
    lead: lead!,
    handoffs: workbook.ledger.of(lead!),
    turn: () => assignmentOf({ ...workbook, on: momentOf(tables.now + 1) }).give(lead!, ''),
    missing: () => (tables.isFilled ? [] : ['Presupuesto']),
    snapshot: () => ({
      ...{ name: 'Eva', product: '', score: 60, temperature: 'warm' as const, reasons: '', matrix: 'M-1' },
    }),
  });
  return { tables, workbook, settings, lead: lead!, act, subject };
};
export type Prepared = ReturnType<typeof prepared>;

const same = (one: Cell, other: Cell): boolean =>
  isDay(one) && isDay(other)
    ? one.day === other.day && one.minute === other.minute
    : textOf(one) === textOf(other);

/** Whether two say the same in row and ledger. */
export const sameInTabs = (one: LeadInTables, other: LeadInTables): boolean =>
  one.ledger === other.ledger &&
  Object.entries(one.row).every(([column, text]) => other.row[column as keyof RowCells] === text);

/** Writes a change as commands do: a change that changes nothing leaves no line in the log either. */
export const written = (tables: LeadInTables, { before, id, cells, row, log }: Change): LeadInTables => {
  const at = tables.ledger.findIndex((one) => one.id === id);
  const standing = tables.ledger[at] ?? {};
  const fresh = Object.entries(cells).some(
    ([column, cell]) => !same(cell, standing[column as HandoffColumn] ?? ''),
  );
  const inRow = Object.entries(row).some(([column, text]) => tables.row[column as keyof RowCells] !== text);
  if (before && !fresh && !inRow) return tables;
  if (!before && at >= 0) throw new Error(`${id} stands already`);
  const next = { ...standing, ...cells };
  const ledger = before
    ? tables.ledger.map((one, index) => (index === at ? next : one))
    : [...tables.ledger, next];
  return { ...tables, ledger, row: { ...tables.row, ...row }, log: tables.log + log.length };
};

/** *Conciliar*, or an edit where the event arrives: `by` is who typed. */
export const conciliated = (from: Prepared, row: InboxRow, by: string): LeadInTables => {
  const { decision, reason, owner } = row;
  const typed = { ...from.tables, row: { decision, reason, owner } };
  const { changes, putBack } = reconcile([row], {
    actFor: () => from.act(by),
    adopts: false,
    isShared: () => false,
  });
  const done = changes.reduce(written, typed);
  const [back] = putBack;
  return back ? { ...done, row: { ...done.row, ...back.row } } : done;
};
