/** What can be done with the lead of «Esta fila» besides adding an interaction: send, hold, reopen, judge anew, read its log. */
import type { Done, LeadView, SidebarServer } from '../protocol';
import { askServer } from './ask-server';
import type { Order } from './forms/order';
import { inTurn, say, words } from './frame';
import { openForm } from './open-form';
import { formCard } from './views/form-card';
import { HANDOFF_FORMS } from './views/handoff-forms';
import { dayForm, wordsForm } from './views/lead-forms';
import { logView } from './views/log';

interface Card {
  readonly card: HTMLElement;
  focus(): void;
}

export interface RowStage {
  readonly lead: LeadView;
  /** `yyyy-mm-dd` */
  readonly today: string;
  /** Shows something in place of the lead's card. */
  readonly put: (instead: Card) => void;
  /** Shows the card again. */
  readonly back: () => void;
  /** Says what was done, and shows what became of the lead. */
  readonly done: (done: Done) => Promise<void>;
}

type Action = 'sendLead' | 'holdLead' | 'reopenLead';

/** Undefined where something else is being done already. */
const ask = <N extends Action | Order['call'] | 'getLeadLog' | 'getFormStart'>(
  name: N,
  request: Parameters<SidebarServer[N]>[0],
) =>
  inTurn(async () => {
    const reads = name.startsWith('get');
    say(reads ? words().loading : words().saving);
    const reply = await askServer(name, request, reads ? words().unreachable : words().unsure);
    say('');
    return reply;
  });

/** Gives the sentence to show in the form when nothing was done. */
async function act<N extends Action>(
  { done }: RowStage,
  name: N,
  request: Parameters<SidebarServer[N]>[0],
): Promise<string | undefined> {
  const reply = await ask(name, request);
  if (!reply) return undefined;
  if (!reply.ok) return reply.message;
  await done(reply.value as Done);
  return undefined;
}

/** Below the thresholds the server asks for a reason; the form passes it on. */
export async function sendLead(stage: RowStage): Promise<void> {
  const { lead, put, back, done } = stage;
  const reply = await ask('sendLead', { id: lead.id });
  if (!reply) return;
  if (reply.ok) return done(reply.value);
  if (reply.refusal !== 'needs-reason') return say(reply.message, 'warning');
  const { sendTitle: title, sendReason: label } = words();
  const save = (reason: string) => act(stage, 'sendLead', { id: lead.id, reason });
  put(wordsForm({ lead, title, label, hint: reply.message, save, back }, words()));
}

export function holdLead(stage: RowStage): void {
  const { lead, today, put, back } = stage;
  const { holdTitle: title, holdDay: label, holdHint: hint } = words();
  const save = (until: string) => act(stage, 'holdLead', { id: lead.id, until });
  const standing = lead.standing.heldUntil;
  put(dayForm({ lead, title, label, hint, save, back, standing, after: today }, words()));
}

export function reopenLead(stage: RowStage): void {
  const { lead, put, back } = stage;
  const { reopenTitle: title, reopenReason: label } = words();
  const save = (reason: string) => act(stage, 'reopenLead', { id: lead.id, reason });
  put(wordsForm({ lead, title, label, hint: '', save, back }, words()));
}

/** The verdict or the result that stands, to be said anew: the form begins with it. */
export async function sayAnew(stage: RowStage, kind: 'verdict' | 'result'): Promise<void> {
  const { lead, put, back, done } = stage;
  const start = await ask('getFormStart', { id: lead.id });
  if (!start) return;
  if (!start.ok) return say(start.message, 'warning');
  const { item, lists } = start.value;
  const save = async ({ call, request }: Order) => {
    form.refuse('');
    const reply = await ask(call, request);
    if (reply?.ok) await done(reply.value);
    else if (reply) form.refuse(reply.message, reply.refusal);
  };
  const actions = { back, save: (order: Order) => void save(order) };
  const form = openForm(HANDOFF_FORMS[kind].make(item, lists, words()), actions, words());
  put({ card: formCard(item, form.node, words()), focus: form.focus });
}

export async function readLog({ lead, today, put, back }: RowStage): Promise<void> {
  const reply = await ask('getLeadLog', { id: lead.id });
  if (!reply) return;
  if (reply.ok) put(logView({ lead, log: reply.value, today, back }, words()));
  else say(reply.message, 'warning');
}
