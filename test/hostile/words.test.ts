/** Whatever words people or the world send, on every way into the sheet: kept as they are or refused, never calculated. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aHostileBook, type HostileBook, holds } from './a-hostile-book';
import { names, PAYLOADS, WORST } from './payloads';

let book: HostileBook;
beforeAll(() => {
  book = aHostileBook();
});
beforeEach(() => book.back());

const QUESTIONS = ['need', 'timing', 'challenge', 'offer', 'match', 'budget', 'process', 'authority'];
const answersOf = (words: string) =>
  Object.fromEntries(QUESTIONS.map((question) => [question, { answer: 'unknown', words }]));

const done = (reply: unknown) => expect(reply).toMatchObject({ ok: true });
const decide = (name: string, over: object) =>
  book.ask('decideLead', {
    id: book.id(name),
    seen: '',
    decision: 'return',
    reason: 'Faltan datos',
    ...over,
  });
const accept = (name: string) => done(decide(name, { decision: 'accept' }));
const judge = (name: string, over: object) =>
  book.ask('judgeLead', { id: book.id(name), seen: '', verdict: 'qualified', answers: {}, ...over });
const conclude = (name: string, over: object) =>
  book.ask('concludeLead', { id: book.id(name), seen: '', result: 'lost', on: '2026-11-22', ...over });

/** Reasons stand in one line: breaks and control characters are blanks there. */
const inLine = (words: string) => words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
const isKept = (tab: string, words: string) =>
  holds(book, tab, words.trim()) || holds(book, tab, inLine(words));

interface Way {
  /** What happens before. */
  readonly first?: () => void;
  readonly send: (words: string) => unknown;
  /** Where the words stand afterwards; nowhere, if nothing hostile is ever taken. */
  readonly tab: string | undefined;
}

/** Every free text that the page sends. */
const WAYS: Readonly<Record<string, Way>> = {
  'reason to send': {
    send: (reason) => book.ask('sendLead', { id: book.id('Berta'), reason }),
    tab: 'Traspasos',
  },
  'reason to return': { send: (reason) => decide('Javier', { reason }), tab: 'Traspasos' },
  'detail to return': { send: (note) => decide('Javier', { note }), tab: 'Traspasos' },
  'missing field': { send: (field) => decide('Javier', { missing: [field] }), tab: 'Traspasos' },
  'condition to come back': { send: (reentry) => decide('Javier', { reentry }), tab: undefined },
  'condition on a field': {
    send: (words) => decide('Javier', { reentry: `Cargo: ${words}` }),
    tab: 'Traspasos',
  },
  'reason to reject': {
    send: (reason) => decide('Javier', { decision: 'reject', reason }),
    tab: 'Traspasos',
  },
  'answers of the verdict': {
    first: () => accept('Javier'),
    send: (words) => judge('Javier', { answers: answersOf(words) }),
    tab: 'Traspasos',
  },
  'next step': {
    first: () => accept('Javier'),
    send: (nextStep) => judge('Javier', { nextStep }),
    tab: 'Traspasos',
  },
  'what was missing': {
    first: () => accept('Javier'),
    send: (words) => judge('Javier', { filled: { 'Presupuesto disponible': words } }),
    tab: 'Leads',
  },
  'reason to disqualify': {
    first: () => accept('Javier'),
    send: (reason) => judge('Javier', { verdict: 'disqualified', reason }),
    tab: 'Traspasos',
  },
  'reason of not yet': {
    first: () => accept('Javier'),
    send: (reason) => judge('Javier', { verdict: 'notYet', reason, reentry: 'Fecha: >=15/01/2027' }),
    tab: 'Traspasos',
  },
  'reason of a loss': {
    first: () => {
      accept('Javier');
      done(judge('Javier', {}));
    },
    send: (reason) => conclude('Javier', { reason }),
    tab: 'Traspasos',
  },
  owner: {
    send: (owner) => book.ask('reassignLead', { id: book.id('Javier'), seen: '', owner }),
    tab: 'Traspasos',
  },
  'reason to reopen': {
    first: () => done(decide('Javier', {})),
    send: (reason) => book.ask('reopenLead', { id: book.id('Javier'), reason }),
    tab: 'Traspasos',
  },
  'type of an interaction': {
    send: (type) => book.ask('addInteraction', { id: book.id('Javier'), type, day: '2026-11-22' }),
    tab: 'Interacciones',
  },
  'detail of an interaction': {
    send: (detail) =>
      book.ask('addInteraction', { id: book.id('Javier'), type: 'Visita', detail, day: '2026-11-22' }),
    tab: 'Interacciones',
  },
};

describe('through google.script.run', () => {
  it.each(Object.keys(WAYS))('%s: words are kept as they are, or refused without a trace', (way) => {
    const { first, send, tab } = WAYS[way]!;
    first?.();
    const [start, before, formulas] = [book.workbench.mark(), book.bytes(), book.formulas()];
    let kept = 0;
    for (const name of WORST) {
      const words = PAYLOADS[name]!;
      const reply = send(words) as { ok: boolean; refusal: string };
      expect([name, book.formulas()]).toEqual([name, formulas]);
      expect([name, reply.ok ? 'done' : reply.refusal]).not.toEqual([name, 'failed']);
      if (reply.ok) expect([name, reply, tab && isKept(tab, words)]).toEqual([name, reply, true]);
      else expect([name, book.bytes() === before]).toEqual([name, true]);
      kept += reply.ok ? 1 : 0;
      start();
    }
    expect(kept > 0).toBe(tab !== undefined);
    expect(send('x'.repeat(10_000))).toMatchObject({ ok: false });
    expect(book.bytes()).toBe(before);
    expect(book.faults).toEqual([]);
  });
});

