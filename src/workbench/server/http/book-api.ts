/** `/api/book`: the page reads its workbook here and saves it back, with a revision so that two tabs cannot collide. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { BookStore } from '../book/book-store';
import { HTTP_TEXTS } from '../texts';
import { answerJson, answerText } from './answers';
import { readJsonBody } from './read-body';

export interface BookApiOptions {
  readonly store: BookStore;
  /** True for the sample company with its history. */
  readonly isExample: boolean;
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

const sendBook = async (response: ServerResponse, { store, isExample, locale, timeZone }: BookApiOptions) => {
  answerJson(response, 200, { ...(await store.read()), isExample, locale, timeZone });
};

const saveBook = async (request: IncomingMessage, response: ServerResponse, options: BookApiOptions) => {
  const body = await readJsonBody(request, options.bodyLimit);
  if (!body.ok) {
    const [status, text] = REFUSALS[body.fault];
    return answerText(response, status, text);
  }
  const sent = SaveRequest.safeParse(body.value);
  if (!sent.success) return answerText(response, 400, HTTP_TEXTS.notBook);
  const { saved, revision } = await options.store.save(sent.data.revision, sent.data.snapshot);
  answerJson(response, saved ? 200 : 409, { revision });
};

/** Answers GET (the book) and PUT (a new snapshot of it: 200, or 409 with the revision that is stored). */
export const handleBook = async (
  request: IncomingMessage,
  response: ServerResponse,
  options: BookApiOptions,
): Promise<void> => {
  if (request.method === 'GET') return sendBook(response, options);
  if (request.method === 'PUT') return saveBook(request, response, options);
  response.setHeader('Allow', 'GET, PUT');
  answerText(response, 405, HTTP_TEXTS.wrongMethod);
};
