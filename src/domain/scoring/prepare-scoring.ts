/** Turns a matrix into a scorer for a table of leads. */
import { textOf } from '../answer';
import { type Cell, cellAt, type Day } from '../cell';
import type { Interactions } from '../interactions/read-interactions';
import type { LeadRow, LeadTable } from '../lead/lead-table';
import type { ScoringModel } from '../model/criterion';
import { type Persona, personaFinder } from '../personas/read-personas';
import type { Settings } from '../settings';
import { type Bound, type BoundCriterion, bindCriteria } from './bind-criteria';
import { coolingDay } from './cooling';
import { type Frame, frameOf } from './frame';
import type { LeadScore } from './lead-score';
import { scoreLead } from './score-lead';
import { GENERAL, type Names, namesOf, productCell, productChooser, productsIn } from './selectors';

export interface Scorer {
  score(lead: LeadRow): LeadScore;
  /** `Se enfría`: the first of the next 730 days on which the lead's temperature is lower than its score says. */
  coolsOn(lead: LeadRow, score: LeadScore): Day | undefined;
  readonly parts: ScorerParts;
}

/** What a matrix has become, for those who look for faults. */
export interface ScorerParts {
  readonly model: ScoringModel;
  readonly input: ScoringInput;
  readonly bound: Bound;
  /** Products of the matrix, and who is named in it or in `Personas`. */
  readonly products: Names;
  readonly names: Names;
}

/** What scoring needs beside the matrix. */
export interface ScoringInput {
  readonly leads: LeadTable;
  readonly settings: Settings;
  /** Undefined where they are not passed: then behaviour counts for nothing. */
  readonly interactions: Interactions | undefined;
  readonly personas: readonly Persona[];
}

/** The better of two products: not excluded before excluded, then the higher score. */
const isBetter = (one: LeadScore, other: LeadScore): boolean => {
  const excluded = Number(one.temperature === 'excluded') - Number(other.temperature === 'excluded');
  return excluded === 0 ? (one.score ?? -1) > (other.score ?? -1) : excluded < 0;
};

/**
 * The best of several products; its interval is that of the choice: the highest ends of those not excluded, or of all
 * where all are.
 */
const bestOf = (scores: readonly LeadScore[]): LeadScore => {
  const best = scores.reduce((one, other) => (isBetter(other, one) ? other : one));
  const isOut = best.temperature === 'excluded';
  const among = scores.filter(
    ({ temperature, score }) => (isOut || temperature !== 'excluded') && score !== undefined,
  );
  if (among.length === 0) return { ...best, hadChoice: true };
  const low = Math.max(...among.map((score) => score.low!));
  const high = Math.max(...among.map((score) => score.high!));
  return { ...best, low, high, hadChoice: true };
};

/** Who a lead is: as typed, else as `Personas` says. */
const personaChooser = ({ leads, personas }: ScoringInput, names: Names) => {
  const column = leads.columnOf.persona;
  const typed = new Map<Cell, string>();
  const read = (cell: Cell): string => {
    const text = textOf(cell).trim();
    const position = names.positionOf(text);
    return position < 0 ? text : names.written[position]!;
  };
  return (cells: readonly Cell[], find: (cells: readonly Cell[]) => number): string | undefined => {
    const cell = cellAt(cells, column);
    if (leads.isUnknown(cell)) return personas[find(cells)]?.name;
    let name = typed.get(cell);
    if (name === undefined) {
      name = read(cell);
      typed.set(cell, name);
    }
    return name;
  };
};

/** Criteria by product and persona, put together when a lead first needs them. */
const frameStore = (
  criteria: readonly BoundCriterion[],
  products: Names,
  { settings, leads }: ScoringInput,
): ((product: number, persona: string | undefined) => Frame) => {
  const personas = namesOf(criteria.flatMap(({ criterion }) => criterion.personas));
  const frames = new Map<number, Frame>();
  let keys = 0;
  const nextKey = (): number => keys++;
  const applies = (names: readonly string[], among: Names, position: number): boolean =>
    names.length === 0 || (position >= 0 && names.some((name) => among.positionOf(name) === position));
  return (product, persona) => {
    const who =
      persona === undefined || personas.written.length === 0 ? GENERAL : personas.positionOf(persona);
    const key = (who + 1) * (products.written.length + 1) + product + 1;
    const before = frames.get(key);
    if (before) return before;
    const own = criteria.filter(
      ({ criterion }) =>
        applies(criterion.products, products, product) && applies(criterion.personas, personas, who),
    );
    const frame = frameOf(own, settings, leads.isUnknown, nextKey);
    frames.set(key, frame);
    return frame;
  };
};

/**
 * Prepares scoring: fields become columns, interactions are counted, answers are judged once each. A criterion whose
 * column is missing counts as unknown for every lead and keeps its weight.
 *
 * @example prepareScoring(model, input).score(leads.leads[0]).score // 72.5
 */
export const prepareScoring = (model: ScoringModel, input: ScoringInput): Scorer => {
  const { leads, settings, personas } = input;
  const bound = bindCriteria(model, leads, settings, input.interactions);
  const products = productsIn(model.criteria);
  const names = namesOf([
    ...personas.map(({ name }) => name),
    ...model.criteria.flatMap((criterion) => criterion.personas),
  ]);
  const chosenProducts = productChooser(products, leads.isUnknown);
  const personaOf = personaChooser(input, names);
  const finderFor = (asOf: Day | undefined) => personaFinder(personas, leads.isUnknown, asOf);
  const findToday = finderFor(settings.asOf);
  const frameFor = frameStore(bound.criteria, products, input);
  const productsOf = (lead: LeadRow) => chosenProducts(productCell(leads, lead));
  return {
    score: (lead) => {
      const persona = personaOf(lead.cells, findToday);
      const scores = productsOf(lead).map((product) =>
        scoreLead(frameFor(product, persona), settings, lead, products.written[product], persona),
      );
      return scores.length === 1 ? scores[0]! : bestOf(scores);
    },
    coolsOn: coolingDay({
      settings,
      criteria: model.criteria,
      personas,
      framesOf: (lead, find) => {
        const persona = personaOf(lead.cells, find);
        return productsOf(lead).map((product) => frameFor(product, persona));
      },
      finderFor,
    }),
    parts: { model, input, bound, products, names },
  };
};
