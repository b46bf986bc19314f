/** Adding an interaction: one row below the others, and what it makes of the score; or nothing at all. */
import { expect, test } from 'vitest';
import { addInteraction, type InteractionOrder } from '../../../src/commands/sidebar/add-interaction';
import { activeLead } from '../../../src/commands/sidebar/lead-view';
import { dayOf } from '../../../src/domain/day';
import type { CellValue } from '../../../src/host/host';
import { aWorkbook, leadRow } from '../a-workbook';
import { aBehaviourBook, type BehaviourBook, INTERACTIONS_HEADER } from '../workbook/a-behaviour-book';

const order = (over: Partial<InteractionOrder> = {}): InteractionOrder => ({
  id: 'L-ANA',
  type: 'Visita',
  detail: '/precios',
  day: dayOf(2026, 11, 22),
  ...over,
});

const added = (book: BehaviourBook, over: Partial<InteractionOrder> = {}) => {
  const outcome = addInteraction(book.host, order(over));
  if (outcome.kind !== 'added') throw new Error(outcome.kind);
  return outcome;
};

/** A day of the sheet as a person reads it. */
const dayIn = (value: CellValue | undefined) =>
  (value as Date).toLocaleDateString('es-ES', { timeZone: 'Europe/Madrid' });

test('a row stands below the last one, its date a date', () => {
  const book = aBehaviourBook();
  expect(added(book)).toMatchObject({ row: 2, counts: 'now', lead: { id: 'L-ANA', score: 85 } });
  added(book, { type: 'Feria', detail: '', day: dayOf(2026, 11, 3) });
  const [, first, second] = book.events();
  expect(first!.slice(1)).toEqual(['L-ANA', 'Visita', '/precios', '']);
  expect([dayIn(first![0]), dayIn(second![0])]).toEqual(['22/11/2026', '3/11/2026']);
  expect(second!.slice(1)).toEqual(['L-ANA', 'Feria', '', '']);
});

test('the score told at once is the score that the sheet gives when it is read again', () => {
  const book = aBehaviourBook([leadRow({ País: '' })]);
  const { lead } = added(book, { day: dayOf(2026, 10, 23) });
  book.select('Leads', 2);
  const again = activeLead(book.host, { giveId: false, stayWith: '', whileRow: 0 });
  expect(again).toMatchObject({ kind: 'row', lead });
  expect(lead.score).toBeCloseTo(60 + 7.5 + 5, 9);
});

test('texts that look like formulas or numbers stay texts', () => {
  const book = aBehaviourBook();
  added(book, { type: '=IMPORTXML("x")', detail: '+34 600 000 000' });
  added(book, { type: '007', detail: '<b>1-10</b>' });
  const [, first, second] = book.events();
  expect(first!.slice(2, 4)).toEqual(['=IMPORTXML("x")', '+34 600 000 000']);
  expect(second!.slice(2, 4)).toEqual(['007', '<b>1-10</b>']);
  const sheet = book.host.spreadsheetApp.getActive().getSheetByName('Interacciones')!;
  expect(sheet.getRange(2, 1, 2, 4).getFormulas().flat().filter(Boolean)).toEqual([]);
});

test('columns are found by header wherever they stand, and what is not ours stays as it was', () => {
  const header = ['Nota', 'Tipo', 'Quién apunta', 'Detalle', 'Lead', 'Fecha', 'Hecho'];
  const events = [header, ['', 'Feria', 'Eva', '', 'L-ANA', new Date('2026-11-01T09:00:00+01:00'), true]];
  const ticks = Array.from({ length: 8 }, () => ['', '', '', '', '', '', false]);
  const book = aBehaviourBook([leadRow()], { events: [...events, ...ticks] });
  const sheet = book.host.spreadsheetApp.getActive().getSheetByName('Interacciones')!;
  sheet.getRange(3, 1, 1, 1).setFormula('="propia"');
  expect(added(book).row).toBe(3);
  const row = book.events()[2]!;
  expect(row.slice(0, 5)).toEqual(['propia', 'Visita', '', '/precios', 'L-ANA']);
  expect([dayIn(row[5]), row[6]]).toEqual(['22/11/2026', false]);
});

test('an event that no criterion counts, and one after the evaluation day, say so', () => {
  const book = aBehaviourBook();
  expect(added(book, { type: 'Feria' })).toMatchObject({ counts: 'never', lead: { score: 70 } });
  expect(added(book, { detail: '/inicio' }).counts).toBe('never');
  const past = [
    ['Clave', 'Valor'],
    ['Fecha fija', new Date('2026-11-10T00:00:00+01:00')],
  ];
  expect(added(aBehaviourBook([leadRow()], { settings: past }))).toMatchObject({
    counts: 'later',
    lead: { score: 70 },
  });
});

test('a tab that people cut to size grows', () => {
  const book = aBehaviourBook();
  const sheet = book.host.spreadsheetApp.getActive().getSheetByName('Interacciones')!;
  const rows = sheet.getMaxRows() + 2;
  for (let row = 2; row <= rows; row++) {
    if (row > sheet.getMaxRows()) break;
    sheet.getRange(row, 2, 1, 1).setValue('L-ANA');
  }
  expect(added(book).row).toBe(rows - 1);
});

const refusals: readonly (readonly [string, Partial<InteractionOrder>, BehaviourBook])[] = [
  ['unknown-id', { id: 'L-NADIE' }, aBehaviourBook()],
  ['unknown-id', { id: '' }, aBehaviourBook([leadRow({ ID: '' })])],
  ['unknown-id', { id: 'L-VIEJO' }, aBehaviourBook()],
  ['repeated-id', {}, aBehaviourBook([leadRow(), leadRow({ Nombre: 'Otra' })])],
  ['future-day', { day: dayOf(2026, 11, 23) }, aBehaviourBook()],
  ['no-interactions', {}, aBehaviourBook([leadRow()], { events: [['Fecha', 'Lead', 'Tipo']] })],
];

test.each(refusals)('%s: nothing is written', (kind, over, book) => {
  const before = book.events();
  expect(addInteraction(book.host, order(over)).kind).toBe(kind);
  expect(book.events()).toEqual(before);
});

test('both rows of a repeated ID are named', () => {
  const book = aBehaviourBook([leadRow(), leadRow({ ID: 'L-2' }), leadRow()]);
  expect(addInteraction(book.host, order())).toEqual({ kind: 'repeated-id', rows: [2, 4] });
});

test('without the tab, or while somebody else writes, nothing is written', () => {
  expect(addInteraction(aWorkbook([leadRow()]).host, order()).kind).toBe('no-interactions');
  const book = aBehaviourBook();
  book.workbench.holdLock(true);
  expect(addInteraction(book.host, order()).kind).toBe('busy');
  expect(book.events()).toEqual([INTERACTIONS_HEADER]);
});

test('service calls do not grow with rows', () => {
  const calls = [10, 400].map((count) => {
    const leads = Array.from({ length: count }, (_, n) => leadRow({ ID: n ? `L-${n}` : 'L-ANA' }));
    const event = [new Date('2026-11-20T09:00:00+01:00'), 'L-ANA', 'Visita', ''];
    const book = aBehaviourBook(leads, { events: [INTERACTIONS_HEADER, ...leads.map(() => event)] });
    book.workbench.resetServiceCalls();
    added(book);
    return book.workbench.serviceCalls();
  });
  expect(calls[0]).toBe(calls[1]);
});
