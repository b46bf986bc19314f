/** Rows of one person become one: nothing is overwritten, nothing is lost, and what was done with any of them is its. */
import { describe, expect, it, test } from 'vitest';
import { reconcileBook } from '../../../src/commands/handoff/reconcile';
import { mergeRows } from '../../../src/commands/identity/merge-leads';
import { scoredBook } from '../../../src/commands/workbook/scored-book';
import { type Cells, handoffRow } from '../a-handoff-book';
import { ANA, anIdentityBook, IDENTITY_HEADER, type IdentityBook } from './an-identity-book';

/** Ana once more, under another e-mail. */
const TWIN: Cells = {
  ID: 'L-TWIN',
  Nombre: 'Ana López',
  Empresa: 'Norte',
  Email: 'ana.lopez@example.com',
  Teléfono: '600 111 222',
  Cargo: 'CEO',
  'Pide oferta': 'sí',
};
const BEA: Cells = { ID: 'L-BEA', Nombre: 'Bea', Empresa: 'Sur', Email: 'bea@example.com' };

const merge = (book: IdentityBook, rows = 2) => {
  book.select(2, rows);
  mergeRows(book.host);
};

const scoreOf = (book: IdentityBook, id: string): number | undefined => {
  const scored = scoredBook(book.host);
  if (scored.kind !== 'book') throw new Error(scored.kind);
  const { leads, scoreOf: score } = scored.workbook;
  return score(leads.leads.find((lead) => lead.id === id)!).score;
};

const handoffsOf = (book: IdentityBook, id: string): string[] => {
  const scored = scoredBook(book.host);
  if (scored.kind !== 'book') throw new Error(scored.kind);
  const { leads, ledger } = scored.workbook;
  return ledger.of(leads.leads.find((lead) => lead.id === id)!).map((handoff) => handoff.id);
};

