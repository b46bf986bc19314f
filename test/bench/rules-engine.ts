/**
 * The general rival: the same matrix as `json-rules-engine` rules, one rule a degree, the first degree that holds wins.
 * It knows neither dates nor events, so it is given what it lacks: the age of `Alta` in days, the faded counts.
 */
import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine';
import { behaviourOf, dayOf } from './hand-written';
import { leadColumn } from './leads';
import { EXCLUDED, type Row, TODAY } from './matrix';

const is = (fact: string, ...values: (string | number)[]): NestedCondition => ({
  fact,
  operator: 'in',
  value: values,
});
const ends = (fact: string, value: string): NestedCondition => ({ fact, operator: 'endsWith', value });
const has = (fact: string, value: string): NestedCondition => ({ fact, operator: 'includes', value });
const from = (fact: string, value: number): NestedCondition => ({
  fact,
  operator: 'greaterThanInclusive',
  value,
});
const below = (fact: string, value: number): NestedCondition => ({ fact, operator: 'lessThan', value });
const upTo = (fact: string, value: number): NestedCondition => ({
  fact,
  operator: 'lessThanInclusive',
  value,
});
const within = (fact: string, low: number, high: number): NestedCondition => ({
  all: [from(fact, low), upTo(fact, high)],
});

type Degree = readonly [share: number, condition: NestedCondition];

interface Rival {
  readonly weight: number;
  /** From the largest share down. */
  readonly degrees: readonly Degree[];
  /** What each counted event earns, and the fact that counts them. */
  readonly perEvent?: readonly [share: number, fact: string];
}

const CRITERIA: readonly Rival[] = [
  {
    weight: 12,
    degrees: [
      [1, is('Cargo', 'Director', 'CEO', 'Gerente')],
      [0.5, has('Cargo', 'responsable')],
      [0.25, is('Cargo', 'Técnico', '')],
    ],
  },
  {
    weight: 8,
    degrees: [
      [1, from('Empleados', 200)],
      [0.5, within('Empleados', 50, 199)],
      [0.25, within('Empleados', 10, 49)],
    ],
  },
  {
    weight: 6,
    degrees: [
      [1, is('Sector', 'Industria', 'Logística')],
      [0.5, is('Sector', 'Retail', 'Salud')],
      [0.25, { fact: 'Sector', operator: 'notIn', value: ['Educación', 'Turismo', ''] }],
    ],
  },
  {
    weight: 5,
    degrees: [
      [1, is('País', 'España', 'México')],
      [0.5, is('País', 'Colombia', 'Chile', 'Perú')],
    ],
  },
  {
    weight: 8,
    degrees: [
      [1, from('Presupuesto disponible', 20_000)],
      [0.5, { any: [within('Presupuesto disponible', 5000, 19_999), is('Presupuesto disponible', '')] }],
    ],
  },
  {
    weight: 6,
    degrees: [
      [1, upTo('Plazo (meses)', 3)],
      [0.5, within('Plazo (meses)', 4, 6)],
      [0.25, within('Plazo (meses)', 7, 12)],
    ],
  },
  { weight: 4, degrees: [[1, is('Decide', 'sí')]] },
  {
    weight: 4,
    degrees: [
      [1, is('Origen', 'Recomendación', 'Evento')],
      [0.5, is('Origen', 'Web')],
      [0.25, is('Origen', 'Redes')],
    ],
  },
  {
    weight: 5,
    degrees: [
      [1, within('days', 0, 30)],
      [0.5, within('days', 0, 90)],
      [0.25, within('days', 0, 180)],
    ],
  },
  {
    weight: 5,
    degrees: [
      [1, { all: [from('Facturación (M€)', 10), below('Facturación (M€)', 50)] }],
      [0.5, from('Facturación (M€)', 50)],
      [
        0.25,
        {
          any: [
            { all: [from('Facturación (M€)', 1), below('Facturación (M€)', 10)] },
            is('Facturación (M€)', ''),
          ],
        },
      ],
    ],
  },
  { weight: -8, degrees: [[1, { any: [ends('Email', '@gmail.com'), ends('Email', '@hotmail.com')] }]] },
  { weight: -12, degrees: [[1, is('Estudiante', 'sí')]] },
  { weight: EXCLUDED, degrees: [[1, is('Relación', 'Competidor', 'Proveedor')]] },
  {
    weight: 10,
    degrees: [
      [1, from('prices', 3)],
      [0.5, from('prices', 1.5)],
      [0.25, from('prices', 0.5)],
    ],
  },
  { weight: 8, degrees: [], perEvent: [0.5, 'quotes'] },
  {
    weight: 5,
    degrees: [
      [1, from('cases', 4)],
      [0.5, from('cases', 2)],
      [0.25, from('cases', 1)],
    ],
  },
  { weight: 3, degrees: [], perEvent: [0.1, 'blog'] },
  { weight: 6, degrees: [[1, from('demos', 1)]] },
  { weight: 5, degrees: [[1, from('mails', 4)]], perEvent: [0.2, 'mails'] },
  {
    weight: -10,
    degrees: [
      [1, from('leaving', 1)],
      [0.5, from('leaving', 0.25)],
    ],
  },
];

