/** Every issue in words: where it is, what it says, what was expected, how bad it is. */
import type { FaultCode } from '../domain/condition/condition';
import type { Issue, IssueCode, Place, Severity, TabRole } from '../domain/issue';
import type { Settings } from '../domain/settings';
import { type Language, TABS } from '../domain/vocabulary';
import { ES } from './issues-es';

/** The two halves of an issue: what stands there, and what was expected instead. */
export interface IssueText {
  readonly says: string;
  readonly expected: string;
}

/** What a language needs to speak about issues. */
export interface IssueWords {
  readonly sentences: Readonly<Record<IssueCode, (issue: Issue, tab: string) => IssueText>>;
  readonly faults: Readonly<Record<FaultCode, (issue: Issue) => string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly headers: readonly string[];
  readonly row: string;
  readonly allWell: string;
  /** Which day was used, and where it comes from. */
  readonly evaluationDay: Readonly<Record<Settings['asOfFrom'], (day: string) => string>>;
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
export const formatPlace = ({ row, column, header }: Place, language: Language): string => {
  if (column !== undefined && row !== undefined) return `${columnLetter(column)}${row}`;
  const parts = [header ?? '', row === undefined ? '' : `${WORDS[language].row} ${row}`];
  return parts.filter(Boolean).join(', ');
};

/** What an issue says and what was expected. */
export const issueText = (issue: Issue, language: Language): IssueText =>
  WORDS[language].sentences[issue.code](issue, tabName(issue.place.tab, language));

/**
 * An issue in one sentence, for the sidebar and the menu.
 *
 * @example issueSentence(issue, 'es') // 'Matriz, F7: «>=muchos» no se entiende. …'
 */
export const issueSentence = (issue: Issue, language: Language): string => {
  const { says, expected } = issueText(issue, language);
  const where = [tabName(issue.place.tab, language), formatPlace(issue.place, language)]
    .filter(Boolean)
    .join(', ');
  return `${where}: ${says}. ${expected}`;
};

/**
 * @example evaluationDayText('22/11/2026', 'cutoff', 'es') // 'Día de evaluación: 22/11/2026 (Fecha de corte)'
 */
export const evaluationDayText = (
  day: string | undefined,
  from: Settings['asOfFrom'],
  language: Language,
): string => WORDS[language].evaluationDay[from](day ?? '');
