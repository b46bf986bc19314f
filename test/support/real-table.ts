/** The X Education leads and their matrix as the domain takes them: no workbench, so that answers can be hidden. */
import type { Cell } from '../../src/domain/cell';
import type { LeadScore } from '../../src/domain/scoring/lead-score';
import { type ScoredWorkbook, scoreWorkbook } from '../../src/domain/scoring/score-workbook';
import { readInputFiles } from '../../src/workbench/server/input-files';
import { isTraining, OUTCOME, X_EDUCATION, X_EDUCATION_MATRIX } from './real-data';

/** One lead, its answers by header. */
export type Answers = Readonly<Record<string, Cell>>;

export interface RealTable {
  readonly leads: readonly Answers[];
  readonly matrix: readonly (readonly string[])[];
}

export interface RealScore {
  readonly answers: Answers;
  readonly result: LeadScore;
  readonly score: number;
  /** Interval in score points. */
  readonly low: number;
  readonly high: number;
  readonly converted: boolean;
  readonly training: boolean;
}

export const readRealTable = async (): Promise<RealTable> => {
  const { leads, matrix } = (await readInputFiles('/', [X_EDUCATION, X_EDUCATION_MATRIX]))!;
  const answersAt = (row: number): Answers =>
    Object.fromEntries(leads.columns.map(({ header, cells }) => [header, cells[row]!]));
  return { leads: Array.from({ length: leads.rowCount }, (_, row) => answersAt(row)), matrix: matrix! };
};

/** The workbook of a table, its matrix perhaps changed. */
export const workbookOf = ({ leads, matrix }: RealTable): ScoredWorkbook => {
  const fields = Object.keys(leads[0]!);
  const rows = leads.map((answers, i) => [`L-${i}`, ...fields.map((field) => answers[field]!)]);
  return scoreWorkbook({
    leads: { table: [['ID', ...fields], ...rows], origin: { row: 1 } },
    matrix: { table: matrix, origin: { row: 1 } },
  });
};

/** Every lead scored, in their order, and the workbook that scored them. */
export const scoreRealTable = (table: RealTable): { workbook: ScoredWorkbook; scores: RealScore[] } => {
  const workbook = workbookOf(table);
  const scores = workbook.leads.leads.map((lead, i): RealScore => {
    const answers = table.leads[i]!;
    const result = workbook.scoreOf(lead);
    return {
      answers,
      result,
      score: result.score!,
      low: result.low!,
      high: result.high!,
      converted: answers[OUTCOME] === 1,
      training: isTraining(String(answers['Prospect ID'])),
    };
  });
  return { workbook, scores };
};

/** The same leads as if nobody had told this field. */
export const withoutAnswer = (table: RealTable, field: string): RealTable => ({
  ...table,
  leads: table.leads.map((answers) => ({ ...answers, [field]: '' })),
});
