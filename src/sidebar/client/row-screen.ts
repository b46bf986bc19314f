/** *Esta fila*: the lead under the cursor, where its points come from, and the form that adds an interaction. */
import type { Done, InteractionRequest, LeadView, Row, RowRequest } from '../protocol';
import { askServer } from './ask-server';
import { focusOn } from './dom';
import { draw, inTurn, isFillingIn, isFocusInside, lookUp, say, speak, words } from './frame';
import { holdLead, type RowStage, readLog, reopenLead, sayAnew, sendLead } from './row-actions';
import type { Screen } from './screen';
import { offeredTypes } from './types';
import { sayDone } from './undo';
import { interactionForm } from './views/interaction-form';
import { rowCard } from './views/row-card';
import { failedView, loadingView, noLeadView } from './views/states';

/** The score as one reads it, to say how it changed. */
const shownScore = ({ score }: LeadView) => (score === undefined ? words().unscored : words().number(score));

/** Where the cursor is, if not on a lead, and what to do about it. */
const whyNone = ({ row }: Row) => {
  const { elsewhere, header, blank } = words().noLead;
  return row > 1 ? blank : row === 1 ? header : elsewhere;
};

interface RowScreen extends Screen {
  /** Opens the form for the lead under the cursor. */
  fillIn(): Promise<void>;
  /** Shows a lead wherever the cursor is, until the cursor moves or somebody asks for its row. */
  openLead(id: string): Promise<void>;
}

/** `drawTop` draws the top of the page, which names the row; `openInQueue` shows a lead's handoff in *Cola*. */
export function rowScreen(
  drawTop: () => void,
  openInQueue: (handoff: string, name: string) => Promise<void>,
): RowScreen {
  let row: Row | undefined;
  /** The lead on the card; another one is read from its top. */
  let drawn = '';
  /** Row of the cursor while a lead that was looked up stays; 0: the card follows the cursor. */
  let whileRow = 0;
  /** Something stands in place of the card, and is not drawn over. */
  let isAside = false;

  function show(moveFocus = false) {
    isAside = false;
    drawTop();
    const { id = '', row: at = 0 } = row?.lead ?? {};
    if (drawn !== id + at) scrollTo(0, 0);
    drawn = id + at;
    if (!row) return draw(loadingView(words()));
    if (!row.lead) return draw(noLeadView(whyNone(row), words()));
    const { card, focus } = rowCard(row.lead, row, words(), {
      add: () => void addInteraction(),
      queue: () => void withHandoff(openInQueue),
      send: () => void withId((stage) => void sendLead(stage)),
      hold: () => void withId(holdLead),
      reopen: () => void withId(reopenLead),
      verdict: () => void withId((stage) => void sayAnew(stage, 'verdict')),
      result: () => void withId((stage) => void sayAnew(stage, 'result')),
      log: () => void withId((stage) => void readLog(stage)),
    });
    draw(card);
    if (moveFocus) focus();
  }

  const stageFor = (lead: LeadView, { today }: Row): RowStage => ({
    ...{ lead, today, done },
    back: () => show(true),
    put({ card, focus }) {
      isAside = true;
      say('');
      draw(card);
      focus();
    },
  });

  /** What was done is said whatever becomes of the look that follows. */
  async function done(did: Done) {
    const reload = async ({ id }: Done) => {
      show(true);
      await openLead(id);
    };
    await reload(did);
    sayDone(did, reload);
  }

  function take(value: Row) {
    speak(value.settings.language);
    if (value.row !== whileRow) whileRow = 0;
    row = value;
  }

  function showFailure(text: string, moveFocus: boolean) {
    row = undefined;
    drawTop();
    const failed = failedView(text, words());
    draw(failed);
    if (moveFocus) focusOn(failed);
  }

  /** Who edits `Matriz` goes on seeing what it makes of the lead. */
  const stayWith = () => ({ stayWith: row?.lead?.id ?? '', whileRow });

  const read = (request: RowRequest) =>
    askServer('getActiveLead', { ...request, ...stayWith() }, words().unreachable);

  /** Shows what `ask` finds, and gives it. */
  const load = (ask: () => ReturnType<typeof read>, moveFocus = false) =>
    inTurn(async () => {
      if (row) say(words().loading);
      else show();
      const wasInside = isFocusInside();
      const reply = await ask();
      say('');
      if (!reply.ok) {
        if (row) say(reply.message, 'warning');
        else showFailure(reply.message, moveFocus);
        return undefined;
      }
      take(reply.value);
      show(moveFocus || wasInside);
      return reply.value;
    });

  /** A lead that was looked up stays while the cursor does. */
  async function openLead(id: string) {
    const found = await load(() => askServer('getLead', { id }, words().unreachable), true);
    if (found) whileRow = found.row;
  }

  function showForm(lead: LeadView, { types, today }: Row) {
    const { card, focus } = interactionForm(
      {
        lead,
        types: offeredTypes(lead.scored, types),
        today,
        save: (given) => save(lead, given),
        back: () => show(true),
      },
      words(),
    );
    say('');
    draw(card);
    focus();
  }

  async function save(lead: LeadView, given: Omit<InteractionRequest, 'id'>): Promise<string | undefined> {
    const reply = await inTurn(() => {
      say(words().saving);
      return askServer('addInteraction', { id: lead.id, ...given }, words().unsure);
    });
    if (!reply || !row) return undefined;
    say('');
    if (!reply.ok) return reply.message;
    const { row: at, counts, lead: now } = reply.value;
    row = { ...row, lead: now };
    show(true);
    const news = words().added(at, now.name, shownScore(lead), shownScore(now), now.temperatureName);
    say(`${news} ${words().counts[counts]}`.trim(), counts === 'now' ? 'done' : 'warning');
    return undefined;
  }

  /** What is shown has an ID, or the server gives one to the lead under the cursor first. */
  async function withId(act: (stage: RowStage, row: Row) => void) {
    const isReady = row?.lead?.id && !row.lead.sharedBy.length;
    const found = isReady ? row : await load(() => read({ giveId: true }));
    // Where the ID is shared, the card says so in place of the buttons.
    if (!found?.lead || found.lead.sharedBy.length) return;
    if (found.lead.id) act(stageFor(found.lead, found), found);
    else say(words().noId, 'warning');
  }

  async function withHandoff(act: typeof openInQueue) {
    const { standing, name } = row?.lead ?? {};
    if (name && standing?.handoff) await act(standing.handoff.id, name);
  }

  const addInteraction = () => withId(({ lead }, found) => showForm(lead, found));

  async function fillIn() {
    row = undefined;
    await addInteraction();
  }

  /** Follows the cursor. */
  async function look(): Promise<boolean> {
    if (isAside || isFillingIn()) return false;
    const reply = await lookUp(() => askServer('getActiveLead', stayWith(), ''));
    if (!reply?.ok || JSON.stringify(reply.value) === JSON.stringify(row)) return false;
    take(reply.value);
    show();
    return true;
  }

  async function ask() {
    whileRow = 0;
    const found = await load(() => read({}));
    if (found) say(found.lead ? words().rowShown(found.lead.name) : words().refreshed);
  }

  return {
    show,
    open: async () => void (await load(() => read({}))),
    ask,
    look,
    fillIn,
    async openLead(id) {
      row = undefined;
      await openLead(id);
    },
    isRead: () => row !== undefined,
    top: () => ({
      said: row?.lead ? [words().rowNumber(row.lead.row)] : [],
      hints: [],
      again: words().seeRow,
    }),
  };
}
