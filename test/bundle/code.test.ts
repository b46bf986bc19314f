/** dist/Code.js is what runs on people's sheets: it must load where there is nothing but ECMAScript. */
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { built, loadBare, topLevelFunctions } from './built';

const code = built('Code.js');
const CUSTOM_FUNCTIONS = [
  'CUALIFICA',
  'CUALIFICA_DESGLOSE',
  'CUALIFICA_PUNTUACION',
  'CUALIFICA_RESUMEN',
  'CUALIFICA_REVISA',
];

/** A service that fails on any touch, so that a call while loading cannot pass unseen. */
const untouchable = (name: string) =>
  new Proxy(() => undefined, {
    get: (_target, key) => {
      throw new Error(`${name}.${String(key)} was touched while the script loaded`);
    },
    apply: () => {
      throw new Error(`${name} was called while the script loaded`);
    },
  });

const SERVICES = [
  'SpreadsheetApp',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'ScriptApp',
  'Utilities',
  'Session',
];

describe('dist/Code.js', () => {
  it('loads in a context without web globals', () => {
    const context = loadBare(code);
    expect(typeof context.CUALIFICA).toBe('function');
    for (const missing of [
      'setTimeout',
      'URL',
      'fetch',
      'TextEncoder',
      'crypto',
      'structuredClone',
      'console',
    ]) {
      expect(context[missing], missing).toBeUndefined();
    }
  });

  it('calls no service while it loads', () => {
    const services = Object.fromEntries(SERVICES.map((name) => [name, untouchable(name)]));
    expect(() => loadBare(code, services)).not.toThrow();
  });

  it('is smaller than 100 kB, since every formula loads all of it', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(100_000);
  });

  it('parses as ES2019', () => {
    expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  it('declares each entry at top level; custom functions have their doc comment directly above', () => {
    const documented = [...code.matchAll(/\*\/\nfunction (\w+)\(/g)].map((match) => match[1]);
    expect(documented).toEqual([...CUSTOM_FUNCTIONS].sort());
    expect(topLevelFunctions(code)).toEqual(
      expect.arrayContaining([...CUSTOM_FUNCTIONS, 'onOpen', 'onInstall', 'onEdit', 'createMatrix']),
    );
  });

  it.each(CUSTOM_FUNCTIONS)('%s keeps the help that Sheets shows, with its real parameter names', (name) => {
    const [, doc, parameters] = code.match(
      new RegExp(`(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/)\\nfunction ${name}\\(([^)]*)\\)`),
    )!;
    expect(doc).toContain('@customfunction');
    const documented = [...doc!.matchAll(/@param\s+(?:\{[^}]*\}\s+)?(\w+)/g)].map((match) => match[1]);
    expect(documented).toEqual(parameters!.split(', ').map((parameter) => parameter.replace('...', '')));
  });

  it('is plain ES2019 without library methods that came later', () => {
    const later =
      /\.(toSorted|toReversed|toSpliced|findLast|findLastIndex|replaceAll|matchAll|at)\(|Object\.hasOwn\(|\bstructuredClone\(/g;
    expect([...code.matchAll(later)].map((match) => match[0])).toEqual([]);
  });
});
