/** Edit events as a book of leads sees them: blocks come as one event without values, and some never come. */
import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../src/workbench/emulator/open-workbench';
import { at, aWorkbench, block } from './a-workbench';

const CODE = `
const seen = [];
function onEdit(e) { seen.push([e.range.getA1Notation(), 'value' in e, 'oldValue' in e]); }
function seenEvents() { return seen; }`;

/** Decisión and Motivo of fifty leads. */
const FIFTY = 'C2:D51';

const leads = (): Workbench => {
  const wb = aWorkbench({ code: CODE });
  const list = wb.services.SpreadsheetApp.newDataValidation()
    .requireValueInList(['Aceptar', 'Devolver', 'Descartar'], true)
    .setAllowInvalid(true)
    .build();
  at(wb, 'C2:C51').setDataValidation(list);
  return wb;
};
const decided = Array.from({ length: 50 }, (_, n) =>
  n % 2 ? ['Aceptar', ''] : ['Devolver', 'Sin presupuesto'],
);

describe('many rows at once (https://developers.google.com/apps-script/guides/triggers/events#edit)', () => {
  it('pasted fire one event without a value', () => {
    const wb = leads();
    expect(wb.session.paste(block('C2'), decided)).toEqual({ done: true });
    expect(wb.run('seenEvents')).toEqual([[FIFTY, false, false]]);
    expect(at(wb, FIFTY).getValues()).toEqual(decided);
  });

  it('filled down fire one event without a value, and take the dropdown along', () => {
    const wb = leads();
    wb.session.type(1, 2, 'Devolver');
    wb.session.type(1, 3, 'Sin presupuesto');
    wb.session.fill(block('C2:D2'), block('C3:D51'));
    expect((wb.run('seenEvents') as unknown[]).slice(2)).toEqual([['C3:D51', false, false]]);
    expect(at(wb, 'C51:D51').getValues()).toEqual([['Devolver', 'Sin presupuesto']]);
    expect(wb.session.activeSheet().cell(50, 2).choice?.values).toContain('Descartar');
  });

  it('cleared fire one event without a value', () => {
    const wb = leads();
    wb.session.paste(block('C2'), decided);
    wb.session.clear(block(FIFTY));
    expect((wb.run('seenEvents') as unknown[]).slice(1)).toEqual([[FIFTY, false, false]]);
  });
});

describe('events that Google loses (https://developers.google.com/apps-script/guides/triggers)', () => {
  it('leave the edits as they are, for everybody at the book', () => {
    const wb = leads();
    wb.loseEdits(true);
    wb.session.paste(block('C2'), decided);
    wb.as('luis@example.com').session.type(60, 0, 'x');
    expect([wb.run('seenEvents'), at(wb, 'C2').getValue()]).toEqual([[], 'Devolver']);
  });
});
