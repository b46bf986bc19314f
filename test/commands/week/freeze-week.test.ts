/** Freezing a week: what `Historial` and `Semanas` hold afterwards, whoever runs it, however often, whatever dies. */
import { describe, expect, it } from 'vitest';
import { underLock } from '../../../src/commands/handoff/handoff-lock';
import { type FreezeOutcome, freezeThisWeek } from '../../../src/commands/week/freeze-week';
import { weekBook } from '../../../src/commands/week/week-book';
import { readWeekTables } from '../../../src/commands/week/week-tabs';
import { type ScoredBook, scoredBook } from '../../../src/commands/workbook/scored-book';
import type { Table } from '../../../src/domain/cell';
import type { Host } from '../../../src/host/host';
import { tabsOf } from '../../../src/sheets/tabs';
import { appendWeekLeads } from '../../../src/sheets/week/history-tab';
import { callCounts } from '../../support/executions';
import { failEverywhere } from '../../support/faults';
import { interleaveEverywhere } from '../../support/interleaving';
import {
  aHandoffBook,
  type Cells,
  type HandoffTestBook,
  handoffRow,
  putBack,
  rowsOf,
} from '../a-handoff-book';
import { LEADS_HEADER, leadRow } from '../a-workbook';

const LEADS = [
  leadRow(),
  leadRow({ ID: 'L-BEA', Nombre: 'Bea', Cargo: 'Jefa', País: '' }),
  leadRow({ ID: 'L-CAI', Nombre: 'Cai', 'Pide oferta': '', País: 'Francia' }),
];
const freeze = (host: Host): FreezeOutcome | undefined =>
  underLock(host, 1_000, () => freezeThisWeek(host).outcome);
const rows = (book: HandoffTestBook, name: string): Cells[] => {
  const sheet = book.host.spreadsheetApp.getActive().getSheetByName(name);
  return sheet ? rowsOf(sheet) : [];
};
/** The book stands on Sunday, 22 November 2026. */
const moveTo = (book: HandoffTestBook, day: string): void =>
  void book.workbench.session.advanceTo(new Date(`${day}T06:30:00Z`));
const state = (book: HandoffTestBook) => ({
  history: rows(book, 'Historial'),
  // When it was taken is another minute after a failure.
  weeks: rows(book, 'Semanas').map(({ Guardada: _, ...rest }) => rest),
});
const aBook = () => aHandoffBook(LEADS, [handoffRow()]);

describe('a week', () => {
  const book = aBook();
  const first = freeze(book.host);
  const taken = state(book);

  it('has a row for each lead, as it stood', () => {
    expect(first).toMatchObject({ kind: 'taken', leads: 3 });
    expect(
      taken.history.map(({ Lead, Puntuación, Temperatura, Etapa }) => [Lead, Puntuación, Temperatura, Etapa]),
    ).toEqual([
      ['L-ANA', 100, 'Caliente', 'Anónimo'],
      ['L-BEA', 60, 'Tibio', 'Anónimo'],
      ['L-CAI', 60, 'Excluido', 'Descartado'],
    ]);
    expect(taken.weeks).toMatchObject([
      { Leads: 3, Por: 'ventas@example.com', Matriz: taken.history[0]!.Matriz },
    ]);
  });

  it('belongs to its Monday, and is not taken again on another day of it', () => {
    expect(taken.history.map(({ Semana }) => Semana)).toEqual(
      Array(3).fill(new Date('2026-11-15T23:00:00Z')),
    );
    expect(freeze(book.host)).toMatchObject({ kind: 'already' });
    expect(state(book)).toEqual(taken);
  });

  it('stays as it is when the next is taken, which says what has changed and why', () => {
    book.set(3, 'Cargo', 'Directora');
    book.host.spreadsheetApp.getActive().getSheetByName('Matriz')!.getRange(3, 4, 1, 1).setValue(40);
    moveTo(book, '2026-11-24');
    expect(freeze(book.host)).toMatchObject({ kind: 'taken', leads: 3 });
    const { history } = state(book);
    expect(history.slice(0, 3)).toEqual(taken.history);
    const [ana, bea, cai] = history.slice(3);
    expect(ana).not.toHaveProperty('Por la matriz');
    expect(bea).toMatchObject({
      Puntuación: 91.666666667,
      'Por respuestas': 30,
      'Por la matriz': 1.666666667,
    });
    expect(cai).toMatchObject({ 'Por la matriz': -10 });
    expect(ana).not.toHaveProperty('Datos guardados');
    expect(bea).toHaveProperty('Datos guardados');
  });
});

it('leaves out rows that cannot be told apart, and says which', () => {
  const book = aHandoffBook([leadRow(), leadRow(), leadRow({ ID: '' }), leadRow({ ID: 'L-BEA' })]);
  expect(freeze(book.host)).toMatchObject({ leads: 1, withoutId: 1, repeated: ['L-ANA'] });
  expect(rows(book, 'Historial').map(({ Lead }) => Lead)).toEqual(['L-BEA']);
});

