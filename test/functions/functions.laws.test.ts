/** Formulas never throw for what people typed, and what they give back fits in cells. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CUALIFICA } from '../../src/functions/cualifica';
import { CUALIFICA_CAMBIOS } from '../../src/functions/cualifica-cambios';
import { CUALIFICA_DESGLOSE } from '../../src/functions/cualifica-desglose';
import { CUALIFICA_ETAPA } from '../../src/functions/cualifica-etapa';
import { CUALIFICA_PUNTUACION } from '../../src/functions/cualifica-puntuacion';
import { CUALIFICA_RESUMEN } from '../../src/functions/cualifica-resumen';
import { CUALIFICA_REVISA } from '../../src/functions/cualifica-revisa';
import { anyCell, anyLeads, anyMatrix } from '../support/arbitraries';

const HEADERS = [
  'ID',
  'Nombre',
  'Email',
  'Cargo',
  'Fin de datos',
  'Criterio',
  'Campo',
  'Peso',
  '100%',
  0.5,
  'Sin dato',
  'Excluye',
  'Fuente',
  'Producto',
  'Clave',
  'Valor',
  'Fecha de corte',
  'Zona horaria',
  'Columnas calculadas',
  'Idioma',
  'Caliente desde',
  'Fecha',
  'Lead',
  'Tipo',
  'Interacción',
  'Por evento',
  'Vida media (días)',
  'Persona',
  'Condición',
  'Acción',
  'Etapa',
  'Traspaso',
  'Enviado',
  'Decisión',
  'Aceptar',
  'Vence',
  'Semana',
  'Puntuación',
  'Datos guardados',
  'Por el día',
  'Copia',
];
/** What Sheets may send: cells of the domain, dates, errors, nothing, and things it should never send. */
const anyValue = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...HEADERS) },
  {
    weight: 5,
    arbitrary: anyCell.map((cell) => (typeof cell === 'object' ? new Date(cell.day * 86400000) : cell)),
  },
  { weight: 1, arbitrary: fc.date({ noInvalidDate: false }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      undefined,
      null,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      {},
      '#REF!',
      'en',
      'Mars/Base',
    ),
  },
);
const anyRange = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.array(anyValue, { maxLength: 8 }), { maxLength: 8 }) },
  { weight: 1, arbitrary: anyValue },
  { weight: 2, arbitrary: anyLeads },
  { weight: 2, arbitrary: anyMatrix },
);

const isRectangle = (block: readonly (readonly unknown[])[]): boolean =>
  block.every((row) => row.length === block[0]!.length);
const isSafe = (cell: unknown): boolean =>
  typeof cell === 'number'
    ? Number.isFinite(cell)
    : typeof cell === 'string' && !/^[=+\-@]|undefined/.test(cell);

/** The breakdown of a lead that is there more often than not. */
const breakdownOfSome = (leads: unknown, matrix: unknown, ...others: unknown[]) =>
  CUALIFICA_DESGLOSE(Array.isArray(others[0]) ? 'L-1' : others[0], leads, matrix, ...others);

const stageOfSome = (leads: unknown, matrix: unknown, ...others: unknown[]) => [
  [CUALIFICA_ETAPA(Array.isArray(others[0]) ? 'L-1' : others[0], leads, matrix, ...others)],
];

test.each([
  ['CUALIFICA', CUALIFICA],
  ['CUALIFICA_ETAPA', stageOfSome],
  ['CUALIFICA_DESGLOSE', breakdownOfSome],
  ['CUALIFICA_PUNTUACION', CUALIFICA_PUNTUACION],
  ['CUALIFICA_RESUMEN', CUALIFICA_RESUMEN],
  ['CUALIFICA_REVISA', CUALIFICA_REVISA],
  ['CUALIFICA_CAMBIOS', CUALIFICA_CAMBIOS],
])('%s never throws, and gives a rectangle of texts and numbers that start no formula', (_, formula) => {
  fc.assert(
    fc.property(anyRange, anyRange, fc.array(anyRange, { maxLength: 3 }), (leads, matrix, others) => {
      const block = formula(leads, matrix, ...others);
      expect(block.length).toBeGreaterThan(0);
      expect(isRectangle(block)).toBe(true);
      expect(block.every((row) => row.every(isSafe))).toBe(true);
    }),
    { numRuns: 1500 },
  );
});
