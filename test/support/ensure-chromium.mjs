// Installs Debian's Chromium where no Chromium is found: the browser tests drive it, and a fresh machine has none.
import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { findChromium } from './find-chromium.mjs';

const TRIES = 4;
/** Another apt-get, such as that of a machine that has just started, is done by then. An argument says otherwise, in milliseconds. */
const PAUSE_MS = Number(process.argv[2] ?? 20_000);
/** A lock is waited for, seconds, and a server asked again. */
const PATIENT = ['-q', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3'];

/** Debian's launcher of a browser that is not there, or cannot start, ends with an error. */
const starts = (program) => spawnSync(program, ['--version'], { timeout: 60_000 }).status === 0;

const isReady = () => {
  const program = findChromium();
  return program !== undefined && starts(program);
};

function aptGet(...args) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  const [command, ...rest] = [...asRoot, 'apt-get', ...PATIENT, ...args];
  const { error } = spawnSync(command, rest, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (error) console.error(`${command}: ${error.message}`);
}

/** Lists that cannot be brought up to date may still do, so whether it was installed is all that counts. */
async function install() {
  for (let tried = 1; tried <= TRIES; tried++) {
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
    if (isReady()) return;
    if (tried < TRIES) await pause(PAUSE_MS);
  }
}

if (!isReady()) await install();
// One that says nothing of its version may still start: the tests will tell.
if (!findChromium()) {
  console.error(
    'Chromium is missing, and apt-get could not install it: see above. Install it so that «chromium» can be started from here, and try again.',
  );
  process.exit(1);
}
