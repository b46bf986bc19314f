/** A workbench for tests: Spanish, in Madrid, on a fixed day, with scripted answers to dialogs. */
import {
  openWorkbench,
  type Workbench,
  type WorkbenchOptions,
} from '../../../src/workbench/emulator/open-workbench';
import type { Dialogs } from '../../../src/workbench/emulator/session';

export const silent: Dialogs = {
  alert: () => 'OK',
  prompt: () => ({ button: 'OK', text: '' }),
  confirmProtected: () => true,
};

export const aWorkbench = (options: Partial<WorkbenchOptions> = {}): Workbench =>
  openWorkbench({
    code: '',
    files: {},
    locale: 'es_ES',
    timeZone: 'Europe/Madrid',
    now: () => new Date('2026-11-22T10:00:00Z'),
    random: () => 0.5,
    user: 'ana@example.com',
    dialogs: silent,
    ...options,
  });

export const sheetOf = (workbench: Workbench) =>
  workbench.services.SpreadsheetApp.getActive().getActiveSheet();

/** A range by its A1 name on the active sheet. */
export const at = (workbench: Workbench, a1: string) => {
  const [, letters = 'A', row = '1', , letters2 = letters, row2 = row] =
    /^([A-Z]+)(\d+)(:([A-Z]+)(\d+))?$/.exec(a1) ?? [];
  const column = (name: string): number => [...name].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
  const left = column(letters);
  return sheetOf(workbench).getRange(
    Number(row),
    left,
    Number(row2) - Number(row) + 1,
    column(letters2) - left + 1,
  );
};

/** The block of an A1 name, for session methods. */
export const block = (a1: string) => {
  const [, l = 'A', r = '1', , l2 = l, r2 = r] = /^([A-Z])(\d+)(:([A-Z])(\d+))?$/.exec(a1) ?? [];
  return {
    top: Number(r) - 1,
    left: l.charCodeAt(0) - 65,
    bottom: Number(r2) - 1,
    right: l2.charCodeAt(0) - 65,
  };
};

/** What a cell shows. */
export const shown = (workbench: Workbench, a1: string): string => {
  const { top, left } = block(a1);
  return workbench.session.activeSheet().cell(top, left).text;
};

/** A cell's own background, without the colour rules. */
export const background = (workbench: Workbench, a1: string): string | undefined =>
  at(workbench, a1).getBackgrounds()[0]?.[0];
