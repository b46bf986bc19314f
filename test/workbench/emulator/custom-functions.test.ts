/** Custom functions in cells. D = https://developers.google.com/apps-script/guides/sheets/functions */
import { describe, expect, it } from 'vitest';
import { at, aWorkbench, shown } from './a-workbench';

const REPORT = `
function KIND(x) {
  if (Array.isArray(x)) return 'array ' + x.length + 'x' + x[0].length;
  if (Object.prototype.toString.call(x) === '[object Date]') return 'date ' + x.toISOString();
  return x === '' ? 'empty string' : typeof x;
}
function TABLA() { return [['a', 'b'], [1, 2]]; }
function ROMPE() { throw new Error('no se puede'); }
function LEE() { return SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1, 1, 1).getValue(); }
function ESCRIBE() { SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1, 1, 1).setValue(1); return 1; }
function MENU() { SpreadsheetApp.getUi(); return 1; }
function privada_() { return 1; }
`;

const kind = (argument: string): string => {
  const wb = aWorkbench({ code: REPORT });
  at(wb, 'A1:D1').setValues([[7, 'x', true, new Date('2026-01-14T23:00:00Z')]]);
  at(wb, 'F5').setValue(`=KIND(${argument})`);
  return shown(wb, 'F5');
};

describe('arguments (D#arguments, D#data_types)', () => {
  it.each([
    ['A1', 'number'],
    ['B1', 'string'],
    ['C1', 'boolean'],
    ['D1', 'date 2026-01-14T23:00:00.000Z'],
    ['E1', 'empty string'],
    ['A1:D1', 'array 1x4'],
    ['A1:A', 'array 1000x1'],
    ['', 'undefined'],
  ])('%s arrives as %s', (argument, expected) => {
    expect(kind(argument)).toBe(expected);
  });
});

describe('results (D#return_values)', () => {
  it('spill over the cells right and below', () => {
    const wb = aWorkbench({ code: REPORT });
    at(wb, 'B2').setValue('=TABLA()');
    expect(at(wb, 'B2:C3').getValues()).toEqual([
      ['a', 'b'],
      [1, 2],
    ]);
    expect(wb.session.activeSheet().cell(2, 2).spilled).toBe(true);
    expect(wb.session.activeSheet().cell(1, 1).spilled).toBe(false);
  });

  it('show #REF! when something stands in the way, naming it, and recover when it is gone', () => {
    const wb = aWorkbench({ code: REPORT });
    at(wb, 'C3').setValue('aquí');
    at(wb, 'B2').setValue('=TABLA()');
    expect(shown(wb, 'B2')).toBe('#REF!');
    expect(wb.session.activeSheet().cell(1, 1).message).toBe(
      'Array result was not expanded because it would overwrite data in C3.',
    );
    at(wb, 'C3').clearContent();
    expect(shown(wb, 'C3')).toBe('2');
  });

  it('show #ERROR! with the message when the function throws', () => {
    const wb = aWorkbench({ code: REPORT });
    at(wb, 'A1').setValue('=ROMPE()');
    const { text, message } = wb.session.activeSheet().cell(0, 0);
    expect([text, message]).toEqual(['#ERROR!', expect.stringContaining('no se puede')]);
  });
});

describe('names (D#naming)', () => {
  it('work in any case', () => {
    const wb = aWorkbench({ code: REPORT });
    at(wb, 'A1').setValue('=kind(1)');
    expect(shown(wb, 'A1')).toBe('number');
  });

  it('that end in an underscore are private', () => {
    const wb = aWorkbench({ code: REPORT });
    at(wb, 'A1').setValue('=privada_()');
    expect(shown(wb, 'A1')).toBe('#NAME?');
  });
});

describe('rights (D#using_apps_script_services)', () => {
  const messageOf = (formula: string): string => {
    const wb = aWorkbench({ code: REPORT });
    at(wb, 'A1').setValue(9);
    at(wb, 'B1').setValue(formula);
    const { text, message } = wb.session.activeSheet().cell(0, 1);
    return `${text} ${message}`;
  };

  it('let them read', () => {
    expect(messageOf('=LEE()')).toBe('9 ');
  });

  it('do not let them write or open the user interface', () => {
    expect(messageOf('=ESCRIBE()')).toContain('You do not have permission to call setValue');
    expect(messageOf('=MENU()')).toContain('Cannot call SpreadsheetApp.getUi() from this context.');
  });
});

describe('loading the script', () => {
  it('refuses services at top level (https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle)', () => {
    expect(() => aWorkbench({ code: 'var x = SpreadsheetApp.getActive();' })).toThrow(
      'You do not have permission to call',
    );
  });

  it('hides what Apps Script lacks (https://developers.google.com/apps-script/guides/v8-runtime)', () => {
    const names = [
      'window',
      'document',
      'fetch',
      'URL',
      'setTimeout',
      'crypto',
      'TextEncoder',
      'process',
      'require',
    ];
    const code = `function VE() { return [${names.map((name) => `typeof ${name}`).join(', ')}]; }`;
    expect(aWorkbench({ code }).run('VE')).toEqual(names.map(() => 'undefined'));
  });
});
