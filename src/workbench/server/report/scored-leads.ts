/** Reads what the add-on's formula shows in the tab of leads, as a person would: by header, from the shown texts. */
import type { SheetView } from '../../emulator/session';
import { foldHeader } from '../csv/fold';
import { type RankedLead, type Ranking, rankLeads } from './ranking';

interface BlockWords {
  readonly lead: string;
  readonly temperature: string;
  readonly score: string;
  readonly reasons: string;
  /** The temperature of leads that the matrix knocks out. */
  readonly excluded: string;
}

/** Headers of the computed block in the languages of the add-on. */
const WORDS: readonly BlockWords[] = [
  {
    lead: 'Lead',
    temperature: 'Temperatura',
    score: 'Puntuación',
    reasons: 'Razones',
    excluded: 'Excluido',
  },
  { lead: 'Lead', temperature: 'Temperature', score: 'Score', reasons: 'Reasons', excluded: 'Excluded' },
  {
    lead: 'Lead',
    temperature: 'Temperatura',
    score: 'Pontuação',
    reasons: 'Motivos da pontuação',
    excluded: 'Excluído',
  },
];

type BlockColumns = Readonly<Record<'lead' | 'temperature' | 'score' | 'reasons', number>>;

interface Found {
  readonly sheet: SheetView;
  readonly columns: BlockColumns;
  readonly words: BlockWords;
}

/** The first column with a header counts: the computed block stands on the left. */
const findBlock = (sheet: SheetView): Found | undefined => {
  const headers = Array.from({ length: sheet.columns }, (_, at) => foldHeader(sheet.cell(0, at).text));
  for (const words of WORDS) {
    const at = (header: string) => headers.indexOf(foldHeader(header));
    const columns = {
      lead: at(words.lead),
      temperature: at(words.temperature),
      score: at(words.score),
      reasons: at(words.reasons),
    };
    if (columns.temperature >= 0 && columns.score >= 0) return { sheet, columns, words };
  }
  return undefined;
};

const readRow = ({ sheet, columns }: Found, row: number): RankedLead => {
  const text = (column: number) => (column < 0 ? '' : sheet.cell(row, column).text);
  const score = text(columns.score);
  return {
    lead: text(columns.lead),
    temperature: text(columns.temperature),
    score: score === '' ? undefined : Number(score.replace(',', '.')),
    reasons: text(columns.reasons),
  };
};

/**
 * The leads of the workbook, ranked. Undefined when no tab shows the computed block, because nobody built the matrix
 * yet or the formula is broken.
 */
export const rankShownLeads = (sheets: readonly SheetView[], size: number): Ranking | undefined => {
  const found = sheets.map(findBlock).find((block) => block !== undefined);
  if (!found) return undefined;
  const leads: RankedLead[] = [];
  for (let row = 1; row < found.sheet.rows; row += 1) {
    const lead = readRow(found, row);
    if (lead.temperature !== '') leads.push(lead);
  }
  return rankLeads(leads, found.words.excluded, size);
};
