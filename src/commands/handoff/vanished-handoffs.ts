/** Handoffs that have vanished from `Traspasos`: looked for in `Bitácora`, and named in `Revisión`. */
import { type Vanished, vanishedHandoffs } from '../../domain/handoff/vanished';
import type { LeadRow } from '../../domain/lead/lead-table';
import { readMoment } from '../../domain/moment';
import type { ScoredWorkbook } from '../../domain/scoring/score-workbook';
import { TABS } from '../../domain/vocabulary';
import type { Host, Sheet } from '../../host/host';
import { fill } from '../../messages/fill';
import { VANISHED } from '../../messages/reconcile';
import { readLog } from '../../sheets/log-tab';
import { type Finding, keepInReview } from '../../sheets/review-log';
import { unfinishedAmong } from '../../sheets/unfinished';
import { attempt } from '../talk';

/** Named one by one in `Revisión`; the rest is counted. */
const MOST = 50;

/** What the ledger of a book lacks, found in one read of the log when it is first asked for. */
export interface VanishedLook {
  /** IDs of a lead's own. */
  of(lead: LeadRow): readonly string[];
  all(): readonly Vanished[];
}

/**
 * Looks for what is missing, those apart that a script which died may still write: they are not lost, and whoever
 * repeats it gives them the same IDs.
 *
 * @example vanishedLook(host, logSheet, workbook).of(lead) // ['L-7K3QF9-T1']
 */
export const vanishedLook = (
  host: Host,
  logSheet: Sheet,
  { ledger, leads }: Pick<ScoredWorkbook, 'ledger' | 'leads'>,
): VanishedLook => {
  const look = () => {
    const lines = readLog(host, logSheet).all();
    const told = lines.map((line) => ({ ...line, at: readMoment(line.at) }));
    const missing = vanishedHandoffs(told, ledger, leads);
    const isUnfinished = unfinishedAmong(
      host,
      logSheet,
      missing.map(({ begunAt }) => begunAt),
    );
    const all = missing.filter(({ begunAt }) => !isUnfinished(begunAt));
    const byLead = new Map<LeadRow, string[]>();
    for (const { lead, id } of all) byLead.set(lead, [...(byLead.get(lead) ?? []), id]);
    return { all, byLead };
  };
  let seen: ReturnType<typeof look> | undefined;
  const once = () => {
    seen ??= look();
    return seen;
  };
  return { of: (lead) => once().byLead.get(lead) ?? [], all: () => once().all };
};

/** Names in `Revisión` what is missing, and takes out of it what is back. */
export const noteVanished = (host: Host, review: Sheet | undefined, missing: readonly Vanished[]): void => {
  if (!review) return;
  const finding = (cell: string, had: string): Finding => ({
    ...{ tab: TABS.handoffs.es, cell, had },
    what: VANISHED.finding,
  });
  const named = missing.slice(0, MOST).map(({ id, lead }) => finding(id, lead.id));
  const rest = missing.length - named.length;
  const findings = rest > 0 ? [...named, finding('', fill(VANISHED.more, { n: rest }))] : named;
  attempt(host, () => keepInReview(host, review, [], findings, [VANISHED.finding]));
};
