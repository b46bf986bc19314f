/** Why a lead is in its stage, and what to do next, in words. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell';
import { FAILED_SCORE } from '../../src/domain/scoring/lead-score';
import { scoreWorkbook } from '../../src/domain/scoring/score-workbook';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { nextActionText, stageText } from '../../src/messages/stage';
import { aCriterion, aMatrix, someSettings } from '../support/builders';

const HANDOFF = [
  'Traspaso',
  'Lead',
  'Enviado',
  'Decisión',
  'Decidido',
  'Decidió',
  'Motivo',
  'Falta',
  'Reingreso',
  'Veredicto',
  'Juzgado',
  'Juzgó',
  'Resultado',
  'Fecha del resultado',
];
const EVENTS = ['Fecha', 'Lead', 'Tipo'];

/** What one lead, its handoffs and interactions lead to. */
const sentence = ({
  answers = {},
  handoffs = [],
  events,
  settings = [],
}: {
  answers?: Record<string, Cell>;
  handoffs?: readonly string[];
  events?: readonly string[];
  settings?: readonly (readonly [string, Cell])[];
}): string => {
  const place = (table: readonly (readonly Cell[])[]) => ({ table, origin: { row: 1 } });
  const rows = (header: Cell[], lines: readonly string[]) =>
    place([header, ...lines.map((line) => line.split('|'))]);
  const lead = {
    ID: 'L-1',
    Nombre: 'Ana',
    Email: 'ana@example.com',
    Cargo: 'CEO',
    Puntos: 60,
    Faltas: '',
    ...answers,
  };
  const workbook = scoreWorkbook({
    leads: place([Object.keys(lead), Object.values(lead)]),
    matrix: place(
      aMatrix(
        aCriterion('Cargo', 60, { full: 'CEO', excludes: 'Estudiante' }),
        aCriterion('Puntos', 40, { full: '>=50', dimension: 'Interés' }),
      ),
    ),
    settings: place(someSettings(...settings)),
    handoffs: rows(HANDOFF, handoffs),
    ...(events && { interactions: rows(EVENTS, events) }),
  });
  const row = workbook.leads.leads[0]!;
  const score = workbook.scoreOf(row);
  return stageText(workbook.stageOf(row, score), score, workbook.settings, 'es');
};

const handoff = (rest: string): string => `L-1-T1|L-1|1/9/2026 10:00|${rest}`;

