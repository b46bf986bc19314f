/** What the emulated spreadsheet says to the person at the keyboard. */
export const TEXTS = {
  invalidEntry: (cell: string, help: string): string =>
    `El dato de la celda ${cell} no cumple la regla de validación de esa celda.${help ? ` ${help}` : ''}`,
  protectedRange: 'Rango protegido',
  editCancelled: 'No se ha cambiado nada.',
  sheetName: (number: number): string => `Hoja ${number}`,
  noFunction: (name: string): string => `No se encuentra la función de la secuencia de comandos: ${name}`,
  notPlain: (name: string): string =>
    `${name}: entre la barra lateral y el servidor solo viajan textos, números, booleanos, null, listas y objetos de ellos (ni fechas ni funciones).`,
} as const;
