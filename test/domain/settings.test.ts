/** `Ajustes`: defaults, readings and faults. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell';
import { dayOf } from '../../src/domain/day';
import { DEFAULT_SETTINGS, readSettings } from '../../src/domain/settings';

const read = (...entries: (readonly [string, Cell])[]) =>
  readSettings([['Clave', 'Valor', 'Nota'], ...entries.map(([key, value]) => [key, value, ''])], { row: 1 });

it('without a table the defaults apply, with a note', () => {
  expect(readSettings(undefined, { row: 1 })).toMatchObject({
    settings: DEFAULT_SETTINGS,
    issues: [{ code: 'missing-table', severity: 'note' }],
  });
});

it('blank values are defaults', () => {
  expect(read(['Caliente desde', ''], ['Textos sin dato', ' '], ['Columnas calculadas', ''])).toEqual({
    settings: DEFAULT_SETTINGS,
    issues: [],
  });
});

it('values are read by their keys in any language', () => {
  const { settings, issues } = read(
    ['Hot from', 80],
    ['Morno desde', '45,5'],
    ['Textos sin dato', 'n/d; Select; ?'],
    ['Motivos de devolución', 'Faltan datos; Otro'],
    ['Idioma', 'English'],
    ['Zona horaria', 'America/Bogota'],
  );
  expect(settings).toMatchObject({ hotFrom: 80, warmFrom: 45.5, language: 'en', timeZone: 'America/Bogota' });
  expect(settings.returnReasons).toEqual(['Faltan datos', 'Otro']);
  expect([...settings.unknownTexts]).toEqual(['n/d', 'select', '?']);
  expect(issues).toEqual([]);
});

describe('the evaluation day', () => {
  const [fixed, cutoff] = [dayOf(2026, 1, 1), dayOf(2026, 11, 22)];

  it('is the fixed date, else the cutoff date, else none', () => {
    expect(read(['Fecha de corte', cutoff], ['Fecha fija', fixed]).settings).toMatchObject({
      asOf: fixed,
      asOfFrom: 'fixed',
    });
    expect(read(['Fecha de corte', '22/11/2026']).settings).toMatchObject({
      asOf: cutoff,
      asOfFrom: 'cutoff',
    });
    expect(read().settings).toMatchObject({ asOf: undefined, asOfFrom: 'none' });
  });

  it('an unreadable date is an issue and counts as missing', () => {
    const { settings, issues } = read(['Fecha fija', 'pronto'], ['Fecha de corte', cutoff]);
    expect(settings).toMatchObject({ asOf: cutoff, asOfFrom: 'cutoff' });
    expect(issues).toMatchObject([{ code: 'unreadable-setting', place: { row: 2 }, received: 'pronto' }]);
  });
});

describe('thresholds', () => {
  it.each<[string, [string, Cell][]]>([
    [
      'out of order',
      [
        ['Caliente desde', 30],
        ['Tibio desde', 60],
      ],
    ],
    ['above 100', [['Caliente desde', 170]]],
    ['below 0', [['Tibio desde', -1]]],
    ['below the other default', [['Caliente desde', 39]]],
  ])('%s: an issue, and the defaults apply', (_, entries) => {
    const { settings, issues } = read(...entries);
    expect(settings).toMatchObject({ hotFrom: 70, warmFrom: 40 });
    expect(issues).toMatchObject([{ code: 'thresholds', severity: 'error' }]);
  });

  it('letters have a group of their own', () => {
    const { settings } = read(['Letra A desde', 20], ['Caliente desde', 90]);
    expect(settings).toMatchObject({ letterFrom: [75, 50, 25], hotFrom: 90 });
  });
});

describe('keys', () => {
  it('an unknown one is an issue with the nearest known', () => {
    expect(read(['Caliente dsde', 80]).issues).toMatchObject([
      { code: 'unknown-setting', received: 'Caliente dsde', params: { nearest: 'Caliente desde' } },
    ]);
  });

  it('the first of two equal ones counts', () => {
    const { settings, issues } = read(['Caliente desde', 80], ['Caliente desde', 90]);
    expect(settings.hotFrom).toBe(80);
    expect(issues).toMatchObject([{ code: 'repeated-setting', place: { row: 3 }, params: { other: 2 } }]);
  });

  it('later versions’ keys are accepted and left alone', () => {
    expect(read(['Plazo', '1 día hábil'], ['Festivos', '1/1/2027']).issues).toEqual([]);
  });

  it('a table without Clave and Valor is an issue', () => {
    expect(
      readSettings(
        [
          ['A', 'B'],
          ['Caliente desde', 80],
        ],
        { row: 1 },
      ).issues,
    ).toMatchObject([{ code: 'settings-header' }]);
  });
});

it('columns that nobody knows are kept as blank ones, with an issue', () => {
  const { settings, issues } = read(['Columnas calculadas', 'Lead; Score; Etapa; Puntuasión']);
  expect(settings.columns).toEqual(['lead', 'score', 'stage', { unknown: 'Puntuasión' }]);
  expect(issues).toMatchObject([
    { code: 'unknown-column', received: 'Puntuasión', params: { nearest: 'Puntuación' } },
  ]);
});
