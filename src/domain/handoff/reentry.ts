/** `Reingreso`: what must come true before a lead that was handed back can be sent again. One condition a line. */
import { type Answer, answerOf } from '../answer';
import { type Cell, cellAt, type Day } from '../cell';
import { type Condition, type ConditionFault, isFault, piecesOf } from '../condition/condition';
import { ageBoundary } from '../condition/holds';
import { parseCondition } from '../condition/parse-condition';
import { splitOutsideQuotes } from '../condition/split';
import { testOf } from '../condition/test';
import { ageUnit } from '../condition/words';
import { readDay } from '../day';
import type { Issue } from '../issue';
import type { LeadTable } from '../lead/lead-table';
import { fold, keyOf, mainSpellings, nearest } from '../text';
import { COMPUTED_COLUMNS, INTERACTION_COLUMNS, names } from '../vocabulary';

/** What is known of a lead when it is asked whether it may come back. */
export interface ReentryFacts {
  /** The lead's row. */
  readonly cells: readonly Cell[];
  /** 0 to 100. */
  readonly score: number | undefined;
  readonly fit: number | undefined;
  readonly interest: number | undefined;
  /** The evaluation day; without it no date condition is met. */
  readonly asOf: Day | undefined;
  /** The day of the no, from which `90 días` count. */
  readonly since: Day | undefined;
  /** The fields that `Falta` names. */
  readonly missing: readonly string[];
}

/** A line that cannot be read; it counts as not met. */
interface ReentryFault {
  readonly line: string;
  /** Of the issue `unreadable-reentry`: `fault` of its condition, or a `field` that nobody knows, or what is `nearest`. */
  readonly params: Issue['params'];
}

/** What a line can ask for beside the columns of the data. */
export type OwnField = keyof typeof OWN_FIELDS;

interface Check {
  (facts: ReentryFacts): boolean;
  /** Where it is one condition on a figure or on the day, and nothing else. */
  readonly asks?: { readonly field: OwnField; readonly condition: Condition };
}

/** A line as written, and the check that it asks for. */
export interface Line {
  readonly written: string;
  readonly isMet: Check;
}

export interface Reentry {
  readonly lines: readonly Line[];
  readonly faults: readonly ReentryFault[];
}

const OWN_FIELDS = {
  score: COMPUTED_COLUMNS.score,
  fit: COMPUTED_COLUMNS.fit,
  interest: COMPUTED_COLUMNS.interest,
  asOf: INTERACTION_COLUMNS.date,
};

/** Of the fields in `Falta`. */
const PHRASES = names({
  some: 'alguno de los que faltan|any of the missing|algum dos que faltam|alguna de las que faltan',
  every: 'todos los que faltan|all of the missing|todos os que faltam|todas las que faltan',
});

/** `90 días`, on folded text. */
const WAIT = /^(?:(?:en|tras|in|after|em|apos) )?(\d{1,5}) ?([a-z]+)$/;
/** Between phrases of which one is enough. */
const OR = /(?:,\s?|\s)(?:o|ou|or)\s/gi;
/** No field has a longer name, however long a text somebody pastes. */
const LONGEST_NAME = 300;

/** What lines are read against: the leads, and their columns by folded header. */
interface Data {
  readonly leads: LeadTable;
  readonly columns: ReadonlyMap<string, number>;
}

/** Of columns with one header the first counts, as in `Matriz`. */
const columnsOf = ({ fields }: LeadTable): ReadonlyMap<string, number> => {
  const columns = new Map<string, number>();
  for (const { header, column } of fields) {
    const name = fold(header);
    if (name !== '' && !columns.has(name)) columns.set(name, column);
  }
  return columns;
};

const answerIn = ({ leads }: Data, cells: readonly Cell[], column: number | undefined): Answer => {
  const cell = cellAt(cells, column);
  return answerOf(leads.isUnknown(cell) ? '' : cell);
};

interface Field {
  find(facts: ReentryFacts): Answer;
  /** What alone can be compared with it; undefined: anything. */
  readonly holds: 'number' | 'day' | undefined;
  readonly own?: OwnField;
}

/** Undefined where the name is no field. `Fecha` is today, whatever the columns are called. */
const fieldOf = (name: string, data: Data): Field | undefined => {
  const own = keyOf(name, OWN_FIELDS);
  const column = own === 'asOf' ? undefined : data.columns.get(fold(name));
  if (column !== undefined) return { find: ({ cells }) => answerIn(data, cells, column), holds: undefined };
  return (
    own && {
      find: (facts) => answerOf(facts[own] ?? ''),
      holds: own === 'asOf' ? 'day' : 'number',
      own,
    }
  );
};

/**
 * A bare day after `Fecha` means from that day on: nobody wants a lead to come back for one day. A text that no score
 * and no day can ever be (`Puntuación: alta`) is a fault, since the lead would wait for good.
 */
