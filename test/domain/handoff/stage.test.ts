/** Stages: which rule holds first, what lifts a no, what an MQL needs. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cell';
import { scoreWorkbook } from '../../../src/domain/scoring/score-workbook';
import { aCriterion, aMatrix, someSettings, TODAY } from '../../support/builders';

const HANDOFF = [
  ...['Traspaso', 'Lead', 'Enviado', 'Decisión', 'Decidido', 'Motivo', 'Reingreso', 'Veredicto', 'Juzgado'],
  ...['Resultado', 'Fecha del resultado', 'Reabierto'],
];
type Row = Partial<Record<(typeof HANDOFF)[number], Cell>>;

interface Given {
  readonly answers?: Record<string, Cell>;
  /** Rows of `Traspasos`, the cells by header. */
  readonly handoffs?: readonly Row[];
  /** Date and type; undefined: the tab is not passed. */
  readonly events?: readonly (readonly [Cell, string])[] | undefined;
  readonly settings?: readonly (readonly [string, Cell])[];
}

const VISIT = ['1/1/2026', 'Visita'] as const;

/** One lead that would be an MQL, if nothing else happened to it. */
const ask = ({ answers = {}, handoffs = [], settings = [], ...given }: Given) => {
  const events = 'events' in given ? given.events : [VISIT];
  const place = (table: readonly (readonly Cell[])[]) => ({ table, origin: { row: 1 } });
  const lead = { ID: 'L-1', Nombre: 'Ana', Email: 'ana@example.com', Cargo: 'CEO', ...answers };
  const row = (cells: Row, i: number) =>
    HANDOFF.map(
      (header) => ({ Traspaso: `L-1-T${i + 1}`, Lead: 'L-1', Enviado: '1/8/2026', ...cells })[header] ?? '',
    );
  const workbook = scoreWorkbook({
    leads: place([Object.keys(lead), Object.values(lead)]),
    matrix: place(aMatrix(aCriterion('Cargo', 10, { full: 'CEO', half: 'Jefa', excludes: 'Rival' }))),
    settings: place(
      someSettings(['Interacciones de compra', 'Pide oferta; Visita: */precios*'], ...settings),
    ),
    handoffs: place([HANDOFF, ...handoffs.map(row)]),
    ...(events && {
      interactions: place([
        ['Fecha', 'Lead', 'Tipo', 'Detalle'],
        ...events.map(([date, type]) => [date, 'L-1', ...type.split('|')]),
      ]),
    }),
  });
  const [first] = workbook.leads.leads;
  return {
    ...workbook.stageOf(first!, workbook.scoreOf(first!)),
    issues: workbook.issues.map(({ code }) => code),
  };
};
const stage = (given: Given): string => ask(given).stage;

const returned: Row = { Decisión: 'Devolver', Decidido: '1/9/2026 12:00', Reingreso: 'Sector: *' };
const bought = (on: Cell): Given['events'] => [VISIT, [on, 'Pide oferta']] as never;

describe('an MQL', () => {
  it.each<[string, Given]>([
    ['mql', {}],
    ['mql', { answers: { Nombre: '', Empresa: 'Sur' } }],
    ['mql', { answers: { Email: 'n/d', Teléfono: '600 00 00' } }],
    ['mql', { events: undefined }],
    ['lead', { events: [] }],
    ['lead', { answers: { Nombre: ' ', Empresa: 'n/d' } }],
    ['lead', { answers: { Cargo: '' } }],
    ['mql', { answers: { Cargo: 'Jefa' } }],
    ['lead', { answers: { Cargo: 'Jefa' }, settings: [['MQL desde', '50,5']] }],
    ['lead', { answers: { Cargo: 'Jefa' }, settings: [['MQL encaje mínimo', 51]] }],
    ['anonymous', { answers: { Email: 'ana@local', Teléfono: '600 00' } }],
  ])('%s: %j', (expected, given) => {
    expect(stage(given)).toBe(expected);
  });

  it('an interaction after the evaluation day has not happened yet', () => {
    expect(stage({ events: [[{ day: TODAY.day + 1 }, 'Visita']] })).toBe('lead');
  });
});

