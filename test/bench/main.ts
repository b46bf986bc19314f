/** `npm run bench`: the figures of the README, side by side in one run. */
import { fileURLToPath } from 'node:url';
import { benchBundle } from './bundle';
import { benchRealLeads } from './real-leads';
import { benchScoring } from './scoring';
import { benchServiceCalls } from './service-calls';

const DIST = new URL('../dist/', import.meta.url);

console.log(`${await benchScoring()}\n`);
console.log(`${await benchBundle(DIST)}\n`);
console.log(`${benchServiceCalls(DIST)}\n`);
console.log(await benchRealLeads(fileURLToPath(DIST)));
