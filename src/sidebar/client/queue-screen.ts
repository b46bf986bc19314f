/** *Cola*: one handoff at a time; sends what the person answers, says what now stands, and moves on. */
import type { Done, Queue, QueueItem } from '../protocol';
import { askServer, type Refused } from './ask-server';
import { element } from './dom';
import { acceptOrder } from './forms/decision-order';
import type { Order } from './forms/order';
import { draw, inTurn, isBusy, isFocusInside, lookUp, say, speak, type Tone, words } from './frame';
import { queueForms } from './queue-forms';
import { onKeys } from './queue-keys';
import {
  currentItem,
  narrowed,
  neighbour,
  type QueueState,
  runsDry,
  stateOf,
  undecided,
  without,
} from './queue-state';
import type { Screen } from './screen';
import { sayDone, undoOffer } from './undo';
import { type Doing, doingOf } from './views/lead-card';
import { type Drawn, type QueueView, queueView } from './views/queue-view';
import { failedView, loadingView } from './views/states';

interface QueueScreen extends Screen {
  /** Reads the queue and brings up a handoff; `name` is its lead's, to say so where it is not there any more. */
  openHandoff(handoff: string, name: string): Promise<void>;
}

/** `drawTop` draws the top of the page, which shows how many wait. */
export function queueScreen(drawTop: () => void): QueueScreen {
  let state: QueueState | undefined;
  let view: QueueView | undefined;
  let drawn: Drawn | undefined;
  /** The sheet is known to have changed since it was read. */
  let isStale = false;
  /** Somebody settled what is on the card; it is shown only for the words typed. */
  let isSettled = false;
  const forms = queueForms();

  const item = () => state && currentItem(state);

  function makeView(): QueueView {
    const made = queueView(words(), { want, choose, act });
    draw(made.node);
    return made;
  }

  /** @param moveFocus to what is drawn: the form that is open, or the name */
  function show(moveFocus = false) {
    drawTop();
    if (!state) return draw(loadingView(words()));
    if (!view?.node.isConnected) view = makeView();
    const shown = item();
    const form =
      shown && forms.draw(shown, state.queue, words(), { save: (order) => void send(order), back });
    drawn = view.draw(state, form);
    if (!moveFocus) return;
    scrollTo(0, 0);
    if (form) form.focus();
    else drawn.focus();
  }

  function take(queue: Queue, current = state?.current) {
    speak(queue.language);
    state = stateOf(queue, current, state?.wanted);
    isStale = false;
    isSettled = false;
  }

  function want(wanted: QueueState['wanted']) {
    if (!state) return;
    state = narrowed(state, wanted);
    show();
  }

  function choose(handoff: string) {
    if (!state || isBusy()) return;
    state = { ...state, current: handoff };
    show(true);
  }

  function act(doing: Doing) {
    const shown = item();
    if (!shown || isBusy()) return;
    if (doing === 'accept') return void send(acceptOrder(shown));
    forms.openOn(shown, doing);
    show(true);
  }

  /** Back to the button that opened the form; what changed in the sheet meanwhile is read now. */
  function back() {
    const shown = item();
    if (!shown || isBusy()) return;
    const kind = forms.kindOn(shown);
    forms.close();
    show(true);
    document.getElementById(`do-${kind}`)?.focus();
    if (isSettled) void load('');
    else if (isStale) void look();
  }

  function press(key: string): boolean {
    const shown = item();
    // Another view may be in sight.
    if (!state || !view?.node.isConnected || (shown && forms.kindOn(shown))) return false;
    const doing = shown && state.queue.roles.decides ? doingOf(key, shown.state) : undefined;
    const step = ({ ArrowRight: 1, ArrowLeft: -1 } as const)[key];
    const next = step && neighbour(state, step);
    if (doing) act(doing);
    else if (next) choose(next);
    else if (key === '/') view.search();
    else if (key.toLowerCase() === 'z') takeBack();
    else return false;
    return true;
  }

  /** What is being saved or taken back has its own words. */
  function takeBack() {
    if (isBusy()) return;
    const offer = undoOffer();
    if (offer) offer.click();
    else say(words().nothingToUndo);
  }

  /** Says something in passing: the way back from the last answer stays. */
  const tell = (text: string, tone: Tone = 'quiet') => say(text, tone, undoOffer());

  function showFailure(text: string) {
    state = undefined;
    drawTop();
    draw(failedView(text, words()));
  }

  /** Reads the queue again and brings up a handoff; `news` is said when it is there. */
  const load = (news: string, current?: string) =>
    inTurn(async () => {
      if (state) tell(words().loading);
      else show();
      const wasInside = isFocusInside();
      const reply = await askServer('getQueue', {}, words().unreachable);
      if (reply.ok) {
        take(reply.value, current);
        show(wasInside);
      } else showFailure(reply.message);
      tell(state ? news : '');
    });

  /** The handoff is answered, by this person or by another: the next one comes up. */
  async function moveOn(handoff: string) {
    if (!state) return;
    state = without(state, handoff);
    isStale = true;
    show(true);
    if (runsDry(state)) await load('');
  }

  /** What an answer changed elsewhere, such as the state of colleagues, is read in the background. */
  async function answered(order: Order, shown: QueueItem, done: Done) {
    forms.done(shown);
    if (order.call === 'reassignLead') await load('');
    else await moveOn(shown.handoff);
    sayDone(done, again);
    if (isStale) void look();
  }

  /** Taken back: the handoff comes up as it stands now. */
  const again = async ({ handoff }: Done): Promise<void> => {
    await load('', handoff);
    drawn?.focus();
  };

  async function send(order: Order) {
    const shown = item();
    if (!shown) return;
    drawn?.refuse('');
    const offer = undoOffer();
    const answer = await inTurn(() => {
      say(words().saving);
      return askServer(order.call, order.request, words().unsure);
    });
    if (!answer) return;
    say('', 'quiet', answer.ok ? undefined : offer);
    if (answer.ok) await answered(order, shown, answer.value);
    else if (answer.settled) await meet(shown, answer);
    else drawn?.refuse(answer.message, answer.refusal);
  }

  /** Shows who was faster and how the handoff stands now. What was typed stays, also where it is of no use any more. */
  async function meet(shown: QueueItem, { message }: Refused) {
    const isTyping = forms.kindOn(shown) !== undefined;
    const reply = await inTurn(() => askServer('getQueue', {}, ''));
    if (!reply?.ok) return drawn?.refuse(message);
    const now = reply.value.handoffs.find(({ handoff }) => handoff === shown.handoff);
    if (isTyping && !(now && forms.kindOn(now))) {
      isSettled = true;
      return drawn?.refuse(`${message} ${words().nothingLost}`);
    }
    take(reply.value);
    show(true);
    if (isTyping) drawn?.refuse(message);
    else tell(`${shown.name}. ${message}`, 'warning');
  }

  /** What changed meanwhile is drawn, except the handoff on the card: nobody's click may land on another one. */
  async function look(): Promise<boolean> {
    const reply = await lookUp(() => askServer('getQueue', {}, ''));
    if (!reply?.ok || JSON.stringify(reply.value) === JSON.stringify(state?.queue)) return false;
    const shown = item();
    if (shown && !reply.value.handoffs.some(({ handoff }) => handoff === shown.handoff)) {
      tell(words().noLongerWaits(shown.name), 'warning');
      return true;
    }
    const wasInside = isFocusInside();
    take(reply.value);
    show();
    // Where «Nada pendiente» stood there may be a card now.
    if (wasInside && !isFocusInside()) drawn?.focus();
    return true;
  }

  const said = () => {
    if (!state) return [];
    const count = undecided(state);
    return [element('b', {}, `${count}`), ` ${words().waiting(count)}`];
  };

  onKeys(press);

  return {
    show,
    ask: () => load(words().refreshed),
    open: () => load(''),
    async openHandoff(handoff, name) {
      state = undefined;
      await load('', handoff);
      if (!state) return;
      show(true);
      if (item()?.handoff !== handoff) tell(words().noLongerWaits(name), 'warning');
    },
    look,
    isRead: () => state !== undefined,
    top: () => ({ said: said(), hints: [], again: words().refresh }),
  };
}
