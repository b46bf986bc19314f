/**
 * A small model of one lead between marketing and sales, written from DESIGN.md §3.6, §3.8 and §3.9 and from nothing
 * in src: what the ledger and the row say after each action. Words are those of the cells; times are minutes.
 */
export type Word = '' | 'Aceptar' | 'Devolver' | 'Rechazar' | 'Descartar';
export type VerdictWord = '' | 'Cualificado' | 'Aún no' | 'No cualificado';
export type ResultWord = '' | 'Oferta' | 'Ganado' | 'Perdido';

/** A row of `Traspasos`. */
export interface ModelHandoff {
  readonly owner: string;
  readonly decision: Exclude<Word, 'Descartar'>;
  readonly verdict: VerdictWord;
  readonly result: ResultWord;
  readonly reason: string;
  /** `Falta` names the field that nobody had answered. */
  readonly asks: boolean;
  /** When its no was said; undefined where it says none. */
  readonly noAt: number | undefined;
  /** `Reabierto`. */
  readonly isLifted: boolean;
  readonly how: 'Manual' | 'Fuera de umbral' | 'Autoservicio';
}

export interface ModelState {
  readonly now: number;
  /** The thresholds of MQL are met. */
  readonly isHigh: boolean;
  /** The field that a return asks for is answered. */
  readonly isFilled: boolean;
  /** `Retener hasta`: the first minute at which the lead may go. */
  readonly heldUntil: number;
  /** The latest purchase intent. */
  readonly boughtAt: number | undefined;
  readonly row: { readonly word: Word; readonly reason: string; readonly owner: string };
  readonly handoffs: readonly ModelHandoff[];
}

/** The one in `Correos de ventas`. */
export const SELLER = 'ana@example.com';
export const DAY = 24 * 60;
/** `Reingreso por defecto`: `alguno de los que faltan, o 90 días`. */
const WAIT = 90 * DAY;

export const START: ModelState = {
  now: 10 * 60,
  isHigh: true,
  isFilled: false,
  heldUntil: 0,
  boughtAt: undefined,
  row: { word: '', reason: '', owner: '' },
  handoffs: [],
};

export const lastOf = ({ handoffs }: ModelState): ModelHandoff | undefined => handoffs[handoffs.length - 1];

const isClosed = ({ result }: ModelHandoff): boolean => result === 'Ganado' || result === 'Perdido';

/** §3.8 Decide, §3.8 Conciliar: what the row says of a handoff; a verdict is shown as the decision it stands for. */
export const wordOf = ({ decision, verdict }: ModelHandoff): Word =>
  decision !== 'Aceptar'
    ? decision
    : (
        {
          '': 'Aceptar',
          Cualificado: 'Aceptar',
          'Aún no': 'Devolver',
          'No cualificado': 'Descartar',
        } as const
      )[verdict];

/** §3.6 *The last no* = the latest return, rejection, discard or loss. */
const isNo = (one: ModelHandoff): boolean =>
  one.result === 'Perdido' || (one.result !== 'Ganado' && !['', 'Aceptar'].includes(wordOf(one)));

const lastNoAt = ({ handoffs }: ModelState): number =>
  Math.max(-Infinity, ...handoffs.filter(isNo).map(({ noAt }) => noAt!));

/** §3.6: purchase intent newer than the last no. */
const wantsToBuy = (state: ModelState): boolean =>
  state.boughtAt !== undefined && state.boughtAt > lastNoAt(state);

/** The no that binds: that of the last handoff, neither lifted (*Reabrir*) nor overtaken by purchase intent. */
export const bindingNo = (state: ModelState): ModelHandoff | undefined => {
  const last = lastOf(state);
  return last && isNo(last) && !last.isLifted && !wantsToBuy(state) ? last : undefined;
};

/** §3.8 Re-entry is asked of whom is returned, `Aún no` or lost; rejected and discarded ones wait for *Reabrir*. */
const comesBack = (no: ModelHandoff): boolean => no.result === 'Perdido' || wordOf(no) === 'Devolver';

