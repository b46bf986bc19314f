/** The sidebar: asks for the queue, shows one lead at a time, sends what the person decides, moves on. */
import { pageTexts } from '../../messages/sidebar';
import type { DecisionRequest } from '../protocol';
import { callServer } from './call-server';
import { focusOn } from './dom';
import { currentLead, type QueueState, runsDry, stateOf, without } from './queue-state';
import { headerView, REFRESH } from './views/header';
import { leadCard } from './views/lead-card';
import { nextLeads } from './views/next-leads';
import { emptyView, failedView, loadingView } from './views/states';

const at = (id: string) => document.getElementById(id) as HTMLElement;
let state: QueueState | undefined;
let busy = false;

const texts = () => pageTexts(state?.queue.language);

/** The one place that is read out: confirmations and what changed meanwhile. */
function say(text: string, kind: 'done' | 'warning' | 'quiet' = 'quiet') {
  at('notice').className = `notice ${kind}`;
  at('notice').textContent = text;
}

/** Google's own failures, in words that help. Several accounts in one browser are the usual cause of a refusal. */
const explain = (error: unknown, otherwise: string) =>
  /authori[sz]ation|autoriza|permission|permis/i.test(String(error)) ? texts().signIn : otherwise;

/** Redraws everything. Who pressed Actualizar by keyboard stays there. */
function show(...content: Node[]) {
  const atRefresh = document.activeElement?.id === REFRESH;
  at('header').replaceChildren(...headerView(state?.queue, texts(), () => load(texts().refreshed)));
  at('main').replaceChildren(...content);
  if (atRefresh) at(REFRESH).focus();
}

function showQueue(moveFocus: boolean) {
  if (!state) return;
  const lead = currentLead(state);
  if (!lead) {
    const instead = runsDry(state) ? loadingView(texts()) : emptyView(texts());
    show(instead);
    return moveFocus && focusOn(instead);
  }
  const { queue } = state;
  const others = queue.leads.filter((other) => other !== lead);
  const { card, focus } = leadCard(lead, queue, texts(), decide);
  show(card, ...nextLeads(others, queue.total - queue.leads.length, texts(), choose));
  if (moveFocus) {
    focus();
    scrollTo(0, 0);
  }
}

function choose(id: string) {
  if (busy || !state) return;
  state = { ...state, current: id };
  say('');
  showQueue(true);
}

function showFailure(text: string) {
  state = undefined;
  const failed = failedView(text, texts());
  failed.setAttribute('role', 'alert');
  show(failed);
}

/** Reads the queue again; `news` is said when it is there. */
async function load(news: string, kind: 'done' | 'warning' | 'quiet' = 'quiet') {
  if (busy) return;
  busy = true;
  at('main').setAttribute('aria-busy', 'true');
  if (!state) show(loadingView(texts()));
  else say(texts().loading);
  const inCard = at('main').contains(document.activeElement);
  try {
    const reply = await callServer('getQueue', {});
    if (reply.ok) {
      state = stateOf(reply.value, state?.current);
      document.documentElement.lang = reply.value.language;
      showQueue(inCard);
    } else showFailure(reply.message);
  } catch (error) {
    showFailure(explain(error, texts().unreachable));
  }
  say(state || kind !== 'quiet' ? news : '', kind);
  at('main').removeAttribute('aria-busy');
  busy = false;
}

/** The lead is done with, by this person or by another: the next one comes up. */
async function moveOn(id: string, news: string, kind: 'done' | 'warning') {
  if (!state) return;
  state = without(state, id);
  showQueue(true);
  if (runsDry(state)) await load(news, kind);
  else say(news, kind);
}

async function decide(request: DecisionRequest): Promise<string | undefined> {
  if (busy) return undefined;
  busy = true;
  say(texts().saving);
  const name = state?.queue.leads.find((lead) => lead.id === request.id)?.name ?? '';
  const answer = await callServer('decideLead', request).catch((error: unknown) => ({
    ok: false as const,
    message: explain(error, texts().unsure),
    settled: false,
  }));
  busy = false;
  say('');
  if (answer.ok) {
    const { decision, reason, row } = answer.value;
    await moveOn(request.id, texts().decided(name, decision, reason, row), 'done');
  } else if (answer.settled) await moveOn(request.id, `${name}. ${answer.message}`, 'warning');
  else return answer.message;
  return undefined;
}

load('');
