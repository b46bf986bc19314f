/** What both managers look at: where score and verdict disagree, what came back twice, what is late, what is gone. */
import type { Language, Temperature } from '../../domain/vocabulary';
import type { Roles } from './queue';

/** A handoff to look into. `id` is the lead's; blank where the lead is in no row. */
export interface TeamLead {
  readonly id: string;
  readonly name: string;
  readonly handoff: string;
}

export interface Disagreement extends TeamLead {
  /** `too-hot`: hot when sent, then not qualified or not yet; `too-cold`: qualified although cold or warm. */
  readonly direction: 'too-hot' | 'too-cold';
  /** When sent, and today; undefined where the lead is gone or cannot be scored. */
  readonly sent: Temperature;
  readonly now?: Temperature | undefined;
  /** In the words of the workbook: `Aún no`. */
  readonly verdict: string;
}

/** A lead that came back again for the same reason. */
export interface SecondReturn extends TeamLead {
  readonly reason: string;
  /** How often, 2 or more. */
  readonly times: number;
}

interface OverdueLead extends TeamLead {
  /** `yyyy-mm-dd hh:mm` */
  readonly due: string;
}

export interface OverdueOwner {
  /** Blank: nobody has them. */
  readonly owner: string;
  readonly absent: boolean;
  /** The one that waits longest first. */
  readonly leads: readonly OverdueLead[];
}

export interface GoneHandoff extends TeamLead {
  readonly owner: string;
  readonly sentAt: string;
}

export interface Team {
  readonly disagreements: readonly Disagreement[];
  readonly secondReturns: readonly SecondReturn[];
  readonly overdue: readonly OverdueOwner[];
  readonly gone: readonly GoneHandoff[];
  readonly roles: Roles;
  readonly language: Language;
  /** `yyyy-mm-dd` where the workbook is. */
  readonly today: string;
}
