/** What the page knows of the queue and how it moves on; plain values, no page. */
import type { HotLead, HotLeads } from '../protocol';

export interface QueueState {
  readonly queue: HotLeads;
  /** ID of the lead on the card; undefined when none is left. */
  readonly current: string | undefined;
}

/** Keeps the lead on the card if it still waits, otherwise shows the first. */
export const stateOf = (queue: HotLeads, current?: string): QueueState => ({
  queue,
  current: queue.leads.some((lead) => lead.id === current) ? current : queue.leads[0]?.id,
});

export const currentLead = ({ queue, current }: QueueState): HotLead | undefined =>
  queue.leads.find((lead) => lead.id === current);

/** Takes a lead out; the one that followed it comes up, after the last one the first. */
export const without = ({ queue, current }: QueueState, id: string): QueueState => {
  const at = queue.leads.findIndex((lead) => lead.id === id);
  if (at < 0) return { queue, current };
  const leads = queue.leads.filter((lead) => lead.id !== id);
  const next = current === id ? leads[at % Math.max(leads.length, 1)]?.id : current;
  return { queue: { ...queue, leads, total: queue.total - 1 }, current: next };
};

/** True when the leads at hand are used up but more wait in the sheet. */
export const runsDry = ({ queue }: QueueState): boolean => queue.leads.length === 0 && queue.total > 0;