describe('the first rule that holds', () => {
  it('a result before all else, the last one of all handoffs', () => {
    const won: Row = { Decisión: 'Aceptar', Veredicto: 'Cualificado', Resultado: 'Ganado' };
    expect(stage({ handoffs: [won], answers: { Cargo: 'Rival' } })).toBe('customer');
    expect(stage({ handoffs: [won, returned] })).toBe('customer');
    expect(stage({ handoffs: [won, { ...won, Resultado: 'Oferta' }] })).toBe('opportunity');
    expect(stage({ handoffs: [{ ...won, Resultado: 'Oferta' }, won] })).toBe('customer');
  });

  it('excluded before what people said; wanting to buy does not lift that, and is an issue', () => {
    const accepted = { Decisión: 'Aceptar', Decidido: '1/9/2026' };
    expect(ask({ handoffs: [accepted], answers: { Cargo: 'Rival' } })).toMatchObject({
      stage: 'discarded',
      because: 'excluded',
    });
    const buyer = ask({ answers: { Cargo: 'Rival' }, events: bought('20/11/2026') });
    expect([buyer.stage, buyer.issues.includes('excluded-buyer')]).toEqual(['discarded', true]);
  });

  it('a rejection ends in the stage that its reason names', () => {
    const rejected = (reason: string) =>
      stage({ handoffs: [{ Decisión: 'Rechazar', Decidido: '1/9/2026', Motivo: reason }] });
    expect(rejected('Duplicado: ya está')).toBe('discarded');
    expect(rejected('OTRO TERRITORIO')).toBe('mql');
    expect(rejected('Otro: no contesta')).toBe('recycled');
    expect(rejected('Palabras propias')).toBe('recycled');
  });

  it('a lead skips stages: who wants to buy is SQL with any score, known or not', () => {
    const nobody = { Nombre: '', Email: '', Cargo: '' };
    expect(stage({ answers: nobody, events: [['20/11/2026', 'Visita|/precios/rutas']] })).toBe('sql');
    expect(stage({ answers: nobody, events: [['20/11/2026', 'Visita|/blog']] })).toBe('anonymous');
  });
});

describe('a no', () => {
  it('is lifted by purchase intent after it, by reopening, and by its own condition', () => {
    expect(stage({ handoffs: [returned] })).toBe('recycled');
    expect(stage({ handoffs: [returned], answers: { Sector: 'Moda' } })).toBe('mql');
    expect(stage({ handoffs: [{ ...returned, Reabierto: '2/9/2026' }] })).toBe('mql');
    expect(stage({ handoffs: [returned], events: bought('2/9/2026') })).toBe('sql');
    expect(stage({ handoffs: [returned], events: bought('31/8/2026') })).toBe('recycled');
  });

  it('on the day of the purchase intent stands, unless both have a time and it came first', () => {
    expect(stage({ handoffs: [returned], events: bought('1/9/2026') })).toBe('recycled');
    expect(stage({ handoffs: [returned], events: bought('1/9/2026 11:59') })).toBe('recycled');
    expect(stage({ handoffs: [returned], events: bought('1/9/2026 12:01') })).toBe('sql');
  });

  it('on the day of purchase intent names the time that is missing to tell which came first', () => {
    const time = (event: string, no: Row = returned) =>
      ask({ handoffs: [no], events: bought(event) }).unknownTime;
    expect(time('1/9/2026')).toBe('event');
    expect(time('1/9/2026 11:59')).toBeUndefined();
    expect(time('31/8/2026')).toBeUndefined();
    expect(time('2/9/2026')).toBeUndefined();
    const lost = { Decisión: 'Aceptar', Resultado: 'Perdido', 'Fecha del resultado': '1/9/2026' };
    expect(time('1/9/2026 11:59', { ...lost, Reingreso: 'Sector: *' })).toBe('no');
    expect(time('1/9/2026', { ...returned, Reabierto: '2/9/2026' })).toBeUndefined();
    const both: Given['events'] = [
      ['1/9/2026 11:00', 'Pide oferta'],
      ['1/9/2026', 'Pide oferta'],
    ];
    expect(ask({ handoffs: [returned], events: both }).unknownTime).toBe('event');
    expect(ask({ handoffs: [returned], events: undefined }).unknownTime).toBeUndefined();
  });

  it('that nobody dated is not overtaken', () => {
    expect(stage({ handoffs: [{ ...returned, Decidido: '' }], events: bought('20/11/2026') })).toBe(
      'recycled',
    );
  });

  it('names what it still asks for, in the words of the cell', () => {
    const handoffs = [{ ...returned, Reingreso: 'Cargo: CEO\nSector: *\nPuntuación: >100' }];
    expect(ask({ handoffs }).unmet).toEqual(['Sector: *', 'Puntuación: >100']);
  });

  it('«Aún no» after accepting is a return, «No cualificado» discards, «Perdido» recycles', () => {
    const accepted: Row = { Decisión: 'Aceptar', Reingreso: 'Sector: *', Juzgado: '5/9/2026' };
    expect(stage({ handoffs: [{ ...accepted, Veredicto: 'Aún no' }] })).toBe('recycled');
    expect(stage({ handoffs: [{ ...accepted, Veredicto: 'No cualificado' }] })).toBe('discarded');
    expect(stage({ handoffs: [{ ...accepted, Veredicto: 'Cualificado', Resultado: 'Perdido' }] })).toBe(
      'recycled',
    );
  });

  it('is left behind by the handoff that follows', () => {
    expect(stage({ handoffs: [returned, { Enviado: '1/10/2026' }] })).toBe('mql');
    expect(stage({ handoffs: [returned, { Enviado: '1/10/2026', Decisión: 'Aceptar' }] })).toBe('sal');
  });
});
