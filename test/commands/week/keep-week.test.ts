/** The daily round once a week: week, forecast, report and mail, and what it tells where the mail did not go out. */
import { expect, it } from 'vitest';
import { noteDigestSender } from '../../../src/commands/digest/digest-sender';
import { freezeThisWeek } from '../../../src/commands/week/freeze-week';
import { freezeFromMenu, keepWeek } from '../../../src/commands/week/keep-week';
import { updateReport } from '../../../src/commands/week/update-report';
import { mondayOf } from '../../../src/domain/day';
import { FORECAST_COLUMNS } from '../../../src/domain/vocabulary-weeks';
import { today } from '../../../src/sheets/cells';
import { readReportMemo } from '../../../src/sheets/week/report-memo';
import type { WorkbenchOptions } from '../../../src/workbench/emulator/open-workbench';
import { callsOf } from '../../support/executions';
import { aHandoffBook, type HandoffTestBook, handoffRow, rowsOf } from '../a-handoff-book';
import { BUILT_PAGES, leadRow } from '../a-workbook';

const IRENE = 'irene@example.com';

/** What dialogs said in the running test. */
let alerts: string[] = [];

const dialogs: WorkbenchOptions['dialogs'] = {
  alert: (_title, text) => {
    alerts.push(text);
    return 'OK';
  },
  prompt: () => ({ button: 'OK', text: '' }),
  confirmProtected: () => true,
};

const aBook = (recipients = IRENE): HandoffTestBook =>
  aHandoffBook([leadRow(), leadRow({ ID: 'L-BEA', Nombre: 'Bea', Cargo: '' })], [handoffRow()], {
    user: IRENE,
    dialogs,
    files: BUILT_PAGES,
    settings: [
      ['Clave', 'Valor'],
      ['Correos del resumen', recipients],
    ],
  });

const tab = ({ host }: HandoffTestBook, name: string) =>
  host.spreadsheetApp.getActive().getSheetByName(name)!;

const texts = (book: HandoffTestBook, name: string): string => {
  const sheet = tab(book, name);
  return JSON.stringify(sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getValues());
};

const names = ({ host }: HandoffTestBook): string[] =>
  host.spreadsheetApp
    .getActive()
    .getSheets()
    .map((sheet) => sheet.getName());

/** On the Monday after, somebody having chosen to send each week. */
const onMonday = (book: HandoffTestBook): HandoffTestBook => {
  keepWeek(book.host);
  noteDigestSender(book.host, tab(book, 'Semanas'), { by: IRENE, after: mondayOf(today(book.host)) });
  void book.workbench.session.advanceTo(new Date('2026-11-23T06:30:00Z'));
  return book;
};

it('makes its tabs on the first day, and nothing more on the next', () => {
  const book = aBook();
  keepWeek(book.host);
  const first = [names(book), rowsOf(tab(book, 'Historial')), texts(book, 'Semanas')];
  expect(names(book)).toEqual(expect.arrayContaining(['Informe', 'Historial', 'Semanas', 'Visitas']));
  expect(tab(book, 'Informe').getCharts().length).toBeGreaterThan(1);
  keepWeek(book.host);
  expect([names(book), rowsOf(tab(book, 'Historial')), texts(book, 'Semanas')]).toEqual(first);
});

it('on the days after reads neither leads nor Historial, however long they are', () => {
  const book = aBook();
  keepWeek(book.host);
  const calls = callsOf(book.workbench, keepWeek);
  // The week column up to Resumen, its header, and the headers of tabs without a mark.
  expect(calls.filter((name) => name.endsWith('.getValues')).length).toBeLessThan(5);
  expect(calls.filter((name) => name.endsWith('.setValues'))).toEqual([]);
});

it('reads Historial once on Monday, and reports what reading it again would', () => {
  const book = onMonday(aBook());
  book.set(3, 'Cargo', 'Directora');
  let reads = 0;
  book.workbench.watchCalls((_, proceed) => {
    const result = proceed();
    const [header] = Array.isArray(result) && result.length > 1 ? (result as unknown[][]) : [];
    if (Array.isArray(header) && header.includes('Datos guardados')) reads++;
    return result;
  });
  keepWeek(book.host);
  book.workbench.watchCalls(undefined);
  expect(reads).toBe(1);
  const page = texts(book, 'Informe');
  updateReport(book.host);
  expect(texts(book, 'Informe')).toBe(page);
});

