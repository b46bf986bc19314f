/** Another reason for the same decision. */
import { type Act, changeTo } from './act';
import type { Change } from './change';
import type { Subject } from './decide';
import type { Handoff } from './handoff';

/** The decision, its day and who took it stay. */
export const correctReason = ({ lead }: Subject, handoff: Handoff, reason: string, act: Act): Change =>
  changeTo(lead, handoff, { reason }, { what: 'corrected', row: {}, act });
