/** The same 10,000 invented leads on every run, and the matrix of 12 criteria that all rivals score them by. */

export interface BenchLead {
  readonly jobTitle: string;
  readonly employees: number | '';
  readonly sector: string;
  readonly country: string;
  readonly budget: number | '';
  readonly months: number | '';
  readonly decides: string;
  readonly source: string;
  readonly pages: number | '';
  readonly demo: string;
  readonly email: string;
  readonly student: string;
}

export const FIELDS: Readonly<Record<keyof BenchLead, string>> = {
  jobTitle: 'Cargo',
  employees: 'Empleados',
  sector: 'Sector',
  country: 'País',
  budget: 'Presupuesto disponible',
  months: 'Plazo (meses)',
  decides: 'Decide',
  source: 'Origen',
  pages: 'Páginas vistas',
  demo: 'Pidió demo',
  email: 'Email',
  student: 'Estudiante',
};

export const MATRIX: readonly (readonly (string | number)[])[] = [
  ['Criterio', 'Campo', 'Dimensión', 'Peso', '100%', '50%', '25%', 'Sin dato'],
  ['Cargo', 'Cargo', 'Encaje', 18, 'Director; CEO; Gerente', '*responsable*', 'Técnico', '25%'],
  ['Tamaño', 'Empleados', 'Encaje', 14, '>=200', '50..199', '10..49', ''],
  ['Sector', 'Sector', 'Encaje', 10, 'Industria; Logística', 'Retail; Salud', '', ''],
  ['País', 'País', 'Encaje', 8, 'España; México', 'Colombia; Chile; Perú', '', ''],
  ['Presupuesto', 'Presupuesto disponible', 'Encaje', 12, '>=20000', '5000..19999', '', '50%'],
  ['Plazo', 'Plazo (meses)', 'Interés', 10, '<=3', '4..6', '7..12', ''],
  ['Decide', 'Decide', 'Encaje', 6, 'sí', '', '', ''],
  ['Origen', 'Origen', 'Interés', 6, 'Recomendación; Evento', 'Web', 'Redes', ''],
  ['Páginas', 'Páginas vistas', 'Interés', 8, '>=20', '10..19', '1..9', ''],
  ['Demo', 'Pidió demo', 'Interés', 8, 'sí', '', '', ''],
  ['Correo gratuito', 'Email', 'Encaje', -10, '*@gmail.com; *@hotmail.com', '', '', ''],
  ['Estudiante', 'Estudiante', 'Encaje', -15, 'sí', '', '', ''],
];

/** Marsaglia's xorshift: the same numbers everywhere. Gives 0 up to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** `count` leads; one answer in twelve is missing. */
export function benchLeads(count: number): BenchLead[] {
  const random = seeded(20261122);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const known = <T>(value: T): T | '' => (random() < 1 / 12 ? '' : value);
  return Array.from({ length: count }, (_, index) => ({
    jobTitle: known(
      pick(['Director', 'CEO', 'Gerente', 'La responsable de compras', 'Técnico', 'Becario', 'Analista']),
    ),
    employees: known(Math.floor(random() * 600)),
    sector: known(pick(['Industria', 'Logística', 'Retail', 'Salud', 'Educación', 'Turismo'])),
    country: known(pick(['España', 'México', 'Colombia', 'Chile', 'Perú', 'Francia'])),
    budget: known(Math.floor(random() * 40_000)),
    months: known(Math.floor(random() * 18)),
    decides: known(pick(['sí', 'no'])),
    source: known(pick(['Recomendación', 'Evento', 'Web', 'Redes', 'Anuncio'])),
    pages: known(Math.floor(random() * 40)),
    demo: known(pick(['sí', 'no', 'no'])),
    email: `persona${index}@${pick(['gmail.com', 'hotmail.com', 'example.com', 'example.org', 'example.net'])}`,
    student: known(pick(['sí', 'no', 'no', 'no', 'no', 'no'])),
  }));
}

/** The leads as a tab's data block: header row, `ID`, the fields, `Fin de datos`. */
export function asTable(leads: readonly BenchLead[]): (string | number)[][] {
  const keys = Object.keys(FIELDS) as (keyof BenchLead)[];
  return [
    ['ID', ...keys.map((key) => FIELDS[key]), 'Fin de datos'],
    ...leads.map((lead, index) => [
      `L-${index.toString(36).padStart(6, '0')}`,
      ...keys.map((key) => lead[key]),
      '',
    ]),
  ];
}