describe('the row that stays', () => {
  it('keeps what it says, gets what it lacks, and names what the other said otherwise', () => {
    const book = anIdentityBook([ANA, TWIN]);
    merge(book);
    expect(book.people()).toEqual([
      {
        ...ANA,
        Teléfono: '600 111 222',
        'Pide oferta': 'sí',
        'IDs anteriores': 'L-TWIN',
        'Notas de ventas':
          'Fusionado con L-TWIN (Ana López · Norte): Email: ana.lopez@example.com · Cargo: CEO',
      },
    ]);
    expect(book.said).toContain('Ana López · Norte: 1 fila fusionada. La que quedó vacía se puede borrar.');
  });

  it('is the one that the person names', () => {
    const book = anIdentityBook([ANA, TWIN]);
    book.answers.push('3');
    merge(book);
    expect(book.people()).toHaveLength(2);
    expect(book.people()[0]).toEqual({});
    expect(book.people()[1]).toMatchObject({ ID: 'L-TWIN', Cargo: 'CEO', País: 'España' });
    expect(book.people()[1]!['IDs anteriores']).toBe('L-ANA');
  });

  it('is proposed by the latest handoff', () => {
    const book = anIdentityBook([ANA, TWIN], {
      handoffs: [
        handoffRow({ Decisión: 'Devolver', Motivo: 'Faltan datos' }),
        handoffRow({ Traspaso: 'L-TWIN-T1', Lead: 'L-TWIN', Enviado: new Date('2026-11-22T08:00:00Z') }),
      ],
    });
    book.answers.push(undefined);
    merge(book);
    expect(book.said[0]).toContain('sin escribir nada, la 3.');
  });

  it('takes over all IDs that any row had', () => {
    const book = anIdentityBook([
      { ...ANA, 'IDs anteriores': 'L-OLD' },
      { ...TWIN, 'IDs anteriores': 'L-OLDER; L-OLD' },
    ]);
    merge(book);
    expect(book.people()[0]!['IDs anteriores']).toBe('L-OLD; L-OLDER; L-TWIN');
  });

  it('without an ID takes the other’s', () => {
    const book = anIdentityBook([{ ...ANA, ID: '' }, TWIN]);
    merge(book);
    expect(book.people()[0]).toMatchObject({ ID: 'L-TWIN', Cargo: 'Directora' });
    expect(book.people()[0]).not.toHaveProperty('IDs anteriores');
  });

  it('of exact copies is one of them, and no ID is called former', () => {
    const book = anIdentityBook([ANA, ANA, ANA]);
    merge(book, 3);
    expect(book.people()).toEqual([ANA]);
  });

  it('keeps placeholders out of the way of answers', () => {
    const book = anIdentityBook([
      { ...ANA, Cargo: 'n/d' },
      { ...TWIN, País: '-' },
    ]);
    merge(book);
    expect(book.people()[0]).toMatchObject({ Cargo: 'CEO', País: 'España' });
  });

  it('keeps its formulas, and names what the other said there', () => {
    const book = anIdentityBook([{ ...ANA, Cargo: '=""' }, TWIN]);
    merge(book);
    const cargo = IDENTITY_HEADER.indexOf('Cargo') + 1;
    expect(book.leads.getRange(2, cargo, 1, 1).getFormula()).toBe('=""');
    expect(book.people()[0]!['Notas de ventas']).toContain('Cargo: CEO');
  });

  it('asks to be left alone if any row did', () => {
    const header = IDENTITY_HEADER.map((title) => (title === 'País' ? 'No contactar' : title));
    const book = anIdentityBook(
      [
        { ...ANA, 'No contactar': 'no' },
        { ...TWIN, 'No contactar': 'sí' },
      ],
      { header },
    );
    merge(book);
    expect(book.people()[0]).toMatchObject({ 'No contactar': 'sí' });
    expect(book.people()[0]!['Notas de ventas']).toContain('Antes de fusionar: No contactar: no');
  });

  it('gets the column for former IDs where it is missing, and the formula block still ends after it', () => {
    const header = IDENTITY_HEADER.filter((title) => title !== 'IDs anteriores');
    const book = anIdentityBook([ANA, TWIN], { header });
    merge(book);
    const [titles] = book.leads.getRange(1, 1, 1, book.leads.getLastColumn()).getValues();
    expect(titles!.slice(-3)).toEqual(['IDs anteriores', 'Fin de datos', 'Libre']);
    expect(book.people()).toHaveLength(1);
    expect(book.people()[0]!['IDs anteriores']).toBe('L-TWIN');
  });

  it('writes hostile answers as the texts they are', () => {
    const book = anIdentityBook([
      { ...ANA, Cargo: '' },
      { ...TWIN, Cargo: "'=HYPERLINK(1)", 'Notas de ventas': "'+34 600" },
    ]);
    merge(book);
    const cargo = IDENTITY_HEADER.indexOf('Cargo') + 1;
    expect(book.people()[0]!.Cargo).toBe('=HYPERLINK(1)');
    expect(book.leads.getRange(2, 1, 1, cargo).getFormulas()[0]!.filter(Boolean)).toEqual([]);
    expect(book.people()[0]!['Notas de ventas']).toContain('Notas de ventas: +34 600');
  });
});

describe('the rows that go', () => {
  it('are empty, apart from people’s own columns right of Fin de datos', () => {
    const book = anIdentityBook([ANA, { ...TWIN, Responsable: 'eva@example.com', Libre: 'mía' }, BEA]);
    merge(book);
    expect(book.people().slice(1)).toEqual([{ Libre: 'mía' }, BEA]);
  });

  it('live on in the log, whole', () => {
    const book = anIdentityBook([ANA, { ...TWIN, Decisión: 'Quizá', 'Notas de ventas': 'Llamar' }]);
    merge(book);
    expect(book.rows(book.log)).toMatchObject([
      {
        Quién: 'ventas@example.com',
        Qué: 'Fusionado',
        Lead: 'L-ANA',
        Antes:
          'Decisión: Quizá · Notas de ventas: Llamar · ID: L-TWIN · Nombre: Ana López · Empresa: Norte · Email: ana.lopez@example.com · Teléfono: 600 111 222 · Cargo: CEO · Pide oferta: sí',
        Después: 'L-ANA',
      },
    ]);
  });
});

