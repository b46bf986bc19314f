/** The matrix of 20 criteria that all rivals score by, and the settings that go with it. */

/** A row of cells as Sheets hands it to a custom function: blanks are `''`, dates are Date objects. */
export type Row = readonly (string | number | Date)[];

/** The evaluation day. */
export const TODAY = new Date(2026, 10, 22);

const DEGREES = ['100%', '50%', '25%'] as const;
const HEADERS = [
  'Criterio',
  'Dimensión',
  'Fuente',
  'Campo',
  'Peso',
  ...DEGREES,
  'Sin dato',
  'Excluye',
  'Por evento',
  'Vida media (días)',
];

/** Name, field, weight, degrees from the largest share down, share where unknown. */
const lead = (
  dimension: 'Encaje' | 'Interés',
  [name, field, weight]: readonly [string, string, number],
  [full = '', half = '', quarter = '']: readonly string[],
  unknown = '',
): Row => [name, dimension, 'Lead', field, weight, full, half, quarter, unknown, '', '', ''];

const behaviour = (
  name: string,
  field: string,
  weight: number,
  { degrees = [], perEvent = '', halfLife }: Behaviour,
): Row => {
  const [full = '', half = '', quarter = ''] = degrees;
  return [
    name,
    'Interés',
    'Interacción',
    field,
    weight,
    full,
    half,
    quarter,
    '',
    '',
    perEvent,
    halfLife ?? '',
  ];
};
interface Behaviour {
  readonly degrees?: readonly string[];
  readonly perEvent?: string;
  readonly halfLife?: number;
}

/** 13 criteria about the lead (two penalties, one knock-out, one date) and 7 about behaviour (one penalty). */
export const MATRIX: readonly Row[] = [
  HEADERS,
  lead('Encaje', ['Cargo', 'Cargo', 12], ['Director; CEO; Gerente', '*responsable*', 'Técnico'], '25%'),
  lead('Encaje', ['Tamaño', 'Empleados', 8], ['>=200', '50..199', '10..49']),
  lead(
    'Encaje',
    ['Sector', 'Sector', 6],
    ['Industria; Logística', 'Retail; Salud', 'no: Educación; Turismo'],
  ),
  lead('Encaje', ['País', 'País', 5], ['España; México', 'Colombia; Chile; Perú']),
  lead('Encaje', ['Presupuesto', 'Presupuesto disponible', 8], ['>=20000', '5000..19999'], '50%'),
  lead('Interés', ['Plazo', 'Plazo (meses)', 6], ['<=3', '4..6', '7..12']),
  lead('Encaje', ['Decide', 'Decide', 4], ['sí']),
  lead('Interés', ['Origen', 'Origen', 4], ['Recomendación; Evento', 'Web', 'Redes']),
  lead('Interés', ['Alta', 'Alta', 5], ['hace <= 30 días', 'hace <= 90 días', 'hace <= 180 días']),
  lead('Encaje', ['Facturación', 'Facturación (M€)', 5], ['>=10 y <50', '>=50', '1..9'], '25%'),
  lead('Encaje', ['Correo gratuito', 'Email', -8], ['*@gmail.com; *@hotmail.com']),
  lead('Encaje', ['Estudiante', 'Estudiante', -12], ['sí']),
  ['Relación', 'Encaje', 'Lead', 'Relación', '', '', '', '', '', 'Competidor; Proveedor', '', ''],
  behaviour('Visita a precios', 'Visita: */precios*; Visita: */tarifas*', 10, {
    degrees: ['>=3', '>=1,5', '>=0,5'],
    halfLife: 30,
  }),
  behaviour('Pide presupuesto', 'Visita: */presupuesto*; Formulario: *presupuesto*', 8, {
    perEvent: '50%',
    halfLife: 14,
  }),
  behaviour('Casos de éxito', 'Visita: */casos*', 5, { degrees: ['>=4', '>=2', '>=1'], halfLife: 60 }),
  behaviour('Blog', 'Visita: */blog*', 3, { perEvent: '10%', halfLife: 30 }),
  behaviour('Demo', 'Demo', 6, { degrees: ['>=1'] }),
  behaviour('Correos', 'Correo abierto; Correo: *clic*', 5, {
    degrees: ['>=4'],
    perEvent: '20%',
    halfLife: 60,
  }),
  behaviour('Baja', 'Baja; Visita: */empleo*', -10, { degrees: ['>=1', '>=0,25'], halfLife: 60 }),
];

/** With the zone of the machine, dates go through `Intl` as in a sheet that *Crear matriz* has set up. */
const settingsFor = (columns: string): readonly Row[] => [
  ['Clave', 'Valor', 'Nota'],
  ['Fecha fija', TODAY, ''],
  ['Caliente desde', 50, ''],
  ['Tibio desde', 30, ''],
  ['Zona horaria', Intl.DateTimeFormat().resolvedOptions().timeZone, ''],
  ['Columnas calculadas', columns, ''],
];

export const SETTINGS = settingsFor(
  'Lead; Temperatura; Puntuación; Mín; Máx; Razones; Próxima pregunta; Se enfría; Encaje; Interés; Clase; Datos',
);
export const SCORE_ONLY = settingsFor('Puntuación');

/** What a rival says of a lead that the knock-out excludes, instead of its score. */
export const EXCLUDED = -1;
