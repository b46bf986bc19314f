/** The sentences about issues in Spanish. */
import type { FaultCode } from '../domain/condition/condition';
import type { Issue } from '../domain/issue';
import type { IssueWords } from './issues';

const quoted = (text: string | number | undefined): string => `«${String(text ?? '').slice(0, 80)}»`;
const meant = (issue: Issue, otherwise: string): string =>
  issue.params.nearest ? `¿Querías decir ${quoted(issue.params.nearest)}?` : otherwise;

const rowsOf = ({ params }: Issue): string => `${params.rows}${params.more ? ` y ${params.more} más` : ''}`;

const KINDS: Readonly<Record<string, string>> = {
  number: 'Un número, por ejemplo 70',
  date: 'Una fecha, por ejemplo 22/11/2026',
  language: 'es, en o pt',
  text: 'Un texto',
};

const FAULTS: Readonly<Record<FaultCode, (issue: Issue) => string>> = {
  empty: () => 'Al menos un valor, por ejemplo no: Estudiante; Becario',
  'unclosed-quote': () => 'Cerrar las comillas: "Ventas; Marketing"',
  operand: () => 'Un número o una fecha tras el signo, por ejemplo >=200',
  'range-ends': () => 'Dos números o dos fechas, por ejemplo 50..199',
  'range-reversed': () => 'Primero el valor menor, por ejemplo 50..199',
  age: () => 'Un número y días, semanas, meses o años, por ejemplo hace <= 30 días',
  'date-cell': ({ params }) => `Escribe ${params.instead} como texto sin formato`,
  'error-cell': () => 'Una condición; la celda contiene un error',
};

