/** Formula or values: what decides, what A1 says of it, and how everything else behaves with values. */
import { describe, expect, it } from 'vitest';
import { openSheet } from '../a-sheet';
import { type ALargeSheet, aLargeSheet } from './a-large-sheet';

const COUNT = 30;

const aSheetOfValues = (count = COUNT): ALargeSheet => {
  const sheet = aLargeSheet(count);
  sheet.limit(1);
  sheet.run('recalculate');
  return sheet;
};

const isFormula = (sheet: ALargeSheet) => sheet.leads.getRange(1, 1, 1, 1).getFormula() !== '';
const shown = (sheet: ALargeSheet, header: string) =>
  sheet.block().map((row) => row[sheet.column('Leads', header) - 1]);

describe('the mode', () => {
  it('is the formula, and A1 says so', () => {
    const sheet = aLargeSheet(COUNT);
    expect(isFormula(sheet)).toBe(true);
    expect(sheet.head()).toEqual({
      text: 'Lead',
      note: 'Modo fórmula: se recalcula sola con cada cambio.',
    });
  });

  for (const command of ['recalculate', 'refresh', 'createMatrix'])
    it(`becomes values with ${command} where the workbook is too large, with a sentence`, () => {
      const sheet = aLargeSheet(COUNT);
      const before = sheet.block();
      sheet.limit(1);
      sheet.run(command);
      expect(isFormula(sheet)).toBe(false);
      expect(sheet.block()).toEqual(before);
      expect(sheet.toasts.at(-1)).toMatch(/30 filas recalculadas\. Son demasiados datos para una fórmula/);
      expect(sheet.faults).toEqual([]);
    });

  for (const command of ['recalculate', 'refresh', 'createMatrix'])
    it(`goes back to the formula with ${command} where there is room again`, () => {
      const sheet = aSheetOfValues();
      const [values, review] = [sheet.block(), sheet.values('Revisión')];
      sheet.limit(0);
      sheet.run(command);
      expect(isFormula(sheet)).toBe(true);
      expect(sheet.head()).toEqual({
        text: 'Lead',
        note: 'Modo fórmula: se recalcula sola con cada cambio.',
      });
      expect(sheet.block()).toEqual(values);
      expect(sheet.values('Revisión')).toEqual(review);
    });

  it('counts cells of leads, interactions and handoffs', () => {
    const sheet = aLargeSheet(COUNT);
    const cells = (COUNT + 1) * (sheet.column('Leads', 'Fin de datos') - sheet.column('Leads', 'ID'));
    const interactions = sheet.tab('Interacciones');
    const lists = [interactions, sheet.tab('Traspasos')].map((tab) => tab.getLastRow() * tab.getLastColumn());
    sheet.limit(cells + lists[0]! + lists[1]! + 1);
    sheet.run('recalculate');
    expect(isFormula(sheet)).toBe(true);
    interactions.getRange(interactions.getLastRow() + 1, 2, 1, 1).setValue('L-0');
    sheet.run('recalculate');
    expect(isFormula(sheet)).toBe(false);
  });

  it('follows deleted rows', () => {
    const sheet = aLargeSheet(COUNT);
    sheet.limit((COUNT + 1) * 7 + (COUNT * 2 + 1) * 4);
    sheet.run('recalculate');
    expect(isFormula(sheet)).toBe(false);
    sheet.session.activate(sheet.leads.getSheetId());
    sheet.session.deleteRows(6, 25);
    sheet.run('recalculate');
    expect(isFormula(sheet)).toBe(true);
    expect(shown(sheet, 'Lead').filter((name) => name !== '')).toHaveLength(5);
  });

  it('stays the formula on opening, which says what to choose', () => {
    const sheet = aLargeSheet(COUNT);
    sheet.limit(1);
    sheet.run('onOpen');
    expect(isFormula(sheet)).toBe(true);
    expect(sheet.toasts.at(-1)).toMatch(/^Son demasiados datos para una fórmula: elige .*Recalcular/);
  });
});

describe('a formula that Google gives up', () => {
  const GIVING_UP = `
    CUALIFICA = function () { throw new Error('Exceeded maximum execution time'); };`;

  it('is replaced by values for good, whatever the limit', () => {
    const sheet = aLargeSheet(COUNT);
    const before = sheet.block();
    const slow = openSheet({ snapshot: sheet.session.snapshot(), after: GIVING_UP });
    const a1 = () => slow.tab('Leads').getRange(1, 1, 1, 1);
    expect(a1().getDisplayValue()).toBe('#ERROR!');
    slow.run('recalculate');
    expect(
      slow
        .values('Leads')
        .slice(1)
        .map((row) => row.slice(0, before[0]!.length)),
    ).toEqual(before);
    slow.run('recalculate');
    expect(a1().getFormula()).toBe('');
    expect(slow.faults).toEqual([]);
  });

  it('stays where one of the data is to blame', () => {
    const sheet = aLargeSheet(COUNT);
    sheet.set('Leads', 4, 'Empleados', '=RAND()');
    expect(sheet.leads.getRange(1, 1, 1, 1).getDisplayValue()).toBe('#ERROR!');
    sheet.run('recalculate');
    expect(isFormula(sheet)).toBe(true);
    expect(sheet.toasts.at(-1)).toMatch(/La fórmula de Leads está parada/);
  });
});

