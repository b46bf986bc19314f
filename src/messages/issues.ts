/** Every issue in words: where it is, what it says, what was expected, how bad it is. */
import type { FaultCode } from '../domain/condition/condition';
import type { Issue, IssueCode, Place, Severity, TabRole } from '../domain/issue';
import type { Settings } from '../domain/settings';
import { type Language, TABS } from '../domain/vocabulary';
import { fill } from './fill';
import { ES } from './issues-es';
import { formatNumber } from './numbers';

/** The two halves of an issue: what stands there, and what was expected instead. */
interface IssueText {
  readonly says: string;
  readonly expected: string;
}

/** What a language needs to speak about issues. In braces: gaps for what the issue carries. */
export interface IssueWords {
  /** What stands there and what was expected, by `|`; some depend on the issue. */
  readonly sentences: Readonly<Record<IssueCode, string | ((issue: Issue) => string)>>;
  /** Expected in place of an unreadable condition, by fault. */
  readonly faults: Readonly<Record<FaultCode, string>>;
  /** Expected as the value of a setting. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Expected where a known name is near. */
  readonly meant: string;
  /** After the rows that are named. */
  readonly more: string;
  /** After the count of rows, what stands in the first of them. */
  readonly first: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly headers: readonly string[];
  readonly row: string;
  readonly allWell: string;
  /** Which day was used, and where it comes from. */
  readonly evaluationDay: Readonly<Record<Settings['asOfFrom'], string>>;
}

/** English and Portuguese readers get Spanish sentences until theirs are written; tab names are in their language. */
const WORDS: Readonly<Record<Language, IssueWords>> = { es: ES, en: ES, pt: ES };

export const issueWords = (language: Language): IssueWords => WORDS[language];

export const tabName = (tab: TabRole, language: Language): string => TABS[tab][language];

/** Letters of a 1-based column: 1 is A, 27 is AA. */
export const columnLetter = (column: number): string => {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
};

/**
 * The cell as people look for it: `F7` where the column is known, else its header and row.
 *
 * @example formatPlace({ tab: 'matrix', row: 7, header: '75%' }, 'es') // '75%, fila 7'
 */
export const formatPlace = ({ row, column, header = '' }: Place, language: Language): string => {
  if (column !== undefined && row !== undefined) return `${columnLetter(column)}${row}`;
  const parts = [header.slice(0, 80), row === undefined ? '' : `${WORDS[language].row} ${row}`];
  return parts.filter(Boolean).join(', ');
};

/** What an issue says and what was expected. */
export const issueText = (issue: Issue, language: Language): IssueText => {
  const { code, params, place } = issue;
  const { sentences, faults, kinds, meant, more, first } = WORDS[language];
  const received = issue.received.slice(0, 80);
  const others = params.more ? fill(more, params) : '';
  const values = {
    ...params,
    count: Number(params.count).toLocaleString(language),
    received,
    first: received.trim() && fill(first, { received }),
    tab: tabName(place.tab, language),
    kind: kinds[params.kind!],
    fault: fill(faults[params.fault as FaultCode] ?? '', params),
    rows: params.rows + others,
    others,
    total: formatNumber(Number(params.total), language, 3),
    usual: formatNumber(Number(params.usual), language),
    times: Number(params.times).toLocaleString(language),
  };
  const sentence = sentences[code];
  const [says = '', expected = ''] = (typeof sentence === 'string' ? sentence : sentence(issue)).split('|');
  return { says: fill(says, values), expected: fill(params.nearest ? meant : expected, values) };
};

/**
 * @example evaluationDayText('22/11/2026', 'cutoff', 'es') // 'Día de evaluación: 22/11/2026 (Fecha de corte)'
 */
export const evaluationDayText = (
  day: string | undefined,
  from: Settings['asOfFrom'],
  language: Language,
): string => fill(WORDS[language].evaluationDay[from], { day });
