// Installs Debian's Chromium where it is missing: the browser tests drive it, and a fresh machine has none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (command, args) => {
  const done = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (done.status !== 0) {
    console.error(
      `Could not run «${command} ${args.join(' ')}». Install Chromium yourself (apt-get install chromium) and try again.`,
    );
    process.exit(1);
  }
};

if (!existsSync('/usr/bin/chromium')) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  const aptGet = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    run(command, rest);
  };
  aptGet('update', '-q');
  aptGet('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation');
}