const isMet = (no: ModelHandoff, { isFilled, now }: ModelState): boolean =>
  (no.asks && isFilled) || now - no.noAt! >= WAIT;

/** §3.8 `Rechazar` ends in the stage that its reason names; at `MQL` the rules below it go on. */
export const REJECTIONS = 'Duplicado (Descartado); Otro territorio (MQL); Otro (Reciclado)';
const rejectionStage = ({ reason }: ModelHandoff): string =>
  ({ Duplicado: 'Descartado', 'Otro territorio': '' })[reason] ?? 'Reciclado';

/** §3.6, the first rule that holds. The lead is reachable, has a name and has visited; the matrix never excludes it. */
export const stageOf = (state: ModelState): string => {
  const { handoffs, isHigh } = state;
  const last = lastOf(state);
  const no = bindingNo(state);
  const result = handoffs.reduce((latest, one) => one.result || latest, '');
  const stands = last && !isNo(last) ? last : undefined;
  if (result === 'Ganado') return 'Cliente';
  if (result === 'Oferta') return 'Oportunidad';
  if (no && comesBack(no) && !isMet(no, state)) return 'Reciclado';
  if (no && wordOf(no) === 'Descartar' && !comesBack(no)) return 'Descartado';
  if (no && wordOf(no) === 'Rechazar' && rejectionStage(no)) return rejectionStage(no);
  if (stands?.verdict === 'Cualificado' || wantsToBuy(state)) return 'SQL';
  if (stands?.decision === 'Aceptar') return 'SAL';
  return isHigh ? 'MQL' : 'Lead';
};

/** §3.8 Send and Re-entry: why a lead may go, or not. */
export const sendableOf = (state: ModelState): string => {
  const last = lastOf(state);
  const no = bindingNo(state);
  if (last && !last.decision) return 'open';
  if (last?.decision === 'Aceptar' && !isNo(last) && !isClosed(last)) return 'with-sales';
  if (state.now < state.heldUntil) return 'held';
  if (no) {
    if (!comesBack(no)) return 'rejected';
    if (!isMet(no, state)) return 'reentry';
  }
  return ['MQL', 'SQL'].includes(stageOf(state)) ? 'ok' : 'needs-reason';
};

/** §3.8 A reason outside the list is kept as `Otro: …`. */
export const REASONS: Readonly<Record<Exclude<Word, '' | 'Aceptar'>, readonly string[]>> = {
  Devolver: ['Sin presupuesto'],
  Rechazar: ['Duplicado', 'Otro territorio'],
  Descartar: ['No decide'],
};
const kept = (word: Word, reason: string): string =>
  word === '' || word === 'Aceptar' || REASONS[word].includes(reason) ? reason : `Otro: ${reason}`;

const withLast = (state: ModelState, change: Partial<ModelHandoff>): ModelState => ({
  ...state,
  handoffs: [...state.handoffs.slice(0, -1), { ...lastOf(state)!, ...change }],
});

/** The row shows what the ledger says. */
const shown = (state: ModelState): ModelState => {
  const last = lastOf(state)!;
  return { ...state, row: { word: wordOf(last), reason: last.reason, owner: state.row.owner || last.owner } };
};

const OPEN: Omit<ModelHandoff, 'owner' | 'how'> = {
  ...{ decision: '', verdict: '', result: '', reason: '' },
  ...{ asks: false, noAt: undefined, isLifted: false },
};

/** Who decides, and whether anybody saw it: a decision found late is nobody's. */
export interface By {
  readonly me: string;
}

/** §3.8 Decide, in full: what an answer makes of the last handoff. */
const answered = (state: ModelState, word: Word, reason: string, { me }: By): ModelState => {
  const last = lastOf(state)!;
  const isYes = word === 'Aceptar' || word === 'Descartar';
  return withLast(state, {
    ...OPEN,
    decision: word === 'Descartar' ? 'Aceptar' : word,
    verdict: word === 'Descartar' ? 'No cualificado' : '',
    reason,
    asks: word === 'Devolver' && !state.isFilled,
    noAt: word === 'Aceptar' ? undefined : state.now,
    // The decider of `Aceptar` becomes `Responsable` unless one is set.
    owner: state.row.owner || last.owner || (isYes ? me : ''),
  });
};

