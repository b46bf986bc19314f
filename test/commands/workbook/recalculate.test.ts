/** Values instead of a formula: batches, slices, what happens between them, and what A1 says all the while. */
import { describe, expect, it } from 'vitest';
import { triggersCalling } from '../../../src/commands/workbook/clock-triggers';
import { type ALargeSheet, aLargeSheet } from './a-large-sheet';

const COUNT = 50;
/** With 100 ms for each look at the clock, a slice writes two batches of ten. */
const SLOW = { batchRows: 10, sliceMs: 500 };
const TICK = 100;

const RESUME = 'resumeRecalculation';

/** The triggers that wait to go on. */
const pending = ({ host }: ALargeSheet) => triggersCalling(host, RESUME);

/** Goes on until no trigger waits any more; how many slices that took. */
const toTheEnd = (sheet: ALargeSheet) => {
  let slices = 0;
  for (; pending(sheet).length && slices < 9; slices++) sheet.resume(SLOW);
  return slices;
};

const idAt = (sheet: ALargeSheet, row: number) => String(sheet.at('Leads', row, 'ID'));

/** What the block shows for each lead. */
const byId = (sheet: ALargeSheet) =>
  Object.fromEntries(sheet.block().map((cells, index) => [idAt(sheet, index + 2), cells]));

/** What the formula would show for these tabs. */
const byFormula = (sheet: ALargeSheet) => {
  sheet.limit(0);
  sheet.run('recalculate');
  return sheet.block();
};

describe('a run over three slices', () => {
  it('leaves, cell by cell, what the formulas showed', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    // Of the first batch, which every slice compares with what it wrote.
    for (const [title, value] of Object.entries({
      ...{ Traspaso: 'T1', Lead: idAt(sheet, 3), Enviado: '2026-11-20 09:00', Vence: '2026-11-23 09:20' },
    }))
      sheet.set('Traspasos', 2, title, value);
    expect(sheet.at('Leads', 3, 'Vence')).toEqual(new Date('2026-11-23T08:20:00Z'));
    const [leads, review] = [sheet.block(), sheet.values('Revisión')];
    const cooling = leads.map((row) => row[sheet.column('Leads', 'Se enfría') - 1]);
    expect(cooling.filter((day) => day instanceof Date).length).toBeGreaterThan(3);
    sheet.begin(SLOW);
    expect(toTheEnd(sheet)).toBe(2);
    expect(sheet.block()).toEqual(leads);
    expect(sheet.values('Revisión')).toEqual(review);
    expect(sheet.leads.getRange(1, 1, 1, 1).getFormula()).toBe('');
    expect(sheet.tab('Revisión').getRange(1, 1, 1, 1).getFormula()).toBe('');
  });

  it('tells in A1 how far it is, and in the end when that was', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    expect(sheet.begin(SLOW)).toMatch(/^Van 20 de 50 filas\. El resto sigue solo/);
    expect(sheet.head()).toMatchObject({
      text: 'Lead · 20 de 50',
      note: expect.stringMatching(
        /^Modo valores: calculando por tramos, el último desde el 22\/11\/2026 11:00\./,
      ),
    });
    expect(sheet.block().filter((row) => row[1] !== '')).toHaveLength(20);
    sheet.resume(SLOW);
    expect(sheet.head().text).toBe('Lead · 40 de 50');
    sheet.resume(SLOW);
    expect(sheet.head()).toMatchObject({
      text: 'Lead · 22/11 11:00',
      note: expect.stringMatching(/^Modo valores: .*Calculado el 22\/11\/2026 11:00\..*Recalcular\.$/),
    });
  });

  it('has one trigger waiting while there is something to do, and none after', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    sheet.begin(SLOW);
    expect(pending(sheet)).toHaveLength(1);
    sheet.resume(SLOW);
    expect(pending(sheet)).toHaveLength(1);
    sheet.resume(SLOW);
    expect(pending(sheet)).toHaveLength(0);
  });

  it('goes on by itself when the minute is over', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    const before = sheet.block();
    sheet.begin(SLOW);
    sheet.session.advanceTo(new Date('2026-11-22T10:02:00Z'));
    expect(sheet.block()).toEqual(before);
    expect(sheet.head().text).toBe('Lead · 22/11 11:01');
    expect(sheet.faults).toEqual([]);
  });

  it('goes on when somebody chooses Recalcular before', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    const before = sheet.block();
    sheet.begin(SLOW);
    sheet.limit(1);
    sheet.run('recalculate');
    expect(sheet.block()).toEqual(before);
    expect(pending(sheet)).toHaveLength(0);
  });

  it('says so where no trigger may go on, and the daily round does', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    const before = sheet.block();
    sheet.limit(1);
    const { ScriptApp } = sheet.workbench.services;
    for (let i = 0; i < 19; i++) ScriptApp.newTrigger('onOpen').timeBased().everyDays(1).create();
    expect(sheet.begin(SLOW)).toBe(
      'Van 20 de 50 filas. Para seguir con el resto, elige otra vez Recalcular.',
    );
    sheet.run('everyDay');
    expect(sheet.block()).toEqual(before);
  });

  it('comes back when somebody else is at work just then', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    const before = sheet.block();
    sheet.begin(SLOW);
    sheet.workbench.holdLock(true);
    sheet.resume(SLOW);
    expect(pending(sheet)).toHaveLength(1);
    sheet.workbench.holdLock(false);
    expect(toTheEnd(sheet)).toBe(2);
    expect(sheet.block()).toEqual(before);
  });

  it('gets on even where reading alone takes all the time', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    const before = sheet.block();
    const never = { batchRows: 10, sliceMs: -1 };
    sheet.begin(never);
    let slices = 1;
    for (; pending(sheet).length && slices < 20; slices++) sheet.resume(never);
    expect(slices).toBe(6);
    expect(sheet.block()).toEqual(before);
  });

  it('leaves the columns of people and the data as they were', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    sheet.type('Leads', 3, sheet.column('Leads', 'Decisión'), 'Aceptar');
    const right = () => sheet.values('Leads').map((row) => row.slice(10));
    const before = right();
    sheet.begin(SLOW);
    toTheEnd(sheet);
    expect(right()).toEqual(before);
  });
});

