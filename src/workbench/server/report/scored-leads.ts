/** Reads what the add-on's formula gives in the tab of leads, as a person would: by header. */
import type { Sheet } from '../content/add-on';
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

interface Block {
  readonly words: BlockWords;
  /** 0-based; -1 for a column that this workbook does not show. */
  readonly columns: BlockColumns;
}

/** The first header says after a point how fresh its column is where values stand instead of a formula. */
const ownName = (header: unknown): string => foldHeader(String(header).split(' · ')[0]!);

/** The first column with a header counts: the computed block stands on the left. */
const blockUnder = (header: readonly unknown[]): Block | undefined => {
  const headers = header.map(ownName);
  for (const words of WORDS) {
    const at = (name: string) => headers.indexOf(foldHeader(name));
    const columns = {
      lead: at(words.lead),
      temperature: at(words.temperature),
      score: at(words.score),
      reasons: at(words.reasons),
    };
    if (columns.temperature >= 0 && columns.score >= 0) return { words, columns };
  }
  return undefined;
};

const readLead = (row: readonly unknown[], { columns }: Block): RankedLead => {
  const score = row[columns.score];
  return {
    lead: String(row[columns.lead] ?? ''),
    temperature: String(row[columns.temperature] ?? ''),
    score: typeof score === 'number' ? score : undefined,
    reasons: String(row[columns.reasons] ?? ''),
  };
};

const rankTab = (sheet: Sheet, size: number): Ranking | undefined => {
  const [rows, width] = [sheet.getLastRow(), sheet.getLastColumn()];
  if (rows < 2) return undefined;
  const block = blockUnder(sheet.getRange(1, 1, 1, width).getValues()[0] ?? []);
  if (!block) return undefined;
  const last = Math.max(...Object.values(block.columns));
  const values = sheet.getRange(2, 1, rows - 1, last + 1).getValues();
  const leads = values.map((row) => readLead(row, block)).filter(({ temperature }) => temperature !== '');
  return rankLeads(leads, block.words.excluded, size);
};

/**
 * The leads of the workbook, ranked. Undefined when no tab shows the computed block, because nobody built the matrix
 * yet or the formula is broken.
 */
export const rankShownLeads = (sheets: readonly Sheet[], size: number): Ranking | undefined => {
  for (const sheet of sheets) {
    const ranking = rankTab(sheet, size);
    if (ranking) return ranking;
  }
  return undefined;
};
