/** How many leads are hot, warm, cold and excluded, as `CUALIFICA_RESUMEN` spills it. */
import type { ScoredWorkbook } from '../domain/scoring/score-workbook';
import { COMPUTED_COLUMNS, TABS, TEMPERATURES, type Temperature } from '../domain/vocabulary';
import { matrixFault, type OutputCell } from './lead-block';

/** These always have a row; what stands in place of a temperature only where there are such leads. */
const ALWAYS = 4;

/**
 * Header, then temperature, leads, and percent of all leads with one decimal.
 *
 * @example summaryBlock(workbook)[1] // ['Caliente', 12, 8.3]
 */
export const summaryBlock = (workbook: ScoredWorkbook): OutputCell[][] => {
  const { leads, settings, model } = workbook;
  const { language } = settings;
  const header = [COMPUTED_COLUMNS.temperature[language], TABS.leads[language], '%'];
  if (!model) return [header, [matrixFault(workbook), '', '']];
  const kinds = leads.leads.map((lead) => workbook.scoreOf(lead).temperature);
  const rows = (Object.keys(TEMPERATURES) as Temperature[]).map((kind) => {
    const count = kinds.filter((one) => one === kind).length;
    return [TEMPERATURES[kind][language], count, Math.round((1000 * count) / (kinds.length || 1)) / 10];
  });
  return [header, ...rows.filter(([, count], i) => i < ALWAYS || count !== 0)];
};
