/** From step to step, of leads old enough to have taken it. */
import { describe, expect, it } from 'vitest';
import { groupIndex } from '../../../src/domain/forecast/courses';
import type { Prospect } from '../../../src/domain/forecast/forecast';
import { pastOf } from '../../../src/domain/forecast/past';
import { ratioOf, stepRatios } from '../../../src/domain/forecast/step-ratios';
import { aProspect, times } from './a-prospect';

const TODAY = 20000;
const [OLD, YESTERDAY] = [TODAY - 100, TODAY - 1];
const ratiosOf = (known: readonly Prospect[]) =>
  stepRatios(known, [], pastOf(known, TODAY, groupIndex())).map(({ step, to, from, reached }) => [
    step,
    to,
    from,
    reached,
  ]);

const lead = aProspect({ enteredOn: OLD });
const sent = { ...lead, sentOn: OLD + 2 };
const won = { ...sent, acceptedOn: OLD + 3, qualifiedOn: OLD + 5, wonOn: OLD + 20 };

describe('the ratio of a step', () => {
  it('chains with the next: what reached one is what the next starts from, where all leads are old', () => {
    expect(ratiosOf([...times(60, lead), ...times(30, sent), ...times(10, won)])).toEqual([
      ['lead', 'sent', 100, 40],
      ['sent', 'accepted', 40, 10],
      ['accepted', 'qualified', 10, 10],
      ['qualified', 'won', 10, 10],
    ]);
  });

  it('leaves out leads too young to have taken it', () => {
    const young = times(500, aProspect({ enteredOn: YESTERDAY }));
    expect(ratiosOf([...times(60, lead), ...times(40, sent), ...young])).toEqual([['lead', 'sent', 100, 40]]);
  });

  it('passes over a step that nobody dated, and counts who skipped one as having taken it', () => {
    const direct = { ...lead, wonOn: OLD + 20 };
    expect(ratiosOf([...times(90, lead), ...times(10, direct)])).toEqual([['lead', 'won', 100, 10]]);
    expect(ratiosOf([...times(80, lead), ...times(10, sent), ...times(10, direct)])).toEqual([
      ['lead', 'sent', 100, 20],
      ['sent', 'won', 20, 10],
    ]);
  });

  it('of one of one is no certainty', () => {
    const { mean, low, high } = ratioOf(1, 1);
    expect([mean, low, high]).toEqual([0.75, expect.closeTo(0.378, 3), 1]);
  });
});
