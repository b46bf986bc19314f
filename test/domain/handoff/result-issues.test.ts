/** Results in `Traspasos` that can hardly be as they stand, each named at its cell. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cell';
import { scoreWorkbook } from '../../../src/domain/scoring/score-workbook';
import { formatPlace, issueText } from '../../../src/messages/issues';
import { aCriterion, aMatrix, someSettings } from '../../support/builders';

const HEADERS = [
  'Traspaso',
  'Lead',
  'Enviado',
  'Decisión',
  'Envío',
  'Resultado',
  'Fecha del resultado',
  'Importe',
];

type Result = readonly [how: Cell, result: Cell, on: Cell, amount: Cell];

/** A handoff sent on 1 November 2026 each; asked on 22 November. */
const tell = (results: readonly Result[], settings = someSettings(['Fecha de corte', '22/11/2026'])) => {
  const place = (table: readonly (readonly Cell[])[]) => ({ table, origin: { row: 1, column: 1 } });
  const { issues, ledger } = scoreWorkbook({
    leads: place([
      ['ID', 'Nombre', 'Cargo'],
      ['L-1', 'Ana', 'CEO'],
    ]),
    matrix: place(aMatrix(aCriterion('Cargo', 10, { full: 'CEO' }))),
    settings: place(settings),
    handoffs: place([
      HEADERS,
      ...results.map((cells, i) => [`L-1-T${i + 1}`, 'L-1', '1/11/2026 10:00', 'Aceptar', ...cells]),
    ]),
  });
  const told = issues
    .filter(({ place: { tab } }) => tab === 'handoffs')
    .map((issue) => {
      const { says, expected } = issueText(issue, 'es');
      return `${formatPlace(issue.place, 'es')} ${issue.severity}: ${says}. ${expected}.`;
    });
  return { told, amounts: ledger.handoffs.map(({ amount }) => amount) };
};

const win = (on: Cell, amount: Cell = '', how: Cell = 'Manual'): Result => [how, 'Ganado', on, amount];
const WINS = [4000, 5000, 5000, 6000].map((amount) => win('10/11/2026', amount));

describe('an amount', () => {
  it('below zero is an error and does not count', () => {
    const { told, amounts } = tell([win('10/11/2026', '-5.000'), win('10/11/2026', 0)]);
    expect(told).toEqual([
      'H2 error: «-5.000» en Importe es menos que cero. Un importe desde 0; mientras tanto no cuenta.',
    ]);
    expect(amounts).toEqual([undefined, 0]);
  });

  it('more than 100 times the median of five wins or more is worth a look, and counts', () => {
    const { told, amounts } = tell([...WINS, win('10/11/2026', 1e9)]);
    expect(told).toEqual([
      'H6 warning: El Importe «1000000000» es 200.000 veces lo normal (5000). Si es así, no hace falta nada: cuenta en el informe y en la previsión.',
    ]);
    expect(amounts[4]).toBe(1e9);
    expect(tell([...WINS, win('10/11/2026', 500_000)]).told).toEqual([]);
    expect(tell([...WINS.slice(1), win('10/11/2026', 1e9)]).told).toEqual([]);
  });
});

describe('the day of a result', () => {
  it('is missing', () => {
    expect(tell([win(''), ['Manual', 'Cotización', '', '']]).told).toEqual([
      'G2 warning: Falta la Fecha del resultado de un Ganado. El día en que se ganó; mientras tanto vale el de lo último que se apuntó.',
    ]);
  });

  it('is still to come, going by the day that moves with the calendar', () => {
    expect(tell([win('31/12/2027'), win('22/11/2026')]).told).toEqual([
      'G2 warning: El resultado es del 31/12/2027, posterior al día de evaluación (22/11/2026). Un día que ya haya pasado. Si es de hoy, Actualizar.',
    ]);
    expect(tell([win('31/12/2027')], someSettings(['Fecha fija', '22/11/2026'])).told).toEqual([]);
  });

  it('lies before the lead was sent, where it is known when that was', () => {
    expect(
      tell([win('1/1/2020'), win('1/11/2026'), win('1/1/2020', '', 'Anterior a Traspasos')]).told,
    ).toEqual([
      'G2 warning: El resultado es del 1/1/2020, antes de enviar el lead (01/11/2026). Un día desde que se envió.',
    ]);
  });
});
