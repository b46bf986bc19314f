/** Path of the browser to drive; undefined where there is none. */
export function findChromium(): string | undefined;
