/** Asks when a lead may come back: a condition, one a line, and help with writing it. */
import type { PageTexts } from '../../../messages/sidebar/sidebar';
import { fieldOf } from './fields';

/** @param condition starts with what is offered */
export const reentryField = (condition: HTMLTextAreaElement, texts: PageTexts) =>
  fieldOf(texts.reentry, condition, texts.reentryHelp);
