/** The two books of the workbench: the own one (of files, else the sample) and the sample company with its history. */
import type { Workbench } from '../emulator/open-workbench';
import { readBookFile } from './book/book-file';
import {
  type BookPlace,
  placeOfBook,
  placeOfWeeks,
  retireBook,
  setDamagedBookAside,
} from './book/book-place';
import { type BookStore, openBookStore } from './book/book-store';
import type { StartOptions } from './cli';
import { type AddOn, openBook, readAddOn } from './content/add-on';
import { buildFirstBook } from './content/first-book';
import { buildTwelveWeeks } from './content/twelve-weeks';
import { readInputFiles } from './input-files';
import type { Surroundings } from './start';
import { BOOK_TEXTS, START_TEXTS } from './texts';

export type BookKind = 'own' | 'weeks';

export interface OpenedBook {
  readonly place: BookPlace;
  readonly workbench: Workbench;
  readonly store: BookStore;
  readonly isKept: boolean;
}

type Say = Surroundings['say'];

const setAside = async ({ path }: BookPlace, say: Say) => {
  const aside = await setDamagedBookAside(path, new Date());
  if (aside !== undefined) say(BOOK_TEXTS.damaged(aside));
};

/** The kept book, opened; undefined, with the file out of the way, when there is none that can be opened. */
const openKept = async (place: BookPlace, addOn: AddOn, say: Say): Promise<Workbench | undefined> => {
  const kept = await readBookFile(place.path);
  if (kept.state === 'ok') {
    try {
      return openBook(addOn, say, kept.book.snapshot);
    } catch {
      // Is it the book? An add-on that does not load at all throws here too, and then the book stays where it is.
      openBook(addOn, say);
    }
  }
  await setAside(place, say);
  return undefined;
};

/** The book of a place: the kept one, else one that is made now and kept. */
const openPlace = async (
  place: BookPlace,
  build: (addOn: AddOn) => Workbench,
  { folders, say }: Surroundings,
): Promise<OpenedBook> => {
  const addOn = await readAddOn(folders.addOn);
  const kept = await openKept(place, addOn, say);
  // A page left open from an earlier book must not know the revision of the new one by chance.
  const store = openBookStore(place.path, { revision: Date.now(), name: place.name, snapshot: null });
  if (kept) return { place, store, workbench: kept, isKept: true };
  const workbench = build(addOn);
  const { revision } = await store.read();
  await store.save(revision, workbench.session.snapshot());
  return { place, store, workbench, isKept: false };
};

const retire = async ({ path }: BookPlace, say: Say) => {
  const retired = await retireBook(path);
  if (retired !== undefined) say(BOOK_TEXTS.retired(retired));
};

const openOwn = async (
  { files }: StartOptions,
  isFresh: boolean,
  surroundings: Surroundings,
): Promise<OpenedBook> => {
  const { say, booksFolder, workingFolder } = surroundings;
  const input = await readInputFiles(workingFolder, files);
  const place = placeOfBook(booksFolder, input?.path);
  if (isFresh) await retire(place, say);
  const build = (addOn: AddOn) => {
    for (const notice of input?.notices ?? []) say(notice);
    return buildFirstBook(addOn, input, say);
  };
  const opened = await openPlace(place, build, surroundings);
  if (opened.isKept && input) say(BOOK_TEXTS.kept(place.name));
  return opened;
};

const openWeeks = async (isFresh: boolean, surroundings: Surroundings): Promise<OpenedBook> => {
  const { say, booksFolder } = surroundings;
  const place = placeOfWeeks(booksFolder);
  if (isFresh) await retire(place, say);
  const build = (addOn: AddOn) => {
    say(START_TEXTS.playing);
    return buildTwelveWeeks(addOn, () => undefined);
  };
  return openPlace(place, build, surroundings);
};

/**
 * Opens a book. `--new` makes the one anew that was asked for, and leaves the other. Throws StartError for what the
 * person can mend.
 */
export const openOneBook = (
  kind: BookKind,
  options: StartOptions,
  surroundings: Surroundings,
): Promise<OpenedBook> =>
  kind === 'weeks'
    ? openWeeks(options.fresh && options.weeks, surroundings)
    : openOwn(options, options.fresh && !options.weeks, surroundings);
