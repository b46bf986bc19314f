/** What only *Crear matriz* says. The build puts it into Sidebar.html: every formula loads Code.js, and none needs this. */
import type { Language, SettingsKey } from '../domain/vocabulary';
import { SAMPLE_TEXTS, type SampleTexts } from './sample';

export interface BuildingTexts {
  readonly sample: SampleTexts;
  /** What stands beside a setting, by key. */
  readonly settingNotes: Readonly<Partial<Record<SettingsKey, string>>>;
  /** What `Textos sin dato` starts with. */
  readonly unknownTexts: string;
  /** Shown with the dropdowns. */
  readonly help: Readonly<Record<'decision' | 'reason' | 'matrix' | 'yesNo', string>>;
  /** Who may own a criterion. */
  readonly stewards: readonly string[];
  /** Titles of what scripts put aside in `Revisión`. */
  readonly logHeader: readonly string[];
  /** Describes the protection of A1; it is found again by this. */
  readonly protection: string;
  readonly created: string;
  /** Why a drafted criterion is there. */
  readonly draftWhy: string;
  readonly headerLost: string;
  /** The two modes of `Leads`: what the note on A1 says (`formula`, `running`, `written`), what A1 and the commands say. */
  readonly values: Readonly<
    Record<'formula' | 'running' | 'written' | 'progress' | 'paused' | 'done' | 'busy', string>
  >;
}

/** By language; where one is not written yet, Spanish stands in. */
export type AllBuildingTexts = { readonly es: BuildingTexts } & { readonly [L in Language]?: BuildingTexts };

export const BUILDING_TEXTS: AllBuildingTexts = {
  es: {
    sample: SAMPLE_TEXTS.es,
    settingNotes: {
      cutoffDate: 'El día para el que se puntúa. Pasa a hoy al abrir la hoja o con Actualizar.',
      fixedDate: 'Manda sobre la de corte y no se mueve.',
      warmFrom: 'Por debajo, Frío.',
      letterAFrom: 'Para el encaje; el 1, para el interés.',
      letterCFrom: 'Por debajo, D; para el interés, 4.',
      unknownTexts: 'Significan «no se sabe»; se separan por punto y coma.',
      computedColumns: 'En este orden. Después de cambiarlas: Crear matriz.',
      timeZone: 'Con ella se convierten las fechas en días.',
      returnReasons: 'Al devolver: el lead vuelve a marketing.',
      rejectionReasons: 'Al rechazar, antes de hablar con el lead.',
      disqualificationReasons: 'Al descartar, después de hablar con el lead.',
      language: 'De momento, es. Con en y pt solo cambian los títulos.',
    },
    unknownTexts: 'n/d; s/d; -; N/A',
    help: {
      decision: 'Qué decide ventas sobre este lead.',
      reason: 'Elige un motivo o escribe el tuyo.',
      matrix: 'Elige de la lista.',
      yesNo: 'sí o no; vacío si no se sabe.',
    },
    stewards: ['Marketing', 'Ventas'],
    logHeader: ['Cuándo', 'Hoja', 'Celda', 'Qué había', 'Qué pasó'],
    protection: 'Cualifica: esta fórmula calcula todas las filas. Mejor no tocarla.',
    created: 'Matriz lista.',
    draftWhy:
      'Borrador: por ahora suma por tener respuesta. Escribe en 100% las respuestas de un buen cliente.',
    headerLost:
      'A la pestaña de leads le falta la fila de títulos. Deshaz el último cambio (Ctrl+Z), o escríbelos otra vez. Después, Crear matriz.',
    values: {
      formula: 'Modo fórmula: se recalcula sola con cada cambio.',
      running:
        'Modo valores: calculando desde el {when}. Sigue sola por tramos; si se para, elige Cualifica › Recalcular.',
      written:
        'Modo valores: son demasiados datos para una fórmula. Calculado el {when}. Cuando cambies algo, elige Cualifica › Recalcular.',
      progress: '{rows} de {all}',
      paused: 'Van {rows} de {all} filas. Sigue sola en un minuto, o al elegir otra vez Recalcular.',
      done: '{all} filas recalculadas. Son demasiados datos para una fórmula, así que quedan como valores.',
      busy: 'Ya se está calculando; A1 de Leads dice por dónde va.',
    },
  },
};