it('does not bring Visitas back to who has no use for it', () => {
  const book = aBook();
  keepWeek(book.host);
  book.workbench.session.deleteSheet(tab(book, 'Visitas').getSheetId());
  keepWeek(book.host);
  keepWeek(onMonday(book).host);
  expect(names(book)).not.toContain('Visitas');
});

it('writes a report on the next day that could not be written on Monday', () => {
  const book = onMonday(aBook());
  book.workbench.watchCalls((name, proceed) => {
    if (name.endsWith('Sheet.getCharts')) throw new Error('Service Spreadsheets timed out');
    return proceed();
  });
  keepWeek(book.host);
  book.workbench.watchCalls(undefined);
  void book.workbench.session.advanceTo(new Date('2026-11-24T06:30:00Z'));
  keepWeek(book.host);
  const informe = tab(book, 'Informe');
  expect(readReportMemo(informe).week).toBe(mondayOf(today(book.host)).day);
  expect(rowsOf(tab(book, 'Historial'))).toHaveLength(4);
});

it('tells on Monday what has changed, in the tab and by mail', () => {
  const book = onMonday(aBook());
  book.set(3, 'Cargo', 'Directora');
  keepWeek(book.host);
  keepWeek(book.host);
  expect(rowsOf(tab(book, 'Historial'))).toHaveLength(4);
  expect(texts(book, 'Informe')).toContain('Bea · Norte');
  expect(book.workbench.session.outbox().map(({ to }) => to)).toEqual([[IRENE]]);
});

it('says in Informe that the mail has not gone out, on the same day', () => {
  const book = onMonday(aBook('irene'));
  keepWeek(book.host);
  expect(book.workbench.session.outbox()).toEqual([]);
  expect(texts(book, 'Informe')).toContain('no hay a quién enviarlo');
  expect(names(book).filter((name) => name.startsWith('Informe'))).toEqual(['Informe']);
});

it('says in Informe that a week could not be frozen, and freezes it the next day', () => {
  const book = onMonday(aBook());
  let failed = 0;
  book.workbench.watchCalls((name, proceed) => {
    if (name.endsWith('Range.setValues') && failed++ === 0) throw new Error('Service Spreadsheets timed out');
    return proceed();
  });
  keepWeek(book.host);
  book.workbench.watchCalls(undefined);
  expect(texts(book, 'Informe')).toContain('La semana del 23/11/2026 todavía no está guardada');
  void book.workbench.session.advanceTo(new Date('2026-11-24T06:30:00Z'));
  keepWeek(book.host);
  expect(texts(book, 'Informe')).not.toContain('todavía no está guardada');
  expect(rowsOf(tab(book, 'Historial'))).toHaveLength(4);
});

it('by menu says what it has done, and the second time that it was done before', () => {
  const book = aBook();
  const said: string[] = [];
  book.workbench.session.subscribe({ toast: (message) => void said.push(message) });
  freezeFromMenu(book.host);
  freezeFromMenu(book.host);
  expect(said).toEqual([
    'Semana del 16/11/2026 guardada: 2 leads.',
    'La semana del 16/11/2026 ya estaba guardada. Lo guardado no cambia: la próxima será el 23/11/2026.',
  ]);
});

/** Gives a title of a tab another name; what it returns gives it its own again. */
const rename = (book: HandoffTestBook, name: string, title: string): (() => void) => {
  const sheet = tab(book, name);
  const column = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0]!.indexOf(title) + 1;
  sheet.getRange(1, column, 1, 1).setValue('Otro título');
  return () => void sheet.getRange(1, column, 1, 1).setValue(title);
};

const TORN = 'Este informe no se ha podido poner al día. En Historial falta el título «Temperatura».';

/** The rows of `Informe` below title and subtitle. */
const below = (book: HandoffTestBook, rows: number): unknown[] =>
  tab(book, 'Informe').getRange(3, 1, rows, 1).getValues().flat();

