/** `Historial › Datos guardados`: what a lead was scored by, as a text that a cell can hold. */
import { FROZEN_DATA } from '../vocabulary';
import type { HeadedCell, LeadEvent, LeadInputs } from './lead-inputs';
import { packCell, parseJson, unpackCell } from './pack-cell';

/** A cell takes 50,000 characters. */
const LONGEST = 45000;

/** Stands in place of data that no cell can hold: such a lead cannot be scored again. */
export const TOO_LONG = FROZEN_DATA.tooLong.es;

/** Types and details repeat: each pair is written once and named by its position. */
const packEvents = (events: readonly LeadEvent[]): [string[], number[]] => {
  const words: string[] = [];
  const numbers: number[] = [];
  const known = new Map<string, Map<string, number>>();
  let before = 0;
  for (const { day, type, detail } of events) {
    const details = known.get(type) ?? new Map<string, number>();
    known.set(type, details);
    const at = details.get(detail) ?? words.push(type, detail) / 2 - 1;
    details.set(detail, at);
    numbers.push(day - before, at);
    before = day;
  }
  return [words, numbers];
};

const unpackEvents = (words: readonly unknown[], numbers: readonly unknown[]): LeadEvent[] => {
  const events: LeadEvent[] = [];
  let day = 0;
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    day += Number(numbers[i]);
    const at = 2 * Number(numbers[i + 1]);
    events.push({ day, type: String(words[at] ?? ''), detail: String(words[at + 1] ?? '') });
  }
  return events;
};

/**
 * Headers and cells in turn; then, if anything happened, the pairs of type and detail, and for each event the days
 * since the one before and its pair.
 *
 * @example packLead({ answers: [['Cargo', 'CEO']], events: [] }) // '[["Cargo","CEO"]]'
 */
export const packLead = ({ answers, events }: LeadInputs): string => {
  const cells = answers.flatMap(([header, cell]) => [header, packCell(cell)]);
  const packed = JSON.stringify(events.length > 0 ? [cells, ...packEvents(events)] : [cells]);
  return packed.length > LONGEST ? TOO_LONG : packed;
};

/** Undefined where the text holds no data: too much of it, forgotten, or edited by hand. */
export const unpackLead = (text: string): LeadInputs | undefined => {
  const packed = parseJson(text);
  if (!Array.isArray(packed)) return undefined;
  const [cells, words = [], numbers = []] = packed as readonly unknown[];
  if (!Array.isArray(cells) || !Array.isArray(words) || !Array.isArray(numbers)) return undefined;
  const answers: HeadedCell[] = [];
  for (let i = 0; i + 1 < cells.length; i += 2) answers.push([String(cells[i]), unpackCell(cells[i + 1])]);
  return { answers, events: unpackEvents(words, numbers) };
};
