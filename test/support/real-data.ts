/** The public data sets beside the project, as seen from its folder. They may not be shipped: a clone alone has none. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export const X_EDUCATION = resolve('../shared/data/x-education/Leads.csv.gz');
export const X_EDUCATION_MATRIX = resolve('test/fixtures/x-education-matriz.csv');

export const hasRealData = existsSync(X_EDUCATION);

const OLIST = '../shared/data/olist-marketing-funnel';
export const OLIST_LEADS = resolve(OLIST, 'olist_marketing_qualified_leads_dataset.csv');
export const OLIST_WINS = resolve(OLIST, 'olist_closed_deals_dataset.csv');

export const hasOlist = existsSync(OLIST_LEADS) && existsSync(OLIST_WINS);

/** The column that tells how each lead ended: for judging a matrix, never for scoring. */
export const OUTCOME = 'Converted';

/** Blank in three leads of ten, who left the form before they told it: all that the matrix leaves open. */
export const OCCUPATION = 'What is your current occupation';

/** FNV-1a, 32 bit, of the UTF-8 text `2026:` + key; below 70 of 100 is the training part (MEASURED.md). */
export const isTraining = (key: string): boolean => {
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(`2026:${key}`)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return hash % 100 < 70;
};

/** Area under the ROC curve: how often a converted lead scores above one that was not; ties count half. */
export const auc = (leads: readonly { readonly score: number; readonly converted: boolean }[]): number => {
  const sorted = [...leads].sort((a, b) => a.score - b.score);
  const positives = sorted.filter((lead) => lead.converted).length;
  let rankSum = 0;
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && sorted[end]!.score === sorted[start]!.score) end++;
    const tied = sorted.slice(start, end).filter((lead) => lead.converted).length;
    rankSum += tied * ((start + 1 + end) / 2);
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives));
};
