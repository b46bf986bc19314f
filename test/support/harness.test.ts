/** The harnesses at work on a command that is sound, and on small scripts that are not: they must tell them apart. */
import { describe, expect, it, test } from 'vitest';
import { addInteraction } from '../../src/commands/sidebar/add-interaction';
import { dayOf } from '../../src/domain/day';
import { hostOf, type Workbench } from '../../src/workbench/emulator/open-workbench';
import { leadRow } from '../commands/a-workbook';
import { aBehaviourBook, type BehaviourBook } from '../commands/workbook/a-behaviour-book';
import { at, aWorkbench, block } from '../workbench/emulator/a-workbench';
import { callCounts, callsOf, type Work } from './executions';
import { failEverywhere, withFault } from './faults';
import { type Act, interleave, interleaveEverywhere } from './interleaving';

const visit = (detail: string) => ({ id: 'L-ANA', type: 'Visita', detail, day: dayOf(2026, 11, 22) });
const adding =
  (detail: string): Work =>
  (host) =>
    addInteraction(host, visit(detail));

/** Details of the interactions, in the order of the tab. */
const details = (book: BehaviourBook): unknown[] => book.events().map((row) => row[3]);

test('a command is named call by call', () => {
  const calls = callsOf(aBehaviourBook().workbench, adding('/precios'));
  expect(calls.indexOf('LockService.Lock.tryLock')).toBeLessThan(
    calls.indexOf('SpreadsheetApp.Range.setValues'),
  );
  expect(calls.at(-1)).toBe('LockService.Lock.releaseLock');
  expect(calls.filter((name) => name === 'SpreadsheetApp.Range.setValues').length).toBe(1);
});

test('the calls of adding an interaction do not grow with rows', () => {
  const [few, many] = [3, 200].map((count) => {
    const leads = Array.from({ length: count }, (_, n) => leadRow({ ID: n ? `L-${n}` : 'L-ANA' }));
    return callCounts(aBehaviourBook(leads).workbench, adding('/precios'));
  });
  expect(few).toEqual(many);
});

describe('a script that dies', () => {
  it('keeps what it wrote, writes no more, and holds no lock', () => {
    const book = aBehaviourBook();
    const calls = callsOf(aBehaviourBook().workbench, adding('/precios'));
    const written = calls.indexOf('SpreadsheetApp.Range.setValues') + 1;
    expect(withFault(book.workbench, written, adding('/uno'))).toMatchObject({
      struck: 'SpreadsheetApp.Range.setValues',
      outcome: { thrown: { message: 'Exceeded maximum execution time' } },
    });
    expect(details(book)).toEqual(['Detalle']);
    withFault(book.workbench, written + 1, adding('/dos'));
    expect(details(book)).toEqual(['Detalle', '/dos']);
    expect(addInteraction(book.host, visit('/tres')).kind).toBe('added');
  });

  it('is tried at every call of adding an interaction: none or one row stands, and never half a row', () => {
    const only = aBehaviourBook();
    const back = only.workbench.mark();
    const { points } = failEverywhere({
      open: () => {
        back();
        return only;
      },
      window: (book) => book.workbench,
      work: () => adding('/precios'),
      again: () => () => undefined,
      state: details,
    });
    expect(points.length).toBeGreaterThan(10);
    const ends = points.map(({ state }) => JSON.stringify(state));
    expect(new Set(ends)).toEqual(new Set(['["Detalle"]', '["Detalle","/precios"]']));
    expect(ends.indexOf('["Detalle","/precios"]')).toBeGreaterThan(0);
  });

  it('goes on after a mere error of one service, as it sees fit', () => {
    const code = `function lee() { try { SpreadsheetApp.flush(); } catch (e) {} SpreadsheetApp.flush(); return 'hecho'; }`;
    const run = (fault: 'error' | 'death') => {
      const wb = aWorkbench({ code });
      return withFault(wb, 1, () => wb.run('lee'), fault).outcome;
    };
    expect(run('error')).toEqual({ value: 'hecho' });
    expect(run('death')).toMatchObject({ thrown: { message: 'Exceeded maximum execution time' } });
  });
});

/** Counts up the cell A1, with or without looking after it got the lock; B1 tells who waits. */
const COUNTERS = `
const cell = () => SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1);
function sound() {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(30000)) return 'ocupado';
  cell().setValue(cell().getValue() + 1);
  lock.releaseLock();
  return 'hecho';
}
function stale() {
  const before = cell().getValue();
  const lock = LockService.getDocumentLock();
  lock.waitLock(30000);
  cell().setValue(before + 1);
  lock.releaseLock();
}
function onEdit(e) {
  if (e.range.getRow() < 5) return;
  const seen = cell().getValue();
  if (LockService.getDocumentLock().tryLock(30000)) e.range.offset(0, 1).setValue(seen + ' y ' + cell().getValue());
}`;

