/** Everything that is wrong with a matrix against its leads. */
import type { Issue } from '../issue';
import { matrixNotes } from '../model/matrix-notes';
import { checkAnswers } from './check-answers';
import { checkComparisons } from './check-comparisons';
import { checkModel } from './check-model';
import type { ScorerParts } from './prepare-scoring';
import { productsOfLeads, unknownNames } from './selectors';

/** Looks at every answer. */
export const scoringIssues = ({ model, input, bound, products, names }: ScorerParts): Issue[] => {
  const { leads, personas } = input;
  const notes = matrixNotes(model);
  checkModel(
    model,
    productsOfLeads(leads),
    personas.map(({ name }) => name),
    notes,
  );
  checkAnswers(bound.criteria, input, notes);
  return [
    ...bound.issues(),
    ...notes.issues,
    ...unknownNames(leads, 'product', products),
    ...unknownNames(leads, 'persona', names),
    ...checkComparisons(bound.criteria, input),
  ];
};
