/** What is left of the words of the ledger and the log when a person is forgotten. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Forgetting,
  forgetCell,
  forgetLine,
  knownWords,
} from '../../../src/domain/handoff/forget-handoff';
import { eraserOf } from '../../../src/domain/lead/traces';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { HANDOFF_COLUMNS, type HandoffColumn } from '../../../src/domain/vocabulary';

const ANA = { names: ['Ana López'], emails: ['ana@example.com'], phones: ['600111222'] };
const settings = {
  ...DEFAULT_SETTINGS,
  emails: { ...DEFAULT_SETTINGS.emails, sales: ['eva@example.com'] },
};
const forgetting: Forgetting = {
  ...eraserOf(ANA, 'borrado'),
  erased: 'borrado',
  known: knownWords(settings, [], 'borrado'),
};

describe('a reason', () => {
  it.each([
    ['Faltan datos', 'Faltan datos'],
    ['Faltan datos: el teléfono de su casa', 'Faltan datos: borrado'],
    ['Otro: se muda', 'Otro: borrado'],
    ['otro:', 'otro:'],
    ['Se muda en mayo', 'borrado'],
    ['', ''],
  ])('«%s» becomes «%s»', (text, left) => {
    expect(forgetCell(text, 'reason', forgetting)).toBe(left);
  });
});

describe('a cell of the ledger', () => {
  it.each<[HandoffColumn | undefined, string | number, string | number]>([
    ['name', 'Ana López · Norte', 'borrado'],
    ['notes', 'Muy simpática', 'borrado'],
    ['need', 'Sí: para mayo', 'Sí: borrado'],
    ['need', 'Sin saber', 'Sin saber'],
    ['need', 'quizá en mayo', 'borrado'],
    ['how', 'Fuera de umbral: lo pide ella', 'Fuera de umbral: borrado'],
    ['how', 'Manual', 'Manual'],
    ['owner', 'ana@example.com', 'ana@example.com'],
    ['reasons', 'Email: ana@example.com −5', 'Email: borrado −5'],
    ['amount', 1200, 1200],
    ['lead', 'L-ANA', 'L-ANA'],
    [undefined, 'columna de ventas sobre Ana', 'columna de ventas sobre borrado'],
  ])('%s: «%s» becomes «%s»', (column, cell, left) => {
    expect(forgetCell(cell, column, forgetting)).toBe(left);
  });
});

describe('a line of the log', () => {
  it.each([
    ['decided', 'Devolver: Otro: llama su jefa', 'Devolver: Otro: borrado'],
    ['judged', 'Aceptar → Aún no: Faltan datos', 'Aceptar → Aún no: Faltan datos'],
    ['sent', 'Fuera de umbral: lo pide ella → eva@example.com', 'Fuera de umbral: borrado → eva@example.com'],
    ['reassigned', 'eva@example.com', 'eva@example.com'],
    ['held', '15/01/2027', '15/01/2027'],
    ['concluded', 'Aceptar → Cualificado → Oferta 1200', 'Aceptar → Cualificado → borrado'],
    ['merged', 'Nombre: Ana · Email: ana@example.com', 'borrado'],
    ['merged', 'L-ANA', 'L-ANA'],
    ['renumbered', 'Ana López · Norte', 'borrado · borrado'],
    ['renumbered', 'L-7K3QF9', 'L-7K3QF9'],
    ['reopened', 'Volvió a escribir', 'borrado'],
    ['decided', '', ''],
  ] as const)('%s: «%s» becomes «%s»', (what, text, left) => {
    expect(forgetLine(text, what, forgetting)).toBe(left);
  });
});

describe('laws', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom('Otro: ', 'Faltan datos', 'Ana', 'Devolver', ' · ', ' → ', '600111222', '15/01/2027'),
  );
  const text = fc.array(words, { maxLength: 5 }).map((parts) => parts.join(''));
  const columns = Object.keys(HANDOFF_COLUMNS) as HandoffColumn[];
  const RUNS = { numRuns: 1000 };

  it('once is enough, for every column', () =>
    fc.assert(
      fc.property(fc.constantFrom(undefined, ...columns), text, (column, cell) => {
        const once = forgetCell(cell, column, forgetting);
        expect(forgetCell(once, column, forgetting)).toBe(once);
      }),
      RUNS,
    ));

  it('once is enough, for every line', () =>
    fc.assert(
      fc.property(fc.constantFrom(undefined, 'decided' as const, 'merged' as const), text, (what, line) => {
        const once = forgetLine(line, what, forgetting);
        expect(forgetLine(once, what, forgetting)).toBe(once);
      }),
      RUNS,
    ));
});
