/** What people typed beside the leads ends up in the ledger, whatever way it came about; what both say agrees. */
import { describe, expect, it } from 'vitest';
import { underLock } from '../../../src/commands/handoff/handoff-lock';
import { type EditedRows, type ReconcileMode, reconcileBook } from '../../../src/commands/handoff/reconcile';
import type { CellValue } from '../../../src/host/host';
import { aHandoffBook, type Cells, type HandoffTestBook, handoffRow, LEDGER_TITLES } from '../a-handoff-book';
import { LEADS_HEADER, leadRow } from '../a-workbook';

const reconcile = (book: HandoffTestBook, mode: ReconcileMode = 'late', edited?: EditedRows) => {
  const reconciled = underLock(book.host, 1_000, () => reconcileBook(book.host, mode, edited));
  if (!reconciled || 'kind' in reconciled) throw new Error(`not reconciled: ${reconciled?.kind}`);
  return reconciled.outcome;
};

const pick = (cells: Cells | undefined, ...titles: string[]): CellValue[] =>
  titles.map((title) => cells?.[title] ?? '');

const decision = LEADS_HEADER.indexOf('Decisión') + 1;
const noteAt = (book: HandoffTestBook, row: number) => book.leads.getRange(row, decision, 1, 1).getNote();

/** One lead with an open handoff, decided in its row. */
const decided = (over: Cells = {}, handoff: Cells = {}) =>
  aHandoffBook([leadRow(over)], [handoffRow(handoff)]);

