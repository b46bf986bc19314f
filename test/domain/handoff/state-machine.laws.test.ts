/**
 * All sequences of actions on one lead, in the domain and in the small model side by side. Sequences that lead to the
 * same state go on alike, so each state is walked on from once: that covers every sequence, and takes seconds.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textOf } from '../../../src/domain/answer';
import { whySendable } from '../../../src/domain/handoff/send';
import { HANDOFF_STATES, type HandoffColumn, STAGES } from '../../../src/domain/vocabulary';
import * as model from '../../support/handoff-model';
import { type ModelHandoff, type ModelState, START } from '../../support/handoff-model';
import { conciliated, type LeadInTables, type Prepared, prepared, sameInTabs } from './a-lead-in-tables';
import { type Action, EVERY_ACTION, isHeard } from './lead-actions';

const EMPTY: LeadInTables = {
  ...{ now: START.now, isHigh: true, isFilled: false, holdUntil: '', purchases: [] },
  ...{ row: { decision: '', reason: '', owner: '' }, ledger: [], log: 0 },
};

const stateText = ({ result, verdict, decision }: ModelHandoff): string => {
  if (result === 'Ganado' || result === 'Perdido') return HANDOFF_STATES.closed.es;
  return HANDOFF_STATES[verdict || result ? 'judged' : decision ? 'decided' : 'open'].es;
};

/** What the row and each handoff hold, as the model says it. */
const modelText = ({ row, handoffs }: ModelState): string =>
  JSON.stringify([
    [row.word, row.reason, row.owner],
    ...handoffs.map((one) => [
      ...[one.owner, one.decision, one.verdict, one.result, one.reason],
      ...[one.asks ? 'Presupuesto' : '', one.isLifted, one.how, stateText(one)],
    ]),
  ]);

/** The same as the cells have it. */
const tablesText = ({ row, ledger }: LeadInTables): string =>
  JSON.stringify([
    [row.decision, row.reason, row.owner],
    ...ledger.map((cells) => {
      const text = (column: HandoffColumn) => textOf(cells[column] ?? '');
      return [
        ...[text('owner'), text('decision'), text('verdict'), text('result'), text('reason')],
        ...[text('missing'), text('reopenedAt') !== '', text('how').split(':')[0], text('state')],
      ];
    }),
  ]);

/** Two accounts of one thing, where they differ. */
const differing = (what: string, real: string, told: string): string[] =>
  real === told ? [] : [`${what}: ${real}; by the model ${told}`];

/** One open handoff at most, and no later one beside it. */
const openFaults = ({ ledger }: LeadInTables): string[] =>
  ledger.slice(0, -1).every(({ decision = '' }) => decision)
    ? []
    : ['a handoff is open that is not the last'];

/** Conciliar does what the model says; the second time nothing at all, and then row and ledger agree. */
const conciliarFaults = (state: ModelState, from: Prepared): string[] => {
  const once = conciliated(from, from.subject(), '');
  const after = sameInTabs(once, from.tables) ? from : prepared(once);
  const twice = conciliated(after, after.subject(), '');
  const told = model.reconciled(state, { me: '' });
  const last = after.workbook.ledger.last(after.lead);
  const open = last && !last.decision ? last : undefined;
  return [
    ...differing('after Conciliar', tablesText(once), modelText(told)),
    ...(sameInTabs(once, twice) && once.log === twice.log ? [] : ['Conciliar twice is not once']),
    ...differing('who has it', open ? once.row.owner : '', open ? open.owner : ''),
    ...(model.agrees(told) ? [] : ['row and ledger do not agree']),
  ];
};

/** What holds of a state however it was reached. */
const faultsIn = (state: ModelState, from: Prepared): string[] => {
  const { workbook, lead, tables } = from;
  const { stage } = workbook.stageOf(lead, workbook.scoreOf(lead));
  const rules = { workbook, act: from.act(''), isShared: () => false };
  return [
    ...differing('Etapa', STAGES[stage].es, model.stageOf(state)),
    ...differing('may be sent', whySendable(lead, rules).why, model.sendableOf(state)),
    ...openFaults(tables),
    ...conciliarFaults(state, from),
  ];
};