describe('two people at once', () => {
  const open = (): Workbench => {
    const wb = aWorkbench({ code: COUNTERS });
    at(wb, 'A1').setValue(0);
    return wb;
  };
  const running =
    (name: string, person?: string) =>
    (wb: Workbench): Act => {
      const window = person === undefined ? wb : wb.as(person);
      return { window, work: () => window.functions[name]!() };
    };
  const luis = 'luis@example.com';
  const count = (wb: Workbench): unknown => at(wb, 'A1').getValue();

  it('lose nothing where each looks under the lock, wherever the second comes in', () => {
    const meetings = interleaveEverywhere({
      open,
      first: running('sound'),
      second: running('sound', luis),
      state: count,
    });
    expect(meetings.map(({ state }) => state)).toEqual(meetings.map(() => 2));
    expect(new Set(meetings.map(({ waited }) => waited))).toEqual(new Set([false, true]));
    expect(meetings.every(({ second }) => 'value' in second && second.value === 'hecho')).toBe(true);
  });

  it('are seen to lose an update where the second had looked before it waited', () => {
    const meetings = interleaveEverywhere({
      open,
      first: running('sound'),
      second: running('stale', luis),
      state: count,
    });
    expect(meetings.filter(({ waited }) => waited).map(({ state }) => state)).toContain(1);
  });

  it('are seen to lose an update where the first had looked before it got the lock', () => {
    const meetings = interleaveEverywhere({
      open,
      first: running('stale'),
      second: running('sound', luis),
      state: count,
    });
    expect(meetings.map(({ state }) => state)).toContain(1);
  });

  it('give up, if they are to, without having changed anything', () => {
    const wb = open();
    const meeting = interleave(running('sound')(wb), 3, running('sound', luis)(wb), 'gives up');
    expect([meeting.second, meeting.waited, count(wb)]).toEqual([{ value: 'ocupado' }, false, 1]);
  });

  it('type in the middle: the edit stands at once, its trigger waits with what it had read', () => {
    const typing = (wb: Workbench): Act => {
      const window = wb.as(luis);
      return { window, work: () => window.session.type(4, 0, 'x') };
    };
    const [amid, after] = [3, 99].map((when) => {
      const wb = open();
      const { waited, second } = interleave(running('sound')(wb), when, typing(wb));
      return { waited, second, cells: at(wb, 'A5:B5').getValues()[0] };
    });
    const second = { value: { done: true } };
    expect(amid).toEqual({ waited: true, second, cells: ['x', '0 y 1'] });
    expect(after).toEqual({ waited: false, second, cells: ['x', '1 y 1'] });
  });

  it('add interactions at the same moment, each below the other, at every point of the first', () => {
    const meetings = interleaveEverywhere({
      open: () => aBehaviourBook(),
      first: ({ workbench }) => ({ window: workbench, work: adding('/uno') }),
      second: ({ workbench }) => ({ window: workbench.as(luis), work: adding('/dos') }),
      state: (book) => details(book).slice(1).sort(),
    });
    expect(meetings.map(({ state }) => state)).toEqual(meetings.map(() => ['/dos', '/uno']));
  });

  it('sort rows under a command that has read them already: seen by the harness, not by a lock', () => {
    const wb = open();
    at(wb, 'A2:B3').setValues([
      ['b', 1],
      ['a', 2],
    ]);
    const window = wb.as(luis);
    const sorting: Act = { window, work: () => window.session.sort(block('A2:B3'), 0, true) };
    const marking: Act = {
      window: wb,
      work: (host) => {
        const sheet = host.spreadsheetApp.getActive().getSheets()[0]!;
        const row =
          sheet
            .getRange(2, 1, 2, 1)
            .getValues()
            .findIndex(([name]) => name === 'b') + 2;
        sheet.getRange(row, 3, 1, 1).setValue('es b');
      },
    };
    const { calls } = interleave(marking, 5, sorting);
    expect([calls, at(wb, 'A2').getValue(), at(wb, 'C2').getValue()]).toEqual([6, 'a', 'es b']);
    expect(hostOf(window).session.getActiveUser().getEmail()).toBe(luis);
  });
});
