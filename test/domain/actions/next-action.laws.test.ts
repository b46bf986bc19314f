/** The choice of the next action, against one that tries every row in the words of the contract. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action } from '../../../src/domain/actions/action';
import { type ActionFacts, actionChooser } from '../../../src/domain/actions/next-action';
import type { Stage, Temperature } from '../../../src/domain/vocabulary';

const stages: Stage[] = ['mql', 'sal', 'sql'];
const temperatures: Temperature[] = ['hot', 'warm'];
const products = ['Almacén', 'Rutas'];
const personas = ['Compras', 'Operaciones'];
const some = <T>(...values: T[]) => fc.subarray(values, { maxLength: 2 });

const anyAction: fc.Arbitrary<Omit<Action, 'row'>> = fc.record({
  action: fc.constant('Llamar'),
  stages: some(...stages),
  temperatures: some(...temperatures),
  products: some(...products),
  personas: some(...personas),
  objective: fc.constant(undefined),
  isContact: fc.boolean(),
  team: fc.constant(''),
  days: fc.constant(undefined),
});
const anyPlaybook = fc
  .array(anyAction, { maxLength: 12 })
  .map((rows) => rows.map((row, at): Action => ({ ...row, row: at + 2 })));
const anyFacts: fc.Arbitrary<ActionFacts> = fc.record({
  stage: fc.constantFrom(...stages, 'lead' as const),
  temperature: fc.constantFrom(...temperatures, 'cold' as const),
  product: fc.constantFrom(...products, 'Nube', '', undefined),
  persona: fc.constantFrom(...personas, 'Otra', undefined),
});

const fits = (row: Action, { stage, temperature, product, persona }: ActionFacts): boolean =>
  (!row.stages.length || row.stages.includes(stage)) &&
  (!row.temperatures.length || row.temperatures.includes(temperature)) &&
  (!row.products.length || (product !== undefined && row.products.includes(product))) &&
  (!row.personas.length || (persona !== undefined && row.personas.includes(persona)));

const filled = (row: Action): number => {
  let count = 0;
  if (row.stages.length) count++;
  if (row.temperatures.length) count++;
  if (row.products.length) count++;
  if (row.personas.length) count++;
  return count;
};

/** Keeps those that are best by one rule after the other. */
const byHand = (rows: readonly Action[], facts: ActionFacts): Action | undefined => {
  const fitting = rows.filter((row) => fits(row, facts));
  const most = Math.max(...fitting.map(filled));
  const fullest = fitting.filter((row) => filled(row) === most);
  const staged = fullest.filter((row) => row.stages.length > 0);
  return (staged.length > 0 ? staged : fullest)[0];
};

test('the row with most filled selectors, then one with Etapa, then the first, whoever was asked about before', () => {
  fc.assert(
    fc.property(anyPlaybook, fc.array(anyFacts, { minLength: 1, maxLength: 8 }), (rows, leads) => {
      const choose = actionChooser(rows);
      for (const facts of leads) expect(choose(facts)?.row).toBe(byHand(rows, facts)?.row);
    }),
    { numRuns: 1000 },
  );
});
