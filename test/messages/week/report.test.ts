/** The words of the report: every line has one, and every figure says where it comes from. */
import { describe, expect, it } from 'vitest';
import { figureOf } from '../../../src/domain/report/find-figure';
import { columnTitle, labelText, sectionTitle, sourceOf } from '../../../src/messages/week/report';
import { allFigures, aReport, at, type HandoffCells, leadsIn, someWeeks } from '../../domain/report/a-report';

const accepted: HandoffCells = {
  ...{ lead: 'L-1', sentAt: at(-9), decision: 'Aceptar', decidedAt: at(-5), owner: 'eva@example.com' },
  ...{ temperature: 'Caliente', verdict: 'Aún no', judgedAt: at(-2), reason: 'Precio: caro' },
};
const LEDGER: readonly HandoffCells[] = [
  { ...accepted, reasons: 'Cargo: CEO +20 · Correo gratuito −10' },
  { ...accepted, lead: 'L-3', owner: '', decision: 'Devolver', verdict: '', judgedAt: '', reason: '' },
  { ...accepted, lead: 'L-9', result: 'Perdido', resultOn: at(-1) },
  { ...accepted, decision: 'Rechazar', verdict: '', judgedAt: '' },
  { ...accepted, verdict: 'No cualificado' },
];
const report = aReport(
  someWeeks(
    [...leadsIn('L-1 mql hot; L-2 lead'), { lead: 'L-3', stage: undefined, temperature: undefined }],
    leadsIn('L-1 sal hot; L-3 lead; L-4 mql'),
  ),
  LEDGER,
);
const source = (id: string): string => sourceOf(figureOf(report, id)!, report, 'es');

it('every line and column has its words', () => {
  for (const { id, columns, lines } of report.sections) {
    expect(sectionTitle(id, 'es')).not.toBe('');
    for (const column of columns) expect(columnTitle(id, column, 'es')).not.toBe('');
    for (const { label } of lines) {
      const text = labelText(label, 'es');
      if ('term' in label && !label.term.includes('none')) expect(text).not.toContain('Sin dato');
      expect(text).not.toBe('');
    }
  }
});

it('every figure says the tab it comes from, and no gap stays open', () => {
  for (const figure of allFigures(report)) {
    const text = sourceOf(figure, report, 'es');
    const tab = figure.id.match(/^(funnel|flow|temperatures)/) ? 'Historial' : 'Traspasos';
    expect(text.startsWith(`${tab} · `), `${figure.id}: ${text}`).toBe(true);
    expect(text).not.toMatch(/[{}]|undefined|: ?(·|$)|· ·/);
  }
});

describe('a figure comes from', () => {
  it.each([
    ['funnel.mql.now', 'Historial · Semana: 16/11 · Etapa: MQL'],
    ['funnel.mql.before', 'Historial · Semana: 9/11 · Etapa: MQL'],
    ['funnel.mql.difference', 'Historial · Semana: 16/11 menos 9/11 · Etapa: MQL'],
    ['funnel.mql.weeks', 'Historial · Semana: 16/11 · Etapa: MQL · semanas seguidas en ella (la mediana)'],
    ['funnel.total.now', 'Historial · Semana: 16/11'],
    ['flow.mql>sal.leads', 'Historial · Etapa: MQL (9/11) → SAL (16/11)'],
    ['flow.mql>sal.share', 'Historial · Etapa: MQL (9/11) → SAL (16/11) · parte de los que estaban en MQL'],
    ['flow.fresh>mql.leads', 'Historial · no estaban el 9/11 · Etapa el 16/11: MQL'],
    ['flow.lead>gone.leads', 'Historial · Etapa el 9/11: Lead · ya no están el 16/11'],
    ['flow.stayed.leads', 'Historial · la misma Etapa el 9/11 y el 16/11'],
    [
      'temperatures.hot.share',
      'Historial · Semana: 16/11 · Temperatura: Caliente · parte de todos los de esa semana',
    ],
    ['handoffs.sent.before', 'Traspasos · Enviado: del 2/11 al 8/11'],
    ['handoffs.accepted.now', 'Traspasos · Decisión: Aceptar · Decidido: del 9/11 al 15/11'],
    [
      'handoffs.overdue.now',
      'Traspasos · sin decidir el 16/11/2026 06:00 · lead aún en Leads · Vence: antes',
    ],
    [
      'handoffs.hours.now',
      'Traspasos · Decidido: del 9/11 al 15/11 · de Enviado a Decidido, horas de Jornada (mediana) · sin (aprox.) ni Autoservicio',
    ],
    [
      'sources.«Web».decided',
      'Traspasos · Decidido: del 17/8 al 15/11 · Origen (Leads): Web · sin Duplicado fusionado',
    ],
    [
      'sources.leadGone.accepted',
      'Traspasos · Decidido: del 17/8 al 15/11 · el lead ya no está en Leads · Decisión: Aceptar',
    ],
    [
      'owners.noOwner.decided',
      'Traspasos · Decidido: del 17/8 al 15/11 · Responsable: en blanco · sin Duplicado fusionado',
    ],
    [
      'criteria.against:«Correo gratuito».share',
      'Traspasos · Decidido: del 17/8 al 15/11 · Razones: «Correo gratuito» resta · aceptados de los decididos · sin Duplicado fusionado',
    ],
    [
      'reasons.why-returned:«Precio».now',
      'Traspasos · Devolver o Aún no · Decidido o Juzgado: del 9/11 al 15/11 · Motivo: Precio',
    ],
    ['reasons.why-lost.quarter', 'Traspasos · Perdido · Fecha del resultado: del 17/8 al 15/11'],
    [
      'disagreements.too-hot.share',
      'Traspasos · Temperatura: Caliente · Veredicto: Aún no o No cualificado · Juzgado: del 17/8 al 15/11 · parte de los juzgados que se enviaron así',
    ],
  ])('%s', (id, text) => {
    expect(source(id)).toBe(text);
  });

  it('a figure of another report has no source here', () => {
    expect(sourceOf({ id: 'otra.cosa.now', unit: 'count', value: 0, rows: [] }, report, 'es')).toBe('');
  });
});

it('stages and temperatures go by their names in each language', () => {
  expect(labelText({ term: 'sql>opportunity' }, 'en')).toBe('SQL → Opportunity');
  expect(labelText({ term: 'hot' }, 'pt')).toBe('Quente');
  expect(labelText({ text: 'Feria' }, 'en')).toBe('Feria');
});