/** Data of the leads as a form or an import leaves them: texts. */
const pasteLead = (row: number, words: string) => {
  const header = book.values('Leads')[0]!.map(String);
  const [from, to] = [header.indexOf('Nombre'), header.indexOf('No contactar')];
  const cells = Array.from({ length: to - from + 1 }, () => `'${words}`);
  book.session.activate(book.tab('Leads').getSheetId());
  book.session.paste({ top: row - 1, left: from, bottom: row - 1, right: to }, [cells]);
};

describe('in every field of a lead', () => {
  it.each([...names.map((name) => [name, PAYLOADS[name]!]), ['ten thousand letters', 'x'.repeat(10_000)]])(
    '%s goes all the way to sales and back as words',
    (_, words) => {
      const id = book.id('Javier');
      const row = book.row('Javier');
      const formulas = book.formulas();
      pasteLead(row, words!);
      const at = (header: string) => book.at('Leads', row, header);
      expect([at('Nombre'), at('Email'), at('Presupuesto disponible')]).toEqual([words, words, words]);
      for (const command of ['refresh', 'recalculate', 'reconcile', 'createMatrix']) book.run(command);
      for (const [name, over] of [
        ['getLead', {}],
        ['decideLead', { decision: 'return', reason: 'Otro', reentry: 'Fecha: >=01/01/2020' }],
        ['sendLead', { reason: 'Vuelve' }],
        ['decideLead', { decision: 'accept' }],
        ['judgeLead', { verdict: 'notYet', answers: {} }],
        ['undoLast', {}],
        ['getLeadLog', {}],
        ['getQueue', {}],
        ['getTeam', {}],
      ] as const) {
        const reply = book.ask(name, { id, seen: '', ...over });
        expect([name, (reply as { refusal?: string }).refusal]).not.toEqual([name, 'failed']);
      }
      expect(book.formulas()).toEqual(formulas);
      expect([at('Nombre'), at('Email')]).toEqual([words, words]);
      expect(book.faults).toEqual([]);
    },
  );
});

describe('typed and pasted in the row by people', () => {
  const block = (row: number) => {
    const left = book.column('Leads', 'Decisión') - 1;
    return { top: row - 1, left, bottom: row - 1, right: left + 2 };
  };

  it.each(names)('%s as decision, reason and owner is words in every other tab', (name) => {
    const words = PAYLOADS[name]!;
    const row = book.row('Javier');
    const formulas = book.formulas();
    book.session.activate(book.tab('Leads').getSheetId());
    book.session.paste(block(row), [['Devolver', `'${words}`, `'${words}`]]);
    expect(book.formulas()).toEqual(formulas);
    const [handoff] = book.rows('Traspasos').filter(({ Lead }) => Lead === book.id('Javier'));
    expect(handoff).toMatchObject({ Decisión: 'Devolver', Responsable: words.trim() });
    expect([words, inLine(words)].some((kept) => String(handoff!.Motivo).includes(kept.trim()))).toBe(true);
    expect(book.at('Leads', row, 'Motivo')).toBe(words);
    expect(book.faults).toEqual([]);
  });

  it('a formula that somebody typed there stays theirs: ledger and log get its words alone', () => {
    const row = book.row('Javier');
    const formulas = book.formulas();
    book.session.activate(book.tab('Leads').getSheetId());
    book.session.paste(block(row), [['Devolver', '="="&"IMPORTXML(""x"")"', '']]);
    const added = book.formulas().filter((one) => !formulas.includes(one));
    expect(added).toHaveLength(1);
    expect(added[0]).toMatch(/^Leads!/);
    const [handoff] = book.rows('Traspasos').filter(({ Lead }) => Lead === book.id('Javier'));
    expect(String(handoff!.Motivo)).toContain('=IMPORTXML("x")');
    expect(holds(book, 'Bitácora', '=IMPORTXML("x")')).toBe(true);
  });

  it.each(names)('%s as a decision is no decision: it stays, and the ledger does not move', (name) => {
    const row = book.row('Javier');
    const before = [book.values('Traspasos'), book.values('Bitácora'), book.formulas()];
    book.session.activate(book.tab('Leads').getSheetId());
    const left = book.column('Leads', 'Decisión') - 1;
    const at = { top: row - 1, left, bottom: row - 1, right: left };
    book
      .tab('Leads')
      .getRange(row, left + 1, 1, 1)
      .setDataValidation(null);
    book.session.paste(at, [[`'${PAYLOADS[name]!}`]]);
    book.run('reconcile');
    expect([book.values('Traspasos'), book.values('Bitácora'), book.formulas()]).toEqual(before);
    expect(book.at('Leads', row, 'Decisión')).toBe(PAYLOADS[name]);
    expect(book.faults).toEqual([]);
  });
});
