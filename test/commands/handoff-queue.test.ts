/** The queue: who waits, in which order, and what is said about each. */
import { expect, test } from 'vitest';
import { type QueueOutcome, waitingLeads } from '../../src/commands/handoff-queue';
import { aBehaviourBook, INTERACTIONS_HEADER } from './a-behaviour-book';
import { aWorkbook, LEADS_HEADER, leadRow, type TestBook } from './a-workbook';

const queueOf = ({ host }: Pick<TestBook, 'host'>) => {
  const outcome = waitingLeads(host);
  if (outcome.kind !== 'queue') throw new Error(outcome.kind);
  return outcome;
};
const names = (queue: Extract<QueueOutcome, { kind: 'queue' }>) => queue.leads.map((lead) => lead.name);

test('hot leads without a decision wait, best first', () => {
  const book = aWorkbook([
    leadRow({ ID: 'L-1', Nombre: 'Cold', Cargo: 'Becario' }),
    leadRow({ ID: 'L-2', Nombre: 'Hot', 'Pide oferta': 'no' }),
    leadRow({ ID: 'L-3', Nombre: 'Decided', Decisión: 'Aceptar' }),
    leadRow({ ID: 'L-4', Nombre: 'Hotter' }),
    leadRow({ ID: 'L-5', Nombre: 'Excluded', País: 'Francia' }),
  ]);
  const queue = queueOf(book);
  expect(names(queue)).toEqual(['Hotter', 'Hot']);
  expect(queue.total).toBe(2);
  expect(queue.leads.map(({ row, score, temperatureName }) => [row, score, temperatureName])).toEqual([
    [5, 100, 'Caliente'],
    [3, 80, 'Caliente'],
  ]);
});

test('each lead says what speaks for it, and what nobody knows', () => {
  const { leads } = queueOf(aWorkbook([leadRow({ País: 'n/d' })]));
  expect(leads[0]).toMatchObject({
    name: 'Ana',
    company: 'Norte',
    positives: [
      { criterion: 'Cargo', answer: 'Directora', points: 60 },
      { criterion: 'Pide oferta', answer: 'sí', points: 20 },
      { criterion: 'País', answer: '', points: 10 },
    ],
    unknowns: [{ field: 'País', excludes: true }],
  });
});

test('of events their number is told, however much they have faded', () => {
  const visit = [new Date('2026-11-01T09:00:00+01:00'), 'L-ANA', 'Visita', '/precios'];
  const book = aBehaviourBook([leadRow()], { events: [INTERACTIONS_HEADER, visit, visit] });
  expect(queueOf(book).leads[0]?.positives[1]).toMatchObject({ criterion: 'Visitas', answer: '(2)' });
});

test('a company without a person serves as name', () => {
  expect(queueOf(aWorkbook([leadRow({ Nombre: '' })])).leads[0]).toMatchObject({
    name: 'Norte',
    company: '',
  });
});

test('scores come from the matrix, never from the cells of the block', () => {
  const book = aWorkbook([leadRow({ Temperatura: 'Caliente', Cargo: 'Becario', 'Pide oferta': 'no' })]);
  expect(queueOf(book).leads).toEqual([]);
});

test('a hot lead without an ID gets one, and no other row does', () => {
  const book = aWorkbook([
    leadRow({ ID: '', Nombre: 'Sin' }),
    leadRow({ ID: '', Nombre: 'Fría', Cargo: '' }),
    leadRow({ ID: 'L-2', Nombre: 'Con' }),
    leadRow({ ID: '', Nombre: 'Otra' }),
  ]);
  const queue = queueOf(book);
  expect(names(queue)).toEqual(['Sin', 'Con', 'Otra']);
  expect(queue.rowsWithoutId).toEqual([]);
  expect([2, 3, 4, 5].map((row) => book.cell(row, 'ID'))).toEqual([
    expect.stringMatching(/^L-[A-Z0-9]{6}$/),
    '',
    'L-2',
    expect.stringMatching(/^L-[A-Z0-9]{6}$/),
  ]);
});

test('while somebody else writes, leads without an ID are set aside and nothing is written', () => {
  const book = aWorkbook([leadRow({ ID: '' }), leadRow({ ID: 'L-2', Nombre: 'Con' })]);
  book.workbench.holdLock(true);
  const queue = queueOf(book);
  expect(names(queue)).toEqual(['Con']);
  expect(queue.rowsWithoutId).toEqual([2]);
  expect(book.cell(2, 'ID')).toBe('');
});

test('leads whose ID is repeated are set aside and counted, also where the other one is cold', () => {
  const book = aWorkbook([leadRow(), leadRow({ Cargo: '' }), leadRow({ ID: 'L-2', Nombre: 'Sola' })]);
  const queue = queueOf(book);
  expect(names(queue)).toEqual(['Sola']);
  expect([queue.total, queue.repeatedId]).toEqual([1, 1]);
  expect(queue.openIssues).toBeGreaterThan(0);
});

test('fifty leads are sent, all are counted', () => {
  const queue = queueOf(aWorkbook(Array.from({ length: 60 }, (_, n) => leadRow({ ID: `L-${n}` }))));
  expect([queue.leads.length, queue.total]).toEqual([50, 60]);
});

test('what stands in Motivo, the lists of reasons and the language come along', () => {
  const queue = queueOf(aWorkbook([leadRow({ Motivo: 'Llamar antes' })]));
  expect(queue.leads[0]?.reason).toBe('Llamar antes');
  expect(queue).toMatchObject({
    returnReasons: ['Sin presupuesto'],
    rejectionReasons: ['Duplicado'],
    language: 'es',
  });
});

test('columns are found by header wherever they stand', () => {
  const header = [
    'Puntuación',
    'Motivo',
    'Notas de ventas',
    'Decisión',
    'ID',
    'País',
    'Pide oferta',
    'Cargo',
    'Nombre',
    'Fin de datos',
    'Decisión',
  ];
  const book = aWorkbook([['', '', '', '', 'L-1', 'España', 'sí', 'Directora', 'Ana', '', 'mía']], {
    header,
  });
  expect(names(queueOf(book))).toEqual(['Ana']);
});

test.each([
  [
    'no-column',
    aWorkbook([leadRow()], { header: LEADS_HEADER.map((name) => name.replace('Decisión', 'Algo')) }),
  ],
  [
    'no-edges',
    aWorkbook([leadRow()], { header: LEADS_HEADER.map((name) => name.replace('Fin de datos', 'Algo')) }),
  ],
  [
    'no-matrix',
    aWorkbook([leadRow()], {
      matrix: [
        ['Nada', 'que ver'],
        ['a', 'b'],
      ],
    }),
  ],
])('%s: what is missing is named instead of a queue', (kind, { host }) => {
  expect(waitingLeads(host).kind).toBe(kind);
});

test('service calls do not grow with rows', () => {
  const calls = [10, 500].map((count) => {
    const { workbench, host } = aWorkbook(Array.from({ length: count }, (_, n) => leadRow({ ID: `L-${n}` })));
    workbench.resetServiceCalls();
    waitingLeads(host);
    return workbench.serviceCalls();
  });
  expect(calls[0]).toBe(calls[1]);
});
