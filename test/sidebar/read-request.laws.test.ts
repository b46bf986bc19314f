/** Whatever the page, or somebody in the console, sends: a reader gives a clean order or nothing, and never throws. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as requests from '../../src/sidebar/read-request';

type Request = Readonly<Record<string, unknown>>;

const answer = { answer: 'no', words: 'hasta marzo' };

/** A request that each reader takes, with every field. */
const SOUND: Readonly<Record<keyof typeof requests, Request>> = {
  readBare: {},
  readUndo: { handoff: 'L-7K3QF9-T1' },
  readLeadRequest: { id: 'L-7K3QF9' },
  readRowRequest: { giveId: true, stayWith: 'L-7K3QF9', whileRow: 3 },
  readInteraction: { id: 'L-7K3QF9', type: 'Visita', detail: '/precios', day: '2026-11-22' },
  readDecision: {
    id: 'L-7K3QF9',
    decision: 'return',
    reason: 'Faltan datos',
    note: 'el teléfono',
    missing: ['Teléfono', 'País'],
    reentry: 'Teléfono: *\nFecha: >=15/01/2027',
    seen: 'f1',
  },
  readVerdict: {
    id: 'L-7K3QF9',
    verdict: 'notYet',
    answers: { need: answer, authority: { answer: 'yes', words: '' } },
    nextStep: 'Llamar',
    nextStepOn: '2027-01-15',
    reentry: 'Fecha: >=15/01/2027',
    reason: 'Aún no es el momento',
    filled: { Teléfono: '600 000 000' },
    seen: 'f1',
  },
  readResult: {
    id: 'L-7K3QF9',
    result: 'won',
    on: '2026-11-22',
    amount: 12_500.5,
    reason: '',
    reentry: '',
    seen: 'f1',
  },
  readSending: { id: 'L-7K3QF9', reason: 'Llamó él' },
  readHolding: { id: 'L-7K3QF9', until: '2027-01-15' },
  readReopening: { id: 'L-7K3QF9', reason: 'Vuelve a pedir precio' },
  readReassigning: { id: 'L-7K3QF9', owner: 'bea@example.com', seen: 'f1' },
  readDigestOrder: { week: '2026-11-16', seen: 'f1' },
  readDigestSchedule: { week: '2026-11-16', seen: 'f1', on: true },
};

const names = Object.keys(SOUND) as (keyof typeof requests)[];
const readers = new Map<string, (sent: unknown) => unknown>(Object.entries(requests));
const read = (name: string, sent: unknown): unknown => readers.get(name)!(sent);

/** Every text, number and key that an order holds, however deep. */
const leaves = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...leaves(inner)])
    : [value];

const isBounded = (leaf: unknown): boolean =>
  typeof leaf === 'string'
    ? leaf.length <= 4000 && !['__proto__', 'constructor', 'toString'].includes(leaf)
    : typeof leaf === 'boolean' || (typeof leaf === 'number' && Number.isFinite(leaf));

test.each(names)('%s takes a sound request whole', (name) => {
  expect(Object.keys(read(name, SOUND[name]) as object).sort()).toEqual(Object.keys(SOUND[name]).sort());
});

test.each(names)('%s survives any JSON, and what it gives is small and plain', (name) => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (sent) => {
      const order = read(name, sent);
      if (order !== undefined) expect(leaves(order).every(isBounded)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test.each(names)('%s refuses what is no object', (name) => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.constant(undefined),
        fc.array(fc.anything()),
      ),
      (sent) => {
        expect(read(name, sent)).toBeUndefined();
      },
    ),
    { numRuns: 1_000 },
  );
});

/** JSON of another type than what it takes the place of. */
const ofAnotherType = (sound: unknown) =>
  fc
    .jsonValue({ maxDepth: 2 })
    .filter(
      (other) =>
        Array.isArray(other) !== Array.isArray(sound) || typeof other !== typeof sound || other === null,
    )
    // The blank of an optional field says that it was left out.
    .filter((other) => other !== '');

test.each(names.filter((name) => name !== 'readBare'))(
  '%s refuses a field of another type, however sound the rest is',
  (name) => {
    const fields = Object.entries(SOUND[name]);
    fc.assert(
      fc.property(
        fc
          .constantFrom(...fields)
          .chain(([field, sound]) => fc.tuple(fc.constant(field), ofAnotherType(sound))),
        ([field, wrong]) => {
          expect(read(name, { ...SOUND[name], [field]: wrong })).toBeUndefined();
        },
      ),
      { numRuns: 1_000 },
    );
  },
);

