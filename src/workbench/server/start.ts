/** Starts the workbench: opens the book that was asked for, shows its best leads, serves it, and the other one beside it. */
import type { StartOptions } from './cli';
import { LOCALE, TIME_ZONE } from './content/add-on';
import { type AssetFolders, assetsIn } from './http/assets';
import { openSite, type Site } from './http/server';
import { type BookKind, type OpenedBook, openOneBook } from './open-books';
import { rankShownLeads } from './report/scored-leads';
import { summaryLines } from './report/summary';
import { START_TEXTS } from './texts';

export interface Surroundings {
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

interface Served {
  readonly book: OpenedBook;
  readonly site: Site;
}

/** Serves one book. `beside` gives the address of the other one's site. */
const serve = async (
  book: OpenedBook,
  isExample: boolean,
  beside: () => Promise<string>,
  { folders }: Surroundings,
  port: number,
): Promise<Served> => {
  const { store } = book;
  const places = { locale: LOCALE, timeZone: TIME_ZONE, bodyLimit: BODY_LIMIT };
  const site = await openSite({ store, isExample, beside, assets: assetsIn(folders), ...places }, port);
  return { book, site };
};

/** The two sites; each is opened when it is first asked for, and closed with the other. */
const sitesFor = (options: StartOptions, surroundings: Surroundings) => {
  const opened: Partial<Record<BookKind, Promise<Served>>> = {};
  const portFor = async (other: BookKind): Promise<number> => {
    const first = await opened[other];
    return first && options.port !== 0 ? first.site.port + 1 : options.port;
  };
  const open = async (kind: BookKind, other: BookKind): Promise<Served> => {
    const port = await portFor(other);
    const book = await openOneBook(kind, options, surroundings);
    const beside = async () => (await siteOf(other, kind)).site.address;
    return serve(book, kind === 'weeks', beside, surroundings, port);
  };
  const siteOf = (kind: BookKind, other: BookKind): Promise<Served> => {
    opened[kind] ??= open(kind, other);
    return opened[kind];
  };
  const close = async () => {
    await Promise.all(Object.values(opened).map(async (one) => (await one).site.close()));
  };
  return { siteOf, close };
};

const report = ({ book, site }: Served, { say, width }: Surroundings) => {
  const sheets = book.workbench.services.SpreadsheetApp.getActive().getSheets();
  const ranking = rankShownLeads(sheets, LEADS_SHOWN);
  for (const line of ['', ...summaryLines(ranking, width), '']) say(line);
  say(START_TEXTS.open(site.address));
  say(START_TEXTS.keptIn(book.place.path));
};

/**
 * Does everything that `npm start` promises and gives the running site. Throws StartError for what the person can
 * mend: files, options, ports.
 */
export const start = async (options: StartOptions, surroundings: Surroundings): Promise<Site> => {
  const { siteOf, close } = sitesFor(options, surroundings);
  const served = await (options.weeks ? siteOf('weeks', 'own') : siteOf('own', 'weeks'));
  const { site } = served;
  report(served, surroundings);
  const isMoved = options.port !== 0 && site.port !== options.port;
  if (isMoved) surroundings.say(START_TEXTS.portTaken(options.port, site.port));
  return { ...site, close };
};
