/** `npm test` on a machine without Chromium: apt-get brings it, also where it cannot at first; else a sentence says so. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';

/** All that is on the machine's PATH. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cualifica-path-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  put('sudo', 'exec "$@"');
});

const put = (name: string, ...lines: string[]) =>
  writeFileSync(join(folder, name), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });

/** Notes what it is asked for; an update fails, as where one list is out of reach, and so do the first installations. */
const putAptGet = (failures: number) => {
  writeFileSync(join(folder, 'ready'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  put(
    'apt-get',
    `cd '${folder}'`,
    'case "$*" in *update) echo update >> asked; exit 100;; esac',
    'echo install >> asked',
    'tries=0; while read -r line; do [ "$line" = install ] && tries=$((tries + 1)); done < asked',
    `[ "$tries" -gt ${failures} ] && /bin/cp ready chromium`,
  );
};
const asked = () => readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n');

const ensure = () =>
  spawnSync(process.execPath, ['test/support/ensure-chromium.mjs', '1'], {
    env: { PATH: folder },
    encoding: 'utf8',
  });

test('a browser that is there is left alone, under any of its names', () => {
  put('google-chrome', 'exit 0');
  expect(ensure()).toMatchObject({ status: 0, stderr: '' });
});

test('one that is missing is installed, even from old lists', () => {
  putAptGet(0);
  expect(ensure()).toMatchObject({ status: 0 });
  expect(asked()).toEqual(['update', 'install']);
});

test('where apt-get fails for a moment it is tried again', () => {
  putAptGet(2);
  expect(ensure()).toMatchObject({ status: 0 });
  expect(asked()).toHaveLength(6);
});

test('a launcher without its browser does not count as one', () => {
  put('chromium-browser', 'exit 1');
  putAptGet(0);
  expect(ensure()).toMatchObject({ status: 0 });
  expect(asked()).toEqual(['update', 'install']);
});

test('where it cannot be installed, one sentence says what to do', () => {
  putAptGet(99);
  const { status, stderr } = ensure();
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Chromium is missing, and apt-get could not install it.*\n$/);
});

test('nor is a machine without apt-get left without a word', () => {
  const { status, stderr } = ensure();
  expect([status, stderr.split('\n').at(-2)]).toEqual([1, expect.stringMatching(/^Chromium is missing/)]);
});
