/** `npm run bench`: the figures of the README, side by side in one run. */
import { fileURLToPath } from 'node:url';
import { benchBundle } from './bundle';
import { benchGrowth, ONE_SIZE, printOneSize } from './growth';
import { benchRealLeads } from './real-leads';
import { benchScoring } from './scoring';
import { benchServiceCalls } from './service-calls';
import { benchStages, SCORING, stageTimes } from './stages';
import { benchWeeks } from './weeks';
import { benchWorkbook } from './workbook';

const DIST = new URL('../dist/', import.meta.url);
const [task, size] = process.argv.slice(2);

if (task === ONE_SIZE) printOneSize(Number(size));
else {
  const workbook = benchWorkbook(10_000);
  const stages = stageTimes(workbook, 30);
  console.log(`${await benchScoring(workbook, stages.get(SCORING)!)}\n`);
  console.log(`${benchStages(stages)}\n`);
  console.log(`${benchGrowth()}\n`);
  console.log(`${benchWeeks()}\n`);
  console.log(`${await benchBundle(DIST)}\n`);
  console.log(`${benchServiceCalls(DIST)}\n`);
  console.log(await benchRealLeads(fileURLToPath(DIST)));
}
