/** What is seen before any browser opens: how many leads of each kind, and the best of them with their reasons. */
import { REPORT_TEXTS } from '../texts';
import type { Ranking } from './ranking';
import { layTable, type TextColumn } from './text-table';

const MAX_LEAD_WIDTH = 40;
const MAX_TEMPERATURE_WIDTH = 20;
const SCORE_WIDTH = 10;
const INDENT = '  ';

const columnsOf = ({ best }: Ranking): TextColumn[] => {
  const { headers, score } = REPORT_TEXTS;
  return [
    { header: headers.lead, cells: best.map((one) => one.lead), maxWidth: MAX_LEAD_WIDTH },
    {
      header: headers.temperature,
      cells: best.map((one) => one.temperature),
      maxWidth: MAX_TEMPERATURE_WIDTH,
    },
    {
      header: headers.score,
      cells: best.map((one) => (one.score === undefined ? '' : score(one.score))),
      maxWidth: SCORE_WIDTH,
      alignRight: true,
    },
    { header: headers.reasons, cells: best.map((one) => one.reasons), maxWidth: 0 },
  ];
};

/** Lines for a terminal of `width` characters; `undefined` is a workbook without scores. */
export const summaryLines = (ranking: Ranking | undefined, width: number): string[] => {
  if (!ranking || ranking.total === 0) return [REPORT_TEXTS.noLeads];
  const table = layTable(columnsOf(ranking), width - INDENT.length);
  return [
    `${REPORT_TEXTS.counts(ranking.total, ranking.counts)} ${REPORT_TEXTS.best(ranking.best.length)}`,
    '',
    ...table.map((line) => INDENT + line),
  ];
};
