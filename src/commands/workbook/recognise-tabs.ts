/** Finds out which tabs are the add-on's before anything is changed, asking where that is not certain. */
import type { Cell } from '../../domain/cell';
import { recogniseTable } from '../../domain/recognise-table';
import { hasHeaders } from '../../domain/table';
import { MATRIX_COLUMNS, SETTINGS_COLUMNS } from '../../domain/vocabulary';
import type { Host, Sheet } from '../../host/host';
import type { BuildingTexts } from '../../messages/building';
import { counted, listed } from '../../messages/fill';
import { holdsFormula } from '../../sheets/formula';
import { BUILT_TABS, type BuiltTab, isOptional } from '../../sheets/layout';
import { leadsLayout, readHeader } from '../../sheets/table';
import { isLog, markedTabs, namedTab, type Tabs } from '../../sheets/tabs';
import { agrees, say } from '../talk';

/** By what a tab shows that it was ours, when its mark is lost. */
const LOOKS_OURS: Readonly<Record<BuiltTab, (header: readonly Cell[], sheet: Sheet) => boolean>> = {
  leads: (header) => leadsLayout(header) !== undefined,
  matrix: (header) =>
    hasHeaders(header, [MATRIX_COLUMNS.criterion, MATRIX_COLUMNS.field, MATRIX_COLUMNS.weight]),
  interactions: (header) => recogniseTable(header) === 'interactions',
  personas: (header) => recogniseTable(header) === 'personas',
  settings: (header) => hasHeaders(header, [SETTINGS_COLUMNS.key, SETTINGS_COLUMNS.value]),
  review: (_header, sheet) => holdsFormula(sheet),
  actions: (header) => recogniseTable(header) === 'actions',
  handoffs: (header) => recogniseTable(header) === 'handoffs',
  log: isLog,
};

/**
 * The tabs that are ours: marked ones, blank ones of our names, and on agreement those that lost their mark. A tab of
 * our name with other content is left alone; for `Leads` it counts as leads to be prepared, for the others that we
 * cannot do without it is in the way. `undefined`: nothing may be done, and the person knows why.
 */
export const recogniseTabs = (host: Host, texts: BuildingTexts): Tabs | undefined => {
  const { marked, others } = markedTabs(host);
  const tabs: { -readonly [Role in keyof Tabs]: Tabs[Role] } = { ...marked };
  const lost: Sheet[] = [];
  const foreign: Sheet[] = [];
  for (const role of BUILT_TABS) {
    const sheet = tabs[role] ? undefined : namedTab(others, role);
    if (!sheet) continue;
    const isBlank = sheet.getLastRow() === 0;
    const isOurs = !isBlank && LOOKS_OURS[role](readHeader(sheet), sheet);
    if (isOurs) lost.push(sheet);
    if (isOurs || isBlank) tabs[role] = sheet;
    else if (role !== 'leads' && !isOptional(role)) foreign.push(sheet);
  }
  const naming = (sentence: string, list: readonly Sheet[]) =>
    counted(sentence, list.length, { tabs: listed(list.map((one) => one.getName())) });
  if (foreign.length) {
    say(host, texts.foreignTitle, naming(texts.foreign, foreign));
    return undefined;
  }
  return !lost.length || agrees(host, texts.recoverTitle, naming(texts.recover, lost)) ? tabs : undefined;
};
