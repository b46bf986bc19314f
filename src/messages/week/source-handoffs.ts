/** Where figures that were counted in `Traspasos` come from. */
import { printMoment } from '../../domain/moment';
import {
  DECISIONS,
  HANDOFF_COLUMNS,
  type HandoffColumn,
  type Language,
  LEAD_FIELDS,
  RESULTS,
  SENDINGS,
  SETTINGS_KEYS,
  TEMPERATURES,
  VERDICTS,
} from '../../domain/vocabulary';
import { fill } from '../fill';
import { dayMonth } from '../short-dates';
import { is, joined, periodText, type Telling } from './source-telling';

const handoffColumn = ({ language }: Telling, column: HandoffColumn): string =>
  HANDOFF_COLUMNS[column][language];

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
  const { column, term, words, report } = telling;
  const at = printMoment(column === 'now' ? report.takenAt : report.previousTakenAt);
  const due = fill(words.overdue, { due: handoffColumn(telling, 'due') });
  return joined(fill(words.open, { at, tab: telling.tabName('leads') }), term === 'overdue' ? due : '');
};

export const handoffText = (telling: Telling): string => {
  const { term, language, words } = telling;
  const tab = telling.tabName('handoffs');
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
  if (term === 'leadGone') return fill(words.leadGone, { tab: telling.tabName('leads') });
  if (section === 'criteria') {
    const where = fill(under === 'against' ? words.takes : words.adds, { name: text });
    return is(handoffColumn(telling, 'reasons'), where);
  }
  const column = section === 'sources' ? LEAD_FIELDS.source[language] : handoffColumn(telling, 'owner');
  const title = section === 'sources' ? `${column} (${telling.tabName('leads')})` : column;
  return is(title, text || words.blank);
};

/** What came after the week of the report does not count. */
const beforeText = (telling: Telling, column: HandoffColumn): string => {
  const day = dayMonth({ day: telling.report.to.day - 1 });
  return is(handoffColumn(telling, column), fill(telling.words.until, { day }));
};

export const acceptanceText = (telling: Telling): string => {
  const { column, language, words } = telling;
  const decision = is(handoffColumn(telling, 'decision'), DECISIONS.accept[language]);
  const more: Readonly<Record<string, string>> = {
    accepted: decision,
    share: words.acceptedOf,
    qualified: joined(
      decision,
      is(handoffColumn(telling, 'verdict'), VERDICTS.qualified[language]),
      beforeText(telling, 'judgedAt'),
    ),
    won: joined(
      decision,
      is(handoffColumn(telling, 'result'), RESULTS.won[language]),
      beforeText(telling, 'resultOn'),
    ),
  };
  const days = is(handoffColumn(telling, 'decidedAt'), periodText(telling));
  const merged = column === 'decided' || column === 'share' ? withoutMerged(telling) : '';
  return joined(telling.tabName('handoffs'), days, groupText(telling), more[column] ?? '', merged);
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

export const reasonText = (telling: Telling): string => {
  const { under, term, text, words } = telling;
  const head = term === 'others' ? words.rest : text || words.blank;
  const reason = under ? is(handoffColumn(telling, 'reason'), head) : '';
  return joined(telling.tabName('handoffs'), endText(under || term, telling), reason);
};

export const disagreementText = (telling: Telling): string => {
  const { term, column, language, words } = telling;
  const tab = telling.tabName('handoffs');
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
