/** `/api/book`: the page reads its workbook here and saves it back, with a revision so that two tabs cannot collide. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { BookStore } from '../book/book-store';
import { HTTP_TEXTS } from '../texts';
import { answerJson, answerText } from './answers';
import { readJsonBody } from './read-body';

export interface BookApiOptions {
  readonly store: BookStore;
  /** The sample company with twelve weeks, made when it is first asked for. */
  readonly weeks: () => Promise<BookStore>;
  readonly locale: string;
  readonly timeZone: string;
  /** Largest accepted body in bytes. */
  readonly bodyLimit: number;
}

const SaveRequest = z.object({ revision: z.int(), snapshot: z.looseObject({}) });

const REFUSALS = {
  'too large': [413, HTTP_TEXTS.tooLarge],
  'not JSON': [400, HTTP_TEXTS.notJson],
  'wrong type': [415, HTTP_TEXTS.notJson],
} as const;

/** `?libro=semanas` is the sample company; anything else is the book that the workbench was started with. */
const storeFor = async (
  { url = '' }: IncomingMessage,
  { store, weeks }: BookApiOptions,
): Promise<BookStore> =>
  new URLSearchParams(url.split('?')[1]).get('libro') === 'semanas' ? weeks() : store;

const sendBook = async (response: ServerResponse, store: BookStore, { locale, timeZone }: BookApiOptions) => {
  answerJson(response, 200, { ...(await store.read()), locale, timeZone });
};

const saveBook = async (
  request: IncomingMessage,
  response: ServerResponse,
  store: BookStore,
  bodyLimit: number,
) => {
  const body = await readJsonBody(request, bodyLimit);
  if (!body.ok) {
    const [status, text] = REFUSALS[body.fault];
    return answerText(response, status, text);
  }
  const sent = SaveRequest.safeParse(body.value);
  if (!sent.success) return answerText(response, 400, HTTP_TEXTS.notBook);
  const { saved, revision } = await store.save(sent.data.revision, sent.data.snapshot);
  answerJson(response, saved ? 200 : 409, { revision });
};

/** Answers GET (the book) and PUT (a new snapshot of it: 200, or 409 with the revision that is stored). */
export const handleBook = async (
  request: IncomingMessage,
  response: ServerResponse,
  options: BookApiOptions,
): Promise<void> => {
  if (request.method === 'GET') return sendBook(response, await storeFor(request, options), options);
  if (request.method === 'PUT')
    return saveBook(request, response, await storeFor(request, options), options.bodyLimit);
  response.setHeader('Allow', 'GET, PUT');
  answerText(response, 405, HTTP_TEXTS.wrongMethod);
};
