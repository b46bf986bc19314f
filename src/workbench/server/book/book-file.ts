/** One book as one JSON file: read with care, written whole or not at all. */
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';

export interface Book {
  /** Grows by one with each saving; a page may only replace the revision that it read. */
  readonly revision: number;
  readonly name: string;
  /** What the emulator gave as `snapshot()`; null before there is any. */
  readonly snapshot: unknown;
}

type BookFile = { readonly state: 'missing' | 'damaged' } | { readonly state: 'ok'; readonly book: Book };

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const KeptBook = z.object({ revision: z.int(), name: z.string(), snapshot: z.looseObject({}) });

/** What stands in the file; anything but a whole book is `damaged`. Throws only if the file cannot be read at all. */
export const readBookFile = async (path: string): Promise<BookFile> => {
  try {
    const kept = KeptBook.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return kept.success ? { state: 'ok', book: kept.data } : { state: 'damaged' };
  } catch (error) {
    if (isMissing(error)) return { state: 'missing' };
    if (error instanceof SyntaxError) return { state: 'damaged' };
    throw error;
  }
};

/** Writes beside the file and renames: whoever reads, now or after a power cut, sees the old book or the new one. */
export const writeBookFile = async (path: string, book: Book): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(JSON.stringify(book));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};

/** Changes whenever somebody replaces the file; '' while there is none. */
export const stampOf = async (path: string): Promise<string> => {
  try {
    const { ino, size, mtimeMs } = await stat(path);
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
};
