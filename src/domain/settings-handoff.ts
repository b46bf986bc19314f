/** What `Ajustes` says of handoffs: deadlines, opening hours, who is away, who takes how many, who belongs to which team. */
import { textOf } from './answer';
import type { Cell } from './cell';
import { type Absences, readAbsences } from './handoff/absences';
import { type Capacity, readCapacity } from './handoff/capacity';
import { type ListRead, readHolidays, readTerm, readWeek } from './handoff/read-working-hours';
import type { Schedule, Term } from './handoff/working-hours';
import type { RoleLists } from './rights';
import { fold, listOf } from './text';
import type { SettingsKey } from './vocabulary';

export interface HandoffSettings {
  /** How long a decision may take; the urgent one where purchase intent made the lead an SQL. */
  readonly deadline: Term;
  readonly urgentDeadline: Term;
  readonly schedule: Schedule;
  readonly absences: Absences;
  readonly capacity: Capacity;
  /** Addresses by team, lower case. */
  readonly emails: RoleLists;
  /** Who gets the weekly digest; without any, dirección does. */
  readonly digestEmails: readonly string[];
}

const NINE_TO_SIX = [[540, 1080]] as const;

export const DEFAULT_HANDOFF_SETTINGS: HandoffSettings = {
  deadline: { count: 1, unit: 'day' },
  urgentDeadline: { count: 2, unit: 'hour' },
  schedule: {
    week: [NINE_TO_SIX, NINE_TO_SIX, NINE_TO_SIX, NINE_TO_SIX, NINE_TO_SIX, [], []],
    holidays: new Set(),
  },
  absences: new Map(),
  capacity: new Map(),
  emails: { marketing: [], sales: [], management: [] },
  digestEmails: [],
};

/** How the settings are read, by whoever has the table. */
interface SettingsSource {
  /** The value through its parser, else the default; what cannot be read is noted with the kind that was expected. */
  take<T>(key: SettingsKey, kind: string, parse: (cell: Cell) => T | undefined, otherwise: T): T;
  /** Notes an item of a list that cannot be read. */
  skip(key: SettingsKey, kind: string, item: string): void;
  /** Notes a name that is none of those that count. */
  warn(key: SettingsKey, name: string, known: readonly string[]): void;
}

/** What separates items besides `;`. */
const LINE = /\n/g;
const COMMA_OR_LINE = /[,\n]/g;

/**
 * Addresses as people paste them, `Ana <ana@example.com>` included. What is none stays in the list: without it a team
 * with one slip of the pen would be blank, and so open to everyone.
 */
const readEmails = (items: readonly string[]): ListRead<readonly string[]> => {
  const read = items.map((item) => (/[^\s<>]+@[^\s<>]+/.exec(item)?.[0] ?? item).toLowerCase());
  return { read, unread: items.filter((_, i) => !read[i]!.includes('@')) };
};

/** Whose number limits nothing, since no turn comes to them. */
const strangers = ({ capacity, emails: { sales } }: HandoffSettings): string[] => {
  const known = new Set(['', ...sales.map(fold)]);
  return sales.length ? [...capacity.keys()].filter((name) => !known.has(name)) : [];
};

/** The handoff settings, blank and unreadable ones by default; of lists, what can be read counts. */
export const readHandoffSettings = (source: SettingsSource): HandoffSettings => {
  const { deadline, urgentDeadline, schedule } = DEFAULT_HANDOFF_SETTINGS;
  const term = (key: SettingsKey, otherwise: Term) =>
    source.take(key, 'term', (cell) => readTerm(textOf(cell)), otherwise);
  const list = <T>(
    key: SettingsKey,
    kind: string,
    separator: RegExp,
    parse: (items: readonly string[]) => ListRead<T>,
  ): T => {
    const items = source.take(key, kind, (cell) => listOf(textOf(cell).replace(separator, ';')), []);
    const { read, unread } = parse(items);
    for (const item of unread) source.skip(key, kind, item);
    return read;
  };
  const emails = (key: SettingsKey) => list(key, 'emails', COMMA_OR_LINE, readEmails);
  const settings: HandoffSettings = {
    deadline: term('deadline', deadline),
    urgentDeadline: term('urgentDeadline', urgentDeadline),
    schedule: {
      week: source.take('workingHours', 'hours', (cell) => readWeek(textOf(cell)), schedule.week),
      holidays: list('holidays', 'holidays', COMMA_OR_LINE, readHolidays),
    },
    absences: list('absences', 'absences', LINE, readAbsences),
    capacity: list('weeklyCapacity', 'capacity', LINE, readCapacity),
    emails: {
      marketing: emails('marketingEmails'),
      sales: emails('salesEmails'),
      management: emails('managementEmails'),
    },
    digestEmails: emails('digestEmails'),
  };
  const { sales } = settings.emails;
  for (const name of strangers(settings)) source.warn('weeklyCapacity', name, sales);
  return settings;
};
