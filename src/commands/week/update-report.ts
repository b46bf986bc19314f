/** *Actualizar informe*: writes the report of the last frozen week anew, as its data stand now. */
import { mondayOf } from '../../domain/day';
import type { Report } from '../../domain/report/report';
import type { Host } from '../../host/host';
import type { BuildingTexts } from '../../messages/building';
import { fill } from '../../messages/fill';
import { daySpan } from '../../messages/short-dates';
import { REPORT_COMMANDS } from '../../messages/week/report-commands';
import { today } from '../../sheets/cells';
import { tabsOf } from '../../sheets/tabs';
import { type Afterwards, agrees, inTurn, say, tell } from '../talk';
import { buildingTexts } from '../workbook/building-texts';
import { freezeFromMenu } from './keep-week';
import { noWeekText } from './no-week';
import { weekBook } from './week-book';
import { writeReport } from './write-report';

const doneText = (host: Host, { week, from, to }: Report): string => {
  const isOfToday = week.day === mondayOf(today(host)).day;
  const text = isOfToday ? REPORT_COMMANDS.written : REPORT_COMMANDS.older;
  return fill(text, { days: daySpan(from, { day: to.day - 1 }) });
};

/** Asked without the lock, which no dialog survives. */
const offerFirstWeek = (host: Host): void => {
  const { noWeekTitle, noWeek } = REPORT_COMMANDS;
  if (!agrees(host, noWeekTitle, noWeek)) return;
  freezeFromMenu(host);
  const { report } = tabsOf(host);
  if (report) host.spreadsheetApp.getActive().setActiveSheet(report);
};

const update = (host: Host, texts: BuildingTexts): Afterwards => {
  const week = weekBook(host);
  if (week.kind === 'no-week') return () => offerFirstWeek(host);
  if (week.kind !== 'week') return () => say(host, texts.title, noWeekText(week, texts));
  const sheet = writeReport(host, week);
  host.spreadsheetApp.getActive().setActiveSheet(sheet);
  return () => tell(host, texts, doneText(host, week.report), 8);
};

/** Without any frozen week it offers to freeze the first one, which writes the report too. */
export const updateReport = (host: Host): void => {
  const texts = buildingTexts(host, 'es');
  inTurn(host, texts, () => update(host, texts));
};