const readCondition = ({ holds }: Field, written: string): Condition | ConditionFault => {
  const read = parseCondition(holds === 'day' && readDay(written) ? `>=${written}` : written);
  if (isFault(read) || !holds) return read;
  const odd = piecesOf(read).find((piece) => {
    const literal = 'value' in piece ? piece.value : 'from' in piece ? piece.from : undefined;
    return literal && literal[holds] === undefined;
  });
  return odd ? { fault: 'operand', near: odd.written } : read;
};

/** Names of fields may hold a colon, so the longest that is one counts. */
const readField = (line: string, data: Data): Check | ReentryFault | undefined => {
  for (let colon = line.lastIndexOf(':', LONGEST_NAME); colon > 0; colon = line.lastIndexOf(':', colon - 1)) {
    const field = fieldOf(line.slice(0, colon), data);
    if (!field) continue;
    const condition = readCondition(field, line.slice(colon + 1));
    if (isFault(condition)) return { line, params: { ...condition } };
    const isMet = (facts: ReentryFacts) => testOf(condition, facts.asOf).holds(field.find(facts));
    return field.own ? Object.assign(isMet, { asks: { field: field.own, condition } }) : isMet;
  }
  return undefined;
};

const readWait = (phrase: string): Check | undefined => {
  const [, count, word = ''] = WAIT.exec(fold(phrase)) || [];
  const unit = ageUnit(word);
  const wait = unit && { ahead: true, count: Number(count), unit };
  return wait && (({ asOf, since }) => !!asOf && !!since && asOf.day >= ageBoundary(wait, since));
};

/** Where `Falta` names nothing, nothing of it can arrive: the phrase is not met. */
const readMissing = (phrase: string, data: Data): Check | undefined => {
  const which = keyOf(phrase, PHRASES);
  const isKnown = (name: string, cells: readonly Cell[]): boolean =>
    answerIn(data, cells, data.columns.get(fold(name))).known;
  return (
    which && (({ cells, missing }) => missing.length > 0 && missing[which]((name) => isKnown(name, cells)))
  );
};

/**
 * Whether a line asks for nothing but fields in `Falta`: where that names none, it is never met.
 *
 * @example asksForMissing('todos los que faltan') // true
 */
export const asksForMissing = (line: string): boolean =>
  splitOutsideQuotes(line, OR).every((part) => keyOf(part, PHRASES) !== undefined);

/** A field that nobody knows, or no field at all. */
const unknownField = (line: string, { leads }: Data): ReentryFault => {
  const colon = line.indexOf(':');
  const known = [...leads.fields.map(({ header }) => header), ...mainSpellings(OWN_FIELDS)];
  if (colon < 0) return { line, params: { nearest: nearest(line, mainSpellings(PHRASES)) || '' } };
  const field = line.slice(0, colon).trim();
  const near = nearest(field, known);
  return { line, params: near ? { nearest: near } : { field } };
};

const readOne = (line: string, data: Data): Check | ReentryFault =>
  readMissing(line, data) ?? readWait(line) ?? readField(line, data) ?? unknownField(line, data);

const isCheck = (read: Check | ReentryFault): read is Check => typeof read === 'function';

/** What an ` o ` joins is read apart only if each part can stand alone: `Cargo: Director o CEO` is one text. */
const readLine = (line: string, data: Data): Check | ReentryFault => {
  const parts = splitOutsideQuotes(line, OR).map((part) => readOne(part, data));
  const checks = parts.filter(isCheck);
  return parts.length > 1 && checks.length === parts.length
    ? (facts) => checks.some((isMet) => isMet(facts))
    : readOne(line, data);
};

/**
 * Reads a cell of `Reingreso`. Each line is `Campo: condición` in the language of `Matriz`, a wait (`90 días`,
 * `3 meses`), or a phrase about `Falta`; alternatives in one line are joined by `, o `. Blank lines do not count.
 *
 * @example readReentry('alguno de los que faltan, o 90 días\nPaís: España', leads).faults // []
 */
export const readReentry = (text: string, leads: LeadTable): Reentry => {
  const data = { leads, columns: columnsOf(leads) };
  const faults: ReentryFault[] = [];
  const lines: Line[] = [];
  for (const written of text.split(/[\r\n]+/).map((line) => line.trim())) {
    if (written === '') continue;
    const read = readLine(written, data);
    if (!isCheck(read)) faults.push(read);
    lines.push({ written, isMet: isCheck(read) ? read : () => false });
  }
  return { lines, faults };
};

/**
 * Whether all lines hold; without any, nothing stands in the way. `unmet`: the lines that do not, as written.
 *
 * @example meetsReentry(readReentry('Puntuación: >=50', leads), facts) // { met: false, unmet: ['Puntuación: >=50'] }
 */
export const meetsReentry = (
  { lines }: Reentry,
  facts: ReentryFacts,
): { readonly met: boolean; readonly unmet: readonly string[] } => {
  const unmet = lines.filter(({ isMet }) => !isMet(facts)).map(({ written }) => written);
  return { met: unmet.length === 0, unmet };
};
