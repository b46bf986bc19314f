/** How many leads there are of each temperature and in each stage, as `CUALIFICA_RESUMEN` spills it. */
import type { ScoredTables } from '../domain/scoring/score-tables';
import {
  COMPUTED_COLUMNS,
  type Language,
  type Name,
  STAGES,
  type Stage,
  TABS,
  TEMPERATURES,
  type Temperature,
} from '../domain/vocabulary';
import { isUnscored, matrixFault, type OutputCell } from './lead-block';

/** These always have a row; what stands in place of a temperature only where there are such leads. */
const ALWAYS = 4;

/** A row for each name: what it is called, how many, and percent of all with one decimal. */
const countRows = <Key extends string>(
  found: readonly (Key | undefined)[],
  names: Readonly<Record<Key, Name>>,
  language: Language,
): [string, number, number][] =>
  (Object.keys(names) as Key[]).map((key) => {
    const count = found.filter((one) => one === key).length;
    return [names[key][language], count, Math.round((1000 * count) / (found.length || 1)) / 10];
  });

/**
 * Header, then temperature, leads, and percent of all leads with one decimal; the same below for the stages. Leads that
 * cannot be scored have no stage.
 *
 * @example summaryBlock(workbook)[1] // ['Caliente', 12, 8.3]
 */
export const summaryBlock = (workbook: ScoredTables): OutputCell[][] => {
  const { leads, settings, model } = workbook;
  const { language } = settings;
  const header = (name: Name) => [name[language], TABS.leads[language], '%'];
  if (!model) return [header(COMPUTED_COLUMNS.temperature), [matrixFault(workbook), '', '']];
  const temperatures: Temperature[] = [];
  const stages: (Stage | undefined)[] = [];
  for (const lead of leads.leads) {
    const score = workbook.scoreOf(lead);
    temperatures.push(score.temperature);
    stages.push(isUnscored(score) ? undefined : workbook.stageOf(lead, score).stage);
  }
  const bands = countRows(temperatures, TEMPERATURES, language);
  return [
    header(COMPUTED_COLUMNS.temperature),
    ...bands.filter(([, count], i) => i < ALWAYS || count !== 0),
    header(COMPUTED_COLUMNS.stage),
    ...countRows(stages, STAGES, language),
  ];
};
