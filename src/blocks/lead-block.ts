/** The computed block of `Leads`: header row, then one row a sheet row in the columns that the settings ask for. */
import { dayToSerial } from '../domain/day';
import { nextQuestion } from '../domain/explain/next-question';
import { isOfNobody } from '../domain/handoff/handoff';
import type { LeadRow, LeadTable } from '../domain/lead/lead-table';
import { leadTitle } from '../domain/lead/lead-title';
import type { Criterion } from '../domain/model/criterion';
import { momentToSerial } from '../domain/moment';
import type { LeadScore } from '../domain/scoring/lead-score';
import type { ScoredTables } from '../domain/scoring/score-tables';
import { columnTitle, isComputed } from '../domain/settings';
import { fold } from '../domain/text';
import { type ComputedColumn, STAGES, TABS, TEMPERATURES } from '../domain/vocabulary';
import { fill } from '../messages/fill';
import { LACKS } from '../messages/formulas';
import { asPlainText, reasonsWriter, remembered } from '../messages/reasons';
import { nextActionText } from '../messages/stage';

/** What a formula gives back to a cell, and a script writes into it. */
export type OutputCell = string | number;

type Writer = (lead: LeadRow, score: LeadScore) => OutputCell;

/** The header that a criterion asks for, as it stands in the data. */
const headerWriter = ({ fields }: LeadTable): ((criterion: Criterion) => string) =>
  remembered((criterion) => {
    const wanted = fold(criterion.field);
    return asPlainText(fields.find(({ header }) => fold(header) === wanted)?.header ?? criterion.field);
  });

const writersFor = (workbook: ScoredTables): Readonly<Record<ComputedColumn, Writer>> => {
  const { settings, leads, coolsOn } = workbook;
  const { language } = settings;
  const reasons = reasonsWriter(language);
  const asked = headerWriter(leads);
  return {
    lead: (lead) => asPlainText(leadTitle(leads, lead)),
    temperature: (_, score) => TEMPERATURES[score.temperature][language],
    score: (_, { score = '' }) => score,
    reasons: (_, score) => reasons(score),
    fit: (_, { fit = '' }) => fit,
    interest: (_, { interest = '' }) => interest,
    grade: (_, score) => score.grade,
    completeness: (_, { completeness = '' }) => completeness,
    nextQuestion: (_, score) => {
      const question = nextQuestion(score, settings);
      return question ? asked(question) : '';
    },
    coolsOn: (lead, score) => {
      const day = coolsOn(lead, score);
      return day ? dayToSerial(day) : '';
    },
    low: (_, { low = '' }) => low,
    high: (_, { high = '' }) => high,
    stage: (lead, score) => STAGES[workbook.stageOf(lead, score).stage][language],
    nextAction: (lead, score) => nextActionText(workbook.nextAction(lead, score), language),
    due: (lead) => {
      const last = workbook.ledger.last(lead);
      return last?.due && !last.decision && !isOfNobody(last) ? momentToSerial(last.due) : '';
    },
  };
};

/** A lead that cannot be scored says so in its temperature; its name stays, its other cells are blank. */
export const isUnscored = (score: LeadScore): boolean =>
  score.temperature === 'failed' || score.temperature === 'noCriteria';

/** Why no lead can be scored: the required headers that the matrix lacks. */
export const matrixFault = ({ reading, settings }: ScoredTables): string =>
  reading.matrixIssues
    .filter(({ code }) => code === 'missing-header' || code === 'missing-table')
    .map(({ code, received }) => {
      const says = code === 'missing-table' ? LACKS.table : LACKS.header;
      return fill(says, { received, tab: TABS.matrix[settings.language] });
    })
    .join('. ');

/**
 * The header and the rows of the tab, or those `from` one 0-based row below the header up to another; blank rows at
 * the end are cut.
 *
 * @example leadBlock(workbook)[0] // ['Lead', 'Temperatura', 'Puntuación', …]
 */
export const leadBlock = (workbook: ScoredTables, from = 0, to = Infinity): OutputCell[][] => {
  const { settings, leads, model } = workbook;
  const { columns, language } = settings;
  const header = columns.map((column) => asPlainText(columnTitle(column, language)));
  if (!model && from > 0) return [header];
  if (!model) return [header, columns.map((_, i) => (i === 0 ? matrixFault(workbook) : ''))];
  const writers = writersFor(workbook);
  const blank: OutputCell[] = columns.map(() => '');
  const rows: OutputCell[][] = [header];
  for (const lead of leads.leads) {
    if (lead.index < from) continue;
    if (lead.index >= to) break;
    while (rows.length <= lead.index - from) rows.push(blank);
    const score = workbook.scoreOf(lead);
    rows.push(
      columns.map((column) => {
        if (!isComputed(column)) return '';
        return isUnscored(score) && column !== 'temperature' && column !== 'lead'
          ? ''
          : writers[column](lead, score);
      }),
    );
  }
  return rows;
};
