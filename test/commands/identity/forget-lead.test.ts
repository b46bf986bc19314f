/** After forgetting nothing tells any more who the lead was, and what is scored and what was decided still stand. */
import { describe, expect, it, test } from 'vitest';
import { underLock } from '../../../src/commands/handoff/handoff-lock';
import { reassignOverdue } from '../../../src/commands/handoff/reassign-overdue';
import { reconcileBook } from '../../../src/commands/handoff/reconcile';
import { sendLead } from '../../../src/commands/handoff/send-leads';
import { forgetPerson } from '../../../src/commands/identity/forget-lead';
import { salesQueue } from '../../../src/commands/sidebar/sales-queue';
import { teamView } from '../../../src/commands/sidebar/team-view';
import { keepWeek } from '../../../src/commands/week/keep-week';
import { scoredBook } from '../../../src/commands/workbook/scored-book';
import type { CellValue, Sheet } from '../../../src/host/host';
import { saveRun } from '../../../src/sheets/mode';
import { writeMemo } from '../../../src/sheets/tabs';
import { type Cells, handoffRow, rowsOf } from '../a-handoff-book';
import { ANA, anIdentityBook, type IdentityBook, type IdentityStart } from './an-identity-book';

const PHONE = '+34 600 111 222';
const LEAD: Cells = {
  ...ANA,
  Nombre: 'Ana',
  Empresa: 'Norte',
  Teléfono: `'${PHONE}`,
  'Pide oferta': 'sí',
  Decisión: 'Devolver',
  Motivo: 'Otro: prefiere que le llame Ana Pérez',
  Responsable: 'eva@example.com',
  'Notas de ventas': 'Muy simpática',
  'IDs anteriores': 'L-OLD',
  Libre: 'Felicitar a Ana',
};
const BEA: Cells = { ID: 'L-BEA', Nombre: 'Bea', Empresa: 'Sur', Email: 'bea@example.com', Cargo: 'CEO' };

const RETURNED = handoffRow({
  Nombre: 'Ana · Norte',
  Responsable: 'eva@example.com',
  Por: 'mar@example.com',
  Envío: 'Fuera de umbral: lo pide Ana',
  Razones: 'Cargo: Directora +60 · Email: ana@example.com −1',
  Decisión: 'Aceptar',
  Decidió: 'eva@example.com',
  Veredicto: 'Aún no',
  Motivo: 'Otro: prefiere que le llame Ana Pérez',
  Reingreso: 'Fecha: >=15/01/2027',
  Falta: 'País; Presupuesto',
  Notas: 'Se le nota con prisa',
  'Necesidad confirmada': 'Sí: la quiere para mayo',
  Autoridad: 'No',
  Reto: 'Le falta tiempo',
  'Próximo paso': 'Llamar a su jefe, Luis',
  'Por qué se reabrió': 'Volvió a escribir',
  Situación: 'Juzgado',
});
const OTHERS = handoffRow({
  Traspaso: 'L-BEA-T1',
  Lead: 'L-BEA',
  Nombre: 'Bea · Sur',
  Notas: `Ver ${PHONE}`,
});

const day = new Date('2026-11-20T09:00:00Z');
const EVENTS: readonly CellValue[][] = [
  [day, 'ana@example.com', 'Visita', '/precios?email=ana@example.com', 'ana@example.com-1'],
  [day, 'L-OLD', 'Llamada', 'Ana pide precios', ''],
  [day, 'L-BEA', 'Llamada', 'Bea va con Ana y con ana@example.com', 'x'],
];

const aBook = (start: IdentityStart = {}, leads: readonly Cells[] = [LEAD, BEA]) => {
  const book = anIdentityBook(leads, { handoffs: [RETURNED, OTHERS], interactions: EVENTS, ...start });
  book.log.getRange(2, 1, 3, 7).setValues([
    [
      day,
      'eva@example.com',
      'Decisión',
      'L-ANA',
      'L-ANA-T1',
      '',
      'Devolver: Otro: prefiere que le llame Ana',
    ],
    [day, 'eva@example.com', 'Fusionado', 'L-OLD', '', 'Nombre: Ana · Email: ana@example.com', 'L-ANA'],
    [day, 'eva@example.com', 'Decisión', 'L-BEA', 'L-BEA-T1', '', `Aceptar: viene de ana@example.com`],
  ]);
  const review = book.host.spreadsheetApp.getActive().insertSheet('Revisión', 3);
  review.getRange(1, 8, 2, 5).setValues([
    ['Cuándo', 'Hoja', 'Celda', 'Qué había', 'Qué pasó'],
    [day, 'Leads', 'B2', `ana@example.com`, 'Se quitó'],
  ]);
  book.select(2);
  return book;
};

