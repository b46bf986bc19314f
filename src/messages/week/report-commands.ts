/** Where forecasts and leads that moved come from; tabs by their names. */
export const REPORT_TRACES = {
  forecast:
    '{forecasts} · Semana: {week} · Mes: {month}. Calculada ese día con {leads} (sin anónimos ni descartados nunca enviados), {handoffs} y {visits}; guardada, no cambia.',
  truth: '{handoffs} · Resultado: Ganado · Fecha del resultado: {month} · la primera venta de cada lead',
  mover: '{history} · Semana: {now} y {before} · Lead: {lead}',
} as const;

/** What *Actualizar informe* and *Ver las filas de una cifra* say. Gaps for `fill`. */
export const REPORT_COMMANDS = {
  written: 'Informe al día: semana {days}.',
  older: 'Informe al día: semana {days}, la última guardada. Para la de hoy: Guardar la semana.',
  noWeekTitle: 'Falta guardar una semana',
  noWeek:
    'El informe compara semanas guardadas, y aún no hay ninguna. Guardar la semana hace una foto de cada lead; después se hace sola cada lunes. ¿Guardarla ahora?',
  noWeekYet: 'Aún no hay ninguna semana guardada. Primero: Guardar la semana, y después Actualizar informe.',
  noFigure: 'Ponte en una cifra de la pestaña {tab} y vuelve a elegirlo: se verán las filas de las que sale.',
  otherWeek:
    'Este informe es de otra semana que la última guardada. Elige Actualizar informe y vuelve a probar.',
  unfrozen:
    'La semana del {week} todavía no está guardada: este informe es de la anterior. Para guardarla: Cualifica › Guardar la semana.',
  traced:
    'De dónde sale cada línea: en la nota de su nombre. Sus filas: ponte en la cifra y elige Cualifica › Ver las filas de una cifra.',
  notWritten: 'Este informe no se ha podido poner al día. {why}',
  editedForecast:
    '{tab}, fila {rows}: alguien ha cambiado lo que se guardó. Recupéralo con Archivo › Historial de versiones.|{tab}, filas {rows}: alguien ha cambiado lo que se guardó. Recupéralo con Archivo › Historial de versiones.',
  undated:
    'Ningún lead tiene fecha de Alta: falta la columna o se llama de otra forma. La previsión los cuenta desde la primera semana guardada en que aparecen.',
  moreIssues: '(y {n} aviso más)|(y {n} avisos más)',
  rows: '{n} fila|{n} filas',
  rowsOf: 'Salen de aquí',
  counted: 'Las que cuentan',
  whole: 'De estas',
  before: 'Las de antes',
  measured: 'Las medidas',
  now: 'Las de ahora',
  changed: 'En la hoja pone {shown}; con los datos de ahora es {value}. Actualizar informe la pone al día.',
  none: 'Ninguna fila.',
  more: 'y {n} fila más|y {n} filas más',
  row: '{tab}, fila {row}',
  rowTitle: 'Fila',
  whatTitle: 'Qué es',
  whyTitle: 'Qué pone',
} as const;
