/** What Cualifica itself says of the bench's leads, read from the cells that the formula gives. */
import { CUALIFICA } from '../../src/functions/cualifica';
import { EXCLUDED } from './matrix';
import type { BenchWorkbook } from './workbook';

/** The whole computed block. */
export const fullOutput = ({ leads, matrix, settings, interactions }: BenchWorkbook) =>
  CUALIFICA(leads, matrix, settings, interactions);

/** The score of every lead, as rivals give it. */
export function ourScores(workbook: BenchWorkbook): number[] {
  const [header, ...rows] = fullOutput(workbook);
  const [score, temperature] = ['Puntuación', 'Temperatura'].map((name) => header!.indexOf(name));
  return rows.map((row) => (row[temperature!] === 'Excluido' ? EXCLUDED : Number(row[score!])));
}

/** The first lead that two disagree on, in a sentence; undefined where all agree. */
export function disagreement(
  name: string,
  ours: readonly number[],
  theirs: readonly number[],
): string | undefined {
  const at = theirs.findIndex((score, index) => !(Math.abs(score - ours[index]!) < 1e-9));
  return at < 0 ? undefined : `${name} scores lead ${at} as ${theirs[at]}, ours is ${ours[at]}`;
}