const sheetOf = (book: IdentityBook, name: string): Sheet =>
  book.host.spreadsheetApp.getActive().getSheetByName(name)!;

const everything = (book: IdentityBook): string =>
  JSON.stringify(
    book.host.spreadsheetApp
      .getActive()
      .getSheets()
      .map((sheet) => {
        const rows = sheet.getLastRow();
        const cells = rows ? sheet.getRange(1, 1, rows, sheet.getLastColumn()) : undefined;
        return [cells?.getValues(), cells?.getNotes(), sheet.getDeveloperMetadata().map((m) => m.getValue())];
      }),
  );

const scored = (book: IdentityBook) => {
  const found = scoredBook(book.host);
  if (found.kind !== 'book') throw new Error(found.kind);
  const { leads, scoreOf, stageOf, ledger } = found.workbook;
  return leads.leads.map((lead) => {
    const score = scoreOf(lead);
    return [lead.id, score.score, score.temperature, stageOf(lead, score).because, ledger.of(lead).length];
  });
};

describe('forgetting', () => {
  const book = aBook();
  book.leads.getRange(2, 8, 1, 1).setNote('Cumple el 3 de mayo');
  writeMemo(book.ledger, 'cualifica-undo-x', JSON.stringify({ id: 'L-ANA-T1', before: 'Simpática' }));
  const before = { scores: scored(book), bea: book.people()[1], rows: book.rows(book.ledger) };
  forgetPerson(book.host);
  const after = everything(book);

  it('asks twice', () => {
    expect(book.said.slice(0, 2)).toEqual([
      expect.stringContaining('¿Olvidar a Ana · Norte (fila 2)?'),
      expect.stringContaining('No se puede deshacer.'),
    ]);
    expect(book.said[2]).toBe('L-ANA: olvidado.');
  });

  it.each([
    'ana@example.com',
    'Ana ·',
    '"Ana"',
    'Ana pide',
    '600 111',
    'simpática',
    'Simpática',
    'prisa',
    'mayo',
    'Luis',
    'prefiere',
    'Volvió',
    'tiempo',
  ])('leaves «%s» nowhere', (trace) => {
    expect(after).not.toContain(trace);
  });

  it('leaves the row with what is scored and what is no secret', () => {
    expect(book.people()[0]).toEqual({
      ...{ ID: 'L-ANA', Nombre: 'borrado', Empresa: 'Norte', Email: 'borrado', Teléfono: 'borrado' },
      ...{ Cargo: 'Directora', 'Pide oferta': 'sí', País: 'España', 'IDs anteriores': 'L-OLD' },
      ...{ Responsable: 'eva@example.com' },
      ...{ 'Notas de ventas': 'borrado', Libre: 'Felicitar a borrado' },
    });
  });

  it('leaves the handoff with what was decided, by whom and when', () => {
    const [row] = book.rows(book.ledger);
    expect(row).toEqual({
      ...before.rows[0],
      ...{ Nombre: 'borrado', Envío: 'Fuera de umbral: borrado', Motivo: 'Otro: borrado', Notas: 'borrado' },
      Razones: 'Cargo: Directora +60 · Email: borrado −1',
      ...{ 'Necesidad confirmada': 'Sí: borrado', Autoridad: 'No', Reto: 'borrado' },
      ...{ 'Próximo paso': 'borrado', 'Por qué se reabrió': 'borrado' },
    });
  });

  it('gives its events to its ID, so that they still count', () => {
    expect(
      book.rows(sheetOf(book, 'Interacciones')).map(({ Lead, Detalle, Clave }) => [Lead, Detalle, Clave]),
    ).toEqual([
      ['L-ANA', '/precios?email=borrado', 'L-ANA-1'],
      ['L-OLD', 'borrado pide precios', undefined],
      ['L-BEA', 'Bea va con Ana y con borrado', 'x'],
    ]);
  });

  it('keeps score, stage and handoffs of everybody', () => {
    expect(scored(book)).toEqual(before.scores);
  });

  it('touches others only where they name the person', () => {
    expect(book.people()[1]).toEqual(before.bea);
    expect(book.rows(book.ledger)[1]).toEqual({ ...before.rows[1], Notas: 'Ver borrado' });
  });

  it('leaves of the log who did what and when, and adds that it did', () => {
    expect(book.rows(book.log).map(({ Qué, Lead, Antes, Después }) => [Qué, Lead, Antes, Después])).toEqual([
      ['Decisión', 'L-ANA', undefined, 'Devolver: Otro: borrado'],
      ['Fusionado', 'L-OLD', 'borrado', 'L-ANA'],
      ['Decisión', 'L-BEA', undefined, 'Aceptar: viene de borrado'],
      ['Olvidado', 'L-ANA', undefined, 'borrado'],
    ]);
    expect(book.rows(book.log)[3]).toMatchObject({ Quién: 'ventas@example.com' });
  });

  it('cleans what Revisión had put aside', () => {
    expect(book.rows(sheetOf(book, 'Revisión'))[0]).toMatchObject({ 'Qué había': 'borrado' });
  });

  it('cleans the frozen weeks and the report', () => {
    const frozen = aBook();
    sheetOf(frozen, 'Matriz')
      .getRange(5, 1, 1, 5)
      .setValues([['Correo', 'Encaje', 'Email', 0, '*@norte*']]);
    keepWeek(frozen.host);
    frozen.host.spreadsheetApp.getActive().setActiveSheet(frozen.leads);
    sheetOf(frozen, 'Informe').getRange(3, 1, 1, 1).setValue('Ana · Norte: Sube 12,5');
    expect(everything(frozen)).toContain('ana@example.com\\",\\"');
    frozen.select(2);
    forgetPerson(frozen.host);
    const [row] = rowsOf(sheetOf(frozen, 'Historial'));
    expect(row).toMatchObject({ Lead: 'L-ANA', 'Datos guardados': 'borrado', Temperatura: 'Caliente' });
    expect(everything(frozen)).not.toContain('ana@example.com');
    expect(sheetOf(frozen, 'Informe').getRange(3, 1, 1, 1).getValue()).toBe('borrado · Norte: Sube 12,5');
  });

  it('once more changes nothing', () => {
    const once = everything(book);
    forgetPerson(book.host);
    expect(everything(book)).toBe(once);
    expect(book.said[book.said.length - 1]).toBe('L-ANA ya estaba olvidado: no había nada que borrar.');
  });
});

