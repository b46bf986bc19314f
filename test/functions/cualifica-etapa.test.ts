/** `=CUALIFICA_ETAPA(…)`: the stage of one lead and why; and what the block shows of the ledger and the playbook. */
import { describe, expect, it } from 'vitest';
import { ACTION_COLUMNS, HANDOFF_COLUMNS, type HandoffColumn } from '../../src/domain/vocabulary';
import { CUALIFICA } from '../../src/functions/cualifica';
import { CUALIFICA_ETAPA } from '../../src/functions/cualifica-etapa';
import { CUALIFICA_REVISA } from '../../src/functions/cualifica-revisa';
import { aCriterion, aMatrix } from '../support/builders';

const MATRIX = aMatrix(aCriterion('Cargo', 100, { full: 'CEO', half: 'Jefa' }));
const LEADS = [
  ['ID', 'Nombre', 'Email', 'Cargo', 'IDs anteriores', 'Consentimiento'],
  ['L-1', 'Ana', 'ana@norte.example.com', 'CEO', 'L-OLD', ''],
  ['L-2', 'Eva', 'eva@sur.example.com', 'Becaria', '', 'no'],
  ['L-3', '', '', 'CEO', '', ''],
];
const SETTINGS = [
  ['Clave', 'Valor'],
  ['Fecha fija', '22/11/2026'],
  ['Columnas calculadas', 'Etapa; Próxima acción; Vence'],
];
const PLAYBOOK = [
  Object.values(ACTION_COLUMNS).map(({ es }) => es),
  ['MQL', '', '', '', '=Llamar', 'Contactar', 'Marketing', 1],
  ['Lead', '', '', '', 'Escribir', 'Nutrir', 'Marketing', 7],
];

const ledger = (...handoffs: readonly Partial<Record<HandoffColumn, unknown>>[]) => {
  const columns = Object.keys(HANDOFF_COLUMNS) as HandoffColumn[];
  return [
    columns.map((key) => HANDOFF_COLUMNS[key].es),
    ...handoffs.map((one) => columns.map((key) => one[key] ?? '')),
  ];
};
const SENT = { id: 'L-1-T1', lead: 'L-1', sentAt: '20/11/2026 09:00', due: '23/11/2026 09:30' };

describe('the sentence', () => {
  it.each([
    ['L-1', 'MQL: puntuación 100 (pide 50) y encaje 100 (pide 25)'],
    [' L-OLD ', 'MQL: puntuación 100 (pide 50) y encaje 100 (pide 25)'],
    ['eva@sur.example.com', 'Lead: puntuación 0 (MQL pide 50)'],
    ['L-3', 'Anónimo: falta un correo o un teléfono'],
  ])('of %s says why', (id, sentence) => {
    expect(CUALIFICA_ETAPA(id, LEADS, MATRIX, SETTINGS)).toBe(sentence);
  });

  it('says what sales answered, where Traspasos is passed', () => {
    const accepted = { ...SENT, decision: 'Aceptar', decidedAt: '21/11/2026 10:00', decidedBy: 'Luis' };
    expect(CUALIFICA_ETAPA('L-1', LEADS, MATRIX, ledger(accepted), SETTINGS)).toBe(
      'SAL: aceptado el 21/11/2026 por Luis',
    );
  });

  it.each([
    ['', 'Falta el ID del lead'],
    ['L-9', 'Ningún lead tiene el ID «L-9»'],
    ['=X', 'Ningún lead tiene el ID «=X»'],
  ])('for %j says that there is no such lead', (id, sentence) => {
    expect(CUALIFICA_ETAPA(id, LEADS, MATRIX)).toBe(sentence);
  });

  it('names what the matrix lacks', () => {
    expect(CUALIFICA_ETAPA('L-1', LEADS, [['Criterio', 'Campo']])).toBe('Falta la columna «Peso» en Matriz');
  });
});

describe('the block', () => {
  const block = (...tables: unknown[]) => CUALIFICA(LEADS, MATRIX, SETTINGS, ...tables).slice(1);

  it('has stage and next action, as plain text, and no action for those that must not be contacted', () => {
    expect(block(PLAYBOOK)).toEqual([
      ['MQL', "'=Llamar", ''],
      ['Lead', 'Sin contacto: sin permiso', ''],
      ['Anónimo', '', ''],
    ]);
  });

  it('shows the deadline of an open handoff as a serial number, until it is decided', () => {
    const due = (one: object) => block(ledger({ ...SENT, ...one }))[0]![2];
    expect(due({})).toBeCloseTo(46349 + 9.5 / 24, 9);
    expect(due({ due: new Date(2026, 10, 23, 9, 30) })).toBeCloseTo(46349 + 9.5 / 24, 9);
    expect(due({ decision: 'Aceptar' })).toBe('');
    expect(due({ due: '' })).toBe('');
    expect(due({ name: 'borrado' })).toBe('');
  });
});

it('Revisión lists what the ledger and the playbook say that cannot be read', () => {
  const playbook = [...PLAYBOOK, ['Etapón', '', '', '', 'Llamar', '', '', '']];
  const torn = ledger({ ...SENT, decision: 'Quizá', lead: 'L-7' });
  const tabs = CUALIFICA_REVISA(LEADS, MATRIX, SETTINGS, playbook, torn).map(([tab]) => tab);
  expect(tabs.filter((tab) => tab === 'Acciones')).toHaveLength(1);
  expect(tabs.filter((tab) => tab === 'Traspasos')).toHaveLength(2);
});
