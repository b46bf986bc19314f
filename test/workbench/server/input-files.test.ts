import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInputFiles } from '../../../src/workbench/server/input-files';

let folder: string;

const FILES = {
  'leads.csv': 'Nombre;Visitas;\nAna;3;x',
  'otros.csv': 'Nombre\nLuis',
  'matriz.csv': 'Peso;criterio;100%\n10;Cargo;1/2/2026',
  'matrix.csv': 'Criterion,Weight\nRole,10',
  'vacio.csv': '',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cualifica-'));
  await Promise.all(Object.entries(FILES).map(([name, text]) => writeFile(join(folder, name), text)));
});

afterAll(() => rm(folder, { recursive: true }));

describe('files', () => {
  it('may be none', async () => {
    expect(await readInputFiles(folder, [])).toBeUndefined();
  });

  it.each([[['leads.csv', 'matriz.csv']], [['matriz.csv', 'leads.csv']]])(
    '%j: each is known by its headers',
    async (names) => {
      const input = await readInputFiles(folder, names);
      expect(input?.path).toBe(join(folder, 'leads.csv'));
      expect(input?.leads.columns[1]).toMatchObject({ header: 'Visitas', cells: [3] });
      expect(input?.matrix?.[1]).toEqual(['10', 'Cargo', '1/2/2026']);
    },
  );

  it('say what was odd under their name', async () => {
    expect((await readInputFiles(folder, ['leads.csv']))?.notices).toEqual([
      expect.stringMatching(/^leads\.csv: La columna C no tiene cabecera/),
    ]);
  });

  it.each([
    [['no-esta.csv'], 'No encuentro el archivo «no-esta.csv»'],
    [['.'], 'es una carpeta'],
    [['vacio.csv'], '«vacio.csv» está vacío'],
    [['matriz.csv'], 'indica también el archivo con los leads'],
    [['matriz.csv', 'matrix.csv'], 'Los dos archivos son matrices'],
    [['leads.csv', 'otros.csv'], 'Ninguno de los dos archivos es una matriz'],
  ])('%j cannot be opened, and a sentence says why', async (names, sentence) => {
    await expect(readInputFiles(folder, names)).rejects.toThrow(sentence);
  });
});
