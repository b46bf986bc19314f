/** Why there is no week to freeze, to report or to send. */
import { falseText } from '../../messages/week/week';
import type { Unscored } from '../workbook/scored-book';
import type { FalseWeek } from './week-tabs';

/** @param texts what to say where the tabs, or the titles of `Matriz`, are missing */
export const noWeekText = (
  why: FalseWeek | Unscored,
  texts: { readonly noTabs: string; readonly noMatrix: string },
): string => {
  if (why.kind === 'false') return falseText(why.gone);
  return why.kind === 'no-matrix' ? texts.noMatrix : texts.noTabs;
};
