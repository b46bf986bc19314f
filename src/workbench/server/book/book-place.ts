/** Where a book is kept between runs, and where the one that it replaces goes. */
import { createHash } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { BOOK_TEXTS } from '../texts';
import { stampOf } from './book-file';

export interface BookPlace {
  readonly path: string;
  readonly name: string;
}

const CSV_ENDING = /\.(csv|tsv|txt)?(\.gz)?$/i;

/**
 * The sample's place, or that of the book made from a CSV. Two files of one name in two folders are two books.
 *
 * @example placeOfBook('.workbench', 'leads/Ferias 2026.csv.gz') //=> { path: '.workbench/Ferias-2026-1f3a9c04.json', name: 'Ferias 2026' }
 */
export const placeOfBook = (folder: string, csvPath?: string): BookPlace => {
  if (csvPath === undefined) return { path: join(folder, 'muestra.json'), name: BOOK_TEXTS.sampleName };
  const name = basename(csvPath).replace(CSV_ENDING, '');
  const key = createHash('sha256').update(resolve(csvPath)).digest('hex').slice(0, 8);
  return { path: join(folder, `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}-${key}.json`), name };
};

/** The place of the sample company with twelve weeks of history. */
export const placeOfWeeks = (folder: string): BookPlace => ({
  path: join(folder, 'doce-semanas.json'),
  name: BOOK_TEXTS.weeksName,
});

const moveAway = async (path: string, target: string): Promise<string | undefined> => {
  if ((await stampOf(path)) === '') return undefined;
  await rename(path, target);
  return target;
};

/** Makes room for a new book; gives where the old one is now, undefined if there was none. */
export const retireBook = (path: string) => moveAway(path, `${path}.bak`);

/** Keeps a book that cannot be read, for whoever can mend it; earlier ones are not overwritten. */
export const setDamagedBookAside = (path: string, now: Date) =>
  moveAway(path, `${path}.${now.toISOString().replaceAll(':', '-')}.bak`);
