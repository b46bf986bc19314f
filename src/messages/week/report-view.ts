/** The report in words, in the order of its page: what the tab, the page and the mail show, each in its own look. */
import type { Figure, Line, MatrixChange, Mover, Report, SectionId } from '../../domain/report/report';
import type { Language } from '../../domain/vocabulary';
import type { Cause } from '../../domain/vocabulary-weeks';
import { counted, fill } from '../fill';
import { daySpan, longDay } from '../short-dates';
import { changeSentence } from './changes';
import { type ForecastView, forecastView } from './forecast-view';
import { moversSummary } from './movers-summary';
import { labelText, sectionTexts, sourceOf } from './report';
import { chartsOf, type ReportChart } from './report-charts';
import type { TabNames } from './report-language';
import { weekSentences } from './week-sentences';

const TEXTS = {
  title: 'Informe de la semana {days}',
  taken: 'Guardada el {taken}',
  compared: '{taken}, comparada con la del {previous}',
  spans: 'Esta semana: {days}; la anterior: {before}.',
  days: '{n} día|{n} días',
  rose: 'Quién sube y por qué',
  fell: 'Quién baja y por qué',
  matrix: 'Qué cambió en Matriz y Ajustes',
  source: 'De dónde sale',
  all: 'todas las filas',
  more: 'y {n} más|y {n} más',
  none: 'Nada en estos días.',
  ranges: 'Entre paréntesis: donde está el % de verdad en 8 de cada 10 casos. Con pocos decididos es ancho.',
  criteria: 'Un traspaso cuenta en cada criterio que nombran sus Razones: estas filas no se suman.',
  slightRise:
    '{n} lead sube menos de 0,5 por el paso de los días.|{n} leads suben menos de 0,5 por el paso de los días.',
  slightFall:
    '{n} lead baja menos de 0,5 por el paso de los días.|{n} leads bajan menos de 0,5 por el paso de los días.',
  noRise: 'Ningún lead ha subido.',
  noFall: 'Ningún lead ha bajado.',
  sameMatrix: 'Nada.',
  fromNext: 'Se verá desde la próxima semana: esta es la primera guardada.',
  added: 'Nuevo: {criterion}',
  addedWith: 'Nuevo: {criterion} ({after})',
  removed: 'Quitado: {criterion}',
  changed: '{criterion} · {header}: {before} → {after}',
  blank: 'vacío',
  other: 'Otro',
};

export interface ViewLine {
  readonly label: string;
  readonly role?: 'total' | 'heading';
  /** As many as the section has columns. */
  readonly figures: readonly (Figure | undefined)[];
  /** Which rows the first figure was counted from, beyond what its section says of all lines. */
  readonly source: string;
  /** The same in full, for where it stands alone. */
  readonly wholeSource: string;
}

export interface ViewSection {
  readonly id: SectionId;
  readonly title: string;
  /** Where all lines come from: tab and days. */
  readonly source: string;
  readonly columns: readonly string[];
  readonly lines: readonly ViewLine[];
  /** What is to be known to read them; or that there are none at all. */
  readonly note: string;
}

/** A list of sentences under a title. */
export interface ViewList {
  readonly title: string;
  readonly lines: readonly string[];
  readonly note: string;
}

/** Leads that rose or fell; `lines` are both parts in one, and without names what moved them all. */
export interface ViewMovers extends ViewList {
  readonly movers: readonly { readonly lead: string; readonly who: string; readonly why: string }[];
}

export interface ReportView {
  readonly title: string;
  readonly subtitle: string;
  readonly sentences: readonly string[];
  readonly sourceTitle: string;
  section(id: SectionId): ViewSection;
  readonly rose: ViewMovers;
  readonly fell: ViewMovers;
  readonly matrix: ViewList;
  readonly forecast: ForecastView;
  readonly charts: readonly ReportChart[];
}

export interface ViewOptions {
  readonly language: Language;
  /** Names of leads; without them it is told how many and why, and what people wrote freely is left out. */
  readonly names: boolean;
  /** What tabs are called in this workbook. */
  readonly tabs?: TabNames;
}

