/**
 * Checks what the page sends: any user of the file can call the server from the console, so nothing is believed.
 * By hand, since every formula loads this code and a schema library would be a sixth of it.
 */
import type { Day } from '../domain/cell';
import { readDay } from '../domain/day';
import { DECISION_KINDS, type HotDecision, type InteractionRequest, type RowRequest } from './protocol';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (sent: unknown): sent is Fields =>
  typeof sent === 'object' && sent !== null && !Array.isArray(sent);

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;

/** More rows than a spreadsheet can have. */
const isRow = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 10_000_000;

/** Whether a request for the queue is one; it carries nothing. */
export const isQueueRequest = isFields;

/**
 * The decision as sent, or undefined if any part is not what it should be; other properties are left behind.
 *
 * @example readDecision({ id: 'L-7K3QF9', decision: 'accept' }) // reason, note and seenReason are ''
 */
export const readDecision = (sent: unknown): Required<HotDecision> | undefined => {
  if (!isFields(sent)) return undefined;
  const { id, reason = '', note = '', seenReason = '' } = sent;
  const decision = DECISION_KINDS.find((kind) => kind === sent.decision);
  const isWhole =
    decision && isText(id, 200) && isText(reason, 300) && isText(note, 1000) && isText(seenReason, 2000);
  return isWhole ? { id, decision, reason, note, seenReason } : undefined;
};

/** @example readRowRequest({}) // { giveId: false, stayWith: '', whileRow: 0 } */
export const readRowRequest = (sent: unknown): Required<RowRequest> | undefined => {
  if (!isFields(sent)) return undefined;
  const { giveId = false, stayWith = '', whileRow = 0 } = sent;
  const isWhole = typeof giveId === 'boolean' && isText(stayWith, 200) && isRow(whileRow);
  return isWhole ? { giveId, stayWith, whileRow } : undefined;
};

type Interaction = Omit<Required<InteractionRequest>, 'day'> & { readonly day: Day };

/**
 * The interaction as sent, trimmed; undefined if any part is not what it should be, or the type is blank.
 *
 * @example readInteraction({ id: 'L-7K3QF9', type: 'Visita', day: '2026-11-22' })?.detail // ''
 */
export const readInteraction = (sent: unknown): Interaction | undefined => {
  if (!isFields(sent)) return undefined;
  const { id, type, detail = '', day } = sent;
  const isWhole = isText(id, 200) && isText(type, 200) && isText(detail, 2000) && isText(day, 10);
  const read = isWhole && /^\d{4}-\d\d-\d\d$/.test(day) && type.trim() ? readDay(day) : undefined;
  return isWhole && read ? { id: id.trim(), type: type.trim(), detail: detail.trim(), day: read } : undefined;
};
