/** The report of a week, section by section, as a manager would count it by hand. */
import { describe, expect, it } from 'vitest';
import { figureOf } from '../../../src/domain/report/find-figure';
import { reportOf } from '../../../src/domain/report/report-of';
import { aBook, aReport, at, leadsIn, linesOf, NO_FORECAST, rowsOf, someWeeks, valueIn } from './a-report';

const TWO_WEEKS = someWeeks(
  leadsIn('L-1 mql hot; L-2 mql warm; L-3 lead cold; L-4 lead cold'),
  leadsIn('L-1 sal hot; L-2 mql hot; L-3 lead cold; L-5 lead warm'),
);

it('without a frozen week there is no report', () => {
  expect(reportOf({ weeks: [], book: aBook([]), forecast: NO_FORECAST })).toBeUndefined();
});

it('covers the days from the photo of the week before up to its own', () => {
  const { week, from, to, previous, previousFrom, since } = aReport(TWO_WEEKS);
  expect([week, from, to, previous, previousFrom, since]).toEqual([
    at(0),
    at(-7),
    at(0),
    at(-7),
    at(-14),
    at(-91),
  ]);
});

describe('funnel', () => {
  it('counts each stage in both weeks, nearest first', () => {
    expect(linesOf(aReport(TWO_WEEKS), 'funnel')).toEqual([
      'Anónimo: 0 0 0 –',
      'Lead: 2 2 0 ≥0.5',
      'MQL: 1 2 -1 ≥1',
      'SAL: 1 0 1 0',
      'SQL: 0 0 0 –',
      'Oportunidad: 0 0 0 –',
      'Cliente: 0 0 0 –',
      'Reciclado: 0 0 0 –',
      'Descartado: 0 0 0 –',
      'Total: 4 4 0 ',
    ]);
  });

  it('each count is the rows of Historial with that stage', () => {
    const report = aReport(TWO_WEEKS);
    expect(rowsOf(report, 'funnel.lead.now')).toEqual([8, 9]);
    expect(rowsOf(report, 'funnel.lead.before')).toEqual([4, 5]);
  });

  it('the first week has nothing to compare with', () => {
    expect(linesOf(aReport(someWeeks(leadsIn('L-1 mql'))), 'funnel')[2]).toBe('MQL: 1   ');
  });

  it('time in stage is full weeks in a row; from the first frozen week on it may be more', () => {
    const weeks = someWeeks(
      leadsIn('L-1 lead; L-2 mql'),
      leadsIn('L-1 mql; L-2 mql'),
      leadsIn('L-1 mql; L-2 mql'),
      leadsIn('L-1 mql; L-2 mql; L-3 mql'),
    );
    const report = aReport(weeks);
    expect(figureOf(report, 'funnel.mql.weeks')).toMatchObject({ unit: 'weeks', value: 2 });
    expect(figureOf(report, 'funnel.mql.weeks')).not.toHaveProperty('isAtLeast');
    expect(valueIn(aReport(weeks.slice(0, 3)), 'funnel.mql.weeks')).toBe(1.5);
    expect(figureOf(aReport(weeks.slice(0, 3)), 'funnel.mql.weeks')?.isAtLeast).toBe(true);
  });

  it('a lead that came back to a stage, or to the sheet, begins again', () => {
    const weeks = someWeeks(
      leadsIn('L-1 mql; L-2 mql'),
      leadsIn('L-1 sal'),
      leadsIn('L-1 mql; L-2 mql'),
      leadsIn('L-1 mql; L-2 mql'),
    );
    expect(figureOf(aReport(weeks), 'funnel.mql.weeks')).toMatchObject({ value: 1 });
  });

  it('a lead without a stage is counted apart, so that the total holds', () => {
    const weeks = someWeeks([{ lead: 'L-1', stage: undefined, temperature: undefined }]);
    expect(linesOf(aReport(weeks), 'funnel').slice(-2)).toEqual(['Sin dato: 1   ', 'Total: 1   ']);
    expect(linesOf(aReport(weeks), 'temperatures')).toContain('Sin dato: 1   1');
  });
});

