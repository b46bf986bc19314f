/** Where a figure of the report comes from, in words: the tab, and the filter that leaves its rows. */
import type { Day } from '../domain/cell';
import { printMoment } from '../domain/moment';
import type { Figure, Report } from '../domain/report/report';
import {
  DECISIONS,
  HANDOFF_COLUMNS,
  type HandoffColumn,
  HISTORY_COLUMNS,
  type Language,
  LEAD_FIELDS,
  RESULTS,
  SENDINGS,
  SETTINGS_KEYS,
  STAGES,
  TABS,
  TEMPERATURES,
  VERDICTS,
} from '../domain/vocabulary';
import { fill } from './fill';
import { dayMonth } from './short-dates';

/** What only the sources say; names of tabs, columns and words of cells come from the vocabulary. */
interface SourceWords {
  readonly from: string;
  readonly on: string;
  readonly minus: string;
  readonly stay: string;
  readonly ofAll: string;
  readonly ofStage: string;
  readonly stayed: string;
  readonly fresh: string;
  readonly gone: string;
  readonly open: string;
  readonly overdue: string;
  readonly without: string;
  readonly hours: string;
  readonly acceptedOf: string;
  readonly blank: string;
  readonly leadGone: string;
  readonly rest: string;
  readonly adds: string;
  readonly takes: string;
  readonly or: string;
  readonly twice: string;
  readonly ofJudged: string;
}

const ES: SourceWords = {
  from: 'del {from} al {last}',
  on: 'el {day}',
  minus: '{now} menos {before}',
  stay: 'semanas seguidas en ella (la mediana)',
  ofAll: 'parte de todos los de esa semana',
  ofStage: 'parte de los que estaban en {stage}',
  stayed: 'la misma {column} el {before} y el {now}',
  fresh: 'no estaban el {before} · {column} el {now}: {to}',
  gone: '{column} el {before}: {from} · ya no están el {now}',
  open: 'enviados y aún sin decidir el {at} · el lead está en {tab}',
  overdue: '{due}: antes',
  without: 'sin {how}',
  hours: 'de {sent} a {decided}, en horas de {schedule} (la mediana) · sin (aprox.) ni {selfService}',
  acceptedOf: 'aceptados de los decididos',
  blank: 'en blanco',
  leadGone: 'el lead ya no está en {tab}',
  rest: 'todos los demás',
  adds: 'donde «{name}» suma',
  takes: 'donde «{name}» resta',
  or: '{one} o {other}',
  twice: 'por segunda vez con el mismo {reason}',
  ofJudged: 'parte de los juzgados que se enviaron así',
};

const WORDS: Readonly<Record<Language, SourceWords>> = { es: ES, en: ES, pt: ES };

/** What the id of a figure says. */
interface Parts {
  readonly section: string;
  /** The heading it stands under. */
  readonly under: string;
  /** A word of ours; `''` for a text of theirs. */
  readonly term: string;
  readonly text: string;
  readonly column: string;
}

const partsOf = ({ id }: Figure): Parts => {
  const [, section = '', line = '', column = ''] = /^([^.]*)\.([\s\S]*)\.([^.]*)$/.exec(id) ?? [];
  const [, under = '', key = ''] = /^(?:([a-z-]+):)?([\s\S]*)$/.exec(line) ?? [];
  const [, text] = /^«([\s\S]*)»$/.exec(key) ?? [];
  return { section, under, column, term: text === undefined ? key : '', text: text ?? '' };
};

/** A figure, and all that its source is told with. */
interface Telling extends Parts {
  readonly report: Report;
  readonly language: Language;
  readonly words: SourceWords;
}

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ');

const is = (column: string, value: string): string => `${column}: ${value}`;

const handoffColumn = ({ language }: Telling, column: HandoffColumn): string =>
  HANDOFF_COLUMNS[column][language];

const spanText = (from: Day, to: Day, { words }: Telling): string => {
  const last = { day: to.day - 1 };
  return from.day >= last.day
    ? fill(words.on, { day: dayMonth(last) })
    : fill(words.from, { from: dayMonth(from), last: dayMonth(last) });
};

/** The days that a column looks at: of `before` those of the week before. */
const periodText = (telling: Telling): string => {
  const { from, to, previousFrom, since } = telling.report;
  const { column } = telling;
  if (column === 'before') return spanText(previousFrom, from, telling);
  return column === 'now' ? spanText(from, to, telling) : spanText(since, to, telling);
};

const weekOf = ({ report, column }: Telling): string => {
  const { week, previous = week } = report;
  return dayMonth(column === 'before' ? previous : week);
};

const bothWeeks = ({ report: { week, previous = week } }: Telling) => ({
  now: dayMonth(week),
  before: dayMonth(previous),
});

