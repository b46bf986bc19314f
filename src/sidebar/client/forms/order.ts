/** What a form of the queue asks the server for. */
import type { FormItem, SidebarServer } from '../../protocol';

type Call = 'decideLead' | 'judgeLead' | 'concludeLead' | 'reassignLead';

/** A function of the server with what goes to it. */
export type Order = {
  readonly [C in Call]: { readonly call: C; readonly request: Parameters<SidebarServer[C]>[0] };
}[Call];

/** Whose handoff it is and how it stood when it was shown. */
export const aboutItem = ({ id, seen }: FormItem) => ({ id, seen });
