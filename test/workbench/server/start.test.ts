import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOptions } from '../../../src/workbench/server/cli';
import { start } from '../../../src/workbench/server/start';
import { tinyProject } from './tiny-add-on';

let project: string;

beforeEach(async () => {
  project = await tinyProject();
});

afterEach(() => rm(project, { recursive: true }));

const books = () => join(project, 'libros');

/** Runs `npm start` with a free port and gives what was printed and what the page would read. */
const startWith = (...args: string[]) => startAt(0, ...args);

const startAt = async (port: number, ...args: string[]) => {
  const lines: string[] = [];
  const site = await start(readOptions([...args, '--port', String(port)]), {
    folders: { page: project, addOn: project },
    booksFolder: books(),
    workingFolder: project,
    say: (line) => void lines.push(line),
    width: 80,
  });
  const url = `${site.address}api/book`;
  const book = (await (await fetch(url)).json()) as { revision: number; name: string; snapshot: object };
  const save = (snapshot: object) =>
    fetch(url, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ revision: book.revision, snapshot }),
    });
  return { text: lines.join('\n'), book, save, close: site.close, port: site.port };
};

const putFile = (name: string, text: string) => writeFile(join(project, name), text);

describe('npm start', () => {
  it('without a file shows the sample, best lead first, and where to look', async () => {
    const { text, book, close } = await startWith();
    await close();
    expect(text).toMatch(/2 leads: 1 caliente, 1 frío\./);
    expect(text).toMatch(/Luis +Caliente +180,0 +Visitas: 90\n +Ana +Frío/);
    expect(text).toContain('http://127.0.0.1:');
    expect(text).toContain(join(books(), 'muestra.json'));
    expect(book.name).toBe('Muestra');
  });

  it('says so when the wanted port is taken and the next one serves', async () => {
    const first = await startWith();
    const second = await startAt(first.port);
    await Promise.all([first.close(), second.close()]);
    expect(second.port).not.toBe(first.port);
    expect(second.text).toContain(`El puerto ${first.port} está ocupado`);
    expect(first.text).not.toContain('ocupado');
  });

  it('with a CSV scores its leads', async () => {
    await putFile('Ferias.csv', 'Nombre;Visitas;CP\nEva;40;08001\n=1+1;2;28013\nNadie;0;00000');
    const { text, book, close } = await startWith('Ferias.csv');
    await close();
    expect(text).toMatch(/3 leads: 1 caliente, 1 frío, 1 excluido\./);
    expect(text).toMatch(/Eva.*=1\+1.*Nadie/s);
    expect(book.name).toBe('Ferias');
  });

  it('with ten thousand leads works without a browser', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) =>
      `Lead ${at},${at % 100},${at},a\nb,"c""d"`.replace('a\nb', '"a\nb"'),
    );
    await putFile('muchos.csv', ['Nombre,Visitas,ID,Nota,Otra', ...rows].join('\n'));
    const { text, close } = await startWith('muchos.csv');
    await close();
    expect(text).toContain('10.000 leads: 6900 calientes, 3000 fríos, 100 excluidos.');
  });

  it('says what was odd in a file, and nothing of it the next time', async () => {
    await putFile('a.csv', 'Nombre;Visitas;\nEva;40;x');
    const first = await startWith('a.csv');
    await first.close();
    expect(first.text).toContain('a.csv: La columna C no tiene cabecera');
    const second = await startWith('a.csv');
    await second.close();
    expect(second.text).not.toContain('no tiene cabecera');
    expect(second.text).toContain('Se abre el trabajo guardado de «a»');
  });
});

describe('work', () => {
  it('is kept between runs, for each file by itself', async () => {
    await putFile('a.csv', 'Nombre;Visitas\nEva;40');
    const first = await startWith('a.csv');
    const renamed = JSON.parse(JSON.stringify(first.book.snapshot).replace('Eva', 'Evelyn'));
    expect((await first.save(renamed)).status).toBe(200);
    await first.close();
    const [again, sample] = [await startWith('a.csv'), await startWith()];
    await Promise.all([again.close(), sample.close()]);
    expect(again.text).toContain('Evelyn');
    expect(again.book.revision).toBe(first.book.revision + 1);
    expect(sample.text).toContain('Luis');
  });

  it('starts over with --new and the old book stays beside', async () => {
    const first = await startWith();
    await first.close();
    const second = await startWith('--new');
    await second.close();
    expect(second.text).toContain('muestra.json.bak');
    expect(second.book.revision).toBeGreaterThan(first.book.revision);
    expect((await readdir(books())).sort()).toEqual(['muestra.json', 'muestra.json.bak']);
  });

  it.each([
    ['cut off', '{"revision":3,"name":"Muestra","snap'],
    ['not of this program', '{"revision":3,"name":"Muestra","snapshot":{"version":99}}'],
  ])('that is damaged (%s) is kept aside, said, and begun anew', async (_how, damaged) => {
    await (await startWith()).close();
    await writeFile(join(books(), 'muestra.json'), damaged);
    const { text, close } = await startWith();
    await close();
    expect(text).toContain('no se puede abrir');
    expect(text).toContain('Luis');
    const aside = (await readdir(books())).find((file) => file.endsWith('.bak'));
    expect(await readFile(join(books(), aside!), 'utf8')).toBe(damaged);
  });

  it('stays where it is when the add-on itself does not load', async () => {
    const { book, close } = await startWith();
    await close();
    await putFile('Code.js', 'function (');
    await expect(startWith()).rejects.toThrow(SyntaxError);
    const kept = JSON.parse(await readFile(join(books(), 'muestra.json'), 'utf8'));
    expect(kept.revision).toBe(book.revision);
  });
});

describe('the company with twelve weeks', () => {
  const nameAt = async (address: string) =>
    ((await (await fetch(`${address}api/book`)).json()) as { name: string }).name;
  const besideOf = async (port: number) => {
    const answer = await fetch(`http://127.0.0.1:${port}/beside`, { redirect: 'manual' });
    return answer.headers.get('location')!;
  };

  /** As a run before has left it. */
  const keepWeeks = async () => {
    const own = await startWith();
    await own.close();
    const kept = { revision: 4, name: 'Doce semanas', snapshot: own.book.snapshot };
    await writeFile(join(books(), 'doce-semanas.json'), JSON.stringify(kept));
  };

  it('has a site of its own, opened when somebody goes there, and leads back', async () => {
    await keepWeeks();
    const { port, close } = await startWith();
    const weeks = await besideOf(port);
    expect(await nameAt(weeks)).toBe('Doce semanas');
    expect(await besideOf(Number(new URL(weeks).port))).toBe(`http://127.0.0.1:${port}/`);
    await close();
    await expect(fetch(weeks)).rejects.toThrow();
  });

  it('comes first with --weeks, and one’s own book stands beside it', async () => {
    await keepWeeks();
    const { text, book, port, close } = await startWith('--weeks');
    expect(text).toContain(join(books(), 'doce-semanas.json'));
    expect(book.name).toBe('Doce semanas');
    expect(await nameAt(await besideOf(port))).toBe('Muestra');
    await close();
  });
});
