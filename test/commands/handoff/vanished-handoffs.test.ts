/** A handoff whose row somebody deleted: named, never taken for one that never was, its ID never given again. */
import { describe, expect, it } from 'vitest';
import { decideLead } from '../../../src/commands/handoff/handoff-actions';
import { underLock } from '../../../src/commands/handoff/handoff-lock';
import { keepHandoffs } from '../../../src/commands/handoff/keep-handoffs';
import { type ReconcileMode, reconcileBook } from '../../../src/commands/handoff/reconcile';
import { sendLead } from '../../../src/commands/handoff/send-leads';
import { undoLast } from '../../../src/commands/handoff/undo-last';
import type { Host } from '../../../src/host/host';
import { withFault } from '../../support/faults';
import {
  aHandoffBook,
  type HandoffTestBook,
  handoffRow,
  LEDGER_TITLES,
  putBack,
  rowsOf,
} from '../a-handoff-book';
import { type ASheet, aFreshSheet } from '../a-sheet';
import { LEADS_HEADER, leadRow } from '../a-workbook';

const header = [...LEADS_HEADER.slice(0, -1), 'Email', 'Fin de datos'];
const ORDER = { id: 'L-ANA', reason: '', note: '', missing: [], reentry: '', seen: '' };
const accept = (host: Host, id = 'L-ANA') => decideLead(host, { ...ORDER, id, decision: 'accept' });
const reconcile = (host: Host, mode: ReconcileMode = 'late') => {
  const done = underLock(host, 1_000, () => reconcileBook(host, mode));
  if (!done || 'kind' in done) throw new Error('not reconciled');
  return done.outcome;
};

/** A lead that was accepted, and whose row in the ledger somebody deleted. */
const withoutRow = (): HandoffTestBook => {
  const book = aHandoffBook();
  sendLead(book.host, { id: 'L-ANA', reason: 'lo pide su jefa' });
  accept(book.host);
  book.ledger.deleteRows(2, 1);
  return book;
};

const handoffs = (book: HandoffTestBook) => book.rows(book.ledger).map(({ Traspaso }) => Traspaso);
const note = (book: HandoffTestBook) => book.leads.getRange(2, 3, 1, 1).getNote();