/** §3.9 A later verdict replaces the earlier one; a no takes an offer back. `Aún no` always has a re-entry. */
const judged = (state: ModelState, verdict: VerdictWord, reason: string): ModelState => {
  const { result } = lastOf(state)!;
  const isYes = verdict === 'Cualificado';
  return withLast(state, {
    ...{ verdict, reason, isLifted: false },
    result: isYes ? result : '',
    asks: verdict === 'Aún no' && !state.isFilled,
    noAt: isYes ? undefined : state.now,
  });
};

/** §3.8 `Autoservicio`. Where nobody knows who accepted, it is given out as what is sent. */
const served = (state: ModelState, word: Word, { me }: By): ModelState => {
  const given = word === 'Aceptar' && !me ? holderOf(state) || SELLER : '';
  const owner = state.row.owner || given;
  return { ...state, handoffs: [...state.handoffs, { ...OPEN, owner, how: 'Autoservicio' }] };
};

/** While sales has it (open, or accepted and not closed) another `Responsable` has it; one that was emptied comes back. */
const reassigned = (state: ModelState): ModelState => {
  const last = lastOf(state);
  if (!last || isClosed(last) || !['', 'Aceptar'].includes(wordOf(last))) return state;
  const { owner } = state.row;
  return owner ? withLast(state, { owner }) : { ...state, row: { ...state.row, owner: last.owner } };
};

/** The reason of the decision before is none of another, unless it is offered for that one too. */
const isLeft = (last: ModelHandoff | undefined, word: Word, reason: string): boolean =>
  !!last?.decision && reason === last.reason && kept(word, reason) !== reason;

/** A word that differs from the ledger's, and what it makes of the last handoff; the same state where it cannot be. */
const carriedOut = (state: ModelState, word: Word, reason: string, by: By): ModelState => {
  const last = lastOf(state);
  const isFresh = !last || isClosed(last);
  // A customer is sent again before anything else is decided.
  if (last?.result === 'Ganado') return state;
  if (isFresh && word !== 'Aceptar' && word !== 'Descartar') return state;
  const from = isFresh ? served(state, word, by) : state;
  const isVerdict = !isFresh && wordOf(last) === 'Aceptar' && (word === 'Devolver' || word === 'Descartar');
  const owner = from.row.owner || lastOf(from)!.owner || (word === 'Descartar' ? by.me : '');
  const next = isVerdict
    ? withLast(judged(from, word === 'Devolver' ? 'Aún no' : 'No cualificado', reason), { owner })
    : answered(from, word, reason, by);
  return { ...next, row: { ...next.row, owner: next.row.owner || lastOf(next)!.owner } };
};

/** §3.8 Conciliar: acts only where the row differs from the last handoff; emptying undoes nothing. */
export const reconciled = (before: ModelState, by: By): ModelState => {
  const state = reassigned(before);
  const last = lastOf(state);
  const stands = last ? wordOf(last) : '';
  const { word, reason } = state.row;
  if (word && word !== stands) {
    // Why it was a no before is no word about a yes.
    if (word === 'Aceptar' && last?.decision && [reason, kept(stands, reason)].includes(last.reason))
      return carriedOut({ ...state, row: { ...state.row, reason: '' } }, word, '', by);
    const isPending = word !== 'Aceptar' && (!reason || isLeft(last, word, reason));
    return isPending ? state : carriedOut(state, word, kept(word, reason), by);
  }
  if (!last?.decision) return state;
  const row = { ...state.row, word: stands, reason: reason || last.reason };
  // Why it was no is no word about a customer.
  if (last.result === 'Ganado' && reason) return { ...state, row };
  // Only another Motivo: the ledger's is corrected.
  return withLast({ ...state, row }, { reason: kept(stands, row.reason) });
};

