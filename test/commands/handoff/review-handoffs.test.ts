/** What Conciliar leaves in `Revisión`: decisions that wait, and headers that somebody renamed or deleted. */
import { describe, expect, it, test } from 'vitest';
import { decideLead } from '../../../src/commands/handoff/handoff-actions';
import { type ReconcileMode, reconcileBook } from '../../../src/commands/handoff/reconcile';
import { noteHeaders } from '../../../src/commands/handoff/review-handoffs';
import type { CellValue, Sheet } from '../../../src/host/host';
import { WAITING_FINDINGS } from '../../../src/messages/reconcile';
import { REVIEW_WIDTH } from '../../../src/sheets/review-log';
import { aHandoffBook, type HandoffTestBook, handoffRow, LEDGER_TITLES } from '../a-handoff-book';
import { LEADS_HEADER, leadRow, type Rows } from '../a-workbook';

/** A book with `Revisión`. */
const aBook = (...book: Parameters<typeof aHandoffBook>): HandoffTestBook => {
  const made = aHandoffBook(...book);
  made.host.spreadsheetApp.getActive().insertSheet('Revisión', 5);
  return made;
};
const reviewOf = ({ host }: HandoffTestBook): Sheet =>
  host.spreadsheetApp.getActive().getSheetByName('Revisión')!;

/** Tab, cell, what stood there and the sentence, of each finding. */
const found = (book: HandoffTestBook): CellValue[][] => {
  const sheet = reviewOf(book);
  const rows = sheet.getLastRow() - 1;
  if (rows < 1) return [];
  const values = sheet.getRange(2, REVIEW_WIDTH + 3, rows, 4).getValues();
  return values.filter(([tab]) => tab !== '');
};
const reconcile = (book: HandoffTestBook, mode: ReconcileMode = 'late', row = 0) =>
  reconcileBook(book.host, mode, { from: row, to: row });

const person = (id: string, over: object) => leadRow({ ID: id, Nombre: id, Empresa: id, ...over });
const DECISION = LEADS_HEADER.indexOf('Decisión');
const letter = String.fromCharCode(65 + DECISION);

describe('a decision that waits', () => {
  const rows: Rows = [
    person('L-1', { Decisión: 'Devolver' }),
    person('L-2', { Decisión: 'Acetpar' }),
    person('L-3', { Decisión: 'Rechazar', Motivo: 'Duplicado' }),
    person('L-4', { Decisión: 'Aceptar' }),
  ];
  const sent = ['L-1', 'L-2', 'L-4'].map((id) => handoffRow({ Lead: id, Traspaso: `${id}-T1` }));

  it('stands in Revisión with its cell and its word, whatever it waits for', () => {
    const book = aBook(rows, sent);
    reconcile(book);
    expect(found(book)).toEqual([
      ['Leads', `${letter}2`, 'Devolver', expect.stringContaining('Falta el motivo')],
      ['Leads', `${letter}3`, 'Acetpar', expect.stringContaining('no es una decisión')],
      ['Leads', `${letter}4`, 'Rechazar', expect.stringContaining('antes hay que enviarlo')],
    ]);
  });

  it('is taken out at once when it is settled, by the edit and by Conciliar', () => {
    const book = aBook(rows, sent);
    reconcile(book);
    book.set(2, 'Motivo', 'Sin presupuesto');
    reconcile(book, 'edit', 2);
    expect(found(book).map(([, cell]) => cell)).toEqual([`${letter}3`, `${letter}4`]);
    book.set(3, 'Decisión', 'Aceptar');
    book.set(4, 'Decisión', '');
    reconcile(book);
    expect(found(book)).toEqual([]);
  });

  it('is taken out of Revisión and of its cell when it is made in the sidebar; people keep their notes', () => {
    const book = aBook(rows, sent);
    const cell = (row: number) => book.leads.getRange(row, DECISION + 1, 1, 1);
    cell(2).setNote('Llamar el lunes');
    reconcile(book);
    const asked = cell(3).getNote();
    expect(cell(2).getNote()).toMatch(/^Llamar el lunes\n\nCualifica · Falta el motivo/);
    const order = { id: 'L-1', decision: 'return', reason: 'Sin presupuesto', note: '', seen: '' } as const;
    expect(decideLead(book.host, { ...order, missing: [], reentry: '' }).kind).toBe('done');
    expect([2, 3].map((row) => cell(row).getNote())).toEqual(['Llamar el lunes', asked]);
    expect(found(book).map(([, where]) => where)).toEqual([`${letter}3`, `${letter}4`]);
  });

  it('follows its row, and twice says no more than once', () => {
    const book = aBook(rows, sent);
    reconcile(book);
    book.leads
      .getRange(2, 3, 4, LEADS_HEADER.length - 2)
      .sort({ column: LEADS_HEADER.indexOf('ID') + 1, ascending: false });
    reconcile(book);
    const once = found(book);
    expect(once.map(([, cell]) => cell).sort()).toEqual([`${letter}3`, `${letter}4`, `${letter}5`]);
    reconcile(book);
    expect(found(book)).toEqual(once);
  });

  it('is one of many: fifty are named, the rest is counted', () => {
    const many = Array.from({ length: 60 }, (_, n) => person(`L-${n}`, { Decisión: 'Devolver' }));
    const book = aBook(many);
    reconcile(book);
    expect(found(book)).toHaveLength(51);
    expect(found(book)[50]?.[2]).toBe('y 10 más');
  });
});

