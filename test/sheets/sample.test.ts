/** The sample: what it holds, and what is left of it in a sheet with other columns. */
import { describe, expect, it } from 'vitest';
import { actionChooser } from '../../src/domain/actions/next-action';
import { readActions } from '../../src/domain/actions/read-actions';
import { readMatrix } from '../../src/domain/model/read-matrix';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import {
  ACTION_COLUMNS,
  MATRIX_COLUMNS,
  STAGES,
  type Stage,
  TEMPERATURES,
  type Temperature,
} from '../../src/domain/vocabulary';
import { BUILDING_TEXTS } from '../../src/messages/building';
import { draftMatrix, fieldsToDraft } from '../../src/sheets/draft-matrix';
import {
  fittingMatrix,
  sampleActions,
  sampleInteractions,
  sampleLeads,
  sampleMatrix,
  samplePersonas,
} from '../../src/sheets/sample';

const { sample } = BUILDING_TEXTS.es;
const TODAY = 20_000;
const leads = sampleLeads(sample, TODAY);
const matrix = sampleMatrix(sample, TODAY);
const interactions = sampleInteractions(sample, TODAY);
const column = (key: keyof typeof MATRIX_COLUMNS) => matrix[0]!.indexOf(MATRIX_COLUMNS[key].es);
const criteria = readMatrix(matrix, { row: 1, column: 1 }).model!.criteria;

describe('the sample', () => {
  it('is invented: only example.com addresses, no telephone that rings', () => {
    const header = leads[0]!;
    for (const row of leads.slice(1)) {
      expect(row[header.indexOf('Email')]).toMatch(/^$|^[a-z.]+@[a-z.-]+\.example\.com$/);
      expect(row[header.indexOf('Teléfono')]).toMatch(/^$|^\+\d+[\d ]* 0{3,4} /);
    }
  });

  it('has rows as wide as their header', () => {
    const widths = [leads, matrix, samplePersonas(sample), interactions, sampleActions(sample)].map(
      (rows) => new Set(rows.map((row) => row.length)),
    );
    expect(widths.map((one) => [...one])).toEqual([[18], [18], [3], [5], [8]]);
  });

  it('gives a reason for every criterion, and names a column or a kind of event', () => {
    const happened = new Set(interactions.map((row) => row[2]));
    for (const row of matrix.slice(1)) expect(String(row[column('why')]).length).toBeGreaterThan(20);
    for (const { source, field, events } of criteria) {
      if (source === 'lead') expect(leads[0]).toContain(field);
      for (const { written } of events) expect(happened).toContain(written.split(':')[0]);
    }
  });

  it('has behaviour of its own leads only, none of it in the future', () => {
    const emails = new Set(leads.slice(1).map((row) => row[4]));
    expect(interactions.length).toBeGreaterThan(55);
    for (const [day, lead] of interactions) {
      expect(emails).toContain(lead);
      expect((day as { day: number }).day).toBeLessThan(TODAY);
    }
  });

  it('shows what a matrix can say: pages, fading, points per event, products, a persona, penalties', () => {
    const visits = criteria.filter(({ events }) => events.some(({ type }) => type === 'visita'));
    expect(visits.length).toBeGreaterThan(3);
    expect(criteria.filter(({ halfLife }) => halfLife !== undefined).length).toBeGreaterThan(3);
    expect(criteria.filter(({ perEvent }) => perEvent > 0).length).toBeGreaterThan(1);
    expect(criteria.filter(({ weight = 0 }) => weight < 0).length).toBeGreaterThan(2);
    expect(new Set(criteria.flatMap(({ products }) => products))).toEqual(new Set(['Almacén', 'Rutas']));
    expect(criteria.flatMap(({ personas }) => personas)).toEqual(['Compras y finanzas']);
    expect(samplePersonas(sample).map(([persona]) => persona)).toContain('Compras y finanzas');
  });
});

