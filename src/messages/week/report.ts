/** The words of the report: titles of sections and columns, and what each line is about. */
import type { Label, SectionId } from '../../domain/report/report';
import { type Language, STAGES, TEMPERATURES } from '../../domain/vocabulary';

export { sourceOf } from './report-sources';

export interface SectionTexts {
  readonly title: string;
  /** By the keys of `Section.columns`. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface ReportWords {
  readonly sections: Readonly<Record<SectionId, SectionTexts>>;
  /** By `Label.term`; stages and temperatures have their own words. */
  readonly terms: Readonly<Record<string, string>>;
  readonly unknown: string;
}

const WEEKS = { now: 'Esta semana', before: 'La anterior' };
const LONG = { now: 'Esta semana', quarter: '13 sem.' };
const ACCEPTANCE = {
  decided: 'Decididos',
  accepted: 'Aceptados',
  share: '% aceptado',
  qualified: 'Cualificados',
  won: 'Ganados',
};

const ES: ReportWords = {
  sections: {
    funnel: {
      title: 'Dónde están los leads',
      columns: { ...WEEKS, difference: 'Cambio', weeks: 'Semanas ahí' },
    },
    flow: { title: 'Quién pasó de etapa', columns: { leads: 'Leads', share: '% etapa' } },
    temperatures: {
      title: 'Temperaturas',
      columns: { ...WEEKS, difference: 'Cambio', share: '% del total' },
    },
    handoffs: { title: 'Entre marketing y ventas', columns: WEEKS },
    sources: { title: 'Qué acepta ventas, por origen', columns: ACCEPTANCE },
    criteria: { title: 'Qué acepta ventas, por criterio', columns: ACCEPTANCE },
    owners: { title: 'Qué acepta ventas, por responsable', columns: ACCEPTANCE },
    reasons: { title: 'Por qué vuelven o se pierden', columns: LONG },
    disagreements: {
      title: 'Donde la puntuación y las personas no coinciden',
      columns: { ...LONG, share: '% de juzgados' },
    },
  },
  terms: {
    total: 'Total',
    none: 'Sin dato',
    fresh: 'Nuevos',
    gone: 'Ya no están',
    stayed: 'Siguen donde estaban',
    sent: 'Enviados a ventas',
    accepted: 'Aceptados',
    returned: 'Devueltos',
    rejected: 'Rechazados',
    qualified: 'Cualificados',
    notYet: 'Aún no',
    disqualified: 'No cualificados',
    won: 'Ganados',
    lost: 'Perdidos',
    open: 'Sin decidir',
    overdue: 'De ellos, vencidos',
    hours: 'Horas hábiles hasta decidir',
    noSource: 'Sin origen',
    leadGone: 'Lead borrado',
    noOwner: 'Sin responsable',
    noReason: 'Sin motivo',
    others: 'Los demás',
    against: 'Criterios que restan',
    'why-returned': 'Vuelven a marketing',
    'why-rejected': 'Rechazados',
    'why-discarded': 'Descartados',
    'why-lost': 'Perdidos',
    'too-hot': 'Calientes que no lo eran',
    'too-cold': 'Tibios o fríos que sí lo eran',
    'second-return': 'Devueltos dos veces',
  },
  unknown: 'Sin dato',
};

/** Report-language.ts says in which of them the week is told. */
const WORDS: Readonly<Record<Language, ReportWords>> = { es: ES, en: ES, pt: ES };

export const sectionTexts = (language: Language): ReportWords['sections'] => WORDS[language].sections;

export const sectionTitle = (id: SectionId, language: Language): string => sectionTexts(language)[id].title;

/** @example columnTitle('funnel', 'difference', 'es') // 'Cambio' */
export const columnTitle = (id: SectionId, column: string, language: Language): string =>
  sectionTexts(language)[id].columns[column] ?? '';

const isKey = <Key extends string>(term: string, names: Readonly<Record<Key, unknown>>): term is Key =>
  term in names;

/** Stages and temperatures go by their names in the sheet. */
const wordOf = (term: string, language: Language): string => {
  if (isKey(term, STAGES)) return STAGES[term][language];
  if (isKey(term, TEMPERATURES)) return TEMPERATURES[term][language];
  return WORDS[language].terms[term] ?? WORDS[language].unknown;
};

/**
 * What a line is about.
 *
 * @example labelText({ term: 'mql>sal' }, 'es') // 'MQL → SAL'
 */
export const labelText = (label: Label, language: Language): string => {
  if ('text' in label) return label.text;
  const [from = '', to] = label.term.split('>');
  if (to === undefined) return wordOf(from, language);
  return `${wordOf(from, language)} → ${wordOf(to, language)}`;
};