describe('a word in Decisión decides the open handoff', () => {
  it('is dated and signed openly where somebody has just typed it', () => {
    const book = decided({ Decisión: 'Aceptar' });
    expect(reconcile(book, 'edit', { from: 2, to: 2 })).toMatchObject({ decisions: 1, waiting: [] });
    const [row] = book.rows(book.ledger);
    expect(pick(row, 'Decisión', 'Situación', 'Decidido')).toEqual([
      ...['Aceptar', 'Decidido', new Date('2026-11-22T10:00:00Z')],
    ]);
    expect(pick(book.rows(book.log)[0], 'Qué', 'Traspaso', 'Después')).toEqual([
      ...['Decisión', 'L-ANA-T1', 'Aceptar'],
    ]);
  });

  it('is dated about, and signed by nobody, where it is found later', () => {
    const book = decided({ Decisión: 'Aceptar' });
    reconcile(book);
    expect(pick(book.rows(book.ledger)[0], 'Decidido', 'Decidió')).toEqual([
      ...['22/11/2026 11:00 (aprox.)', 'sin identificar'],
    ]);
    expect(pick(book.rows(book.log)[0], 'Quién')).toEqual(['sin identificar']);
  });

  it.each([
    ['Aceptar', 'Aceptar'],
    [' ACCEPT ', 'Aceptar'],
    ['Devolvido', 'Devolver'],
    ['rejeitar', 'Rechazar'],
    ['Descartado', 'Aceptar'],
  ])('%s is understood as %s', (word, kept) => {
    const book = decided({ Decisión: word, Motivo: 'Sin presupuesto' });
    reconcile(book);
    expect(pick(book.rows(book.ledger)[0], 'Decisión')).toEqual([kept]);
  });

  it.each(['Decisión', 'Motivo'])('waits for its reason, whichever came first: %s', (first) => {
    const typed: Record<string, string> = { Decisión: 'Devolver', Motivo: 'Sin presupuesto' };
    const book = decided({ [first]: typed[first]! });
    const [row] = book.rows(book.ledger);
    const { waiting } = reconcile(book, 'edit', { from: 2, to: 2 });
    expect(waiting).toHaveLength(first === 'Decisión' ? 1 : 0);
    expect(noteAt(book, 2)).toBe(
      first === 'Decisión' ? 'Cualifica · Falta el motivo: escríbelo en Motivo' : '',
    );
    expect(book.rows(book.ledger)[0]).toEqual(row);
    const second = first === 'Decisión' ? 'Motivo' : 'Decisión';
    book.set(2, second, typed[second]!);
    reconcile(book, 'edit', { from: 2, to: 2 });
    expect(pick(book.rows(book.ledger)[0], 'Decisión', 'Motivo', 'Reingreso')).toEqual([
      ...['Devolver', 'Sin presupuesto', expect.stringMatching(/90 días/)],
    ]);
    expect(noteAt(book, 2)).toBe('');
  });

  it('keeps a reason of one’s own, and what was typed stays as typed', () => {
    const book = decided({ Decisión: 'devuelto', Motivo: '=1+1 no cuadra' });
    book.set(2, 'Motivo', "'=1+1 no cuadra");
    reconcile(book);
    expect(pick(book.rows(book.ledger)[0], 'Decisión', 'Motivo')).toEqual([
      ...['Devolver', 'Otro: =1+1 no cuadra'],
    ]);
    expect([book.cell(2, 'Decisión'), book.cell(2, 'Motivo')]).toEqual(['devuelto', '=1+1 no cuadra']);
  });

  it('stays, and says why, where it cannot be carried out', () => {
    const book = aHandoffBook(
      [
        leadRow({ Decisión: 'Devolver', Motivo: 'Sin presupuesto' }),
        leadRow({ ID: 'L-2', Decisión: 'quizás' }),
        leadRow({ ID: 'L-3', Decisión: 'Aceptar' }),
        leadRow({ ID: 'L-3', Decisión: 'Aceptar' }),
      ],
      [],
    );
    expect(reconcile(book).waiting.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    expect([2, 3, 4].map((row) => noteAt(book, row))).toEqual([
      expect.stringMatching(/no espera decisión/),
      expect.stringMatching(/«quizás» no es una decisión/),
      expect.stringMatching(/mismo ID/),
    ]);
    expect([2, 3, 4].map((row) => book.cell(row, 'Decisión'))).toEqual(['Devolver', 'quizás', 'Aceptar']);
    expect(book.rows(book.ledger)).toEqual([]);
    expect(book.rows(book.log)).toEqual([]);
  });

  it('beside no lead stays too, and says so', () => {
    const empty = leadRow({ ID: '', Nombre: '', Empresa: '', Cargo: '', 'Pide oferta': '', País: '' });
    const book = aHandoffBook([leadRow(), empty]);
    book.set(3, 'Decisión', 'Aceptar');
    const { waiting } = reconcile(book, 'edit', { from: 3, to: 3 });
    expect(waiting).toMatchObject([{ row: 3 }]);
    expect(noteAt(book, 3)).toMatch(/^Cualifica · En esta fila no hay ningún lead/);
    expect(book.rows(book.ledger)).toEqual([]);
    book.set(3, 'Decisión', '');
    reconcile(book);
    expect(noteAt(book, 3)).toBe('');
  });

  it('opens and decides in one step a lead that was never sent, which gets its ID if it has none', () => {
    const book = aHandoffBook([leadRow({ ID: '', Decisión: 'Aceptar' })]);
    reconcile(book);
    const id = book.cell(2, 'ID');
    expect(id).toMatch(/^L-/);
    expect(book.rows(book.ledger).map((row) => pick(row, 'Traspaso', 'Lead', 'Decisión', 'Envío'))).toEqual([
      [`${id}-T1`, id, 'Aceptar', 'Autoservicio'],
    ]);
  });
});

describe('what was decided before', () => {
  const returned: Cells = {
    ...{ Decisión: 'Devolver', Motivo: 'Sin presupuesto', Situación: 'Decidido' },
    Decidido: new Date('2026-11-21T12:00:00Z'),
  };

  it('comes back into emptied cells, without a word in the log', () => {
    const book = decided({}, returned);
    expect(reconcile(book, 'edit', { from: 2, to: 2 })).toMatchObject({ putBack: 1, decisions: 0 });
    expect([book.cell(2, 'Decisión'), book.cell(2, 'Motivo')]).toEqual(['Devolver', 'Sin presupuesto']);
    expect(book.rows(book.log)).toEqual([]);
  });

  it('is corrected by another word, and by another reason', () => {
    const book = decided({ Decisión: 'Devolver', Motivo: 'No hay quien responda' }, returned);
    expect(reconcile(book)).toMatchObject({ corrections: 1 });
    book.set(2, 'Decisión', 'Aceptar');
    reconcile(book);
    expect(pick(book.rows(book.ledger)[0], 'Decisión')).toEqual(['Aceptar']);
    expect(book.rows(book.log).map((row) => pick(row, 'Qué', 'Antes', 'Después'))).toEqual([
      ['Corrección', 'Devolver: Sin presupuesto', 'Devolver: Otro: No hay quien responda'],
      ['Corrección', 'Devolver: Otro: No hay quien responda', expect.stringMatching(/^Aceptar/)],
    ]);
  });

  it('goes with its reason where Aceptar takes a no back; another reason stays', () => {
    for (const left of ['Sin presupuesto', 'No hay quien responda']) {
      const book = decided({ Decisión: 'Aceptar' }, { Decisión: 'Aceptar', Situación: 'Decidido' });
      book.set(2, 'Decisión', 'Devolver');
      book.set(2, 'Motivo', left);
      reconcile(book);
      book.set(2, 'Decisión', 'Aceptar');
      expect(reconcile(book)).toMatchObject({ corrections: 1, waiting: [] });
      expect(pick(book.rows(book.ledger)[0], 'Decisión', 'Veredicto', 'Motivo')).toEqual([
        ...['Aceptar', '', ''],
      ]);
      expect([book.cell(2, 'Decisión'), book.cell(2, 'Motivo')]).toEqual(['Aceptar', '']);
      const state = JSON.stringify(book.state());
      reconcile(book);
      expect(JSON.stringify(book.state())).toBe(state);
    }
    const book = decided({ Decisión: 'Aceptar', Motivo: 'Llamó su jefa' }, returned);
    reconcile(book);
    expect(book.cell(2, 'Motivo')).toBe('Llamó su jefa');
    expect(pick(book.rows(book.ledger)[0], 'Decisión', 'Motivo')).toEqual(['Aceptar', 'Llamó su jefa']);
  });

  it('is judged by Devolver or Descartar after Aceptar', () => {
    const book = decided(
      { Decisión: 'Descartar', Motivo: 'No hay necesidad' },
      { Decisión: 'Aceptar', Situación: 'Decidido' },
    );
    reconcile(book);
    expect(pick(book.rows(book.ledger)[0], 'Decisión', 'Veredicto', 'Motivo', 'Situación')).toEqual([
      ...['Aceptar', 'No cualificado', 'No hay necesidad', 'Juzgado'],
    ]);
  });
});

describe('Responsable', () => {
  it('gives an open handoff to somebody else; emptied, it comes back', () => {
    const book = decided({ Responsable: 'luis@example.com' }, { Responsable: 'eva@example.com' });
    expect(reconcile(book)).toMatchObject({ owners: 1 });
    expect(pick(book.rows(book.ledger)[0], 'Responsable')).toEqual(['luis@example.com']);
    book.set(2, 'Responsable', '');
    reconcile(book);
    expect(book.cell(2, 'Responsable')).toBe('luis@example.com');
    expect(book.rows(book.log).map((row) => pick(row, 'Qué', 'Antes', 'Después'))).toEqual([
      ['Reasignado', 'eva@example.com', 'luis@example.com'],
    ]);
  });
});

describe('Responsable who is away today', () => {
  const away = (owner: string) =>
    aHandoffBook([leadRow({ Responsable: owner })], [handoffRow({ Responsable: owner })], {
      settings: [
        ['Clave', 'Valor'],
        ['Ausencias', 'eva@example.com: 20/11/2026..30/11/2026'],
      ],
    });

  it('is remarked on where somebody has just typed there', () => {
    const edited = { from: 2, to: 2 };
    expect(reconcile(away('Eva@example.com'), 'edit', edited).away).toEqual([
      { row: 2, owner: 'Eva@example.com' },
    ]);
    expect(reconcile(away('luis@example.com'), 'edit', edited).away).toEqual([]);
    expect(reconcile(away('eva@example.com')).away).toEqual([]);
  });
});

describe('a word typed by somebody of another team', () => {
  const foreign = () =>
    aHandoffBook([leadRow({ Decisión: 'Aceptar' })], [handoffRow()], {
      settings: [
        ['Clave', 'Valor'],
        ['Correos de ventas', 'otra@example.com'],
      ],
    });
  const events = (book: HandoffTestBook) => book.rows(book.log).map((row) => pick(row, 'Qué', 'Quién'));

  it('counts, and is flagged', () => {
    const book = foreign();
    expect(reconcile(book, 'edit', { from: 2, to: 2 })).toMatchObject({ decisions: 1 });
    expect(pick(book.rows(book.ledger)[0], 'Decisión')).toEqual(['Aceptar']);
    expect(events(book)).toEqual([
      ['Decisión', 'ventas@example.com'],
      ['Fuera de su equipo', 'ventas@example.com'],
    ]);
  });

  it('is not laid at the door of whoever runs Conciliar later', () => {
    const book = foreign();
    reconcile(book);
    expect(events(book)).toEqual([['Decisión', 'sin identificar']]);
  });
});

describe('an acceptance of a lead that nobody had sent', () => {
  const settings = [
    ['Clave', 'Valor'],
    ['Correos de ventas', 'ana@example.com; luis@example.com'],
  ];
  const owners = (book: HandoffTestBook) =>
    book.rows(book.ledger).map((row) => pick(row, 'Lead', 'Responsable').join(' '));

  it('found later goes to who has its company, whom the row names, or whose turn it is', () => {
    const leads = [
      leadRow(),
      leadRow({ ID: 'L-2', Decisión: 'Aceptar' }),
      leadRow({ ID: 'L-3', Empresa: 'Sur', Decisión: 'Aceptar', Responsable: 'eva@example.com' }),
      leadRow({ ID: 'L-4', Empresa: 'Este', Decisión: 'Aceptar' }),
      leadRow({ ID: 'L-5', Empresa: 'Oeste', Decisión: 'Aceptar' }),
    ];
    const book = aHandoffBook(leads, [handoffRow({ Responsable: 'luis@example.com' })], { settings });
    book.set(2, 'Responsable', 'luis@example.com');
    expect(reconcile(book)).toMatchObject({ decisions: 4 });
    expect(owners(book)).toEqual([
      'L-ANA luis@example.com',
      'L-2 luis@example.com',
      'L-3 eva@example.com',
      'L-4 ana@example.com',
      'L-5 luis@example.com',
    ]);
    expect(book.cell(5, 'Responsable')).toBe('ana@example.com');
    const state = book.state();
    reconcile(book);
    expect(book.state()).toEqual(state);
  });

  it('is of whoever typed it, where that is known; a discard needs nobody', () => {
    const book = aHandoffBook(
      [leadRow({ Decisión: 'Aceptar' }), leadRow({ ID: 'L-2', Decisión: 'Descartar', Motivo: 'Otro: x' })],
      [],
      { settings },
    );
    reconcile(book, 'edit', { from: 2, to: 2 });
    expect(owners(book)).toEqual(['L-ANA ventas@example.com', 'L-2 ']);
  });
});

describe('where a word can decide nothing', () => {
  const WON: Cells = { Decisión: 'Aceptar', Resultado: 'Ganado', Importe: 1000, Situación: 'Cerrado' };
  const header = [...LEADS_HEADER.slice(0, -1), 'No contactar', 'Fin de datos'];
  const shy = (word: string, asked = 'sí') =>
    aHandoffBook([[...leadRow({ Decisión: word, Motivo: 'Sin presupuesto' }).slice(0, -1), asked, '']], [], {
      header,
    });

  it.each(['Devolver', 'Rechazar', 'Descartar'])('%s on a customer waits, and begins nothing', (word) => {
    const book = decided({ Decisión: word, Motivo: 'Sin presupuesto' }, WON);
    const before = book.rows(book.ledger);
    expect(reconcile(book)).toMatchObject({ decisions: 0, corrections: 0, waiting: [{ row: 2 }] });
    expect(noteAt(book, 2)).toMatch(/^Cualifica · Ya es cliente.*corrígelo en el panel/);
    book.set(2, 'Decisión', 'Aceptar');
    expect(reconcile(book)).toMatchObject({ corrections: 0, waiting: [] });
    expect(book.rows(book.ledger)).toEqual(before);
    expect(book.rows(book.log)).toEqual([]);
  });

  it.each(['Aceptar', 'Devolver', 'Rechazar'])('%s on a lead that the matrix excludes says so', (word) => {
    const book = aHandoffBook([leadRow({ País: 'Francia', Decisión: word, Motivo: 'Sin presupuesto' })]);
    expect(reconcile(book)).toMatchObject({ decisions: 0, waiting: [{ row: 2 }] });
    expect(noteAt(book, 2)).toMatch(/^Cualifica · La matriz lo excluye.*columna Excluye/);
    expect(book.rows(book.ledger)).toEqual([]);
    book.set(2, 'País', 'España');
    book.set(2, 'Decisión', 'Aceptar');
    expect(reconcile(book)).toMatchObject({ decisions: 1, waiting: [] });
  });

  it('Aceptar on a lead that asked to be left alone says so, until that is put right', () => {
    const book = shy('Aceptar');
    expect(reconcile(book)).toMatchObject({ decisions: 0, waiting: [{ row: 2 }] });
    expect(noteAt(book, 2)).toMatch(/^Cualifica · Pidió que no se le contacte/);
    book.leads.getRange(2, header.indexOf('No contactar') + 1, 1, 1).setValue('no');
    expect(reconcile(book)).toMatchObject({ decisions: 1, waiting: [] });
  });

  it('Descartar needs no contact: it is carried out', () => {
    const book = shy('Descartar');
    expect(reconcile(book)).toMatchObject({ decisions: 1, waiting: [] });
    expect(pick(book.rows(book.ledger)[0], 'Envío', 'Veredicto')).toEqual(['Autoservicio', 'No cualificado']);
  });

  it('what was sent before is decided as ever', () => {
    const book = decided({ País: 'Francia', Decisión: 'Rechazar', Motivo: 'Duplicado' });
    expect(reconcile(book)).toMatchObject({ decisions: 1, waiting: [] });
  });
});

describe('the first run', () => {
  it('takes in rows decided before there was a ledger, once, dated about', () => {
    const book = aHandoffBook([
      leadRow({ Decisión: 'Devolver', Motivo: 'Sin presupuesto' }),
      leadRow({ ID: 'L-2', Decisión: 'Rechazar' }),
      leadRow({ ID: 'L-3' }),
    ]);
    expect(reconcile(book, 'first')).toMatchObject({ decisions: 2 });
    const rows = book.rows(book.ledger);
    expect(rows.map((row) => pick(row, 'Traspaso', 'Decisión', 'Motivo', 'Envío'))).toEqual([
      ['L-ANA-T1', 'Devolver', 'Sin presupuesto', 'Anterior a Traspasos'],
      ['L-2-T1', 'Rechazar', '', 'Anterior a Traspasos'],
    ]);
    expect(rows.map((row) => row.Decidido)).toEqual(rows.map(() => '22/11/2026 11:00 (aprox.)'));
    book.set(4, 'Decisión', 'Rechazar');
    book.set(4, 'Motivo', 'Duplicado');
    expect(reconcile(book, 'first').waiting).toHaveLength(1);
  });
});

describe('Situación', () => {
  it('says that a lead is gone, and no longer when it is back', () => {
    const book = decided();
    book.set(2, 'ID', 'L-OTHER');
    reconcile(book);
    expect(pick(book.rows(book.ledger)[0], 'Situación')).toEqual(['Sin lead']);
    book.set(2, 'ID', 'L-ANA');
    reconcile(book);
    expect(pick(book.rows(book.ledger)[0], 'Situación')).toEqual(['Abierto']);
    expect(book.rows(book.log)).toEqual([]);
  });
});

describe('running again', () => {
  const busy = (count: number) => {
    const words = ['Aceptar', 'Devolver', 'Rechazar', '', 'no sé'];
    const leads = Array.from({ length: count }, (_, n) => {
      const [word = '', reason] = [words[n % 5], n % 2 ? 'Duplicado' : ''];
      return leadRow({
        ID: `L-${n}`,
        Decisión: word,
        Motivo: reason,
        Responsable: n % 3 ? 'a@example.com' : '',
      });
    });
    const handoffs = leads.flatMap((_, n) =>
      n % 7 === 0
        ? []
        : [
            handoffRow({
              ...{ Traspaso: `L-${n}-T1`, Lead: `L-${n}` },
              ...(n % 4 === 0 && { Decisión: 'Devolver', Motivo: 'Sin presupuesto', Situación: 'Decidido' }),
            }),
          ],
    );
    return aHandoffBook(leads, handoffs);
  };

  it('changes nothing, and writes nothing', () => {
    const book = busy(60);
    reconcile(book);
    const before = book.state();
    const calls: string[] = [];
    book.workbench.watchCalls((name, proceed) => {
      calls.push(name);
      return proceed();
    });
    expect(reconcile(book)).toMatchObject({ decisions: 0, corrections: 0, owners: 0, putBack: 0 });
    book.workbench.watchCalls(undefined);
    expect(calls.filter((name) => /\.(set|clear|insert|add)/.test(name))).toEqual([]);
    expect(book.state()).toEqual(before);
  });

  it('finds what events did not tell, in any order of rows and columns', () => {
    const header = [
      ...LEADS_HEADER.slice(0, 2),
      'Responsable',
      'Motivo',
      'Decisión',
      ...LEADS_HEADER.slice(5),
    ];
    const row = (id: string, word: string) =>
      header.map((title) => ({ ID: id, Nombre: id, Decisión: word, Motivo: 'Duplicado' })[title] ?? '');
    const ledgerTitles = ['Mío', 'Envío', 'Situación', 'Decisión', 'Lead', 'Traspaso', 'Enviado', 'Otra'];
    const all = [...new Set([...ledgerTitles, ...Object.keys(handoffRow()), ...LEDGER_TITLES])];
    const book = aHandoffBook(
      [row('L-2', 'Rechazar'), row('L-1', 'Aceptar')],
      [
        handoffRow({ Traspaso: 'L-1-T1', Lead: 'L-1', Mío: '=1+1', Otra: "'007" }),
        handoffRow({ Traspaso: 'L-2-T1', Lead: 'L-2', Mío: 'nota' }),
      ],
      { header, ledgerTitles: all },
    );
    reconcile(book);
    expect(book.rows(book.ledger).map((one) => pick(one, 'Lead', 'Decisión', 'Mío', 'Otra'))).toEqual([
      ['L-1', 'Aceptar', 2, '007'],
      ['L-2', 'Rechazar', 'nota', ''],
    ]);
    expect(book.ledger.getRange(2, 1, 1, 1).getFormula()).toMatch(/1\+1/);
  });

  it('takes as many calls for five hundred rows as for fifty', () => {
    const [few, many] = [50, 500].map((count) => {
      const book = busy(count);
      book.workbench.resetServiceCalls();
      reconcile(book);
      return book.workbench.serviceCalls();
    });
    expect(many).toBe(few);
  });
});