test.each([
  ['the first no', ['CANCEL']],
  ['the second no', ['OK', 'CANCEL']],
  ['closing the dialog', [undefined]],
])('%s changes nothing', (_, answers) => {
  const book = aBook();
  const before = everything(book);
  book.answers.push(...answers);
  forgetPerson(book.host);
  expect(everything(book)).toBe(before);
});

describe('refused, and nothing changes', () => {
  const settings = [
    ['Clave', 'Valor'],
    ['Correos de dirección', 'dir@example.com'],
  ];
  it.each([
    ['to sales', { settings, user: 'ven@example.com' }, 1, 'Olvidar leads es cosa de dirección'],
    ['of two rows at once', {}, 2, 'en la fila de la persona'],
  ])('%s', (_, start, rows, says) => {
    const book = aBook(start);
    book.select(2, rows);
    const before = everything(book);
    forgetPerson(book.host);
    expect(book.said[0]).toContain(says);
    expect(everything(book)).toBe(before);
  });

  it('while rows share its ID', () => {
    const book = aBook({}, [LEAD, { ...BEA, ID: 'L-ANA' }]);
    const before = everything(book);
    forgetPerson(book.host);
    expect(book.said[0]).toContain('El ID L-ANA está en las filas 2 y 3');
    expect(everything(book)).toBe(before);
  });

  it('once the row was changed while the person thought', () => {
    const book = aBook();
    const host = {
      ...book.host,
      lockService: {
        getDocumentLock: () => {
          book.leads.getRange(2, 12, 1, 1).setValue('Gerente');
          return book.host.lockService.getDocumentLock();
        },
      },
    };
    forgetPerson(host);
    expect(book.people()[0]).toMatchObject({ Nombre: 'Ana' });
    expect(book.said[2]).toContain('alguien cambió esas filas');
  });
});