describe('flow', () => {
  it('names only moves that happened, then who stayed', () => {
    expect(linesOf(aReport(TWO_WEEKS), 'flow')).toEqual([
      'Nuevos → Lead: 1 ',
      'Lead → Ya no están: 1 0.5',
      'MQL → SAL: 1 0.5',
      'Siguen donde estaban: 2 ',
    ]);
  });

  it('the rarest moves are one line, so that all lines are all leads', () => {
    const ways = ['lead>mql', 'mql>sal', 'sal>sql', 'sql>opportunity', 'opportunity>customer']
      .concat(['lead>recycled', 'mql>recycled', 'sal>recycled', 'sql>discarded', 'lead>discarded'])
      .map((way) => way.split('>'));
    const week = (side: number) => leadsIn(ways.map((way, lead) => `L-${lead} ${way[side]}`).join('; '));
    const report = aReport(someWeeks(week(0), week(1)));
    const lines = linesOf(report, 'flow');
    expect([lines.length, lines[8], lines[9]]).toEqual([10, 'Los demás: 2 ', 'Siguen donde estaban: 0 ']);
    expect(rowsOf(report, 'flow.others.leads')).toHaveLength(2);
  });

  it('is blank without a week before', () => {
    expect(linesOf(aReport(someWeeks(leadsIn('L-1 mql'))), 'flow')).toEqual([]);
  });
});

it('temperatures: now, before, how many more, and the share of all', () => {
  expect(linesOf(aReport(TWO_WEEKS), 'temperatures')).toEqual([
    'Caliente: 2 1 1 0.5',
    'Tibio: 1 1 0 0.25',
    'Frío: 1 2 -1 0.25',
    'Excluido: 0 0 0 0',
    'Total: 4 4 0 ',
  ]);
});

describe('handoffs', () => {
  const count = (...handoffs: Parameters<typeof aReport>[1] & object) =>
    Object.fromEntries(
      linesOf(aReport(TWO_WEEKS, handoffs), 'handoffs').map((line) => line.split(': ') as [string, string]),
    );

  it('are counted in the week of their own day, and in the week before', () => {
    const counted = count(
      { lead: 'L-1', sentAt: at(-10, 600), decision: 'Aceptar', decidedAt: at(-3, 600) },
      { lead: 'L-2', sentAt: at(-7), decision: 'Devolver', decidedAt: at(-7, 5) },
      { lead: 'L-3', sentAt: at(-8, 1439), decision: 'Rechazar', decidedAt: at(-8, 1439) },
      { lead: 'L-1', sentAt: at(0, 1), decision: 'Aceptar', decidedAt: at(0, 2) },
    );
    expect(counted).toMatchObject({
      'Enviados a ventas': '1 2',
      Aceptados: '1 0',
      Devueltos: '1 0',
      Rechazados: '0 1',
    });
  });

  it('verdicts and results count on the day of the verdict and of the result', () => {
    const accepted = { lead: 'L-1', sentAt: at(-30), decision: 'Aceptar', decidedAt: at(-29) };
    const counted = count(
      { ...accepted, verdict: 'Cualificado', judgedAt: at(-6), result: 'Ganado', resultOn: at(-1) },
      { ...accepted, verdict: 'Aún no', judgedAt: at(-2) },
      { ...accepted, decision: 'Descartar', judgedAt: at(-3) },
      { ...accepted, verdict: 'Cualificado', judgedAt: at(-20), result: 'Perdido', resultOn: at(-8) },
    );
    expect(counted).toMatchObject({
      Cualificados: '1 0',
      'Aún no': '1 0',
      'No cualificados': '1 0',
      Ganados: '1 0',
      Perdidos: '0 1',
    });
  });

  it('open and overdue are as they stood when each week was taken', () => {
    const counted = count(
      { lead: 'L-1', sentAt: at(-9), due: at(-8, 600) },
      { lead: 'L-2', sentAt: at(-5), due: at(1, 600) },
      { lead: 'L-3', sentAt: at(-9), due: at(-5), decision: 'Aceptar', decidedAt: at(-4) },
      { lead: 'L-2', sentAt: at(0, 361), due: at(0, 400) },
    );
    expect(counted).toMatchObject({ 'Sin decidir': '2 2', 'De ellos, vencidos': '1 1' });
  });

  it('one whose lead is gone or forgotten waits for nobody', () => {
    const waits = { sentAt: at(-5), due: at(-4) };
    expect(count({ ...waits, lead: 'L-99' }, { ...waits, lead: 'L-1', name: 'borrado' })).toMatchObject({
      'Enviados a ventas': '2 0',
      'Sin decidir': '0 0',
      'De ellos, vencidos': '0 0',
    });
  });

  it('a repeat that was closed since its lead had another is no rejection', () => {
    expect(
      count({
        lead: 'L-1',
        sentAt: at(-5),
        decision: 'Rechazar',
        decidedAt: at(-4),
        how: 'Duplicado fusionado',
      }),
    ).toMatchObject({ Rechazados: '0 0' });
  });

  it('hours to the decision are working hours, without those that nobody saw or waited for', () => {
    // Friday 17:00 to Monday 10:00: two hours; Tuesday 9:00 to 13:00: four.
    const friday = at(-10, 1020);
    const counted = count(
      { lead: 'L-1', sentAt: friday, decision: 'Aceptar', decidedAt: at(-7, 600) },
      { lead: 'L-2', sentAt: at(-6, 540), decision: 'Devolver', decidedAt: at(-6, 780) },
      { lead: 'L-3', sentAt: friday, decision: 'Aceptar', decidedAt: '12/11/2026 10:00 (aprox.)' },
      { lead: 'L-3', sentAt: at(-5, 600), decision: 'Aceptar', decidedAt: at(-5, 600), how: 'Autoservicio' },
      { lead: 'L-3', sentAt: at(-6), decision: 'Aceptar', decidedAt: at(-5) },
    );
    expect(counted).toMatchObject({ Aceptados: '4 0', 'Horas hábiles hasta decidir': '3 –' });
  });
});