describe('the sentence of a stage', () => {
  it('an MQL tells its score and fit, and what is asked', () => {
    expect(sentence({})).toBe('MQL: puntuación 100 (pide 50) y encaje 100 (pide 25)');
    expect(sentence({ settings: [['MQL desde', '62,5']] })).toContain('(pide 62,5)');
  });

  it.each<[string, Record<string, Cell>]>([
    ['Lead: puntuación 40 (MQL pide 50)', { Cargo: 'Becario' }],
    ['Lead: falta el nombre o la empresa para MQL', { Nombre: '' }],
    ['Anónimo: falta un correo o un teléfono', { Email: '' }],
    ['Descartado: excluido por Cargo: Estudiante', { Cargo: 'Estudiante' }],
  ])('%s', (text, answers) => {
    expect(sentence({ answers })).toBe(text);
  });

  it('purchase intent on the day of a no, without a time, says how to make it count', () => {
    const handoffs = [
      'L-1-T1|L-1|1/9/2026 10:00|Devolver|2/9/2026 12:00|bea@example.com|Sin presupuesto||Faltas: *|||||',
    ];
    const settings = [['Interacciones de compra', 'Pide oferta']] as const;
    const says = (event: string) => sentence({ handoffs, settings, events: [`${event}|L-1|Pide oferta`] });
    const no =
      'Reciclado: devuelto el 02/09/2026 por bea@example.com (Sin presupuesto). Para volver: Faltas: *';
    expect(says('2/9/2026 11:00')).toBe(no);
    expect(says('2/9/2026')).toBe(
      `${no}. Pidió comprar ese mismo día, y sin hora no cuenta como posterior: si lo fue, escríbela en Interacciones (22/11/2026 16:30)`,
    );
    expect(says('2/9/2026 16:30')).toMatch(/^SQL: mostró intención de compra el/);
  });

  it('what a lead lacks: fit, interactions, the last tenth', () => {
    const settings = [['MQL desde', 0]] as const;
    expect(sentence({ answers: { Cargo: '' }, settings })).toBe('Lead: encaje 0 (MQL pide 25)');
    expect(sentence({ events: [] })).toBe('Lead: falta alguna interacción para MQL');
    expect(sentence({ answers: { Puntos: 0 }, settings: [['MQL desde', '60,01']] })).toBe(
      'Lead: puntuación 60 (MQL pide 60,01)',
    );
  });

  it('a score that only rounding would lift to the threshold shows its decimals', () => {
    const result = {
      stage: 'lead',
      because: 'low-score',
      handoff: undefined,
      on: undefined,
      unmet: [],
    } as const;
    const text = (score: number | undefined) =>
      stageText(result, { ...FAILED_SCORE, score }, DEFAULT_SETTINGS, 'es');
    expect(text(49.96)).toBe('Lead: puntuación 49,96 (MQL pide 50)');
    expect(text(49.94)).toBe('Lead: puntuación 49,9 (MQL pide 50)');
    expect(text(undefined)).toBe('Lead: puntuación sin calcular (MQL pide 50)');
  });

  it.each<[string, string]>([
    ['SAL: aceptado el 02/09/2026 por luis@example.com', 'Aceptar|2/9/2026 9:30|luis@example.com'],
    ['SAL: aceptado', 'Aceptar||'],
    [
      'SQL: cualificado el 05/09/2026 por eva@example.com',
      'Aceptar|2/9/2026|luis@example.com||||Cualificado|5/9/2026|eva@example.com',
    ],
    ['Cliente: ganado el 09/09/2026', 'Aceptar|2/9/2026|l||||Cualificado|5/9/2026|e|Ganado|9/9/2026'],
    ['Oportunidad: oferta o cotización el 09/09/2026', 'Aceptar|2/9/2026|l||||Cualificado|||Oferta|9/9/2026'],
    [
      'Descartado: no cualificado el 05/09/2026 por eva@example.com (Sin presupuesto)',
      'Descartar|2/9/2026|l|Sin presupuesto|||No cualificado|5/9/2026|eva@example.com',
    ],
    ['Descartado: rechazado el 02/09/2026 por l (Duplicado)', 'Rechazar|2/9/2026|l|Duplicado'],
    ['Reciclado: rechazado por l (Otro: no encaja)', 'Rechazar||l|Otro: no encaja'],
    [
      'Reciclado: devuelto el 02/09/2026 por l (Faltan datos). Para volver: Faltas: *',
      'Devolver|2/9/2026|l|Faltan datos|Faltas|Faltas: *',
    ],
    [
      'Reciclado: juzgado «Aún no» el 05/09/2026 por e. Para volver: Fecha: >=15/01/2027',
      'Aceptar|2/9/2026|l||Faltas|Fecha: >=15/01/2027|Aún no|5/9/2026|e',
    ],
    [
      'Reciclado: perdido el 09/09/2026 (Eligió otra). Para volver: 12 meses',
      'Aceptar|2/9/2026|l|Eligió otra||12 meses|Cualificado|5/9/2026|e|Perdido|9/9/2026',
    ],
  ])('%s', (text, rest) => {
    expect(sentence({ handoffs: [handoff(rest)] })).toBe(text);
  });

  it('purchase intent says when', () => {
    expect(
      sentence({
        events: ['20/11/2026|L-1|Pide oferta'],
        settings: [['Interacciones de compra', 'Pide oferta']],
      }),
    ).toBe('SQL: mostró intención de compra el 20/11/2026');
  });

  it('endless words are cut, and gaps that people type stay as typed', () => {
    const text = sentence({ handoffs: [handoff(`Rechazar|2/9/2026|{why}|Otro: ${'muy '.repeat(500)}`)] });
    expect(text).toMatch(/^Reciclado: rechazado el 02\/09\/2026 por \{why\} \(Otro: muy .{10,40}…\)$/);
  });
});

describe('the next action', () => {
  const act = (action: string) => ({
    action: {
      ...{ action, stages: [], temperatures: [], products: [], personas: [] },
      ...{ objective: undefined, isContact: false, team: '', days: undefined, row: 2 },
    },
  });

  it('is what the playbook says, never a formula, never without end', () => {
    expect(nextActionText(act('Llamar hoy'), 'es')).toBe('Llamar hoy');
    expect(nextActionText(act('=1+1'), 'es')).toBe("'=1+1");
    expect(nextActionText(act('a'.repeat(50_000)), 'es').length).toBe(200);
    expect(nextActionText(undefined, 'es')).toBe('');
  });

  it('says why a lead is left alone', () => {
    expect(nextActionText({ blockedBy: 'doNotContact' }, 'es')).toBe('Sin contacto: lo pidió así');
    expect(nextActionText({ blockedBy: 'consent' }, 'pt')).toBe('Sem contato: sem permissão');
  });
});
