/** Small workbooks for tests: only what a test is about has to be written. */
import type { Cell, Table } from '../../src/domain/cell';
import { type Condition, isFault } from '../../src/domain/condition/condition';
import { parseCondition } from '../../src/domain/condition/parse-condition';
import { dayOf } from '../../src/domain/day';
import type { LeadScore } from '../../src/domain/scoring/lead-score';
import { type ScoredWorkbook, scoreWorkbook } from '../../src/domain/scoring/score-workbook';

/** The evaluation day of the tests. */
export const TODAY = dayOf(2026, 11, 22);

/** A condition that reads; a fault fails the test that asked for it. */
export const conditionOf = (cell: Cell): Condition => {
  const read = parseCondition(cell);
  if (isFault(read)) throw new Error(`not a condition: ${String(cell)} (${read.fault})`);
  return read;
};

export const MATRIX_HEADER: readonly Cell[] = [
  'Criterio',
  'Dimensión',
  'Fuente',
  'Campo',
  'Producto',
  'Persona',
  'Peso',
  '100%',
  '50%',
  'Sin dato',
  'Excluye',
  'Por evento',
  'Vida media (días)',
];

/** One criterion as a row under `MATRIX_HEADER`. The field is the name unless given. */
export const aCriterion = (
  name: string,
  weight: Cell,
  cells: Partial<
    Record<
      | 'dimension'
      | 'source'
      | 'field'
      | 'product'
      | 'persona'
      | 'full'
      | 'half'
      | 'unknown'
      | 'excludes'
      | 'each'
      | 'halfLife',
      Cell
    >
  > = {},
): Cell[] => [
  name,
  cells.dimension ?? '',
  cells.source ?? '',
  cells.field ?? name,
  cells.product ?? '',
  cells.persona ?? '',
  weight,
  cells.full ?? '',
  cells.half ?? '',
  cells.unknown ?? '',
  cells.excludes ?? '',
  cells.each ?? '',
  cells.halfLife ?? '',
];

/** A criterion about behaviour. */
export const aBehaviour = (
  name: string,
  weight: Cell,
  cells: Omit<Parameters<typeof aCriterion>[2] & object, 'source'> = {},
): Cell[] => aCriterion(name, weight, { ...cells, source: 'Interacción' });

/** Events as (day from `TODAY`, lead, type, detail, key). */
export const someEvents = (
  ...events: readonly (readonly [number, string, string, string?, string?])[]
): Table => [
  ['Fecha', 'Lead', 'Tipo', 'Detalle', 'Clave'],
  ...events.map(([from, lead, type, detail = '', key = '']): Cell[] => [
    { day: TODAY.day + from },
    lead,
    type,
    detail,
    key,
  ]),
];

export const aMatrix = (...criteria: readonly (readonly Cell[])[]): Table => [MATRIX_HEADER, ...criteria];

/** Settings with the evaluation day of the tests, unless they name another. */
export const someSettings = (...entries: readonly (readonly [string, Cell])[]): Table => [
  ['Clave', 'Valor'],
  ...entries,
  ['Fecha de corte', TODAY],
];

/** A workbook read and ready; without settings the evaluation day is `TODAY`. */
export const aWorkbook = (
  leads: Table,
  matrix: Table,
  settings: Table = someSettings(),
  more: { readonly interactions?: Table; readonly personas?: Table } = {},
): ScoredWorkbook => {
  const place = (table: Table) => ({ table, origin: { row: 1 } });
  return scoreWorkbook({
    leads: place(leads),
    matrix: place(matrix),
    settings: place(settings),
    ...(more.interactions && { interactions: place(more.interactions) }),
    ...(more.personas && { personas: place(more.personas) }),
  });
};

/** The scores of leads in their order. */
export const scoresOf = (workbook: ScoredWorkbook): LeadScore[] =>
  workbook.leads.leads.map((lead) => workbook.scoreOf(lead));

/** One lead, its answers by header, scored by a matrix. */
export const scoreAnswers = (
  answers: Readonly<Record<string, Cell>>,
  matrix: Table,
  settings?: Table,
): LeadScore =>
  scoresOf(
    aWorkbook(
      [
        ['ID', ...Object.keys(answers)],
        ['L-1', ...Object.values(answers)],
      ],
      matrix,
      settings,
    ),
  )[0]!;