describe('a handoff whose row was deleted', () => {
  it('is missed by Conciliar, and no decision comes of the word that is left', () => {
    const book = withoutRow();
    expect(book.cell(2, 'Decisión')).toBe('Aceptar');
    const outcome = reconcile(book.host);
    expect(outcome.missing).toEqual([{ id: 'L-ANA-T1', lead: 'Ana · Norte', row: 2 }]);
    expect(outcome.decisions).toBe(0);
    expect(handoffs(book)).toEqual([]);
    expect(book.cell(2, 'Decisión')).toBe('Aceptar');
    expect(note(book)).toMatch(/Falta su traspaso en Traspasos/);
  });

  it('is put right by putting the row back', () => {
    const book = aHandoffBook();
    sendLead(book.host, { id: 'L-ANA', reason: 'lo pide su jefa' });
    accept(book.host);
    const row = book.ledger.getRange(2, 1, 1, LEDGER_TITLES.length);
    const values = row.getValues();
    row.clearContent();
    expect(reconcile(book.host).missing).toHaveLength(1);
    row.setValues(values);
    expect(reconcile(book.host)).toMatchObject({ missing: [], waiting: [], decisions: 0 });
    expect(note(book)).toBe('');
  });

  it('gives its ID to no other: whoever sends the lead again begins the next one', () => {
    const book = withoutRow();
    sendLead(book.host, { id: 'L-ANA', reason: 'otra vez' });
    expect(handoffs(book)).toEqual(['L-ANA-T2']);
    expect(book.cell(2, 'Decisión')).toBe('');
    expect(reconcile(book.host).waiting).toEqual([]);
    expect(note(book)).toBe('');
  });

  it('leaves it to a person in the sidebar to decide anew', () => {
    const book = withoutRow();
    expect(accept(book.host)).toMatchObject({ kind: 'done', handoff: 'L-ANA-T2' });
    expect(book.rows(book.ledger)).toMatchObject([{ Traspaso: 'L-ANA-T2', Decisión: 'Aceptar' }]);
  });

  it('keeps its lead out of Envío automático, which would empty the row', () => {
    const settings = [
      ['Clave', 'Valor'],
      ['Envío automático', 'todos los MQL'],
    ];
    const book = aHandoffBook([[...leadRow().slice(0, -1), 'ana@example.com', '']], [], { header, settings });
    keepHandoffs(book.host);
    expect(handoffs(book)).toEqual(['L-ANA-T1']);
    book.ledger.deleteRows(2, 1);
    keepHandoffs(book.host);
    expect(handoffs(book)).toEqual([]);
  });

  it('is not the business of an earlier one: a word stays, and nothing of it is put back', () => {
    const book = aHandoffBook(undefined, [
      handoffRow({ Decisión: 'Rechazar', Motivo: 'Duplicado', Reabierto: new Date('2026-11-21T10:00:00Z') }),
    ]);
    book.set(2, 'Decisión', 'Rechazar');
    book.set(2, 'Motivo', 'Duplicado');
    expect(sendLead(book.host, { id: 'L-ANA', reason: 'otra vez' })).toMatchObject({ handoff: 'L-ANA-T2' });
    book.ledger.deleteRows(3, 1);
    expect(reconcile(book.host)).toMatchObject({ putBack: 0, refilled: [], missing: [{ id: 'L-ANA-T2' }] });
    expect(book.cell(2, 'Decisión')).toBe('');
    book.set(2, 'Decisión', 'Aceptar');
    expect(reconcile(book.host, 'edit').decisions).toBe(0);
    expect(book.rows(book.ledger)).toMatchObject([{ Traspaso: 'L-ANA-T1', Decisión: 'Rechazar' }]);
  });

  it('is not missed where it was undone, its lead is gone, or was forgotten', () => {
    const book = aHandoffBook();
    sendLead(book.host, { id: 'L-ANA', reason: 'lo pide su jefa' });
    undoLast(book.host);
    expect(handoffs(book)).toEqual([]);
    expect(reconcile(book.host).missing).toEqual([]);
    const gone = withoutRow();
    gone.set(2, 'ID', 'L-BEA');
    expect(reconcile(gone.host).missing).toEqual([]);
    const forgotten = withoutRow();
    forgotten.set(2, 'Nombre', 'borrado');
    expect(reconcile(forgotten.host).missing).toEqual([]);
  });

  it('is not missed where the script died before its row was written, and gets the same ID then', () => {
    const open = putBack(aHandoffBook());
    const send = (host: Host) => sendLead(host, { id: 'L-ANA', reason: 'lo pide su jefa' });
    let halfWritten = 0;
    for (let at = 1; ; at++) {
      const book = open();
      if (!withFault(book.workbench, at, send).struck) break;
      if (book.rows(book.log).length === 0 || handoffs(book).length > 0) continue;
      halfWritten++;
      expect(reconcile(book.host).missing).toEqual([]);
      send(book.host);
      expect(handoffs(book)).toEqual(['L-ANA-T1']);
      expect(book.rows(book.log)).toHaveLength(1);
    }
    expect(halfWritten).toBeGreaterThan(3);
  });
});

/** Whether the lead of a row has been told of in the log. */
const sent = (sheet: ASheet, cells: readonly unknown[]): boolean =>
  rowsOf(sheet.tab('Bitácora')).some(({ Lead }) => cells.includes(Lead));

describe('a workbook whose Traspasos was deleted', () => {
  it('says so in Revisión and in the corner with each command, and Crear matriz makes no handoffs of the words that are left', () => {
    const sheet = aFreshSheet();
    sheet.run('reconcile');
    const [lead] = rowsOf(sheet.tab('Traspasos'));
    const row = sheet.values('Leads').findIndex((cells) => cells.includes(lead!.Lead!)) + 1;
    sheet.type('Leads', row, sheet.column('Leads', 'Decisión'), 'Aceptar');
    const count = rowsOf(sheet.tab('Traspasos')).length;
    sheet.session.deleteSheet(sheet.tab('Traspasos').getSheetId());
    const others = sheet.values('Leads').findIndex((cells, at) => at > 0 && !sent(sheet, cells)) + 1;
    sheet.set('Leads', others, 'Decisión', 'Devolver');
    const missing = new RegExp(`Faltan en Traspasos ${count} traspasos que Bitácora conoce`);
    for (const command of ['createMatrix', 'refresh', 'reconcile', 'createMatrix']) {
      sheet.run(command);
      expect(rowsOf(sheet.tab('Traspasos'))).toEqual([]);
      expect(sheet.toasts.at(-1)).toMatch(missing);
    }
    const found = sheet
      .values('Revisión')
      .filter((cells) => /^Error: Bitácora conoce/.test(String(cells[11])));
    expect(found).toHaveLength(count);
    expect(found.map((cells) => cells.slice(8, 11))).toContainEqual([
      'Traspasos',
      lead!.Traspaso,
      lead!.Lead,
    ]);
    expect(sheet.faults).toEqual([]);
  });
});