it('says which title is gone from Historial, and writes nothing that would be false', () => {
  const book = onMonday(aBook());
  const mend = rename(book, 'Historial', 'Temperatura');
  const before = [texts(book, 'Historial'), texts(book, 'Semanas')];
  const said: string[] = [];
  book.workbench.session.subscribe({ toast: (message) => void said.push(message) });
  for (const command of [keepWeek, freezeFromMenu, updateReport]) command(book.host);
  expect([texts(book, 'Historial'), texts(book, 'Semanas')]).toEqual(before);
  expect(said).toEqual([]);
  expect(book.workbench.session.outbox()).toEqual([]);
  mend();
  freezeFromMenu(book.host);
  expect(said).toEqual(['Semana del 23/11/2026 guardada: 2 leads.']);
});

it('says it in Informe too, once, above the report of before, until that is mended', () => {
  const book = onMonday(aBook());
  const [first] = below(book, 1);
  const mend = rename(book, 'Historial', 'Temperatura');
  keepWeek(book.host);
  const told = texts(book, 'Informe');
  expect(below(book, 2)).toEqual([expect.stringContaining(TORN), first]);
  void book.workbench.session.advanceTo(new Date('2026-11-24T06:30:00Z'));
  keepWeek(book.host);
  expect(texts(book, 'Informe')).toBe(told);
  mend();
  keepWeek(book.host);
  expect(texts(book, 'Informe')).not.toContain('no se ha podido poner al día');
  expect(rowsOf(tab(book, 'Historial'))).toHaveLength(4);
});

it('says in Informe what is gone now, where it was something else before', () => {
  const book = onMonday(aBook());
  const [first] = below(book, 1);
  const mend = rename(book, 'Historial', 'Temperatura');
  keepWeek(book.host);
  mend();
  rename(book, 'Semanas', 'Guardada');
  keepWeek(book.host);
  expect(below(book, 2)).toEqual([expect.stringContaining('En Semanas falta el título «Guardada»'), first]);
});

it('takes the sentence away where the week had been frozen before', () => {
  const book = onMonday(aBook());
  keepWeek(book.host);
  const whole = texts(book, 'Informe');
  const mend = rename(book, 'Semanas', 'Resumen');
  const mendDay = rename(book, 'Semanas', 'Semana');
  keepWeek(book.host);
  expect(texts(book, 'Informe')).toContain('En Semanas falta el título «Semana»');
  mend();
  mendDay();
  keepWeek(book.host);
  expect(texts(book, 'Informe')).toBe(whole);
});

it('makes Informe where it was deleted, since nobody would be told', () => {
  const book = onMonday(aBook());
  book.workbench.session.deleteSheet(tab(book, 'Informe').getSheetId());
  const mend = rename(book, 'Historial', 'Temperatura');
  keepWeek(book.host);
  expect(below(book, 1)).toEqual([expect.stringContaining(TORN)]);
  mend();
  keepWeek(book.host);
  expect(texts(book, 'Informe')).toContain('Informe de la semana');
  expect(texts(book, 'Informe')).not.toContain('no se ha podido');
});

it('says nothing of a week of which every row is gone, and how to get it back', () => {
  const book = onMonday(aBook());
  book.host.spreadsheetApp.getActive().setActiveSheet(tab(book, 'Historial'));
  tab(book, 'Historial').getRange(2, 1, 2, 17).clearContent();
  const before = [texts(book, 'Semanas'), texts(book, 'Informe')];
  expect(freezeThisWeek(book.host).outcome).toEqual({
    kind: 'false',
    gone: { kind: 'lost', week: mondayOf({ day: 20_773 }), written: 2 },
  });
  for (const command of [keepWeek, freezeFromMenu, updateReport]) command(book.host);
  expect(texts(book, 'Semanas')).toBe(before[0]);
  expect(texts(book, 'Informe')).toContain('De la semana del 16/11/2026 no queda en Historial');
});

it('says in Informe that a row of a week is missing', () => {
  const book = onMonday(aBook());
  keepWeek(book.host);
  tab(book, 'Historial').deleteRows(3, 1);
  updateReport(book.host);
  expect(texts(book, 'Informe')).toContain('En Historial falta 1 fila de 16/11/2026');
});

