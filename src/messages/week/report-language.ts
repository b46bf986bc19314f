/**
 * In which language the week is told: report, copy, mail and their sources. A page does not mix languages, so one
 * whose sentences are not written yet is told in Spanish, down to stages, temperatures and numbers; tabs go by the names
 * that they have in the workbook.
 *
 * To add a language: give every `TEXTS`, `ES` and `spanish` of this folder its words in it (`Record<Language, …>`, as
 * `WORDS` of report.ts), then name it here. The compiler asks for each that lacks it.
 */
import type { TabRole } from '../../domain/issue';
import { type Language, TABS } from '../../domain/vocabulary';

const TOLD_IN: Readonly<Record<Language, Language>> = { es: 'es', en: 'es', pt: 'es' };

/** @param language that of the workbook, `Ajustes › Idioma` */
export const reportLanguage = (language: Language): Language => TOLD_IN[language];

/** Tabs as people have named them; those that are not there are called by their usual names. */
export type TabNames = Readonly<Partial<Record<TabRole, string>>>;

/** @example tabNamed({ history: 'Fotos' }, 'history', 'es') // 'Fotos' */
export const tabNamed = (names: TabNames, role: TabRole, language: Language): string =>
  names[role] ?? TABS[role][language];
