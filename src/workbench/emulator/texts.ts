/** What the emulated spreadsheet says to the person at the keyboard. */
import type { RefusalCode } from './refusal';

/** Why an edit was refused. */
export const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  nameBlank: 'El nombre de la hoja no puede quedar vacío.',
  nameTaken: 'Ya hay una hoja con ese nombre. Escribe otro.',
  lastSheet: 'No se pueden quitar todas las hojas visibles.',
  outside: 'Esas celdas están fuera de la hoja.',
  nothingLeft: 'No se pueden eliminar todas las filas o columnas de la hoja.',
  sortColumn: 'La columna por la que se ordena tiene que estar dentro del rango.',
  sortMerged: 'No se puede ordenar un rango que contiene celdas combinadas.',
  protected:
    'Estas celdas están protegidas y tu cuenta no está entre las que pueden cambiarlas. Quien es dueño del libro puede darte paso.',
};

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
