/** `Acciones`: what a row says, and what becomes of rows that cannot be read. */
import { describe, expect, it } from 'vitest';
import { readActions } from '../../../src/domain/actions/read-actions';
import type { Cell, Table } from '../../../src/domain/cell';
import { issueText } from '../../../src/messages/issues';
import { HEADER } from './playbook-header';

const read = (...rows: Cell[][]) => readActions([HEADER, ...rows], { row: 1, column: 1 });
const codes = (table: Table) => readActions(table, { row: 1 }).issues.map(({ code }) => code);

describe('a row of the playbook', () => {
  it('names its leads by lists, and says what to do, what for, who and by when', () => {
    const { actions, issues } = read([
      'MQL; sql',
      'Caliente;Hot',
      'Almacén; Rutas',
      'Operaciones',
      'Llamar hoy',
      'Contactar',
      'Ventas',
      '1',
    ]);
    expect(issues).toEqual([]);
    expect(actions).toEqual([
      {
        action: 'Llamar hoy',
        stages: ['mql', 'sql'],
        temperatures: ['hot', 'hot'],
        products: ['Almacén', 'Rutas'],
        personas: ['Operaciones'],
        objective: 'contact',
        isContact: true,
        team: 'Ventas',
        days: 1,
        row: 2,
      },
    ]);
  });

  it('may leave everything blank but what to do; blank rows do not count', () => {
    const { actions, issues } = read(
      ['', '', '', '', ' ', '', '', ''],
      ['', '', '', '', 'Esperar', '', '', ''],
    );
    expect(issues).toEqual([]);
    expect(actions).toEqual([
      expect.objectContaining({
        stages: [],
        objective: undefined,
        isContact: false,
        days: undefined,
        row: 3,
      }),
    ]);
  });

  it('is understood in other languages and orders', () => {
    const table = [
      ['Action', 'Stage', 'Temperature', 'Product', 'Persona', 'Objective'],
      ['Call', 'Discarded', 'Warm', '', '', 'Close'],
    ];
    const { actions } = readActions(table, { row: 1 });
    expect(actions[0]).toMatchObject({ stages: ['discarded'], temperatures: ['warm'], objective: 'close' });
  });
});

describe('a word that nobody knows', () => {
  it('leaves the others of its list', () => {
    const { actions, issues } = read(['MQL; Oportunidá', '', '', '', 'Llamar', '', '', '']);
    expect(actions[0]?.stages).toEqual(['mql']);
    expect(issues).toMatchObject([
      { code: 'unknown-stage', received: 'Oportunidá', place: { tab: 'actions', row: 2, column: 1 } },
    ]);
    expect(issueText(issues[0]!, 'es')).toEqual({
      says: 'La etapa «Oportunidá» no existe',
      expected: '¿Querías decir «Oportunidad»?',
    });
  });

  it('takes its row out where no other is left, so that it does not fire everywhere', () => {
    const { actions, issues } = read(
      ['Todas', '', '', '', 'Llamar', '', '', ''],
      ['MQL', 'Ardiente', '', '', 'Llamar', '', '', ''],
    );
    expect(actions).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['unknown-stage', 'unknown-temperature']);
    expect(issueText(issues[0]!, 'es').expected).toBe(
      'MQL, SQL u otra de la guía; en blanco, todas. Si no hay otra, la fila no cuenta',
    );
  });

  it('costs nothing but itself in Objetivo and Plazo; the action is a contact still', () => {
    const { actions, issues } = read(['MQL', '', '', '', 'Llamar', 'Cerar', '', 'pronto']);
    expect(actions[0]).toMatchObject({ objective: undefined, isContact: true, days: undefined });
    expect(issues).toMatchObject([
      { code: 'unknown-objective', params: { nearest: 'Cerrar' } },
      { code: 'unreadable-days', received: 'pronto', place: { column: 8 } },
    ]);
  });
});

describe('what is missing', () => {
  it('a row without an action is named and left out; so is a negative term', () => {
    const { actions, issues } = read(
      ['MQL', '', '', '', '', 'Nutrir', '', ''],
      ['', '', '', '', 'Ir', '', '', -1],
    );
    expect(actions.map(({ action }) => action)).toEqual(['Ir']);
    expect(issues.map(({ code }) => code)).toEqual(['unnamed-action', 'unreadable-days']);
  });

  it('without Etapa or Acción nothing fires; without another selector its rows are for all', () => {
    const renamed = [
      ['Fase', 'Temperatura', 'Producto', 'Persona', 'Acción'],
      ['MQL', '', '', '', 'Llamar'],
    ];
    expect(readActions(renamed, { row: 1 }).actions).toEqual([]);
    expect(codes(renamed)).toEqual(['missing-header']);
    const short = [
      ['Etapa', 'Temperatura', 'Acción'],
      ['MQL', '', 'Llamar'],
    ];
    expect(readActions(short, { row: 1 })).toMatchObject({
      actions: [{ action: 'Llamar' }],
      issues: [
        { code: 'missing-header', severity: 'warning', received: 'Producto' },
        { code: 'missing-header', severity: 'warning', received: 'Persona' },
      ],
    });
  });
});

it('a blank tab is one warning', () => {
  expect(codes([['', ' ']])).toEqual(['missing-table']);
});

it('a product or persona a letter away from one that exists is named, a new one is not', () => {
  const playbook = read(
    ['', '', 'Almacem; Rutas', 'Comprass', 'Llamar', '', '', ''],
    ['', '', 'Nube', '', 'Llamar', '', '', ''],
  );
  expect(playbook.nameIssues(['Almacén', 'Rutas'], ['Compras'])).toMatchObject([
    { code: 'near-name', received: 'Almacem', params: { nearest: 'Almacén' }, place: { row: 2, column: 3 } },
    { code: 'near-name', received: 'Comprass', place: { row: 2, column: 4 } },
  ]);
  expect(playbook.nameIssues([], [])).toEqual([]);
});
