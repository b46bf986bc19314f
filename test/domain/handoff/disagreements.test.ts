/** Where the score and people disagree, and what comes back twice. */
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import { disagreements, type Judged, secondReturns } from '../../../src/domain/handoff/disagreements';
import { readLedger } from '../../../src/domain/handoff/ledger';
import { aCriterion, aMatrix, aWorkbook } from '../../support/builders';

const LEADS: Table = [
  ['ID', 'Nombre', 'Cargo', 'IDs anteriores'],
  ['L-1', 'Ana', 'CEO', ''],
  ['L-2', 'Luis', 'Becario', 'L-9'],
  ['L-3', 'Eva', '', ''],
];
const HEADER = [
  'Traspaso',
  'Lead',
  'Enviado',
  'Temperatura',
  'Decisión',
  'Motivo',
  'Veredicto',
  'Juzgado',
  'Decidido',
  'Resultado',
];

/** Rows by `|`, in the order of `HEADER`. */
const aTeam = (rows: readonly string[], leads: Table = LEADS): Judged => {
  const { leads: table, scoreOf } = aWorkbook(leads, aMatrix(aCriterion('Cargo', 10, { full: 'CEO' })));
  const cells = rows.map((row): Cell[] => row.split('|'));
  return { leads: table, scoreOf, ledger: readLedger([HEADER, ...cells], { row: 1 }, table) };
};

describe('disagreements', () => {
  const found = (...rows: string[]) =>
    disagreements(aTeam(rows)).map(({ handoff, lead, direction, sent, now }) =>
      [handoff.id, lead?.id, direction, sent, now].join(' '),
    );

  it('hot and judged not yet or not at all: too hot; cold or warm and judged qualified: too cold', () => {
    expect(
      found(
        'a|L-1|1/9/2026|Caliente|Aceptar||Aún no|5/9/2026',
        'b|L-2|1/9/2026|Caliente|Descartar|||6/9/2026',
        'c|L-1|2/9/2026|Tibio|Aceptar||Cualificado|7/9/2026',
        'd|L-3|1/9/2026|Frío|Aceptar||Cualificado|4/9/2026',
      ),
    ).toEqual([
      'c L-1 too-cold warm hot',
      'b L-2 too-hot hot cold',
      'a L-1 too-hot hot hot',
      'd L-3 too-cold cold cold',
    ]);
  });

  it('agreement, silence and a return before contact are none', () => {
    expect(
      found(
        'a|L-1|1/9/2026|Caliente|Aceptar||Cualificado|5/9/2026',
        'b|L-1|1/9/2026|Frío|Aceptar||Aún no|5/9/2026',
        'c|L-2|1/9/2026|Caliente|Devolver|Faltan datos||',
        'd|L-2|1/9/2026|Caliente|Aceptar|||',
        'e|L-3|1/9/2026||Aceptar||No cualificado|5/9/2026',
        'f|L-3|1/9/2026|Excluido|Aceptar||Cualificado|5/9/2026',
      ),
    ).toEqual([]);
  });

  it('a lead that is gone still counts, without a temperature of today; undated verdicts come last', () => {
    expect(
      found('a|L-8|1/9/2026|Caliente|Aceptar||Aún no|', 'b|L-9|1/9/2026|Caliente|Aceptar||Aún no|5/9/2026'),
    ).toEqual(['b L-2 too-hot hot cold', 'a  too-hot hot ']);
  });

  it('of two rows with one ID the first is named, once', () => {
    const twice = [...LEADS, ['L-1', 'Ana', 'Becario', '']];
    const list = disagreements(aTeam(['a|L-1|1/9/2026|Caliente|Aceptar||Aún no|5/9/2026'], twice));
    expect(list.map(({ lead, now }) => [lead?.row, now])).toEqual([[2, 'hot']]);
  });
});

describe('second returns', () => {
  const found = (...rows: string[]) =>
    secondReturns(aTeam(rows)).map(
      ({ lead, reason, handoffs }) => `${lead.id} ${reason}: ${handoffs.map(({ id }) => id).join(' ')}`,
    );

  it('the same reason before any colon, in any spelling, is one; «Aún no» counts as a return', () => {
    expect(
      found(
        'b|L-2|2/9/2026||Devolver|FALTAN DATOS : el teléfono||',
        'a|L-9|1/9/2026||Devolver|Faltan datos: el cargo||',
        'c|L-2|3/9/2026||Aceptar|faltan datos|Aún no|9/9/2026',
      ),
    ).toEqual(['L-2 faltan datos: a b c']);
  });

  it('different reasons, no reason, other decisions and other leads are none', () => {
    expect(
      found(
        'a|L-1|1/9/2026||Devolver|Faltan datos||',
        'b|L-1|2/9/2026||Devolver|No responde||',
        'c|L-1|3/9/2026||Rechazar|No responde||',
        'd|L-2|1/9/2026||Aceptar||Aún no|',
        'e|L-2|2/9/2026||Aceptar||Aún no|',
        'f|L-3|1/9/2026||Devolver|No responde||',
        'g|L-3|2/9/2026||Aceptar|No responde|Cualificado|',
      ),
    ).toEqual([]);
  });

  it('those whose last return is the latest come first; one lead may come back twice for two reasons', () => {
    const returned = (id: string, lead: string, reason: string, on: string) =>
      `${id}|${lead}|${on}||Devolver|${reason}|||${on}`;
    expect(
      found(
        returned('a', 'L-1', 'No responde', '1/9/2026'),
        returned('b', 'L-1', 'No responde', '3/9/2026'),
        returned('c', 'L-3', 'Faltan datos', '1/9/2026'),
        returned('d', 'L-3', 'Faltan datos', '4/9/2026'),
        returned('e', 'L-3', 'No responde', '5/9/2026'),
        returned('f', 'L-3', 'No responde', '6/9/2026'),
      ),
    ).toEqual(['L-3 No responde: e f', 'L-3 Faltan datos: c d', 'L-1 No responde: a b']);
  });
});
