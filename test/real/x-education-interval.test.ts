/** What nobody knows of the 9,240 real leads: the interval holds what is not told, and one question is left to ask. */
import { beforeAll, describe, expect, it } from 'vitest';
import { nextQuestion } from '../../src/domain/explain/next-question';
import { temperatureOf } from '../../src/domain/scoring/score-lead';
import type { ScoredWorkbook } from '../../src/domain/scoring/score-workbook';
import { auc, hasRealData, OCCUPATION } from '../support/real-data';
import { type RealScore, readRealTable, scoreRealTable, withoutAnswer } from '../support/real-table';

const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length;
const converted = (leads: readonly RealScore[]): number =>
  share(
    leads.filter((one) => one.converted),
    leads,
  );

describe.runIf(hasRealData)('the X Education leads', () => {
  let workbook: ScoredWorkbook;
  let scores: RealScore[];
  let hidden: RealScore[];
  const heldOut = (leads: readonly RealScore[]) => leads.filter(({ training }) => !training);
  const told = ({ answers }: RealScore) => answers[OCCUPATION] !== '';

  beforeAll(async () => {
    const table = await readRealTable();
    ({ workbook, scores } = scoreRealTable(table));
    hidden = scoreRealTable(withoutAnswer(table, OCCUPATION)).scores;
  });

  it('have their score within their interval, which is a point where the occupation is told', () => {
    expect(scores).toHaveLength(9240);
    expect(scores.filter(({ low, score, high }) => low > score || score > high)).toEqual([]);
    expect(scores.filter((one) => told(one) !== (one.low === one.high))).toEqual([]);
  });

  it('leave one thing open: other blanks are answers in the matrix, and nobody is asked for them', () => {
    const unknown = new Set(scores.flatMap(({ result }) => result.unknowns.map(({ field }) => field)));
    expect([...unknown]).toEqual([OCCUPATION]);
    const asked = scores.filter(
      ({ result }) => nextQuestion(result, workbook.settings)?.field === OCCUPATION,
    );
    expect(asked).toEqual(scores.filter((one) => !told(one)));
  });

  it('whose occupation is hidden have the score of the told one within their interval, each of them', () => {
    const pairs = scores.map((one, i) => [one, hidden[i]!] as const).filter(([one]) => told(one));
    expect(pairs.length).toBeGreaterThan(6000);
    expect(pairs.filter(([one, blind]) => blind.low > one.score || one.score > blind.high)).toEqual([]);
    const kept = pairs.filter(([one, blind]) => one.result.temperature === blind.result.temperature);
    expect(share(kept, pairs)).toBeGreaterThan(0.7);
  });

  it('are still ranked, where held out, with an AUC of at least 0.80 when nobody tells the occupation', () => {
    expect(auc(heldOut(hidden))).toBeGreaterThanOrEqual(0.8);
  });

  it('are certain of their temperature, where held out, in seven of ten cases', () => {
    const certain = heldOut(scores).filter(
      ({ low, high }) => temperatureOf(low, workbook.settings) === temperatureOf(high, workbook.settings),
    );
    expect(share(certain, heldOut(scores))).toBeGreaterThan(0.7);
  });

  it('that the missing answer could make hot are worth the question: where held out, they convert most', () => {
    const open = heldOut(scores).filter((one) => !told(one));
    const [worth, rest] = [true, false].map((hot) =>
      open.filter(({ high }) => (temperatureOf(high, workbook.settings) === 'hot') === hot),
    );
    expect(worth!.length).toBeGreaterThan(100);
    expect(converted(worth!)).toBeGreaterThan(3 * converted(rest!));
  });
});

if (!hasRealData) {
  it('what is unknown of the X Education leads was left out: ../shared/data does not lie beside this project', () => {
    expect(hasRealData).toBe(false);
  });
}
