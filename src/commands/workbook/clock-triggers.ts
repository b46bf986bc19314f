/** The time-driven triggers of this person and this file. */
import type { Host, Trigger } from '../../host/host';

/**
 * Those that call a function of main.ts. The file is asked for them: of a published add-on, the project names those of
 * all files of the person.
 */
export const triggersCalling = ({ scriptApp, spreadsheetApp }: Host, functionName: string): Trigger[] =>
  scriptApp
    .getUserTriggers(spreadsheetApp.getActive())
    .filter((trigger) => trigger.getHandlerFunction() === functionName);
