/** Which row of the playbook a lead gets. */
import { describe, expect, it } from 'vitest';
import { type ActionFacts, actionChooser, allowedAction } from '../../../src/domain/actions/next-action';
import { readActions } from '../../../src/domain/actions/read-actions';
import type { Cell } from '../../../src/domain/cell';
import { aMatrix, aWorkbook } from '../../support/builders';

const playbook = (...rows: string[]) =>
  readActions(
    [
      ['Etapa', 'Temperatura', 'Producto', 'Persona', 'Acción', 'Objetivo'],
      ...rows.map((row) => row.split('|')),
    ],
    { row: 1 },
  ).actions;

const anna: ActionFacts = { stage: 'mql', temperature: 'hot', product: 'Almacén', persona: 'Compras' };
const chosen = (facts: Partial<ActionFacts>, ...rows: string[]) =>
  actionChooser(playbook(...rows))({ ...anna, ...facts })?.action;

describe('among the rows that fit', () => {
  it('the one with most filled selectors wins, wherever it stands', () => {
    const rows = ['||||todos', 'MQL|Caliente|||dos', '|Caliente|Almacén|Compras|tres', 'MQL||||una'];
    expect(chosen({}, ...rows)).toBe('tres');
    expect(chosen({ persona: 'Otra' }, ...rows)).toBe('dos');
    expect(chosen({ temperature: 'cold' }, ...rows)).toBe('una');
    expect(chosen({ temperature: 'cold', stage: 'sal' }, ...rows)).toBe('todos');
  });

  it('of those with as many, one with Etapa; then the first', () => {
    expect(chosen({}, '|Caliente|Almacén||sin etapa', 'MQL|||Compras|con etapa')).toBe('con etapa');
    expect(chosen({}, '|Caliente|Almacén||primera', '||Almacén|Compras|segunda')).toBe('primera');
    expect(chosen({}, 'MQL; SQL||||primera', 'MQL||||segunda')).toBe('primera');
  });

  it('none may be left', () => {
    expect(chosen({}, 'SQL||||otra')).toBeUndefined();
    expect(chosen({})).toBeUndefined();
  });
});

it('compares products and personas as texts are compared; several products need one in common', () => {
  expect(chosen({ product: ' ALMACEN' }, '||Rutas; Almacén||sí')).toBe('sí');
  expect(chosen({ product: 'Nube; almacén' }, '||Rutas; Almacén||sí')).toBe('sí');
  expect(chosen({ persona: 'compras' }, '|||Compras|sí')).toBe('sí');
  for (const product of [undefined, '', 'Nube']) {
    expect(chosen({ product }, '||Almacén||de almacén', '||||de todos')).toBe('de todos');
  }
  expect(chosen({ persona: undefined }, '|||Compras|no')).toBeUndefined();
});

describe('a lead that must not be contacted', () => {
  const [call, wait] = playbook('MQL||||Llamar|Contactar', '||||Revisar ficha|');
  const nextFor = (action: typeof call, doNotContact: Cell, consent: Cell) => {
    const table = [
      ['ID', 'No contactar', 'Consentimiento'],
      ['L-1', doNotContact, consent],
    ];
    const { leads } = aWorkbook(table, aMatrix());
    return allowedAction(action, leads, leads.leads[0]!);
  };

  it.each<[Cell, Cell, string]>([
    ['sí', '', 'doNotContact'],
    [true, 'sí', 'doNotContact'],
    ['baja el 3/2/2026', '', 'doNotContact'],
    ['', 'no', 'consent'],
    [false, false, 'consent'],
    ['no', 'No', 'consent'],
  ])('No contactar %j, Consentimiento %j: %s', (doNotContact, consent, blockedBy) => {
    expect(nextFor(call, doNotContact, consent)).toEqual({ blockedBy });
  });

  it('gets nothing at all once it was forgotten', () => {
    const { leads } = aWorkbook(
      [
        ['ID', 'Nombre'],
        ['L-1', 'borrado'],
      ],
      aMatrix(),
    );
    for (const action of [call, wait, undefined]) {
      expect(allowedAction(action, leads, leads.leads[0]!)).toEqual({ blockedBy: 'forgotten' });
    }
  });

  it('gets what is no contact all the same', () => {
    expect(nextFor(wait, 'sí', 'no')).toEqual({ action: wait });
    expect(nextFor(undefined, 'sí', 'no')).toBeUndefined();
  });

  it('is none where nothing is known, or where it agreed', () => {
    for (const [doNotContact, consent] of [
      ['', ''],
      ['n/d', '-'],
      ['no', 'sí'],
      [false, 'pendiente'],
    ]) {
      expect(nextFor(call, doNotContact!, consent!)).toEqual({ action: call });
    }
  });
});
