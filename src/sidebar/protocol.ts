/** What the page and the server say to each other: JSON both ways; `read-request.ts` checks what comes in. */
import type { LeadLog, LeadView, Row } from './protocol/lead';
import type {
  DecisionRequest,
  Done,
  FormStart,
  Queue,
  ResultRequest,
  VerdictRequest,
} from './protocol/queue';
import type { Team } from './protocol/team';

export type * from './protocol/lead';
export * from './protocol/queue';
export type * from './protocol/team';

/** Of what needs nothing to be said: the queue, the team, taking back. */
type BareRequest = Readonly<Record<never, never>>;

/** Of what needs a lead only. */
export interface LeadRequest {
  readonly id: string;
}

/** The lead under the cursor. */
export interface RowRequest {
  /** A lead without ID gets one first, so that something can be written about it. */
  readonly giveId?: boolean;
  /** ID of the lead to stay with while the cursor is in another tab, such as `Matriz`. */
  readonly stayWith?: string;
  /** … and while the cursor has not left this row of `Leads`: a lead that was looked up stays until somebody moves on. */
  readonly whileRow?: number;
}

export interface InteractionRequest {
  readonly id: string;
  readonly type: string;
  readonly detail?: string;
  /** `yyyy-mm-dd`, not after today. */
  readonly day: string;
}

/** What now stands in `Interacciones`, and what it makes of the lead. */
export interface Added {
  readonly row: number;
  /** Whether it scores: now, once the evaluation day reaches it, or by no criterion. */
  readonly counts: 'now' | 'later' | 'never';
  readonly lead: LeadView;
}

export interface SendRequest {
  readonly id: string;
  /** Needed for a lead below the thresholds. */
  readonly reason?: string;
}

interface HoldRequest {
  readonly id: string;
  /** `yyyy-mm-dd`; blank lets it go. */
  readonly until: string;
}

interface ReopenRequest {
  readonly id: string;
  readonly reason: string;
}

interface UndoRequest {
  /** What the person was offered to take back; left out where several handoffs changed. */
  readonly handoff?: string;
}

export interface ReassignRequest {
  readonly id: string;
  readonly owner: string;
  readonly seen: string;
}

/** What can stand in the way. */
export type Refusal =
  | 'bad-request'
  | 'failed'
  | 'busy'
  | 'no-leads'
  | 'no-matrix'
  | 'no-edges'
  | 'no-column'
  | 'no-interactions'
  | 'no-ledger'
  | 'no-id'
  | 'no-reason'
  | 'future-day'
  | 'past-day'
  | 'before-sent'
  | 'bad-day'
  | 'bad-reentry'
  | 'reentry-met'
  | 'reentry-scale'
  | 'reentry-clash'
  | 'reentry-missing'
  | 'unknown-id'
  | 'repeated-id'
  | 'changed-meanwhile'
  | 'not-allowed'
  | 'not-open'
  | 'not-decided'
  | 'nothing-to-reopen'
  | 'already-open'
  | 'with-sales'
  | 'held'
  | 'no-contact'
  | 'excluded-lead'
  | 'reentry'
  | 'rejected'
  | 'needs-reason'
  | 'nothing-to-undo'
  | 'undo-changed';

/** The page makes a sentence of it: what happened and what to do. */
export interface Failed {
  readonly ok: false;
  readonly refusal: Refusal;
  /** What the sentence names, such as `rows`; each refusal has its own. */
  readonly about: object;
}

export type Reply<T> = { readonly ok: true; readonly value: T } | Failed;

/** The server's functions by the names that google.script.run knows. */
export interface SidebarServer {
  getQueue(request: BareRequest): Reply<Queue>;
  decideLead(request: DecisionRequest): Reply<Done>;
  judgeLead(request: VerdictRequest): Reply<Done>;
  concludeLead(request: ResultRequest): Reply<Done>;
  sendLead(request: SendRequest): Reply<Done>;
  holdLead(request: HoldRequest): Reply<Done>;
  reopenLead(request: ReopenRequest): Reply<Done>;
  reassignLead(request: ReassignRequest): Reply<Done>;
  reassignOverdue(request: BareRequest): Reply<Done>;
  undoLast(request: UndoRequest): Reply<Done>;
  getActiveLead(request: RowRequest): Reply<Row>;
  getLead(request: LeadRequest): Reply<Row>;
  getFormStart(request: LeadRequest): Reply<FormStart>;
  getLeadLog(request: LeadRequest): Reply<LeadLog>;
  getTeam(request: BareRequest): Reply<Team>;
  addInteraction(request: InteractionRequest): Reply<Added>;
}
