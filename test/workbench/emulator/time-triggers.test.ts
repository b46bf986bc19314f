/** Time-driven triggers. S = https://developers.google.com/apps-script/reference/script/ · T = https://developers.google.com/apps-script/guides/triggers/ */
import { describe, expect, it } from 'vitest';
import { at, aWorkbench, shown } from './a-workbench';

const MINUTE = 60_000;
const CODE = `
var seen = [];
function tick(e) { seen.push([new Date().toISOString(), e.triggerUid, e.hour, e['day-of-week'], String(e.authMode)]); }
function seenTicks() { return seen; }
function daily(zone) {
  var builder = ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(5);
  return (zone ? builder.inTimezone(zone) : builder).create().getUniqueId();
}
function once(ms) { return ScriptApp.newTrigger('tick').timeBased().after(ms).create().getUniqueId(); }
function handlers() { return ScriptApp.getProjectTriggers().map(function (t) { return t.getHandlerFunction(); }); }
function drop() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }
`;
const timed = (options: Parameters<typeof aWorkbench>[0] = {}) => aWorkbench({ code: CODE, ...options });
const moments = (wb: ReturnType<typeof timed>) =>
  (wb.run('seenTicks') as string[][]).map(([moment]) => moment);

describe('a daily trigger (S clock-trigger-builder#everyDays(Integer), T installable#time-driven_triggers)', () => {
  it('runs each day within its hour, at the same minute', () => {
    const wb = timed();
    wb.run('daily');
    wb.session.advanceDays(2);
    expect(moments(wb)).toEqual(['2026-11-23T04:30:00.000Z', '2026-11-24T04:30:00.000Z']);
  });

  it('keeps its local hour when clocks change', () => {
    const wb = timed({ now: () => new Date('2026-10-24T10:00:00Z') });
    wb.run('daily');
    wb.session.advanceDays(2);
    expect(moments(wb)).toEqual(['2026-10-25T04:30:00.000Z', '2026-10-26T04:30:00.000Z']);
  });

  it('goes by the zone given (S clock-trigger-builder#inTimezone(String)), else the script’s', () => {
    const wb = timed();
    wb.run('daily', 'America/Mexico_City');
    wb.session.advanceDays(1);
    expect(moments(wb)).toEqual(['2026-11-22T11:30:00.000Z']);
    expect(() => wb.run('daily', 'Marte/Olympus')).toThrow('Invalid argument: timezone');
  });

  it('that was missed while the file rested runs once, not once a day', () => {
    const first = timed();
    first.run('daily');
    const later = timed({ snapshot: first.session.snapshot(), now: () => new Date('2026-12-01T10:00:00Z') });
    later.session.runDueTriggers();
    expect(moments(later)).toEqual(['2026-12-01T10:00:00.000Z']);
    expect(later.session.nextTrigger()).toEqual({
      functionName: 'tick',
      due: new Date('2026-12-02T04:30:00Z'),
      recurring: true,
    });
  });
});

describe('a trigger made with after (S clock-trigger-builder#after(Integer))', () => {
  it('runs once, not before its time', () => {
    const wb = timed();
    wb.run('once', 10 * MINUTE);
    wb.session.advanceTo(new Date('2026-11-22T10:09:59Z'));
    expect(moments(wb)).toEqual([]);
    wb.session.advanceDays(3);
    expect(moments(wb)).toEqual(['2026-11-22T10:10:00.000Z']);
    expect(wb.session.nextTrigger()).toBeUndefined();
  });

  it('stays in the list, spent, until it is deleted (not documented; scripts that never delete reach the limit)', () => {
    const wb = timed();
    wb.run('once', MINUTE);
    wb.session.advanceDays(1);
    expect(wb.run('handlers')).toEqual(['tick']);
    wb.run('drop');
    expect(wb.run('handlers')).toEqual([]);
  });

  it('may be made by a trigger: work in slices resumes until it is done', () => {
    const slice = `
function slice() {
  ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); });
  var cell = SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1, 1, 1);
  cell.setValue(Number(cell.getValue()) + 1);
  if (cell.getValue() < 4) ScriptApp.newTrigger('slice').timeBased().after(60000).create();
}`;
    const wb = aWorkbench({ code: slice });
    wb.session.runMenuItem('slice');
    expect(shown(wb, 'A1')).toBe('1');
    wb.session.advanceTo(new Date('2026-11-22T10:02:00Z'));
    expect(shown(wb, 'A1')).toBe('3');
    wb.session.advanceDays(1);
    expect(shown(wb, 'A1')).toBe('4');
    expect(wb.session.nextTrigger()).toBeUndefined();
  });
});

