import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AddOn, readAddOn } from '../../../../src/workbench/server/content/add-on';
import { buildFirstBook } from '../../../../src/workbench/server/content/first-book';
import { readInputFiles } from '../../../../src/workbench/server/input-files';
import { tinyProject } from '../tiny-add-on';

let project: string;
let addOn: AddOn;

beforeAll(async () => {
  project = await tinyProject();
  addOn = await readAddOn(project);
});

afterAll(() => rm(project, { recursive: true }));

const bookOf = async (...files: string[]) => {
  const names = files.map((_, at) => `${at}.csv`);
  await Promise.all(files.map((text, at) => writeFile(join(project, `${at}.csv`), text)));
  return buildFirstBook(
    addOn,
    await readInputFiles(project, names),
    () => undefined,
  ).services.SpreadsheetApp.getActive();
};

const valuesOf = (book: Awaited<ReturnType<typeof bookOf>>, tab: string) => {
  const sheet = book.getSheetByName(tab)!;
  return sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getValues();
};

describe('the leads of a CSV', () => {
  it.each(['=1+1', '+34600', '-x', '@SUM(A1)', "'007", '007', '1-10', '50%', 'TRUE', '1.714', '#N/A', ' a '])(
    'keep %j as text',
    async (text) => {
      const book = await bookOf(`Nombre;Visitas;Nota\nEva;40;${text}\nLuis;2;palabra`);
      expect(valuesOf(book, 'Leads')[1]?.[6]).toBe(text);
      expect(book.getSheetByName('Leads')!.getRange(2, 7, 1, 1).getFormula()).toBe('');
    },
  );

  it('keep numbers as numbers and dates as days of the spreadsheet', async () => {
    const book = await bookOf('Nombre;Visitas;Alta;Importe\nEva;40;2026-11-22;2,50');
    const row = book.getSheetByName('Leads')!.getRange(2, 6, 1, 3);
    expect(row.getValues()).toEqual([[40, new Date('2026-11-21T23:00:00Z'), 2.5]]);
    expect(row.getNumberFormats()).toEqual([['0.###############', 'dd/mm/yyyy', '0.00']]);
  });
});

describe("a matrix of one's own", () => {
  const LEADS = 'Nombre;Visitas\nEva;40';

  it('replaces the rows, matches columns by header and takes over unused degrees', async () => {
    const book = await bookOf(
      LEADS,
      'Peso;criterio;100%;30%;Sin dato;Campo;Por qué\n12,5;Web;>=30;1-10;25%;Visitas;=1\n-5;Otro;;7;;Nombre;',
    );
    expect(valuesOf(book, 'Matriz')).toEqual([
      ['Criterio', 'Campo', 'Peso', '100%', '30%', 'Sin dato', 'Por qué'],
      ['Web', 'Visitas', 12.5, '>=30', '1-10', 0.25, '=1'],
      ['Otro', 'Nombre', -5, '', '7', '', ''],
    ]);
  });

  it('may bring more degrees than there were', async () => {
    const book = await bookOf('Criterio;Peso;100%;75%;Alto (25%)\nWeb;10;a;b;c', LEADS);
    expect(valuesOf(book, 'Matriz')).toEqual([
      ['Criterio', 'Campo', 'Peso', '100%', '75%', 'Sin dato', 'Alto (25%)'],
      ['Web', '', 10, 'a', 'b', '', 'c'],
    ]);
  });
});

it('an add-on that was not built is a sentence', async () => {
  await expect(readAddOn(join(project, 'no-esta'))).rejects.toThrow('npm run build');
});

it('the tab of leads is in front', async () => {
  expect((await bookOf('Nombre;Visitas\nEva;40')).getActiveSheet().getName()).toBe('Leads');
});
