/** Starts the workbench: finds or makes the book, shows its best leads, opens the site. */
import type { Workbench } from '../emulator/open-workbench';
import { readBookFile } from './book/book-file';
import { type BookPlace, placeOfBook, retireBook, setDamagedBookAside } from './book/book-place';
import { type BookStore, openBookStore } from './book/book-store';
import type { StartOptions } from './cli';
import { type AddOn, LOCALE, openBook, readAddOn, TIME_ZONE } from './content/add-on';
import { buildFirstBook } from './content/first-book';
import { type AssetFolders, assetsIn } from './http/assets';
import { openSite, type Site } from './http/server';
import { type InputFiles, readInputFiles } from './input-files';
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

interface OpenedBook {
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

const createBook = async (
  store: BookStore,
  addOn: AddOn,
  input: InputFiles | undefined,
  say: Surroundings['say'],
): Promise<Workbench> => {
  for (const notice of input?.notices ?? []) say(notice);
  const workbench = buildFirstBook(addOn, input, say);
  const { revision } = await store.read();
  await store.save(revision, workbench.session.snapshot());
  return workbench;
};

const openPlace = async (
  place: BookPlace,
  input: InputFiles | undefined,
  { folders, say }: Surroundings,
): Promise<OpenedBook> => {
  const addOn = await readAddOn(folders.addOn);
  const kept = await openKept(place, addOn, say);
  if (kept && input) say(BOOK_TEXTS.kept(place.name));
  // A page left open from an earlier book must not know the revision of the new one by chance.
  const store = openBookStore(place.path, { revision: Date.now(), name: place.name, snapshot: null });
  return { store, workbench: kept ?? (await createBook(store, addOn, input, say)) };
};

const report = ({ workbench }: OpenedBook, site: Site, place: BookPlace, { say, width }: Surroundings) => {
  const sheets = workbench.services.SpreadsheetApp.getActive().getSheets();
  const ranking = rankShownLeads(sheets, LEADS_SHOWN);
  for (const line of ['', ...summaryLines(ranking, width), '']) say(line);
  say(START_TEXTS.open(site.address));
  say(START_TEXTS.keptIn(place.path));
};

/**
 * Does everything that `npm start` promises and gives the running site. Throws StartError for what the person can
 * mend: files, options, ports.
 */
export const start = async (options: StartOptions, surroundings: Surroundings): Promise<Site> => {
  const { say, booksFolder, workingFolder, folders } = surroundings;
  const input = await readInputFiles(workingFolder, options.files);
  const place = placeOfBook(booksFolder, input?.path);
  const retired = options.fresh ? await retireBook(place.path) : undefined;
  if (retired !== undefined) say(BOOK_TEXTS.retired(retired));
  const opened = await openPlace(place, input, surroundings);
  const site = await openSite(
    {
      store: opened.store,
      assets: assetsIn(folders),
      locale: LOCALE,
      timeZone: TIME_ZONE,
      bodyLimit: BODY_LIMIT,
    },
    options.port,
  );
  report(opened, site, place, surroundings);
  if (options.port !== 0 && site.port !== options.port) say(START_TEXTS.portTaken(options.port, site.port));
  return site;
};