describe('the event of a time-driven trigger (T events#time-driven_events)', () => {
  it('tells the trigger, the hour and weekday in its zone, and FULL', () => {
    const wb = timed();
    const id = wb.run('daily');
    wb.session.advanceDays(1);
    expect(wb.run('seenTicks')).toEqual([['2026-11-23T04:30:00.000Z', id, 5, 1, 'FULL']]);
  });
});

describe('what runs in a time-driven trigger', () => {
  const errorIn = (body: string) => {
    const errors: string[] = [];
    const toasts: string[] = [];
    const plan = "function plan() { ScriptApp.newTrigger('job').timeBased().after(1).create(); }";
    const wb = timed({ code: `${plan}\nfunction job() { ${body} }` });
    wb.session.subscribe({
      scriptError: (_, message) => errors.push(message),
      toast: (text) => toasts.push(text),
    });
    wb.run('plan');
    wb.session.advanceDays(1);
    return { wb, errors, toasts };
  };

  it('has no user interface (https://developers.google.com/apps-script/reference/base/ui)', () => {
    expect(errorIn('SpreadsheetApp.getUi()').errors).toEqual([
      'Cannot call SpreadsheetApp.getUi() from this context.',
    ]);
    expect(errorIn('SpreadsheetApp.getActive().toast("hola", "", 3)').toasts).toEqual([]);
  });

  it('is its creator (T installable#restrictions)', () => {
    expect(errorIn('throw new Error(Session.getEffectiveUser().getEmail())').errors).toEqual([
      'ana@example.com',
    ]);
  });

  it('leaves the person where they were', () => {
    const { wb, errors } = errorIn(
      'var book = SpreadsheetApp.getActive(); book.insertSheet("Otra", 1); book.getActiveSheet().getRange(3, 3, 1, 1).activate().setValue(7);',
    );
    expect(errors).toEqual([]);
    expect(wb.session.activeSheet().name).toBe('Hoja 1');
    expect(wb.session.selection()).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    expect(wb.session.sheets()[1]!.cell(2, 2).text).toBe('7');
  });

  it('is reported when the script has lost its function', () => {
    const errors: string[] = [];
    const wb = timed({
      code: "function plan() { ScriptApp.newTrigger('gone').timeBased().after(1).create(); }",
    });
    wb.session.subscribe({ scriptError: (name) => errors.push(name) });
    wb.run('plan');
    wb.session.advanceDays(1);
    expect(errors).toEqual(['gone']);
  });

  it('is one undo step', () => {
    const { wb } = errorIn(
      'SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1, 2, 1).setValues([[1], [2]]);',
    );
    expect(shown(wb, 'A2')).toBe('2');
    wb.session.undo();
    expect(shown(wb, 'A2')).toBe('');
  });
});

