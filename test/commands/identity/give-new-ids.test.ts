/** Of rows that share an ID one keeps it; copies get one of their own and lose what they copied. */
import { expect, test } from 'vitest';
import { giveNewIds } from '../../../src/commands/identity/give-new-ids';
import { handoffRow } from '../a-handoff-book';
import { ANA, anIdentityBook, type IdentityBook } from './an-identity-book';

const BEA = { ...ANA, Nombre: 'Bea Ruiz', Empresa: 'Sur' };
const NEW_ID = /^L-[2-9A-DF-HJ-NP-Z]{6}$/;

const ids = (book: IdentityBook) => book.people().map((cells) => cells.ID);

test('the first row keeps the ID, and a copied row gets its own', () => {
  const book = anIdentityBook([ANA, { ...BEA, ID: 'L-BEA' }, BEA]);
  book.select(4);
  giveNewIds(book.host);
  const [ana, bea, copy] = ids(book);
  expect([ana, bea]).toEqual(['L-ANA', 'L-BEA']);
  expect(copy).toMatch(NEW_ID);
  expect(book.said[0]).toContain('El ID L-ANA está en 2 filas');
  expect(book.said[0]).toContain('· fila 2: Ana López · Norte\n· fila 4: Bea Ruiz · Sur');
  expect(book.said[1]).toBe('1 fila tiene ahora un ID nuevo.');
});

test('nothing but the ID changes in the row', () => {
  const book = anIdentityBook([ANA, BEA]);
  const [before] = [book.people()];
  giveNewIds(book.host);
  const after = book.people();
  expect(after[0]).toEqual(before[0]);
  expect(after[1]).toEqual({ ...before[1], ID: after[1]!.ID });
});

test('the person may name another row, and that one keeps it', () => {
  const book = anIdentityBook([ANA, BEA]);
  book.answers.push('fila 3');
  giveNewIds(book.host);
  expect(ids(book)[0]).toMatch(NEW_ID);
  expect(ids(book)[1]).toBe('L-ANA');
});

test('the row whose name the ledger has is proposed', () => {
  const book = anIdentityBook([BEA, ANA], { handoffs: [handoffRow({ Nombre: 'Ana López · Norte' })] });
  giveNewIds(book.host);
  expect(book.said[0]).toContain('sin escribir nada, la 3.');
  expect(ids(book)[1]).toBe('L-ANA');
});

test.each([
  ['the dialog is closed', undefined],
  ['another row is named', '9'],
  ['something else is typed', 'Bea'],
])('when %s, nothing changes', (_, answer) => {
  const book = anIdentityBook([ANA, BEA]);
  const before = book.state();
  book.answers.push(answer);
  giveNewIds(book.host);
  expect(book.state()).toEqual(before);
});

test('rows whose ID is their own are told so, and nothing changes', () => {
  const book = anIdentityBook([ANA, { ...BEA, ID: 'L-BEA' }]);
  const before = book.state();
  giveNewIds(book.host);
  expect(book.said).toEqual([
    'Dar ID nuevo: En las filas elegidas no hay ningún ID repetido. Revisión dice cuáles lo están.',
  ]);
  expect(book.state()).toEqual(before);
});

test('rows filled down by hundreds get an ID each, all different', () => {
  const copies = Array.from({ length: 300 }, (_, index) => ({ ...BEA, Nombre: `Copia ${index}` }));
  const book = anIdentityBook([ANA, ...copies]);
  giveNewIds(book.host);
  expect(ids(book)[0]).toBe('L-ANA');
  expect(new Set(ids(book)).size).toBe(301);
  expect(book.said[0]).toContain('· y 291 filas más');
});

test('several repeated IDs are settled in one go, each in the row that it belongs to', () => {
  const other = { ...BEA, ID: 'L-BEA' };
  const book = anIdentityBook([ANA, other, { ...ANA, Nombre: 'Copia' }, { ...other, Nombre: 'Otra' }]);
  book.select(2, 4);
  giveNewIds(book.host);
  expect(book.said[0]).toContain('hay 2 ID repetidos');
  expect(ids(book).slice(0, 2)).toEqual(['L-ANA', 'L-BEA']);
  expect(new Set(ids(book)).size).toBe(4);
});

test('several at once change nothing without a yes', () => {
  const other = { ...BEA, ID: 'L-BEA' };
  const book = anIdentityBook([ANA, other, ANA, other]);
  const before = book.state();
  book.answers.push('CANCEL');
  book.select(2, 4);
  giveNewIds(book.host);
  expect(book.state()).toEqual(before);
});

