/** What the buttons of a dialog ask for: checked like all that a page sends, carried out, answered with a sentence. */
import { type DigestReply, scheduleDigest as schedule, sendDigest as send } from '../commands/digest/digest';
import type { Host } from '../host/host';
import { digestSays } from '../messages/week/digest';
import { readDigestOrder, readDigestSchedule } from './read-request';
import type { Read } from './read-request/shape';

/** A request that is not sound sends nothing. Google's own failures are answers too: the page shows sentences only. */
const answer =
  <Order>(read: Read<Order>, work: (host: Host, order: Order) => DigestReply) =>
  (host: Host, request: unknown): DigestReply => {
    try {
      const order = read(request);
      return order ? work(host, order) : { ok: false, says: digestSays('bad-request'), standing: null };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return { ok: false, says: digestSays('google-failed', { detail }), standing: null };
    }
  };

/** *Enviar ahora*. */
export const sendDigest = answer(readDigestOrder, send);

/** *Enviar cada semana* and *Dejar de enviar*. */
export const scheduleDigest = answer(readDigestSchedule, schedule);
