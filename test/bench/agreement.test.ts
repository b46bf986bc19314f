/** What the bench compares must agree on every lead, or it compares nothing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { handWrittenScores } from './hand-written';
import { TODAY } from './matrix';
import { nativeSheet } from './native-formulas';
import { disagreement, ourScores } from './ours';
import { asFacts, rulesEngineScorer } from './rules-engine';
import { benchWorkbook } from './workbook';

const COUNT = 150;
const workbook = benchWorkbook(COUNT);
const { leads, interactions } = workbook;

describe('a lead of the bench has one score', () => {
  let ours: number[];
  beforeAll(() => {
    ours = ourScores(workbook);
  });

  it('and the formula gives every lead one', () => {
    expect(ours).toHaveLength(COUNT);
    expect(new Set(ours).size).toBeGreaterThan(COUNT / 2);
  });

  it('by the hand-written loop', () => {
    expect(disagreement('the loop', ours, handWrittenScores(leads, interactions, TODAY))).toBeUndefined();
  });

  it('by json-rules-engine', async () => {
    const score = rulesEngineScorer();
    const theirs = await Promise.all(asFacts(leads, interactions).map(score));
    expect(disagreement('json-rules-engine', ours, theirs)).toBeUndefined();
  });

  it('by formulas in cells', () => {
    const sheet = nativeSheet(leads, interactions);
    sheet.calculateInteractions();
    expect(disagreement('the sheet', ours, sheet.calculateLeads(0, COUNT))).toBeUndefined();
  });
});
