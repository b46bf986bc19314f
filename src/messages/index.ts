/** All that people read, by language. Where a language is not written yet, Spanish stands in. */
import type { Language } from '../domain/vocabulary';
import { SAMPLE_TEXTS, type SampleTexts } from './sample';
import { WORKBOOK_TEXTS, type WorkbookTexts } from './workbook';

export interface Messages {
  readonly workbook: WorkbookTexts;
  readonly sample: SampleTexts;
}

/** @example messagesFor('es').workbook.menu.refresh // 'Actualizar' */
export const messagesFor = (language: Language): Messages => ({
  workbook: WORKBOOK_TEXTS[language] ?? WORKBOOK_TEXTS.es,
  sample: SAMPLE_TEXTS[language] ?? SAMPLE_TEXTS.es,
});