const stageName = (term: string, { language }: Telling): string =>
  term in STAGES ? STAGES[term as keyof typeof STAGES][language] : WORDS[language].blank;
const temperatureName = (term: string, { language }: Telling): string =>
  term in TEMPERATURES ? TEMPERATURES[term as keyof typeof TEMPERATURES][language] : WORDS[language].blank;

/** Frozen rows of a week, filtered by a column. */
const frozenText = (telling: Telling, filter: string): string => {
  const { column, language, words } = telling;
  const week = HISTORY_COLUMNS.week[language];
  const when = column === 'difference' ? fill(words.minus, bothWeeks(telling)) : weekOf(telling);
  return joined(TABS.history[language], is(week, when), filter);
};

const funnelText = (telling: Telling): string => {
  const { term, column, language, words } = telling;
  const filter = term === 'total' ? '' : is(HISTORY_COLUMNS.stage[language], stageName(term, telling));
  return joined(frozenText(telling, filter), column === 'weeks' ? words.stay : '');
};

const temperatureText = (telling: Telling): string => {
  const { term, column, language, words } = telling;
  const filter =
    term === 'total' ? '' : is(HISTORY_COLUMNS.temperature[language], temperatureName(term, telling));
  return joined(frozenText(telling, filter), column === 'share' ? words.ofAll : '');
};

const flowText = (telling: Telling): string => {
  const { term, column, language, words } = telling;
  const [from = '', to = ''] = term.split('>');
  const gaps = { ...bothWeeks(telling), column: HISTORY_COLUMNS.stage[language] };
  const [was, now] = [stageName(from, telling), stageName(to, telling)];
  const move =
    from === 'stayed'
      ? fill(words.stayed, gaps)
      : from === 'fresh'
        ? fill(words.fresh, { ...gaps, to: now })
        : to === 'gone'
          ? fill(words.gone, { ...gaps, from: was })
          : `${gaps.column}: ${was} (${gaps.before}) → ${now} (${gaps.now})`;
  const share = column === 'share' ? fill(words.ofStage, { stage: was }) : '';
  return joined(TABS.history[language], move, share);
};

const EVENT_FILTERS: Readonly<
  Record<string, { column: HandoffColumn; word: (language: Language) => string; day: HandoffColumn }>
> = {
  accepted: { column: 'decision', word: (language) => DECISIONS.accept[language], day: 'decidedAt' },
  returned: { column: 'decision', word: (language) => DECISIONS.return[language], day: 'decidedAt' },
  rejected: { column: 'decision', word: (language) => DECISIONS.reject[language], day: 'decidedAt' },
  qualified: { column: 'verdict', word: (language) => VERDICTS.qualified[language], day: 'judgedAt' },
  notYet: { column: 'verdict', word: (language) => VERDICTS.notYet[language], day: 'judgedAt' },
  disqualified: { column: 'verdict', word: (language) => VERDICTS.disqualified[language], day: 'judgedAt' },
  won: { column: 'result', word: (language) => RESULTS.won[language], day: 'resultOn' },
  lost: { column: 'result', word: (language) => RESULTS.lost[language], day: 'resultOn' },
};

/** Closed since their lead had another: nobody decided on them. */
const withoutMerged = ({ words, language }: Telling): string =>
  fill(words.without, { how: SENDINGS.merged[language] });

const openText = (telling: Telling): string => {
  const { column, term, words, report, language } = telling;
  const at = printMoment(column === 'now' ? report.takenAt : report.previousTakenAt);
  const due = fill(words.overdue, { due: handoffColumn(telling, 'due') });
  return joined(fill(words.open, { at, tab: TABS.leads[language] }), term === 'overdue' ? due : '');
};

const handoffText = (telling: Telling): string => {
  const { term, language, words } = telling;
  const tab = TABS.handoffs[language];
  const [sent, decided] = [handoffColumn(telling, 'sentAt'), handoffColumn(telling, 'decidedAt')];
  const filter = EVENT_FILTERS[term];
  if (filter) {
    const word = is(handoffColumn(telling, filter.column), filter.word(language));
    const days = is(handoffColumn(telling, filter.day), periodText(telling));
    return joined(tab, word, days, term === 'rejected' ? withoutMerged(telling) : '');
  }
  if (term === 'sent') return joined(tab, is(sent, periodText(telling)));
  if (term !== 'hours') return joined(tab, openText(telling));
  const schedule = SETTINGS_KEYS.workingHours[language];
  const selfService = SENDINGS.selfService[language];
  const how = fill(words.hours, { sent, decided, schedule, selfService });
  return joined(tab, is(decided, periodText(telling)), how);
};

