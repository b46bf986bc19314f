/** Finds a figure of a report by its id. */
import type { Figure, Report } from './report';

/** @example figureOf(report, 'handoffs.sent.now')?.value // 12 */
export const figureOf = (report: Pick<Report, 'sections'>, id: string): Figure | undefined => {
  const section = report.sections.find((one) => id.startsWith(`${one.id}.`));
  for (const { figures } of section?.lines ?? []) {
    const found = figures.find((figure) => figure?.id === id);
    if (found) return found;
  }
  return undefined;
};
