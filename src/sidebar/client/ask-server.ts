/** Asks the server and always gets an answer: what was asked for, or a sentence. */
import { refusalText } from '../../messages/sidebar/sidebar-refusals';
import type { Refusal, SidebarServer } from '../protocol';
import { callServer } from './call-server';
import { language, words } from './frame';

type Given<N extends keyof SidebarServer> = Extract<ReturnType<SidebarServer[N]>, { readonly ok: true }>;

export interface Refused {
  readonly ok: false;
  /** What happened and what to do. */
  readonly message: string;
  /** True when the lead is no longer this person's to decide. */
  readonly settled: boolean;
  /** Undefined where no answer came. */
  readonly refusal: Refusal | undefined;
}

const SETTLED: readonly Refusal[] = ['changed-meanwhile', 'not-open', 'unknown-id'];

/** Google's own failures, in words that help. Several accounts in one browser are the usual cause of a refusal. */
const explain = (error: unknown, otherwise: string) =>
  /authori[sz]ation|autoriza|permission|permis/i.test(String(error)) ? words().signIn : otherwise;

/**
 * @param silence what to say when no answer comes
 * @example const answer = await askServer('getQueue', {}, texts.unreachable); // { ok: true, value: { leads: […], … } }
 */
export const askServer = async <N extends keyof SidebarServer>(
  name: N,
  request: Parameters<SidebarServer[N]>[0],
  silence: string,
): Promise<Given<N> | Refused> => {
  try {
    const reply = await callServer(name, request);
    if (reply.ok) return reply as Given<N>;
    const { refusal, about } = reply;
    const message = refusalText(refusal, language(), about);
    return { ok: false, message, settled: SETTLED.includes(refusal), refusal };
  } catch (error) {
    return { ok: false, message: explain(error, silence), settled: false, refusal: undefined };
  }
};