test('dirección may, where its list is filled', () => {
  const settings = [
    ['Clave', 'Valor'],
    ['Correos de dirección', 'dir@example.com'],
  ];
  const book = aBook({ settings, user: 'DIR@example.com' });
  forgetPerson(book.host);
  expect(book.people()[0]).toMatchObject({ Nombre: 'borrado' });
});

test('what another row shares stays that row’s, and is told', () => {
  const book = aBook({}, [LEAD, { ...BEA, Email: 'Ana@example.com' }]);
  forgetPerson(book.host);
  expect(book.people()[1]).toMatchObject({ Nombre: 'Bea', Email: 'Ana@example.com' });
  expect(book.rows(sheetOf(book, 'Interacciones')).map(({ Lead }) => Lead)).toEqual([
    'ana@example.com',
    'L-OLD',
    'L-BEA',
  ]);
  expect(book.said[2]).toBe('L-ANA: olvidado. Su email está también en la fila 3: esa fila sigue igual.');
});

test('a lead without an ID gets one, under which its events go on', () => {
  const book = aBook({}, [{ ...LEAD, ID: '', 'IDs anteriores': '' }, BEA]);
  forgetPerson(book.host);
  const [row] = book.people();
  expect(row!.ID).toMatch(/^L-[2-9A-Z]{6}$/);
  expect(book.rows(sheetOf(book, 'Interacciones'))[0]).toMatchObject({ Lead: row!.ID });
});

test('a name typed as a formula goes too', () => {
  const book = aBook({}, [{ ...LEAD, Nombre: '="A"&"na"' }, BEA]);
  forgetPerson(book.host);
  expect(book.people()[0]).toMatchObject({ Nombre: 'borrado' });
  expect(book.leads.getRange(2, 8, 1, 1).getFormula()).toBe('');
});

test('nothing is put back into its row, waits there, or is decided there later', () => {
  const look = (book: IdentityBook) => {
    const done = underLock(book.host, 1_000, () => reconcileBook(book.host, 'late'));
    if (!done || 'kind' in done) throw new Error('not reconciled');
    return done.outcome;
  };
  const half = anIdentityBook([{ ...ANA, 'Pide oferta': 'sí', Decisión: 'Devolver' }], {
    handoffs: [handoffRow({ Vence: new Date('2026-11-20T09:00:00Z') })],
  });
  for (const book of [aBook(), half]) {
    book.select(2);
    expect(look(book).decisions).toBe(0);
    forgetPerson(book.host);
    const ledger = book.rows(book.ledger);
    expect(look(book)).toMatchObject({ waiting: [], putBack: 0, decisions: 0, corrections: 0 });
    const [lead] = book.people();
    expect([lead!.Decisión, lead!.Motivo]).toEqual([undefined, undefined]);
    book.set(2, 'Decisión', 'Rechazar');
    book.set(2, 'Motivo', 'Duplicado');
    expect(look(book)).toMatchObject({ decisions: 0, waiting: [{ row: 2 }] });
    expect(look(book).waiting[0]!.says).toMatch('Se borraron los datos de esta persona');
    expect(book.rows(book.ledger)).toEqual(ledger);
  }
});

