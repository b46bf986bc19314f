/** Finds a section or a figure of a report by its id. */
import type { Figure, Report, Section, SectionId } from './report';

export const sectionOf = ({ sections }: Pick<Report, 'sections'>, id: SectionId): Section =>
  // Every report has all sections, blank or not.
  sections.find((section) => section.id === id)!;

/** @example figureOf(report, 'handoffs.sent.now')?.value // 12 */
export const figureOf = (report: Pick<Report, 'sections'>, id: string): Figure | undefined => {
  const section = report.sections.find((one) => id.startsWith(`${one.id}.`));
  for (const { figures } of section?.lines ?? []) {
    const found = figures.find((figure) => figure?.id === id);
    if (found) return found;
  }
  return undefined;
};
