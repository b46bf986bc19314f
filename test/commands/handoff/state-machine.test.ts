/** Sequences of actions on one lead through the built add-on: what the sheet then holds is what the model says. */
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { actionsWith, isHeard } from '../../domain/handoff/lead-actions';
import { keyOf, type ModelState, reconciled, START, stageOf } from '../../support/handoff-model';
import { aLeadWithPeople, type LeadWithPeople, textOf } from '../a-lead-with-people';

/** Google does not say who types. */
const ACTIONS = actionsWith('').filter(isHeard);
const NAMES = [...ACTIONS.map(({ name }) => name), 'undo'];

/** What the model knows beside the lead: §4, the state before the person's last action. */
interface Told {
  readonly state: ModelState;
  readonly undo?: { readonly before: ModelState; readonly after: ModelState } | undefined;
}

const wordsOf = ({ row, handoffs }: ModelState): string => JSON.stringify([row, handoffs]);

/** Undone unless somebody has changed the lead since; one level. */
const undone = ({ state, undo }: Told): Told => {
  if (!undo || wordsOf(undo.after) !== wordsOf(state)) return { state, undo };
  const { row, handoffs } = undo.before;
  return { state: { ...state, row, handoffs } };
};

const tell = ({ state, undo }: Told, name: string, wasDone: boolean | undefined): Told => {
  const later = { ...state, now: state.now + 1 };
  if (name === 'undo') return undone({ state: later, undo });
  const next = ACTIONS.find((action) => action.name === name)!.model(later);
  // Holding is no change of a handoff, and ends what could be undone.
  if (name === 'hold') return { state: next };
  return { state: next, undo: wasDone ? { before: state, after: next } : undo };
};

let lead: LeadWithPeople;
let start: () => void;

const differing = (state: ModelState): string[] => {
  const real = `${lead.stage()} ${lead.text()}`;
  const model = `${stageOf(state)} ${textOf(state)}`;
  return real === model ? [] : [`${real}; by the model ${model}`];
};

beforeAll(() => {
  lead = aLeadWithPeople();
  start = lead.mark();
});
beforeEach(() => start());

/** Conciliar, as the model has it; the second time nothing at all changes: no cell, no note, no line in the log. */
const settle = ({ state, undo }: Told): { next: Told; faults: string[] } => {
  lead.sheet.run('reconcile');
  const next = { state: reconciled(state, { me: '' }), undo };
  const faults = differing(next.state);
  const before = lead.all();
  lead.sheet.run('reconcile');
  return { next, faults: lead.all() === before ? faults : [...faults, 'Conciliar twice is not once'] };
};

/** Acts in the sheet and in the model, then Conciliar, and says where they differ. */
const step = (told: Told, name: string): { next: Told; faults: string[] } => {
  const wasDone = name === 'undo' ? lead.undo() : lead.act(name);
  const acted = tell(told, name, wasDone);
  const found = differing(acted.state);
  const { next, faults } = settle(acted);
  return { next, faults: [...found, ...faults, ...lead.sheet.faults] };
};

it('all 841 sequences of two actions, undoing included, then Conciliar', () => {
  const seen = new Set<string>();
  const faults: string[] = [];
  const walk = (told: Told, path: readonly string[]): void => {
    const back = lead.mark();
    for (const name of NAMES) {
      const { next, faults: found } = step(told, name);
      faults.push(...found.map((fault) => `${[...path, name].join(' → ')}: ${fault}`));
      const key = keyOf(next.state) + (next.undo ? wordsOf(next.undo.before) : '');
      if (path.length === 0 && !seen.has(key)) walk(next, [name]);
      seen.add(key);
      back();
    }
  };
  walk({ state: START }, []);
  expect(faults).toEqual([]);
  expect(NAMES.length ** 2).toBe(841);
});

it('any sequence of six, undoing included, with Conciliar after each', () => {
  const sequences = fc.array(fc.constantFrom(...NAMES), { minLength: 6, maxLength: 6 });
  const property = fc.property(sequences, (names) => {
    start();
    let told: Told = { state: START };
    for (const name of names) {
      const { next, faults } = step(told, name);
      expect(faults).toEqual([]);
      told = next;
    }
  });
  fc.assert(property, { numRuns: 30 });
});

const LOST = [
  ['Aceptar', ''],
  ['Descartar', 'No decide'],
  ['Devolver', 'Sin presupuesto'],
  ['Rechazar', 'Duplicado'],
] as const;
const OVER = ['sidebar: Aceptar', 'sidebar: Devolver', 'sidebar: Rechazar'] as const;

it.each(LOST)('«%s» whose event got lost is taken in, never written over by another', (word, reason) => {
  for (const action of OVER.filter((name) => !name.endsWith(word))) {
    start();
    lead.act('send');
    lead.sheet.set('Leads', 2, 'Decisión', word);
    lead.sheet.set('Leads', 2, 'Motivo', reason);
    expect(lead.act(action)).toBe(false);
    const [row, handoff] = JSON.parse(lead.text()) as string[][];
    const [, decision, verdict, , why] = handoff!;
    expect(row!.slice(0, 2)).toEqual([word, reason]);
    expect([verdict === 'No cualificado' ? 'Descartar' : decision, why]).toEqual([word, reason]);
  }
});
