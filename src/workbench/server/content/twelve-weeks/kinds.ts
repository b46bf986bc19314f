/** What kinds of leads come to the company: what they answer, what they do, and what becomes of them. */
import type { Dice } from './dice';

export type Kind = 'buyer' | 'steady' | 'hidden' | 'showy' | 'curious' | 'reader' | 'seeker' | 'rival';

/** What a lead does, in days after it entered. */
export type Deed = readonly [day: number, type: string, detail: string];

export interface KindOfLead {
  /** Where a title has two endings: `Jef[e|a]`. */
  readonly titles: readonly string[];
  readonly sectors: readonly string[];
  readonly staff: readonly [number, number];
  readonly countries: readonly string[];
  readonly budgets: readonly number[];
  /** Orders or vehicles a day, of the product that it looks at. */
  readonly orders: readonly [number, number];
  readonly vehicles: readonly [number, number];
  readonly terms: readonly string[];
  readonly erp: readonly string[];
  /** Of a hundred, how many leave out what they could spend, or how many they are, when they enter. */
  readonly leavesOut: number;
  readonly does: (dice: Dice, product: string) => readonly Deed[];
}

const SPAIN_FIRST = ['España', 'España', 'España', 'México', 'Colombia', 'Chile', 'Perú'];
const MIXED = ['Alimentación', 'Industria del metal', 'Farmacia', 'Alimentación'];
const LATER = ['Este semestre', 'Este año', 'Este año', ''];

const talkOn = (product: string): string => (product === 'Rutas' ? 'Rutas que ahorran' : 'Almacén sin papel');
const quotePage = (product: string): string =>
  product === 'Rutas' ? '/presupuesto/rutas' : '/presupuesto/almacen';
const CASES = ['/casos/distribucion', '/casos/paqueteria', '/casos/frio', '/casos/moda', '/casos/bodegas'];
const POSTS = [
  '/blog/preparar-pedidos',
  '/blog/rutas-de-reparto',
  '/blog/inventario-sin-errores',
  '/blog/coste-por-pedido',
];

/** Comes to ask what it costs, and asks for a quote. */
const buys = (dice: Dice, product: string): Deed[] => {
  const begins = dice.pick([0, 0, 0, 1, 4]);
  return [
    [0, 'Visita', dice.pick(POSTS)],
    [begins, 'Visita', dice.pick(CASES)],
    [begins, 'Visita', '/precios'],
    ...(dice.chance(40) ? ([[begins + 1, 'Webinar', `asistió: ${talkOn(product)}`]] as const) : []),
    [begins + 1, 'Visita', quotePage(product)],
    [begins + 1, 'Pide oferta', dice.pick(['formulario web', 'por teléfono', 'chat'])],
    [begins + 9, 'Visita', dice.pick(CASES)],
  ];
};

/** Takes its time and looks around. */
const looksAround = (dice: Dice): Deed[] => {
  const first = dice.between(1, 4);
  return [
    [0, 'Visita', dice.pick(POSTS)],
    [first, 'Visita', '/precios'],
    [first + 1, 'Visita', dice.pick(CASES)],
    [first + 2, 'Visita', '/precios'],
    [first + dice.between(12, 20), 'Visita', dice.pick(CASES)],
    ...(dice.chance(30) ? ([[first + 9, 'Visita', '/comparativa/sga']] as const) : []),
  ];
};

/** Came for the talk. */
const listens = (dice: Dice, product: string): Deed[] => [
  [0, 'Visita', dice.pick(POSTS)],
  [dice.between(1, 2), 'Webinar', `asistió: ${talkOn(product)}`],
  [3, 'Visita', '/precios'],
  [dice.between(4, 9), 'Visita', dice.pick(POSTS)],
];

const reads = (dice: Dice): Deed[] => [
  [0, 'Visita', dice.pick(POSTS)],
  [dice.between(3, 20), 'Visita', dice.pick(POSTS)],
  ...(dice.chance(20) ? ([[dice.between(21, 30), 'Baja', 'boletín mensual']] as const) : []),
];

const buyer: KindOfLead = {
  titles: ['Director[|a] de operaciones', 'Gerente', 'Director[|a] de logística', 'CEO'],
  sectors: ['Logística', 'Distribución', 'Comercio electrónico'],
  staff: [60, 420],
  countries: ['España', 'España', 'España', 'México', 'Colombia', 'Chile'],
  budgets: [15_000, 18_000, 22_000],
  orders: [240, 520],
  vehicles: [16, 40],
  terms: ['Este mes', 'Este trimestre', 'Este trimestre', 'Este semestre'],
  erp: ['sí', 'sí', 'no'],
  leavesOut: 30,
  does: buys,
};

const steady: KindOfLead = {
  ...buyer,
  titles: [
    'Jef[e|a] de almacén',
    'Responsable de logística',
    'Director[|a] financier[o|a]',
    'Jef[e|a] de flota',
  ],
  staff: [25, 300],
  budgets: [9_000, 12_000, 15_000],
  orders: [100, 320],
  vehicles: [8, 22],
  terms: ['Este trimestre', 'Este semestre', 'Este semestre', 'Este año'],
  erp: ['sí', 'no', ''],
  leavesOut: 45,
  does: looksAround,
};

/** Below what sales wants, and above it while a talk weighs too much. */
const curious: KindOfLead = {
  titles: ['Coordinador[|a] de almacén', 'Analista', 'Coordinador[|a] de flota'],
  sectors: MIXED,
  staff: [22, 49],
  countries: SPAIN_FIRST,
  budgets: [4_000, 6_000, 8_000],
  orders: [30, 99],
  vehicles: [3, 7],
  terms: ['Este semestre', 'Este año', 'Este año'],
  erp: ['', 'sí'],
  leavesOut: 30,
  does: listens,
};

export const KINDS: Readonly<Record<Kind, KindOfLead>> = {
  buyer,
  steady,
  /** Little of what the matrix looks for, and yet it buys. */
  hidden: {
    ...steady,
    titles: ['Coordinador[|a] de almacén', 'Técnic[o|a] de flota'],
    terms: LATER,
    does: buys,
  },
  /** All that the matrix looks for, and nothing behind it. */
  showy: { ...buyer, leavesOut: 10 },
  curious,
  reader: {
    ...curious,
    sectors: ['Consultoría', ...MIXED],
    terms: LATER,
    budgets: [2_000, 4_000],
    does: reads,
  },
  seeker: {
    ...curious,
    titles: ['Estudiante', 'Becari[o|a]'],
    sectors: ['Educación'],
    does: (dice) => [...reads(dice), [2, 'Visita', '/empleo/practicas']],
  },
  rival: { ...steady, titles: ['Director[|a] comercial'], sectors: ['Software de almacén'] },
};

/** How many of each kind every source brings. One is bad, one is small. */
export const SOURCES: readonly (readonly [source: string, kinds: Readonly<Partial<Record<Kind, number>>>])[] =
  [
    ['Web', { buyer: 13, steady: 10, hidden: 2, showy: 3, curious: 9, reader: 5, seeker: 1, rival: 1 }],
    ['Anuncios', { buyer: 1, steady: 2, showy: 2, curious: 15, reader: 4, seeker: 2 }],
    ['Feria', { buyer: 5, steady: 5, hidden: 1, curious: 5, reader: 2 }],
    ['Recomendación', { buyer: 6, steady: 3, hidden: 1 }],
    ['Boletín', { buyer: 1, steady: 3, curious: 2, reader: 2 }],
    ['', { steady: 2, curious: 2, reader: 2 }],
  ];
