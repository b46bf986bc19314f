/** A CSV of invented leads, more than one formula can be given. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LEADS = 27_000;
/** Neighbours in the sheet are not neighbours in the lists. */
const STRIDE = 31;

const FIRST = [
  'Ana',
  'Bruno',
  'Carmen',
  'Diego',
  'Eva',
  'Félix',
  'Gloria',
  'Héctor',
  'Irene',
  'Jaime',
  'Lola',
];
const LAST = [
  'Alba',
  'Bosch',
  'Cano',
  'Díez',
  'Egea',
  'Ferrer',
  'Gallego',
  'Haro',
  'Ibarra',
  'Jurado',
  'Lago',
];
const COMPANY = [
  'Almacenes',
  'Transportes',
  'Distribuciones',
  'Envíos',
  'Bodegas',
  'Talleres',
  'Laboratorios',
];
const PLACE = [
  'del Norte',
  'del Sur',
  'Costa',
  'Sierra',
  'Ribera',
  'Central',
  'del Puerto',
  'Meseta',
  'Llanos',
];

/** Columns as what stands in them for a lead by number; the empty ones wait for answers, as in real exports. */
const COLUMNS: Readonly<Record<string, readonly (string | number)[]>> = {
  Nombre: FIRST,
  Apellidos: LAST,
  Empresa: COMPANY.flatMap((one) => PLACE.map((other) => `${one} ${other}`)),
  Cargo: [
    'Director general',
    'Jefa de compras',
    'Analista',
    '',
    'Responsable de almacén',
    'Gerente',
    'Técnico',
  ],
  País: ['España', 'México', 'Colombia', 'Chile', ''],
  Sector: ['Logística', 'Distribución', 'Farmacia', 'Educación', 'Alimentación'],
  Empleados: [12, 60, 240, 900, 35, 150, '', 480],
  'Presupuesto disponible': ['', 16000, '', 9000, 4000, '', 20000],
  'Usa ERP': ['sí', '', 'no'],
  'Plazo de compra': ['Este mes', '', 'Este año', 'Este semestre', ''],
  Origen: ['Web', 'Feria', 'Referido'],
};

const BLANK_COLUMNS = ['Ciudad', 'Web', 'Idioma', 'Campaña', 'Medio', 'Región', 'Canal', 'Agente', 'Código'];

/** Writes it to a temporary folder and says where. */
export const largeSheet = async (): Promise<string> => {
  const headers = [...Object.keys(COLUMNS), ...BLANK_COLUMNS, 'Email'];
  const answer = (header: string, i: number, n: number) =>
    header === 'Email'
      ? `lead${n}@example.com`
      : (COLUMNS[header]?.[(n * (i + STRIDE)) % COLUMNS[header].length] ?? '');
  const lead = (n: number) => headers.map((header, i) => answer(header, i, n));
  const rows = [headers, ...Array.from({ length: LEADS }, (_, n) => lead(n))];
  const file = join(await mkdtemp(join(tmpdir(), 'cualifica-large-')), 'Base de leads.csv');
  await writeFile(file, rows.map((row) => row.join(',')).join('\n'));
  return file;
};
