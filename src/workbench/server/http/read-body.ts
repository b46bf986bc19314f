/** The body of a request as JSON, as long as it says that it is JSON and is not too large. */
import type { IncomingMessage } from 'node:http';

type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: 'too large' | 'not JSON' | 'wrong type' };

/** `undefined` when there is more than `limit` bytes. */
const readBytes = async (request: IncomingMessage, limit: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const isJson = ({ headers }: IncomingMessage) => /^application\/json\b/i.test(headers['content-type'] ?? '');

const parse = (bytes: Buffer): JsonBody => {
  try {
    return { ok: true, value: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return { ok: false, fault: 'not JSON' };
  }
};

/**
 * Reads and parses; `limit` in bytes. What is refused is still taken from the wire and thrown away: a browser that
 * is cut off while sending reports a lost connection instead of reading the answer.
 */
export const readJsonBody = async (request: IncomingMessage, limit: number): Promise<JsonBody> => {
  const bytes = isJson(request) ? await readBytes(request, limit) : undefined;
  request.resume();
  if (bytes) return parse(bytes);
  return { ok: false, fault: isJson(request) ? 'too large' : 'wrong type' };
};
