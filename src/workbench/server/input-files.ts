/** The one or two files that the workbench is started with: which holds the leads, which the matrix. */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { foldHeader } from './csv/fold';
import { type CsvTable, readCsvRows, tableOf } from './csv/read-csv';
import type { CsvRows } from './csv/rows';
import { StartError } from './start-error';
import { INPUT_TEXTS } from './texts';

export interface InputFiles {
  /** Absolute path of the file with the leads. */
  readonly path: string;
  readonly leads: CsvTable;
  /** Header first, cells as written: conditions must not be read as numbers or dates. */
  readonly matrix: CsvRows['rows'] | undefined;
  readonly notices: readonly string[];
}

/** A table with both of these headers, in any of the three languages, is a matrix. */
const MATRIX_HEADERS = [
  ['criterio', 'criterion'],
  ['peso', 'weight'],
] as const;

const READ_FAULTS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: INPUT_TEXTS.missing,
  ENOTDIR: INPUT_TEXTS.missing,
  EISDIR: INPUT_TEXTS.folder,
  EACCES: INPUT_TEXTS.forbidden,
  EPERM: INPUT_TEXTS.forbidden,
};

const bytesOf = async (path: string, typed: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (error) {
    const sentence = error instanceof Error && 'code' in error ? READ_FAULTS[String(error.code)] : undefined;
    throw sentence ? new StartError(sentence(typed)) : error;
  }
};

interface NamedRows extends CsvRows {
  readonly path: string;
  readonly typed: string;
}

const readNamed = async (folder: string, typed: string): Promise<NamedRows> => {
  const path = resolve(folder, typed);
  const bytes = await bytesOf(path, typed);
  try {
    return { path, typed, ...readCsvRows(bytes) };
  } catch (error) {
    throw error instanceof StartError ? new StartError(INPUT_TEXTS.unusable(typed, error.message)) : error;
  }
};

const isMatrix = ({ rows }: CsvRows): boolean => {
  const headers = (rows[0] ?? []).map(foldHeader);
  return MATRIX_HEADERS.every((names) => names.some((name) => headers.includes(name)));
};

/** Exactly one file of leads, at most one matrix. */
const sortOut = (files: readonly NamedRows[]): readonly [leads: NamedRows, matrix: NamedRows | undefined] => {
  const matrices = files.filter(isMatrix);
  const leads = files.find((file) => !isMatrix(file));
  if (!leads)
    throw new StartError(
      files.length === 1 ? INPUT_TEXTS.onlyMatrix(files[0]!.typed) : INPUT_TEXTS.twoMatrices,
    );
  if (files.length > 1 && matrices.length === 0) throw new StartError(INPUT_TEXTS.twoLeads);
  return [leads, matrices[0]];
};

/**
 * Reads the files, in whatever order they were given; relative paths start at `folder`. Undefined when there are
 * none. Throws StartError naming the file and what to do.
 */
export const readInputFiles = async (
  folder: string,
  typed: readonly string[],
): Promise<InputFiles | undefined> => {
  if (typed.length === 0) return undefined;
  const [leads, matrix] = sortOut(await Promise.all(typed.map((name) => readNamed(folder, name))));
  const table = tableOf(leads);
  const said = (file: NamedRows, notices: readonly string[]) =>
    notices.map((notice) => INPUT_TEXTS.notice(basename(file.path), notice));
  return {
    path: leads.path,
    leads: table,
    matrix: matrix?.rows,
    notices: [...said(leads, table.notices), ...(matrix ? said(matrix, matrix.notices) : [])],
  };
};
