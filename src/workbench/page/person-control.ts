/** Who sits at the page: what they do next is done as that person, and a person new to this visit opens the file. */
import { PEOPLE, type PersonCard } from '../emulator/people';
import { h } from './dom';
import type { Page } from './page';
import { texts } from './texts';

/** A reload of the same browser tab finds the same person. */
const KEPT = 'cualifica-person';

/** The address chosen in this browser tab before; undefined for none. */
export const keptPerson = (): string | undefined => {
  const kept = sessionStorage.getItem(KEPT);
  return PEOPLE.find(({ email }) => email === kept)?.email;
};

export class PersonControl {
  private readonly select = h('select', { id: 'wb-person', onchange: () => this.choose() });
  readonly element = h(
    'div',
    { class: 'wb-person' },
    h('label', { for: 'wb-person', title: texts.person.help }, texts.person.label),
    this.select,
  );
  private readonly known: Set<string>;

  constructor(
    private readonly page: Page,
    private readonly onChange: () => void,
  ) {
    this.known = new Set([page.session.person()]);
    this.select.append(...PEOPLE.map((card) => h('option', { value: card.email }, nameOf(card))));
    this.select.value = page.session.person();
  }

  private choose(): void {
    const { session, toasts } = this.page;
    const email = this.select.value;
    sessionStorage.setItem(KEPT, email);
    session.become(email);
    if (!this.known.has(email)) session.reopen();
    this.known.add(email);
    this.onChange();
    const card = PEOPLE.find((each) => each.email === email);
    if (card) toasts.show(texts.person.now(nameOf(card)));
  }
}

const nameOf = ({ name, team }: PersonCard): string => (team === '' ? name : `${name} (${team})`);
