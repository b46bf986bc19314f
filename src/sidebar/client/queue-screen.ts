/** *Por decidir*: one waiting lead at a time; sends what the person decides, and moves on. */
import type { AskHotLeads, HotDecision, HotLeads } from '../protocol';
import { askServer } from './ask-server';
import { element, focusOn } from './dom';
import { draw, inTurn, isBusy, isFocusInside, lookUp, say, speak, type Tone, words } from './frame';
import { currentLead, type QueueState, runsDry, stateOf, without } from './queue-state';
import type { Screen, Top } from './screen';
import { leadCard } from './views/lead-card';
import { nextLeads } from './views/next-leads';
import { emptyView, failedView, loadingView } from './views/states';

const askHot = askServer as unknown as AskHotLeads;

/** What the sheet should have fixed before all of its leads can be decided here. */
const hints = (queue: HotLeads): string[] =>
  [
    queue.openIssues && words().issues(queue.openIssues),
    queue.repeatedId && words().repeatedId(queue.repeatedId),
    queue.withoutId && words().withoutId(queue.withoutId),
  ].filter((hint) => typeof hint === 'string');

/** `drawTop` draws the top of the page, which shows how many wait. */
export function queueScreen(drawTop: () => void): Screen {
  let state: QueueState | undefined;

  const top = (): Top => {
    const again = words().refresh;
    if (!state) return { said: [], hints: [], again };
    const { queue } = state;
    const said = [element('b', {}, `${queue.total}`), ` ${words().waiting(queue.total)}`];
    return { said, hints: hints(queue), again };
  };

  function show(moveFocus = false) {
    drawTop();
    const lead = state && currentLead(state);
    if (!state || !lead) {
      const instead = !state || runsDry(state) ? loadingView(words()) : emptyView(words());
      draw(instead);
      if (moveFocus) focusOn(instead);
      return;
    }
    const { queue } = state;
    const others = queue.leads.filter((other) => other !== lead);
    const { card, focus } = leadCard(lead, queue, words(), decide);
    draw(card, ...nextLeads(others, queue.total - queue.leads.length, words(), choose));
    if (!moveFocus) return;
    focus();
    scrollTo(0, 0);
  }

  function take(queue: HotLeads) {
    speak(queue.language);
    state = stateOf(queue, state?.current);
  }

  function choose(id: string) {
    if (!state || isBusy()) return;
    state = { ...state, current: id };
    say('');
    show(true);
  }

  function showFailure(text: string) {
    state = undefined;
    drawTop();
    draw(failedView(text, words()));
  }

  /** Reads the queue again; `news` is said when it is there. */
  const load = (news: string, tone: Tone = 'quiet') =>
    inTurn(async () => {
      if (state) say(words().loading);
      else show();
      const wasInside = isFocusInside();
      const reply = await askHot('getQueue', {}, words().unreachable);
      if (reply.ok) {
        take(reply.value);
        show(wasInside);
      } else showFailure(reply.message);
      say(state || tone !== 'quiet' ? news : '', tone);
    });

  /** The lead is done with, by this person or by another: the next one comes up. */
  async function moveOn(id: string, news: string, tone: Tone) {
    if (!state) return;
    state = without(state, id);
    show(true);
    if (runsDry(state)) await load(news, tone);
    else say(news, tone);
  }

  async function decide(request: HotDecision): Promise<string | undefined> {
    const name = state?.queue.leads.find((lead) => lead.id === request.id)?.name ?? '';
    const answer = await inTurn(() => {
      say(words().saving);
      return askHot('decideLead', request, words().unsure);
    });
    if (!answer) return undefined;
    say('');
    if (answer.ok) {
      const { decision, reason, row } = answer.value;
      await moveOn(request.id, words().decided(name, decision, reason, row), 'done');
    } else if (answer.settled) await moveOn(request.id, `${name}. ${answer.message}`, 'warning');
    else return answer.message;
    return undefined;
  }

  /** What changed meanwhile is drawn, except the lead on the card: nobody's click may land on another one. */
  async function look(): Promise<boolean> {
    const reply = await lookUp(() => askHot('getQueue', {}, ''));
    if (!reply?.ok || JSON.stringify(reply.value) === JSON.stringify(state?.queue)) return false;
    const shown = state && currentLead(state);
    if (shown && !reply.value.leads.some(({ id }) => id === shown.id)) {
      say(words().noLongerWaits(shown.name), 'warning');
      return true;
    }
    take(reply.value);
    show();
    return true;
  }

  return {
    show,
    ask: () => load(words().refreshed),
    open: () => load(''),
    look,
    isRead: () => state !== undefined,
    top,
  };
}
