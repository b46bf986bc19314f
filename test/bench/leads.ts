/** Invented leads: the same rows on every run, one answer in twenty missing. */
import { type Dice, dice } from '../../src/workbench/server/content/twelve-weeks/dice';
import { type Row, TODAY } from './matrix';

/** Header and values of each column between `ID` and `Fin de datos`. */
const COLUMNS: readonly (readonly [string, (from: Dice, index: number) => string | number | Date])[] = [
  ['Nombre', (_, index) => `Persona ${index}`],
  ['Empresa', ({ below }) => `Empresa ${below(5000)}`],
  [
    'Cargo',
    ({ pick }) =>
      pick(['Director', 'CEO', 'Gerente', 'La responsable de compras', 'Técnico', 'Becario', 'Analista']),
  ],
  ['Empleados', ({ below }) => below(600)],
  [
    'Sector',
    ({ pick }) => pick(['Industria', 'Logística', 'Retail', 'Salud', 'Educación', 'Turismo', 'Banca']),
  ],
  ['País', ({ pick }) => pick(['España', 'México', 'Colombia', 'Chile', 'Perú', 'Francia'])],
  ['Presupuesto disponible', ({ below }) => below(40_000)],
  ['Plazo (meses)', ({ below }) => below(18)],
  ['Decide', ({ pick }) => pick(['sí', 'no'])],
  ['Origen', ({ pick }) => pick(['Recomendación', 'Evento', 'Web', 'Redes', 'Anuncio'])],
  ['Alta', ({ below }) => daysAgo(below(400))],
  ['Facturación (M€)', ({ below }) => below(800) / 10],
  [
    'Email',
    ({ pick }, index) =>
      `persona${index}@${pick(['gmail.com', 'hotmail.com', 'example.com', 'example.org', 'example.net'])}`,
  ],
  ['Estudiante', ({ pick }) => pick(['sí', 'no', 'no', 'no', 'no', 'no'])],
  [
    'Relación',
    ({ pick, random }) => (random() < 0.02 ? pick(['Competidor', 'Proveedor']) : 'Posible cliente'),
  ],
];

/** Midnight of a day before the evaluation day. */
const daysAgo = (days: number): Date =>
  new Date(TODAY.getFullYear(), TODAY.getMonth(), TODAY.getDate() - days);

export const idOf = (index: number): string => `L-${index.toString(36).toUpperCase().padStart(6, '0')}`;

const LEAD_HEADERS: readonly string[] = ['ID', ...COLUMNS.map(([header]) => header), 'Fin de datos'];

/** 0-based column of a header of `Leads`. */
export const leadColumn = (header: string): number => LEAD_HEADERS.indexOf(header);

/** `Leads` as a range: header row, then `count` leads. */
export function leadRows(count: number): Row[] {
  const from = dice(20261122);
  const rows: Row[] = [LEAD_HEADERS];
  for (let index = 0; index < count; index++) {
    const cells = COLUMNS.map(([, value]) => (from.random() < 0.05 ? '' : value(from, index)));
    rows.push([idOf(index), ...cells, '']);
  }
  return rows;
}
