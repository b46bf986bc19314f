/** *Dar ID nuevo*: of rows that share an ID one keeps it, with all that the ledger says of it; copies get their own. */
import type { LogEntry } from '../../domain/handoff/change';
import { rowDecision } from '../../domain/handoff/handoff';
import { fieldText, type LeadRow, type LeadTable } from '../../domain/lead/lead-table';
import { leadTitle } from '../../domain/lead/lead-title';
import { idsSharedBy, probableOwner, type SharedId } from '../../domain/lead/shared-ids';
import { keyOf, listOf } from '../../domain/text';
import { DECISIONS } from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import type { BuildingTexts } from '../../messages/building';
import { counted, fill } from '../../messages/fill';
import { newId } from '../../sheets/ids';
import { appendLog, type Log, readLog } from '../../sheets/log-tab';
import { noteChange } from '../../sheets/mode';
import { type OwnCells, patchRows } from '../../sheets/own-columns';
import { textAt } from '../../sheets/table';
import { type HandoffBook, signatureOf } from '../handoff/handoff-book';
import { type Afterwards, agrees, inTurn, say, tell } from '../talk';
import { buildingTexts } from '../workbook/building-texts';
import { selectedLeads } from '../workbook/selected-rows';
import { stillThere } from '../workbook/still-there';
import { askRow, choices, findAgain } from './ask-rows';
import { openBook } from './identity-book';

type Column = 'id' | 'formerIds' | 'decision' | 'reason';

/** A row that keeps its ID, and those that get another. */
interface Settled {
  readonly keeper: LeadRow;
  readonly copies: readonly LeadRow[];
}

const settle = ({ leads }: SharedId, keeper: LeadRow): Settled => ({
  keeper,
  copies: leads.filter((lead) => lead !== keeper),
});

/** One ID: the person names its row. Several: each stays in the row that it probably belongs to, if the person agrees. */
const askWhoKeeps = (
  host: Host,
  shared: readonly SharedId[],
  { workbook: { leads, ledger } }: HandoffBook,
  texts: BuildingTexts,
): readonly Settled[] | undefined => {
  const { renumberTitle: title, renumberOne, renumberMany } = texts.identity;
  const keepers = shared.map((one) => probableOwner(one, leads, ledger));
  const [one, ...more] = shared;
  if (!one || more.length) {
    const question = fill(renumberMany, { n: shared.length, rows: choices(keepers, leads, texts) });
    return agrees(host, title, question)
      ? shared.map((each, index) => settle(each, keepers[index]!))
      : undefined;
  }
  const suggested = keepers[0]!;
  const gaps = {
    id: one.id,
    n: one.leads.length,
    row: suggested.row,
    rows: choices(one.leads, leads, texts),
  };
  const question = fill(renumberOne, gaps);
  const keeper = askRow(host, { title, question, rows: one.leads, suggested }, texts);
  return keeper && [settle(one, keeper)];
};

/** Everything that was ever called: an ID is never given twice. */
const takenIds = ({ leads, ledger }: HandoffBook['workbook']): Set<string> =>
  new Set([
    ...leads.leads.flatMap((lead) => [lead.id, ...listOf(fieldText(leads, lead, 'formerIds'))]),
    ...ledger.handoffs.map(({ lead }) => lead),
  ]);

/** IDs that the log says were just given, and that stand nowhere: the script died before it wrote them. */
const promisedIds = (log: Log, id: string, taken: ReadonlySet<string>): string[] => {
  const lines = log.of([id]);
  let first = lines.length;
  while (first > 0 && lines[first - 1]!.what === 'renumbered') first--;
  return lines
    .slice(first)
    .map(({ after }) => after)
    .filter((given) => !taken.has(given));
};

interface Renumbering {
  readonly cells: ReadonlyMap<number, OwnCells<Column>>;
  readonly log: readonly LogEntry[];
}

const formerOf = (leads: LeadTable, lead: LeadRow): string => fieldText(leads, lead, 'formerIds');

