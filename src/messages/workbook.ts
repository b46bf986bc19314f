/** What triggers say, and the menu: what they need travels with the code, all else of commands in `building.ts`. */

const spanish = {
  title: 'Cualifica',
  menu: {
    createMatrix: 'Crear matriz',
    refresh: 'Actualizar',
    recalculate: 'Recalcular',
    sortByScore: 'Ordenar por puntuación',
    sortByActiveColumn: 'Ordenar por la columna activa',
    openSidebar: 'Abrir panel',
    openInteractionForm: 'Añadir interacción',
    sendSelected: 'Enviar filas elegidas a ventas',
    sendWaiting: 'Enviar los MQL pendientes',
    reconcile: 'Conciliar',
    reassignLate: 'Reasignar traspasos vencidos',
    freezeWeek: 'Guardar la semana',
    updateReport: 'Actualizar informe',
    showFigureRows: 'Ver las filas de una cifra',
    previewDigest: 'Resumen por correo',
    viewAsManagement: 'Ver como dirección',
    shareReport: 'Copia para compartir',
    giveNewId: 'Dar ID nuevo',
    mergeLeads: 'Fusionar leads',
    forgetLead: 'Olvidar lead',
  },
  busy: 'Otra persona está guardando en esta hoja. Espera unos segundos y prueba otra vez.',
  takenOut: 'Ocupaba el sitio de la fórmula. Se guardó aquí y se quitó de la celda.',
  guarded: (last: string, decision: string, id: string) =>
    `Las columnas A a ${last} se calculan solas, así que se quitó lo escrito. Tu decisión va en la columna ${decision}; los datos del lead, desde la ${id}.`,
  overwritten: 'Estas columnas las escribe Cualifica: Recalcular quitará lo escrito.',
  stale: 'por recalcular',
  tooLarge: 'Son demasiados datos para una fórmula: elige Cualifica › Recalcular.',
};

export type WorkbookTexts = typeof spanish;

export const WORKBOOK_TEXTS: {
  readonly es: WorkbookTexts;
  readonly en?: WorkbookTexts;
  readonly pt?: WorkbookTexts;
} = {
  es: spanish,
};
