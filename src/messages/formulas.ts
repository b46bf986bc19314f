/** What formulas say in a cell instead of a result. */

export const LOOK_UP = {
  noId: 'Falta el ID del lead',
  unknown: 'Ningún lead tiene el ID «{id}»',
  repeated: 'El ID «{id}» está en las filas {rows}: cada lead necesita el suyo',
};
