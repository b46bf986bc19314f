/** *Equipo*: what both managers should look into, each line a way to its lead; reassigns what is late in one step. */
import type { Team } from '../protocol';
import { askServer } from './ask-server';
import { draw, inTurn, isFocusInside, lookUp, say, speak, words } from './frame';
import type { Screen } from './screen';
import { sayDone } from './undo';
import { failedView, loadingView } from './views/states';
import { countOf, teamView } from './views/team';

/** `drawTop` draws the top of the page; `openLead` shows a lead in «Esta fila». */
export function teamScreen(drawTop: () => void, openLead: (id: string) => Promise<void>): Screen {
  let team: Team | undefined;

  function show(moveFocus = false) {
    drawTop();
    if (!team) return draw(loadingView(words()));
    const { content, focus } = teamView(team, words(), {
      open: (id) => void openLead(id),
      reassign: () => void reassign(),
    });
    draw(...content);
    if (moveFocus) focus();
  }

  function take(value: Team) {
    speak(value.language);
    team = value;
  }

  function showFailure(text: string) {
    team = undefined;
    drawTop();
    draw(failedView(text, words()));
  }

  const load = (news: string) =>
    inTurn(async () => {
      if (team) say(words().loading);
      else show();
      const wasInside = isFocusInside();
      const reply = await askServer('getTeam', {}, words().unreachable);
      say('');
      if (!reply.ok) return showFailure(reply.message);
      take(reply.value);
      show(wasInside);
      say(news);
    });

  async function reassign() {
    const reply = await inTurn(() => {
      say(words().reassigning);
      return askServer('reassignOverdue', {}, words().unsure);
    });
    if (!reply) return;
    if (!reply.ok) return say(reply.message, 'warning');
    await load('');
    sayDone(reply.value, () => load('').then(() => undefined));
  }

  async function look(): Promise<boolean> {
    const reply = await lookUp(() => askServer('getTeam', {}, ''));
    if (!reply?.ok || JSON.stringify(reply.value) === JSON.stringify(team)) return false;
    take(reply.value);
    show();
    return true;
  }

  return {
    show,
    open: async () => void (await load('')),
    ask: async () => void (await load(words().teamRead)),
    look,
    isRead: () => team !== undefined,
    top: () => ({
      said: team ? [`${countOf(team)} ${words().toLookAt}`] : [],
      hints: [],
      again: words().refresh,
    }),
  };
}
