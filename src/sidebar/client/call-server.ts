/** google.script.run as typed promises. */
import type { SidebarServer } from '../protocol';

type Calls = { readonly [N in keyof SidebarServer]: (request: Parameters<SidebarServer[N]>[0]) => void };

interface Runner extends Calls {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google: { readonly script: { readonly run: Runner } };

type Answer<N extends keyof SidebarServer> = ReturnType<SidebarServer[N]>;

/**
 * Calls a server function; rejects with Google's error when no answer of ours comes back.
 *
 * @example const reply = await callServer('getQueue', {}); // { ok: true, value: { leads: […], … } }
 */
export const callServer = <N extends keyof SidebarServer>(
  name: N,
  request: Parameters<SidebarServer[N]>[0],
): Promise<Answer<N>> =>
  new Promise((resolve, reject) => {
    const run = google.script.run
      // A value that Google refuses to carry arrives as null.
      .withSuccessHandler((value) =>
        value ? resolve(value as Answer<N>) : reject(new Error('empty answer')),
      )
      .withFailureHandler(reject);
    (run[name] as (request: unknown) => void)(request);
  });