test.each(names.filter((name) => name !== 'readBare'))(
  '%s refuses a text without end in any field',
  (name) => {
    for (const [field, sound] of Object.entries(SOUND[name])) {
      if (typeof sound === 'string')
        expect(read(name, { ...SOUND[name], [field]: 'x'.repeat(5_000) })).toBeUndefined();
    }
  },
);

test.each(names)('%s leaves behind what nobody asked for', (name) => {
  fc.assert(
    fc.property(fc.string(), fc.jsonValue({ maxDepth: 1 }), (field, value) => {
      fc.pre(!(field in SOUND[name]));
      const forged = JSON.parse(JSON.stringify(SOUND[name]));
      Object.defineProperty(forged, field, { value, enumerable: true });
      expect(read(name, forged)).toEqual(read(name, SOUND[name]));
    }),
    { numRuns: 1_000 },
  );
});

test('nothing sent reaches the prototype of what is read', () => {
  const forged = JSON.parse(
    '{"id":"L-1","verdict":"qualified","answers":{},"seen":"","__proto__":{"reason":"forged"}}',
  );
  expect(requests.readVerdict(forged)).toEqual({
    ...{ id: 'L-1', verdict: 'qualified', answers: {}, nextStep: '', reentry: '', reason: '', filled: {} },
    seen: '',
  });
});

const verdict = { id: 'L-1', verdict: 'qualified', answers: {}, seen: '' };

test.each<[string, unknown]>([
  ['a question that is none', { ...verdict, answers: { score: answer } }],
  ['a question of the prototype', { ...verdict, answers: JSON.parse('{"__proto__":{"answer":"yes"}}') }],
  ['an answer that is none', { ...verdict, answers: { need: { answer: 'sí', words: '' } } }],
  ['an answer as a list', { ...verdict, answers: [answer] }],
  ['answers left out', { ...verdict, answers: undefined }],
  ['a verdict that is a word of the sheet', { ...verdict, verdict: 'Cualificado' }],
  ['a verdict that every object knows', { ...verdict, verdict: 'toString' }],
  ['41 headers', { ...verdict, filled: Object.fromEntries([...Array(41).keys()].map((n) => [`C${n}`, ''])) }],
  ['a header without name', { ...verdict, filled: { ' ': 'x' } }],
  ['a header that every object knows', { ...verdict, filled: JSON.parse('{"__proto__":"x"}') }],
  ['the constructor as header', { ...verdict, filled: { constructor: 'x' } }],
  ['an endless header', { ...verdict, filled: { ['x'.repeat(201)]: 'x' } }],
  ['a number as content', { ...verdict, filled: { País: 7 } }],
  ['a day that does not exist', { ...verdict, nextStepOn: '2027-02-29' }],
  ['a day of another century', { ...verdict, nextStepOn: '0001-01-01' }],
])('a verdict with %s is refused', (_, sent) => {
  expect(requests.readVerdict(sent)).toBeUndefined();
});

test('a verdict may have 40 headers', () => {
  const filled = Object.fromEntries([...Array(40).keys()].map((n) => [`C${n}`, `${n}`]));
  expect(requests.readVerdict({ ...verdict, filled })?.filled).toEqual(filled);
});

const result = { id: 'L-1', result: 'won', on: '2026-11-22', seen: '' };

test.each<[string, unknown]>([
  ['a negative amount', { ...result, amount: -0.01 }],
  ['an endless amount', { ...result, amount: Number.POSITIVE_INFINITY }],
  ['no number as amount', { ...result, amount: Number.NaN }],
  ['an amount beyond all money', { ...result, amount: 1e13 }],
  ['an amount as text', { ...result, amount: '12' }],
  ['no day', { ...result, on: '' }],
  ['a day in another form', { ...result, on: '22/11/2026' }],
  ['a day with a time', { ...result, on: '2026-11-22 10:00' }],
])('a result with %s is refused', (_, sent) => {
  expect(requests.readResult(sent)).toBeUndefined();
});

test('blank fields of a form are left out: the amount, the day until', () => {
  expect(requests.readResult({ ...result, amount: '' })).not.toHaveProperty('amount');
  expect(requests.readHolding({ id: 'L-1', until: '' })).toEqual({ id: 'L-1' });
});

test.each<[string, unknown]>([
  ['a decision of the sheet', { id: 'L-1', decision: 'Devolver', seen: '' }],
  ['a header that is no text', { id: 'L-1', decision: 'return', seen: '', missing: ['País', 3] }],
  ['41 headers', { id: 'L-1', decision: 'return', seen: '', missing: Array(41).fill('País') }],
  ['no fingerprint', { id: 'L-1', decision: 'accept' }],
])('a decision with %s is refused', (_, sent) => {
  expect(requests.readDecision(sent)).toBeUndefined();
});