test('what was open or in hand leaves the queue, the overdue ones, and what can be sent or passed on', () => {
  const sent = { Responsable: 'eva@example.com', Vence: new Date('2026-11-20T09:00:00Z') };
  const leads = [{ ...ANA, 'Pide oferta': 'sí' }, BEA, { ...BEA, ID: 'L-EVA', Nombre: 'Eva' }];
  const book = anIdentityBook(leads, {
    handoffs: [
      handoffRow({ ...sent, Nombre: 'Ana · Norte' }),
      handoffRow({ ...sent, Traspaso: 'L-BEA-T1', Lead: 'L-BEA', Decisión: 'Aceptar' }),
      handoffRow({ ...sent, Traspaso: 'L-EVA-T1', Lead: 'L-EVA' }),
    ],
  });
  const waiting = () => {
    const [queue, team] = [salesQueue(book.host), teamView(book.host)];
    if (queue.kind !== 'queue' || team.kind !== 'team') throw new Error(queue.kind);
    return [
      queue.handoffs.map(({ id }) => id),
      team.overdue.flatMap(({ leads }) => leads.map(({ id }) => id)),
    ];
  };
  expect(waiting()).toEqual([
    ['L-ANA', 'L-EVA', 'L-BEA'],
    ['L-ANA', 'L-EVA'],
  ]);
  for (const row of [2, 3]) {
    book.select(row);
    forgetPerson(book.host);
  }
  expect(waiting()).toEqual([['L-EVA'], ['L-EVA']]);
  expect(reassignOverdue(book.host)).toMatchObject({ says: expect.stringMatching(/^Queda 1:/) });
  expect(sendLead(book.host, { id: 'L-BEA', reason: 'llamó' }).kind).toBe('no-contact');
});

it('from Historial a lead is forgotten that was never sent and whose row is gone', () => {
  const book = anIdentityBook([LEAD, BEA]);
  sheetOf(book, 'Matriz')
    .getRange(5, 1, 1, 5)
    .setValues([['Correo', 'Encaje', 'Email', 0, '*@norte*']]);
  keepWeek(book.host);
  book.leads.deleteRows(2, 1);
  const history = sheetOf(book, 'Historial');
  book.host.spreadsheetApp.getActive().setActiveSheet(history);
  history.getRange(2, 1, 1, 1).activate();
  forgetPerson(book.host);
  expect(book.said[0]).toContain('¿Olvidar a L-ANA? Su fila ya no está en Leads.');
  expect(rowsOf(history).map((row) => row['Datos guardados'])).toEqual([
    'borrado',
    expect.stringContaining('bea@example.com'),
  ]);
});

describe('from Traspasos', () => {
  const inLedger = (book: IdentityBook, row: number) => {
    book.host.spreadsheetApp.getActive().setActiveSheet(book.ledger);
    book.ledger.getRange(row, 3, 1, 1).activate();
  };

  it('a lead whose row somebody deleted is forgotten too', () => {
    const book = aBook({}, [BEA]);
    inLedger(book, 2);
    forgetPerson(book.host);
    expect(book.said[0]).toContain('¿Olvidar a Ana · Norte? Su fila ya no está en Leads.');
    const left = JSON.stringify([book.rows(book.ledger)[0], book.rows(book.log)[0]]);
    for (const trace of ['Ana ', 'simpática', 'prisa', 'Luis', 'prefiere']) expect(left).not.toContain(trace);
    expect(book.rows(book.ledger)[0]).toMatchObject({ Nombre: 'borrado', Motivo: 'Otro: borrado' });
    expect(book.people()).toEqual([BEA]);
    const once = everything(book);
    forgetPerson(book.host);
    expect(everything(book)).toBe(once);
  });

  it('a lead that has its row is forgotten there as well', () => {
    const book = aBook();
    inLedger(book, 2);
    forgetPerson(book.host);
    expect(book.people()[0]).toMatchObject({ ID: 'L-ANA', Nombre: 'borrado' });
    expect(book.people()[1]).toEqual(BEA);
  });

  it('a row without a handoff means nobody', () => {
    const book = aBook();
    const before = everything(book);
    inLedger(book, 9);
    forgetPerson(book.host);
    expect(everything(book)).toBe(before);
  });
});

test('where a script wrote the computed block as values, the name goes there too', () => {
  const book = aBook();
  book.leads.getRange(2, 1, 1, 2).setValues([['Ana · Norte', 'Caliente']]);
  saveRun(book.leads, {});
  forgetPerson(book.host);
  expect(book.leads.getRange(2, 1, 1, 2).getValues()).toEqual([['borrado · Norte', 'Caliente']]);
});
