/** `Bitácora` only grows, and says nothing twice. */
import { expect, test } from 'vitest';
import type { LogEntry } from '../../src/domain/handoff/change';
import { LOG_COLUMNS } from '../../src/domain/vocabulary';
import { appendLog, readLog, type Signature } from '../../src/sheets/log-tab';
import { aTab } from './a-tab';

const TITLES = Object.values(LOG_COLUMNS).map(({ es }) => es);
const signed: Signature = { by: 'ana@example.com', at: { day: 20779, minute: 605 }, language: 'es' };
const entry = (over: Partial<LogEntry> = {}): LogEntry => ({
  ...{ what: 'decided', lead: 'L-1', handoff: 'L-1-T1', before: '', after: 'Aceptar' },
  ...over,
});

test('an entry says when, who, what, before and after, all texts as they are', () => {
  const tab = aTab([TITLES]);
  appendLog(tab.host, tab.sheet, [entry({ before: '=1+1', after: '+34 600' })], signed);
  expect(tab.values()[1]).toEqual([
    ...[new Date('2026-11-22T09:05:00Z'), 'ana@example.com', 'Decisión', 'L-1', 'L-1-T1', '=1+1', '+34 600'],
  ]);
});

test('what the latest lines of a lead say already is not said again; anything else is', () => {
  const tab = aTab([TITLES]);
  const both = [entry({ what: 'sent', after: 'Caliente' }), entry()];
  appendLog(tab.host, tab.sheet, both, signed);
  appendLog(tab.host, tab.sheet, both, { ...signed, by: 'eva@example.com' });
  expect(tab.sheet.getLastRow()).toBe(3);
  appendLog(tab.host, tab.sheet, [entry({ lead: 'L-2', handoff: 'L-2-T1' })], signed);
  appendLog(tab.host, tab.sheet, [entry()], signed);
  expect(tab.sheet.getLastRow()).toBe(4);
  appendLog(tab.host, tab.sheet, [entry({ before: 'Aceptar', after: 'Devolver' })], signed);
  appendLog(tab.host, tab.sheet, [entry({ before: 'Devolver' })], signed);
  appendLog(tab.host, tab.sheet, [entry({ before: 'what a script that died left' })], signed);
  expect(
    readLog(tab.host, tab.sheet)
      .of(['L-1'])
      .map(({ after }) => after),
  ).toEqual([...['Caliente', 'Aceptar', 'Devolver', 'Aceptar']]);
});

test('whoever goes on where a script died adds no event again, flagged or not', () => {
  const tab = aTab([TITLES]);
  const flagged = [entry(), entry({ what: 'flagged' })];
  const lines = () =>
    readLog(tab.host, tab.sheet)
      .of(['L-1'])
      .map(({ what }) => what);
  appendLog(tab.host, tab.sheet, flagged, signed);
  appendLog(tab.host, tab.sheet, [entry()], signed);
  appendLog(tab.host, tab.sheet, flagged, signed);
  expect(lines()).toEqual(['decided', 'flagged']);
  appendLog(tab.host, tab.sheet, [entry({ what: 'corrected' })], signed);
  appendLog(tab.host, tab.sheet, flagged, signed);
  expect(lines().slice(2)).toEqual(['corrected', 'decided', 'flagged']);
});

test('lines of a lead are found under former IDs, by time, in any order of the tab and of its columns', () => {
  const tab = aTab([
    ['Mío', 'Después', 'Lead', 'What', 'Cuándo', 'Quién'],
    ['x', 'Aceptar', 'L-1', 'Decision', new Date('2026-11-21T10:00:00Z'), 'eva@example.com'],
    ['', 'Caliente', 'L-OLD', 'Enviado a ventas', new Date('2026-11-20T10:00:00Z'), ''],
    ['', 'otra', 'L-2', 'lo que sea', 'ayer', ''],
  ]);
  const log = readLog(tab.host, tab.sheet);
  expect(log.of(['L-1', 'L-OLD']).map(({ what, after, by }) => [what, after, by])).toEqual([
    ['sent', 'Caliente', ''],
    ['decided', 'Aceptar', 'eva@example.com'],
  ]);
  expect(log.of(['L-2'])).toMatchObject([{ what: undefined, word: 'lo que sea', at: 'ayer' }]);
});

test('columns and formulas of people stay; a formula further down does not push lines away', () => {
  const tab = aTab([[...TITLES.slice(0, 3), 'Mío', ...TITLES.slice(3)]]);
  tab.set(5, 'Mío', '=1+1');
  appendLog(tab.host, tab.sheet, [entry(), entry({ lead: 'L-2' })], signed);
  expect(tab.at(3, 'Lead')).toBe('L-2');
  expect(tab.formula(5, 'Mío')).toMatch(/1\+1/);
});

test('an endless text is cut where a cell ends', () => {
  const tab = aTab([TITLES]);
  appendLog(tab.host, tab.sheet, [entry({ after: 'x'.repeat(60_000) })], signed);
  expect(String(tab.at(2, 'Después'))).toHaveLength(49_000);
});

test('five hundred entries take as many calls as ten', () => {
  const [few, many] = [10, 500].map((count) => {
    const tab = aTab([TITLES]);
    const entries = Array.from({ length: count }, (_, n) => entry({ lead: `L-${n}` }));
    makeRoom(tab, count);
    return tab.callsOf(() => appendLog(tab.host, tab.sheet, entries, signed));
  });
  expect(many).toBe(few);
});

const makeRoom = ({ sheet }: ReturnType<typeof aTab>, rows: number) =>
  void sheet.insertRowsAfter(sheet.getMaxRows(), rows);
