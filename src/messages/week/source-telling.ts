/** What every source of a figure is told with: its words, its days, and the parts of its id. */
import type { Day } from '../../domain/cell';
import type { TabRole } from '../../domain/issue';
import type { Report } from '../../domain/report/report';
import type { Language } from '../../domain/vocabulary';
import { fill } from '../fill';
import { dayMonth } from '../short-dates';

/** What only the sources say; names of tabs, columns and words of cells come from the vocabulary. */
const spanish = {
  from: 'del {from} al {last}',
  on: 'el {day}',
  until: 'hasta el {day}',
  minus: '{now} menos {before}',
  stay: 'semanas seguidas en ella (la mediana)',
  ofAll: 'parte de todos los de esa semana',
  ofStage: 'parte de los que estaban en {stage}',
  stayed: 'la misma {column} el {before} y el {now}',
  fresh: 'no estaban el {before} · {column} el {now}: {to}',
  gone: '{column} el {before}: {from} · ya no están el {now}',
  open: 'sin decidir el {at} · lead aún en {tab}',
  overdue: '{due}: antes',
  without: 'sin {how}',
  hours: 'de {sent} a {decided}, horas de {schedule} (mediana) · sin (aprox.) ni {selfService}',
  acceptedOf: 'aceptados de los decididos',
  blank: 'en blanco',
  leadGone: 'el lead ya no está en {tab}',
  rest: 'todos los demás',
  adds: '«{name}» suma',
  takes: '«{name}» resta',
  or: '{one} o {other}',
  twice: 'segunda vez con el mismo {reason}',
  ofJudged: 'parte de los juzgados que se enviaron así',
};

type SourceWords = typeof spanish;

/** Report-language.ts says in which of them the week is told. */
export const SOURCE_WORDS: Readonly<Record<Language, SourceWords>> = {
  es: spanish,
  en: spanish,
  pt: spanish,
};

/** What the id of a figure says. */
export interface SourceParts {
  readonly section: string;
  /** The heading it stands under. */
  readonly under: string;
  /** A word of ours; `''` for a text of theirs. */
  readonly term: string;
  readonly text: string;
  readonly column: string;
}

/** A figure, and all that its source is told with. */
export interface Telling extends SourceParts {
  readonly report: Report;
  readonly language: Language;
  readonly words: SourceWords;
  /** What a tab is called in this workbook. */
  tabName(role: TabRole): string;
}

export const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ');

export const is = (column: string, value: string): string => `${column}: ${value}`;

const spanText = (from: Day, to: Day, { words }: Telling): string => {
  const last = { day: to.day - 1 };
  return from.day >= last.day
    ? fill(words.on, { day: dayMonth(last) })
    : fill(words.from, { from: dayMonth(from), last: dayMonth(last) });
};

/** The days that a column looks at: of `before` those of the week before. */
export const periodText = (telling: Telling): string => {
  const { from, to, previousFrom, since } = telling.report;
  const { column } = telling;
  if (column === 'before') return spanText(previousFrom, from, telling);
  return column === 'now' ? spanText(from, to, telling) : spanText(since, to, telling);
};
