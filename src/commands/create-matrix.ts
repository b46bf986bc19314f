/** *Crear matriz*: builds the workbook, or puts it back in order. Running it again changes nothing that people typed. */
import { textOf } from '../domain/answer';
import { type Cell, cellAt, type Table } from '../domain/cell';
import { readLeads } from '../domain/lead/read-leads';
import type { Settings } from '../domain/settings';
import { keyOf } from '../domain/text';
import {
  COMPUTED_COLUMNS,
  DATA_EDGES,
  HUMAN_COLUMNS,
  type Language,
  type LeadField,
  TABS,
} from '../domain/vocabulary';
import type { Host, Sheet } from '../host/host';
import { type Messages, messagesFor } from '../messages';
import type { BuildingTexts } from '../messages/building';
import { cellReader, today } from '../sheets/cells';
import { placeColourRules } from '../sheets/colour-rules';
import { BUILT_TABS, type BuiltTab, TAB_COLOURS } from '../sheets/layout';
import { arrangeLeads, blockOf } from '../sheets/leads-columns';
import { keepLeads, writeSampleLeads } from '../sheets/leads-tab';
import { keepMatrix, writeMatrix } from '../sheets/matrix-tab';
import { dressReview } from '../sheets/review-log';
import { draftMatrix, sampleLeads, sampleMatrix } from '../sheets/sample';
import { fillSettings } from '../sheets/settings-tab';
import {
  dataBlock,
  type LeadsLayout,
  leadsLayout,
  readHeader,
  readSettingsTab,
  readTable,
} from '../sheets/table';
import { markTab, type Tabs } from '../sheets/tabs';
import { buildingTexts } from './building-texts';
import { chooseLeads } from './choose-leads';
import { allReasons } from './handoff-reasons';

import { putInOrder } from './recalculate';
import { recogniseTabs } from './recognise-tabs';
import { attempt, inTurn, say, tell } from './talk';

/** Fewer criteria than these do not make a matrix. */
const FEWEST_CRITERIA = 3;
const MOST_DRAFTED = 6;

type Texts = Messages & BuildingTexts;
type AllTabs = Record<BuiltTab, Sheet> & Tabs;

/** Inserts the tabs that are missing, each right of the one before, and marks all. */
const addTabs = (host: Host, found: Tabs, language: Language): AllTabs => {
  const book = host.spreadsheetApp.getActive();
  const tabs = { ...found };
  let position = 0;
  for (const role of BUILT_TABS) {
    const sheet = tabs[role] ?? book.insertSheet(TABS[role][language], position);
    if (sheet.getLastRow() === 0) sheet.setTabColor(TAB_COLOURS[role]);
    markTab(sheet, role);
    tabs[role] = sheet;
    position = sheet.getIndex();
  }
  return tabs as AllTabs;
};

/** What `Campo` can be named after among the columns with a meaning of their own; the others say who, not how good. */
const TELLING: readonly (LeadField | undefined)[] = [undefined, 'jobTitle', 'source', 'product', 'persona'];

/** Titles of ours in a sheet exported before: neither a verdict nor an old score may feed the score. */
const isOwnTitle = (title: string): boolean =>
  keyOf(title, { ...COMPUTED_COLUMNS, ...HUMAN_COLUMNS }) !== undefined;

/** Headers of up to six columns with answers, those with few different ones first: they tell leads apart. */
const fieldsToDraft = (rows: Table, layout: LeadsLayout, settings: Settings): string[] => {
  const { table, origin } = dataBlock(rows, layout);
  const { fields, leads, isUnknown } = readLeads(table, origin, settings).leads;
  const candidates = fields
    .filter(
      ({ header, column, role }) => header && column > 0 && TELLING.includes(role) && !isOwnTitle(header),
    )
    .map(({ header, column }) => {
      const answers = leads.map((lead) => cellAt(lead.cells, column)).filter((cell) => !isUnknown(cell));
      const different = new Set(answers.map(textOf)).size;
      return { header, answered: answers.length > 0, late: different > 1 && different <= 50 ? 0 : 1 };
    })
    .filter(({ answered }) => answered)
    .sort((a, b) => a.late - b.late);
  return [...new Set(candidates.map(({ header }) => header))].slice(0, MOST_DRAFTED);
};

