/** What both managers should look into, in four lists; a list without lines takes no room. */
import { type Language, TEMPERATURES } from '../../../domain/vocabulary';
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import type { Disagreement, GoneHandoff, OverdueOwner, SecondReturn, Team, TeamLead } from '../../protocol';
import { button, element, focusOn } from '../dom';
import { orderView } from './states';

/** More lines than this are not worth showing in one list. */
const MOST = 50;

interface TeamActions {
  /** Shows a lead in «Esta fila». */
  readonly open: (id: string) => void;
  readonly reassign: () => void;
}

/** How many lines all lists have. */
export const countOf = ({ disagreements, secondReturns, overdue, gone }: Team): number =>
  overdue.reduce((sum, { leads }) => sum + leads.length, 0) +
  disagreements.length +
  secondReturns.length +
  gone.length;

/** A way to the lead; one that is in no row is only named. */
const leadLine = (lead: TeamLead, open: TeamActions['open'], ...says: readonly string[]) => {
  const who = element(
    'span',
    { class: 'who' },
    lead.name,
    ...says.filter(Boolean).map((said) => element('small', {}, said)),
  );
  if (!lead.id) return element('li', { class: 'still' }, who);
  const line = button('', '', () => open(lead.id));
  line.append(who);
  return element('li', {}, line);
};

const linesOf = <T>(items: readonly T[], lineOf: (item: T) => HTMLElement, texts: PageTexts) => [
  element('ul', { class: 'lines' }, ...items.slice(0, MOST).map(lineOf)),
  ...(items.length > MOST ? [element('p', { class: 'more' }, texts.moreOf(items.length - MOST))] : []),
];

const section = (title: string, ...content: readonly HTMLElement[]) =>
  element('section', { class: 'team' }, element('h2', {}, title), ...content);

const disagreementLine =
  (language: Language, texts: PageTexts, open: TeamActions['open']) => (one: Disagreement) =>
    leadLine(
      one,
      open,
      texts.direction[one.direction],
      texts.disagreed(TEMPERATURES[one.sent][language], one.verdict),
      one.now ? texts.today(TEMPERATURES[one.now][language]) : '',
    );

const shortMoment = (iso: string, { today }: Team, texts: PageTexts) =>
  texts.moment(iso, Number(today.slice(0, 4)));

const overdueView = (team: Team, texts: PageTexts, { open, reassign }: TeamActions) => {
  const ownerView = ({ owner, absent, leads }: OverdueOwner) => [
    element('h3', {}, texts.overdueOf(owner, leads.length, absent)),
    ...linesOf(
      leads,
      (one) => leadLine(one, open, texts.overdueSince(shortMoment(one.due, team, texts))),
      texts,
    ),
  ];
  const inOneStep = team.roles.reassigns
    ? [element('div', { class: 'actions single' }, button(texts.reassignOverdue, 'plain', reassign))]
    : [];
  return section(texts.overdue, ...team.overdue.flatMap(ownerView), ...inOneStep);
};

const goneSays = (one: GoneHandoff, team: Team, texts: PageTexts) =>
  texts.goneSays(one.owner, one.sentAt && shortMoment(one.sentAt, team, texts));

const listsOf = (team: Team, texts: PageTexts, actions: TeamActions): HTMLElement[] => {
  const { disagreements, secondReturns, overdue, gone, language } = team;
  const { open } = actions;
  const returned = (one: SecondReturn) => leadLine(one, open, texts.returnedTimes(one.reason, one.times));
  const lost = (one: GoneHandoff) => leadLine({ ...one, id: '' }, open, goneSays(one, team, texts));
  return [
    ...(overdue.length ? [overdueView(team, texts, actions)] : []),
    ...(secondReturns.length
      ? [section(texts.secondReturns, ...linesOf(secondReturns, returned, texts))]
      : []),
    ...(disagreements.length
      ? [
          section(
            texts.disagreements,
            ...linesOf(disagreements, disagreementLine(language, texts, open), texts),
          ),
        ]
      : []),
    ...(gone.length
      ? [section(texts.gone, element('p', { class: 'ask' }, texts.goneHint), ...linesOf(gone, lost, texts))]
      : []),
  ];
};

/** Where there is nothing to look into, it says so. */
export function teamView(team: Team, texts: PageTexts, actions: TeamActions) {
  const lists = listsOf(team, texts, actions);
  const content = lists.length ? lists : [orderView(texts)];
  return { content, focus: () => focusOn(content[0]!) };
}
