/** Reading `Traspasos`: whose a handoff is, in which order, and what cannot be read. */
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import { stateOf } from '../../../src/domain/handoff/handoff';
import { readLedger } from '../../../src/domain/handoff/ledger';
import { aMatrix, aWorkbook } from '../../support/builders';

const HEADER: readonly Cell[] = [
  'Traspaso',
  'Lead',
  'Enviado',
  'Decisión',
  'Veredicto',
  'Resultado',
  'Importe',
  'Decidido',
];

const ledgerOf = (
  rows: Table,
  header = HEADER,
  leads: Table = [
    ['L-1', ''],
    ['L-2', 'L-OLD'],
  ],
) => {
  const { leads: table } = aWorkbook([['ID', 'IDs anteriores'], ...leads], aMatrix());
  const ledger = readLedger([header, ...rows], { row: 1, column: 1 }, table);
  return { ...ledger, leads: table.leads, issues: ledger.issues };
};

const codes = ({ issues }: ReturnType<typeof ledgerOf>) =>
  issues.map(({ code, place }) => [code, place.row, place.column]);

describe('whose a handoff is', () => {
  it('the lead’s with that ID, or with one it had before; without such a lead it is kept apart', () => {
    const ledger = ledgerOf([
      ['L-OLD-T1', 'L-OLD', '1/11/2026', 'Devolver'],
      ['L-2-T1', 'L-2', '2/11/2026'],
      ['L-9-T1', 'L-9', '3/11/2026'],
    ]);
    expect(ledger.of(ledger.leads[1]!).map(({ id }) => id)).toEqual(['L-OLD-T1', 'L-2-T1']);
    expect(ledger.last(ledger.leads[0]!)).toBeUndefined();
    expect(ledger.gone.map(({ id }) => id)).toEqual(['L-9-T1']);
    expect(codes(ledger)).toEqual([['handoff-without-lead', 4, 2]]);
  });

  it('the oldest comes first, however people sort the tab', () => {
    const ledger = ledgerOf([
      ['L-1-T10', 'L-1', '5/11/2026 10:00'],
      ['L-1-T9', 'L-1', '5/11/2026 10:00'],
      ['L-1-T2', 'L-1', ''],
      ['L-1-T1', 'L-1', '1/11/2026'],
    ]);
    expect(ledger.of(ledger.leads[0]!).at(-1)?.id).toBe('L-1-T10');
    expect(ledger.of(ledger.leads[0]!).at(0)?.id).toBe('L-1-T1');
  });

  it('blank rows are none', () => {
    expect(
      ledgerOf([
        ['', '', ''],
        ['', ' ', ''],
      ]).handoffs,
    ).toEqual([]);
  });
});

describe('what a row says', () => {
  const state = (...cells: string[]) => {
    const [handoff] = ledgerOf([['L-1-T1', 'L-1', '1/11/2026', ...cells]]).handoffs;
    return [handoff!.decision, handoff!.verdict, handoff!.result, stateOf(handoff!)];
  };

  it.each([
    [[], [undefined, undefined, undefined, 'open']],
    [['Accept'], ['accept', undefined, undefined, 'decided']],
    [['descartar'], ['accept', 'disqualified', undefined, 'judged']],
    [
      ['', 'Aún no'],
      ['accept', 'notYet', undefined, 'judged'],
    ],
    [
      ['Aceptar', '', 'Cotización'],
      ['accept', undefined, 'quote', 'judged'],
    ],
    [
      ['Aceptar', 'Cualificado', 'ganado'],
      ['accept', 'qualified', 'won', 'closed'],
    ],
  ])('%s reads as %s', (cells, read) => {
    expect(state(...cells)).toEqual(read);
  });

  it('a time that is only about right is read, and marked', () => {
    const [handoff] = ledgerOf([
      ['L-1-T1', 'L-1', '1/11/2026', 'Aceptar', '', '', '', '02/11/2026 10:05 (aprox.)'],
    ]).handoffs;
    expect(handoff).toMatchObject({ decidedAt: { minute: 605 }, isApproximate: true });
  });
});

describe('what cannot be read is named, and the rest goes on', () => {
  it('each at its cell', () => {
    const ledger = ledgerOf([['L-1-T1', 'L-1', 'ayer', 'Aceptr', 'quizá', 'Vendido', 'mucho']]);
    expect(codes(ledger)).toEqual([
      ['unknown-handoff-word', 2, 4],
      ['unknown-handoff-word', 2, 6],
      ['unknown-handoff-word', 2, 5],
      ['unreadable-amount', 2, 7],
      ['unreadable-moment', 2, 3],
    ]);
    expect(ledger.issues[0]!.params.nearest).toBe('Aceptar');
  });

  it('one handoff in two rows, and two open ones of one lead', () => {
    const ledger = ledgerOf([
      ['L-1-T1', 'L-1', '1/11/2026'],
      ['L-1-T1', 'L-1', '1/11/2026', 'Aceptar'],
      ['L-1-T2', 'L-1', '2/11/2026'],
    ]);
    expect(codes(ledger)).toEqual([
      ['repeated-handoff', 3, 1],
      ['two-open-handoffs', 4, 1],
    ]);
  });

  it('headers that everything rests on', () => {
    const { issues } = ledgerOf([], ['Traspaso']);
    expect(issues.map(({ code, received }) => [code, received])).toEqual([
      ['missing-header', 'Lead'],
      ['missing-header', 'Enviado'],
      ['missing-header', 'Decisión'],
    ]);
  });
});