/** The sample's criteria that fit these leads; where too few do, a draft over the leads' own columns. */
const firstMatrix = (host: Host, sheet: Sheet, settings: Settings, texts: Texts): (readonly Cell[])[] => {
  const rows = readTable(sheet, cellReader(host));
  const layout = leadsLayout(rows[0])!;
  const matrix = sampleMatrix(texts.sample, rows[0]!.slice(layout.id, layout.end - 1));
  if (matrix.length > FEWEST_CRITERIA) return matrix;
  return draftMatrix(texts.sample, fieldsToDraft(rows, layout, settings), texts.draftWhy);
};

/** Brings `Leads` into its four blocks; a blank tab gets the sample first. False where its header row is lost. */
const prepareLeads = (host: Host, sheet: Sheet, settings: Settings, texts: Texts): boolean => {
  let header: Cell[] = readHeader(sheet);
  const isBlank = sheet.getLastRow() <= 1 && header.slice(1).every((title) => title === '');
  if (isBlank) {
    const sample = sampleLeads(texts.sample, today(host).day);
    writeSampleLeads(host, sheet, sample, texts.sample, texts.help.yesNo);
    header = readHeader(sheet);
  } else if (blockOf(sheet) && !leadsLayout(header) && !header.some((title) => isKnownTitle(title))) {
    say(host, texts.workbook.headerTitle, texts.headerLost);
    return false;
  }
  arrangeLeads(sheet, header, settings.columns, settings.language);
  return true;
};

const isKnownTitle = (title: Cell): boolean =>
  keyOf(title, { ...HUMAN_COLUMNS, ...DATA_EDGES }) !== undefined;

/** Builds and mends everything around the chosen tabs; what it returns is done once the lock is gone. */
const build = (
  host: Host,
  found: Tabs,
  settings: Settings,
  settingsTable: Table,
): (() => void) | undefined => {
  const texts = { ...messagesFor(settings.language), ...buildingTexts(host, settings.language) };
  const tabs = addTabs(host, found, settings.language);
  const { leads, matrix, review } = tabs;
  fillSettings(host, tabs.settings, settingsTable, settings.language, texts);
  if (!prepareLeads(host, leads, settings, texts)) return undefined;
  if (matrix.getLastRow() === 0) writeMatrix(matrix, firstMatrix(host, leads, settings, texts));
  attempt(host, () => keepMatrix(host, matrix, readHeader(matrix), settings.language, texts));
  dressReview(review, texts);
  const rest = putInOrder(host, tabs, texts.workbook)!;
  const layout = leadsLayout(readHeader(leads))!;
  attempt(host, () => keepLeads(host, leads, layout, settings, allReasons(settings), texts));
  placeColourRules(host, leads, settings.columns.indexOf('temperature') + 1);
  host.spreadsheetApp.getActive().setActiveSheet(leads);
  return () => tell(host, texts.workbook, `${texts.created} ${rest()}`.trim(), 8);
};

/** Asks what has to be asked, then builds. Nothing changes before the last answer. */
export const buildWorkbook = (host: Host): void => {
  const { workbook: texts } = messagesFor('es');
  const found = recogniseTabs(host, texts);
  if (!found) return;
  const { table, settings } = readSettingsTab(host, found);
  const chosen = found.leads ? { sheet: found.leads } : chooseLeads(host, found, settings.columns, texts);
  if (!chosen) return;
  const tabs = { ...found, ...(chosen.sheet && { leads: chosen.sheet }) };
  inTurn(host, texts, () => build(host, tabs, settings, table));
};
