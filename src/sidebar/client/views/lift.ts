/** What is missing for the next temperature: what to ask, and what would have to change. */
import { printCondition } from '../../../domain/condition/print-condition';
import { type LiftStep, smallestLift } from '../../../domain/explain/smallest-lift';
import type { Criterion } from '../../../domain/model/criterion';
import { TEMPERATURES } from '../../../domain/vocabulary';
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { ExplainSettings, LeadView } from '../../protocol';
import { element } from '../dom';

/** As the matrix puts it: the best degree; of a penalty, all that take points. Blank where events alone are enough. */
const aimOf = ({ degrees, perEvent, weight = 0 }: Criterion): string => {
  const best = weight < 0 ? 0 : Math.max(perEvent > 0 ? 1 : 0, degrees[0]?.share ?? 0);
  const aims = degrees.filter(({ share }) => share >= best);
  return aims.map(({ condition }) => printCondition(condition)).join('; ');
};

const howTo = ({ criterion, known }: LiftStep, texts: PageTexts): string => {
  const aim = aimOf(criterion);
  if ((criterion.weight ?? 0) < 0) return texts.liftPenalty(aim);
  if (criterion.source === 'interaction') return texts.liftEvents(criterion.field, aim);
  return known ? texts.liftCondition(aim) : texts.liftAnswer(aim);
};

const stepLine = (step: LiftStep, texts: PageTexts) =>
  element(
    'li',
    {},
    element(
      'span',
      { class: 'what' },
      step.known ? step.criterion.name : texts.liftQuestion(step.criterion.field),
      element('span', { class: 'answer' }, ` ${howTo(step, texts)}`),
    ),
    element('span', { class: 'points' }, texts.points(step.to - step.from)),
  );

/** Undefined where there is no next temperature. */
export const liftView = ({ scored }: LeadView, settings: ExplainSettings, texts: PageTexts) => {
  const lift = smallestLift(scored, settings);
  if (!lift) return undefined;
  const temperature = TEMPERATURES[lift.to][settings.language];
  return element(
    'section',
    { class: 'lift positives' },
    element('h3', {}, texts.lift(temperature)),
    lift.steps.length
      ? element('ul', { class: 'reasons' }, ...lift.steps.map((step) => stepLine(step, texts)))
      : element('p', {}, texts.outOfReach(temperature)),
  );
};