describe('handoffs', () => {
  const open = (id: string, day: string, over: Cells = {}) =>
    handoffRow({ Traspaso: `${id}-T1`, Lead: id, Enviado: new Date(`2026-11-${day}T09:00:00Z`), ...over });
  const accepted = { Decisión: 'Aceptar', Situación: 'Decidido' };

  it('of all rows belong to the one that stays, and stay under the ID they were sent with', () => {
    const book = anIdentityBook([ANA, TWIN], {
      handoffs: [open('L-TWIN', '20', accepted), open('L-ANA', '21', accepted)],
    });
    merge(book);
    expect(handoffsOf(book, 'L-ANA')).toEqual(['L-TWIN-T1', 'L-ANA-T1']);
    expect(book.rows(book.ledger).map((row) => row.Lead)).toEqual(['L-TWIN', 'L-ANA']);
  });

  it('two open ones become one: the later stays open, the other is closed with a reason', () => {
    const book = anIdentityBook([ANA, TWIN], { handoffs: [open('L-TWIN', '20'), open('L-ANA', '21')] });
    merge(book);
    const [twin, ana] = book.rows(book.ledger);
    expect(twin).toMatchObject({ Decisión: 'Rechazar', Motivo: 'Duplicado: fusionado con L-ANA' });
    expect(twin).toMatchObject({ Decidió: 'ventas@example.com', Envío: 'Duplicado fusionado' });
    expect(ana).toEqual(open('L-ANA', '21'));
    expect(book.rows(book.log).map((line) => [line.Qué, line.Traspaso])).toEqual([
      ['Corrección', 'L-TWIN-T1'],
      ['Fusionado', undefined],
    ]);
  });

  it('the word in the row is that of the last handoff, so that no old word decides it', () => {
    const book = anIdentityBook(
      [
        { ...ANA, Decisión: 'Aceptar', Motivo: 'Encaja' },
        { ...TWIN, Responsable: 'eva@example.com' },
      ],
      { handoffs: [open('L-ANA', '20', accepted), open('L-TWIN', '21')] },
    );
    book.answers.push('2');
    merge(book);
    const [row] = book.people();
    expect(row).not.toHaveProperty('Decisión');
    expect(row).not.toHaveProperty('Motivo');
    expect(row).toMatchObject({ ID: 'L-ANA', Responsable: 'eva@example.com' });
    expect(row!['Notas de ventas']).toContain('Antes de fusionar: Decisión: Aceptar · Motivo: Encaja');
  });

  it('a word that waits for its reason stays beside its own open handoff', () => {
    const book = anIdentityBook([{ ...ANA, Decisión: 'Devolver' }, TWIN], {
      handoffs: [open('L-ANA', '21')],
    });
    merge(book);
    expect(book.people()[0]).toMatchObject({ Decisión: 'Devolver' });
  });

  it.each([
    ['both open', {}, {}],
    ['the earlier accepted', accepted, {}],
    ['the later accepted', {}, accepted],
    [
      'the later returned',
      accepted,
      { Decisión: 'Devolver', Motivo: 'Sin presupuesto', Situación: 'Decidido' },
    ],
  ])('%s: at most one is open, and Conciliar has nothing to do', (_, earlier, later) => {
    const words = ({ Decisión = '', Motivo = '' }: Cells) => ({ Decisión, Motivo });
    const book = anIdentityBook(
      [
        { ...ANA, ...words(earlier) },
        { ...TWIN, ...words(later) },
      ],
      { handoffs: [open('L-ANA', '20', earlier), open('L-TWIN', '21', later)] },
    );
    merge(book);
    const isOpen = (row: Cells) => row.Decisión === undefined;
    expect(book.rows(book.ledger).filter(isOpen).length).toBeLessThanOrEqual(1);
    const before = book.state();
    reconcileBook(book.host, 'late');
    expect(book.state()).toEqual(before);
  });

  it('without any, a decision in one of the rows is kept', () => {
    const book = anIdentityBook([ANA, { ...TWIN, Decisión: 'Aceptar', Motivo: 'Sí' }]);
    merge(book);
    expect(book.people()[0]).toMatchObject({ Decisión: 'Aceptar', Motivo: 'Sí' });
  });
});