it('knows a lead again whose ID was changed', () => {
  const header = [...LEADS_HEADER.slice(0, -1), 'IDs anteriores', 'Fin de datos'];
  const lead = (id: string, role: string, former: string) => [
    ...leadRow({ ID: id, Cargo: role }).slice(0, -1),
    former,
    '',
  ];
  const book = aHandoffBook([lead('L-ANA', 'Jefa', '')], [], { header });
  freeze(book.host);
  const row = lead('CRM-77', 'Directora', 'L-ANA');
  book.leads.getRange(2, 1, 1, row.length).setValues([row]);
  moveTo(book, '2026-11-24');
  freeze(book.host);
  const [then, now] = rows(book, 'Historial');
  expect([then!.Lead, now!.Lead, now!['Por respuestas']]).toEqual(['L-ANA', 'CRM-77', 30]);
  const week = weekBook(book.host);
  if (week.kind !== 'week') throw new Error(week.kind);
  expect([week.report.fresh, week.report.gone]).toEqual([[], []]);
  expect(week.report.rose.map((mover) => mover.lead)).toEqual(['CRM-77']);
});

it('keeps old weeks in short, so that nothing is lost that cannot be calculated', () => {
  const book = aBook();
  const start = Date.UTC(2026, 10, 23, 6, 30);
  for (let week = 0; week < 16; week++) {
    void book.workbench.session.advanceTo(new Date(start + week * 7 * 86_400_000));
    if (week === 1) book.set(2, 'Cargo', 'Jefa');
    freeze(book.host);
  }
  const history = rows(book, 'Historial');
  // Thirteen weeks whole; of the three before, the first of each lead and the one in which L-ANA had changed.
  expect(history).toHaveLength(13 * 3 + 3 + 1);
  const { leads } = (scoredBook(book.host) as ScoredBook).workbook;
  expect(readWeekTables(book.host, tabsOf(book.host), leads).frozen).toHaveLength(16);
  expect(history[3]).toMatchObject({ Lead: 'L-ANA', Puntuación: 70 });
});

it('hands on what then stands in Historial, whatever people keep beside it, and after old rows went', () => {
  const book = aBook();
  const start = Date.UTC(2026, 10, 23, 6, 30);
  const { leads } = (scoredBook(book.host) as ScoredBook).workbook;
  const frozen = (history?: Table) => readWeekTables(book.host, tabsOf(book.host), leads, history).frozen;
  for (let week = 0; week < 15; week++) {
    void book.workbench.session.advanceTo(new Date(start + week * 7 * 86_400_000));
    if (week === 1) book.set(2, 'Cargo', 'Jefa');
    if (week === 2)
      book.host.spreadsheetApp
        .getActive()
        .getSheetByName('Historial')!
        .insertColumnsBefore(3, 1)
        .getRange(1, 3, 1, 1)
        .setValue('Nota');
    const seen = underLock(book.host, 1_000, () => freezeThisWeek(book.host))?.seen;
    expect(seen?.history).toBeDefined();
    expect(frozen(seen?.history)).toEqual(frozen());
  }
});

it('hands on nothing where rows have come below Historial since it was read', () => {
  const book = aBook();
  freeze(book.host);
  const history = book.host.spreadsheetApp.getActive().getSheetByName('Historial')!;
  const { leads } = (scoredBook(book.host) as ScoredBook).workbook;
  const { history: table, frozen } = readWeekTables(book.host, tabsOf(book.host), leads);
  expect(appendWeekLeads(history, table.slice(0, -1), frozen[0]!, 'es')).toBeUndefined();
  expect(rows(book, 'Historial')).toHaveLength(6);
});

/** A book on the next Monday, its last week frozen. */
const aWeekLater = () => {
  const book = aBook();
  freeze(book.host);
  book.set(3, 'Cargo', 'Directora');
  moveTo(book, '2026-11-24');
  return book;
};

it.each([
  ['the first week', aBook],
  ['a later one', aWeekLater],
])(
  '%s ends alike wherever the script dies, once it has run again',
  (_, make) => {
    const trial = { open: putBack(make()), window: (book: HandoffTestBook) => book.workbench, state };
    const { expected, points } = failEverywhere({ ...trial, work: () => freeze });
    expect(points.length).toBeGreaterThan(50);
    for (const { at, call, state: ended } of points)
      expect({ at, call, ended }).toEqual({ at, call, ended: expected });
  },
  180_000,
);

it('is taken once by two people at once', () => {
  const meetings = interleaveEverywhere({
    open: putBack(aWeekLater()),
    first: (book) => ({ window: book.workbench, work: freeze }),
    second: (book) => ({ window: book.workbench.as('marta@example.com'), work: freeze }),
    state: (book) => ({ leads: rows(book, 'Historial').length, weeks: rows(book, 'Semanas').length }),
  });
  for (const meeting of meetings) expect(meeting.state).toEqual({ leads: 6, weeks: 2 });
});

it('takes as many service calls for 400 leads as for 20, in the first week and in the next', () => {
  const counts = [20, 400].map((count) => {
    const book = aHandoffBook(Array.from({ length: count }, (_, i) => leadRow({ ID: `L-${i}` })));
    const calls = [callCounts(book.workbench, freeze)];
    moveTo(book, '2026-11-24');
    return [...calls, callCounts(book.workbench, freeze)];
  });
  // A tab that is cut to size grows by one call.
  const grown = { 'SpreadsheetApp.Sheet.insertRowsAfter': 0 };
  expect(counts[1]!.map((calls) => ({ ...calls, ...grown }))).toEqual(
    counts[0]!.map((calls) => ({ ...calls, ...grown })),
  );
});
