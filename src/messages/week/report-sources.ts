/** Where a figure of the report comes from, in words: the tab, and the filter that leaves its rows. */
import type { TabRole } from '../../domain/issue';
import type { Figure, Report } from '../../domain/report/report';
import type { Language } from '../../domain/vocabulary';
import { type TabNames, tabNamed } from './report-language';
import { acceptanceText, disagreementText, handoffText, reasonText } from './source-handoffs';
import { flowText, funnelText, temperatureText } from './source-history';
import { SOURCE_WORDS, type SourceParts, type Telling } from './source-telling';

const partsOf = ({ id }: Figure): SourceParts => {
  const [, section = '', line = '', column = ''] = /^([^.]*)\.([\s\S]*)\.([^.]*)$/.exec(id) ?? [];
  const [, under = '', key = ''] = /^(?:([a-z-]+):)?([\s\S]*)$/.exec(line) ?? [];
  const [, text] = /^«([\s\S]*)»$/.exec(key) ?? [];
  return { section, under, column, term: text === undefined ? key : '', text: text ?? '' };
};

const TELLERS: Readonly<Record<string, (telling: Telling) => string>> = {
  funnel: funnelText,
  flow: flowText,
  temperatures: temperatureText,
  handoffs: handoffText,
  sources: acceptanceText,
  criteria: acceptanceText,
  owners: acceptanceText,
  reasons: reasonText,
  disagreements: disagreementText,
};

/**
 * Where a figure comes from, for whoever wants to count it again; `''` for one that is not of this report.
 *
 * @param tabs what they are called in this workbook
 * @example sourceOf(figure, report, 'es') // 'Traspasos · Decisión: Aceptar · Decidido: del 9/11 al 15/11'
 */
export const sourceOf = (figure: Figure, report: Report, language: Language, tabs: TabNames = {}): string => {
  const parts = partsOf(figure);
  const tabName = (role: TabRole) => tabNamed(tabs, role, language);
  return (
    TELLERS[parts.section]?.({ ...parts, report, language, words: SOURCE_WORDS[language], tabName }) ?? ''
  );
};
