/** One lead with all one needs to decide: who, how hot, why, what is not known, and the three decisions. */
import type { PageTexts } from '../../../messages/sidebar';
import type { HotDecision, HotLead, HotLeads } from '../../protocol';
import { button, element } from '../dom';
import { cardOf } from './card';
import { decisionForm } from './decision-form';
import { reasonsView } from './reasons';

type Decision = HotDecision['decision'];

/** Sends a decision. Gives the sentence to show in place when the lead stays; undefined when the page has moved on. */
export type Decide = (request: HotDecision) => Promise<string | undefined>;

/** The foot of the card: the three buttons, or the form that one of them opened. */
function decisionArea(lead: HotLead, queue: HotLeads, texts: PageTexts, decide: Decide) {
  const area = element('div', { class: 'foot' });
  const problem = element('p', { class: 'problem', role: 'alert' });
  let sending = false;

  const send = async (request: Omit<HotDecision, 'id' | 'seenReason'>, showIn: HTMLElement) => {
    if (sending) return;
    sending = true;
    showIn.textContent = '';
    area.setAttribute('aria-busy', 'true');
    const complaint = await decide({ id: lead.id, seenReason: lead.reason, ...request });
    sending = false;
    area.removeAttribute('aria-busy');
    showIn.textContent = complaint ?? '';
  };

  const openers: Partial<Record<Decision, HTMLButtonElement>> = {};
  const showButtons = (backFrom?: Decision) => {
    area.replaceChildren(problem, element('div', { class: 'actions' }, ...Object.values(openers)));
    if (backFrom) openers[backFrom]?.focus();
  };
  const showForm = (decision: 'return' | 'reject') => {
    if (sending) return;
    const made = decisionForm(
      {
        title: decision === 'return' ? texts.returnTitle : texts.rejectTitle,
        reasons: decision === 'return' ? queue.returnReasons : queue.rejectionReasons,
        standing: lead.reason,
        save: (given) => send({ decision, ...given }, made.problem),
        back: () => sending || showButtons(decision),
      },
      texts,
    );
    area.replaceChildren(made.form);
    made.focus();
  };
  openers.accept = button(texts.accept, 'primary', () => send({ decision: 'accept' }, problem));
  openers.return = button(texts.return, 'plain', () => showForm('return'));
  openers.reject = button(texts.reject, 'plain', () => showForm('reject'));
  showButtons();
  return area;
}

export const leadCard = (lead: HotLead, queue: HotLeads, texts: PageTexts, decide: Decide) =>
  cardOf(lead, texts, ...reasonsView(lead, texts), decisionArea(lead, queue, texts, decide));
