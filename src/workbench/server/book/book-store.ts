/** Keeps one book for all pages that show it: one saving after another, and none over a revision it has not seen. */
import { type Book, readBookFile, stampOf, writeBookFile } from './book-file';

export interface Saving {
  /** False: somebody else saved in between, and nothing was written. */
  readonly saved: boolean;
  /** The revision that is stored now. */
  readonly revision: number;
}

export interface BookStore {
  /** The book as it is stored now; with a null snapshot while nothing was saved. */
  read(): Promise<Book>;
  /** Replaces the snapshot if `revision` is the stored one. */
  save(revision: number, snapshot: unknown): Promise<Saving>;
  /** Resolves when everything asked for so far is done. */
  settled(): Promise<void>;
}

/**
 * Opens the book in a file, which need not exist: `empty` is what it then holds. Other processes may write the same
 * file; their savings count like those of another page.
 *
 * @example
 * const store = openBookStore('muestra.json', { revision: 7, name: 'Muestra', snapshot: null });
 * await store.save(7, { sheets: [] }) //=> { saved: true, revision: 8 }
 * await store.save(7, { sheets: [] }) //=> { saved: false, revision: 8 }
 */
export const openBookStore = (path: string, empty: Book): BookStore => {
  let current = empty;
  let stamp = '';
  let queue: Promise<unknown> = Promise.resolve();

  const refresh = async (): Promise<Book> => {
    const found = await stampOf(path);
    if (found === stamp) return current;
    const file = await readBookFile(path);
    if (file.state === 'ok') current = file.book;
    stamp = found;
    return current;
  };

  const save = async (revision: number, snapshot: unknown): Promise<Saving> => {
    const stored = await refresh();
    if (stored.revision !== revision) return { saved: false, revision: stored.revision };
    const next = { ...stored, revision: revision + 1, snapshot };
    await writeBookFile(path, next);
    current = next;
    stamp = await stampOf(path);
    return { saved: true, revision: next.revision };
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    read: () => inTurn(refresh),
    save: (revision, snapshot) => inTurn(() => save(revision, snapshot)),
    settled: () => inTurn(async () => undefined),
  };
};
