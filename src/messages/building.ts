/**
 * What only the commands of the menu say. The build puts it into Sidebar.html: formulas load all scripts, and none
 * needs this. Sentences have gaps for `fill`; `one|many` goes by a count.
 */
import type { Language, SettingsKey } from '../domain/vocabulary';
import { IDENTITY_TEXTS, type IdentityTexts } from './identity';
import { LOCK_SENTENCES, type LockSentences } from './locks';
import { SAMPLE_TEXTS, type SampleTexts } from './sample';

/** What *Crear matriz* would do to a tab that already holds leads, and what may break: each tells its line. */
type PlanFact =
  | 'rows'
  | 'insertsId'
  | 'movesId'
  | 'insertsEnd'
  | 'newTabs'
  | 'isRisky'
  | 'ownTitles'
  | 'adopts'
  | 'filter'
  | 'merged'
  | 'form'
  | 'volatile'
  | 'headerFormulas'
  | 'shiftsColumns';

const AGAIN = 'Después elige otra vez Crear matriz; no se ha tocado nada.';
const TO_THE_RIGHT = 'llévala a la derecha de Fin de datos.';

export interface BuildingTexts extends LockSentences {
  readonly title: string;
  readonly sample: SampleTexts;
  readonly identity: IdentityTexts;
  /** What stands beside a setting, by key. */
  readonly settingNotes: Readonly<Partial<Record<SettingsKey, string>>>;
  /** What settings start with whose words the domain does not know; they mean its defaults. */
  readonly settingStarts: Readonly<
    Record<'unknownTexts' | 'deadline' | 'urgentDeadline' | 'workingHours', string>
  >;
  /** Shown with the dropdowns. */
  readonly help: Readonly<Record<'decision' | 'reason' | 'matrix' | 'actions' | 'type' | 'yesNo', string>>;
  /** Who may own a criterion. */
  readonly stewards: readonly string[];
  /** Titles of what scripts put aside in `Revisión`. */
  readonly logHeader: readonly string[];
  /** Describes the protection of A1; it is found again by this. */
  readonly protection: string;
  readonly created: string;
  /** Where Google refuses the daily round. */
  readonly notDaily: string;
  /** Why a drafted criterion is there. */
  readonly draftWhy: string;
  readonly headerLost: string;
  /** Formulas that stop the block. */
  readonly faults: Readonly<Record<'volatile' | 'selfReading', string>>;
  readonly noTabs: string;
  readonly noMatrix: string;
  readonly refreshed: string;
  readonly broken: string;
  /** What a command has done, each where there is any. */
  readonly outcome: Readonly<Record<'ids' | 'takenOut' | 'issues', string>>;
  readonly sorted: string;
  readonly notComputed: string;
  readonly mergedRows: string;
  readonly recoverTitle: string;
  readonly recover: string;
  readonly foreignTitle: string;
  readonly foreign: string;
  readonly headerTitle: string;
  readonly headerLower: string;
  readonly noHeader: string;
  readonly planTitle: string;
  /** Lines in their order, each with what must be so that it is told; `always` is. */
  readonly plan: readonly (readonly [PlanFact | 'always', string])[];
  readonly planRows: string;
  readonly planMerged: string;
  /** The two modes of `Leads`: what the note on A1 says (`formula`, `running`, `written`), what A1 and the commands say. */
  readonly values: Readonly<
    Record<'formula' | 'running' | 'written' | 'progress' | 'paused' | 'halted' | 'done' | 'busy', string>
  >;
}

/** By language; where one is not written yet, Spanish stands in. */
export type AllBuildingTexts = { readonly es: BuildingTexts } & { readonly [L in Language]?: BuildingTexts };

