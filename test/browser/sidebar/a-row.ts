/** An invented lead under the cursor, scored by the domain and sent as the server would. */
import { scoredView } from '../../../src/commands/sidebar/lead-view';
import type { Cell } from '../../../src/domain/cell';
import type { LeadView, Row, Standing } from '../../../src/sidebar/protocol';
import { aBehaviour, aCriterion, aMatrix, aWorkbook, someEvents } from '../../support/builders';

const MATRIX = aMatrix(
  aCriterion('Cargo', 30, { full: 'Director*', half: 'Jefa*' }),
  aBehaviour('Visita a precios', 20, { field: 'Visita: *precios*', each: '25%', halfLife: 14 }),
  aCriterion('Presupuesto disponible', 25, { full: '>=15000', half: '>=5000', unknown: '50%' }),
  aCriterion('Sector', 25, { full: 'Logística; Distribución' }),
  aCriterion('Correo gratuito', -8, { field: 'Email', full: '*@gratis.example.com' }),
  aCriterion('País', '', { excludes: 'Francia' }),
);

const VISITS = someEvents(
  [-3, 'L-7K3QF9', 'Visita', '/precios'],
  [-10, 'L-7K3QF9', 'Visita', '/precios'],
  [-20, 'L-7K3QF9', 'Visita', '/precios'],
);

const LEAD: Readonly<Record<string, Cell>> = {
  ID: 'L-7K3QF9',
  Nombre: 'Lucía',
  Apellidos: 'Ferrer Ibáñez',
  Empresa: 'Transportes del Ebro',
  Email: 'lucia@gratis.example.com',
  Cargo: 'Directora de operaciones',
  'Presupuesto disponible': '',
  Sector: 'Artes gráficas',
  País: '',
  Producto: '',
  'Buyer persona': '',
};

export interface Invented {
  /** Answers that differ. */
  readonly answers?: Readonly<Record<string, Cell>>;
  readonly matrix?: typeof MATRIX;
  readonly interactions?: typeof VISITS;
  readonly standing?: Partial<Standing>;
}

/** Never sent, nothing in its way. */
const aStanding = (over: Partial<Standing> = {}): Standing => ({
  stage: 'mql',
  stageName: 'MQL',
  stageSays: 'MQL: puntuación 64,3 (pide 50) y encaje 72,7 (pide 25)',
  nextAction: 'Llamar para conocer el presupuesto',
  heldUntil: '',
  can: { queue: false, send: true, hold: true, reopen: false, verdict: false, result: false, log: true },
  ...over,
});

/** Warm, with one answer missing, one not met, visits that fade, a penalty, and a country that might exclude. */
export const aLeadView = ({
  answers = {},
  matrix = MATRIX,
  interactions = VISITS,
  standing = {},
}: Invented = {}): LeadView => {
  const lead = { ...LEAD, ...answers };
  const tables = [
    [...Object.keys(lead), 'Fin de datos'],
    [...Object.values(lead), ''],
  ];
  const workbook = aWorkbook(tables, matrix, undefined, { interactions });
  return { ...scoredView(workbook.leads.leads[0]!, workbook), standing: aStanding(standing) };
};

export const aRow = (over: Partial<Row> & Invented = {}): Row => ({
  row: 2,
  lead: aLeadView(over),
  types: ['Visita', 'Llamada'],
  today: '2026-11-22',
  settings: { asOf: { day: 20779 }, hotFrom: 70, warmFrom: 40, language: 'es' },
  ...over,
});

/** No lead is under the cursor. */
export const noRow = (row: number): Row => ({ ...aRow({ row }), lead: undefined });
