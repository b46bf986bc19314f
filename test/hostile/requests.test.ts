/** Forged calls of the built add-on, from the page or from the console: refused with a sentence, the file unchanged to the byte. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refusalText } from '../../src/messages/sidebar/sidebar-refusals';
import type { LeadLog, Reply } from '../../src/sidebar/protocol';
import * as server from '../../src/sidebar/server';
import { aHostileBook, type HostileBook } from './a-hostile-book';

let book: HostileBook;
/** Ana has every role; others have one, or none. */
const PEOPLE = {
  marketing: 'marta@example.com',
  sales: 'luis@example.com',
  management: 'irene@example.com',
  stranger: 'eve@example.com',
};
type Person = keyof typeof PEOPLE;

beforeAll(() => {
  book = aHostileBook();
});
beforeEach(() => {
  book.back();
  book.session.become('ana@example.com');
});

const seen = '';
const day = '2026-11-22';

interface Call {
  /** A sound request, once a lead is there to name. */
  readonly sound: () => Readonly<Record<string, unknown>>;
  /** Who may do it; reading is free to all. */
  readonly who?: readonly Person[];
  readonly first?: () => void;
  /** Fields whose values are chosen from a list. */
  readonly chosen?: string;
}

const javier = () => ({ id: book.id('Javier') });
const accept = () => void book.ask('decideLead', { ...javier(), decision: 'accept', seen });
const giveBack = () =>
  void book.ask('decideLead', { ...javier(), decision: 'return', reason: 'Faltan datos', seen });

const CALLS: Readonly<Record<keyof typeof server, Call>> = {
  decideLead: {
    sound: () => ({ ...javier(), decision: 'accept', seen }),
    who: ['sales'],
    chosen: 'decision',
  },
  judgeLead: {
    sound: () => ({ ...javier(), verdict: 'qualified', answers: {}, seen }),
    who: ['sales'],
    first: accept,
    chosen: 'verdict',
  },
  concludeLead: {
    sound: () => ({ ...javier(), result: 'quote', on: day, seen }),
    who: ['sales'],
    first: accept,
    chosen: 'result',
  },
  sendLead: { sound: () => ({ id: book.id('Elena') }), who: ['marketing'] },
  holdLead: { sound: () => ({ id: book.id('Elena'), until: '2026-12-15' }), who: ['marketing'] },
  reopenLead: { sound: () => ({ ...javier(), reason: 'Ya está' }), who: ['management'], first: giveBack },
  reassignLead: {
    sound: () => ({ ...javier(), owner: 'luis@example.com', seen }),
    who: ['sales', 'management'],
  },
  reassignOverdue: { sound: () => ({}), who: ['sales', 'management'] },
  undoLast: { sound: () => ({}), who: ['marketing', 'sales', 'management'], first: accept },
  addInteraction: {
    sound: () => ({ ...javier(), type: 'Llamada', day }),
    who: ['marketing', 'sales', 'management'],
  },
  getQueue: { sound: () => ({}) },
  getTeam: { sound: () => ({}) },
  getActiveLead: { sound: () => ({}) },
  getLead: { sound: javier },
  getFormStart: { sound: javier },
  getLeadLog: { sound: javier },
};

const NAMES = Object.keys(CALLS) as (keyof typeof server)[];

/** Not a request at all. */
const NOTHINGS: readonly unknown[] = [undefined, null, 'L-ANA', 7, true, [], [{}]];

/** What other tabs, other languages and every object know as a name. */
const idsOfOthers = (): unknown[] => {
  const [handoff] = book.rows('Traspasos');
  const [, event] = book.rows('Interacciones');
  return [
    ...[handoff!.Traspaso, handoff!.Matriz, handoff!.Nombre, event!.Lead, 'W-11-camila', 'Cargo', 'Lead'],
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Leads!A2', '=A2', 'L-*', '*'],
    ...[7, 0, -1, Number.MAX_SAFE_INTEGER, true, null, [], ['L-1'], {}, { id: 'L-1' }, '', '   '],
    ...['x'.repeat(10_000), '\u0000', book.id('Javier').toLowerCase(), `${book.id('Javier')}\u200B`],
  ];
};

/** Requests that are sound but for one thing. */
const forgeriesOf = ({ sound, chosen }: Call): unknown[] => {
  const request = sound();
  const wrong = (field: string, values: readonly unknown[]) =>
    field in request ? values.map((value) => ({ ...request, [field]: value })) : [];
  return [
    ...NOTHINGS,
    ...wrong('id', idsOfOthers()),
    ...wrong('seen', [7, null, {}, 'x'.repeat(5000), 'from another day']),
    ...wrong(chosen ?? '', ['', 'constructor', 'Aceptar', 0, ['accept'], {}, null]),
    ...wrong('on', ['', '22/11/2026', '2026-02-30', 20779, '2199-01-01', null]),
    ...wrong('until', ['ayer', '2026-02-30', 7, {}]),
    ...wrong('day', ['', '2026-11-23', 20779, {}]),
    ...wrong('owner', [7, null, {}, ['luis@example.com'], 'x'.repeat(10_000)]),
    ...wrong('reason', [7, {}, [], 'x'.repeat(10_000), '']),
    ...wrong('type', [7, {}, [], 'x'.repeat(10_000), '']),
    ...wrong('answers', ['', 7, [], { need: 'yes' }, { need: { answer: 'maybe', words: '' } }]),
    ...wrong('answers', [
      { constructor: { answer: 'yes', words: '' } },
      { need: { answer: 'yes', words: 7 } },
    ]),
  ];
};

it('no function of the page is left out, and the add-on has no other that answers', () => {
  expect([...NAMES].sort()).toEqual(Object.keys(server).sort());
  const before = book.bytes();
  for (const name of ['constructor', 'toString', '__proto__', 'eval', 'Function', 'hostOf', ''])
    expect([name, book.ask(name, {})]).toEqual([name, 'no function']);
  expect(book.bytes()).toBe(before);
});

/** With a sentence for the page; of somebody who was never there, there is nothing to tell either. */
const isRefused = (reply: Reply<unknown> | 'no function'): boolean =>
  reply !== 'no function' &&
  (reply.ok
    ? (reply.value as Partial<LeadLog>).entries?.length === 0
    : reply.refusal !== 'failed' && /[a-zñ]\.$/.test(refusalText(reply.refusal, 'es', reply.about)));

describe.each(NAMES)('%s', (name) => {
  const call = CALLS[name];

  it('takes the sound request that the others are forged from', () => {
    call.first?.();
    expect(book.ask(name, call.sound())).toMatchObject({ ok: true });
  });

  it('refuses each forged one in its own words, and nothing changes', () => {
    call.first?.();
    const before = book.bytes();
    const answers = forgeriesOf(call).map((request) => ({ request, reply: book.ask(name, request) }));
    expect(answers.filter(({ reply }) => !isRefused(reply))).toEqual([]);
    expect(book.bytes()).toBe(before);
    expect(book.faults).toEqual([]);
  });

  const { who } = call;
  if (!who) return;
  it('is refused to whoever has another role, and nothing changes', () => {
    call.first?.();
    const request = call.sound();
    const before = book.bytes();
    for (const person of (Object.keys(PEOPLE) as Person[]).filter((one) => !who.includes(one))) {
      book.session.become(PEOPLE[person]);
      expect([person, book.ask(name, request)]).toMatchObject([person, { refusal: 'not-allowed' }]);
    }
    expect(book.bytes()).toBe(before);
  });
});
