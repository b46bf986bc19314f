/** The first content of a book: the sample, or a person's own leads, prepared by *Crear matriz* as on Google. */
import type { Workbench } from '../../emulator/open-workbench';
import type { InputFiles } from '../input-files';
import { INPUT_TEXTS } from '../texts';
import { type AddOn, openBook } from './add-on';
import { writeLeads } from './write-leads';
import { writeMatrix } from './write-matrix';

/** What the menu item calls. */
const CREATE_MATRIX = 'createMatrix';

/** Names that *Crear matriz* gives in the language of a new book. */
const LEADS_TAB = 'Leads';
const MATRIX_TAB = 'Matriz';

/**
 * Builds a new book and leaves its leads on view. `say` gets what the add-on or this function has to tell.
 *
 * @example buildFirstBook(addOn, undefined, console.log).session.sheets()[0].name //=> 'Leads'
 */
export const buildFirstBook = (
  addOn: AddOn,
  input: InputFiles | undefined,
  say: (sentence: string) => void,
): Workbench => {
  const workbench = openBook(addOn, say);
  const book = workbench.services.SpreadsheetApp.getActive();
  const leads = book.getActiveSheet();
  if (input) {
    leads.setName(LEADS_TAB);
    writeLeads(leads, input.leads);
  }
  workbench.run(CREATE_MATRIX);
  const matrix = book.getSheetByName(MATRIX_TAB);
  if (matrix && input?.matrix) writeMatrix(matrix, input.matrix);
  else if (input?.matrix) say(INPUT_TEXTS.matrixUnused);
  else if (matrix && input) say(INPUT_TEXTS.draft);
  leads.activate();
  workbench.services.SpreadsheetApp.flush();
  return workbench;
};
