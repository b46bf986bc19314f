/** The sentences about issues in Spanish. */
import { LACKS } from './formulas';
import type { IssueWords } from './issues';

const MEANWHILE = 'mientras tanto valen los valores por defecto';
const SHARE = 'Un porcentaje de 0% a 100%';
const DATA_HEADER = 'Un encabezado de Leads entre ID y Fin de datos';
const IS_IT_ONE = 'Un lead por persona: ¿es la misma?';

const REENTRY =
  'Campo: condición, por ejemplo Fecha: >=15/01/2027; o bien: alguno de los que faltan, o 90 días';
const NO_FIELD = 'Una columna de los datos, Puntuación, Encaje, Interés o Fecha: «{field}» no es ninguna';
const UNREAD_ROW = 'en blanco, todas. Si no hay otra, la fila no cuenta';

export const ES: IssueWords = {
  headers: ['Hoja', 'Celda', 'Qué dice', 'Qué se esperaba', 'Gravedad'],
  row: 'fila',
  more: ' y {more} más',
  first: '. La primera dice «{received}»',
  meant: '¿Querías decir «{nearest}»?',
  allWell: 'Todo en orden en las tablas. Lo que quede a medias sale a la derecha',
  evaluationDay: {
    fixed: 'Día de evaluación: {day} (Fecha fija)',
    cutoff: 'Día de evaluación: {day} (Fecha de corte)',
    latest: 'Día de evaluación: {day} (última interacción)',
    none: 'Sin día de evaluación',
  },
  severities: { error: 'Error', warning: 'Aviso', note: 'Nota' },
  kinds: {
    number: 'Un número, por ejemplo 70',
    date: 'Una fecha, por ejemplo 22/11/2026',
    language: 'es, en o pt',
    text: 'Un texto',
    term: 'Un plazo, por ejemplo 1 día hábil o 2 horas hábiles',
    hours: 'Días y horas, por ejemplo lun-vie 9:00-18:00',
    holidays: 'Fechas por punto y coma, por ejemplo 25/12; 1/8/2026..15/8/2026',
    absences: 'Quién y cuándo, por ejemplo ana@example.com: 1/8/2026..15/8/2026',
    capacity: 'Traspasos por semana, por ejemplo ana@example.com: 10; 8',
    stageReason: 'Un motivo y la etapa en que acaba, por ejemplo Duplicado (Descartado)',
    emails: 'Correos por punto y coma, por ejemplo ana@example.com; luis@example.com',
    sending: 'no, piden oferta o todos los MQL',
  },
  faults: {
    empty: 'Al menos un valor, por ejemplo no: Estudiante; Becario',
    'unclosed-quote': 'Cerrar las comillas: "Ventas; Marketing"',
    operand: 'Un número o una fecha tras el signo, por ejemplo >=200',
    'range-ends': 'Dos números o dos fechas, por ejemplo 50..199',
    'range-reversed': 'Primero el valor menor, por ejemplo 50..199',
    age: 'Un número y días, semanas, meses o años, por ejemplo hace <= 30 días',
    'date-cell': 'Escribe {instead} como texto sin formato',
    'error-cell': 'Una condición; la celda contiene un error',
  },
  sentences: {
    'missing-table': ({ place }) =>
      place.tab === 'settings'
        ? 'Falta la hoja {tab}|Mientras tanto valen los valores por defecto'
        : `${LACKS.table}|Cualifica › Crear matriz la repone`,
    'unknown-table':
      'El rango número {position} de la fórmula no se reconoce: «{received}»|Una hoja de Cualifica con sus encabezados, por ejemplo Ajustes',
    'repeated-table':
      'El rango número {position} repite una tabla que ya estaba: «{received}»|Cada hoja una sola vez; cuenta la primera',
    'refused-time-zone':
      'La zona horaria «{received}» no existe|Un nombre como Europe/Madrid o America/Bogota; mientras tanto vale la del proyecto',
    'settings-header': `Faltan los encabezados Clave y Valor|Clave y Valor en la primera fila; ${MEANWHILE}`,
    'unknown-setting': 'No hay ningún ajuste que se llame «{received}»|Una de las claves de la guía',
    'repeated-setting':
      'El ajuste «{received}» ya está en la fila {other}|Cada ajuste una sola vez; cuenta el primero',
    'unreadable-setting': '{key} dice «{received}»|{kind}; mientras tanto vale el valor por defecto',
    'unreadable-item': 'En {key} no se entiende «{received}»|{kind}; lo demás vale',
    'no-turn':
      '{key} nombra a «{received}», que no está en Correos de ventas|Una dirección de Correos de ventas: solo a esas les llega el turno',
    thresholds:
      'Los umbrales «{received}» no van de mayor a menor entre 0 y 100|Mientras tanto valen {names}',
    'unknown-column':
      'Ninguna columna calculada se llama «{received}»; queda en blanco|Una de las columnas de la guía',
    'missing-header': `${LACKS.header}|Un encabezado «{received}» en la primera fila`,
    'repeated-header':
      'Hay varias columnas que se llaman «{received}»|Un nombre distinto para cada columna; cuenta la primera',
    'no-degrees': 'No hay columnas de grado|Encabezados como 100%, 75% o Alto (50%)',
    'degree-out-of-range': `El encabezado «{received}» no es un grado|${SHARE}`,
    'unread-column': ({ received }) =>
      `${received ? 'La columna «{received}»' : 'Una columna sin título'} no se lee|Si es un grado, con su porcentaje: Medio (50%). Si no, puede quedarse`,
    'unnamed-criterion':
      'Este criterio no tiene nombre|Un nombre en Criterio; mientras tanto se llama «{name}»',
    'repeated-criterion':
      'El criterio «{received}» ya está en la fila {other}|Un nombre distinto, u otro Producto o Persona; cuenta el primero',
    'unknown-dimension': 'La dimensión «{received}» no existe|Encaje o Interés, o la celda en blanco',
    'unknown-source':
      'La fuente «{received}» no existe; se lee como Lead|Lead o Interacción, o la celda en blanco',
    'unreadable-weight': ({ received, params }) =>
      `${received ? 'El peso dice «{received}»' : 'Falta el peso'}|Un número, por ejemplo 20; mientras tanto este criterio ${params.left === 'out' ? 'no cuenta' : 'solo excluye'}`,
    'unreadable-share': `{name} dice «{received}»|${SHARE}; mientras tanto vale 0%`,
    'unreadable-condition': ({ params }) =>
      params.typed ? 'Sheets leyó «{typed}» como fecha|{fault}' : 'No se entiende «{received}»|{fault}',
    'inner-negation':
      '«{received}» se lee como un texto|no: solo al principio de la celda; vale para toda la lista',
    'criterion-without-degrees':
      'El criterio «{received}» pesa, pero no tiene ninguna condición|Una condición en alguna columna de grado',
    'weights-total': ({ params }) =>
      `Los pesos positivos${params.name ? ' de {name}' : ''} suman {total}${params.more ? ' (otras combinaciones que tampoco suman 100: {more})' : ''}|Lo habitual es que sumen 100; la puntuación se calcula igual`,
    'missing-field': `Ninguna columna de los datos se llama «{received}»|${DATA_HEADER}`,
    'field-outside-data': `La columna «{received}» está fuera de los datos|${DATA_HEADER}`,
    'unreadable-half-life':
      'La vida media dice «{received}»|Un número de días mayor que 0; mientras tanto este criterio queda sin dato',
    'fading-condition':
      'Con vida media no se puede usar «{received}»|>=3, >3 o 1..2; mientras tanto este criterio queda sin dato',
    'falling-shares':
      'Con vida media, más interacciones no pueden valer menos|Grados que suban con el número; mientras tanto este criterio queda sin dato',
    'interactions-only':
      '«{received}» solo vale para interacciones; no se tiene en cuenta|Interacción en Fuente, o la celda en blanco',
    'unreadable-event-dates':
      'Interacciones sin una fecha que se entienda: {count}{first}|Una fecha, por ejemplo 22/11/2026; mientras tanto no cuentan',
    'unknown-event-leads':
      'Interacciones de un lead que no está: {count}{first}|El ID o el correo de un lead de Leads; mientras tanto no cuentan',
    'future-events':
      'Interacciones posteriores al día de evaluación: {count}. La primera es del {received}|Un día hasta el de evaluación; mientras tanto no cuentan',
    'untyped-events':
      'Interacciones sin Tipo: {count}|Qué pasó, por ejemplo Visita; mientras tanto no cuentan',
    'unknown-product':
      'El producto «{received}» no está en Matriz (leads: {count})|Uno de los de Matriz; cuentan los criterios generales',
    'unknown-persona':
      'La persona «{received}» no está en Personas ni en Matriz (leads: {count})|Una de las que hay; cuentan los criterios generales',
    'unnamed-persona': 'Esta condición no dice de qué persona es|Un nombre en Persona',
    'unreadable-reentry': ({ params }) =>
      `«{received}» no se entiende, así que no se cumple|${params.fault ? '{fault}' : params.field ? NO_FIELD : REENTRY}`,
    'unknown-stage': `La etapa «{received}» no existe|MQL, SQL u otra de la guía; ${UNREAD_ROW}`,
    'unknown-temperature': `La temperatura «{received}» no existe|Caliente, Tibio, Frío o Excluido; ${UNREAD_ROW}`,
    'unknown-objective':
      'El objetivo «{received}» no existe|Nutrir, Contactar, Cualificar, Cerrar o Recuperar',
    'unnamed-action': 'Esta fila no dice qué hacer|Una frase corta en Acción; mientras tanto no cuenta',
    'unreadable-days': 'El plazo dice «{received}»|Un número de días, por ejemplo 3',
    'lost-condition': ({ params }) =>
      params.by
        ? '«{received}» nunca gana: {by} ya vale para lo mismo|Respuestas que no estén en un grado más alto, o la celda en blanco'
        : 'Ninguna respuesta cumple «{received}»|Una condición que se pueda cumplir',
    'near-name': '«{received}» se parece mucho a «{nearest}»|Un nombre distinto',
    'unmet-criterion': ({ params }) =>
      params.nearest
        ? 'Ningún lead dice «{received}» en {field}|'
        : 'Ningún lead cumple «{received}» (con respuesta: {count})|Un grado para respuestas como «{example}»',
    'range-as-text': '«{received}» se lee como texto, y en {field} hay números|Escribe {instead}',
    'unmatched-events': 'Ninguna interacción es «{received}»|Un tipo y un detalle que estén en Interacciones',
    'no-evaluation-day':
      'El criterio «{received}» necesita saber qué día es|Una fecha en Ajustes › Fecha de corte',
    'vain-comparisons':
      '«{received}» no se puede comparar en el criterio «{criterion}» (leads: {count})|Un número o una fecha',
    'no-id-column': 'No hay columna ID|Un encabezado ID donde empiezan los datos; Crear matriz lo pone',
    'own-title':
      'La columna «{received}» es tuya: Cualifica la lee como un dato, y la suya está a la izquierda de ID|Otro título, si puede confundir',
    'repeated-header-row':
      'Esta fila repite los encabezados; no se cuenta como lead|Los encabezados solo en la fila 1',
    'repeated-id': 'El ID «{received}» está en las filas {rows}|Un ID distinto para cada lead',
    'repeated-email': `El correo «{received}» está en las filas {rows}|${IS_IT_ONE}`,
    'repeated-phone': `El teléfono «{received}» está en las filas {rows}|${IS_IT_ONE}`,
    'unreadable-hold':
      '«{received}» en Retener hasta no es una fecha, así que el lead no se envía|Por ejemplo 15/01/2027, o nada',
    'excluded-buyer':
      '{lead} pide comprar, y la matriz lo excluye por {received}|Mira si el criterio que excluye vale también aquí',
    'unknown-handoff-word': '«{received}» en {header} no se entiende|Una de las palabras de la lista',
    'unreadable-moment': '«{received}» en {header} no es una fecha|Por ejemplo 22/11/2026 10:30',
    'unreadable-amount': '«{received}» en Importe no es un número|Por ejemplo 12.500',
    'negative-amount':
      '«{received}» en Importe es menos que cero|Un importe desde 0; mientras tanto no cuenta',
    'far-amount':
      'El Importe «{received}» es {times} veces lo normal ({usual})|Si es así, no hace falta nada: cuenta en el informe y en la previsión',
    'undated-win':
      'Falta la Fecha del resultado de un Ganado|El día en que se ganó; mientras tanto vale el de lo último que se apuntó',
    'future-result':
      'El resultado es del {received}, posterior al día de evaluación ({day})|Un día que ya haya pasado. Si es de hoy, Actualizar',
    'early-result':
      'El resultado es del {received}, antes de enviar el lead ({day})|Un día desde que se envió',
    'repeated-handoff': 'El traspaso «{received}» ya está en la fila {other}|Cada traspaso en una sola fila',
    'handoff-without-lead':
      'El lead «{received}» ya no está en Leads|Si lo borraste a propósito, no hace falta nada',
    'two-open-handoffs':
      '«{received}» y el de la fila {other} siguen abiertos|Un solo traspaso abierto por lead: decide uno de los dos',
    'unreadable-week':
      '«{received}» en Semana no es una fecha|Un día de la semana, por ejemplo 16/11/2026; mientras tanto la fila no cuenta',
    'unreadable-visits':
      '«{received}» en Visitas no es un número|Cuántas visitas hubo, por ejemplo 1.250; mientras tanto la fila no cuenta',
    'many-visits':
      '«{received}» visitas en una semana son demasiadas|Menos de 10 millones; mientras tanto la fila no cuenta',
    'future-week':
      'La semana del {received} no ha empezado|Una semana que ya haya llegado; mientras tanto la fila no cuenta',
    'repeated-visits':
      'La semana y el origen «{source}» ya están en la fila {other}|Si corrige a la otra, borra una: se suman las dos',
    'unknown-visit-source':
      'Ningún lead tiene el Origen «{received}»: la fila no cuenta|Un Origen como en Leads',
  },
};
