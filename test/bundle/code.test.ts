/** dist/Code.js and dist/Commands.js run on people's sheets: they must load where there is nothing but ECMAScript. */
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { built, builtScript, loadBare, topLevelFunctions } from './built';

const code = built('Code.js');
const script = builtScript();
const CUSTOM_FUNCTIONS = [
  'CUALIFICA',
  'CUALIFICA_CAMBIOS',
  'CUALIFICA_DESGLOSE',
  'CUALIFICA_ETAPA',
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

describe('what is pushed', () => {
  it('loads in a context without web globals', () => {
    const context = loadBare(script);
    expect(typeof context.CUALIFICA).toBe('function');
    expect(typeof context.onOpen).toBe('function');
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
    expect(() => loadBare(script, services)).not.toThrow();
  });

  it('runs no command while it loads: a formula only passes over their text', () => {
    const { Commands_: commands } = loadBare(script) as { Commands_: { made?: object } };
    expect(commands).toBeTypeOf('function');
    expect(commands.made).toBeUndefined();
  });

  it('needs no commands for a formula', () => {
    const { CUALIFICA } = loadBare(code) as { CUALIFICA: (...tables: unknown[]) => unknown[][] };
    expect(
      CUALIFICA(
        [['Cargo'], ['CEO']],
        [
          ['Criterio', 'Campo', 'Peso', '100%'],
          ['Cargo', 'Cargo', 9, 'CEO'],
        ],
      )[1],
    ).toContain(100);
  });

  it('finds faults without any service, in the part that other formulas pass over', () => {
    const { CUALIFICA_REVISA } = loadBare(script) as {
      CUALIFICA_REVISA: (...tables: unknown[]) => unknown[][];
    };
    expect(CUALIFICA_REVISA([['Cargo']], [['Criterio', 'Campo', '100%']])[1]).toContain(
      'Falta la columna «Peso» en Matriz',
    );
    expect(topLevelFunctions(code)).not.toContain('CUALIFICA_REVISA');
  });

  it('has a Code.js smaller than 100 kB, since every formula runs all of it', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(100_000);
  });

  it('parses as ES2019', () => {
    expect(() => parse(script, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  it('declares each entry at top level; custom functions have their doc comment directly above', () => {
    const documented = [...script.matchAll(/\*\/\nfunction (\w+)\(/g)].map((match) => match[1]);
    expect(documented.sort()).toEqual([...CUSTOM_FUNCTIONS].sort());
    expect(topLevelFunctions(script)).toEqual(
      expect.arrayContaining([...CUSTOM_FUNCTIONS, 'onOpen', 'onInstall', 'onEdit', 'createMatrix']),
    );
  });

  it.each(CUSTOM_FUNCTIONS)('%s keeps the help that Sheets shows, with its real parameter names', (name) => {
    const [, doc, parameters] = script.match(
      new RegExp(`(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/)\\nfunction ${name}\\(([^)]*)\\)`),
    )!;
    expect(doc).toContain('@customfunction');
    const documented = [...doc!.matchAll(/@param\s+(?:\{[^}]*\}\s+)?(\w+)/g)].map((match) => match[1]);
    expect(documented).toEqual(parameters!.split(', ').map((parameter) => parameter.replace('...', '')));
  });

  it('is plain ES2019 without library methods that came later', () => {
    const later =
      /(?<!\.)\.(toSorted|toReversed|toSpliced|findLast|findLastIndex|replaceAll|matchAll|at)\(|Object\.hasOwn\(|\bstructuredClone\(/g;
    expect([...script.matchAll(later)].map((match) => match[0])).toEqual([]);
  });
});
