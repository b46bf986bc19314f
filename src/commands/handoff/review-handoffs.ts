/** What *Conciliar* finds for `Revisión`: decisions that wait, and headers that commands need and do not find. */
import type { Cell } from '../../domain/cell';
import type { Pending } from '../../domain/handoff/reconcile';
import { fold, keyOf, nearest } from '../../domain/text';
import {
  COMPUTED_COLUMNS,
  DATA_EDGES,
  HANDOFF_COLUMNS,
  HUMAN_COLUMNS,
  type Language,
  LOG_COLUMNS,
  type Name,
} from '../../domain/vocabulary';
import type { Host, Sheet } from '../../host/host';
import { fill } from '../../messages/fill';
import { headerFinding, VANISHED, WAITING_FINDINGS, waitingFinding } from '../../messages/reconcile';
import { cellAddress } from '../../sheets/address';
import { missingColumns } from '../../sheets/own-columns';
import { type Finding, keepInReview } from '../../sheets/review-log';
import { headerColumn, type LeadsLayout, readHeader, readSettingsTab } from '../../sheets/table';
import { type Tabs, tabsOf } from '../../sheets/tabs';
import { attempt } from '../talk';

/** Named one by one; the rest is counted. */
const MOST = 50;

/** Names in `Revisión` the decisions that wait, each with its cell, and takes out those that are settled. */
export const noteWaiting = (
  host: Host,
  { leads, review }: Tabs,
  { decision }: LeadsLayout,
  pending: readonly Pending[],
): void => {
  if (!leads || !review) return;
  const tab = leads.getName();
  const findings = pending.slice(0, MOST).map(({ lead, code, word }): Finding => {
    const cell = decision ? cellAddress(lead.row, decision) : '';
    return { tab, cell, had: word, what: waitingFinding(code) };
  });
  const rest = pending.length - findings.length;
  const more = { tab, cell: '', had: fill(VANISHED.more, { n: rest }), what: WAITING_FINDINGS[0]! };
  const all = rest > 0 ? [...findings, more] : findings;
  attempt(host, () => keepInReview(host, review, [], all, WAITING_FINDINGS));
};

/** What sales answers in. */
const { decision, reason, owner } = HUMAN_COLUMNS;
const ANSWERED = { decision, reason, owner };

/** The sentences of a set of headers, in every language that a title may have been written in. */
const sentencesOf = (names: Readonly<Record<string, Name>>): string[] =>
  Object.values(names).flatMap((name) => [name.es, name.en, name.pt].map(headerFinding));

const HEADER_FINDINGS: readonly string[] = [ANSWERED, HANDOFF_COLUMNS, LOG_COLUMNS].flatMap(sentencesOf);

interface Asked {
  readonly sheet: Sheet | undefined;
  readonly names: Readonly<Record<string, Name>>;
  /** Headers of ours that stand in for none of them. */
  readonly known: Readonly<Record<string, Name>>;
  /** The part of the header row in which they stand. */
  part(header: readonly Cell[]): readonly Cell[];
}

/** What stands where a header of ours may have stood: the nearest that is none of ours. */
const standsFor = (title: string, strangers: readonly string[]): string =>
  nearest(title, strangers) ?? strangers.find((one) => fold(one).includes(fold(title))) ?? '';

const missingIn = ({ sheet, names, known, part }: Asked, language: () => Language): Finding[] => {
  if (!sheet) return [];
  const header = part(readHeader(sheet));
  const titles = header.map((cell) => String(cell).trim());
  const strangers = titles.filter((title) => title !== '' && !keyOf(title, known));
  return missingColumns(header, names).map((key) => {
    const title = names[key]![language()];
    const had = standsFor(title, strangers);
    const cell = had ? cellAddress(1, titles.indexOf(had) + 1) : '';
    return { tab: sheet.getName(), cell, had, what: headerFinding(title) };
  });
};

/** Of `Leads`, a data column may bear the same name: its answers stand left of `ID`. */
const beforeId = (header: readonly Cell[]): readonly Cell[] => {
  const id = headerColumn(header, DATA_EDGES.id);
  return id ? header.slice(0, id - 1) : header;
};

const whole = (header: readonly Cell[]): readonly Cell[] => header;

/**
 * Names in `Revisión` the headers of `Leads`, `Traspasos` and `Bitácora` that commands need and do not find, with what
 * stands there instead. Without one of them a decision is not heard, or nothing is written at all.
 */
export const noteHeaders = (host: Host, tabs: Tabs = tabsOf(host)): void => {
  const { leads, handoffs, log, review } = tabs;
  if (!review) return;
  const language = () => readSettingsTab(host, tabs).settings.language;
  const asked: readonly Asked[] = [
    { sheet: leads, names: ANSWERED, known: { ...HUMAN_COLUMNS, ...COMPUTED_COLUMNS }, part: beforeId },
    { sheet: handoffs, names: HANDOFF_COLUMNS, known: HANDOFF_COLUMNS, part: whole },
    { sheet: log, names: LOG_COLUMNS, known: LOG_COLUMNS, part: whole },
  ];
  const findings = asked.flatMap((one) => missingIn(one, language));
  attempt(host, () => keepInReview(host, review, [], findings, HEADER_FINDINGS));
};
