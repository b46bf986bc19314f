/** What formulas say in a cell instead of a result. */

/** What a tab lacks, here as in `Revisión`. */
export const LACKS = {
  table: 'Falta la hoja {tab}, o está vacía',
  header: 'Falta la columna «{received}» en {tab}',
};

export const LOOK_UP = {
  noId: 'Falta el ID del lead',
  unknown: 'Ningún lead tiene el ID «{id}»',
  repeated: 'El ID «{id}» está en las filas {rows}: cada lead necesita el suyo',
};

/** Why changes between weeks cannot be shown. */
export const NO_CHANGES = {
  noHistory: 'Falta la hoja Historial, con todas sus columnas: por ejemplo Historial!A:Q',
  noWeek: 'Todavía no hay semanas guardadas: elige Cualifica › Guardar la semana',
  oneWeek: 'Hace falta otra semana guardada para comparar',
  thinned: 'De semanas tan antiguas faltan filas aquí: añade a la fórmula la hoja Semanas',
  none: 'Ningún lead ha cambiado',
};
