/** 9,240 real leads in the workbench: how well judgement ranks them, and how long an edited weight takes. */
import { auc, hasRealData } from '../support/real-data';
import { editWeight, openRealLeads, scoredLeads } from '../support/real-leads';
import { ms, processorTime, table } from './measure';

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;

/** Median processor time, in milliseconds, from the keystroke to all cells up to date. */
function recalculation(edit: (weight: string) => void): number {
  const taken = Array.from({ length: 11 }, (_, index) => {
    const start = processorTime();
    edit(index % 2 === 0 ? '25' : '24');
    return processorTime() - start;
  });
  return taken.sort((a, b) => a - b)[5]!;
}

export async function benchRealLeads(dist: string): Promise<string> {
  if (!hasRealData) return 'X Education: left out, its leads do not lie beside this project.';
  const workbench = await openRealLeads(dist);
  const scored = scoredLeads(workbench);
  const heldOut = scored.filter((lead) => !lead.training);
  const band = (temperature: string) => {
    const leads = heldOut.filter((lead) => lead.temperature === temperature);
    return [
      temperature,
      `${leads.length}`,
      percent(leads.filter(({ converted }) => converted).length, leads.length),
    ];
  };
  const edit = recalculation((weight) => editWeight(workbench, 0, weight));
  return [
    `X Education: ${scored.length} leads scored; AUC on the ${heldOut.length} held-out leads ${auc(heldOut).toFixed(3)}.`,
    '',
    table(['held out', 'leads', 'converted'], ['Caliente', 'Tibio', 'Frío'].map(band)),
    '',
    `One edited weight, until every cell of the ${scored.length} leads is up to date: ${ms(edit)}.`,
  ].join('\n');
}
