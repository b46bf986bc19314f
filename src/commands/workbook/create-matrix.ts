/** *Crear matriz*: builds the workbook, or puts it back in order. Running it again changes nothing that people typed. */
import type { Cell, Table } from '../../domain/cell';
import { allReasons } from '../../domain/handoff/reasons';
import type { Settings } from '../../domain/settings';
import { keyOf } from '../../domain/text';
import { DATA_EDGES, HUMAN_COLUMNS, type Language, TABS } from '../../domain/vocabulary';
import type { Host, Sheet } from '../../host/host';
import type { BuildingTexts } from '../../messages/building';
import { cellReader, today, zoneOf } from '../../sheets/cells';
import { draftMatrix, fieldsToDraft } from '../../sheets/draft-matrix';
import {
  BUILT_TABS,
  type BuiltTab,
  isDue,
  isOptional,
  type OptionalTab,
  TAB_COLOURS,
} from '../../sheets/layout';
import { arrangeLeads, blockOf } from '../../sheets/leads-columns';
import { keepLeads, keepPhones, writeSampleLeads } from '../../sheets/leads-tab';
import { LIST_LOOKS, type ListTab } from '../../sheets/list-looks';
import { keepMatrix, writeMatrix } from '../../sheets/matrix-tab';
import { dressReview } from '../../sheets/review-log';
import {
  fittingMatrix,
  isSample,
  sampleActions,
  sampleInteractions,
  sampleLeads,
  sampleMatrix,
  samplePersonas,
} from '../../sheets/sample';
import { fillSettings, setTimeZone, widenColumns, widenedSettings } from '../../sheets/settings-tab';
import { keepList, offerActions, offerTypes, typesAsked, writeList } from '../../sheets/side-tabs';
import { dataBlock, leadsLayout, readHeader, readSettingsTab, readTable } from '../../sheets/table';
import { gridSheets, markTab, namedTab, type Tabs } from '../../sheets/tabs';
import { adoptDecisions } from '../handoff/keep-handoffs';
import { type Afterwards, attempt, inTurn, say, tell } from '../talk';
import { buildingTexts } from './building-texts';
import { chooseLeads } from './choose-leads';
import { keepDailyRound } from './daily-round';
import { keepLocks } from './keep-locks';
import { putInOrder } from './recalculate';
import { recogniseTabs } from './recognise-tabs';

/** Fewer criteria than these do not make a matrix. */
const FEWEST_CRITERIA = 3;

type AllTabs = Record<Exclude<BuiltTab, OptionalTab>, Sheet> & Tabs;

/** Inserts the tabs that are missing, each right of the one before, and marks all. */
const addTabs = (host: Host, found: Tabs, language: Language, isNew: boolean): AllTabs => {
  const book = host.spreadsheetApp.getActive();
  const tabs = { ...found };
  const taken = gridSheets(host);
  let position = 0;
  for (const role of BUILT_TABS) {
    const isLeftOut = !isDue(role, found, isNew) || (isOptional(role) && namedTab(taken, role));
    if (!tabs[role] && isLeftOut) continue;
    const sheet = tabs[role] ?? book.insertSheet(TABS[role][language], position);
    if (sheet.getLastRow() === 0) sheet.setTabColor(TAB_COLOURS[role]);
    markTab(host, sheet, role);
    tabs[role] = sheet;
    position = sheet.getIndex();
  }
  return tabs as AllTabs;
};

/** The sample's criteria that fit these leads; where too few do, a draft over the leads' own columns. */
const firstMatrix = (
  host: Host,
  { leads, interactions }: AllTabs,
  settings: Settings,
  { sample, draftWhy }: BuildingTexts,
): (readonly Cell[])[] => {
  const rows = readTable(leads, cellReader(host));
  const layout = leadsLayout(rows[0])!;
  const headers = rows[0]!.slice(layout.id, layout.end - 1);
  const { day } = today(host);
  if (interactions.getLastRow() > 1 && isSample(sample, headers)) return sampleMatrix(sample, day);
  const matrix = fittingMatrix(sample, headers);
  if (matrix.length > FEWEST_CRITERIA) return matrix;
  return draftMatrix(sample, fieldsToDraft(dataBlock(rows, layout), settings), draftWhy);
};

const isKnownTitle = (title: Cell): boolean =>
  keyOf(title, { ...HUMAN_COLUMNS, ...DATA_EDGES }) !== undefined;

/** Whether the tab has nothing in it, a spill without leads apart. */
const isBlankTab = (sheet: Sheet): boolean =>
  sheet.getLastRow() <= 1 &&
  readHeader(sheet)
    .slice(1)
    .every((title) => title === '');

