/** `npm run bench`: the figures of the README, side by side in one run. */
import { benchBundle } from './bundle';
import { benchScoring } from './scoring';
import { benchServiceCalls } from './service-calls';

const DIST = new URL('../dist/', import.meta.url);

console.log(`${await benchScoring()}\n`);
console.log(`${await benchBundle(DIST)}\n`);
console.log(benchServiceCalls(DIST));