const KNOCKOUT = CRITERIA.findIndex(({ weight }) => weight === EXCLUDED);

type Facts = Readonly<Record<string, string | number>>;

/** A rule a degree; criteria that count events have one that holds where there are any. */
const rules = (): RuleProperties[] =>
  CRITERIA.flatMap(({ degrees, perEvent }, criterion) => [
    ...degrees.map(([share, condition]) => rule(condition, { criterion, share })),
    ...(perEvent
      ? [rule({ fact: perEvent[1], operator: 'greaterThan', value: 0 }, { criterion, ofFact: perEvent })]
      : []),
  ]);

interface Earned {
  readonly criterion: number;
  readonly share?: number;
  readonly ofFact?: readonly [share: number, fact: string];
}

const rule = (condition: NestedCondition, params: Earned): RuleProperties => ({
  conditions: { all: [condition] },
  event: { type: 'earned', params },
});

const shareOf = ({ share = 0, ofFact }: Earned, facts: Facts): number =>
  ofFact ? Math.min(1, ofFact[0] * (facts[ofFact[1]] as number)) : share;

const FIELDS = [
  'Cargo',
  'Empleados',
  'Sector',
  'País',
  'Presupuesto disponible',
  'Plazo (meses)',
  'Decide',
  'Origen',
  'Facturación (M€)',
  'Email',
  'Estudiante',
  'Relación',
];

/** Each lead as facts: its answers, the age of `Alta` in days, and what it did as faded counts. */
export function asFacts(leads: readonly Row[], interactions: readonly Row[]): Facts[] {
  const today = dayOf(TODAY);
  const did = behaviourOf(leads, interactions, today);
  const [created, columns] = [leadColumn('Alta'), FIELDS.map(leadColumn)];
  return leads.slice(1).map((lead, index) => {
    const date = lead[created];
    const days = date instanceof Date ? today - dayOf(date) : '';
    const answers = FIELDS.map((field, at) => [field, lead[columns[at]!]]);
    return { ...Object.fromEntries(answers), ...did[index], days };
  });
}

/** Gives a function that scores one lead, 0 to 100. */
export function rulesEngineScorer(): (facts: Facts) => Promise<number> {
  const engine = new Engine(rules(), { allowUndefinedFacts: true });
  engine.addOperator<string, string>('endsWith', (text, end) => text.endsWith(end));
  engine.addOperator<string, string>('includes', (text, part) => text.includes(part));
  return async (facts) => {
    const { events } = await engine.run(facts);
    const shares = new Map<number, number>();
    for (const { params } of events) {
      const earned = params as Earned;
      shares.set(earned.criterion, Math.max(shares.get(earned.criterion) ?? 0, shareOf(earned, facts)));
    }
    if (shares.has(KNOCKOUT)) return EXCLUDED;
    let raw = 0;
    for (const [criterion, share] of shares) raw += CRITERIA[criterion]!.weight * share;
    return Math.max(0, Math.min(100, raw));
  };
}
