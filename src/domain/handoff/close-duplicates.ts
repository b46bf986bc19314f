/** After two leads became one, at most one of their handoffs is open: the last. */

import { SENDINGS } from '../vocabulary';
import { type Act, changeTo, decisionWord, personText, stateText, UNDECIDED, whenCell } from './act';
import type { Change } from './change';
import type { Subject } from './decide';
import { stateOf } from './handoff';

/**
 * Closes the open handoffs of a lead that are not its last. Being sent twice is no word about the lead: `Envío`
 * says so, and such a rejection binds nobody.
 *
 * @param reason what `Motivo` is to say, such as `Duplicado: fusionado con L-7K3QF9`
 */
export const closeDuplicates = ({ lead, handoffs }: Subject, reason: string, act: Act): Change[] =>
  handoffs
    .slice(0, -1)
    .filter((handoff) => stateOf(handoff) === 'open')
    .map((handoff) => {
      const cells = {
        ...UNDECIDED,
        decision: decisionWord('reject', act),
        ...{ decidedAt: whenCell(act), decidedBy: personText(act), reason },
        how: SENDINGS.merged[act.settings.language],
        state: stateText('decided', act),
      };
      return changeTo(lead, handoff, cells, { what: 'corrected', row: {}, act });
    });
