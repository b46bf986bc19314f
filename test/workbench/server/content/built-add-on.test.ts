/** A CSV of one's own through the add-on as it would be pushed (dist), which `npm test` builds first. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Workbench } from '../../../../src/workbench/emulator/open-workbench';
import { readAddOn } from '../../../../src/workbench/server/content/add-on';
import { buildFirstBook } from '../../../../src/workbench/server/content/first-book';
import { readInputFiles } from '../../../../src/workbench/server/input-files';
import { rankShownLeads } from '../../../../src/workbench/server/report/scored-leads';

const LEADS = `Contacto;Empresa;Tamaño;Código postal;Alta
Ana Peña;=Sol;250;08001;2026-11-02
Luis Gil;Luna;12;28013;2026-10-30
Eva Ruiz;;n/d;41001;
`;

const MATRIX = `Criterio,Campo,Peso,100%,40%,Sin dato
Tamaño,Tamaño,60,>=200,10..199,25%
Zona,Código postal,40,08*,,
`;

let folder: string;
let workbench: Workbench;
const said: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cualifica-'));
  await writeFile(join(folder, 'leads.csv'), LEADS);
  await writeFile(join(folder, 'matriz.csv'), MATRIX);
  const addOn = await readAddOn(resolve(import.meta.dirname, '../../../../dist'));
  const input = await readInputFiles(folder, ['leads.csv', 'matriz.csv']);
  workbench = buildFirstBook(addOn, input, (sentence) => said.push(sentence));
});

afterAll(() => rm(folder, { recursive: true }));

const book = () => workbench.services.SpreadsheetApp.getActive();

const rowsOf = (tab: string) => {
  const sheet = book().getSheetByName(tab)!;
  return sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getValues();
};

it('the leads are scored by the matrix', () => {
  expect(rankShownLeads(book().getSheets(), 10)?.best).toEqual([
    {
      lead: 'Ana Peña · =Sol',
      temperature: 'Caliente',
      score: 100,
      reasons: 'Tamaño: 250 +60 · Zona: 08001 +40',
    },
    { lead: 'Luis Gil · Luna', temperature: 'Frío', score: 24, reasons: 'Tamaño: 12 +24' },
    { lead: 'Eva Ruiz', temperature: 'Frío', score: 15, reasons: 'Tamaño: sin dato +15' },
  ]);
});

it('the columns stand between ID and Fin de datos as they came', () => {
  const [header = [], first = []] = rowsOf('Leads');
  const from = header.indexOf('ID');
  expect(header.slice(from)).toEqual([
    'ID',
    'Contacto',
    'Empresa',
    'Tamaño',
    'Código postal',
    'Alta',
    'Fin de datos',
  ]);
  expect(first[from]).toMatch(/^L-\w{6}$/);
  expect(first.slice(from + 1, from + 5)).toEqual(['Ana Peña', '=Sol', '250', '08001']);
});

it("the matrix has no criteria but one's own, and nothing has to be mended", () => {
  expect(rowsOf('Matriz').map(([criterion]) => criterion)).toEqual(['Criterio', 'Tamaño', 'Zona']);
  expect(rowsOf('Revisión')[1]?.join(' ')).toContain('Todo en orden');
  expect(said).toEqual([]);
});
