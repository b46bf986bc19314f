/** The X Education leads in the workbench, opened by the code behind `npm start`, and what the sheet then says of each. */

import type { Workbench } from '../../src/workbench/emulator/open-workbench';
import { readAddOn } from '../../src/workbench/server/content/add-on';
import { buildFirstBook } from '../../src/workbench/server/content/first-book';
import { readInputFiles } from '../../src/workbench/server/input-files';
import { isTraining, OCCUPATION, OUTCOME, X_EDUCATION, X_EDUCATION_MATRIX } from './real-data';

export interface ScoredLead {
  readonly score: number;
  readonly temperature: string;
  /** Header of the field to ask for; blank where nothing is open. */
  readonly question: string;
  readonly occupation: string;
  readonly converted: boolean;
  readonly training: boolean;
}

/** `dist` is the folder of the built add-on. */
export const openRealLeads = async (dist: string): Promise<Workbench> => {
  const input = await readInputFiles('/', [X_EDUCATION, X_EDUCATION_MATRIX]);
  return buildFirstBook(await readAddOn(dist), input, () => undefined);
};

export const valuesOf = (workbench: Workbench, tab: string): unknown[][] => {
  const sheet = workbench.services.SpreadsheetApp.getActive().getSheetByName(tab)!;
  return sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getValues();
};

export const scoredLeads = (workbench: Workbench): ScoredLead[] => {
  const [header, ...rows] = valuesOf(workbench, 'Leads');
  const at = (name: string) => header!.indexOf(name);
  return rows.map((row) => ({
    score: row[at('Puntuación')] as number,
    temperature: row[at('Temperatura')] as string,
    question: row[at('Próxima pregunta')] as string,
    occupation: row[at(OCCUPATION)] as string,
    converted: row[at(OUTCOME)] === 1,
    training: isTraining(String(row[at('Prospect ID')])),
  }));
};

/** Types another weight for a criterion (0-based, in matrix order), as a person would. */
export const editWeight = (workbench: Workbench, criterion: number, weight: string): void => {
  const { session } = workbench;
  session.activate(session.sheets().find(({ name }) => name === 'Matriz')!.id);
  const column = valuesOf(workbench, 'Matriz')[0]!.indexOf('Peso');
  const result = session.type(1 + criterion, column, weight);
  if (!result.done) throw new Error(result.message);
};
