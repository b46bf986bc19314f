/** Says what was done, and offers to take it back. */
import type { Done } from '../protocol';
import { askServer } from './ask-server';
import { button } from './dom';
import { focusNotice, inTurn, say, words } from './frame';

/** What a view does after its answer was taken back: it shows the lead again, as it stands now. */
type Again = (undone: Done) => Promise<void>;

async function undo({ handoff }: Done, again: Again) {
  const reply = await inTurn(() => {
    say(words().undoing);
    return askServer('undoLast', handoff ? { handoff } : {}, words().unsure);
  });
  if (!reply) return;
  if (!reply.ok) {
    say(reply.message, 'warning');
    return focusNotice();
  }
  await again(reply.value);
  say(reply.value.says, 'done');
}

/** @example sayDone(reply.value, ({ id }) => load(id)) // «Aceptado…» and, below it, [Deshacer] */
export function sayDone(done: Done, again: Again) {
  const attributes = { id: 'undo', title: done.says };
  const offer = done.undo
    ? button(words().undo, 'small', () => void undo(done, again), attributes)
    : undefined;
  say(done.says, 'done', offer);
}

/** The way back that is offered just now, to be said again with other news. */
export const undoOffer = (): HTMLButtonElement | undefined =>
  document.querySelector<HTMLButtonElement>('#undo') ?? undefined;