interface Walk {
  readonly state: ModelState;
  readonly tables: LeadInTables;
  readonly path: readonly string[];
}

/** Whatever changes in the ledger is logged; where nothing changes nothing is, but a verdict or result given again. */
const logFaults = (
  { state, tables }: Walk,
  action: Action,
  told: ModelState,
  real: LeadInTables,
): string[] => {
  const isLogged = real.log > tables.log;
  if (!isLogged)
    return JSON.stringify(told.handoffs) === JSON.stringify(state.handoffs) ? [] : ['no line in the log'];
  const isQuiet = [told, model.reconciled(state, { me: '' })].every(
    (one) => modelText(one) === modelText(state),
  );
  return isQuiet && !action.isRepeatable ? ['a line in the log where nothing changed'] : [];
};

const take = (walk: Walk, from: Prepared, action: Action): { next: Walk; faults: string[] } => {
  const state = { ...walk.state, now: walk.state.now + 1 };
  const told = action.model(state);
  const done = action.real(from);
  const real = { ...done, now: done.now + 1 };
  const faults = [
    ...differing('row and ledger', tablesText(real), modelText(told)),
    ...logFaults({ ...walk, state }, action, told, real),
  ];
  return { next: { state: told, tables: real, path: [...walk.path, action.name] }, faults };
};

/** Every sequence of so many actions. Faults come with the shortest sequence that shows each. */
const walkAll = (actions: readonly Action[], depth: number) => {
  const seen = new Set([model.keyOf(START)]);
  const faults: string[] = [];
  let level: Walk[] = [{ state: START, tables: EMPTY, path: [] }];
  let steps = 0;
  for (let done = 0; done <= depth; done++) {
    const next: Walk[] = [];
    for (const walk of level) {
      const from = prepared(walk.tables);
      faults.push(...faultsIn(walk.state, from).map((fault) => `${walk.path.join(' → ')}: ${fault}`));
      for (const action of done < depth ? actions : []) {
        steps++;
        const { next: taken, faults: found } = take(walk, from, action);
        faults.push(...found.map((fault) => `${taken.path.join(' → ')}: ${fault}`));
        const key = model.keyOf(taken.state);
        if (found.length || seen.has(key)) continue;
        seen.add(key);
        next.push(taken);
      }
    }
    level = next;
  }
  return { faults, states: seen.size, steps, sequences: actions.length ** depth };
};

const LONG = 600_000;

it('all 481,890,304 sequences of six actions leave what the model says', { timeout: LONG }, () => {
  const { faults, ...covered } = walkAll(EVERY_ACTION.filter(isHeard), 6);
  expect(faults).toEqual([]);
  expect(covered).toEqual({ sequences: 481_890_304, states: 13_524, steps: 153_776 });
});

it('all 54,872 sequences of three, where events of edits may get lost', { timeout: LONG }, () => {
  const { faults, ...covered } = walkAll(EVERY_ACTION, 3);
  expect(faults).toEqual([]);
  expect(covered).toEqual({ sequences: 54_872, states: 990, steps: 5_738 });
});

it('any sequence of six, events lost or not, looked at after each action', { timeout: LONG }, () => {
  const sequences = fc.array(fc.constantFrom(...EVERY_ACTION), { minLength: 6, maxLength: 6 });
  const property = fc.property(sequences, (actions) => {
    let walk: Walk = { state: START, tables: EMPTY, path: [] };
    for (const action of actions) {
      const from = prepared(walk.tables);
      const { next, faults } = take(walk, from, action);
      expect([...faults, ...faultsIn(walk.state, from)]).toEqual([]);
      walk = next;
    }
  });
  fc.assert(property, { numRuns: 1000 });
});