const holderOf = ({ handoffs }: ModelState): string =>
  handoffs.filter(({ result }) => result === 'Ganado').pop()?.owner ?? '';

/** Row and ledger say the same, or the row has a word that waits for its reason or for a handoff. */
export const agrees = (state: ModelState): boolean => {
  const { word, reason } = state.row;
  const last = lastOf(state);
  if (!last?.decision) return true;
  const isPending = keyOf(reconciled(state, { me: '' })) === keyOf(state);
  if (word === wordOf(last)) return last.result === 'Ganado' || kept(word, reason) === last.reason;
  return isPending;
};

/** §3.8 Send clears Decisión and Motivo. One seller: the fair turn is hers. */
export const sent = (state: ModelState, why: string, seller: string): ModelState => {
  const may = sendableOf(state);
  if (may !== 'ok' && !(may === 'needs-reason' && why)) return state;
  // Whoever has won this company keeps it; else `Responsable`; else the turn.
  const owner = holderOf(state) || state.row.owner || seller;
  const how = may === 'ok' ? 'Manual' : 'Fuera de umbral';
  const handoffs: ModelHandoff[] = [...state.handoffs, { ...OPEN, owner, how }];
  return { ...state, handoffs, row: { word: '', reason: '', owner } };
};

/** §4 the sidebar: accept, return, reject, as the row would have it. The same word again leaves all as it is. */
export const decided = (state: ModelState, word: Word, reason: string, by: By): ModelState => {
  const last = lastOf(state);
  if (last?.decision && !isClosed(last) && wordOf(last) === word) {
    const owner = state.row.owner || last.owner || (word === 'Aceptar' ? by.me : '');
    return shown(withLast(state, { reason: reason || last.reason, owner }));
  }
  const next = carriedOut(state, word, reason, by);
  return next === state ? state : shown(next);
};

/** §3.9 the verdict: after `Aceptar`, until the handoff is closed. */
export const verdictGiven = (state: ModelState, verdict: VerdictWord, reason: string): ModelState => {
  const last = lastOf(state);
  return last?.decision === 'Aceptar' && !isClosed(last) ? shown(judged(state, verdict, reason)) : state;
};

/** §3.9 the result: of a lead that sales has not given up. A loss is dated by its day: to its end. */
export const concluded = (state: ModelState, result: ResultWord, reason: string): ModelState => {
  const last = lastOf(state);
  if (!last || wordOf(last) !== 'Aceptar') return state;
  const isLost = result === 'Perdido';
  // Why it was lost goes with the loss.
  const isOther = isLost || last.result === 'Perdido';
  const endOfDay = Math.floor(state.now / DAY) * DAY + DAY - 1;
  const next = withLast(state, {
    ...{ result, isLifted: false, noAt: isLost ? endOfDay : undefined },
    ...(isOther ? { reason: isLost ? reason : '' } : {}),
  });
  // Only a loss has words for the row, and takes them along.
  return isOther ? shown(next) : next;
};

/** §3.8 Reabrir: lifts the last no. */
export const reopened = (state: ModelState): ModelState =>
  bindingNo(state) ? withLast(state, { isLifted: true }) : state;

/** What may happen next depends on these alone: of earlier handoffs, on the last no, the last result and who won. */
export const keyOf = (state: ModelState): string => {
  const { now, isHigh, isFilled, heldUntil, row, handoffs } = state;
  const last = lastOf(state);
  const { noAt, ...rest } = last ?? { noAt: undefined };
  const waited = noAt !== undefined && now - noAt >= WAIT;
  const result = handoffs.reduce((latest, one) => one.result || latest, '');
  const facts = [isHigh, isFilled, now < heldUntil, wantsToBuy(state), now < lastNoAt(state), waited];
  return JSON.stringify([facts, row, rest, result, holderOf(state), Math.min(handoffs.length, 2)]);
};
