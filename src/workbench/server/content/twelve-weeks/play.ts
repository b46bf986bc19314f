/** Plays the story in an emulated book, day after day, so that what it tells of its weeks is what the add-on made. */
import { openWorkbench } from '../../../emulator/open-workbench';
import { EDITORS, OWNER } from '../../../emulator/people';
import { type AddOn, consenting, LOCALE, TIME_ZONE } from '../add-on';
import { Agenda } from './agenda';
import { calendarFor, PHOTO_TAKEN } from './calendar';
import { dice } from './dice';
import { Hands } from './hands';
import { Imports } from './imports';
import { Sales } from './sales';
import { FIRST_MONDAY, tellStory } from './story';
import { changeMatrix, changeThreshold, MARTA, prepare } from './team';

const HOUR = 1 / 24;
const DAYS_OF_WEEK = 7;
const THURSDAY = 3;
/** The Friday before the first photo. */
const BEGIN = FIRST_MONDAY - 3 + 9 * HOUR;
const WEIGHT_CHANGES = FIRST_MONDAY + 5 * DAYS_OF_WEEK + 1 + 12 * HOUR;
const THRESHOLD_CHANGES = FIRST_MONDAY + 9 * DAYS_OF_WEEK + 2 + 13 * HOUR;

/** What `CUALIFICA` leaves where there are no leads. */
const HEADERS =
  'Lead|Temperatura|Puntuación|Etapa|Próxima acción|Vence|Razones|Próxima pregunta|Se enfría|Encaje|Interés|Clase|Datos';

/** Commands score by themselves, and nobody looks at cells meanwhile: the two formulas rest, which halves the time. */
const RESTING = `
function CUALIFICA() { return [${JSON.stringify(HEADERS.split('|'))}]; }
function CUALIFICA_REVISA() { return ''; }`;

/**
 * Twelve weeks until a moment, as a snapshot for `openBook`. The same moment gives the same book.
 *
 * @param moment the last day on which something happened; what the story has for later days has not happened yet
 */
export const playTwelveWeeks = ({ code, files }: AddOn, moment: Date): unknown => {
  const calendar = calendarFor(moment);
  let now = calendar.dateOf(BEGIN);
  const workbench = openWorkbench({
    ...{ code: code + RESTING, files, locale: LOCALE, timeZone: TIME_ZONE },
    ...{ now: () => now, random: dice(77).random, user: OWNER.email, editors: EDITORS },
    dialogs: consenting(() => undefined),
  });
  const hands = new Hands(workbench);
  const agenda = new Agenda();
  const story = tellStory();
  const imports = new Imports(hands, calendar, story);
  const sales = new Sales(hands, agenda, calendar, story);
  const send = (time: number): void => {
    hands.menu(MARTA, 'sendWaiting');
    sales.look(time);
  };
  agenda.note(BEGIN, () => prepare(hands));
  agenda.note(BEGIN + HOUR, imports.run);
  for (let monday = FIRST_MONDAY; monday <= DAYS_OF_WEEK; monday += DAYS_OF_WEEK) {
    agenda.note(monday + 6 * HOUR, imports.run);
    agenda.note(monday + PHOTO_TAKEN, () => workbench.session.runDueTriggers());
    agenda.note(monday + 9 * HOUR, imports.countVisits);
    agenda.note(monday + 9.2 * HOUR, send);
    agenda.note(monday + THURSDAY + 9 * HOUR, imports.run);
    agenda.note(monday + THURSDAY + 9.2 * HOUR, send);
  }
  agenda.note(WEIGHT_CHANGES, () => changeMatrix(hands));
  agenda.note(THRESHOLD_CHANGES, () => changeThreshold(hands));
  agenda.runUntil(calendar.now, (time) => {
    now = calendar.dateOf(time);
  });
  now = moment;
  return workbench.session.snapshot();
};
