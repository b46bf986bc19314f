/** What the screens share: where they draw, what is read out, one request at a time, and the words. */
import type { Language } from '../../domain/vocabulary';
import { type PageTexts, pageTexts } from '../../messages/sidebar/sidebar';
import { focusOn } from './dom';

export type Tone = 'done' | 'warning' | 'quiet';

const at = (id: string) => document.getElementById(id) as HTMLElement;

let spoken: Language = 'es';
/** Counts what people asked for, so that an answer to an older look is not drawn over it. */
let turn = 0;
let busy = false;

/** Before the first answer the language of the workbook is not known: Spanish. */
export const language = (): Language => spoken;

export const words = (): PageTexts => pageTexts(spoken);

export function speak(next: Language) {
  spoken = next;
  document.documentElement.lang = next;
}

/** The one place that is read out: confirmations and what changed meanwhile; and below it a button, if there is one. */
export function say(text: string, tone: Tone = 'quiet', offer?: HTMLButtonElement) {
  at('notice').className = `notice ${tone}`;
  at('notice').textContent = text;
  at('offer').replaceChildren(...(offer ? [offer] : []));
}

/** After a button beside the notice is gone, the keyboard goes on from there. */
export const focusNotice = () => focusOn(at('notice'));

/** Focus goes back to what looks the same, so that a redraw does not throw a keyboard out. */
function keepingFocus(draw: () => void) {
  const before = document.activeElement as HTMLElement | null;
  draw();
  if (!before || before === document.body || before.isConnected) return;
  const same = [...document.querySelectorAll<HTMLElement>(before.tagName)].find(
    (one) => one.id === before.id && one.textContent === before.textContent,
  );
  if (same && before.tabIndex < 0) focusOn(same);
  else same?.focus();
}

export const drawHeader = (content: readonly Node[]) =>
  keepingFocus(() => at('header').replaceChildren(...content));

/** Draws a part of the page anew. */
export const redraw = (place: HTMLElement, ...content: Node[]) =>
  keepingFocus(() => place.replaceChildren(...content));

export const draw = (...content: Node[]) => redraw(at('main'), ...content);

/** What a person is filling in is never drawn over. */
export const isFillingIn = (): boolean => at('main').querySelector('form') !== null;

export const isBusy = (): boolean => busy;

/** Whether keyboard or screen reader stand in the content, and so have to be taken along. */
export const isFocusInside = (): boolean => at('main').contains(document.activeElement);

/** Does what a person asked for; nothing else begins meanwhile. `undefined` where something is being done already. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
  if (busy) return undefined;
  busy = true;
  turn += 1;
  at('main').setAttribute('aria-busy', 'true');
  try {
    return await work();
  } finally {
    at('main').removeAttribute('aria-busy');
    busy = false;
  }
}

/** How often a view that was chosen asks whether the one before has finished. */
const MOMENT_MS = 50;

/** Before another view takes the place: what was asked for is done, and what is being looked up no longer counts. */
export async function makeRoom() {
  while (busy) await new Promise((done) => setTimeout(done, MOMENT_MS));
  turn += 1;
}

/** Asks in the background. The answer counts only if nobody asked for anything meanwhile; a failure is no news. */
export async function lookUp<T>(ask: () => Promise<T>): Promise<T | undefined> {
  if (busy || isFillingIn()) return undefined;
  const mine = turn;
  const answer = await ask().catch(() => undefined);
  return mine === turn && !isFillingIn() ? answer : undefined;
}
