/** A first matrix over columns that nobody has weighed yet: something to write over. */
import { textOf } from '../domain/answer';
import { type Cell, cellAt } from '../domain/cell';
import { isOwnTitle } from '../domain/lead/own-title';
import { readLeads } from '../domain/lead/read-leads';
import type { Settings } from '../domain/settings';
import { keyOf } from '../domain/text';
import { type LeadField, MATRIX_COLUMNS } from '../domain/vocabulary';
import type { SampleTexts } from '../messages/sample';
import { evenWeights, parseTable } from './sample';
import type { TabTable } from './table';

const MOST_DRAFTED = 6;

/** What any answer earns: half, since nobody has said yet which ones are good. All answered makes a warm lead, none a hot one. */
const DRAFT_DEGREE = '50%';

/** What `Campo` can be named after among the columns with a meaning of their own; the others say who, not how good. */
const TELLING: readonly (LeadField | undefined)[] = [undefined, 'jobTitle', 'source', 'product', 'persona'];

/** Headers of up to six columns with answers, those with few different ones first: they tell leads apart. */
export const fieldsToDraft = ({ table, origin }: TabTable, settings: Settings): string[] => {
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

/** A matrix whose every criterion earns half of its points for any answer. */
export const draftMatrix = (
  texts: SampleTexts,
  fields: readonly string[],
  why: string,
): (readonly Cell[])[] => {
  const { header } = parseTable(texts.matrix);
  const weights = evenWeights(fields.length);
  const cellFor = (title: string, field: string, index: number): Cell => {
    if (title === DRAFT_DEGREE) return '*';
    const key = keyOf(title, MATRIX_COLUMNS);
    if (key === 'criterion' || key === 'field') return field;
    return key === 'weight' ? weights[index]! : key === 'why' ? why : '';
  };
  return [header, ...fields.map((field, index) => header.map((title) => cellFor(title, field, index)))];
};
