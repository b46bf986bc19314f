/** *Retener hasta*: holds a lead back from sales until a day, or lets it go. */
import { type Day, isDay } from '../../domain/cell';
import { printDay } from '../../domain/day';
import type { LogEntry } from '../../domain/handoff/change';
import { fieldOf } from '../../domain/lead/lead-table';
import { DATA_EDGES } from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import { fill } from '../../messages/fill';
import { DONE } from '../../messages/handoffs';
import { literal } from '../../sheets/cells';
import { ensureLeadField } from '../../sheets/lead-fields';
import { idsIn } from '../../sheets/ledger-tab';
import { appendLog } from '../../sheets/log-tab';
import { noteChange } from '../../sheets/mode';
import { signatureOf } from './handoff-book';
import { type ActionOutcome, done, typedMeanwhile, withLead } from './handoff-turn';
import { forgetUndo } from './undo-memo';

interface HoldOrder {
  readonly id: string;
  /** Without it the lead is let go. */
  readonly until?: Day | undefined;
}

/** @example holdLead(host, { id: 'L-7K3QF9', until: { day: 20789 } }) */
export const holdLead = (host: Host, { id, until }: HoldOrder): ActionOutcome =>
  withLead(host, 'hold', { id }, (turn) => {
    const { book, lead, name } = turn;
    const { found, workbook, logSheet, ledgerSheet, now, who } = book;
    const { language } = workbook.settings;
    if (until && until.day <= now.day) return { kind: 'bad-day' };
    const column = ensureLeadField(found.leadsSheet, 'holdUntil', language);
    if (!column) return { kind: 'no-column', column: DATA_EDGES.end[language] };
    const before = fieldOf(workbook.leads, lead, 'holdUntil');
    const entry: LogEntry = {
      ...{ what: 'held', lead: lead.id, handoff: '' },
      before: isDay(before) ? printDay(before) : String(before),
      after: until ? printDay(until) : '',
    };
    appendLog(host, logSheet, [entry], signatureOf(book));
    const row = idsIn(found.leadsSheet, found.layout.id).indexOf(lead.id) + 1;
    if (!row) return typedMeanwhile;
    found.leadsSheet.getRange(row, column, 1, 1).setValue(literal(until ? { day: until.day } : ''));
    forgetUndo(ledgerSheet, who);
    noteChange(found.leadsSheet);
    const says = until ? fill(DONE.held, { name, day: printDay(until) }) : fill(DONE.released, { name });
    return done(turn, '', says, false);
  });
