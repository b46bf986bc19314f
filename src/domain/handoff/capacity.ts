/** `Capacidad semanal`: how many handoffs a person can take from Monday to Sunday. */
import { numberOf } from '../answer';
import { fold } from '../text';
import type { ListRead } from './read-working-hours';

/** Handoffs a week by folded address or name; `''` stands for everybody else. */
export type Capacity = ReadonlyMap<string, number>;

/**
 * Reads the items of `Capacidad semanal`: `ana@example.com: 10`, and a number alone for everybody else. What cannot be
 * read is named and the rest counts.
 *
 * @example capacityOf(readCapacity(['ana@example.com: 10', '8']).read, 'luis@example.com') // 8
 */
export const readCapacity = (items: readonly string[]): ListRead<Capacity> => {
  const capacity = new Map<string, number>();
  const unread = items.filter((item) => {
    const [, name = '', number = ''] = /^(?:(.*\S.*):)?([^:]*)$/.exec(item) ?? [];
    const count = numberOf(number);
    const isCount = count !== undefined && count >= 0 && Math.floor(count) === count;
    if (isCount) capacity.set(fold(name), count);
    return !isCount;
  });
  return { read: capacity, unread };
};

/** How many handoffs a week a person can take; undefined: as many as come. */
export const capacityOf = (capacity: Capacity, owner: string): number | undefined =>
  capacity.get(fold(owner)) ?? capacity.get('');
