/** Deciding in rows as people do it: typing, pasting, filling down, emptying, sorting, with events that get lost. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/host/host';
import { type Cells, rowsOf } from '../a-handoff-book';
import { type ASheet, aFreshSheet, contents, openSheet } from '../a-sheet';

let sheet: ASheet;
/** Rows of the sample whose leads were sent by themselves, from the top. */
let sent: number[];

const COLUMNS = ['Decisión', 'Motivo', 'Responsable'] as const;

const ledger = (row: number): Cells | undefined =>
  rowsOf(sheet.tab('Traspasos')).find(({ Lead }) => Lead === sheet.at('Leads', row, 'ID'));
const told = (row: number, ...titles: string[]): CellValue[] =>
  titles.map((title) => ledger(row)?.[title] ?? '');
const type = (row: number, header: (typeof COLUMNS)[number], text: string) =>
  sheet.type('Leads', row, sheet.column('Leads', header), text);
const note = (row: number) =>
  sheet.tab('Leads').getRange(row, sheet.column('Leads', 'Decisión'), 1, 1).getNote();
const log = () => rowsOf(sheet.tab('Bitácora')).filter(({ Qué }) => Qué !== 'Enviado a ventas');

/** The human columns of rows, from a corner on. */
const block = (row: number, rows: number, columns = 1) => {
  const left = sheet.column('Leads', 'Decisión') - 1;
  return { top: row - 1, left, bottom: row + rows - 2, right: left + columns - 1 };
};

/** The sample with its leads sent, built once. */
let sample: unknown;

beforeAll(() => {
  const first = aFreshSheet();
  first.run('reconcile');
  sample = first.session.snapshot();
});

beforeEach(() => {
  sheet = openSheet({ snapshot: sample });
  const leads = rowsOf(sheet.tab('Traspasos')).map(({ Lead }) => Lead);
  const ids = sheet.values('Leads').map((_, index) => sheet.at('Leads', index + 1, 'ID'));
  sent = ids.flatMap((id, index) => (leads.includes(id) ? [index + 1] : []));
  expect(sent.length).toBeGreaterThan(3);
  sheet.session.activate(sheet.tab('Leads').getSheetId());
});

describe('typing', () => {
  it('a decision carries it out at once', () => {
    type(sent[0]!, 'Decisión', 'Aceptar');
    expect(told(sent[0]!, 'Decisión', 'Situación', 'Decidido')).toEqual([
      ...['Aceptar', 'Decidido', new Date('2026-11-22T10:00:00Z')],
    ]);
    expect(sheet.faults).toEqual([]);
  });

  it('a return before its reason says what is missing, in a note and in the corner', () => {
    type(sent[0]!, 'Decisión', 'Devolver');
    expect(told(sent[0]!, 'Decisión')).toEqual(['']);
    expect(note(sent[0]!)).toBe('Cualifica · Falta el motivo: escríbelo en Motivo');
    expect(sheet.toasts.at(-1)).toMatch(`1 decisión pendiente, en la fila ${sent[0]}: Falta el motivo`);
    type(sent[0]!, 'Motivo', 'Faltan datos: el teléfono');
    expect(told(sent[0]!, 'Decisión', 'Motivo')).toEqual(['Devolver', 'Faltan datos: el teléfono']);
    expect(note(sent[0]!)).toBe('');
  });

  it('the reason first needs nothing more than the decision', () => {
    type(sent[0]!, 'Motivo', 'No es un lead');
    expect(told(sent[0]!, 'Decisión', 'Motivo')).toEqual(['', '']);
    type(sent[0]!, 'Decisión', 'Rechazar');
    expect(told(sent[0]!, 'Decisión', 'Motivo')).toEqual(['Rechazar', 'No es un lead']);
  });

  it('a Responsable who is away says so in the corner, and stays', () => {
    const settings = sheet.values('Ajustes').findIndex(([key]) => key === 'Ausencias') + 1;
    sheet.set('Ajustes', settings, 'Valor', 'luis@example.com: 20/11/2026..30/11/2026');
    type(sent[0]!, 'Responsable', 'luis@example.com');
    expect(sheet.toasts.at(-1)).toMatch(/^luis@example.com tiene una ausencia hoy/);
    expect(told(sent[0]!, 'Responsable')).toEqual(['luis@example.com']);
    const toasts = sheet.toasts.length;
    type(sent[0]!, 'Decisión', 'Aceptar');
    expect(sheet.toasts).toHaveLength(toasts);
  });

  it('a decision beside no lead says so in a note', () => {
    const below = sheet.values('Leads').length + 3;
    type(below, 'Decisión', 'Aceptar');
    expect(note(below)).toMatch('En esta fila no hay ningún lead');
    expect(sheet.toasts.at(-1)).toMatch(`en la fila ${below}: En esta fila no hay ningún lead`);
    type(below, 'Decisión', '');
    expect(note(below)).toBe('');
  });

  it('another Responsable gives an open handoff away', () => {
    type(sent[0]!, 'Responsable', 'luis@example.com');
    expect(told(sent[0]!, 'Responsable')).toEqual(['luis@example.com']);
    expect(log()).toMatchObject([{ Qué: 'Reasignado', Después: 'luis@example.com' }]);
  });
});

