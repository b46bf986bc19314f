import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBookFile } from '../../../../src/workbench/server/book/book-file';
import {
  placeOfBook,
  retireBook,
  setDamagedBookAside,
} from '../../../../src/workbench/server/book/book-place';
import { openBookStore } from '../../../../src/workbench/server/book/book-store';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cualifica-'));
  path = join(folder, 'libros', 'muestra.json');
});

afterEach(() => rm(folder, { recursive: true }));

const open = () => openBookStore(path, { revision: 7, name: 'Muestra', snapshot: null });

describe('a book', () => {
  it('that was never saved is empty', async () => {
    expect(await open().read()).toEqual({ revision: 7, name: 'Muestra', snapshot: null });
  });

  it('is read back by the next run', async () => {
    expect(await open().save(7, { cells: ['ñ'] })).toEqual({ saved: true, revision: 8 });
    expect(await open().read()).toEqual({ revision: 8, name: 'Muestra', snapshot: { cells: ['ñ'] } });
  });

  it('leaves no other file behind', async () => {
    await open().save(7, {});
    expect(await readdir(join(folder, 'libros'))).toEqual(['muestra.json']);
  });
});

describe('of two savings of one revision', () => {
  it('the second is refused and told the stored one', async () => {
    const store = open();
    await store.save(7, { by: 'first' });
    expect(await store.save(7, { by: 'second' })).toEqual({ saved: false, revision: 8 });
    expect((await store.read()).snapshot).toEqual({ by: 'first' });
  });

  it('exactly one wins when they come at once', async () => {
    const store = open();
    const savings = await Promise.all(['a', 'b', 'c'].map((by) => store.save(7, { by })));
    expect(savings.map(({ saved }) => saved)).toEqual([true, false, false]);
    expect(await readBookFile(path)).toMatchObject({
      state: 'ok',
      book: { revision: 8, snapshot: { by: 'a' } },
    });
  });

  it('the second is refused also when another process made the first', async () => {
    const [here, there] = [open(), open()];
    await here.save(7, { by: 'here' });
    await there.save(8, { by: 'there' });
    expect(await here.save(8, { by: 'here' })).toEqual({ saved: false, revision: 9 });
    expect((await here.read()).snapshot).toEqual({ by: 'there' });
  });
});

describe('a file', () => {
  it('that nobody wrote is missing', async () => {
    expect(await readBookFile(path)).toEqual({ state: 'missing' });
  });

  it.each(['', '{"revision":3,"name":"x","snap', '[]', '{"revision":"3","name":"x","snapshot":{}}'])(
    'holding %j is damaged and can be kept aside',
    async (text) => {
      await open().save(7, {});
      await writeFile(path, text);
      expect(await readBookFile(path)).toEqual({ state: 'damaged' });
      const aside = await setDamagedBookAside(path, new Date('2026-11-22T03:00:00Z'));
      expect(await readFile(aside!, 'utf8')).toBe(text);
      expect(await readBookFile(path)).toEqual({ state: 'missing' });
    },
  );

  it('is kept as .bak when a new book begins', async () => {
    await open().save(7, { old: true });
    expect(await retireBook(path)).toBe(`${path}.bak`);
    expect(await readBookFile(`${path}.bak`)).toMatchObject({ book: { snapshot: { old: true } } });
    expect(await retireBook(path)).toBeUndefined();
  });
});

describe('the place of a book', () => {
  it('is one file for the sample', () => {
    expect(placeOfBook('w')).toEqual({ path: join('w', 'muestra.json'), name: 'Muestra' });
  });

  it('carries the name of the CSV and tells folders apart', () => {
    const [here, there] = [placeOfBook('w', 'a/Ferias 2026.csv.gz'), placeOfBook('w', 'b/Ferias 2026.csv')];
    expect(here.name).toBe('Ferias 2026');
    expect(here.path).toMatch(/Ferias-2026-[0-9a-f]{8}\.json$/);
    expect(here.path).not.toBe(there.path);
    expect(placeOfBook('w', './a/Ferias 2026.csv.gz')).toEqual(here);
  });
});
