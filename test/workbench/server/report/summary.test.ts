import { describe, expect, it } from 'vitest';
import { type RankedLead, rankLeads } from '../../../../src/workbench/server/report/ranking';
import { summaryLines } from '../../../../src/workbench/server/report/summary';
import { cutTo } from '../../../../src/workbench/server/report/text-table';

const aLead = (lead: string, score: number | undefined, temperature = 'Tibio'): RankedLead => ({
  lead,
  score,
  temperature,
  reasons: `Cargo: Director +20 · Empleados: 250 +15 · Correo gratuito −10`,
});

describe('the ranking', () => {
  it('puts the best first, keeps ties in order and excluded leads last', () => {
    const leads = [
      aLead('a', 40),
      aLead('out', 99, 'Excluido'),
      aLead('b', 80, 'Caliente'),
      aLead('c', 40),
      aLead('none', undefined, 'Sin criterios'),
    ];
    const { best, counts, total } = rankLeads(leads, 'Excluido', 4);
    expect(best.map(({ lead }) => lead)).toEqual(['b', 'a', 'c', 'none']);
    expect([...counts]).toEqual([
      ['Caliente', 1],
      ['Tibio', 2],
      ['Sin criterios', 1],
      ['Excluido', 1],
    ]);
    expect(total).toBe(5);
  });
});

describe('the summary', () => {
  it('counts in words and fits the terminal', () => {
    const leads = [aLead('Marta Peña · Logística Peña', 92.5, 'Caliente'), aLead('Luis\u001b[31m\n', 7)];
    expect(summaryLines(rankLeads(leads, 'Excluido', 10), 80)).toEqual([
      '2 leads: 1 caliente, 1 tibio. Los 2 mejores:',
      '',
      '  Lead                         Temperatura  Puntuación  Razones',
      '  Marta Peña · Logística Peña  Caliente           92,5  Cargo: Director +20 · E…',
      '  Luis [31m                    Tibio               7,0  Cargo: Director +20 · E…',
    ]);
  });

  it('without scores says how to get them', () => {
    expect(summaryLines(undefined, 80)).toEqual([expect.stringContaining('Crear matriz')]);
  });
});

it('a text is cut between characters, not within them', () => {
  expect(cutTo('ñandú 👩🏽‍💼!', 7)).toBe('ñandú…');
  expect(cutTo('👩🏽‍💼👩🏽‍💼👩🏽‍💼', 2)).toBe('👩🏽‍💼…');
});
