/** `Próxima acción`: the row of the playbook that fits a lead best, unless the lead must not be contacted. */
import { type ContactBlock, contactBlock, isForgotten } from '../lead/contact';
import type { LeadRow, LeadTable } from '../lead/lead-table';
import { fold, listOf } from '../text';
import type { Stage, Temperature } from '../vocabulary';
import type { Action } from './action';

/** Whom an action is looked for. */
export interface ActionFacts {
  readonly stage: Stage;
  readonly temperature: Temperature;
  /** One or a list by `;`; `''` or undefined fits only rows for all products. */
  readonly product: string | undefined;
  readonly persona: string | undefined;
}

/** What to do next, or why nobody may get in touch. */
export type NextAction = { readonly action: Action } | { readonly blockedBy: ContactBlock | 'forgotten' };

/** How much a row says about whom it is for: filled selectors first, then whether `Etapa` is one of them. */
const precision = ({ stages, temperatures, products, personas }: Action): number =>
  2 * [stages, temperatures, products, personas].filter(({ length }) => length > 0).length +
  Math.min(stages.length, 1);

/** Blank = any. */
const allows = <T>(selector: readonly T[], own: readonly T[]): boolean =>
  selector.length === 0 || own.some((each) => selector.includes(each));

/**
 * Finds actions for one lead after the other; those who are alike get theirs from memory. Most filled selectors win;
 * then a row with `Etapa`; then the first.
 *
 * @example actionChooser(actions)({ stage: 'mql', temperature: 'hot', product: undefined, persona: undefined })?.action
 */
export const actionChooser = (actions: readonly Action[]): ((facts: ActionFacts) => Action | undefined) => {
  // Sorting keeps the order of rows that say as much.
  const rows = actions
    .slice()
    .sort((one, other) => precision(other) - precision(one))
    .map((action) => ({
      action,
      products: action.products.map(fold),
      personas: action.personas.map(fold),
    }));
  const found = new Map<string, Action | undefined>();
  const find = ({ stage, temperature, product = '', persona = '' }: ActionFacts): Action | undefined => {
    const own = listOf(product).map(fold);
    const who = [fold(persona)];
    return rows.find(
      ({ action, products, personas }) =>
        allows(action.stages, [stage]) &&
        allows(action.temperatures, [temperature]) &&
        allows(products, own) &&
        allows(personas, who),
    )?.action;
  };
  return (facts) => {
    const key = [facts.stage, facts.temperature, facts.product, facts.persona].join('\n');
    if (!found.has(key)) found.set(key, find(facts));
    return found.get(key);
  };
};

/**
 * What a lead that must not be contacted gets in place of any action with an `Objetivo`, and one that was forgotten in
 * place of any.
 *
 * @example allowedAction(action, leads, lead) // { blockedBy: 'doNotContact' }
 */
export const allowedAction = (
  action: Action | undefined,
  leads: LeadTable,
  lead: LeadRow,
): NextAction | undefined => {
  if (isForgotten(leads, lead)) return { blockedBy: 'forgotten' };
  const blockedBy = action?.isContact ? contactBlock(leads, lead) : undefined;
  return blockedBy ? { blockedBy } : action && { action };
};
