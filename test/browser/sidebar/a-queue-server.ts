/** A server of the queue that holds what it is told: handoffs leave, wait for a verdict, and come back when undone. */
import type {
  DecisionRequest,
  Done,
  Queue,
  QueueItem,
  ReassignRequest,
  Reply,
  ResultRequest,
  VerdictRequest,
  WaitsFor,
} from '../../../src/sidebar/protocol';
import { aQueue } from './a-queue';

const done = ({ id, name, handoff, row }: QueueItem, says: string): Reply<Done> => ({
  ok: true,
  value: { id, name, handoff, row, says: `${says}: ${name}.`, undo: true },
});

/** Each handoff goes to where it waits next; undefined: it is answered. */
export function queueServer(start: Queue = aQueue()) {
  const sheet = { queue: start };
  let before = start;
  const move = (id: string, says: string, state: WaitsFor | undefined, over: Partial<QueueItem> = {}) => {
    const item = sheet.queue.handoffs.find((one) => one.id === id)!;
    const others = sheet.queue.handoffs.filter((one) => one !== item);
    const moved = state ? [{ ...item, due: '', overdue: false, ...over, state, seen: `${item.seen}+` }] : [];
    before = sheet.queue;
    sheet.queue = { ...sheet.queue, handoffs: [...others, ...moved], total: others.length + moved.length };
    return done(item, says);
  };
  const DECIDED = {
    accept: { says: 'Aceptado', state: 'accepted' },
    return: { says: 'Devuelto', state: undefined },
    reject: { says: 'Rechazado', state: undefined },
  } as const;
  return {
    sheet,
    answers: {
      getQueue: (): Reply<Queue> => ({ ok: true, value: sheet.queue }),
      decideLead: ({ id, decision }: DecisionRequest): unknown =>
        move(id, DECIDED[decision].says, DECIDED[decision].state),
      judgeLead: ({ id, verdict }: VerdictRequest): unknown =>
        move(id, 'Veredicto', verdict === 'qualified' ? 'qualified' : undefined),
      concludeLead: ({ id, result }: ResultRequest): unknown =>
        move(id, 'Resultado', result === 'quote' ? 'qualified' : undefined),
      reassignLead: ({ id, owner }: ReassignRequest): unknown => move(id, 'Reasignado', 'open', { owner }),
      undoLast: (): unknown => {
        const [gone] = before.handoffs.filter((one) => !sheet.queue.handoffs.includes(one));
        sheet.queue = before;
        return done(gone!, 'Deshecho');
      },
    },
  };
}