export const BUILDING_TEXTS: AllBuildingTexts = {
  es: {
    title: 'Cualifica',
    sample: SAMPLE_TEXTS.es,
    identity: IDENTITY_TEXTS.es,
    settingNotes: {
      cutoffDate: 'El día para el que se puntúa. Pasa a hoy cada mañana, al abrir la hoja o con Actualizar.',
      fixedDate: 'Manda sobre la de corte y no se mueve.',
      warmFrom: 'Por debajo, Frío.',
      letterAFrom: 'Para el encaje; el 1, para el interés.',
      letterCFrom: 'Por debajo, D; para el interés, 4.',
      mqlFrom: 'Puntuación desde la que un lead se puede enviar a ventas.',
      mqlMinimumFit: 'Encaje desde el que un lead se puede enviar a ventas.',
      purchaseInteractions: 'Tipos de Interacciones que piden comprar. Con una de ellas, el lead pasa a SQL.',
      unknownTexts: 'Significan «no se sabe»; se separan por punto y coma.',
      computedColumns: 'En este orden. Después de cambiarlas: Crear matriz.',
      deadline: 'Lo que tiene ventas para decidir: 1 día hábil, 4 horas hábiles…',
      urgentDeadline: 'Lo mismo, si el lead pide comprar.',
      workingHours: 'Con pausa: lun-jue 9:00-14:00, 16:00-19:00; vie 9:00-15:00',
      holidays: 'Por punto y coma: 25/12 (cada año); 2/4/2026; 1/8/2026..15/8/2026',
      marketingEmails: 'Quién envía leads. Vacío: cualquiera que edite la hoja.',
      salesEmails: 'Quién decide, y a quién se reparten los leads.',
      managementEmails: 'Quién levanta un reingreso y reasigna.',
      digestEmails:
        'Quién recibe el resumen de la semana por correo. Si está vacío, los correos de dirección.',
      weeklyCapacity:
        'Leads por persona y semana. Con «ana@example.com: 10; 8», Ana recibe 10 y las demás personas 8.',
      absences: 'No reciben leads: ana@example.com: 1/8/2026..15/8/2026',
      automaticSending: 'no, piden oferta o todos los MQL. Se envían al abrir la hoja y cada mañana.',
      defaultReentry: 'Qué tiene que pasar para que un lead devuelto vuelva a ventas.',
      timeZone: 'La de la hoja (Archivo › Configuración): se pone sola.',
      returnReasons: 'Al devolver: el lead vuelve a marketing.',
      rejectionReasons: 'Al rechazar, antes de hablar con el lead.',
      disqualificationReasons: 'Al descartar, después de hablar con el lead.',
      language: 'De momento, es. Con en y pt solo cambian los títulos.',
    },
    settingStarts: {
      unknownTexts: 'n/d; s/d; -; N/A',
      deadline: '1 día hábil',
      urgentDeadline: '2 horas hábiles',
      workingHours: 'lun-vie 9:00-18:00',
    },
    help: {
      decision: 'Qué decide ventas sobre este lead.',
      reason: 'Elige un motivo o escribe el tuyo.',
      matrix: 'Elige de la lista.',
      actions: 'Elige de la lista, o escribe varias separadas por punto y coma. Vacío: todas.',
      type: 'Elige un tipo o escribe otro.',
      yesNo: 'sí o no; vacío si no se sabe.',
    },
    stewards: ['Marketing', 'Ventas'],
    logHeader: ['Cuándo', 'Hoja', 'Celda', 'Qué había', 'Qué pasó'],
    ...LOCK_SENTENCES.es,
    protection: 'Cualifica: esta fórmula calcula todas las filas. Mejor no tocarla.',
    created: 'Matriz lista.',
    notDaily:
      'Google no dejó programar la puesta al día de cada mañana: se hará al abrir la hoja o con Actualizar.',
    draftWhy: 'Borrador: tener respuesta suma la mitad. Escribe en 100% las respuestas de un buen cliente.',
    headerLost:
      'A la pestaña de leads le falta la fila de títulos. Deshaz el último cambio (Ctrl+Z), o escríbelos otra vez. Después, Crear matriz.',
    faults: {
      volatile: `Esta fórmula cambia sola (HOY, AHORA o números al azar) y detiene el cálculo. Escribe su valor, o ${TO_THE_RIGHT}`,
      selfReading: `Esta fórmula lee las columnas calculadas y se muerde la cola: ${TO_THE_RIGHT}`,
    },
    noTabs: 'Faltan las pestañas de Cualifica, o la columna ID o Fin de datos. Primero: Crear matriz.',
    noMatrix: 'Falta la pestaña Matriz o alguno de sus títulos. Crear matriz la repone.',
    refreshed: 'Todo al día.',
    broken:
      'La fórmula de Leads está parada: mira Revisión, o elige Recalcular; si falta una columna, Crear matriz.',
    outcome: {
      ids: '{n} ID nuevo|{n} ID nuevos',
      takenOut: '{n} celda apartada a Revisión|{n} celdas apartadas a Revisión',
      issues: '{n} aviso en Revisión|{n} avisos en Revisión',
    },
    sorted: '{n} lead ordenado por {column}.|{n} leads ordenados por {column}.',
    notComputed: 'Ponte en una de las columnas calculadas ({columns}) y vuelve a elegirlo.',
    mergedRows:
      'Hay celdas combinadas en {cell} y así no se pueden mover las filas. Sepáralas y vuelve a ordenar.',
    recoverTitle: '¿Son de Cualifica?',
    recover:
      '{tabs}: parece de Cualifica, pero sin su marca. ¿Usar lo que hay, sin borrar nada?|{tabs}: parecen de Cualifica, pero sin su marca. ¿Usar lo que hay, sin borrar nada?',
    foreignTitle: 'Hay un nombre ocupado',
    foreign: `Cualifica necesita la pestaña {tabs}, y aquí ese nombre tiene otro contenido. Cámbiale el nombre. ${AGAIN}|Cualifica necesita las pestañas {tabs}, y aquí esos nombres tienen otro contenido. Cámbiales el nombre. ${AGAIN}`,
    headerTitle: 'Los títulos van en la fila 1',
    headerLower: `En «{tab}» los títulos parecen estar en la fila {row}. Borra las de encima. ${AGAIN}`,
    noHeader: `En «{tab}» la fila 1 no parece de títulos. Escribe en ella el nombre de cada columna, o ponte en una pestaña vacía para ver un ejemplo. ${AGAIN}`,
    planTitle: '¿Preparar esta pestaña?',
    plan: [
      ['always', '«{tab}» tiene {rows} con datos. Se va a:'],
      [
        'always',
        '· insertar a la izquierda {computed} columnas calculadas y {human} para ventas (Decisión, Motivo…)',
      ],
      ['movesId', '· mover ID (columna {movesId}) delante de los datos'],
      ['insertsId', '· insertar la columna ID'],
      [
        'adopts',
        '· pasar a las columnas de ventas las que ya tienes ({adopts}), con lo que dicen: lo decidido se apunta en Traspasos',
      ],
      ['insertsEnd', '· insertar «Fin de datos» al final de tus columnas'],
      ['newTabs', '· crear {newTabs}'],
      ['always', 'Tus columnas y filas quedan como están.'],
      ['isRisky', '\nAntes de seguir:'],
      [
        'ownTitles',
        '· hay columnas tuyas con título de Cualifica ({ownTitles}): siguen como datos, aparte de las nuestras',
      ],
      ['filter', '· hay un filtro: comprueba después que sigue en su sitio'],
      ['merged', '· hay {merged}: no dejan ordenar filas'],
      ['form', '· hay un formulario conectado: seguirá escribiendo en sus columnas, más a la derecha'],
      ['volatile', '· hay fórmulas que cambian solas ({volatile}) y detendrán el cálculo: escribe su valor'],
      [
        'headerFormulas',
        '· hay fórmulas en la fila 1: si traen los datos de fuera, los ID no se moverán con ellos',
      ],
      ['shiftsColumns', '· las fórmulas que cuentan columnas (BUSCARV) pueden cambiar al mover ID'],
      ['always', '\n¿Seguir? Si no, nada cambia.'],
    ],
    planRows: '{n} fila|{n} filas',
    planMerged: '{n} grupo de celdas combinadas|{n} grupos de celdas combinadas',
    values: {
      formula: 'Modo fórmula: se recalcula sola con cada cambio.',
      running:
        'Modo valores: calculando por tramos, el último desde el {when}. Sigue solo; si se para, elige Cualifica › Recalcular.',
      written:
        'Modo valores: son demasiados datos para una fórmula. Calculado el {when}. Cuando cambies algo, elige Cualifica › Recalcular.',
      progress: '{rows} de {all}',
      paused: 'Van {rows} de {all} filas. El resto sigue solo en breve, o al elegir otra vez Recalcular.',
      halted: 'Van {rows} de {all} filas. Para seguir con el resto, elige otra vez Recalcular.',
      done: '{all} filas recalculadas. Son demasiados datos para una fórmula, así que quedan como valores.',
      busy: 'Ya se está calculando; A1 de Leads dice por dónde va.',
    },
  },
};
