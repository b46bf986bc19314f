/** The company with its history, through the add-on as it would be pushed (dist), which `npm test` builds first. */
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Workbench } from '../../../../src/workbench/emulator/open-workbench';
import { readAddOn } from '../../../../src/workbench/server/content/add-on';
import { buildTwelveWeeks } from '../../../../src/workbench/server/content/twelve-weeks';

/** A Wednesday noon in Madrid: the last photo is that of the 23rd. */
const NOW = new Date('2026-11-25T11:00:00Z');
const DAY = 86_400_000;
type Row = Readonly<Record<string, unknown>>;

let workbench: Workbench;
const said: string[] = [];

const build = async (): Promise<Workbench> => {
  const addOn = await readAddOn(resolve(import.meta.dirname, '../../../../dist'));
  return buildTwelveWeeks(
    addOn,
    (sentence) => said.push(sentence),
    () => NOW,
  );
};

const tableOf = (tab: string): readonly (readonly unknown[])[] =>
  workbench.services.SpreadsheetApp.getActive().getSheetByName(tab)!.getDataRange().getValues();

const rowsOf = (tab: string): Row[] => {
  const [header = [], ...rows] = tableOf(tab);
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at]])));
};

const timeOf = (cell: unknown): number => (cell instanceof Date ? cell.getTime() : Number.NaN);
const counts = (rows: readonly Row[], column: string): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const row of rows) found[String(row[column])] = (found[String(row[column])] ?? 0) + 1;
  return found;
};
const accepted = (rows: readonly Row[]): number => {
  const decided = rows.filter(({ Decisión }) => Decisión !== '');
  return decided.filter(({ Decisión }) => Decisión === 'Aceptar').length / decided.length;
};

beforeAll(async () => {
  workbench = await build();
});

describe('the weeks', () => {
  it('are thirteen Mondays in a row, each taken on its day', () => {
    const weeks = rowsOf('Semanas');
    const mondays = weeks.map(({ Semana }) => Math.round(timeOf(Semana) / DAY));
    expect(mondays).toEqual(Array.from({ length: 13 }, (_, at) => mondays[0]! + 7 * at));
    expect(mondays[12]).toBe(Math.round(Date.parse('2026-11-22T23:00:00Z') / DAY));
    for (const { Semana, Guardada } of weeks) expect(timeOf(Guardada) - timeOf(Semana)).toBeLessThan(DAY / 3);
  });

  it('hold each lead of the week once', () => {
    const history = rowsOf('Historial');
    const weeks = rowsOf('Semanas');
    expect(counts(history, 'Semana')).toEqual(
      Object.fromEntries(weeks.map(({ Semana, Leads }) => [String(Semana), Leads])),
    );
    expect(new Set(history.map(({ Semana, Lead }) => `${Semana} ${Lead}`)).size).toBe(history.length);
  });

  it('have one change of the matrix and one of a threshold', () => {
    const versions = rowsOf('Semanas').map(({ Matriz }) => Matriz);
    const turns = versions.flatMap((version, at) => (at > 0 && version !== versions[at - 1] ? [at] : []));
    expect(turns).toEqual([6, 10]);
    const history = rowsOf('Historial');
    const weeks = rowsOf('Semanas').map(({ Semana }) => String(Semana));
    const moved = history.filter((row) => row['Por la matriz'] !== '');
    expect(new Set(moved.map(({ Semana }) => String(Semana)))).toEqual(new Set([weeks[6]]));
    expect(counts(history, 'Giro por')).toMatchObject({ ajustes: expect.any(Number) });
  });
});

