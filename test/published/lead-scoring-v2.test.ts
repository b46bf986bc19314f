/**
 * "Lead Scoring v2" of an open-source CRM: six weighted parts, partly earned, with worked examples.
 *
 * Source: github Ashour158/Claude-CRM, docs/LEAD_SCORING_V2_DESIGN.md (examples) and crm/lead_scoring_service.py (the
 * code). Read 2026-11-22.
 *
 * How points map: its six parts weigh 100. Weights here are seven times that, because one part of 20 is spread over
 * seven fields, so M = 700 and its points are our score. It counts activities of the last 30 days; all of these are.
 */
import { describe, expect, it } from 'vitest';
import { scoreByLead, scorePublished } from './published-model';

const events = (lead: string, type: string, count: number): string[] =>
  Array.from({ length: count }, () => `2026-11-20 | ${lead} | ${type} |`);

const workbook = scorePublished({
  matrix: `
    Criterio | Dimensión | Fuente | Campo | Peso | 100% | 80% | 50% | 30% | 20% | 10% | Por evento
    Estado | Encaje | Lead | Estado | 175 | convertido | cualificado | contactado | nuevo | | no cualificado |
    Actividad | Interés | Interacción | Llamada; Reunión; Demostración | 140 | | | | | | | 10%
    Antigüedad | Encaje | Lead | Alta | 105 | hace <= 7 días | hace <= 30 días | hace <= 90 días | | hace > 90 días | |
    Correo | Encaje | Lead | Email | 20 | * | | | | | |
    Teléfono | Encaje | Lead | Teléfono | 20 | * | | | | | |
    Empresa | Encaje | Lead | Empresa | 20 | * | | | | | |
    Sector | Encaje | Lead | Sector | 20 | * | | | | | |
    Facturación | Encaje | Lead | Facturación | 20 | * | | | | | |
    Presupuesto | Encaje | Lead | Presupuesto | 20 | * | | | | | |
    Cargo | Encaje | Lead | Cargo | 20 | * | | | | | |
    Abrió el correo | Interés | Interacción | Correo abierto | 31.5 | >=1 | | | | | |
    Pulsó el enlace | Interés | Interacción | Enlace pulsado | 31.5 | >=1 | | | | | |
    Envió el formulario | Interés | Interacción | Formulario enviado | 42 | >=1 | | | | | |
    Presupuesto aprobado | Encaje | Lead | Presupuesto aprobado | 10.5 | sí | | | | | |
    Decide | Encaje | Lead | Decide | 14 | sí | | | | | |
    Le urge | Encaje | Lead | Le urge | 10.5 | sí | | | | | |`,
  leads: `
    ID | Estado | Alta | Email | Teléfono | Empresa | Sector | Facturación | Presupuesto | Cargo | Presupuesto aprobado | Decide | Le urge
    grande | cualificado | 2026-11-17 | a@example.com | 600000001 | A | Industria | 9000000 | 50000 | CEO | sí | sí |
    grande y urgente | cualificado | 2026-11-17 | b@example.com | 600000002 | B | Industria | 9000000 | 50000 | CEO | sí | sí | sí
    pyme | contactado | 2026-10-08 | c@example.com | 600000003 | C | Comercio | | | | | |
    parada | no cualificado | 2026-07-25 | d@example.com | 600000004 | | | | | | | |
    respuesta | cualificado | 2026-11-07 | e@example.com | 600000005 | E | Comercio | 300000 | | | sí | |`,
  interactions: [
    'Fecha | Lead | Tipo | Detalle',
    ...['grande', 'grande y urgente'].flatMap((lead) => [
      ...events(lead, 'Reunión', 12),
      ...events(lead, 'Correo abierto', 2),
      ...events(lead, 'Enlace pulsado', 1),
      ...events(lead, 'Formulario enviado', 1),
    ]),
    ...events('pyme', 'Llamada', 3),
    ...events('pyme', 'Correo abierto', 1),
    ...events('respuesta', 'Demostración', 7),
    ...events('respuesta', 'Correo abierto', 1),
    ...events('respuesta', 'Enlace pulsado', 1),
  ].join('\n'),
});

const partsOf = (lead: number): Record<string, number> => {
  const { contributions } = workbook.scoreOf(workbook.leads.leads[lead]!);
  return Object.fromEntries(contributions.map(({ criterion, points }) => [criterion.name, points]));
};

describe('the three worked examples', () => {
  it('the small company has 42 in the document and 41 in the code, which cuts: 41.9 unrounded', () => {
    expect(scoreByLead(workbook).pyme).toBeCloseTo(12.5 + 6 + 7.5 + (20 * 4) / 7 + 4.5, 9);
    expect(Math.round(scoreByLead(workbook).pyme!)).toBe(42);
    expect(Math.floor(scoreByLead(workbook).pyme!)).toBe(41);
  });

  it('the stale one has its 11', () => {
    expect(scoreByLead(workbook).parada).toBeCloseTo(2.5 + 0 + 3 + (20 * 2) / 7, 9);
    expect(Math.round(scoreByLead(workbook).parada!)).toBe(11);
  });

  it('the large one has 95 only with all three own fields: the two it names give 3.5 of 5, so 93.5', () => {
    expect(scoreByLead(workbook)).toMatchObject({ 'grande y urgente': 95, grande: 93.5 });
  });
});

describe('the sample answer of its interface', () => {
  it('has the parts published for status, activity, age and engagement', () => {
    const parts = partsOf(4);
    expect(parts.Estado).toBeCloseTo(20, 9);
    expect(parts.Actividad).toBeCloseTo(14, 9);
    expect(parts.Antigüedad).toBeCloseTo(12, 9);
    expect(parts['Abrió el correo']! + parts['Pulsó el enlace']!).toBeCloseTo(9, 9);
  });

  it('says 78 over parts that add up to 72; by its own rules it is 70.8', () => {
    expect(20 + 14 + 12 + 14 + 9 + 3).toBe(72);
    expect(scoreByLead(workbook).respuesta).toBeCloseTo(20 + 14 + 12 + (20 * 5) / 7 + 9 + 1.5, 9);
    expect(scoreByLead(workbook).respuesta).toBeCloseTo(70.79, 2);
  });
});