it('a week is scored as of the day on which it is kept, however long the tab stood open', () => {
  const book = aHandoffBook([leadRow()], [handoffRow()], {
    user: IRENE,
    files: BUILT_PAGES,
    settings: [
      ['Clave', 'Valor'],
      ['Fecha de corte', '30/10/2026'],
    ],
  });
  freezeFromMenu(book.host);
  expect(rowsOf(tab(book, 'Semanas'))[0]!['Día de evaluación']).toEqual(
    new Date('2026-11-22T00:00:00+01:00'),
  );
});

const refused = (book: HandoffTestBook, sentence: string): void => {
  const before = texts(book, 'Historial');
  alerts = [];
  for (const command of [keepWeek, freezeFromMenu, updateReport]) command(book.host);
  expect(texts(book, 'Historial')).toEqual(before);
  expect(alerts).toEqual([sentence, sentence]);
};

it('a day fixed in Ajustes to look at it is not that of the week', () => {
  const [fixed, free] = ['01/01/2028', ''].map((day) => {
    const book = aHandoffBook([leadRow()], [handoffRow()], {
      user: IRENE,
      files: BUILT_PAGES,
      settings: [
        ['Clave', 'Valor'],
        ['Fecha fija', day],
        ['Fecha de corte', '30/10/2026'],
      ],
    });
    freezeFromMenu(book.host);
    return [rowsOf(tab(book, 'Historial')), rowsOf(tab(book, 'Semanas'))];
  });
  expect(fixed).toEqual(free);
});

it('erases no week of Historial because Semanas has lost it', () => {
  const book = onMonday(aBook());
  keepWeek(book.host);
  tab(book, 'Semanas').deleteRows(2, 1);
  refused(
    book,
    'Historial guarda filas de 16/11/2026, y Semanas no sabe de esos días. Recupera Semanas con Archivo › Historial de versiones; si ya no quieres esas filas, bórralas de Historial.',
  );
});

it('tells nothing of a week without Traspasos, or without one of its titles', () => {
  const book = onMonday(aBook());
  keepWeek(book.host);
  const ledger = tab(book, 'Traspasos');
  const column = ledger.getRange(1, 1, 1, ledger.getLastColumn()).getValues()[0]!.indexOf('Decidido') + 1;
  ledger.getRange(1, column, 1, 1).setValue('Cuándo');
  refused(
    book,
    'En Traspasos falta el título «Decidido». Ponlo otra vez en la fila 1: sin él, las cifras serían falsas.',
  );
});

it('keeps a week where a title of Previsiones is gone, and tells nothing of it until it is back', () => {
  const book = onMonday(aBook());
  const titles = Object.values(FORECAST_COLUMNS).map(({ es }) => (es === 'Clientes' ? 'Ventas' : es));
  const kept = book.host.spreadsheetApp.getActive().insertSheet('Previsiones', 5);
  const first = kept.getRange(1, 1, 1, titles.length).setValues([titles]);
  const before = rowsOf(tab(book, 'Semanas')).length;
  const why =
    'En Previsiones falta el título «Clientes». Ponlo otra vez en la fila 1: sin él, las cifras serían falsas.';
  keepWeek(book.host);
  expect(rowsOf(tab(book, 'Semanas'))).toHaveLength(before + 1);
  const said = readReportMemo(tab(book, 'Informe'));
  expect([said.week, said.alert]).toEqual([
    mondayOf(today(book.host)).day - 7,
    `Este informe no se ha podido poner al día. ${why}`,
  ]);
  alerts = [];
  for (const command of [freezeFromMenu, updateReport]) command(book.host);
  expect(alerts).toEqual([expect.stringMatching(/ya .*guardada.* En Previsiones falta/), why]);
  expect(kept.getRange(1, 1, 1, kept.getLastColumn()).getValues()).toEqual([titles]);
  first.setValues([Object.values(FORECAST_COLUMNS).map(({ es }) => es)]);
  keepWeek(book.host);
  const told = readReportMemo(tab(book, 'Informe'));
  expect([told.week, told.alert]).toEqual([mondayOf(today(book.host)).day, '']);
});
