/** The sample company after twelve weeks of work: what a manager sees on a Monday. */
import type { Workbench } from '../../emulator/open-workbench';
import { type AddOn, openBook } from './add-on';
import { dice } from './twelve-weeks/dice';
import { playTwelveWeeks } from './twelve-weeks/play';

/** Menu items, in the order in which somebody would use them on opening. */
const ON_OPENING = ['refresh', 'sortByScore', 'updateReport'] as const;

/**
 * Builds the company's book with its history up to now, the report on view. The same moment gives the same book.
 *
 * @example buildTwelveWeeks(addOn, console.log).session.activeSheet().name //=> 'Informe'
 */
export const buildTwelveWeeks = (
  addOn: AddOn,
  say: (sentence: string) => void,
  now: () => Date = () => new Date(),
): Workbench => {
  const workbench = openBook(addOn, say, playTwelveWeeks(addOn, now()), { now, random: dice(13).random });
  workbench.session.runDueTriggers();
  for (const name of ON_OPENING) workbench.run(name);
  workbench.services.SpreadsheetApp.flush();
  return workbench;
};
