/** `=CUALIFICA(…)` as a cell sees it: ranges in, a block out. */
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { CUALIFICA } from '../../src/functions/cualifica';
import { CUALIFICA_REVISA } from '../../src/functions/cualifica-revisa';
import { aBehaviour, aCriterion, aMatrix } from '../support/builders';

const HEADER = [
  'Lead',
  'Temperatura',
  'Puntuación',
  'Etapa',
  'Próxima acción',
  'Vence',
  'Razones',
  'Próxima pregunta',
  'Se enfría',
  'Encaje',
  'Interés',
  'Clase',
  'Datos',
];
const BLANK = HEADER.map(() => '');
const MATRIX = aMatrix(
  aCriterion('Cargo', 60, { full: 'Director', half: 'Jefa*', unknown: '25%' }),
  aCriterion('Demo', 40, { dimension: 'Interés', full: 'sí' }),
  aCriterion('Correo gratuito', -10, { field: 'Email', full: '*@gmail.com' }),
  aCriterion('País', '', { excludes: 'Corea' }),
);
const LEADS_HEADER = ['ID', 'Nombre', 'Empresa', 'Email', 'Cargo', 'Demo', 'País', 'Fin de datos'];
const ANA = ['L-1', 'Ana', 'Norte', 'ana@gmail.com', 'Director', true, 'España', ''];
const EVA = ['L-2', 'Eva', '', '', '', '', '', ''];

/** The block as one object a row. */
const rowsOf = (block: unknown[][]) =>
  block.slice(1).map((row) => Object.fromEntries(block[0]!.map((header, i) => [header, row[i]])));

describe('the block', () => {
  it('is a header row and one row a lead', () => {
    expect(CUALIFICA([LEADS_HEADER, ANA, EVA], MATRIX)).toEqual([
      HEADER,
      [
        'Ana · Norte',
        'Caliente',
        90,
        'MQL',
        '',
        '',
        'Cargo: Director +60 · Demo +40 · Correo gratuito −10',
        '',
        '',
        83.333333333,
        100,
        'A1',
        1,
      ],
      [
        'Eva',
        'Frío',
        15,
        'Anónimo',
        '',
        '',
        'Cargo: sin dato +15 · podría excluir: País',
        'Cargo',
        '',
        25,
        0,
        'C4',
        0,
      ],
    ]);
  });

  it('keeps blank rows in place and cuts those at the end', () => {
    const blank = LEADS_HEADER.map(() => '');
    const block = CUALIFICA([LEADS_HEADER, blank, ANA, blank, LEADS_HEADER, EVA, blank, blank], MATRIX);
    expect(block.map((row) => row[0])).toEqual(['Lead', '', 'Ana · Norte', '', '', 'Eva']);
    expect(block[1]).toEqual(BLANK);
  });

  it('has the columns that the settings name, in their order and language', () => {
    const settings = [
      ['Clave', 'Valor'],
      ['Idioma', 'en'],
      ['Columnas calculadas', 'Score; Etapa; Temperatura; Invento'],
    ];
    expect(CUALIFICA([LEADS_HEADER, ANA], MATRIX, settings)).toEqual([
      ['Score', 'Stage', 'Temperature', 'Invento'],
      [90, 'MQL', 'Hot', ''],
    ]);
  });

  it('excluded leads say by what, first', () => {
    const [row] = rowsOf(CUALIFICA([LEADS_HEADER, [...ANA.slice(0, 6), 'Corea', '']], MATRIX));
    expect(row).toMatchObject({
      Temperatura: 'Excluido',
      Razones: 'Excluido por País: Corea · Cargo: Director +60 · Demo +40 · Correo gratuito −10',
    });
  });

  it('a matrix without positive weights leaves all but name and temperature blank', () => {
    const matrix = aMatrix(aCriterion('Cargo', -5, { full: '*' }));
    expect(CUALIFICA([LEADS_HEADER, ANA], matrix)[1]).toEqual([
      'Ana · Norte',
      'Sin criterios',
      ...BLANK.slice(2),
    ]);
  });

  it('row 2 names the headers that the matrix lacks', () => {
    const block = CUALIFICA(
      [LEADS_HEADER, ANA, EVA],
      [
        ['Criterio', 'Campo', '100%'],
        ['Cargo', 'Cargo', 'CEO'],
      ],
    );
    expect(block).toEqual([HEADER, ['Falta la columna «Peso» en Matriz', ...BLANK.slice(1)]]);
  });

  it('a text that would become a formula when pasted gets an apostrophe', () => {
    const evil = ['=L', '=HYPERLINK("http://example.com")', '', '', '@SUM(1)', '', '', ''];
    const matrix = aMatrix(aCriterion('=Cargo', 100, { field: 'Cargo', full: '*' }));
    const [row] = rowsOf(CUALIFICA([LEADS_HEADER, evil], matrix));
    expect(row).toMatchObject({ Lead: `'=HYPERLINK("http://example.com")`, Razones: "'=Cargo +100" });
  });
});

