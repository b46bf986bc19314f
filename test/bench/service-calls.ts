/** How often each command calls Google's services: with 10,000 leads as often as with 100, or it does not scale. */
import { readFileSync } from 'node:fs';
import { openWorkbench, type Workbench } from '../../src/workbench/emulator/open-workbench';
import { leadRows } from './leads';
import { table } from './measure';

const SUNDAY = new Date('2026-11-22T10:00:00Z');
const MONDAY = new Date('2026-11-23T05:30:00Z');

/** A sheet that already holds leads, as a customer brings it. */
function sheetWithLeads(dist: URL, count: number, now: () => Date): Workbench {
  const workbench = openWorkbench({
    code: ['Code.js', 'Commands.js'].map((file) => readFileSync(new URL(file, dist), 'utf8')).join('\n'),
    files: { Sidebar: readFileSync(new URL('Sidebar.html', dist), 'utf8') },
    locale: 'es_ES',
    timeZone: 'Europe/Madrid',
    now,
    user: 'ana@example.com',
    dialogs: {
      alert: (_title, _message, buttons) => (buttons === 'YES_NO' ? 'YES' : 'OK'),
      prompt: () => ({ button: 'OK', text: '' }),
      confirmProtected: () => true,
    },
  });
  const rows = leadRows(count).map((row) => row.slice(1, -1));
  const sheet = workbench.services.SpreadsheetApp.getActive().getActiveSheet();
  if (sheet.getMaxRows() < rows.length)
    sheet.insertRowsAfter(sheet.getMaxRows(), rows.length - sheet.getMaxRows());
  sheet.getRange(1, 1, rows.length, rows[0]!.length).setValues(rows);
  return workbench;
}

const countCalls = (workbench: Workbench, work: () => unknown): number => {
  workbench.resetServiceCalls();
  work();
  return workbench.serviceCalls();
};

/** The ID of the lead in row 2. */
const firstId = ({ services }: Workbench): string => {
  const sheet = services.SpreadsheetApp.getActive().getActiveSheet();
  const [header, row] = sheet.getRange(1, 1, 2, sheet.getLastColumn()).getValues();
  return String(row![header!.indexOf('ID')]);
};

function callsWith(dist: URL, count: number): number[] {
  let now = SUNDAY;
  const workbench = sheetWithLeads(dist, count, () => now);
  const ask = (name: string, request: unknown) => {
    const reply = workbench.session.callFromSidebar(name, [request]);
    if (!reply.ok) throw new Error(reply.message);
    const { ok } = reply.value as { readonly ok: boolean };
    if (!ok) throw new Error(`${name}: ${JSON.stringify(reply.value)}`);
  };
  const create = countCalls(workbench, () => workbench.run('createMatrix'));
  const again = countCalls(workbench, () => workbench.run('createMatrix'));
  const open = countCalls(workbench, () => {
    workbench.run('openSidebar');
    ask('getQueue', {});
  });
  const id = firstId(workbench);
  const decide = countCalls(workbench, () => ask('decideLead', { id, decision: 'accept', seen: '' }));
  const freeze = countCalls(workbench, () => workbench.run('freezeWeek'));
  const report = countCalls(workbench, () => workbench.run('updateReport'));
  now = MONDAY;
  const round = countCalls(workbench, () => workbench.run('everyDay'));
  return [create, again, open, decide, freeze, report, round];
}

export function benchServiceCalls(dist: URL): string {
  const few = callsWith(dist, 100);
  const many = callsWith(dist, 10_000);
  const names = [
    '*Crear matriz* on a sheet with leads',
    '*Crear matriz* again',
    'opening the sidebar',
    'a decision in the sidebar',
    '*Guardar la semana*, the first one',
    '*Actualizar informe*',
    'the round of a Monday: the week, its forecast, its report',
  ];
  return table(
    ['Apps Script service calls', '100 leads', '10,000 leads'],
    names.map((name, index) => [name, `${few[index]}`, `${many[index]}`]),
  );
}
