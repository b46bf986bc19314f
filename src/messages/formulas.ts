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
