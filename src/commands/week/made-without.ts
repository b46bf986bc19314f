/** What the figures of a week are made without: cells of the model that cannot be read, leads that cannot be told apart. */
import { freezableLeads } from '../../domain/history/freeze-week';
import type { Issue, TabRole } from '../../domain/issue';
import { counted } from '../../messages/fill';
import { formatPlace, issueText } from '../../messages/issues';
import { REPORT_COMMANDS } from '../../messages/week/report-commands';
import { tabNamed } from '../../messages/week/report-language';
import { leftOutText } from '../../messages/week/week';
import type { WeekBook } from './week-book';

/** The first of some issues, and how many more there are; `''` where there are none. */
export const issuesNotice = (
  [first, ...others]: readonly Issue[],
  { tabNames, language }: Pick<WeekBook, 'tabNames' | 'language'>,
): string => {
  if (!first) return '';
  const { says, expected } = issueText(first, language);
  const place = formatPlace(first.place, language);
  const told = `${tabNamed(tabNames, first.place.tab, language)} ${place}: ${says}. ${expected}.`;
  return others.length ? `${told} ${counted(REPORT_COMMANDS.moreIssues, others.length)}` : told;
};

const SCORED_BY: readonly TabRole[] = ['matrix', 'settings', 'personas'];

/** What scores everybody otherwise than people meant. */
const modelNotice = (week: WeekBook): string => {
  const { issues } = week.book.workbook;
  const isFault = ({ severity, place }: Issue): boolean =>
    severity === 'error' && SCORED_BY.includes(place.tab);
  return issuesNotice(issues.filter(isFault), week);
};

/** Rows that are in no frozen week. */
const leftOutNotice = ({ book }: WeekBook): string => {
  const { noId, repeated } = freezableLeads(book.workbook.leads).left;
  return leftOutText(noId, repeated);
};

/**
 * As the tabs stand now, since nobody was there when the week was frozen. For the tab and for the mail.
 *
 * @example madeWithout(week) // ['No entra 1 fila sin ID: usa Crear matriz.']
 */
export const madeWithout = (week: WeekBook): readonly string[] =>
  [modelNotice(week), leftOutNotice(week)].filter(Boolean);
