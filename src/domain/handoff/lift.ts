/** Lifting a no with a reason, and giving a handoff to somebody else. */
import { type Act, changeTo, whenCell } from './act';
import type { Change } from './change';
import type { Subject } from './decide';
import type { Handoff } from './handoff';
import { noOf } from './last-no';

/** Lifts the no of a lead's last handoff, so that it may be sent again. Undefined where there is none to lift. */
export const reopen = (subject: Subject, reason: string, act: Act): Change | undefined => {
  const last = subject.handoffs[subject.handoffs.length - 1];
  if (!last || last.reopenedAt || !noOf(last)) return undefined;
  const cells = { reopenedAt: whenCell(act), reopenReason: reason };
  const change = changeTo(subject.lead, last, cells, { what: 'reopened', row: {}, act });
  return { ...change, log: change.log.map((entry) => ({ ...entry, after: reason })) };
};

/** Gives a handoff to another owner; its deadline stays. */
export const reassign = (subject: Subject, handoff: Handoff, owner: string, act: Act): Change => {
  const row = owner === subject.owner ? {} : { owner };
  const change = changeTo(subject.lead, handoff, { owner }, { what: 'reassigned', row, act });
  return { ...change, log: change.log.map((entry) => ({ ...entry, before: handoff.owner, after: owner })) };
};
