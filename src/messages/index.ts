/** All that people read, by language. Where a language is not written yet, Spanish stands in. */
import type { Language } from '../domain/vocabulary';
import { WORKBOOK_TEXTS, type WorkbookTexts } from './workbook';

interface Messages {
  readonly workbook: WorkbookTexts;
}

/** @example messagesFor('es').workbook.menu.refresh // 'Actualizar' */
export const messagesFor = (language: Language): Messages => ({
  workbook: WORKBOOK_TEXTS[language] ?? WORKBOOK_TEXTS.es,
});