describe('a block', () => {
  it('pasted decides each row, and each row that lacks something says so', () => {
    const [first, , third] = sent as [number, number, number];
    const rows = Array.from({ length: third - first + 1 }, (_, n) => [
      sent.includes(first + n) ? 'Devolver' : '',
      first + n === first ? '' : 'No responde',
    ]);
    sheet.session.paste(block(first, rows.length, 2), rows);
    expect(sent.slice(0, 3).map((row) => told(row, 'Decisión')[0])).toEqual(['', 'Devolver', 'Devolver']);
    expect(sent.slice(0, 3).map((row) => note(row) === '')).toEqual([false, true, true]);
  });

  it('filled down decides every row: those never sent serve themselves', () => {
    const [first, , third] = sent as [number, number, number];
    type(first, 'Decisión', 'Aceptar');
    sheet.session.fill(block(first, 1), block(first, third - first + 1));
    const rows = Array.from({ length: third - first + 1 }, (_, n) => first + n);
    expect(rows.map((row) => told(row, 'Decisión', 'Envío'))).toEqual(
      rows.map((row) => ['Aceptar', sent.includes(row) ? 'Automático' : 'Autoservicio']),
    );
  });

  it('emptied comes back as it was, with a word on why, and without a line in the log', () => {
    const [first, second] = sent as [number, number];
    type(first, 'Decisión', 'Aceptar');
    type(second, 'Motivo', 'No responde');
    type(second, 'Decisión', 'Devolver');
    const before = contents(sheet);
    sheet.session.clear(block(first, second - first + 1, 2));
    expect(contents(sheet)).toEqual(before);
    expect(sheet.toasts.at(-1)).toMatch(/Vaciar la casilla no deshace nada.*elige otra decisión/);
    type(second, 'Motivo', '');
    expect(contents(sheet)).toEqual(before);
    expect(sheet.toasts.at(-1)).toMatch(/escribe otro motivo/);
  });

  it('in another language, where the dropdown went with the paste, is understood', () => {
    const [first] = sent as [number];
    sheet.tab('Leads').getRange(first, sheet.column('Leads', 'Decisión'), 1, 1).setDataValidation(null);
    sheet.session.paste(block(first, 1, 2), [['rejected', 'Duplicado']]);
    expect(told(first, 'Decisión', 'Motivo')).toEqual(['Rechazar', 'Duplicado']);
    expect(sheet.at('Leads', first, 'Decisión')).toBe('rejected');
  });
});

describe('rows that move', () => {
  it('keep what they say: sorted and inserted rows change nothing in the ledger', () => {
    type(sent[0]!, 'Decisión', 'Aceptar');
    type(sent[1]!, 'Motivo', 'No responde');
    type(sent[1]!, 'Decisión', 'Devolver');
    const before = [sheet.values('Traspasos'), sheet.values('Bitácora')];
    sheet.run('sortByScore');
    sheet.session.insertRows(2, 3);
    sheet.run('reconcile');
    expect([sheet.values('Traspasos'), sheet.values('Bitácora')]).toEqual(before);
    expect(sheet.toasts.at(-1)).toBe('Filas y traspasos dicen lo mismo.');
  });

  it('are decided where they stand then, also in a ledger that somebody has sorted', () => {
    const id = sheet.at('Leads', sent[0]!, 'ID');
    sheet.run('sortByScore');
    const tab = sheet.tab('Traspasos');
    const rows = tab.getLastRow() - 1;
    tab.getRange(2, 1, rows, tab.getLastColumn()).sort({ column: 3, ascending: false });
    const row = sheet.values('Leads').findIndex((_, index) => sheet.at('Leads', index + 1, 'ID') === id) + 1;
    type(row, 'Decisión', 'Aceptar');
    const decided = rowsOf(tab).filter((one) => one.Decisión);
    expect(decided).toMatchObject([{ Lead: id, Decisión: 'Aceptar' }]);
  });
});

