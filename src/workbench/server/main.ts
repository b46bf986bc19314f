/** `npm start`: command line in, running workbench out. */
import { fileURLToPath } from 'node:url';
import { readOptions } from './cli';
import { builtFolders } from './http/assets';
import { start } from './start';
import { StartError } from './start-error';
import { START_TEXTS } from './texts';

const DEFAULT_WIDTH = 110;

const say = (line: string) => {
  process.stdout.write(`${line}\n`);
};

/** npm runs scripts in the project's folder and says in INIT_CWD where the person stands. */
const surroundings = () => ({
  folders: builtFolders(import.meta.url),
  booksFolder: fileURLToPath(new URL('../../.workbench/', import.meta.url)),
  workingFolder: process.env.INIT_CWD ?? process.cwd(),
  say,
  width: process.stdout.columns ?? DEFAULT_WIDTH,
});

const run = async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return say(START_TEXTS.usage);
  const site = await start(options, surroundings());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void site.close().then(() => process.exit(0)));
  }
};

run().catch((error: unknown) => {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
