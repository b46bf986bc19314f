import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBookStore } from '../../../../src/workbench/server/book/book-store';
import { assetsIn } from '../../../../src/workbench/server/http/assets';
import { openSite, type Site } from '../../../../src/workbench/server/http/server';

const BODY_LIMIT = 1000;

let folder: string;
let site: Site;

const optionsFor = (name: string) => ({
  store: openBookStore(join(folder, name), { revision: 1, name: 'Prueba', snapshot: null }),
  isExample: false,
  beside: async () => 'http://127.0.0.1:9/',
  locale: 'es_ES',
  timeZone: 'Europe/Madrid',
  bodyLimit: BODY_LIMIT,
  assets: assetsIn({ page: folder, addOn: folder }),
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cualifica-'));
  await writeFile(join(folder, 'index.html'), '<p>hola</p>');
  await writeFile(join(folder, 'secreto.txt'), 'no');
  site = await openSite(optionsFor('a.json'), 0);
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** `fetch` would mend the path and forbid the Host header: this sends what an attacker would. */
const ask = (path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}) =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>(
    (resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: site.port, path, method, headers },
        async (response) => {
          const chunks = await response.toArray();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text: chunks.join('') });
        },
      );
      sent.on('error', reject).end(body);
    },
  );

const save = (value: unknown, headers: Readonly<Record<string, string>> = {}) =>
  ask('/api/book', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof value === 'string' ? value : JSON.stringify(value),
  });

describe('files', () => {
  it('of the list are served with careful headers', async () => {
    const { status, headers, text } = await ask('/');
    expect([status, text]).toEqual([200, '<p>hola</p>']);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  });

  it.each([
    '/secreto.txt',
    '/../secreto.txt',
    '/%2e%2e/secreto.txt',
    '/..%5csecreto.txt',
    '//etc/passwd',
    '/index.html/..',
  ])('outside the list do not exist: %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it.each(['/mail', '/mail/12', '/print?tab=Informe'])(
    'are the page itself at its further addresses: %s',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 200, text: '<p>hola</p>' });
    },
  );

  it.each(['/mail/', '/mail/x', '/mail/1/2', '/print/x'])('are not the page at others: %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('that the build has not made yet are a readable failure', async () => {
    expect(await ask('/page.js')).toMatchObject({ status: 500 });
  });

  it('cannot be written', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });
});

describe('the book', () => {
  it('is saved, read back, and not overwritten by who has not seen it', async () => {
    expect(JSON.parse((await ask('/api/book')).text)).toEqual({
      revision: 1,
      name: 'Prueba',
      snapshot: null,
      isExample: false,
      locale: 'es_ES',
      timeZone: 'Europe/Madrid',
    });
    expect(await save({ revision: 1, snapshot: { a: 'ñ' } })).toMatchObject({
      status: 200,
      text: '{"revision":2}',
    });
    expect(await save({ revision: 1, snapshot: { a: 'o' } })).toMatchObject({
      status: 409,
      text: '{"revision":2}',
    });
    expect(JSON.parse((await ask('/api/book')).text)).toMatchObject({ revision: 2, snapshot: { a: 'ñ' } });
  });

  it('that stands beside it has an address of its own', async () => {
    expect(await ask('/beside')).toMatchObject({
      status: 302,
      headers: { location: 'http://127.0.0.1:9/' },
    });
  });

  it.each([
    ['no JSON', 'hola', 400],
    ['no revision', { snapshot: {} }, 400],
    ['no snapshot', { revision: 2, snapshot: null }, 400],
    ['too large', { revision: 2, snapshot: { a: 'x'.repeat(BODY_LIMIT) } }, 413],
  ])('is refused: %s', async (_why, body, status) => {
    expect((await save(body)).status).toBe(status);
  });

  it('is refused in any type that a form could send', async () => {
    expect((await save({ revision: 2, snapshot: {} }, { 'Content-Type': 'text/plain' })).status).toBe(415);
  });

  it('has no other methods', async () => {
    expect((await ask('/api/book', { method: 'DELETE' })).status).toBe(405);
  });
});

describe('requests from elsewhere', () => {
  it.each([
    ['another name for this computer', { Host: 'malo.example.com' }],
    ['another port', { Host: '127.0.0.1:1' }],
    ['no port', { Host: '127.0.0.1' }],
    ['a foreign page', { Origin: 'https://malo.example.com' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['another local server', { Origin: 'http://localhost:1' }],
    ['a script tag of a foreign page', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }],
    [
      'a frame in a local page',
      { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
    ],
  ])('are refused: %s', async (_who, headers) => {
    expect((await ask('/', { headers })).status).toBe(403);
    expect((await ask('/api/book', { headers })).status).toBe(403);
    expect((await save({ revision: 2, snapshot: { taken: true } }, headers)).status).toBe(403);
  });

  it('are answered when a person follows a link or types either name', async () => {
    const link = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
    };
    expect((await ask('/', { headers: link })).status).toBe(200);
    expect((await ask('/', { headers: { Host: `localhost:${site.port}` } })).status).toBe(200);
    expect((await ask('/', { headers: { Origin: `http://127.0.0.1:${site.port}` } })).status).toBe(200);
  });
});

it('a port in use gives the next free one', async () => {
  const other = await openSite(optionsFor('b.json'), site.port);
  expect(other.port).toBeGreaterThan(site.port);
  await other.close();
});

it('closing does not wait for a browser that is connected and silent', async () => {
  const other = await openSite(optionsFor('c.json'), 0);
  const silent = connect(other.port, '127.0.0.1');
  await new Promise((resolve) => silent.once('connect', resolve));
  const dropped = new Promise((resolve) => silent.once('close', resolve));
  await other.close();
  await dropped;
  expect(silent.destroyed).toBe(true);
});
