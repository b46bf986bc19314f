/** Starts the workbench: finds or makes the book, shows its best leads, opens the site. */
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
import { type AddOn, LOCALE, openBook, readAddOn, TIME_ZONE } from './content/add-on';
import { buildFirstBook } from './content/first-book';
import { buildTwelveWeeks } from './content/twelve-weeks';
import { type AssetFolders, assetsIn } from './http/assets';
import { openSite, type Site } from './http/server';
import { readInputFiles } from './input-files';
import { rankShownLeads } from './report/scored-leads';
import { summaryLines } from './report/summary';
import { BOOK_TEXTS, START_TEXTS } from './texts';

interface Surroundings {
  /** Where the built page and add-on are. */
  readonly folders: AssetFolders;
  /** Where books are kept. */
  readonly booksFolder: string;
  /** What relative file names start from. */
  readonly workingFolder: string;
  /** Prints one line. */
  readonly say: (line: string) => void;
  /** Characters in a line of the terminal. */
  readonly width: number;
}

const BODY_LIMIT = 64 * 1024 * 1024;
const LEADS_SHOWN = 10;
/** Where the page shows the sample company. */
const WEEKS_QUERY = '?libro=semanas';

interface OpenedBook {
  readonly place: BookPlace;
  readonly workbench: Workbench;
  readonly store: BookStore;
}

const setAside = async ({ path }: BookPlace, say: Surroundings['say']) => {
  const aside = await setDamagedBookAside(path, new Date());
  if (aside !== undefined) say(BOOK_TEXTS.damaged(aside));
};

/** The kept book, opened; undefined, with the file out of the way, when there is none that can be opened. */
const openKept = async (
  place: BookPlace,
  addOn: AddOn,
  say: Surroundings['say'],
): Promise<Workbench | undefined> => {
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

/** Makes a book; what it has to tell goes to `say`. */
type Build = (addOn: AddOn, say: Surroundings['say']) => Workbench;

/** The book of a place: the kept one, else one that is made now and kept. */
const openPlace = async (
  place: BookPlace,
  build: Build,
  { folders, say }: Surroundings,
): Promise<OpenedBook & { readonly isKept: boolean }> => {
  const addOn = await readAddOn(folders.addOn);
  const kept = await openKept(place, addOn, say);
  // A page left open from an earlier book must not know the revision of the new one by chance.
  const store = openBookStore(place.path, { revision: Date.now(), name: place.name, snapshot: null });
  if (kept) return { place, store, workbench: kept, isKept: true };
  const workbench = build(addOn, say);
  const { revision } = await store.read();
  await store.save(revision, workbench.session.snapshot());
  return { place, store, workbench, isKept: false };
};

/** The book that was asked for by files, else the sample. */
const openOwn = async (options: StartOptions, surroundings: Surroundings): Promise<OpenedBook> => {
  const { say, booksFolder, workingFolder } = surroundings;
  const input = await readInputFiles(workingFolder, options.files);
  const place = placeOfBook(booksFolder, input?.path);
  if (options.fresh && !options.weeks) await retire(place, say);
  const build: Build = (addOn) => {
    for (const notice of input?.notices ?? []) say(notice);
    return buildFirstBook(addOn, input, say);
  };
  const opened = await openPlace(place, build, surroundings);
  if (opened.isKept && input) say(BOOK_TEXTS.kept(place.name));
  return opened;
};

/** The sample company with its weeks, made when somebody first asks for it. */
const weeksBook = (surroundings: Surroundings) => {
  const { say, booksFolder } = surroundings;
  let opened: Promise<OpenedBook> | undefined;
  const build: Build = (addOn) => {
    say(START_TEXTS.playing);
    return buildTwelveWeeks(addOn, () => undefined);
  };
  return {
    open: () => {
      opened ??= openPlace(placeOfWeeks(booksFolder), build, surroundings);
      return opened;
    },
    settled: async () => (await opened)?.store.settled(),
  };
};

const retire = async ({ path }: BookPlace, say: Surroundings['say']) => {
  const retired = await retireBook(path);
  if (retired !== undefined) say(BOOK_TEXTS.retired(retired));
};

const report = ({ workbench, place }: OpenedBook, address: string, { say, width }: Surroundings) => {
  const sheets = workbench.services.SpreadsheetApp.getActive().getSheets();
  const ranking = rankShownLeads(sheets, LEADS_SHOWN);
  for (const line of ['', ...summaryLines(ranking, width), '']) say(line);
  say(START_TEXTS.open(address));
  say(START_TEXTS.keptIn(place.path));
};

/**
 * Does everything that `npm start` promises and gives the running site. Throws StartError for what the person can
 * mend: files, options, ports.
 */
export const start = async (options: StartOptions, surroundings: Surroundings): Promise<Site> => {
  const { say, folders, booksFolder } = surroundings;
  if (options.fresh && options.weeks) await retire(placeOfWeeks(booksFolder), say);
  const own = await openOwn(options, surroundings);
  const weeks = weeksBook(surroundings);
  const shown = options.weeks ? await weeks.open() : own;
  const site = await openSite(
    {
      store: own.store,
      weeks: async () => (await weeks.open()).store,
      assets: assetsIn(folders),
      locale: LOCALE,
      timeZone: TIME_ZONE,
      bodyLimit: BODY_LIMIT,
    },
    options.port,
  );
  report(shown, options.weeks ? site.address + WEEKS_QUERY : site.address, surroundings);
  if (options.port !== 0 && site.port !== options.port) say(START_TEXTS.portTaken(options.port, site.port));
  const close = async () => {
    await weeks.settled();
    await site.close();
  };
  return { ...site, close };
};
