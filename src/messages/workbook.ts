/** What the menu commands say and what they write into the tabs, apart from the sample. */
import { listed } from './fill';

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('es')} ${count === 1 ? one : many}`;

/** What *Crear matriz* is about to do to a tab that already holds leads. Columns are letters. */
export interface InsertionPlan {
  readonly tab: string;
  readonly leads: number;
  readonly computed: number;
  readonly human: number;
  /** Where an existing `ID` column stands, if there is one. */
  readonly idColumn: string | undefined;
  readonly hasEnd: boolean;
  readonly newTabs: readonly string[];
  readonly filter: boolean;
  readonly merged: number;
  readonly form: boolean;
  /** Cells whose formulas change by themselves. */
  readonly volatile: readonly string[];
  readonly headerFormulas: boolean;
}

export interface Outcome {
  readonly ids: number;
  readonly takenOut: number;
  /** What `Revisión` lists, notes apart. */
  readonly issues: number;
}

const TO_THE_RIGHT = 'llévala a la derecha de Fin de datos.';
const AGAIN = 'Después elige otra vez Crear matriz; no se ha tocado nada.';

const spanish = {
  title: 'Cualifica',
  menu: {
    createMatrix: 'Crear matriz',
    refresh: 'Actualizar',
    recalculate: 'Recalcular',
    sortByScore: 'Ordenar por puntuación',
    sortByActiveColumn: 'Ordenar por la columna activa',
    openSidebar: 'Abrir panel',
  },
  takenOut: 'Ocupaba el sitio de la fórmula. Se guardó aquí y se quitó de la celda.',
  faults: {
    volatile: `Esta fórmula cambia sola (HOY, AHORA o números al azar) y detiene el cálculo. Escribe su valor, o ${TO_THE_RIGHT}`,
    selfReading: `Esta fórmula lee las columnas calculadas y se muerde la cola: ${TO_THE_RIGHT}`,
  },
  guarded: (last: string, decision: string, id: string) =>
    `Las columnas A a ${last} se calculan solas, así que se quitó lo escrito. Tu decisión va en la columna ${decision}; los datos del lead, desde la ${id}.`,
  overwritten: 'Estas columnas las escribe Cualifica: Recalcular quitará lo escrito.',
  noTabs: 'Faltan las pestañas de Cualifica, o la columna ID o Fin de datos. Primero: Crear matriz.',
  noMatrix: 'Falta la pestaña Matriz o alguno de sus títulos. Crear matriz la repone.',
  sorted: (leads: number, column: string) =>
    `${counted(leads, 'lead ordenado', 'leads ordenados')} por ${column}.`,
  notComputed: (columns: string) =>
    `Ponte en una de las columnas calculadas (${columns}) y vuelve a elegirlo.`,
  mergedRows: (cell: string) =>
    `Hay celdas combinadas en ${cell} y así no se pueden mover las filas. Sepáralas y vuelve a ordenar.`,
  refreshed: 'Todo al día.',
  stale: 'por recalcular',
  tooLarge: 'Son demasiados datos para una fórmula: elige Cualifica › Recalcular.',
  broken: 'La fórmula de Leads está parada: mira Revisión, o elige Crear matriz.',
  outcome: ({ ids, takenOut, issues }: Outcome) =>
    [
      ids && counted(ids, 'ID nuevo', 'ID nuevos'),
      takenOut && `${counted(takenOut, 'celda apartada', 'celdas apartadas')} a Revisión`,
      issues && `${counted(issues, 'aviso', 'avisos')} en Revisión`,
    ]
      .filter(Boolean)
      .join(' · '),
  recoverTitle: '¿Son de Cualifica?',
  recover: (tabs: readonly string[]) =>
    `${listed(tabs)}: parece${tabs.length > 1 ? 'n' : ''} de Cualifica, pero sin su marca. ¿Usar lo que hay, sin borrar nada?`,
  foreignTitle: 'Hay un nombre ocupado',
  foreign: (tabs: readonly string[]) =>
    `Cualifica necesita ${tabs.length > 1 ? 'las pestañas' : 'la pestaña'} ${listed(tabs)}, y aquí ese nombre tiene otro contenido. Cámbiale el nombre. ${AGAIN}`,
  headerTitle: 'Los títulos van en la fila 1',
  headerLower: (tab: string, row: number) =>
    `En «${tab}» los títulos parecen estar en la fila ${row}. Borra las de encima. ${AGAIN}`,
  noHeader: (tab: string) =>
    `En «${tab}» la fila 1 no parece de títulos. Escribe en ella el nombre de cada columna, o ponte en una pestaña vacía para ver un ejemplo. ${AGAIN}`,
  planTitle: '¿Preparar esta pestaña?',
  plan: (plan: InsertionPlan) => {
    const id = plan.idColumn
      ? `mover ID (columna ${plan.idColumn}) delante de los datos`
      : 'insertar la columna ID';
    const risks = [
      plan.filter && 'hay un filtro: comprueba después que sigue en su sitio',
      plan.merged &&
        `hay ${counted(plan.merged, 'grupo de celdas combinadas', 'grupos de celdas combinadas')}: no dejan ordenar filas`,
      plan.form && 'hay un formulario conectado: seguirá escribiendo en sus columnas, más a la derecha',
      plan.volatile.length &&
        `hay fórmulas que cambian solas (${plan.volatile.slice(0, 3).join(', ')}${plan.volatile.length > 3 ? '…' : ''}) y detendrán el cálculo: escribe su valor`,
      plan.headerFormulas &&
        'hay fórmulas en la fila 1: si traen los datos de fuera, los ID no se moverán con ellos',
      plan.idColumn &&
        plan.idColumn !== 'A' &&
        'las fórmulas que cuentan columnas (BUSCARV) pueden cambiar al mover ID',
    ].filter(Boolean);
    return [
      `«${plan.tab}» tiene ${counted(plan.leads, 'fila', 'filas')} con datos. Se va a:`,
      `· insertar a la izquierda ${plan.computed} columnas calculadas y ${plan.human} para ventas (Decisión, Motivo…)`,
      `· ${id}`,
      ...(plan.hasEnd ? [] : ['· insertar «Fin de datos» al final de tus columnas']),
      ...(plan.newTabs.length ? [`· crear ${listed(plan.newTabs)}`] : []),
      'Tus columnas y filas quedan como están.',
      ...(risks.length ? ['', 'Antes de seguir:', ...risks.map((risk) => `· ${risk}`)] : []),
      '',
      '¿Seguir? Si no, nada cambia.',
    ].join('\n');
  },
};

export type WorkbookTexts = typeof spanish;

export const WORKBOOK_TEXTS: {
  readonly es: WorkbookTexts;
  readonly en?: WorkbookTexts;
  readonly pt?: WorkbookTexts;
} = {
  es: spanish,
};
