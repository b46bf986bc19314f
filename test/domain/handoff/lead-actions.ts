/** What people, time and Conciliar do with one lead: each action on the model and on the tables. */

import type { Change } from '../../../src/domain/handoff/change';
import { decide } from '../../../src/domain/handoff/decide';
import { conclude, judge } from '../../../src/domain/handoff/judge';
import { bindingNo } from '../../../src/domain/handoff/last-no';
import { reopen } from '../../../src/domain/handoff/lift';
import { planSending } from '../../../src/domain/handoff/send';
import type { Decision, Result, Verdict } from '../../../src/domain/vocabulary';
import * as model from '../../support/handoff-model';
import {
  type ModelState,
  REASONS,
  type ResultWord,
  SELLER,
  type VerdictWord,
  type Word,
} from '../../support/handoff-model';
import {
  conciliated,
  type LeadInTables,
  momentOf,
  type Prepared,
  prepared,
  sameInTabs,
  written,
} from './a-lead-in-tables';

export interface Action {
  readonly name: string;
  readonly model: (state: ModelState) => ModelState;
  readonly real: (from: Prepared) => LeadInTables;
  /** Given again it is dated again, and so logged. */
  readonly isRepeatable?: boolean;
}

const ME = { me: SELLER };
const NOBODY = { me: '' };

type Row = ModelState['row'];

/** Typed into the row; the event that tells of it arrives, or is lost. */
const typing = (name: string, typed: Partial<Row>, typist: string): Action[] => {
  const rowOf = (from: Prepared) => {
    const {
      word = from.tables.row.decision,
      reason = from.tables.row.reason,
      owner = from.tables.row.owner,
    } = typed;
    return { decision: word, reason, owner };
  };
  const typedIn = (state: ModelState): ModelState => ({ ...state, row: { ...state.row, ...typed } });
  return [
    {
      name,
      model: (state) => model.reconciled(typedIn(state), { me: typist }),
      real: (from) => conciliated(from, from.subject(rowOf(from)), typist),
    },
    {
      name: `${name} (event lost)`,
      model: typedIn,
      real: (from) => ({ ...from.tables, row: rowOf(from) }),
    },
  ];
};

/** The row is taken in first, then the action, as the commands do. */
const inSidebar = (
  name: string,
  onModel: Action['model'],
  change: (from: Prepared) => Change | undefined,
): Action => ({
  name,
  model: (state) => onModel(model.reconciled(state, NOBODY)),
  real: (from) => {
    const tables = conciliated(from, from.subject(), '');
    const next = sameInTabs(tables, from.tables) ? from : prepared(tables);
    const done = change(next);
    return done ? written(next.tables, done) : next.tables;
  },
});

const sending = (name: string, why: string): Action =>
  inSidebar(
    name,
    (state) => model.sent(state, why, SELLER),
    (from) =>
      planSending(
        { leads: [from.lead], how: 'manual', reason: why },
        {
          workbook: from.workbook,
          act: from.act('marta@example.com'),
          isShared: () => false,
          subjectOf: () => from.subject(),
        },
      ).changes[0],
  );

const deciding = (decision: Decision, word: Word, reason: string): Action =>
  inSidebar(
    `sidebar: ${word}`,
    (state) => model.decided(state, word, reason, ME),
    (from) => decide(from.subject(), { decision, reason }, from.act(SELLER)),
  );

const judging = (verdict: Verdict, word: VerdictWord, reason: string): Action => ({
  isRepeatable: true,
  ...inSidebar(
    `sidebar: ${word}`,
    (state) => model.verdictGiven(state, word, reason),
    (from) =>
      judge(
        from.subject(),
        { verdict, answers: {}, nextStep: '', nextStepOn: undefined, reason, reentry: undefined },
        from.act(SELLER),
      ),
  ),
});

const concluding = (result: Result, word: ResultWord, reason: string): Action => ({
  isRepeatable: true,
  ...inSidebar(
    `sidebar: ${word}`,
    (state) => model.concluded(state, word, reason),
    (from) =>
      conclude(
        from.subject(),
        { result, on: { day: momentOf(from.tables.now).day }, amount: undefined, reason },
        from.act(SELLER),
      ),
  ),
});

const fact = (
  name: string,
  onModel: (state: ModelState) => Partial<ModelState>,
  onTables: (tables: LeadInTables) => Partial<LeadInTables>,
): Action => ({
  name,
  model: (state) => ({ ...state, ...onModel(state) }),
  real: ({ tables }) => ({ ...tables, ...onTables(tables) }),
});

const HOLD_DAYS = 30;
const PASS_DAYS = 100;
const dayStart = (now: number, days: number): number => (Math.floor(now / model.DAY) + days) * model.DAY;

/** @param typist who types into the row; `''`: Google does not say */
export const actionsWith = (typist: string): readonly Action[] => [
  sending('send', ''),
  sending('send with a reason', 'lo pide su directora'),
  ...typing('Aceptar', { word: 'Aceptar' }, typist),
  ...(['Devolver', 'Rechazar', 'Descartar'] as const).flatMap((word) => [
    ...typing(word, { word }, typist),
    ...typing(`${word} with Motivo`, { word, reason: REASONS[word][0]! }, typist),
  ]),
  ...typing('empty Decisión', { word: '' }, typist),
  ...typing('Motivo', { reason: 'Otro territorio' }, typist),
  ...typing('Responsable', { owner: 'luis@example.com' }, typist),
  {
    name: 'Conciliar',
    model: (state) => model.reconciled(state, NOBODY),
    real: (from) => conciliated(from, from.subject(), ''),
  },
  deciding('accept', 'Aceptar', ''),
  deciding('return', 'Devolver', 'Sin presupuesto'),
  deciding('reject', 'Rechazar', 'Duplicado'),
  judging('qualified', 'Cualificado', ''),
  judging('notYet', 'Aún no', 'Sin presupuesto'),
  judging('disqualified', 'No cualificado', 'No decide'),
  concluding('quote', 'Oferta', ''),
  concluding('won', 'Ganado', ''),
  concluding('lost', 'Perdido', 'Eligió a otro'),
  inSidebar('Reabrir', model.reopened, (from) =>
    bindingNo(from.subject().handoffs, from.workbook.touchesOf(from.lead)?.purchase)
      ? reopen(from.subject(), 'ha llamado', from.act('irene@example.com'))
      : undefined,
  ),
  fact(
    'purchase intent',
    ({ now }) => ({ boughtAt: now }),
    ({ purchases, now }) => ({ purchases: [...purchases.slice(-1), momentOf(now + 1)] }),
  ),
  fact(
    'the field is filled',
    () => ({ isFilled: true }),
    () => ({ isFilled: true }),
  ),
  fact(
    'days pass',
    ({ now }) => ({ now: now + PASS_DAYS * model.DAY }),
    ({ now }) => ({ now: now + PASS_DAYS * model.DAY }),
  ),
  fact(
    'the score falls',
    () => ({ isHigh: false }),
    () => ({ isHigh: false }),
  ),
  fact(
    'hold',
    ({ now }) => ({ heldUntil: dayStart(now, HOLD_DAYS) }),
    ({ now }) => ({ holdUntil: { day: momentOf(dayStart(now, HOLD_DAYS)).day } }),
  ),
];

export const EVERY_ACTION = actionsWith(SELLER);

/** Whether all that is typed is heard of. */
export const isHeard = ({ name }: Action): boolean => !name.endsWith('(event lost)');
