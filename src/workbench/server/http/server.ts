/** The workbench's web server: a fixed list of files and one book, on this computer only. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '../start-error';
import { HTTP_TEXTS, START_TEXTS } from '../texts';
import { answer, answerElsewhere, answerText } from './answers';
import type { Asset } from './assets';
import { type BookApiOptions, handleBook } from './book-api';
import { isOwnRequest } from './guards';

interface SiteOptions extends BookApiOptions {
  /** The address of the other book's site, which is opened when somebody first asks for it. */
  readonly beside: () => Promise<string>;
  readonly assets: ReadonlyMap<string, Asset>;
}

/** The loopback interface only: other computers cannot even connect. */
const HOST = '127.0.0.1';

/** How many ports after the wanted one are tried. */
const PORTS_TRIED = 20;

/** Mails and a tab on paper: the same page, which looks at its address. */
const PAGES = /^\/(?:mail(?:\/\d{1,9})?|print)$/;

const sendAsset = async (request: IncomingMessage, response: ServerResponse, asset: Asset) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return answerText(response, 405, HTTP_TEXTS.wrongMethod);
  }
  answer(response, 200, asset.type, await readFile(asset.path));
};

const respond = async (request: IncomingMessage, response: ServerResponse, options: SiteOptions) => {
  if (!isOwnRequest(request, request.socket.localPort ?? 0)) {
    return answerText(response, 403, HTTP_TEXTS.foreign);
  }
  const path = (request.url ?? '/').split('?', 1)[0]!;
  if (path === '/api/book') return handleBook(request, response, options);
  if (path === '/beside') return answerElsewhere(response, await options.beside());
  const asset = options.assets.get(PAGES.test(path) ? '/' : path);
  return asset ? sendAsset(request, response, asset) : answerText(response, 404, HTTP_TEXTS.notFound);
};

/** A full disk or a file that the build has not made yet must not stop the server. */
const failed = (response: ServerResponse, error: unknown) => {
  if (response.headersSent) response.destroy();
  else answerText(response, 500, HTTP_TEXTS.failed(error instanceof Error ? error.message : String(error)));
};

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Listens on the wanted port or the next free one. */
const listenNear = async (server: Server, wanted: number): Promise<void> => {
  for (let port = wanted; port < wanted + PORTS_TRIED && port <= 65_535; port += 1) {
    try {
      return await listen(server, port);
    } catch (error) {
      if (codeOf(error) === 'EACCES') throw new StartError(START_TEXTS.portForbidden(port));
      if (codeOf(error) !== 'EADDRINUSE') throw error;
    }
  }
  throw new StartError(START_TEXTS.noFreePort(wanted));
};

export interface Site {
  readonly port: number;
  readonly address: string;
  /** Stops listening, waits until everything asked for is saved, and drops whoever is still connected. */
  close(): Promise<void>;
}

/** Starts serving. `port` 0 takes any free one. Throws StartError when no port can be had. */
export const openSite = async (options: SiteOptions, port: number): Promise<Site> => {
  const server = createServer((request, response) => {
    respond(request, response, options).catch((error: unknown) => failed(response, error));
  });
  await listenNear(server, port);
  const { port: actual } = server.address() as AddressInfo;
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    await options.store.settled();
    // Browsers keep connections open that have asked for nothing yet; waiting for them would take minutes.
    server.closeAllConnections();
    await closed;
  };
  return { port: actual, address: `http://${HOST}:${actual}/`, close };
};
