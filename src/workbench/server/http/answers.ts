/** How every answer looks: never stored by the browser, never guessed at, never framed by others. */
import type { ServerResponse } from 'node:http';

/**
 * The page runs Code.js and the sidebar, which is one file with its script inside: hence inline scripts and eval.
 * What counts is that nothing is loaded from, or sent to, anywhere else.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': POLICY,
} as const;

type Body = string | Uint8Array;

/** Sends one whole answer; the body is left out for HEAD by Node itself. */
export const answer = (response: ServerResponse, status: number, type: string, body: Body): void => {
  response.writeHead(status, {
    ...HEADERS,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
};

export const answerJson = (response: ServerResponse, status: number, value: unknown): void =>
  answer(response, status, 'application/json; charset=utf-8', JSON.stringify(value));

/** Sends the browser to another address of this computer. */
export const answerElsewhere = (response: ServerResponse, address: string): void => {
  response.writeHead(302, { ...HEADERS, Location: address });
  response.end();
};

/** A plain sentence, for people who look at the network tab. */
export const answerText = (response: ServerResponse, status: number, text: string): void =>
  answer(response, status, 'text/plain; charset=utf-8', text);
