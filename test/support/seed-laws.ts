/** Before each test file: one that draws cases gets the seed of the run; the others do not wait for fast-check. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { lawSeed } from './law-seed';

const path = expect.getState().testPath;

if (path && readFileSync(path, 'utf8').includes("from 'fast-check'")) {
  const seed = lawSeed(process.env.LAWS_SEED);
  const { default: fc } = await import('fast-check');
  if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
