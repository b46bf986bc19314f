/** A score as it stands in a row of `Historial`. */
import type { LeadScore } from '../scoring/lead-score';
import type { FrozenLead } from './frozen';
import { partsOf } from './parts';

type FrozenScore = Pick<FrozenLead, 'score' | 'fit' | 'interest' | 'temperature' | 'parts'>;

export const frozenScore = (score: LeadScore): FrozenScore => ({
  score: score.score,
  fit: score.fit,
  interest: score.interest,
  temperature: score.temperature,
  parts: partsOf(score),
});
