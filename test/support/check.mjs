// Everything the compiler and the linter can say: format, lint, and each room with the names it may know.
import { spawnSync } from 'node:child_process';

const CHECKS = [
  ['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off'],
  ['typescript/bin/tsc', '-p', 'src/domain'],
  ['typescript/bin/tsc', '-p', 'src'],
  ['typescript/bin/tsc', '-p', 'src/workbench'],
  ['typescript/bin/tsc', '-p', '.'],
];

for (const [program, ...args] of CHECKS) {
  console.log(`> ${program.split('/').at(-1)} ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, [`node_modules/${program}`, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