describe('acceptance', () => {
  const accept = { decision: 'Aceptar', sentAt: at(-30), decidedAt: at(-29) };
  const reject = { ...accept, decision: 'Rechazar' };

  it('by source: what Origen says today, and a line of their own for those without', () => {
    const report = aReport(TWO_WEEKS, [
      { ...accept, lead: 'L-1', verdict: 'Cualificado', result: 'Ganado' },
      { ...reject, lead: 'L-1' },
      { ...accept, lead: 'L-2' },
      { ...accept, lead: 'L-3' },
      { ...reject, lead: 'L-99' },
    ]);
    expect(linesOf(report, 'sources')).toEqual([
      'Web: 2 1 0.5 1 1',
      'Feria: 1 1 1 0 0',
      'Sin origen: 1 1 1 0 0',
      'Lead borrado: 1 0 0 0 0',
      'Total: 5 3 0.6 1 1',
    ]);
  });

  it('a share of few says within what it lies', () => {
    const { range } = figureOf(aReport(TWO_WEEKS, [{ ...accept, lead: 'L-1' }]), 'sources.«Web».share')!;
    expect(range![0]).toBeCloseTo(0.378, 3);
    expect(range![1]).toBe(1);
  });

  it('looks at 13 weeks', () => {
    const handoffs = [-92, -91, -1, 0].map((day) => ({ ...accept, lead: 'L-1', decidedAt: at(day) }));
    expect(rowsOf(aReport(TWO_WEEKS, handoffs), 'sources.«Web».decided')).toEqual([3, 4]);
  });

  it('by owner, however the address is written', () => {
    const report = aReport(TWO_WEEKS, [
      { ...accept, lead: 'L-1', owner: 'eva@example.com' },
      { ...reject, lead: 'L-1', owner: 'Eva@example.com' },
      { ...accept, lead: 'L-2' },
    ]);
    expect(linesOf(report, 'owners')).toEqual([
      'eva@example.com: 2 1 0.5 0 0',
      'Sin responsable: 1 1 1 0 0',
      'Total: 3 2 0.67 0 0',
    ]);
  });

  it('more groups than anybody compares: the smallest are one line', () => {
    const handoffs = Array.from({ length: 12 }, (_, i) => ({ ...accept, lead: 'L-1', owner: `v${i}` }));
    const lines = linesOf(aReport(TWO_WEEKS, [...handoffs, handoffs[11]!]), 'owners');
    expect([lines[0], lines[6], lines[7], lines.length]).toEqual([
      ...['v11: 2 2 1 0 0', 'Los demás: 6 6 1 0 0', 'Total: 13 13 1 0 0', 8],
    ]);
  });

  it('by criterion: those that Razones named, what spoke against apart', () => {
    const report = aReport(TWO_WEEKS, [
      { ...accept, lead: 'L-1', reasons: 'Cargo: CEO +20 · Visita a precios (3) +7,5 · Correo gratuito −10' },
      { ...reject, lead: 'L-2', product: 'Nube', reasons: 'Nube: Cargo: Jefe +10' },
    ]);
    expect(linesOf(report, 'criteria')).toEqual([
      'Cargo: 2 1 0.5 0 0',
      'Visita a precios: 1 1 1 0 0',
      'Criterios que restan:     ',
      'Correo gratuito: 1 1 1 0 0',
    ]);
    expect(rowsOf(report, 'criteria.against:«Correo gratuito».decided')).toEqual([2]);
  });
});

