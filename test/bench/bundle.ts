/** What every formula pays before it starts: the size of Code.js and the time to load it. */
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { fastest, ms, table } from './measure';

const load = (code: string) => new Script(code).runInContext(createContext({}));

export async function benchBundle(dist: URL): Promise<string> {
  const code = readFileSync(new URL('Code.js', dist), 'utf8');
  const found = await fastest(
    [
      { name: 'empty', run: () => load('') },
      { name: 'code', run: () => load(code) },
    ],
    50,
  );
  const [empty, full] = [found.get('empty')!, found.get('code')!];
  return table(
    ['`dist/Code.js`', ''],
    [
      ['size', `${(Buffer.byteLength(code) / 1000).toFixed(1)} kB`],
      ['parse and load in a bare context', ms(full)],
      ['the same for an empty script', ms(empty)],
      ['difference', ms(full - empty)],
    ],
  );
}