describe('values', () => {
  for (const [tab, row, header, text] of [
    ['Leads', 3, 'Cargo', 'Becaria'],
    ['Matriz', 2, 'Peso', '33'],
    ['Ajustes', 4, 'Valor', '80'],
    ['Interacciones', 2, 'Tipo', 'Visita'],
    // It becomes a handoff, and so another stage.
    ['Leads', 3, 'Decisión', 'Aceptar'],
  ] as const)
    it(`are out of date after an edit of ${header} in ${tab}`, () => {
      const sheet = aSheetOfValues();
      sheet.type(tab, row, sheet.column(tab, header), text);
      expect(sheet.head().text).toBe('Lead · por recalcular');
      sheet.run('recalculate');
      expect(sheet.head().text).toBe('Lead · 22/11 11:00');
    });

  it('are not, after a note', () => {
    const sheet = aSheetOfValues();
    sheet.type('Leads', 3, sheet.column('Leads', 'Notas de ventas'), 'llamar');
    sheet.type('Revisión', 30, 9, 'x');
    expect(sheet.head().text).toBe('Lead · 22/11 11:00');
  });

  it('are out of date on the next day', () => {
    const sheet = aSheetOfValues();
    const later = openSheet({
      snapshot: sheet.session.snapshot(),
      now: () => new Date('2026-11-23T09:00:00Z'),
    });
    expect(later.values('Leads')[0]![0]).toBe('Lead · por recalcular');
    later.run('refresh');
    expect(later.values('Leads')[0]![0]).toBe('Lead · 23/11 10:00');
  });

  it('are written again every night', () => {
    const sheet = aSheetOfValues();
    sheet.session.advanceDays(1);
    expect(sheet.head().text).toMatch(/^Lead · 23\/11/);
    expect(sheet.values('Revisión')[0]![5]).toMatch(/23\/11\/2026/);
    expect(sheet.faults).toEqual([]);
  });

  it('tell of an edit while they are being written', () => {
    const sheet = aLargeSheet(COUNT, 100);
    const slow = { batchRows: 10, sliceMs: 500 };
    sheet.begin(slow);
    const { now } = sheet.host;
    let looks = 0;
    // At this look at the clock, the last slice has read everything and writes.
    const nowAndThen = () => {
      looks += 1;
      if (looks === 6) sheet.type('Matriz', 2, sheet.column('Matriz', 'Peso'), '39');
      return now();
    };
    Object.assign(sheet.host, { now: nowAndThen });
    sheet.resume(slow);
    expect(sheet.head().text).toBe('Lead · por recalcular');
  });

  it('typed over one by one are put back at once', () => {
    const sheet = aSheetOfValues();
    const before = sheet.values('Leads');
    for (let column = 1; column <= before[0]!.indexOf('Decisión'); column++) {
      sheet.type('Leads', 4, column, 'mi nota');
      sheet.type('Leads', 1, column, 'mi título');
    }
    expect(sheet.values('Leads')).toEqual(before);
    expect(sheet.toasts.at(-1)).toMatch(/se calculan solas, así que se quitó lo escrito/);
  });

  it('typed over several at a time are written again by Recalcular, and A1 says so', () => {
    const sheet = aSheetOfValues();
    const before = sheet.block();
    sheet.session.activate(sheet.leads.getSheetId());
    sheet.session.paste({ top: 4, left: 1, bottom: 5, right: 2 }, [
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(sheet.toasts.at(-1)).toMatch(/Recalcular quitará lo escrito/);
    expect(sheet.head().text).toBe('Lead · por recalcular');
    sheet.run('recalculate');
    expect(sheet.block()).toEqual(before);
  });

  it('move along when the menu sorts', () => {
    const sheet = aSheetOfValues();
    const rows = () =>
      new Map(
        sheet
          .values('Leads')
          .slice(1)
          .map((row) => [row[sheet.column('Leads', 'ID') - 1], row]),
      );
    const before = rows();
    sheet.run('sortByScore');
    const scores = shown(sheet, 'Puntuación').slice(0, 20).map(Number);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(rows()).toEqual(before);
    expect(sheet.head().text).toBe('Lead · 22/11 11:00');
    expect(sheet.faults).toEqual([]);
  });

  describe('beside which somebody sorts the typed columns by hand', () => {
    const sorted = () => {
      const sheet = aSheetOfValues();
      const column = (header: string) => sheet.column('Leads', header) - 1;
      const typed = { top: 1, left: column('Decisión'), bottom: COUNT, right: column('Fin de datos') };
      sheet.session.activate(sheet.leads.getSheetId());
      sheet.session.sort(typed, column('Empleados'), true);
      expect(sheet.head().text).toBe('Lead · 22/11 11:00');
      return sheet;
    };

    it('say so once the file is opened', () => {
      const later = openSheet({ snapshot: sorted().session.snapshot() });
      expect(later.values('Leads')[0]![0]).toBe('Lead · por recalcular');
    });

    it('say so once the sidebar is asked', () => {
      const sheet = sorted();
      sheet.session.callFromSidebar('getQueue', [{}]);
      expect(sheet.head().text).toBe('Lead · por recalcular');
    });
  });

  it('colour the rows as the formula does', () => {
    const sheet = aLargeSheet(COUNT);
    const fills = () => {
      const view = sheet.session.sheets().find(({ name }) => name === 'Leads')!;
      return Array.from({ length: COUNT }, (_, row) => view.cell(row + 1, 20).style.background);
    };
    const before = fills();
    sheet.limit(1);
    sheet.run('recalculate');
    expect(fills()).toEqual(before);
    expect(new Set(before).size).toBeGreaterThan(2);
  });

  it('leave the queue of the sidebar as it was', () => {
    const sheet = aLargeSheet(COUNT);
    const queue = () => sheet.session.callFromSidebar('getQueue', [{}]);
    const before = queue();
    sheet.limit(1);
    sheet.run('recalculate');
    expect(queue()).toEqual(before);
    expect(sheet.head().text).toBe('Lead · 22/11 11:00');
    expect(before).toMatchObject({ ok: true, value: { ok: true } });
  });

  it('are out of date once the sidebar adds an interaction', () => {
    const sheet = aSheetOfValues();
    const order = { id: sheet.at('Leads', 3, 'ID'), type: 'Visita', detail: '/precios', day: '2026-11-20' };
    const reply = sheet.session.callFromSidebar('addInteraction', [order]);
    expect(reply).toMatchObject({ ok: true, value: { ok: true } });
    expect(sheet.head().text).toBe('Lead · por recalcular');
  });

  it('survive opening the file, and every command that mends', () => {
    const sheet = aSheetOfValues();
    const before = [sheet.values('Leads'), sheet.values('Revisión')];
    const later = openSheet({ snapshot: sheet.session.snapshot() });
    expect([later.values('Leads'), later.values('Revisión')]).toEqual(before);
    for (const command of ['refresh', 'createMatrix', 'recalculate']) {
      later.run(command);
      expect([later.values('Leads'), later.values('Revisión')]).toEqual(before);
    }
  });

  it('never take the columns of people where Ajustes names more than there is room for', () => {
    const sheet = aSheetOfValues();
    const right = () => sheet.values('Leads').map((row) => row.slice(sheet.column('Leads', 'Decisión') - 1));
    const before = right();
    const row = sheet.values('Ajustes').findIndex(([key]) => key === 'Columnas calculadas') + 1;
    sheet.type('Ajustes', row, 2, `${sheet.values('Ajustes')[row - 1]![1]}; Mín; Máx`);
    sheet.run('recalculate');
    expect(right()).toEqual(before);
    sheet.run('createMatrix');
    expect(right()).toEqual(before);
    expect(sheet.values('Leads')[0]).toContain('Máx');
    expect(Number(sheet.at('Leads', 3, 'Máx'))).toBeGreaterThanOrEqual(Number(sheet.at('Leads', 3, 'Mín')));
  });

  it('go from columns that Ajustes names no more', () => {
    const sheet = aSheetOfValues();
    const room = sheet.column('Leads', 'Decisión') - 1;
    const row = sheet.values('Ajustes').findIndex(([key]) => key === 'Columnas calculadas') + 1;
    sheet.type('Ajustes', row, 2, 'Lead; Temperatura; Puntuación');
    sheet.run('createMatrix');
    const spare = sheet.values('Leads').flatMap((cells) => cells.slice(3, room));
    expect(spare.every((cell) => cell === '')).toBe(true);
    expect(sheet.column('Leads', 'Decisión') - 1).toBe(room);
  });

  it('of a matrix without its headers say which, as the formula does', () => {
    const sheet = aSheetOfValues();
    sheet.type('Matriz', 1, sheet.column('Matriz', 'Peso'), 'Pesos pesados');
    sheet.run('recalculate');
    expect(String(sheet.values('Leads')[1]![0])).toMatch(/Peso/);
    expect(
      sheet
        .block()
        .slice(1)
        .flat()
        .every((cell) => cell === ''),
    ).toBe(true);
  });

  it('are written in as many service calls, whatever the number of rows', () => {
    const calls = (count: number) => {
      const sheet = aSheetOfValues(count);
      sheet.workbench.resetServiceCalls();
      sheet.run('recalculate');
      return sheet.workbench.serviceCalls();
    };
    expect(calls(300)).toBe(calls(30));
  });
});