describe('the story', () => {
  const change = Date.parse('2026-10-06T10:00:00Z');
  const handoffs = () => rowsOf('Traspasos');

  it('is of about a hundred leads with invented addresses', () => {
    const leads = rowsOf('Leads').filter(({ ID }) => ID !== '');
    expect(leads.length).toBeGreaterThanOrEqual(90);
    expect(leads.length).toBeLessThanOrEqual(120);
    for (const { Email } of leads) expect(Email).toMatch(/^[a-z-]+@[a-z-]+(-\d)?\.example\.com$/);
    expect(new Set(leads.map(({ Email }) => Email)).size).toBe(leads.length);
  });

  it('has more accepted after the weight was changed', () => {
    const [before, after] = [true, false].map((isBefore) =>
      accepted(handoffs().filter(({ Enviado }) => timeOf(Enviado) < change === isBefore)),
    );
    expect(before).toBeLessThan(0.7);
    expect(after).toBeGreaterThan(before! + 0.1);
  });

  it('has a source that sales does not want, and one of which little comes', () => {
    const sources = new Map(rowsOf('Leads').map(({ ID, Origen }) => [ID, Origen]));
    const of = (source: string) => handoffs().filter(({ Lead }) => sources.get(Lead) === source);
    const shares = ['Web', 'Feria', 'Recomendación', 'Boletín'].map((source) => accepted(of(source)));
    expect(accepted(of('Anuncios'))).toBeLessThan(Math.min(...shares));
    expect(of('Boletín').length).toBeLessThan(of('Anuncios').length);
  });

  it('has wins with amounts, losses, quotes that are out, and answers that are late', () => {
    const results = counts(handoffs(), 'Resultado');
    expect(results).toMatchObject({ Perdido: expect.any(Number), Oferta: expect.any(Number) });
    expect(results.Ganado).toBeGreaterThanOrEqual(15);
    for (const { Resultado, Importe } of handoffs())
      if (Resultado === 'Ganado') expect(Number(Importe)).toBeGreaterThan(0);
    const overdue = handoffs().filter(
      ({ Decisión, Vence }) => Decisión === '' && timeOf(Vence) < NOW.getTime(),
    );
    expect(overdue.length).toBeGreaterThanOrEqual(2);
  });

  it('has people who contradict the score in both directions', () => {
    const judged = handoffs().map(({ Temperatura, Veredicto }) => `${Temperatura}: ${Veredicto}`);
    expect(judged).toEqual(expect.arrayContaining(['Caliente: Aún no', 'Tibio: Cualificado']));
  });

  it('has answers that came late, each in the score of its week', () => {
    const late = rowsOf('Historial').filter((row) => Number(row['Por respuestas']) > 0);
    expect(late.length).toBeGreaterThan(5);
  });
});

describe('the workbook', () => {
  it('is in order, and nothing was asked or refused on the way', () => {
    expect(tableOf('Revisión')[1]?.[2]).toBe(
      'Todo en orden en las tablas. Lo que quede a medias sale a la derecha',
    );
    expect(said).toEqual([]);
    expect(workbench.log).toEqual([]);
  });

  it('opens on the report of the last week', () => {
    expect(workbench.session.activeSheet().name).toBe('Informe');
    const lines = tableOf('Informe').map((row) => row.join(' '));
    expect(lines[0]).toContain('semana del 16 al 22 de noviembre de 2026');
    const page = lines.join('\n');
    for (const word of ['Anuncios', 'Recomendación', 'luis', 'Faltan datos']) expect(page).toContain(word);
    expect(page).toMatch(/Sube \d+,\d: /);
    expect(page).toMatch(/dentro del rango|fuera del rango/);
  });

  it('has forecasts of several weeks, none written anew', () => {
    const rows = rowsOf('Previsiones');
    expect(new Set(rows.map(({ Semana }) => String(Semana))).size).toBeGreaterThanOrEqual(3);
    const keys = rows.map(({ Semana, Mes, Grupo }) => `${Semana} ${Mes} ${Grupo}`);
    expect(new Set(keys).size).toBe(keys.length);
    const last = rows.filter(({ Semana }) => timeOf(Semana) === timeOf(rows[rows.length - 1]!.Semana));
    const totals = last.filter(({ Grupo }) => Grupo === 'Total');
    expect(totals).toHaveLength(3);
    for (const total of totals) {
      expect(Number(total.Clientes)).toBeGreaterThan(0);
      expect(Number(total['Clientes mín'])).toBeLessThan(Number(total['Clientes máx']));
    }
  });

  it('is the same each time that it is made on a day', async () => {
    const again = await build();
    const [one, other] = [workbench, again].map(({ session }) => JSON.stringify(session.snapshot()));
    expect(other === one).toBe(true);
  });
});