describe('between two slices', () => {
  it('an edited row above is scored again', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    sheet.begin(SLOW);
    sheet.type('Leads', 4, sheet.column('Leads', 'Cargo'), 'Director general');
    toTheEnd(sheet);
    expect(sheet.head().text).toBe('Lead · 22/11 11:00');
    expect(sheet.block()).toEqual(byFormula(sheet));
  });

  it('an edited weight scores all again', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    sheet.begin(SLOW);
    sheet.type('Matriz', 2, sheet.column('Matriz', 'Peso'), '80');
    expect(toTheEnd(sheet)).toBe(3);
    expect(sheet.block()).toEqual(byFormula(sheet));
  });

  it('sorted, inserted and deleted rows keep each lead its own values', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    const before = byId(sheet);
    sheet.begin(SLOW);
    const [top, last] = [1, COUNT];
    const end = sheet.column('Leads', 'Fin de datos') - 1;
    const left = sheet.column('Leads', 'Decisión') - 1;
    const names = sheet.column('Leads', 'Nombre') - 1;
    // The typed columns alone, as somebody may do by hand.
    sheet.session.activate(sheet.leads.getSheetId());
    sheet.session.sort({ top, left, bottom: last, right: end }, names, false);
    sheet.session.deleteRows(5, 2);
    sheet.session.insertRows(12, 1);
    toTheEnd(sheet);
    const after = byId(sheet);
    delete after[''];
    expect(Object.keys(after)).toHaveLength(COUNT - 2);
    expect(Object.keys(before)).toEqual(expect.arrayContaining(Object.keys(after)));
    for (const [id, cells] of Object.entries(after)) expect(cells).toEqual(before[id]);
  });

  it('a value that was typed over is written again', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    const before = sheet.block();
    sheet.begin(SLOW);
    sheet.leads.getRange(3, 2, 2, 2).setValues([
      ['x', 1],
      ['y', 2],
    ]);
    toTheEnd(sheet);
    expect(sheet.block()).toEqual(before);
  });

  it('batches that stand are passed over', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    sheet.begin(SLOW);
    expect(sheet.begin(SLOW)).toMatch(/^Van 40 de 50/);
  });
});

