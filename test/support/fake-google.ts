/** `google.script` in a page of the add-on. Runs in the browser, so it names nothing outside of itself. */

/** google.script.run in the page: JSON out and back, answers later, errors to the failure handler; and the host, which closes. */
export function fakeGoogle(): void {
  const runner = (onSuccess?: (value: unknown) => void, onFailure?: (error: Error) => void): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (handler: typeof onSuccess) => runner(handler, onFailure);
          if (name === 'withFailureHandler') return (handler: typeof onFailure) => runner(onSuccess, handler);
          return (request: unknown) =>
            (window as unknown as { answerAs: (n: string, r: string) => Promise<string> })
              .answerAs(name, JSON.stringify(request))
              .then(
                (answer) => onSuccess?.(JSON.parse(answer)),
                (error: Error) => onFailure?.(error),
              );
        },
      },
    );
  const close = () => (window as unknown as { closed_: () => void }).closed_();
  Object.assign(window, { google: { script: { run: runner(), host: { close } } } });
}