describe('the playbook of the sample', () => {
  const table = [Object.values(ACTION_COLUMNS).map(({ es }) => es), ...sampleActions(sample)];
  const playbook = readActions(table, { row: 1, column: 1 });
  const stages = Object.keys(STAGES) as Stage[];
  const temperatures = Object.keys(TEMPERATURES) as Temperature[];

  it('has a next action for every stage and temperature, and no issue', () => {
    const choose = actionChooser(playbook.actions);
    for (const stage of stages) {
      for (const temperature of temperatures) {
        const action = choose({ stage, temperature, product: undefined, persona: undefined });
        expect(action?.stages).toContain(stage);
      }
    }
    const personas = samplePersonas(sample).map(([persona]) => String(persona));
    const products = criteria.flatMap((criterion) => criterion.products);
    expect([...playbook.issues, ...playbook.nameIssues(products, personas)]).toEqual([]);
  });

  it('has no row that is never chosen', () => {
    const choose = actionChooser(playbook.actions);
    const rows = new Set<number | undefined>();
    for (const stage of stages) {
      for (const temperature of temperatures) {
        for (const product of ['Almacén', 'Rutas', undefined]) {
          for (const persona of ['Compras y finanzas', undefined])
            rows.add(choose({ stage, temperature, product, persona })?.row);
        }
      }
    }
    expect(playbook.actions.filter(({ row }) => !rows.has(row))).toEqual([]);
  });

  it('fits its column, and says who acts and by when; a discarded lead is left alone', () => {
    for (const { action, stages: of, team, days, objective } of playbook.actions) {
      expect(action.length).toBeLessThanOrEqual(28);
      const isContact = !of.includes('discarded');
      expect([['Marketing', 'Ventas'].includes(team), days !== undefined, objective !== undefined]).toEqual([
        isContact,
        isContact,
        isContact,
      ]);
    }
  });
});

describe('in a sheet with other columns', () => {
  const fitting = (headers: string[]) =>
    fittingMatrix(sample, headers)
      .slice(1)
      .map((row) => [row[column('field')], row[column('weight')]]);

  it('only criteria stay whose column is there, under its own name, and weigh 100 together', () => {
    expect(fitting(['Job title', 'pais ', 'Correo electrónico', 'Empleados'])).toEqual([
      ['Job title', 50],
      ['Empleados', 36],
      ['pais ', 14],
      ['Correo electrónico', -6],
    ]);
  });

  it('nothing is asked about behaviour, products or personas that nobody has told of', () => {
    const everything = leads[0]!.map(String);
    expect(fitting(everything).map(([field]) => field)).toEqual([
      'Cargo',
      'Empleados',
      'Sector',
      'País',
      'Presupuesto disponible',
      'Usa ERP',
      'Plazo de compra',
      'Email',
    ]);
  });

  it('a draft shares 100 points evenly, and gives half of them for any answer', () => {
    const draft = draftMatrix(sample, ['a', 'b', 'c', 'd', 'e', 'f'], 'borrador').slice(1);
    const weights = draft.map((row) => Number(row[column('weight')]));
    expect(weights.reduce((a, b) => a + b)).toBe(100);
    expect(Math.max(...weights) - Math.min(...weights)).toBe(1);
    expect(draft.map((row) => row[matrix[0]!.indexOf('50%')])).toEqual(Array(6).fill('*'));
    expect(draft.map((row) => row[matrix[0]!.indexOf('100%')])).toEqual(Array(6).fill(''));
  });

  it('a draft asks first what tells leads apart, and never an old verdict or score', () => {
    const table = [
      ['ID', 'Nota', 'Ciudad', 'Decisión', 'Puntuación', 'Fin de datos'],
      ['1', 'igual', 'Lugo', 'Aceptar', 9, ''],
      ['2', 'igual', 'Vigo', 'Devolver', 7, ''],
    ];
    const placed = { table, origin: { row: 1, column: 1 } };
    expect(fieldsToDraft(placed, DEFAULT_SETTINGS)).toEqual(['Ciudad', 'Nota']);
  });
});