/** Of leads that rose or fell, and of changes in the matrix. */
const MOST_MOVERS = 5;

/** The part before @ tells people of one company apart. */
const shortAddress = (text: string): string => text.replace(/^([^@\s]+)@\S+$/, '$1');

/** What people wrote freely may name anybody: only what stands before a colon stays, without addresses and phones. */
const withoutPeople = (text: string): string => {
  const [head = ''] = text.split(':');
  const plain = head.replace(/\S+@\S+/g, '…').replace(/\+?\d[\d .-]{6,}/g, '…');
  return plain.trim() || TEXTS.other;
};

const lineLabel = (id: SectionId, { label }: Line, { language, names }: ViewOptions): string => {
  const text = labelText(label, language);
  if ('term' in label) return text;
  if (id === 'owners') return shortAddress(text);
  return names || id === 'criteria' ? text : withoutPeople(text);
};

/** Without what its label does not say either. */
const lineSource = ({ label }: Line, shown: string, source: string): string =>
  'text' in label && label.text && label.text !== shown ? source.split(label.text).join(shown) : source;

const SOURCE_MARK = ' · ';

const partsOf = (source: string): readonly string[] => (source ? source.split(SOURCE_MARK) : []);

/** What the label says stands beside it already. */
const withoutLabel = (part: string, label: string): string => {
  const ending = `: ${label}`;
  return part.endsWith(ending) ? part.slice(0, -ending.length) : part.replace(` «${label}»`, '');
};

interface Sourced {
  readonly label: string;
  readonly isHeading: boolean;
  readonly source: string;
}

/**
 * What all lines say of where they come from is said once, and what a heading says is said there; each line says the
 * rest, beyond its label.
 */
const sharedSources = (lines: readonly Sourced[]): { common: string; rests: readonly string[] } => {
  const [first = [], ...others] = lines.map(({ source }) => partsOf(source)).filter(({ length }) => length);
  const common = first.filter((part) => others.every((parts) => parts.includes(part)));
  let heading: readonly string[] = [];
  const rests = lines.map(({ label, isHeading, source }) => {
    const said = isHeading ? common : [...common, ...heading];
    if (isHeading) heading = partsOf(source);
    const rest = partsOf(source).filter((part) => !said.includes(part));
    return source && (rest.map((part) => withoutLabel(part, label)).join(SOURCE_MARK) || TEXTS.all);
  });
  return { common: common.join(SOURCE_MARK), rests };
};

const moreText = (more: number): string => (more ? counted(TEXTS.more, more) : '');

/** What is to be known of all lines; what parentheses mean is said where the first of them stand. */
const NOTES: Readonly<Partial<Record<SectionId, string>>> = {
  sources: TEXTS.ranges,
  criteria: TEXTS.criteria,
};

const WEEK_DAYS = 7;

/** A week that was skipped, or cut short, is set beside another one: counts of both cannot be compared as they are. */
const spansText = ({ previousFrom, from, to }: Report): string => {
  const [days, before] = [to.day - from.day, from.day - previousFrom.day];
  if (days === WEEK_DAYS && before === WEEK_DAYS) return '';
  return fill(TEXTS.spans, { days: counted(TEXTS.days, days), before: counted(TEXTS.days, before) });
};

const noteOf = (report: Report, id: SectionId): string =>
  id === 'handoffs' ? spansText(report) : (NOTES[id] ?? '');

const viewSection = (report: Report, id: SectionId, options: ViewOptions): ViewSection => {
  const { language } = options;
  const section = report.sections.find((one) => one.id === id);
  const { title, columns } = sectionTexts(language)[id];
  const shown = section?.lines ?? [];
  const sourced = shown.map((line): Sourced => {
    const label = lineLabel(id, line, options);
    const first = line.figures.find((figure) => figure !== undefined);
    const source = first ? lineSource(line, label, sourceOf(first, report, language, options.tabs)) : '';
    return { label, source, isHeading: line.role === 'heading' };
  });
  const { common, rests } = sharedSources(sourced);
  return {
    ...{ id, title, source: common },
    columns: (section?.columns ?? []).map((key) => columns[key] ?? ''),
    lines: shown.map((line, index) => ({
      label: sourced[index]!.label,
      ...(line.role && { role: line.role }),
      figures: line.figures,
      source: rests[index]!,
      wholeSource: sourced[index]!.source,
    })),
    note: shown.length ? noteOf(report, id) : TEXTS.none,
  };
};

