/** The sidebar: three screens under one header; shows one of them and keeps it up with the sheet. */
import { drawHeader, makeRoom, say, words } from './frame';
import { nextLook, WAKE_AFTER_MS } from './pace';
import { queueScreen } from './queue-screen';
import { rowScreen } from './row-screen';
import { teamScreen } from './team-screen';
import { headerView, type View } from './views/header';

const row = rowScreen(drawTop, openInQueue);
const queue = queueScreen(drawTop);
const screens = { queue, row, team: teamScreen(drawTop, openLead) };

let view: View = document.body.dataset.view ? 'row' : 'queue';
let lastLook = 0;
let lastMove = 0;
let unchanged = 0;
let timer = 0;

function drawTop() {
  const actions = { choose: (next: View) => void choose(next), ask };
  drawHeader(headerView(view, screens[view].top(), words(), actions));
}

function ask() {
  rested();
  void screens[view].ask();
}

/** What is known is shown at once, and then brought up to date. */
async function choose(next: View) {
  await makeRoom();
  if (next === view) return;
  view = next;
  say('');
  screens[view].show();
  rested();
  if (screens[view].isRead()) void look();
  else void screens[view].open();
}

/** A lead of another view, shown in «Esta fila» wherever the cursor is. */
async function openLead(id: string) {
  await makeRoom();
  view = 'row';
  rested();
  await row.openLead(id);
}

/** A lead of «Esta fila» where one answers it. */
async function openInQueue(handoff: string, name: string) {
  await makeRoom();
  view = 'queue';
  say('');
  rested();
  await queue.openHandoff(handoff, name);
}

/** The sheet is being read because somebody asked. */
function rested() {
  lastLook = Date.now();
  unchanged = 0;
  plan(0);
}

/** The row is looked at again by itself, the queue when somebody comes back to it. */
function plan(tookMs: number) {
  clearTimeout(timer);
  if (view === 'row') timer = window.setTimeout(look, nextLook(unchanged, tookMs));
}

async function look() {
  lastLook = Date.now();
  if (document.visibilityState !== 'visible') return;
  const hasChanged = await screens[view].look();
  unchanged = hasChanged ? 0 : unchanged + 1;
  plan(Date.now() - lastLook);
}

function wake() {
  if (document.visibilityState !== 'visible' || Date.now() - lastLook < WAKE_AFTER_MS) return;
  unchanged = 0;
  void look();
}

/** Entering a frame is not told reliably, so the first move after a while counts as coming back. */
function moved() {
  if (Date.now() - lastMove > WAKE_AFTER_MS) wake();
  lastMove = Date.now();
}

addEventListener('focus', wake);
document.addEventListener('pointermove', moved);
document.addEventListener('visibilitychange', wake);

rested();
void (document.body.dataset.view ? row.fillIn() : queue.open());
