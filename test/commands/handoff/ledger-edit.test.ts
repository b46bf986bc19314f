/** Editing `Traspasos` by hand counts, and `Bitácora` says so. */
import { expect, it } from 'vitest';
import { decideLead } from '../../../src/commands/handoff/handoff-actions';
import { underLock } from '../../../src/commands/handoff/handoff-lock';
import { reassignOverdue } from '../../../src/commands/handoff/reassign-overdue';
import { reconcileBook } from '../../../src/commands/handoff/reconcile';
import { answerEdit } from '../../../src/commands/workbook/guard-edit';
import { markTab } from '../../../src/sheets/tabs';
import { aHandoffBook, type HandoffTestBook, handoffRow, LEDGER_TITLES } from '../a-handoff-book';
import { LEADS_HEADER, leadRow } from '../a-workbook';

/** Types into a cell of the ledger by header, and answers the edit. */
const typeInto = (book: HandoffTestBook, header: string, value: string, oldValue = '') => {
  markTab(book.host, book.ledger, 'handoffs');
  const range = book.ledger.getRange(2, LEDGER_TITLES.indexOf(header) + 1, 1, 1);
  range.setValue(value);
  answerEdit(book.host, { range, value, ...(oldValue ? { oldValue } : {}) });
};

const open = (over = {}) => aHandoffBook([leadRow()], [handoffRow(over)]);

it('a decision typed there stands in the row too, with its state, and the log has what stood before', () => {
  const book = open();
  typeInto(book, 'Decisión', 'Aceptar');
  expect(book.rows(book.ledger)[0]).toMatchObject({ Decisión: 'Aceptar', Situación: 'Decidido' });
  expect(book.cell(2, 'Decisión')).toBe('Aceptar');
  expect(book.rows(book.log)[0]).toMatchObject({
    ...{ Qué: 'Editado a mano', Lead: 'L-ANA', Traspaso: 'L-ANA-T1' },
    Después: 'Decisión: Aceptar',
  });
});

const DECIDED = { Decisión: 'Devolver', Motivo: 'Otro: se muda', Decidió: 'ana@example.com' };

it.each([
  ['Decisión', 'Aceptar', 'Devolver', 'Aceptar'],
  ['Decisión', 'Rechazar', 'Devolver', 'Rechazar'],
  ['Decisión', '', 'Devolver', ''],
])('%s typed over with «%s»: the row follows, and no verdict is invented', (header, value, old, word) => {
  const book = aHandoffBook(
    [leadRow({ Decisión: 'Devolver', Motivo: 'Otro: se muda' })],
    [handoffRow(DECIDED)],
  );
  typeInto(book, header, value, old);
  expect(book.cell(2, 'Decisión')).toBe(word);
  expect(book.cell(2, 'Motivo')).toBe('Otro: se muda');
  const [row] = book.rows(book.ledger);
  expect([row!.Decisión ?? '', row!.Veredicto, row!.Motivo]).toEqual([value, undefined, 'Otro: se muda']);
  expect(book.rows(book.log).map(({ Qué }) => Qué)).toEqual(['Editado a mano']);
});

it('a verdict, a reason and an owner typed over stand in the row too', () => {
  const cells = { Decisión: 'Aceptar', Motivo: 'Otro: cierra', Responsable: 'ana@example.com' };
  const book = aHandoffBook([leadRow({ ...cells, Motivo: 'Otro: cierra' })], [handoffRow(cells)]);
  typeInto(book, 'Veredicto', 'No cualificado');
  typeInto(book, 'Motivo', 'Otro: se muda', 'Otro: cierra');
  typeInto(book, 'Responsable', 'luis@example.com', 'ana@example.com');
  const inRow = ['Decisión', 'Motivo', 'Responsable'].map((title) => book.cell(2, title));
  expect(inRow).toEqual(['Descartar', 'Otro: se muda', 'luis@example.com']);
  expect(book.rows(book.log).map(({ Qué }) => Qué)).toEqual(Array(3).fill('Editado a mano'));
});