/** Whether a tab with our blocks has lost its titles: nothing tells then where the leads' own columns are. */
const isHeaderLost = (sheet: Sheet): boolean => {
  const header = readHeader(sheet);
  return !isBlankTab(sheet) && !!blockOf(sheet) && !leadsLayout(header) && !header.some(isKnownTitle);
};

const LISTS = Object.keys(LIST_LOOKS) as ListTab[];

/** Writes the sample, or bare titles, into what is blank. `isNew`: the leads are the sample's too. */
const fillTabs = (
  host: Host,
  tabs: AllTabs,
  settings: Settings,
  isNew: boolean,
  texts: BuildingTexts,
): void => {
  const { leads, matrix } = tabs;
  const { sample, help } = texts;
  const { language } = settings;
  const { day } = today(host);
  if (isNew) writeSampleLeads(host, leads, sampleLeads(sample, day), sample, help.yesNo);
  arrangeLeads(leads, readHeader(leads), settings.columns, language);
  const isBlank = (sheet: Sheet | undefined): sheet is Sheet => sheet?.getLastRow() === 0;
  const rowsOf: Partial<Record<ListTab, readonly (readonly Cell[])[]>> = {
    ...(isNew && { interactions: sampleInteractions(sample, day), personas: samplePersonas(sample) }),
    actions: sampleActions(sample, isNew),
  };
  for (const tab of LISTS) {
    const sheet = tabs[tab];
    if (isBlank(sheet)) writeList(sheet, tab, rowsOf[tab] ?? [], language);
  }
  if (isBlank(matrix)) writeMatrix(matrix, firstMatrix(host, tabs, settings, texts));
};

/** Dropdowns, texts that stay texts, protection, colours: what stands around the values. */
const keepTabs = (
  host: Host,
  tabs: AllTabs,
  settings: Settings,
  types: readonly string[],
  texts: BuildingTexts,
): void => {
  const { leads, matrix, interactions, actions } = tabs;
  const { language } = settings;
  attempt(host, () => keepMatrix(host, matrix, readHeader(matrix), language, texts));
  attempt(host, () => offerTypes(host, interactions, types, texts.help.type));
  if (actions) attempt(host, () => offerActions(host, actions, language, texts));
  attempt(host, () => keepLeads(host, leads, settings, allReasons(settings), texts));
  attempt(host, () => keepPhones(leads));
};

/** Builds and mends everything around the chosen tabs, and gives back what there is to say. */
const build = (host: Host, found: Tabs, before: Settings, settingsTable: Table): Afterwards => {
  const texts = buildingTexts(host, before.language);
  if (found.leads && isHeaderLost(found.leads)) {
    return () => say(host, texts.headerTitle, texts.headerLost);
  }
  const isNew = !found.leads || isBlankTab(found.leads);
  const tabs = addTabs(host, found, before.language, isNew && !found.matrix);
  const settings = widenedSettings(settingsTable, before);
  fillTabs(host, tabs, settings, isNew, texts);
  const types = typesAsked(host, tabs.matrix);
  const purchase = types.find((type) => type === texts.sample.purchase) ?? '';
  // Whoever is not of dirección may find the settings locked: what they are stays.
  attempt(host, () => fillSettings(host, tabs.settings, settingsTable, before.language, texts, purchase));
  attempt(host, () => setTimeZone(host, tabs.settings, settingsTable));
  // Only now is there room for them.
  attempt(host, () => widenColumns(tabs.settings, settingsTable, before.language));
  dressReview(tabs.review, texts);
  // Before anything is read: commands need all columns of these.
  attempt(host, () => {
    for (const tab of LISTS) keepList(tabs[tab], tab, before.language);
  });
  const left = adoptDecisions(host);
  const rest = putInOrder(host, tabs, texts)!;
  keepTabs(host, tabs, settings, types, texts);
  const locks = keepLocks(host, tabs, texts);
  const isDaily = keepDailyRound(host, zoneOf(host));
  host.spreadsheetApp.getActive().setActiveSheet(tabs.leads);
  return () => {
    const sentences = [texts.created, left, rest(), locks, isDaily ? '' : texts.notDaily];
    tell(host, texts, sentences.filter(Boolean).join(' '), 8);
  };
};

/** Asks what has to be asked, then builds. Nothing changes before the last answer. */
export const buildWorkbook = (host: Host): void => {
  const texts = buildingTexts(host, 'es');
  const found = recogniseTabs(host, texts);
  if (!found) return;
  const { table, settings } = readSettingsTab(host, found);
  const { columns } = widenedSettings(table, settings);
  const chosen = found.leads ? { sheet: found.leads } : chooseLeads(host, found, columns, texts);
  if (!chosen) return;
  const tabs = { ...found, ...(chosen.sheet && { leads: chosen.sheet }) };
  inTurn(host, texts, () => build(host, tabs, settings, table));
};
