/**
 * What Apps Script puts into the page of a sidebar or dialog: `google.script.run` and `google.script.host`. The function below is
 * sent as text into the frame and runs there, so it may use nothing from outside itself.
 */

/** From the frame: run a function, be closed or resized, or give the keyboard back. `json` is the list of arguments. */
export type FromFrame =
  | { readonly type: 'run'; readonly id: number; readonly name: string; readonly json: string }
  | { readonly type: 'size'; readonly width?: number; readonly height?: number }
  | { readonly type: 'close' | 'leave' | 'escape' };

/** To the frame: what a call gave, as JSON, or why it failed. */
export type ToFrame =
  | { readonly id: number; readonly ok: true; readonly json: string }
  | { readonly id: number; readonly ok: false; readonly message: string };

function installGoogle(): void {
  type Handler = (value: unknown, userObject?: unknown) => void;
  interface Runner {
    success?: Handler;
    failure?: Handler;
    userObject?: unknown;
  }
  interface Call {
    id: number;
    name: string;
    json: string;
    runner: Runner;
  }
  const mostAtOnce = 10;
  const running = new Map<number, Runner>();
  const queue: Call[] = [];
  let lastId = 0;

  /** Google refuses dates, functions and elements the moment a call is made, with these words. */
  const check = (value: unknown, path: string): void => {
    if (value === null || typeof value !== 'object') {
      if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') refuse(path);
      return;
    }
    const plain = Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
    if (!plain) refuse(path);
    for (const [key, inner] of Object.entries(value)) check(inner, key);
  };
  const refuse = (path: string): never => {
    throw new TypeError(`Failed due to illegal value in property: ${path}`);
  };
  const send = (): void => {
    while (running.size < mostAtOnce && queue.length > 0) {
      const call = queue.shift() as Call;
      running.set(call.id, call.runner);
      parent.postMessage({ type: 'run', id: call.id, name: call.name, json: call.json }, '*');
    }
  };
  const runnerOf = (runner: Runner): unknown =>
    new Proxy(
      {},
      {
        get: (_target, name) => {
          if (typeof name !== 'string') return undefined;
          if (name === 'withSuccessHandler') return (success: Handler) => runnerOf({ ...runner, success });
          if (name === 'withFailureHandler') return (failure: Handler) => runnerOf({ ...runner, failure });
          if (name === 'withUserObject') return (userObject: unknown) => runnerOf({ ...runner, userObject });
          return (...args: unknown[]) => {
            for (const [place, value] of args.entries()) check(value, String(place));
            lastId += 1;
            queue.push({ id: lastId, name, json: JSON.stringify(args), runner });
            send();
          };
        },
      },
    );
  const finish = ({ data }: MessageEvent): void => {
    const runner = running.get(data.id);
    if (!runner) return;
    running.delete(data.id);
    send();
    if (data.ok) {
      const value = data.json === '' ? undefined : JSON.parse(data.json);
      runner.success?.(value, runner.userObject);
    } else if (runner.failure) runner.failure(new Error(data.message), runner.userObject);
    else console.warn(data.message);
  };
  addEventListener('message', (event) => {
    if (event.source === parent) finish(event);
  });
  const leave = (): void => parent.postMessage({ type: 'leave' }, '*');
  addEventListener('keydown', (event) => {
    if (event.key === 'F6') leave();
    if (event.key === 'Escape' && !event.defaultPrevented) parent.postMessage({ type: 'escape' }, '*');
  });
  const google = {
    script: {
      run: runnerOf({}),
      host: {
        close: () => parent.postMessage({ type: 'close' }, '*'),
        editor: { focus: leave },
        setHeight: (height: number) => parent.postMessage({ type: 'size', height }, '*'),
        setWidth: (width: number) => parent.postMessage({ type: 'size', width }, '*'),
      },
    },
  };
  Object.defineProperty(window, 'google', { value: google });
}

/** The page with the bridge before everything else. */
export const withBridge = (html: string): string =>
  withMarkupFirst(html, `<script>(${installGoogle.toString()})()</script>`);

/** A page with something more at the start of its head; after its doctype, without which it would be laid out otherwise. */
export function withMarkupFirst(html: string, markup: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  const place = head ? head.index + head[0].length : 0;
  return html.slice(0, place) + markup + html.slice(place);
}