/** What a copy took along that is not its own: the ledger's word, and the IDs that the other had before. */
const copiedCells = ({ found, workbook }: HandoffBook, copy: LeadRow, keeper: LeadRow): OwnCells<Column> => {
  const { leads, ledger } = workbook;
  const last = ledger.last(keeper);
  const settled = last && rowDecision(last);
  const word = textAt(found.rows, copy.row, found.layout.decision);
  const isCopied = settled !== undefined && keyOf(word, DECISIONS) === settled;
  const former = formerOf(leads, copy);
  return {
    ...(isCopied ? { decision: '', reason: '' } : {}),
    ...(former !== '' && former === formerOf(leads, keeper) ? { formerIds: '' } : {}),
  };
};

/** What the row said, for the log. */
const beforeText = ({ found: { rows, layout }, workbook }: HandoffBook, lead: LeadRow): string =>
  [
    leadTitle(workbook.leads, lead),
    textAt(rows, lead.row, layout.decision),
    textAt(rows, lead.row, layout.reason),
  ]
    .filter(Boolean)
    .join(' · ');

const renumber = (host: Host, book: HandoffBook, settled: readonly Settled[]): Renumbering => {
  const taken = takenIds(book.workbook);
  const written = readLog(host, book.logSheet);
  const cells = new Map<number, OwnCells<Column>>();
  const log: LogEntry[] = [];
  for (const { keeper, copies } of settled) {
    const promised = promisedIds(written, keeper.id, taken);
    for (const copy of copies) {
      const id = promised.shift() ?? newId(host.random, taken);
      taken.add(id);
      cells.set(copy.row, { id, ...copiedCells(book, copy, keeper) });
      const entry = { what: 'renumbered', handoff: '', after: id } as const;
      log.push({ ...entry, lead: keeper.id, before: beforeText(book, copy) });
      log.push({ ...entry, lead: id, before: keeper.id });
    }
  }
  return { cells, log };
};

/** Finds the chosen rows again inside the lock, logs, and writes. */
const write = (host: Host, chosen: readonly Settled[], texts: BuildingTexts): Afterwards => {
  const { identity } = texts;
  const refuse = (sentence: string) => () => say(host, identity.renumberTitle, sentence);
  const book = openBook(host, 'identity', identity.notAllowed, texts);
  if (typeof book === 'string') return refuse(book);
  const { found, workbook, logSheet } = book;
  const all = chosen.flatMap(({ keeper, copies }) => [keeper, ...copies]);
  const again = findAgain(workbook.leads, all);
  const isWhole =
    again && idsSharedBy(workbook.leads, again).flatMap(({ leads }) => leads).length === all.length;
  if (!isWhole) return refuse(identity.changed);
  const now = new Map(all.map((lead, index) => [lead, again[index]!]));
  const settled = chosen.map(({ keeper, copies }) => ({
    keeper: now.get(keeper)!,
    copies: copies.map((copy) => now.get(copy)!),
  }));
  const { cells, log } = renumber(host, book, settled);
  appendLog(host, logSheet, log, signatureOf(book));
  const { id, decision, reason } = found.layout;
  const former = workbook.leads.columnOf.formerIds;
  const columns = {
    id,
    ...(decision ? { decision } : {}),
    ...(reason ? { reason } : {}),
    ...(former === undefined ? {} : { formerIds: id + former }),
  };
  if (!stillThere(host, found, again)) return refuse(identity.changed);
  patchRows(found.leadsSheet, columns, cells);
  noteChange(found.leadsSheet);
  return () => tell(host, texts, counted(identity.renumbered, cells.size), 8);
};

/** Gives an ID of their own to copied and filled-down rows among the selected ones, after asking which row keeps it. */
export const giveNewIds = (host: Host): void => {
  const texts = buildingTexts(host, 'es');
  const { renumberTitle, notAllowed, noneShared } = texts.identity;
  const book = openBook(host, 'identity', notAllowed, texts);
  if (typeof book === 'string') {
    say(host, renumberTitle, book);
    return;
  }
  const { leads } = book.workbook;
  const shared = idsSharedBy(leads, selectedLeads(host, book.found.leadsSheet, leads));
  const settled = shared.length ? askWhoKeeps(host, shared, book, texts) : undefined;
  if (!shared.length) say(host, renumberTitle, noneShared);
  if (settled) inTurn(host, texts, () => write(host, settled, texts));
};
