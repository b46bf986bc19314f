/** A decision lands in the row that holds the lead now, or nowhere. */
import { expect, test } from 'vitest';
import { type DecisionOrder, decideLead } from '../../src/commands/handoff-decision';
import type { CellValue } from '../../src/host/host';
import { aWorkbook, LEADS_HEADER, leadRow, type Rows, type TestBook } from './a-workbook';

const order = (over: Partial<DecisionOrder> = {}): DecisionOrder => ({
  id: 'L-ANA',
  decision: 'accept',
  reason: '',
  note: '',
  seenReason: '',
  ...over,
});

const three: Rows = [
  leadRow({ ID: 'L-BEA', Nombre: 'Bea' }),
  leadRow(),
  leadRow({ ID: 'L-CLARA', Nombre: 'Clara' }),
];

/** Decisión and Motivo of the rows below the header. */
const decisions = (book: TestBook, rows = 3): CellValue[][] =>
  Array.from({ length: rows }, (_, index) =>
    ['Decisión', 'Motivo'].map((name) => book.cell(index + 2, name)),
  );

test('a decision is written in the row of the ID, and nowhere else', () => {
  const book = aWorkbook(three);
  expect(decideLead(book.host, order())).toEqual({
    kind: 'decided',
    row: 3,
    decision: 'Aceptar',
    reason: '',
  });
  expect(decisions(book)).toEqual([
    ['', ''],
    ['Aceptar', ''],
    ['', ''],
  ]);
});

test('after the rows were sorted the decision still finds its lead', () => {
  const book = aWorkbook(three);
  book.leads.getRange(2, 3, 3, 10).sort({ column: LEADS_HEADER.indexOf('Nombre') + 1, ascending: true });
  expect(book.cell(2, 'ID')).toBe('L-ANA');
  decideLead(book.host, order({ decision: 'return', reason: 'Sin presupuesto' }));
  expect(decisions(book)).toEqual([
    ['Devolver', 'Sin presupuesto'],
    ['', ''],
    ['', ''],
  ]);
});

test('a decision that somebody made meanwhile stays and is told', () => {
  const book = aWorkbook(three);
  book.set(3, 'Decisión', 'Devolver');
  book.set(3, 'Motivo', 'Sin presupuesto');
  expect(decideLead(book.host, order())).toMatchObject({
    kind: 'decided-meanwhile',
    row: 3,
    decision: 'Devolver',
    reason: 'Sin presupuesto',
  });
  expect(decisions(book)[1]).toEqual(['Devolver', 'Sin presupuesto']);
});

test('words that somebody wrote into Motivo meanwhile stay; those the person saw are replaced', () => {
  const book = aWorkbook(three);
  book.set(3, 'Motivo', 'Llamar en enero');
  const back = order({ decision: 'return', reason: 'Sin presupuesto' });
  expect(decideLead(book.host, back)).toMatchObject({ kind: 'reason-meanwhile', reason: 'Llamar en enero' });
  expect(decisions(book)[1]).toEqual(['', 'Llamar en enero']);
  decideLead(book.host, { ...back, seenReason: 'Llamar en enero' });
  expect(decisions(book)[1]).toEqual(['Devolver', 'Sin presupuesto']);
});

test('accepting leaves what stands in Motivo', () => {
  const book = aWorkbook(three);
  book.set(3, 'Motivo', 'Llamar en enero');
  decideLead(book.host, order());
  expect(decisions(book)[1]).toEqual(['Aceptar', 'Llamar en enero']);
});

test('a repeated ID is refused, naming the rows', () => {
  const book = aWorkbook([leadRow(), leadRow({ ID: ' L-ANA ' }), leadRow({ ID: 'L-3' })]);
  expect(decideLead(book.host, order())).toMatchObject({ kind: 'repeated-id', rows: [2, 3] });
  expect(decisions(book)).toEqual([
    ['', ''],
    ['', ''],
    ['', ''],
  ]);
});

test.each([
  ['unknown-id', order({ id: 'L-GONE' })],
  ['unknown-id', order({ id: 'ID' })],
  ['no-id', order({ id: '' })],
  ['no-reason', order({ decision: 'return' })],
  ['no-reason', order({ decision: 'reject', reason: ' Otro ' })],
])('%s: nothing is written', (kind, wrong) => {
  const book = aWorkbook([...three, leadRow({ ID: '' })]);
  expect(decideLead(book.host, wrong).kind).toBe(kind);
  expect(decisions(book, 4).flat().join('')).toBe('');
});

test.each(['=1+1', '+34 600', "'quoted", '-5', '@cmd', '<b>x</b>', '1/2'])(
  'a reason like %s stays that text',
  (reason) => {
    const book = aWorkbook([leadRow()], {
      settings: [
        ['Clave', 'Valor'],
        ['Motivos de devolución', `'${reason}`],
      ],
    });
    decideLead(book.host, order({ decision: 'return', reason }));
    expect(book.cell(2, 'Motivo')).toBe(reason);
    expect(book.leads.getRange(2, LEADS_HEADER.indexOf('Motivo') + 1, 1, 1).getFormula()).toBe('');
  },
);

test('while another execution holds the lock nothing is written', () => {
  const book = aWorkbook(three);
  book.workbench.holdLock(true);
  expect(decideLead(book.host, order()).kind).toBe('busy');
  book.workbench.holdLock(false);
  expect(decideLead(book.host, order()).kind).toBe('decided');
});

test('Decisión and Motivo that do not stand side by side are both written, and what lies between is not touched', () => {
  const header = ['Motivo', 'Responsable', 'Decisión', 'ID', 'Nombre', 'Fin de datos'];
  const book = aWorkbook([['', 'ana@example.com', '', 'L-ANA', 'Ana', '']], { header });
  decideLead(book.host, order({ decision: 'reject', reason: 'duplicado', note: 'con L-7' }));
  expect(book.leads.getRange(2, 1, 1, 4).getValues()).toEqual([
    ['Duplicado: con L-7', 'ana@example.com', 'Rechazar', 'L-ANA'],
  ]);
});

test('an ID that Sheets took for a number is still that ID', () => {
  const book = aWorkbook([leadRow({ ID: 1234 })]);
  expect(decideLead(book.host, order({ id: '1234' })).kind).toBe('decided');
});

test('the words follow the language of the workbook', () => {
  const book = aWorkbook([leadRow()], {
    settings: [
      ['Clave', 'Valor'],
      ['Idioma', 'en'],
    ],
  });
  decideLead(book.host, order());
  expect(book.cell(2, 'Decisión')).toBe('Accept');
});

test('service calls do not grow with rows', () => {
  const calls = [10, 500].map((count) => {
    const { workbench, host } = aWorkbook(Array.from({ length: count }, (_, n) => leadRow({ ID: `L-${n}` })));
    workbench.resetServiceCalls();
    decideLead(host, order({ id: 'L-5' }));
    return workbench.serviceCalls();
  });
  expect(calls[0]).toBe(calls[1]);
});
