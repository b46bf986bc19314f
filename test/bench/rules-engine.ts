/** The general rival: the same matrix as `json-rules-engine` rules, one rule a degree, first degree that holds wins. */
import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine';
import type { BenchLead } from './leads';

type Field = keyof BenchLead;

const is = (fact: Field, ...values: (string | number)[]): NestedCondition => ({
  fact,
  operator: 'in',
  value: values,
});
const ends = (fact: Field, value: string): NestedCondition => ({ fact, operator: 'endsWith', value });
const has = (fact: Field, value: string): NestedCondition => ({ fact, operator: 'includes', value });
const from = (fact: Field, value: number): NestedCondition => ({
  fact,
  operator: 'greaterThanInclusive',
  value,
});
const upTo = (fact: Field, value: number): NestedCondition => ({
  fact,
  operator: 'lessThanInclusive',
  value,
});
const between = (fact: Field, low: number, high: number): NestedCondition => ({
  all: [from(fact, low), upTo(fact, high)],
});

/** Weight and, from the largest share down, what earns it. */
const CRITERIA: readonly {
  readonly weight: number;
  readonly degrees: readonly (readonly [number, NestedCondition])[];
}[] = [
  {
    weight: 18,
    degrees: [
      [1, is('jobTitle', 'Director', 'CEO', 'Gerente')],
      [0.5, has('jobTitle', 'responsable')],
      [0.25, is('jobTitle', 'Técnico', '')],
    ],
  },
  {
    weight: 14,
    degrees: [
      [1, from('employees', 200)],
      [0.5, between('employees', 50, 199)],
      [0.25, between('employees', 10, 49)],
    ],
  },
  {
    weight: 10,
    degrees: [
      [1, is('sector', 'Industria', 'Logística')],
      [0.5, is('sector', 'Retail', 'Salud')],
    ],
  },
  {
    weight: 8,
    degrees: [
      [1, is('country', 'España', 'México')],
      [0.5, is('country', 'Colombia', 'Chile', 'Perú')],
    ],
  },
  {
    weight: 12,
    degrees: [
      [1, from('budget', 20_000)],
      [0.5, { any: [between('budget', 5000, 19_999), is('budget', '')] }],
    ],
  },
  {
    weight: 10,
    degrees: [
      [1, upTo('months', 3)],
      [0.5, between('months', 4, 6)],
      [0.25, between('months', 7, 12)],
    ],
  },
  { weight: 6, degrees: [[1, is('decides', 'sí')]] },
  {
    weight: 6,
    degrees: [
      [1, is('source', 'Recomendación', 'Evento')],
      [0.5, is('source', 'Web')],
      [0.25, is('source', 'Redes')],
    ],
  },
  {
    weight: 8,
    degrees: [
      [1, from('pages', 20)],
      [0.5, between('pages', 10, 19)],
      [0.25, between('pages', 1, 9)],
    ],
  },
  { weight: 8, degrees: [[1, is('demo', 'sí')]] },
  { weight: -10, degrees: [[1, { any: [ends('email', '@gmail.com'), ends('email', '@hotmail.com')] }]] },
  { weight: -15, degrees: [[1, is('student', 'sí')]] },
];

const rules = (): RuleProperties[] =>
  CRITERIA.flatMap(({ weight, degrees }, criterion) =>
    degrees.map(([share, condition]) => ({
      conditions: { all: [condition] },
      event: { type: 'earned', params: { criterion, points: weight * share } },
    })),
  );

/** Gives a function that scores one lead, 0 to 100. */
export function rulesEngineScorer(): (lead: BenchLead) => Promise<number> {
  const engine = new Engine(rules(), { allowUndefinedFacts: true });
  engine.addOperator<string, string>('endsWith', (text, end) => text.endsWith(end));
  engine.addOperator<string, string>('includes', (text, part) => text.includes(part));
  return async (lead) => {
    const { events } = await engine.run({ ...lead });
    const points = new Map<number, number>();
    for (const { params } of events)
      if (!points.has(params!.criterion)) points.set(params!.criterion, params!.points);
    const raw = [...points.values()].reduce((sum, value) => sum + value, 0);
    return Math.max(0, Math.min(100, raw));
  };
}