describe('events', () => {
  const events = [
    [new Date('2026-11-20T09:00:00Z'), 'ana.lopez@example.com', 'Visita', '/precios', ''],
    [new Date('2026-11-20T09:00:00Z'), 'L-TWIN', 'Visita', '/precios', ''],
    [new Date('2026-11-20T09:00:00Z'), 'bea@example.com', 'Visita', '/precios', ''],
    [new Date('2026-11-20T09:00:00Z'), 'ANA@example.com', 'Visita', '/precios', ''],
  ];
  const leadsOf = (book: IdentityBook) =>
    book.rows(book.host.spreadsheetApp.getActive().getSheetByName('Interacciones')!).map((row) => row.Lead);

  it('under the e-mail of the row that goes are given to the one that stays', () => {
    const book = anIdentityBook([ANA, TWIN, BEA], { interactions: events });
    merge(book);
    expect(leadsOf(book)).toEqual(['L-ANA', 'L-TWIN', 'bea@example.com', 'ANA@example.com']);
  });

  it('under an e-mail that moves on to the one that stays need nothing', () => {
    const book = anIdentityBook([{ ...ANA, Email: '' }, TWIN], { interactions: events });
    merge(book);
    expect(leadsOf(book)[0]).toBe('ana.lopez@example.com');
    expect(book.people()[0]).toMatchObject({ Email: 'ana.lopez@example.com' });
  });

  it('under an e-mail that a third row has are left to it', () => {
    const book = anIdentityBook([ANA, TWIN, { ...BEA, Email: 'Ana.Lopez@example.com' }], {
      interactions: events,
    });
    merge(book);
    expect(leadsOf(book)[0]).toBe('ana.lopez@example.com');
  });

  it('of all rows score together', () => {
    const book = anIdentityBook([ANA, TWIN], { interactions: events });
    expect(scoreOf(book, 'L-ANA')).toBe(80);
    merge(book);
    expect(scoreOf(book, 'L-ANA')).toBe(100);
  });
});

describe('choosing', () => {
  it('with one row selected, those with its e-mail or phone are meant', () => {
    const book = anIdentityBook([ANA, BEA, { ...TWIN, Email: 'ANA@example.com' }]);
    book.select(2);
    mergeRows(book.host);
    expect(book.said[0]).toContain('· fila 2: Ana López · Norte\n· fila 4: Ana López · Norte');
    expect(book.people()[0]!['IDs anteriores']).toBe('L-TWIN');
    expect(book.people()[1]).toEqual(BEA);
  });

  test.each([
    ['one row alone', 1, 'Selecciona en Leads las filas de la misma persona'],
    ['more rows than one person has', 25, 'Son demasiadas filas'],
  ])('%s: refused, nothing changes', (_, rows, says) => {
    const others = Array.from({ length: 24 }, (_none, index) => ({ ...BEA, ID: `L-${index}`, Email: '' }));
    const book = anIdentityBook([ANA, ...others]);
    const before = book.state();
    merge(book, rows);
    expect(book.said[0]).toContain(says);
    expect(book.state()).toEqual(before);
  });

  test.each([
    ['closing the dialog', undefined],
    ['naming another row', '7'],
  ])('%s changes nothing', (_, answer) => {
    const book = anIdentityBook([ANA, TWIN]);
    const before = book.state();
    book.answers.push(answer);
    merge(book);
    expect(book.state()).toEqual(before);
  });

  it('somebody whom no list names is refused', () => {
    const settings = [
      ['Clave', 'Valor'],
      ['Correos de marketing', 'mar@example.com'],
      ['Correos de ventas', 'ven@example.com'],
      ['Correos de dirección', 'dir@example.com'],
    ];
    const book = anIdentityBook([ANA, TWIN], { settings, user: 'eve@example.com' });
    const before = book.state();
    merge(book);
    expect(book.state()).toEqual(before);
    expect(book.said[0]).toContain('Tu correo no está en ninguna de las listas');
  });
});

it('merging once more finds nothing to merge', () => {
  const book = anIdentityBook([ANA, TWIN]);
  merge(book);
  const once = book.state();
  merge(book);
  expect(book.state()).toEqual(once);
  expect(book.said.at(-1)).toContain('Selecciona en Leads las filas de la misma persona');
});
