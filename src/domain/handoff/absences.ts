/** `Ausencias`: who is away on which days. */
import type { Day } from '../cell';
import { fold } from '../text';
import { type ListRead, readDayRange } from './read-working-hours';

/** Ranges of days since 1970-01-01, both ends away, by folded address or name. */
export type Absences = ReadonlyMap<string, readonly (readonly [from: number, to: number])[]>;

/**
 * Reads the items of `Ausencias`: `ana@example.com: 1/8/2026..15/8/2026`. Further ranges of one person follow after a
 * comma, or as items without a name. What cannot be read is named and the rest counts.
 *
 * @example readAbsences(['ana@example.com: 1/8/2026..15/8/2026', '24/12/2026']).read.get('ana@example.com')?.length // 2
 */
export const readAbsences = (items: readonly string[]): ListRead<Absences> => {
  const absences = new Map<string, (readonly [number, number])[]>();
  const unread: string[] = [];
  let person = '';
  for (const item of items) {
    const [, name, dates = ''] = /^(?:([^:]*):)?(.*)$/.exec(item) ?? [];
    person = name === undefined ? person : fold(name);
    const ranges = dates.split(',').map(readDayRange);
    const read = ranges.filter((range): range is readonly [number, number] => range !== undefined);
    if (person === '' || read.length < ranges.length) unread.push(item);
    if (person !== '') absences.set(person, [...(absences.get(person) ?? []), ...read]);
  }
  return { read: absences, unread };
};

/** Whether a person is away on a day. */
export const isAbsent = (absences: Absences, owner: string, { day }: Day): boolean =>
  (absences.get(fold(owner)) ?? []).some(([from, to]) => from <= day && day <= to);
