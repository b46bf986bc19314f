/** Where figures that were counted in `Historial` come from. */
import { STAGES, TEMPERATURES } from '../../domain/vocabulary';
import { HISTORY_COLUMNS } from '../../domain/vocabulary-weeks';
import { fill } from '../fill';
import { dayMonth } from '../short-dates';
import { is, joined, type Telling } from './source-telling';

const weekOf = ({ report, column }: Telling): string => {
  const { week, previous = week } = report;
  return dayMonth(column === 'before' ? previous : week);
};

const bothWeeks = ({ report: { week, previous = week } }: Telling) => ({
  now: dayMonth(week),
  before: dayMonth(previous),
});

const stageName = (term: string, { language, words }: Telling): string =>
  term in STAGES ? STAGES[term as keyof typeof STAGES][language] : words.blank;
const temperatureName = (term: string, { language, words }: Telling): string =>
  term in TEMPERATURES ? TEMPERATURES[term as keyof typeof TEMPERATURES][language] : words.blank;

/** Frozen rows of a week, filtered by a column. */
const frozenText = (telling: Telling, filter: string): string => {
  const { column, language, words } = telling;
  const week = HISTORY_COLUMNS.week[language];
  const when = column === 'difference' ? fill(words.minus, bothWeeks(telling)) : weekOf(telling);
  return joined(telling.tabName('history'), is(week, when), filter);
};

export const funnelText = (telling: Telling): string => {
  const { term, column, language, words } = telling;
  const filter = term === 'total' ? '' : is(HISTORY_COLUMNS.stage[language], stageName(term, telling));
  return joined(frozenText(telling, filter), column === 'weeks' ? words.stay : '');
};

export const temperatureText = (telling: Telling): string => {
  const { term, column, language, words } = telling;
  const filter =
    term === 'total' ? '' : is(HISTORY_COLUMNS.temperature[language], temperatureName(term, telling));
  return joined(frozenText(telling, filter), column === 'share' ? words.ofAll : '');
};

export const flowText = (telling: Telling): string => {
  const { term, column, language, words } = telling;
  const [from = '', to = ''] = term.split('>');
  const gaps = { ...bothWeeks(telling), column: HISTORY_COLUMNS.stage[language] };
  const [was, now] = [stageName(from, telling), stageName(to, telling)];
  const move =
    from === 'others'
      ? `${gaps.column}: ${words.rest}`
      : from === 'stayed'
        ? fill(words.stayed, gaps)
        : from === 'fresh'
          ? fill(words.fresh, { ...gaps, to: now })
          : to === 'gone'
            ? fill(words.gone, { ...gaps, from: was })
            : `${gaps.column}: ${was} (${gaps.before}) → ${now} (${gaps.now})`;
  const share = column === 'share' ? fill(words.ofStage, { stage: was }) : '';
  return joined(telling.tabName('history'), move, share);
};