describe('behaviour, products and what is not known', () => {
  const matrix = aMatrix(
    aCriterion('Cargo', 40, { field: 'cargo', full: 'Director', half: 'Jefa*', unknown: '25%' }),
    aBehaviour('Visita a precios', 40, { field: 'Visita: *precios*', each: '25%', halfLife: 30 }),
    aCriterion('Equipos', 20, { product: 'Local', full: 'sí' }),
    aCriterion('Migración', 20, { product: 'Nube', full: 'sí' }),
    aBehaviour('Baja', '', { excludes: '>=2' }),
  );
  const header = ['ID', 'Cargo', 'Equipos', 'Migración', 'Fin de datos'];
  const settings = (columns: string) => [
    ['Clave', 'Valor'],
    ['Columnas calculadas', columns],
  ];
  const events = (...rows: readonly (readonly [string, string, string?])[]) => [
    ['Tipo', 'Detalle', 'Lead', 'Fecha'],
    ...rows.map(([date, type, detail = '']) => [type, detail, 'L-1', date]),
  ];
  const pricing = (date: string) => [date, 'Visita', '/precios'] as const;
  const of = (lead: readonly unknown[], columns: string, interactions: unknown) =>
    CUALIFICA([header, lead], matrix, interactions, settings(columns))[1];

  it('the product opens the reasons where there was a choice, behaviour tells how often', () => {
    const visits = events(pricing('22/11/2026'), pricing('22/11/2026'), pricing('23/10/2026'));
    expect(of(['L-1', 'Jefa', 'no', 'sí', ''], 'Razones', visits)).toEqual([
      'Nube: Visita a precios (3) +25 · Cargo: Jefa +20 · Migración +20',
    ]);
    expect(CUALIFICA([header, ['L-1', 'x', '', '', '']], matrix, settings('Razones'))[1]).toEqual(['Local']);
  });

  it('behaviour that excludes says how often it happened', () => {
    const twice = events(['1/1/2026', 'Baja'], ['1/2/2026', 'Baja']);
    expect(of(['L-1', 'x', 'no', 'no', ''], 'Razones', twice)).toEqual(['Local: Excluido por Baja: 2']);
  });

  it('the block asks by the header of the data, gives the interval, and the day of cooling as a number', () => {
    const columns = 'Puntuación; Próxima pregunta; Mín; Máx; Temperatura; Se enfría';
    const visits = events(pricing('22/11/2026'), pricing('22/11/2026'));
    // Two visits are worth 20 points and the product 20: 40 until the visits fade. Equipos is of the other product.
    expect(of(['L-1', 'x', '', 'sí', ''], columns, visits)).toEqual([40, '', 40, 40, 'Tibio', 46349]);
    // With 10 more as an estimate they may halve, which takes 30 days.
    expect(of(['L-1', '', 'no', 'sí', ''], columns, visits)).toEqual([50, 'Cargo', 40, 80, 'Tibio', 46379]);
  });

  it('the day of the latest interaction is the day, where the settings name none', () => {
    const rows = CUALIFICA_REVISA([header], matrix, events(['1/2/2026', 'Baja'], ['1/3/2026', 'Otra']));
    expect(rows[0]![5]).toBe('Día de evaluación: 01/03/2026 (última interacción)');
  });
});

describe('arguments', () => {
  const scoreOf = (...args: Parameters<typeof CUALIFICA>) =>
    rowsOf(CUALIFICA(...args)).map((row) => row.Puntuación);
  const settings = [
    ['Clave', 'Valor'],
    ['Textos sin dato', 'Select'],
  ];
  const interactions = [
    ['Fecha', 'Lead', 'Tipo', 'Detalle'],
    [new Date(0), 'L-1', 'Visita', ''],
  ];

  it('further tables come in any order, and those of later versions do no harm', () => {
    const select = ['L-1', 'Ana', '', '', 'select', 'sí', '', ''];
    const first = scoreOf([LEADS_HEADER, select], MATRIX, settings, interactions);
    expect(first).toEqual([55]);
    expect(scoreOf([LEADS_HEADER, select], MATRIX, interactions, settings)).toEqual(first);
  });

  it('blanks may come as undefined or null, and an error as its text', () => {
    const ana = ['L-1', 'Ana', null, undefined, '#N/A', true, '', ''];
    expect(scoreOf([LEADS_HEADER, ana], MATRIX)).toEqual([55]);
  });

  it('a single cell, nothing at all, and short rows are no reason to fail', () => {
    expect(CUALIFICA('x', 5)).toEqual([HEADER, expect.arrayContaining([''])]);
    expect(CUALIFICA(undefined, MATRIX)).toEqual([HEADER]);
    expect(CUALIFICA([LEADS_HEADER, ['L-1', 'Ana']], MATRIX)[1]?.[0]).toBe('Ana');
  });

  it('a date is the calendar day of the settings’ zone', () => {
    const matrix = aMatrix(aCriterion('Alta', 100, { full: '=22/11/2026' }));
    const leads = [
      ['ID', 'Alta'],
      ['L-1', new Date('2026-11-21T23:30:00Z')],
    ];
    const inZone = (zone: string) =>
      scoreOf(leads, matrix, [
        ['Clave', 'Valor'],
        ['Zona horaria', zone],
      ]);
    expect(inZone('Europe/Madrid')).toEqual([100]);
    expect(inZone('America/Bogota')).toEqual([0]);
  });

  it('a date from another realm is a date', () => {
    const foreign: unknown = runInNewContext('new Date(2026, 10, 22)');
    expect(foreign).not.toBeInstanceOf(Date);
    const matrix = aMatrix(aCriterion('Alta', 100, { full: '=22/11/2026' }));
    expect(
      scoreOf(
        [
          ['ID', 'Alta'],
          ['L-1', foreign],
        ],
        matrix,
      ),
    ).toEqual([100]);
  });

  it('a date that is none is a blank', () => {
    const matrix = aMatrix(aCriterion('Alta', 100, { full: '*' }));
    expect(
      scoreOf(
        [
          ['ID', 'Alta'],
          ['L-1', new Date(Number.NaN)],
        ],
        matrix,
      ),
    ).toEqual([0]);
  });
});
