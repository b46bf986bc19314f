/** A lead as the forecast sees it, nothing known but its group and the day it entered. */
import type { Prospect } from '../../../src/domain/forecast/forecast';

export const aProspect = (some: Partial<Prospect> & Pick<Prospect, 'enteredOn'>): Prospect => ({
  group: 'Web',
  sentOn: undefined,
  acceptedOn: undefined,
  qualifiedOn: undefined,
  wonOn: undefined,
  lostOn: undefined,
  amount: undefined,
  ...some,
});

/** As many alike. */
export const times = (count: number, one: Prospect): readonly Prospect[] => Array<Prospect>(count).fill(one);
