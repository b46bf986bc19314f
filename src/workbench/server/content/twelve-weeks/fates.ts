/** What sales makes of a lead each time that it is sent: decision, verdict and result, as people gave them. */
import type { Result, Verdict } from '../../../../domain/vocabulary';
import type { Dice } from './dice';
import type { Kind } from './kinds';

/** Working days after the step before; the same day is 0. */
type Wait = number;

export interface Fate {
  readonly decision: 'accept' | 'return' | 'reject';
  readonly wait: Wait;
  readonly reason?: string;
  readonly verdict?: { readonly wait: Wait; readonly word: Verdict; readonly reason?: string };
  readonly results?: readonly Ending[];
}

export interface Ending {
  readonly wait: Wait;
  readonly result: Result;
  readonly amount?: number;
  readonly reason?: string;
}

const NEXT_TIME = 'Aún no es el momento';
const LACKS = 'Faltan datos';

const lost = (dice: Dice): Ending => ({
  wait: dice.between(6, 18),
  result: 'lost',
  reason: dice.pick(['Eligió otra opción', 'Presupuesto congelado', 'Sigue con su hoja de cálculo']),
});

const sells = (dice: Dice, days: readonly [number, number], isLost: boolean): readonly Ending[] => {
  const amount = dice.between(12, 52) * 500;
  return [
    { wait: dice.between(1, 4), result: 'quote', amount },
    isLost ? lost(dice) : { wait: dice.between(...days), result: 'won', amount },
  ];
};

const accepted = (dice: Dice, word: Verdict, more: Partial<Fate> = {}, reason?: string): Fate => ({
  decision: 'accept',
  wait: dice.pick([0, 0, 1, 1, 2]),
  verdict: { wait: dice.between(1, 4), word, ...(reason && { reason }) },
  ...more,
});

const refused = (dice: Dice, decision: 'return' | 'reject', reason: string): Fate => ({
  decision,
  wait: dice.pick([0, 1, 1, 2]),
  reason,
});

const IN_TURN = {
  steady: [
    (dice: Dice) => [accepted(dice, 'qualified', { results: sells(dice, [9, 24], false) })],
    (dice: Dice) => [
      refused(dice, 'return', LACKS),
      accepted(dice, 'qualified', { results: sells(dice, [8, 20], false) }),
    ],
    (dice: Dice) => [accepted(dice, 'notYet', {}, NEXT_TIME)],
    (dice: Dice) => [accepted(dice, 'qualified', { results: sells(dice, [9, 24], true) })],
    (dice: Dice) => [accepted(dice, 'notYet', {}, 'No responde')],
    (dice: Dice) => [
      accepted(dice, 'disqualified', {}, dice.pick(['Sin presupuesto disponible', 'No decide'])),
    ],
  ],
  curious: [
    (dice: Dice) => [refused(dice, 'return', NEXT_TIME)],
    (dice: Dice) => [refused(dice, 'reject', 'No es un lead')],
    (dice: Dice) => [refused(dice, 'return', NEXT_TIME)],
    (dice: Dice) => [refused(dice, 'return', 'No responde')],
    (dice: Dice) => [refused(dice, 'return', LACKS)],
    (dice: Dice) => [refused(dice, 'reject', 'Otro territorio')],
  ],
  showy: [
    (dice: Dice) => [accepted(dice, 'notYet', {}, NEXT_TIME)],
    (dice: Dice) => [accepted(dice, 'disqualified', {}, 'No hay necesidad')],
    (dice: Dice) => [accepted(dice, 'disqualified', {}, 'Eligió otra opción')],
  ],
  buyer: [
    (dice: Dice) => [accepted(dice, 'qualified', { results: sells(dice, [5, 22], false) })],
    (dice: Dice) => [accepted(dice, 'qualified', { results: sells(dice, [4, 14], false) })],
    (dice: Dice) => [accepted(dice, 'qualified', { results: sells(dice, [10, 30], false) })],
    (dice: Dice) => [accepted(dice, 'qualified', { results: sells(dice, [8, 20], true) })],
    (dice: Dice) => [accepted(dice, 'qualified', { results: sells(dice, [6, 26], false) })],
  ],
} as const satisfies Readonly<Record<string, readonly ((dice: Dice) => readonly Fate[])[]>>;

const TURNS: Readonly<Record<Kind, readonly ((dice: Dice) => readonly Fate[])[]>> = {
  ...IN_TURN,
  hidden: IN_TURN.buyer,
  reader: IN_TURN.curious,
  seeker: IN_TURN.curious,
  rival: IN_TURN.curious,
};

/**
 * The fates of a lead, the first sending first. Kinds take turns with theirs, so that each happens whatever the dice say.
 *
 * @param turn how many leads of its kind came before
 */
export const fatesOf = (dice: Dice, kind: Kind, turn: number): readonly Fate[] => {
  const turns = TURNS[kind];
  return turns[turn % turns.length]!(dice);
};