describe('while a slice is at work', () => {
  /** Lets something happen at one of its looks at the clock. */
  const atLook = (sheet: ALargeSheet, look: number, happen: () => void) => {
    const { now } = sheet.host;
    let looks = 0;
    const nowAndThen = () => {
      looks += 1;
      if (looks === look) happen();
      return now();
    };
    Object.assign(sheet.host, { now: nowAndThen });
  };

  it('rows that somebody sorts get no value of another lead', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    const before = byId(sheet);
    const end = sheet.column('Leads', 'Fin de datos') - 1;
    const left = sheet.column('Leads', 'Decisión') - 1;
    sheet.session.activate(sheet.leads.getSheetId());
    atLook(sheet, 6, () =>
      sheet.session.sort(
        { top: 1, left, bottom: COUNT, right: end },
        sheet.column('Leads', 'Empleados') - 1,
        true,
      ),
    );
    expect(sheet.begin(SLOW)).toMatch(/^Van 10 de 50/);
    toTheEnd(sheet);
    expect(byId(sheet)).toEqual(before);
  });

  it('a deleted column never lets values run into those of people, with or without IDs', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    const rowsOf = (title: string) => sheet.leads.getRange(2, sheet.column('Leads', title), COUNT, 1);
    rowsOf('ID').clearContent();
    rowsOf('Decisión').setValues(Array.from({ length: COUNT }, () => ['Aceptar']));
    sheet.session.activate(sheet.leads.getSheetId());
    atLook(sheet, 6, () => sheet.session.deleteColumns(4, 1));
    sheet.begin(SLOW);
    toTheEnd(sheet);
    expect(new Set(rowsOf('Decisión').getValues().flat())).toEqual(new Set(['Aceptar']));
  });

  it('the way back to the formula stops it', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    const before = sheet.block();
    atLook(sheet, 6, () => sheet.run('recalculate'));
    expect(sheet.begin(SLOW)).toMatch(/^Ya se está calculando/);
    expect(pending(sheet)).toHaveLength(0);
    expect(sheet.leads.getRange(1, 1, 1, 1).getFormula()).toMatch(/CUALIFICA/);
    expect(sheet.block()).toEqual(before);
  });

  it('a decision that is being written is waited for, at worst until the next slice', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    const before = sheet.block();
    sheet.workbench.holdLock(true);
    expect(sheet.begin(SLOW)).toMatch(/^Van 0 de 50/);
    sheet.workbench.holdLock(false);
    toTheEnd(sheet);
    expect(sheet.block()).toEqual(before);
  });

  it('a fault stops it, A1 tells how far it came, and the next one goes on at once', () => {
    const sheet = aLargeSheet(COUNT, TICK);
    const before = sheet.block();
    atLook(sheet, 6, () => {
      throw new Error('Service Spreadsheets timed out');
    });
    expect(() => sheet.begin(SLOW)).toThrow('timed out');
    expect(sheet.head().text).toBe('Lead · 10 de 50');
    expect(sheet.begin(SLOW)).toMatch(/^Van 30 de 50/);
    toTheEnd(sheet);
    expect(sheet.block()).toEqual(before);
  });
});

describe('two executions', () => {
  it('do not work on the same rows', () => {
    const sheet = aLargeSheet(COUNT);
    const { leads } = sheet;
    leads.addDeveloperMetadata('cualifica-values', '{"done":[],"until":1795341700000}');
    sheet.limit(1);
    sheet.run('recalculate');
    expect(sheet.toasts.at(-1)).toMatch(/^Ya se está calculando/);
    expect(leads.getRange(1, 1, 1, 1).getFormula()).toMatch(/CUALIFICA/);
  });

  it('that broke off hand over after six minutes', () => {
    const sheet = aLargeSheet(COUNT);
    const before = sheet.block();
    sheet.leads.addDeveloperMetadata('cualifica-values', '{"done":[1,2],"until":1795341700000}');
    sheet.limit(1);
    sheet.session.advanceTo(new Date(1795341700001));
    sheet.run('recalculate');
    expect(sheet.block()).toEqual(before);
    expect(sheet.head().text).toMatch(/^Lead · 22\/11/);
  });
});