test('sentences of decisions that wait leave no gap', () => {
  for (const text of WAITING_FINDINGS) expect(text).not.toMatch(/[{}]/);
});

describe('a header that commands need', () => {
  const rename = (sheet: Sheet, from: string, to: string) => {
    const header = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0]!;
    const at = header.indexOf(from) + 1;
    sheet.getRange(1, at, 1, 1).setValue(to);
    return at;
  };

  it.each([
    ['Decisión', 'Decisiones', 'Decisiones'],
    ['Decisión', 'Decisión de ventas', 'Decisión de ventas'],
    ['Motivo', 'Motivos', 'Motivos'],
    ['Responsable', '', ''],
  ])('of Leads: %s, renamed to «%s»', (title, to, had) => {
    const book = aBook([leadRow()]);
    rename(book.leads, title, to);
    reconcile(book);
    const cell = had ? expect.stringMatching(/^[A-Z]+1$/) : '';
    expect(found(book)).toEqual([
      ['Leads', cell, had, expect.stringContaining(`falta el encabezado «${title}»`)],
    ]);
    rename(book.leads, to, title);
  });

  it('of Traspasos: every one of them, since without one nothing is written', () => {
    for (const title of LEDGER_TITLES.filter((one) => one !== 'Traspaso')) {
      const book = aBook([leadRow()], [handoffRow()]);
      rename(book.ledger, title, `${title}s`);
      expect(
        decideLead(book.host, {
          id: 'L-ANA',
          decision: 'accept',
          reason: '',
          note: '',
          missing: [],
          reentry: '',
          seen: '',
        }).kind,
      ).toBe('no-ledger');
      expect(reconcile(book)).toEqual({ kind: 'no-ledger' });
      expect(found(book)).toEqual([
        ['Traspasos', expect.stringMatching(/^[A-Z]+1$/), `${title}s`, expect.stringContaining(`«${title}»`)],
      ]);
    }
  });

  it('of Bitácora too', () => {
    const book = aBook([leadRow()]);
    rename(book.log, 'Antes', 'Ants');
    reconcile(book);
    expect(found(book)).toEqual([
      ['Bitácora', expect.any(String), 'Ants', expect.stringContaining('«Antes»')],
    ]);
  });

  it('is named when it is gone, and taken out when it is back', () => {
    const book = aBook([leadRow()]);
    noteHeaders(book.host);
    expect(found(book)).toEqual([]);
    rename(book.leads, 'Decisión', 'Decision final');
    const edit = () => noteHeaders(book.host);
    edit();
    expect(found(book)).toMatchObject([['Leads', expect.any(String), 'Decision final', expect.any(String)]]);
    rename(book.leads, 'Decision final', 'Decisión');
    edit();
    expect(found(book)).toEqual([]);
  });

  it('is not missed where it has its name in another language, nor is a column of one’s own', () => {
    const book = aBook([leadRow()]);
    rename(book.leads, 'Decisión', 'Decision');
    rename(book.leads, 'Motivo', 'REASON');
    reconcile(book);
    expect(found(book)).toEqual([]);
  });
});
