/** An ID that somebody types over: handoffs and interactions under it follow the lead. */
import { listOf } from '../../domain/text';
import type { EditEvent, Host, Sheet } from '../../host/host';
import { literal } from '../../sheets/cells';
import { ensureLeadField } from '../../sheets/lead-fields';
import { type LeadsLayout, readSettingsTab } from '../../sheets/table';
import { tabsOf } from '../../sheets/tabs';
import { underLock } from '../handoff/handoff-lock';

/** A simple trigger has 30 s in all. */
const PATIENCE_MS = 5_000;

const isTypedOver = ({ range, value = '', oldValue = '' }: EditEvent, { id }: LeadsLayout): boolean =>
  range.getColumn() === id &&
  range.getRow() > 1 &&
  range.getNumRows() * range.getNumColumns() === 1 &&
  oldValue.trim() !== '' &&
  oldValue.trim() !== value.trim();

/** Moves the ID that stood there to `IDs anteriores`. Of a block nobody knows what stood there. */
export const keepFormerId = (host: Host, event: EditEvent, sheet: Sheet, layout: LeadsLayout): void => {
  if (!isTypedOver(event, layout)) return;
  const { language } = readSettingsTab(host, tabsOf(host)).settings;
  underLock(host, PATIENCE_MS, () => {
    const column = ensureLeadField(sheet, 'formerIds', language);
    if (!column) return;
    const cell = sheet.getRange(event.range.getRow(), column, 1, 1);
    const former = new Set([...listOf(String(cell.getValue())), event.oldValue!.trim()]);
    cell.setValue(literal([...former].join('; ')));
  });
};