test('a decision that was copied along goes, so that it is not taken for one about the copy', () => {
  const decided = { Decisión: 'Aceptar', Situación: 'Decidido' };
  const book = anIdentityBook(
    [
      { ...ANA, Decisión: 'Aceptar', Motivo: 'Encaja' },
      { ...BEA, Decisión: 'Aceptar', Motivo: 'Encaja' },
      { ...BEA, Decisión: 'Rechazar', Motivo: 'Otro: estudiante' },
    ],
    { handoffs: [handoffRow(decided)] },
  );
  giveNewIds(book.host);
  const [ana, copy, decidedHere] = book.people();
  expect(ana).toMatchObject({ Decisión: 'Aceptar', Motivo: 'Encaja' });
  expect(copy).not.toHaveProperty('Decisión');
  expect(copy).not.toHaveProperty('Motivo');
  expect(decidedHere).toMatchObject({ Decisión: 'Rechazar', Motivo: 'Otro: estudiante' });
  expect(book.rows(book.log)[0]).toMatchObject({
    Qué: 'ID nuevo',
    Lead: 'L-ANA',
    Antes: 'Bea Ruiz · Sur · Aceptar · Encaja',
    Después: copy!.ID,
  });
});

test('a decision stays where nothing was ever decided about the ID', () => {
  const book = anIdentityBook([
    { ...ANA, Decisión: 'Aceptar' },
    { ...BEA, Decisión: 'Aceptar' },
  ]);
  giveNewIds(book.host);
  expect(book.people()[1]).toMatchObject({ Decisión: 'Aceptar' });
});

test('former IDs that were copied along go: they are the other row’s', () => {
  const book = anIdentityBook([
    { ...ANA, 'IDs anteriores': 'L-OLD' },
    { ...BEA, 'IDs anteriores': 'L-OLD' },
    { ...BEA, 'IDs anteriores': 'L-OTHER' },
  ]);
  giveNewIds(book.host);
  expect(book.people().map((cells) => cells['IDs anteriores'])).toEqual(['L-OLD', undefined, 'L-OTHER']);
});

test('it is logged under the old ID and under the new one', () => {
  const book = anIdentityBook([ANA, BEA]);
  giveNewIds(book.host);
  const given = ids(book)[1];
  expect(book.rows(book.log).map(({ Cuándo: _, ...line }) => line)).toEqual([
    {
      Quién: 'ventas@example.com',
      Qué: 'ID nuevo',
      Lead: 'L-ANA',
      Antes: 'Bea Ruiz · Sur',
      Después: given,
    },
    { Quién: 'ventas@example.com', Qué: 'ID nuevo', Lead: given, Antes: 'L-ANA', Después: given },
  ]);
});

test('rows that were sorted while the person thought are found again', () => {
  const book = anIdentityBook([ANA, BEA]);
  book.answers.push('2');
  const host = {
    ...book.host,
    lockService: {
      getDocumentLock: () => {
        book.leads.getRange(2, 3, 2, 13).sort({ column: 8, ascending: false });
        return book.host.lockService.getDocumentLock();
      },
    },
  };
  giveNewIds(host);
  expect(book.people().map(({ Nombre, ID }) => [Nombre, ID === 'L-ANA'])).toEqual([
    ['Bea Ruiz', false],
    ['Ana López', true],
  ]);
});

test('rows that were changed while the person thought are left alone', () => {
  const book = anIdentityBook([ANA, BEA]);
  const host = {
    ...book.host,
    lockService: {
      getDocumentLock: () => {
        book.leads.getRange(3, 12, 1, 1).setValue('Gerente');
        return book.host.lockService.getDocumentLock();
      },
    },
  };
  giveNewIds(host);
  expect(ids(book)).toEqual(['L-ANA', 'L-ANA']);
  expect(book.said[1]).toContain('alguien cambió esas filas');
});

test('somebody whom no list names is refused', () => {
  const settings = [
    ['Clave', 'Valor'],
    ['Correos de marketing', 'mar@example.com'],
    ['Correos de ventas', 'ven@example.com'],
    ['Correos de dirección', 'dir@example.com'],
  ];
  const book = anIdentityBook([ANA, BEA], { settings, user: 'eve@example.com' });
  const before = book.state();
  giveNewIds(book.host);
  expect(book.state()).toEqual(before);
  expect(book.said).toEqual([
    'Dar ID nuevo: Tu correo no está en ninguna de las listas de Ajustes. Pide a dirección que te añada.',
  ]);
});

test('a formula in the ID cell of a copy gives way', () => {
  const book = anIdentityBook([ANA, { ...BEA, ID: '=G2' }]);
  giveNewIds(book.host);
  expect(ids(book)[1]).toMatch(NEW_ID);
  expect(book.leads.getRange(3, 7, 1, 1).getFormula()).toBe('');
});
