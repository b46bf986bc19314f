/** Asks when a lead may come back: a condition, and help with writing it. */
import type { PageTexts } from '../../../messages/sidebar';
import { fieldOf, textArea } from './fields';

/** @param standard the condition offered, one a line */
export const reentryField = (standard: string, texts: PageTexts) =>
  fieldOf(texts.reentry, textArea('reentry', standard, 3), texts.reentryHelp);
