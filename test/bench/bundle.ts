/** What every formula pays before it starts: the size of the scripts and the time to load them. */
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { fastest, ms, table } from './measure';

const load = (code: string) => new Script(code).runInContext(createContext({}));

export async function benchBundle(dist: URL): Promise<string> {
  const read = (file: string) => readFileSync(new URL(file, dist), 'utf8');
  const [code, commands] = [read('Code.js'), read('Commands.js')];
  const kilobytes = (text: string) => `${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`;
  const found = await fastest(
    [
      { name: 'empty', run: () => load('') },
      { name: 'code', run: () => load(`${code}\n${commands}`) },
    ],
    50,
  );
  const [empty, full] = [found.get('empty')!, found.get('code')!];
  return table(
    ['what is pushed', ''],
    [
      ['`Code.js`, which every formula runs', kilobytes(code)],
      ['`Commands.js`, which it only passes over', kilobytes(commands)],
      ['parse and load in a bare context', ms(full)],
      ['the same for an empty script', ms(empty)],
      ['difference', ms(full - empty)],
    ],
  );
}