it('a word that waits beside the lead stays', () => {
  const book = aHandoffBook([leadRow({ Decisión: 'Devolver' })], [handoffRow()]);
  typeInto(book, 'Responsable', 'luis@example.com');
  expect([book.cell(2, 'Decisión'), book.cell(2, 'Responsable')]).toEqual(['Devolver', 'luis@example.com']);
  expect(book.rows(book.ledger)[0]).toMatchObject({ Responsable: 'luis@example.com' });
  typeInto(book, 'Decisión', 'Aceptar');
  expect(book.cell(2, 'Decisión')).toBe('Devolver');
});

it('a block pasted there changes the rows beside which nothing waits, and no others', () => {
  const decided = { Decisión: 'Aceptar', Decidió: 'ana@example.com' };
  const book = aHandoffBook(
    [leadRow({ Decisión: 'Devolver' }), leadRow({ ID: 'L-BEA', Decisión: 'Aceptar' })],
    [handoffRow(), handoffRow({ Traspaso: 'L-BEA-T1', Lead: 'L-BEA', ...decided })],
  );
  underLock(book.host, 1_000, () => reconcileBook(book.host, 'late'));
  markTab(book.host, book.ledger, 'handoffs');
  const range = book.ledger.getRange(2, LEDGER_TITLES.indexOf('Decisión') + 1, 2, 1);
  range.setValues([['Aceptar'], ['Rechazar']]);
  answerEdit(book.host, { range });
  expect([2, 3].map((row) => book.cell(row, 'Decisión'))).toEqual(['Devolver', 'Rechazar']);
});

it('what was frozen and is typed over is named', () => {
  const book = open();
  typeInto(book, 'Puntuación', '3', '90');
  expect(book.rows(book.log)[0]).toMatchObject({ Antes: 'Puntuación: 90', Después: 'Puntuación: 3' });
});

const order = { id: 'L-ANA', reason: 'Sin presupuesto', note: '', missing: [], seen: '' };

it('a condition to come back that holds already is refused, and nothing changes', () => {
  const book = open();
  const before = book.state();
  const outcome = decideLead(book.host, { ...order, decision: 'return', reentry: 'Puntuación: >=1' });
  expect(outcome).toEqual({ kind: 'reentry-met' });
  expect(book.state()).toEqual(before);
  const later = { ...order, decision: 'return', reentry: 'Puntuación: >=1\n90 días' } as const;
  expect(decideLead(book.host, later)).toMatchObject({ kind: 'done' });
});

it('an open handoff that nobody has is given to somebody with what is late', () => {
  const settings = [
    ['Clave', 'Valor'],
    ['Correos de ventas', 'ventas@example.com'],
  ];
  const book = aHandoffBook([leadRow()], [handoffRow({ Vence: new Date('2026-11-30T09:00:00Z') })], {
    settings,
  });
  expect(reassignOverdue(book.host)).toMatchObject({ says: '1 traspaso reasignado.' });
  expect(book.rows(book.ledger)[0]).toMatchObject({ Responsable: 'ventas@example.com' });
  expect(book.cell(2, 'Responsable')).toBe('ventas@example.com');
});

it('an ID typed over is kept among the former ones: its handoff stays the lead’s', () => {
  const book = open();
  markTab(book.host, book.leads, 'leads');
  const at = LEADS_HEADER.indexOf('ID') + 1;
  const range = book.leads.getRange(2, at, 1, 1);
  range.setValue('CRM-7');
  answerEdit(book.host, { range, value: 'CRM-7', oldValue: 'L-ANA' });
  expect(book.rows(book.leads)[0]).toMatchObject({ ID: 'CRM-7', 'IDs anteriores': 'L-ANA' });
  decideLead(book.host, { ...order, id: 'CRM-7', decision: 'accept', reentry: '' });
  expect(book.rows(book.ledger)).toHaveLength(1);
  expect(book.rows(book.ledger)[0]).toMatchObject({ Traspaso: 'L-ANA-T1', Decisión: 'Aceptar' });
});