describe('lost events', () => {
  const lost = () => {
    sheet.set('Leads', sent[0]!, 'Decisión', 'Aceptar');
    sheet.set('Leads', sent[1]!, 'Decisión', 'Devolver');
    sheet.set('Leads', sent[1]!, 'Motivo', 'No responde');
  };

  it.each([
    ['Conciliar', () => sheet.run('reconcile')],
    ['opening', () => sheet.session.reopen()],
    ['every day', () => sheet.run('everyDay')],
    ['Actualizar', () => sheet.run('refresh')],
    ['Recalcular', () => sheet.run('recalculate')],
    ['Crear matriz', () => sheet.run('createMatrix')],
  ])('are found by %s, about when', (_, find) => {
    lost();
    find();
    expect(told(sent[0]!, 'Decisión', 'Decidido')).toEqual([...['Aceptar', '22/11/2026 11:00 (aprox.)']]);
    expect(told(sent[1]!, 'Decisión', 'Motivo')).toEqual(['Devolver', 'No responde']);
    expect(sheet.faults).toEqual([]);
  });

  it('are found by the next edit, which dates its own row alone', () => {
    lost();
    type(sent[2]!, 'Decisión', 'Aceptar');
    expect(sent.slice(0, 3).map((row) => typeof told(row, 'Decidido')[0])).toEqual([
      ...['string', 'string', 'object'],
    ]);
  });

  it('wait while somebody else is saving, which is said, and are found afterwards', () => {
    sheet.workbench.holdLock(true);
    type(sent[0]!, 'Decisión', 'Aceptar');
    expect(told(sent[0]!, 'Decisión')).toEqual(['']);
    expect(sheet.toasts.at(-1)).toMatch('Alguien está guardando justo ahora');
    sheet.workbench.holdLock(false);
    type(sent[1]!, 'Decisión', 'Aceptar');
    expect(sent.slice(0, 2).map((row) => told(row, 'Decisión')[0])).toEqual(['Aceptar', 'Aceptar']);
    expect(sheet.faults).toEqual([]);
  });
});

describe('Conciliar', () => {
  it('says what it did, and what still waits', () => {
    sheet.set('Leads', sent[0]!, 'Decisión', 'Aceptar');
    sheet.set('Leads', sent[1]!, 'Decisión', 'Devolver');
    sheet.set('Leads', sent[2]!, 'Responsable', 'luis@example.com');
    sheet.run('reconcile');
    expect(sheet.toasts.at(-1)).toBe(
      `1 decisión apuntada · 1 cambio de responsable. 1 decisión pendiente, en la fila ${sent[1]}: Falta el motivo: escríbelo en Motivo.`,
    );
  });

  it('says what it needs where the ledger is gone', () => {
    const sheetId = sheet.tab('Traspasos').getSheetId();
    sheet.session.deleteSheet(sheetId);
    sheet.run('reconcile');
    expect(sheet.alerts.at(-1)).toMatch(/Falta la hoja Traspasos.*Crear matriz/s);
    expect(sheet.faults).toEqual([]);
  });

  it('makes up no decision after the ledger was deleted: the word waits, and says how to get it back', () => {
    type(sent[0]!, 'Decisión', 'Aceptar');
    sheet.session.deleteSheet(sheet.tab('Traspasos').getSheetId());
    sheet.run('createMatrix');
    expect(told(sent[0]!, 'Decisión', 'Envío')).toEqual(['', '']);
    expect(sheet.at('Leads', sent[0]!, 'Decisión')).toBe('Aceptar');
    expect(note(sent[0]!)).toMatch('recupéralo con Archivo › Historial de versiones');
  });
});

describe('people’s own columns in Traspasos', () => {
  it('stay as they are through decisions, with their formulas', () => {
    const tab = sheet.tab('Traspasos');
    tab.insertColumnsAfter(2, 1);
    tab.getRange(1, 3, 1, 1).setValue('Mío');
    tab.getRange(2, 3, 1, 1).setFormula('=B2&"!"');
    tab.getRange(3, 3, 1, 1).setValue("'+34 600");
    for (const row of sent.slice(0, 3)) type(row, 'Decisión', 'Aceptar');
    expect(tab.getRange(2, 3, 1, 1).getFormula()).toMatch(/B2/);
    expect(tab.getRange(3, 3, 1, 1).getValue()).toBe('+34 600');
    expect(rowsOf(tab).filter((one) => one.Decisión === 'Aceptar')).toHaveLength(3);
  });
});
