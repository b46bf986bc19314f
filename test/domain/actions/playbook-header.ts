/** The header of `Acciones` as the sample has it. */
export const HEADER = [
  'Etapa',
  'Temperatura',
  'Producto',
  'Persona',
  'Acción',
  'Objetivo',
  'Equipo',
  'Plazo (días)',
];
