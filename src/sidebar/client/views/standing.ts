/** Where a lead stands on its way to a customer: stage and why, what comes next, its last handoff, what may be done. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { LeadHandoff, LeadView, Standing } from '../../protocol';
import { button, element } from '../dom';

export interface StandingActions {
  readonly hold: () => void;
  readonly reopen: () => void;
  readonly verdict: () => void;
  readonly result: () => void;
  readonly log: () => void;
}

type Moment = (iso: string) => string;

/** What is due is said only while somebody has to answer. */
const handoffLines = (handoff: LeadHandoff, texts: PageTexts, moment: Moment): HTMLElement[] => {
  const { owner, sentAt, due, overdue, decision, reason, verdict, result, stateName } = handoff;
  const who = owner ? texts.withOwner(owner) : texts.withNobody;
  const words = [decision, verdict, result].filter(Boolean).join(' → ');
  const lines = [
    element('li', {}, [stateName, who, sentAt && texts.sentOn(moment(sentAt))].filter(Boolean).join(' · ')),
  ];
  if (words) lines.push(element('li', {}, reason ? `${words}: ${reason}` : words));
  if (due)
    lines.push(
      element(
        'li',
        { class: overdue ? 'late' : undefined },
        (overdue ? texts.overdueSince : texts.dueOn)(moment(due)),
      ),
    );
  if (handoff.unmet.length) lines.push(element('li', {}, texts.unmet(handoff.unmet)));
  return lines;
};

/** Captions of what may be done. */
const WAYS = {
  hold: 'hold',
  reopen: 'reopen',
  verdict: 'verdictAgain',
  result: 'resultAgain',
  log: 'log',
} as const;

/** Nothing can be written about a lead whose ID others bear, too. */
const waysView = (lead: LeadView, { can }: Standing, texts: PageTexts, actions: StandingActions) => {
  const all = Object.keys(WAYS) as (keyof typeof WAYS)[];
  const ways = all.filter((way) => can[way] && !lead.sharedBy.length);
  const buttons = ways.map((way) => button(texts[WAYS[way]], 'small', actions[way]));
  return buttons.length ? element('div', { class: 'ways' }, ...buttons) : undefined;
};

const part = (title: string, ...content: HTMLElement[]) => [element('h3', {}, title), ...content];

/** @param today `yyyy-mm-dd` */
export const standingView = (
  lead: LeadView,
  today: string,
  texts: PageTexts,
  actions: StandingActions,
): HTMLElement => {
  const { standing } = lead;
  const { stage, stageName, stageSays, nextAction, heldUntil, handoff } = standing;
  const moment: Moment = (iso) => texts.moment(iso, Number(today.slice(0, 4)));
  // The sentence begins with the stage, which stands before it already.
  const why = stageSays.startsWith(`${stageName}: `) ? stageSays.slice(stageName.length + 2) : stageSays;
  const says = element('p', {}, element('b', { class: `stage ${stage}` }, stageName), ` ${why}`);
  const lines = handoff ? handoffLines(handoff, texts, moment) : [];
  return element(
    'section',
    { class: 'way' },
    ...part(texts.stage, says),
    heldUntil ? element('p', { class: 'held' }, texts.heldUntil(moment(heldUntil))) : undefined,
    ...(nextAction ? part(texts.nextAction, element('p', {}, nextAction)) : []),
    ...(lines.length ? part(texts.handoff, element('ul', { class: 'handoff' }, ...lines)) : []),
    waysView(lead, standing, texts, actions),
  );
};