const whyText = (mover: Mover, language: Language): string =>
  changeSentence({ kind: 'stayed', ...mover, split: mover.change }, language);

const ROSE = { kind: 'rose' as const, title: TEXTS.rose, slight: TEXTS.slightRise, none: TEXTS.noRise };
const FELL = { kind: 'fell' as const, title: TEXTS.fell, slight: TEXTS.slightFall, none: TEXTS.noFall };

/** A move of less, which nobody has made but the calendar, is not worth a line. */
const SLIGHT = 0.5;

const isSlight = ({ before = 0, after = 0, beforeTemperature, afterTemperature, change }: Mover): boolean =>
  beforeTemperature === afterTemperature &&
  Math.abs(after - before) < SLIGHT &&
  change !== undefined &&
  (Object.keys(change) as Cause[]).every((cause) => cause === 'day' || change[cause] === 0);

const moverList = (
  { kind, title, slight, none }: typeof ROSE | typeof FELL,
  movers: readonly Mover[],
  { language, names }: ViewOptions,
): ViewMovers => {
  const marked = movers.filter((mover) => !isSlight(mover));
  const shown = marked.slice(0, names ? MOST_MOVERS : 0).map((mover) => ({
    ...{ lead: mover.lead, who: mover.title || mover.lead },
    why: whyText(mover, language),
  }));
  const slightly = movers.length - marked.length;
  const more = names ? moreText(marked.length - shown.length) : '';
  const notes = [more, slightly ? counted(slight, slightly) : ''];
  return {
    title,
    movers: shown,
    lines: names ? shown.map(({ who, why }) => `${who}: ${why}`) : moversSummary(kind, marked, language),
    note: movers.length ? notes.filter(Boolean).join(' · ') : none,
  };
};

const matrixLine = ({ kind, criterion, header, before, after }: MatrixChange): string => {
  const gaps = { criterion, header, before: before || TEXTS.blank, after: after || TEXTS.blank };
  return fill(TEXTS[kind === 'added' && after ? 'addedWith' : kind], gaps);
};

/** With nothing to compare with, that nobody rose would be no news. */
const firstList = (list: ViewMovers): ViewMovers => ({ ...list, note: TEXTS.fromNext });

const matrixList = ({ matrixChanges, previous }: Report): ViewList => {
  const shown = matrixChanges.slice(0, MOST_MOVERS);
  const same = previous ? TEXTS.sameMatrix : TEXTS.fromNext;
  return {
    title: TEXTS.matrix,
    lines: shown.map(matrixLine),
    note: shown.length ? moreText(matrixChanges.length - shown.length) : same,
  };
};

const subtitleOf = (report: Report): string => {
  const { takenAt, previous } = report;
  const taken = fill(TEXTS.taken, { taken: longDay(takenAt) });
  if (!previous) return taken;
  const spans = spansText(report);
  return fill(TEXTS.compared, { taken, previous: longDay(previous) }) + (spans && `. ${spans}`);
};

/**
 * The report as it is read.
 *
 * @example reportView(report, { language: 'es', names: true }).section('sources').title // 'Qué acepta ventas, por origen'
 */
export const reportView = (report: Report, options: ViewOptions): ReportView => {
  const { language } = options;
  const lists = [moverList(ROSE, report.rose, options), moverList(FELL, report.fell, options)] as const;
  const [rose, fell] = report.previous ? lists : [firstList(lists[0]), firstList(lists[1])];
  return {
    title: fill(TEXTS.title, { days: daySpan(report.from, { day: report.to.day - 1 }) }),
    subtitle: subtitleOf(report),
    sentences: weekSentences(report, language),
    sourceTitle: TEXTS.source,
    section: (id) => viewSection(report, id, options),
    rose,
    fell,
    matrix: matrixList(report),
    forecast: forecastView(report.forecast, language),
    charts: chartsOf(report, language),
  };
};