describe('reasons', () => {
  it('are ranked by what stands before a colon, under the no they led to', () => {
    const back = { lead: 'L-1', sentAt: at(-30), decision: 'Devolver', decidedAt: at(-20) };
    const report = aReport(TWO_WEEKS, [
      { ...back, reason: 'No responde' },
      { ...back, reason: 'Faltan datos: el teléfono' },
      { ...back, reason: 'faltan datos', decidedAt: at(-2) },
      { ...back, decision: 'Aceptar', verdict: 'Aún no', judgedAt: at(-3), reason: '' },
      { ...back, decision: 'Aceptar', result: 'Perdido', resultOn: at(-1), reason: 'Precio' },
    ]);
    expect(linesOf(report, 'reasons')).toEqual([
      'Vuelven a marketing: 2 4',
      'Faltan datos: 1 2',
      'No responde: 0 1',
      'Sin motivo: 1 1',
      'Perdidos: 1 1',
      'Precio: 1 1',
    ]);
    expect(valueIn(report, 'reasons.why-returned:«Faltan datos».quarter')).toBe(2);
  });

  it('the rarest are one line, so that lines add up to their heading', () => {
    const back = { lead: 'L-1', sentAt: at(-30), decision: 'Devolver', decidedAt: at(-2) };
    const report = aReport(
      TWO_WEEKS,
      ['A', 'A', 'A', 'B', 'B', 'C', 'C', 'D', 'E'].map((reason) => ({ ...back, reason })),
    );
    expect(linesOf(report, 'reasons')).toEqual([
      ...['Vuelven a marketing: 9 9', 'A: 3 3', 'B: 2 2', 'C: 2 2', 'Los demás: 2 2'],
    ]);
  });
});

it('disagreements have a direction, and a share of the verdicts that could have disagreed', () => {
  const judged = { lead: 'L-1', sentAt: at(-30), decision: 'Aceptar', decidedAt: at(-29) };
  const report = aReport(TWO_WEEKS, [
    { ...judged, temperature: 'Caliente', verdict: 'Aún no', judgedAt: at(-2) },
    { ...judged, temperature: 'Caliente', verdict: 'Cualificado', judgedAt: at(-2) },
    { ...judged, temperature: 'Tibio', verdict: 'Cualificado', judgedAt: at(-20) },
    { ...judged, temperature: 'Frío', verdict: 'No cualificado', judgedAt: at(-20) },
    { ...judged, temperature: 'Frío', judgedAt: at(-20) },
    { ...judged, decision: 'Devolver', reason: 'No responde', decidedAt: at(-20) },
    { ...judged, decision: 'Devolver', reason: 'No responde: sigue igual', decidedAt: at(-1) },
  ]);
  expect(linesOf(report, 'disagreements')).toEqual([
    'Calientes que no lo eran: 1 1 0.5',
    'Tibios o fríos que sí lo eran: 0 1 0.5',
    'Devueltos dos veces: 1 1 ',
  ]);
});

describe('trend', () => {
  it('has the counts of each week, the oldest first, and at most 13', () => {
    const weeks = someWeeks(
      ...Array.from({ length: 15 }, (_, i) => leadsIn(i < 14 ? 'L-1 mql cold' : 'L-1 mql hot')),
    );
    const { trend } = aReport(weeks, [
      { lead: 'L-1', sentAt: at(-9), decision: 'Aceptar', decidedAt: at(-2) },
    ]);
    expect(trend).toHaveLength(13);
    expect(trend.slice(-2)).toEqual([
      { week: at(-7), from: at(-14), temperatures: { hot: 0, warm: 0, cold: 1 }, sent: 1, accepted: 0 },
      { week: at(0), from: at(-7), temperatures: { hot: 1, warm: 0, cold: 0 }, sent: 0, accepted: 1 },
    ]);
  });
});