export const ES: IssueWords = {
  headers: ['Hoja', 'Celda', 'Qué dice', 'Qué se esperaba', 'Gravedad'],
  row: 'fila',
  allWell: 'Todo en orden: no hay nada que revisar',
  evaluationDay: {
    fixed: (day) => `Día de evaluación: ${day} (Fecha fija)`,
    cutoff: (day) => `Día de evaluación: ${day} (Fecha de corte)`,
    none: () => 'Sin día de evaluación',
  },
  severities: { error: 'Error', warning: 'Aviso', note: 'Nota' },
  faults: FAULTS,
  sentences: {
    'missing-table': ({ place }, tab) => ({
      says: `No ha llegado la tabla ${tab}`,
      expected:
        place.tab === 'settings'
          ? 'Mientras tanto valen los valores por defecto'
          : `La hoja ${tab} con sus encabezados`,
    }),
    'unknown-table': ({ received, params }) => ({
      says: `El rango número ${params.position} de la fórmula no se reconoce: ${quoted(received)}`,
      expected: 'Una hoja de Cualifica con sus encabezados, por ejemplo Ajustes',
    }),
    'repeated-table': ({ received, params }) => ({
      says: `El rango número ${params.position} repite una tabla que ya estaba: ${quoted(received)}`,
      expected: 'Cada hoja una sola vez; cuenta la primera',
    }),
    'refused-time-zone': ({ received }) => ({
      says: `La zona horaria ${quoted(received)} no existe`,
      expected: 'Un nombre como Europe/Madrid o America/Bogota; mientras tanto vale la del script',
    }),
    'settings-header': () => ({
      says: 'Faltan los encabezados Clave y Valor',
      expected: 'Clave y Valor en la primera fila; mientras tanto valen los valores por defecto',
    }),
    'unknown-setting': (issue) => ({
      says: `No hay ningún ajuste que se llame ${quoted(issue.received)}`,
      expected: meant(issue, 'Una de las claves de la guía'),
    }),
    'repeated-setting': ({ received, params }) => ({
      says: `El ajuste ${quoted(received)} ya está en la fila ${params.other}`,
      expected: 'Cada ajuste una sola vez; cuenta el primero',
    }),
    'unreadable-setting': ({ received, params }) => ({
      says: `${params.key} dice ${quoted(received)}`,
      expected: `${KINDS[params.kind as string]}; mientras tanto vale el valor por defecto`,
    }),
    thresholds: ({ received, params }) => ({
      says: `Los umbrales ${quoted(received)} no van de mayor a menor entre 0 y 100`,
      expected: `Mientras tanto valen ${params.names}`,
    }),
    'unknown-column': (issue) => ({
      says: `Ninguna columna calculada se llama ${quoted(issue.received)}; queda en blanco`,
      expected: meant(issue, 'Una de las columnas de la guía'),
    }),
    'future-column': ({ received }) => ({
      says: `La columna ${quoted(received)} aún no se calcula; queda en blanco`,
      expected: 'Llegará en una próxima versión',
    }),
    'missing-header': ({ received }, tab) => ({
      says: `Falta la columna ${quoted(received)} en ${tab}`,
      expected: `Un encabezado ${quoted(received)} en la primera fila`,
    }),
    'repeated-header': ({ received }) => ({
      says: `Hay varias columnas que se llaman ${quoted(received)}`,
      expected: 'Un nombre distinto para cada columna; cuenta la primera',
    }),
    'no-degrees': () => ({
      says: 'No hay columnas de grado',
      expected: 'Encabezados como 100%, 75% o Alto (50%)',
    }),
    'degree-out-of-range': ({ received }) => ({
      says: `El encabezado ${quoted(received)} no es un grado`,
      expected: 'Un porcentaje de 0% a 100%',
    }),
    'unnamed-criterion': ({ params }) => ({
      says: 'Este criterio no tiene nombre',
      expected: `Un nombre en Criterio; mientras tanto se llama ${quoted(params.name)}`,
    }),
    'repeated-criterion': ({ received, params }) => ({
      says: `El criterio ${quoted(received)} ya está en la fila ${params.other}`,
      expected: 'Un nombre distinto, u otro Producto o Persona; cuenta el primero',
    }),
    'unknown-dimension': (issue) => ({
      says: `La dimensión ${quoted(issue.received)} no existe`,
      expected: meant(issue, 'Encaje o Interés, o la celda en blanco'),
    }),
    'unknown-source': (issue) => ({
      says: `La fuente ${quoted(issue.received)} no existe; se lee como Lead`,
      expected: meant(issue, 'Lead o Interacción, o la celda en blanco'),
    }),
    'unreadable-weight': ({ received, params }) => ({
      says: received === '' ? 'Falta el peso' : `El peso dice ${quoted(received)}`,
      expected: `Un número, por ejemplo 20; mientras tanto ${params.left === 'out' ? 'este criterio no cuenta' : 'este criterio solo excluye'}`,
    }),
    'unreadable-share': ({ received }) => ({
      says: `Sin dato dice ${quoted(received)}`,
      expected: 'Un porcentaje de 0% a 100%; mientras tanto vale 0%',
    }),
    'unreadable-condition': (issue) => ({
      says:
        issue.params.fault === 'date-cell'
          ? `Sheets leyó ${quoted(issue.params.typed)} como fecha`
          : `No se entiende ${quoted(issue.received)}`,
      expected: FAULTS[issue.params.fault as FaultCode](issue),
    }),
    'criterion-without-degrees': ({ received }) => ({
      says: `El criterio ${quoted(received)} pesa, pero no tiene ninguna condición`,
      expected: 'Una condición en alguna columna de grado',
    }),
    'weights-total': ({ params }) => ({
      says: `Los pesos positivos suman ${String(Math.round(Number(params.total) * 1000) / 1000).replace('.', ',')}`,
      expected: 'Lo habitual es que sumen 100; la puntuación se calcula igual',
    }),
    'missing-field': (issue) => ({
      says: `Ninguna columna de los datos se llama ${quoted(issue.received)}`,
      expected: meant(issue, 'Un encabezado de Leads entre ID y Fin de datos'),
    }),
    'field-outside-data': ({ received }) => ({
      says: `La columna ${quoted(received)} está fuera de los datos`,
      expected: 'Un encabezado de Leads entre ID y Fin de datos',
    }),
    'future-source': ({ received }) => ({
      says: `El criterio ${quoted(received)} se basa en interacciones, que esta versión aún no puntúa`,
      expected: 'Queda fuera de la puntuación hasta una próxima versión',
    }),
    'future-selector': ({ received }) => ({
      says: `El criterio ${quoted(received)} es de un producto o una persona, que esta versión aún no distingue`,
      expected: 'Queda fuera de la puntuación; en blanco vale para todos',
    }),
    'no-evaluation-day': ({ received }) => ({
      says: `El criterio ${quoted(received)} necesita saber qué día es`,
      expected: 'Una fecha en Ajustes › Fecha de corte',
    }),
    'vain-comparisons': ({ received, params }) => ({
      says: `${quoted(received)} no se puede comparar en el criterio ${quoted(params.criterion)} (${params.count === 1 ? '1 lead' : `${params.count} leads`})`,
      expected: 'Un número o una fecha',
    }),
    'no-id-column': () => ({
      says: 'No hay columna ID',
      expected: 'Un encabezado ID donde empiezan los datos; Crear matriz lo pone',
    }),
    'repeated-header-row': () => ({
      says: 'Esta fila repite los encabezados; no se cuenta como lead',
      expected: 'Los encabezados solo en la fila 1',
    }),
    'repeated-id': (issue) => ({
      says: `El ID ${quoted(issue.received)} está en las filas ${rowsOf(issue)}`,
      expected: 'Un ID distinto para cada lead',
    }),
    'repeated-email': (issue) => ({
      says: `El correo ${quoted(issue.received)} está en las filas ${rowsOf(issue)}`,
      expected: 'Un lead por persona: ¿es la misma?',
    }),
    'repeated-phone': (issue) => ({
      says: `El teléfono ${quoted(issue.received)} está en las filas ${rowsOf(issue)}`,
      expected: 'Un lead por persona: ¿es la misma?',
    }),
  },
};
