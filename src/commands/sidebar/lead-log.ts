/** What `Bitácora` says of one lead, for the sidebar. */
import { textOf } from '../../domain/answer';
import { fieldText } from '../../domain/lead/lead-table';
import { readLeads } from '../../domain/lead/read-leads';
import { readMoment } from '../../domain/moment';
import { listOf } from '../../domain/text';
import type { Host } from '../../host/host';
import { cellReader, isoMoment } from '../../sheets/cells';
import { type LogLine, readLog } from '../../sheets/log-tab';
import { dataBlock, leadsLayout, readSettingsTab, readTable } from '../../sheets/table';
import { tabsOf } from '../../sheets/tabs';

/** More of it than anybody reads. */
const MOST_LINES = 100;
/** A merged row is logged whole; the tab has the rest of it. */
const LONGEST_TEXT = 500;

/** `at` is `yyyy-mm-dd hh:mm` where it is a moment, else as somebody wrote it. */
interface LogView {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

type LeadLogOutcome =
  | { readonly kind: 'log'; readonly entries: readonly LogView[] }
  | { readonly kind: 'no-leads' | 'no-edges' | 'no-ledger' | 'no-id' };

const shortened = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;

const viewOf = ({ at, by, word, before, after }: LogLine): LogView => {
  const moment = readMoment(at);
  return {
    at: moment ? isoMoment(moment) : textOf(at).trim(),
    by,
    what: word,
    before: shortened(before),
    after: shortened(after),
  };
};

/**
 * The latest 100 entries about a lead, the newest first, those under an ID that it had before included. An ID that no row
 * bears has its entries too: a lead that is gone was once here.
 *
 * @example leadLog(host, { id: 'L-7K3QF9' }) // { kind: 'log', entries: [{ at: '2026-11-22 10:05', by: 'ana@example.com', … }] }
 */
export const leadLog = (host: Host, { id }: { readonly id: string }): LeadLogOutcome => {
  const tabs = tabsOf(host);
  if (!id.trim()) return { kind: 'no-id' };
  if (!tabs.leads) return { kind: 'no-leads' };
  if (!tabs.log) return { kind: 'no-ledger' };
  const rows = readTable(tabs.leads, cellReader(host));
  const layout = leadsLayout(rows[0]);
  if (!layout) return { kind: 'no-edges' };
  const { settings } = readSettingsTab(host, tabs);
  const { leads } = readLeads(dataBlock(rows, layout).table, { row: 1 }, settings);
  const former = leads.leads
    .filter((lead) => lead.id === id.trim())
    .flatMap((lead) => listOf(fieldText(leads, lead, 'formerIds')));
  const lines = readLog(host, tabs.log).of([...new Set([id.trim(), ...former])]);
  return { kind: 'log', entries: lines.slice(-MOST_LINES).reverse().map(viewOf) };
};
