/** Holds the arrows between rooms: who may import whom, and who may name Google's globals. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** What each room may import besides itself. A room is the longest prefix that fits. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  host: [],
  messages: ['domain'],
  zone: ['domain'],
  blocks: ['domain', 'messages'],
  pages: ['domain', 'messages'],
  sheets: ['domain', 'host', 'messages', 'zone'],
  commands: ['blocks', 'domain', 'host', 'messages', 'pages', 'sheets'],
  functions: ['blocks', 'domain', 'messages', 'zone'],
  'sidebar/protocol': ['domain'],
  'sidebar/read-request': ['domain', 'sidebar/protocol'],
  'sidebar/server': ['commands', 'host', 'messages', 'sidebar/protocol', 'sidebar/read-request'],
  'sidebar/dialog-server': ['commands', 'host', 'messages', 'sidebar/read-request'],
  'sidebar/client': ['messages', 'domain', 'sidebar/protocol'],
  menu: ['commands', 'host', 'messages'],
  triggers: ['commands', 'host', 'menu', 'messages'],
  formulas: ['functions'],
  main: [
    'commands',
    'functions',
    'host',
    'menu',
    'sidebar/dialog-server',
    'sidebar/protocol',
    'sidebar/server',
    'triggers',
  ],
  'workbench/formulas': [],
  'workbench/emulator': ['host', 'workbench/formulas'],
  'workbench/page': ['workbench/emulator'],
  'workbench/server': ['workbench/emulator', 'workbench/server/content/twelve-weeks'],
  'workbench/server/content/twelve-weeks': ['domain', 'workbench/emulator', 'workbench/server'],
};

/** Packages a room may use; everything else imports only its neighbours. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'workbench/formulas': ['@borgar/fx', '@formulajs/formulajs', 'numfmt'],
  'workbench/page': ['slickgrid'],
  'workbench/server': ['node:', 'papaparse', 'zod'],
};

const GOOGLE_GLOBALS =
  /(?<![.\w'"`])(SpreadsheetApp|HtmlService|LockService|PropertiesService|ScriptApp|Utilities|Session|MailApp|Charts|UrlFetchApp|Logger|CacheService)\./;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.ts$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));

const roomOf = (file: string): string => {
  const path = file.replace(/\.ts$/, '');
  const rooms = Object.keys(ALLOWED).filter((room) => path === room || path.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? `(no room for ${file})`;
};

const importsOf = (file: string): string[] =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from|import)\s+'([^']+)'/g)].map(
    (match) => match[1]!,
  );

const isAllowed = (file: string, specifier: string): boolean => {
  const room = roomOf(file);
  if (!specifier.startsWith('.')) {
    return (PACKAGES[room] ?? []).some((name) => specifier === name || specifier.startsWith(name));
  }
  const target = roomOf(relative(SRC, resolve(SRC, dirname(file), specifier)).replaceAll('\\', '/'));
  return target === room || (ALLOWED[room] ?? []).includes(target);
};

describe('the rooms of src', () => {
  it('import only in the allowed directions', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => !/\.(css|json)$/.test(specifier) && !isAllowed(file, specifier))
        .map((specifier) => `${file} → ${specifier}`),
    );
    expect(broken).toEqual([]);
  });

  it('leave Google’s globals to the one door', () => {
    const named = files.filter(
      (file) =>
        file !== 'host/apps-script.ts' &&
        !file.startsWith('workbench/') &&
        GOOGLE_GLOBALS.test(readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
    expect(named).toEqual([]);
  });
});
