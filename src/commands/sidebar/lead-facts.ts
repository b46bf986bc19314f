/** What every view of the sidebar says of a lead, and the names of those that could be taken for each other. */
import { nextQuestion } from '../../domain/explain/next-question';
import { fieldText, type LeadRow, type LeadTable } from '../../domain/lead/lead-table';
import { leadTitle } from '../../domain/lead/lead-title';
import type { LeadScore } from '../../domain/scoring/lead-score';
import type { ScoredWorkbook } from '../../domain/scoring/score-workbook';
import { TEMPERATURES } from '../../domain/vocabulary';
import { isoDay } from '../../sheets/cells';

/** A person's name first; a company without one serves as name. */
export const namesOf = (leads: LeadTable, lead: LeadRow) => {
  const person = `${fieldText(leads, lead, 'firstName')} ${fieldText(leads, lead, 'lastName')}`.trim();
  return person
    ? { name: person, company: fieldText(leads, lead, 'company') }
    : { name: leadTitle(leads, lead), company: '' };
};

/** Plain values for the page: texts are blank where there is nothing to say, days are `yyyy-mm-dd`. */
export const leadFacts = (lead: LeadRow, scored: LeadScore, { leads, settings, coolsOn }: ScoredWorkbook) => {
  const { score, low, high, temperature, grade, hadChoice, product = '', persona = '' } = scored;
  const cools = coolsOn(lead, scored);
  return {
    ...{ id: lead.id, row: lead.row, ...namesOf(leads, lead) },
    ...{ score, low, high, temperature, grade, product, hadChoice, persona },
    temperatureName: TEMPERATURES[temperature][settings.language],
    question: nextQuestion(scored, settings)?.field ?? '',
    coolsOn: cools ? isoDay(cools) : '',
  };
};

/** Sheet rows of the leads that bear an ID. */
export const rowsOfId = ({ leads }: LeadTable, id: string): number[] =>
  leads.filter((lead) => lead.id === id).map((lead) => lead.row);

/** IDs that more than one row bears. */
export const sharedIds = ({ leads }: LeadTable): ReadonlySet<string> => {
  const seen = new Set<string>();
  return new Set(leads.map((lead) => lead.id).filter((id) => id !== '' && (seen.has(id) || !seen.add(id))));
};