/** Of which group of decided handoffs. */
const groupText = (telling: Telling): string => {
  const { section, under, term, text, language, words } = telling;
  if (term === 'total') return '';
  if (term === 'others') return words.rest;
  if (term === 'leadGone') return fill(words.leadGone, { tab: TABS.leads[language] });
  if (section === 'criteria') {
    const where = fill(under === 'against' ? words.takes : words.adds, { name: text });
    return is(handoffColumn(telling, 'reasons'), where);
  }
  const column = section === 'sources' ? LEAD_FIELDS.source[language] : handoffColumn(telling, 'owner');
  const title = section === 'sources' ? `${column} (${TABS.leads[language]})` : column;
  return is(title, text || words.blank);
};

const acceptanceText = (telling: Telling): string => {
  const { column, language, words } = telling;
  const decision = is(handoffColumn(telling, 'decision'), DECISIONS.accept[language]);
  const more: Readonly<Record<string, string>> = {
    accepted: decision,
    share: words.acceptedOf,
    qualified: joined(decision, is(handoffColumn(telling, 'verdict'), VERDICTS.qualified[language])),
    won: joined(decision, is(handoffColumn(telling, 'result'), RESULTS.won[language])),
  };
  const days = is(handoffColumn(telling, 'decidedAt'), periodText(telling));
  const merged = column === 'decided' || column === 'share' ? withoutMerged(telling) : '';
  return joined(TABS.handoffs[language], days, groupText(telling), more[column] ?? '', merged);
};

const either = (one: string, other: string, { words }: Telling): string => fill(words.or, { one, other });

/** The word in which a handoff ended, and the column of its day. */
const endText = (kind: string, telling: Telling): string => {
  const { language } = telling;
  const back = either(DECISIONS.return[language], VERDICTS.notYet[language], telling);
  const ends: Readonly<Record<string, readonly [string, HandoffColumn]>> = {
    'why-returned': [back, 'decidedAt'],
    'why-rejected': [DECISIONS.reject[language], 'decidedAt'],
    'why-discarded': [VERDICTS.disqualified[language], 'judgedAt'],
    'why-lost': [RESULTS.lost[language], 'resultOn'],
  };
  const [word, day] = ends[kind] ?? ['', 'decidedAt'];
  const days =
    kind === 'why-returned'
      ? either(handoffColumn(telling, 'decidedAt'), handoffColumn(telling, 'judgedAt'), telling)
      : handoffColumn(telling, day);
  const merged = kind === 'why-rejected' ? withoutMerged(telling) : '';
  return joined(word, is(days, periodText(telling)), merged);
};

const reasonText = (telling: Telling): string => {
  const { under, term, text, language, words } = telling;
  const reason = under ? is(handoffColumn(telling, 'reason'), text || words.blank) : '';
  return joined(TABS.handoffs[language], endText(under || term, telling), reason);
};

const disagreementText = (telling: Telling): string => {
  const { term, column, language, words } = telling;
  const tab = TABS.handoffs[language];
  if (term === 'second-return') {
    const reason = handoffColumn(telling, 'reason');
    return joined(tab, endText('why-returned', telling), fill(words.twice, { reason }));
  }
  const { hot, warm, cold } = TEMPERATURES;
  const { qualified, notYet, disqualified } = VERDICTS;
  const isTooHot = term === 'too-hot';
  const sent = isTooHot ? hot[language] : either(warm[language], cold[language], telling);
  const verdict = isTooHot ? either(notYet[language], disqualified[language], telling) : qualified[language];
  return joined(
    tab,
    is(handoffColumn(telling, 'temperature'), sent),
    is(handoffColumn(telling, 'verdict'), verdict),
    is(handoffColumn(telling, 'judgedAt'), periodText(telling)),
    column === 'share' ? words.ofJudged : '',
  );
};

const TELLERS: Readonly<Record<string, (telling: Telling) => string>> = {
  funnel: funnelText,
  flow: flowText,
  temperatures: temperatureText,
  handoffs: handoffText,
  sources: acceptanceText,
  criteria: acceptanceText,
  owners: acceptanceText,
  reasons: reasonText,
  disagreements: disagreementText,
};

/**
 * Where a figure comes from, for whoever wants to count it again; `''` for one that is not of this report.
 *
 * @example sourceOf(figure, report, 'es') // 'Traspasos · Decisión: Aceptar · Decidido: del 9/11 al 15/11'
 */
export const sourceOf = (figure: Figure, report: Report, language: Language): string => {
  const parts = partsOf(figure);
  return TELLERS[parts.section]?.({ ...parts, report, language, words: WORDS[language] }) ?? '';
};
