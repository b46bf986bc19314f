/** What the weekly mail says, from top to bottom: the report's own words and figures, none counted again. */
import type { Report, SectionId } from '../domain/report/report';
import type { Language } from '../domain/vocabulary';
import { DIGEST_MAIL, typed } from '../messages/week/digest-mail';
import { figureText, rangeText } from '../messages/week/figure-text';
import type { ForecastTable } from '../messages/week/forecast-view';
import type { ReportChart } from '../messages/week/report-charts';
import { type ReportView, reportView, type ViewLine, type ViewList } from '../messages/week/report-view';
import type { DigestBlock, DigestLink, DigestRow } from './digest-block';

/** Addresses of the file and its tabs. */
export interface DigestLinks {
  readonly file: string;
  readonly report: string | undefined;
  readonly tabs: readonly DigestLink[];
}

/** A lead with what changed its score. */
const LONGEST_LINE = 300;

/** Sections in their order, each with the chart below it. */
const PARTS: readonly { readonly section: SectionId; readonly chart?: ReportChart['id'] }[] = [
  { section: 'funnel', chart: 'funnel' },
  { section: 'temperatures', chart: 'temperatures' },
  { section: 'handoffs', chart: 'handoffs' },
  { section: 'sources' },
  { section: 'reasons' },
  { section: 'disagreements' },
];

const heading = (text: string): DigestBlock => ({ kind: 'heading', text });
const note = (text: string): DigestBlock[] => (text ? [{ kind: 'note', text }] : []);

const chartBlock = (charts: readonly ReportChart[], id: ReportChart['id'] | undefined): DigestBlock[] =>
  charts.filter((chart) => chart.id === id).map((chart) => ({ kind: 'chart', chart }));

const listBlocks = ({ title, lines, note: rest }: ViewList): DigestBlock[] => [
  heading(title),
  ...(lines.length ? [{ kind: 'list', lines: lines.map((line) => typed(line, LONGEST_LINE)) } as const] : []),
  ...note(rest),
];

const rowOf =
  (language: Language) =>
  ({ label, role, figures }: ViewLine): DigestRow => ({
    label: typed(label),
    role: role ?? 'line',
    cells: figures.map((figure) => ({
      text: figureText(figure, language),
      range: figure ? rangeText(figure, language) : '',
    })),
  });

const sectionBlocks = (
  view: ReportView,
  charts: readonly ReportChart[],
  { section, chart }: (typeof PARTS)[number],
  language: Language,
): DigestBlock[] => {
  const { title, columns, lines, note: rest } = view.section(section);
  const rows = lines.map(rowOf(language));
  return [
    heading(title),
    ...(rows.length ? [{ kind: 'table', name: title, columns, rows } as const] : []),
    ...note(rest),
    ...chartBlock(charts, chart),
  ];
};

const forecastBlocks = ({ title, columns, lines, notes }: ForecastTable): DigestBlock[] => {
  const rows = lines.map(({ label, values, note: range }) => ({
    label,
    role: 'line' as const,
    cells: values.map(({ text }, index) => ({
      text,
      // What happened, and whether that was foreseen.
      range: index === columns.length - 1 && columns.length > 3 ? range : '',
    })),
  }));
  return [
    { kind: 'subheading', text: title },
    ...(rows.length ? [{ kind: 'table', name: title, columns, rows } as const] : []),
    ...notes.flatMap(note),
  ];
};

const expected = ({ forecast }: ReportView, charts: readonly ReportChart[]): DigestBlock[] => [
  heading(DIGEST_MAIL.forecast),
  ...forecastBlocks(forecast.months),
  ...chartBlock(charts, 'forecast'),
  ...(forecast.money.lines.length ? forecastBlocks(forecast.money) : []),
  ...forecastBlocks(forecast.past),
  ...(forecast.steps.lines.length ? forecastBlocks(forecast.steps) : []),
];

const mainLink = ({ file, report }: DigestLinks): DigestLink =>
  report ? { text: DIGEST_MAIL.openReport, url: report } : { text: DIGEST_MAIL.openSheet, url: file };

/**
 * The mail as blocks.
 *
 * @param charts those that there are pictures of
 * @param notices what the figures are made without
 */
export const digestBlocks = (
  report: Report,
  charts: readonly ReportChart[],
  links: DigestLinks,
  language: Language,
  notices: readonly string[] = [],
): readonly DigestBlock[] => {
  const view = reportView(report, { language, names: true });
  return [
    { kind: 'title', text: view.title },
    { kind: 'note', text: view.subtitle },
    { kind: 'list', lines: view.sentences },
    ...notices.flatMap((text) => note(typed(text, LONGEST_LINE))),
    { kind: 'links', links: [mainLink(links)] },
    ...(report.previous ? [...listBlocks(view.rose), ...listBlocks(view.fell)] : []),
    ...PARTS.flatMap((part) => sectionBlocks(view, charts, part, language)),
    ...expected(view, charts),
    ...listBlocks(view.matrix),
    ...(links.tabs.length ? [heading(DIGEST_MAIL.tabs), { kind: 'links', links: links.tabs } as const] : []),
  ];
};
