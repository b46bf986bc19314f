/** What was asked for on the command line. */
import { parseArgs } from 'node:util';
import { StartError } from './start-error';
import { START_TEXTS } from './texts';

export interface StartOptions {
  /** No more than two, in any order; as typed. */
  readonly files: readonly string[];
  /** Start over, keeping the old book aside. */
  readonly fresh: boolean;
  /** The sample company with twelve weeks of history. */
  readonly weeks: boolean;
  /** 0 takes any free port. */
  readonly port: number;
  readonly help: boolean;
}

const DEFAULT_PORT = 4400;
const MAX_FILES = 2;

/** What node:util says → what we say. Its message names the option in the first quotes. */
const FAULTS: Readonly<Record<string, (option: string) => string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: START_TEXTS.unknownOption,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: START_TEXTS.optionValue,
};

const inOurWords = (error: unknown): unknown => {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const sentence = FAULTS[String(error.code)];
  const option = /'(?:-\w, )?(--?[^'\s]*)/.exec(error.message)?.[1] ?? '';
  return sentence ? new StartError(sentence(option)) : error;
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        new: { type: 'boolean', default: false },
        weeks: { type: 'boolean', default: false },
        port: { type: 'string', default: String(DEFAULT_PORT) },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw inOurWords(error);
  }
};

const portOf = (text: string): number => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new StartError(START_TEXTS.badPort(text));
  return port;
};

/**
 * Reads the arguments behind the program's name. Throws StartError with a sentence that says what to type instead.
 *
 * @example readOptions(['leads.csv', '--new']) //=> { files: ['leads.csv'], fresh: true, weeks: false, port: 4400, help: false }
 */
export const readOptions = (args: readonly string[]): StartOptions => {
  const { values, positionals } = parse(args);
  if (positionals.length > MAX_FILES) throw new StartError(START_TEXTS.tooManyFiles);
  const { new: fresh, weeks, port, help } = values;
  return { files: positionals, fresh, weeks, port: portOf(port), help };
};
