/** Undoing brings back what stood before a person's last action, unless somebody changed that lead since. */
import { describe, expect, it } from 'vitest';
import { decideLead, judgeLead, reassignLead } from '../../../src/commands/handoff/handoff-actions';
import { sendLead } from '../../../src/commands/handoff/send-leads';
import { undoLast } from '../../../src/commands/handoff/undo-last';
import { hostOf } from '../../../src/workbench/emulator/open-workbench';
import { aHandoffBook, type HandoffTestBook, handoffRow } from '../a-handoff-book';
import { leadRow } from '../a-workbook';

const decision = { id: 'L-ANA', reason: '', note: '', missing: [], reentry: '', seen: '' };
const verdict = {
  ...{ id: 'L-ANA', answers: {}, nextStep: '', reentry: '', filled: {}, seen: '' },
};
const open = () => aHandoffBook([leadRow(), leadRow({ ID: 'L-BEA', Nombre: 'Bea' })], [handoffRow()]);

/** Leads and ledger, without the log. */
const cells = (book: HandoffTestBook) => {
  const [leads, , ledger] = book.state() as unknown[][];
  return { leads, ledger: ledger!.filter((row) => (row as unknown[]).some((cell) => cell !== '')) };
};

type Action = readonly [string, (book: HandoffTestBook) => { readonly kind: string }];

const ACTIONS: readonly Action[] = [
  ['accepting', ({ host }) => decideLead(host, { ...decision, decision: 'accept' })],
  [
    'returning',
    ({ host }) => decideLead(host, { ...decision, decision: 'return', reason: 'Sin presupuesto' }),
  ],
  [
    'rejecting',
    ({ host }) => decideLead(host, { ...decision, decision: 'reject', reason: '=1+1', note: 'x' }),
  ],
  ['serving oneself', ({ host }) => decideLead(host, { ...decision, id: 'L-BEA', decision: 'accept' })],
  ['sending', ({ host }) => sendLead(host, { id: 'L-BEA', reason: 'lo pide su jefa' })],
  ['reassigning', ({ host }) => reassignLead(host, { id: 'L-ANA', owner: 'luis@example.com', seen: '' })],
];

describe('the last action', () => {
  it.each(ACTIONS)('%s is undone, row and ledger, once, and the log says so', (_, act) => {
    const book = open();
    const before = cells(book);
    expect(act(book).kind).toBe('done');
    expect(cells(book)).not.toEqual(before);
    expect(undoLast(book.host)).toMatchObject({ kind: 'done', undo: false });
    expect(cells(book)).toEqual(before);
    expect(book.rows(book.log).at(-1)).toMatchObject({ Qué: 'Deshecho', Quién: 'ventas@example.com' });
    expect(undoLast(book.host)).toEqual({ kind: 'nothing-to-undo' });
  });

  it('is the last one only: the verdict goes, the acceptance stays', () => {
    const book = open();
    decideLead(book.host, { ...decision, decision: 'accept' });
    const accepted = cells(book);
    judgeLead(book.host, { ...verdict, verdict: 'disqualified', reason: 'Sin presupuesto' });
    expect(undoLast(book.host).kind).toBe('done');
    expect(cells(book)).toEqual(accepted);
  });

  it('of a handoff that began leaves its row free for the next', () => {
    const book = open();
    const bea = { ...decision, id: 'L-BEA', decision: 'accept' } as const;
    decideLead(book.host, bea);
    undoLast(book.host);
    decideLead(book.host, bea);
    expect(book.rows(book.ledger).map((row) => row.Traspaso)).toEqual(['L-ANA-T1', 'L-BEA-T1']);
  });
});

it('is kept of as many people as Google has room for on a tab', () => {
  const book = open();
  for (let i = 0; i < 40; i++)
    book.ledger.addDeveloperMetadata(`cualifica-undo-${i}`, JSON.stringify({ id: 'x'.repeat(1_000) }));
  decideLead(book.host, { ...decision, decision: 'accept' });
  const memos = book.ledger.getDeveloperMetadata().map((memo) => `${memo.getKey()}${memo.getValue()}`);
  expect(memos.join('').length).toBeLessThan(30_000);
  expect(undoLast(book.host).kind).toBe('done');
});

describe('somebody else', () => {
  it('has nothing to undo of another person’s', () => {
    const book = open();
    decideLead(book.host, { ...decision, decision: 'accept' });
    const luis = hostOf(book.workbench.as('luis@example.com'));
    expect(undoLast(luis)).toEqual({ kind: 'nothing-to-undo' });
    expect(undoLast(book.host).kind).toBe('done');
  });

  it('of whom Google tells as little does not lose what the first one did not mean', () => {
    const book = open();
    const [one, other] = [1, 2].map(() => hostOf(book.workbench.as('')));
    decideLead(one!, { ...decision, decision: 'accept' });
    decideLead(other!, { ...decision, id: 'L-BEA', decision: 'accept' });
    const before = cells(book);
    expect(undoLast(one!, { handoff: 'L-ANA-T1' })).toEqual({ kind: 'nothing-to-undo' });
    expect(cells(book)).toEqual(before);
    expect(undoLast(other!, { handoff: 'L-BEA-T1' })).toMatchObject({ kind: 'done', id: 'L-BEA' });
  });

  it('who changed the lead since is named, and nothing is undone', () => {
    const book = open();
    decideLead(book.host, { ...decision, decision: 'accept' });
    const luis = hostOf(book.workbench.as('luis@example.com'));
    judgeLead(luis, { ...verdict, verdict: 'disqualified', reason: 'Sin presupuesto' });
    const judged = book.state();
    expect(undoLast(book.host)).toEqual({ kind: 'undo-changed', by: 'luis@example.com' });
    expect(book.state()).toEqual(judged);
  });

  it.each(['Decisión', 'Motivo', 'Responsable'])('typed in %s: nothing is undone', (header) => {
    const book = open();
    decideLead(book.host, { ...decision, decision: 'accept' });
    book.set(2, header, 'algo');
    const typed = book.state();
    expect(undoLast(book.host)).toEqual({ kind: 'undo-changed', by: '' });
    expect(book.state()).toEqual(typed);
  });
});
