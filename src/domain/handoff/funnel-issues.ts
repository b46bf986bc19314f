/** What is wrong in `Traspasos` and `Acciones`, alone and against the leads. */
import type { Issue } from '../issue';
import { fieldOf, placeIn } from '../lead/lead-table';
import { leadTitle } from '../lead/lead-title';
import { readMoment } from '../moment';
import type { ScoredTables } from '../scoring/score-tables';
import { productsOfLeads } from '../scoring/selectors';
import { notebook } from '../table';
import { isOvertaken, lastNo } from './last-no';
import { defaultReentryIssues, reentryIssues } from './reentry-issues';
import { resultIssues } from './result-issues';

/** Leads that want to buy though the matrix excludes them: no word in the ledger can lift that. */
const excludedBuyers = ({ leads, ledger, touchesOf, scoreOf }: ScoredTables): Issue[] => {
  const notes = notebook('leads', leads.origin);
  for (const lead of leads.leads) {
    const purchase = touchesOf(lead)?.purchase;
    if (!purchase || !isOvertaken(lastNo(ledger.of(lead)), purchase)) continue;
    const [by] = scoreOf(lead).excludedBy;
    const params = { lead: leadTitle(leads, lead) };
    if (by) notes.note('warning', 'excluded-buyer', { row: lead.index + 1 }, by.criterion.name, params);
  }
  return notes.issues;
};

/** Days in `Retener hasta` that cannot be read: until they are mended they hold their leads back. */
const unreadableHolds = ({ leads }: ScoredTables): Issue[] => {
  const notes = notebook('leads', leads.origin);
  const column = leads.columnOf.holdUntil;
  for (const lead of column === undefined ? [] : leads.leads) {
    const cell = fieldOf(leads, lead, 'holdUntil');
    if (cell !== '' && !readMoment(cell))
      notes.note('warning', 'unreadable-hold', placeIn(leads, lead, column!), cell);
  }
  return notes.issues;
};

/** Names in the playbook that nobody has, neither the matrix nor the leads nor `Personas`. */
const nameIssues = ({ leads, model, reading, sources }: ScoredTables): readonly Issue[] => {
  const criteria = model?.criteria ?? [];
  return (
    sources.playbook?.nameIssues(
      [...criteria.flatMap(({ products }) => products), ...productsOfLeads(leads)],
      [...criteria.flatMap(({ personas }) => personas), ...reading.personas.map(({ name }) => name)],
    ) ?? []
  );
};

export const funnelIssues = (scored: ScoredTables): Issue[] => {
  const { ledger, settings, sources } = scored;
  return [
    ...ledger.issues,
    ...defaultReentryIssues(settings.defaultReentry, sources.reentryOf),
    ...reentryIssues(ledger, sources.reentryOf, sources.ledgerOrigin),
    ...resultIssues(ledger, settings, sources.ledgerOrigin),
    ...(sources.playbook?.issues ?? []),
    ...nameIssues(scored),
    ...unreadableHolds(scored),
    ...excludedBuyers(scored),
  ];
};
