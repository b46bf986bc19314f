/** The files that the page may ask for: a fixed list, so that no path of a request ever reaches the disk. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Asset {
  readonly path: string;
  readonly type: string;
}

export interface AssetFolders {
  /** build/workbench: the page. */
  readonly page: string;
  /** dist: the add-on as it is pushed. */
  readonly addOn: string;
}

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

const PAGE_FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', HTML],
  '/page.js': ['page.js', SCRIPT],
  '/page.js.map': ['page.js.map', JSON_TYPE],
  '/page.css': ['page.css', STYLE],
  '/page.css.map': ['page.css.map', JSON_TYPE],
};

const ADD_ON_FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/Code.js': ['Code.js', SCRIPT],
  '/Commands.js': ['Commands.js', SCRIPT],
  '/Sidebar.html': ['Sidebar.html', HTML],
  '/appsscript.json': ['appsscript.json', JSON_TYPE],
};

const within = (folder: string, files: typeof PAGE_FILES): [string, Asset][] =>
  Object.entries(files).map(([url, [file, type]]) => [url, { path: join(folder, file), type }]);

/** Address → file. */
export const assetsIn = (folders: AssetFolders): ReadonlyMap<string, Asset> =>
  new Map([...within(folders.page, PAGE_FILES), ...within(folders.addOn, ADD_ON_FILES)]);

/** The folders as `build.mjs` lays them out, seen from the built server. */
export const builtFolders = (serverUrl: string): AssetFolders => ({
  page: fileURLToPath(new URL('.', serverUrl)),
  addOn: fileURLToPath(new URL('../../dist/', serverUrl)),
});