describe('who may create triggers', () => {
  it('a simple trigger may not, nor look at them (https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle)', () => {
    const errors: string[] = [];
    const wb = aWorkbench({ code: "function onEdit() { ScriptApp.newTrigger('x'); }" });
    wb.session.subscribe({ scriptError: (_, message) => errors.push(message) });
    wb.session.type(0, 0, 'x');
    expect(errors).toEqual([
      'You do not have permission to call ScriptApp.newTrigger. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    ]);
  });

  it('a formula may not (https://developers.google.com/apps-script/guides/sheets/functions#using_services)', () => {
    const wb = aWorkbench({ code: 'function COUNTED() { return ScriptApp.getProjectTriggers().length; }' });
    wb.session.type(0, 0, '=COUNTED()');
    expect(wb.session.activeSheet().cell(0, 0).message).toContain(
      'You do not have permission to call ScriptApp.getProjectTriggers',
    );
  });

  it('everyone sees their own only (S script-app#getProjectTriggers(), T installable#restrictions)', () => {
    const ana = timed();
    ana.run('daily');
    const luis = timed({ snapshot: ana.session.snapshot(), user: 'luis@example.com' });
    expect(luis.run('handlers')).toEqual([]);
    luis.session.advanceDays(1);
    expect(moments(luis)).toHaveLength(1);
  });
});

describe('how many there may be', () => {
  it('twenty a user and script (https://developers.google.com/apps-script/guides/services/quotas)', () => {
    const wb = timed();
    for (let i = 0; i < 20; i++) wb.run('once', MINUTE);
    expect(() => wb.run('once', MINUTE)).toThrow('This script has too many triggers');
  });

  it('one of a type, user and file for an add-on (https://developers.google.com/workspace/add-ons/concepts/editor-triggers)', () => {
    const wb = timed({ addOn: true });
    wb.run('daily');
    expect(() => wb.run('once', MINUTE)).toThrow('This add-on has created too many time-based triggers');
  });
});

describe('the clock of the workbench', () => {
  it('moves formulas and scripts along, and stays moved in the snapshot', () => {
    const wb = timed();
    wb.session.type(0, 0, '=TODAY()');
    expect(shown(wb, 'A1')).toBe('22/11/2026');
    wb.session.advanceDays(1);
    expect(shown(wb, 'A1')).toBe('23/11/2026');
    const again = timed({ snapshot: wb.session.snapshot() });
    expect(again.session.now().toISOString()).toBe('2026-11-23T10:00:00.000Z');
    expect(shown(again, 'A1')).toBe('23/11/2026');
  });

  it('never goes back', () => {
    const wb = timed();
    wb.session.advanceTo(new Date('2020-01-01T00:00:00Z'));
    expect(wb.session.now().toISOString()).toBe('2026-11-22T10:00:00.000Z');
  });

  it('can be a test’s own, which runs while a script works', () => {
    let moment = Date.parse('2026-11-22T10:00:00Z');
    const wb = aWorkbench({
      code: 'function took() { var start = Date.now(); for (var i = 0; i < 4; i++) Date.now(); return Date.now() - start; }',
      now: () => {
        moment += MINUTE;
        return new Date(moment);
      },
    });
    expect(wb.run('took')).toBe(5 * MINUTE);
  });

  it('tells listeners when it moved or triggers changed', () => {
    const wb = timed();
    let told = 0;
    wb.session.subscribe({ time: () => told++ });
    wb.run('once', MINUTE);
    wb.session.advanceDays(1);
    wb.run('drop');
    expect(told).toBe(3);
  });

  it('opens the file again on request', () => {
    const wb = aWorkbench({
      code: 'function onOpen() { SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1, 1, 1).setValue(new Date()); }',
    });
    wb.session.advanceDays(1);
    wb.session.reopen();
    expect(at(wb, 'A1').getValue()).toEqual(new Date('2026-11-23T10:00:00Z'));
  });
});

describe('what the builder refuses', () => {
  const built = (chain: string) => () =>
    aWorkbench({ code: `function make() { ScriptApp.newTrigger('x').timeBased()${chain}.create(); }` }).run(
      'make',
    );
  it.each(['.everyDays(0)', '.everyDays(1).atHour(24)', '.atHour(3)', ''])('%s', (chain) => {
    expect(built(chain)).toThrow();
  });
});
