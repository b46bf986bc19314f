/** Invented leads as the server would send them. */
import type { HotLead, HotLeads } from '../../../src/sidebar/protocol';

export const aLead = (over: Partial<HotLead> = {}): HotLead => ({
  id: 'L-7K3QF9',
  row: 12,
  name: 'Lucía Ferrer Ibáñez',
  company: 'Transportes del Ebro',
  score: 84.5,
  low: 72,
  high: 90,
  temperature: 'hot',
  temperatureName: 'Caliente',
  grade: 'A1',
  positives: [
    { criterion: 'Cargo', answer: 'Directora de operaciones', points: 22.5 },
    { criterion: 'Tamaño', answer: '240', points: 18 },
    { criterion: 'Pidió demostración', answer: 'sí', points: 15 },
  ],
  negatives: [{ criterion: 'Correo gratuito', answer: 'lucia.ferrer@example.com', points: -10 }],
  unknowns: [
    { field: 'País', excludes: true },
    { field: 'Presupuesto disponible', excludes: false },
    { field: 'Plazo', excludes: false },
  ],
  reason: '',
  product: '',
  hadChoice: false,
  persona: '',
  question: 'Presupuesto disponible',
  coolsOn: '2026-12-03',
  ...over,
});

export const threeLeads: readonly HotLead[] = [
  aLead(),
  aLead({
    id: 'L-2B8XWM',
    row: 5,
    name: 'Andrés Molina',
    company: 'Clínicas Arce',
    score: 78,
    low: 78,
    high: 78,
    coolsOn: '',
    product: 'Nube',
    hadChoice: true,
    persona: 'Directora técnica',
    negatives: [],
    unknowns: [],
  }),
  aLead({ id: 'L-9P4TDC', row: 31, name: 'Beatriz Sanz', company: '', score: 71.25, grade: '' }),
];

export const aQueue = (over: Partial<HotLeads> = {}): HotLeads => ({
  leads: threeLeads,
  total: over.leads?.length ?? threeLeads.length,
  openIssues: 0,
  withoutId: 0,
  repeatedId: 0,
  returnReasons: ['Sin presupuesto', 'Aún no es el momento', 'Faltan datos'],
  rejectionReasons: ['Duplicado', 'No es un lead', 'Otro territorio'],
  language: 'es',
  ...over,
});
