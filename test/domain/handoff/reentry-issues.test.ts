/** Re-entry conditions that cannot be read are named where they stand. */
import { expect, it } from 'vitest';
import type { Table } from '../../../src/domain/cell';
import { scoreWorkbook } from '../../../src/domain/scoring/score-workbook';
import { formatPlace, issueText } from '../../../src/messages/issues';
import { aCriterion, aMatrix, someSettings } from '../../support/builders';

const issuesOf = (handoffs: Table, defaultReentry: string) => {
  const place = (table: Table) => ({ table, origin: { row: 1, column: 1 } });
  const { issues } = scoreWorkbook({
    leads: place([
      ['ID', 'Cargo'],
      ['L-1', 'CEO'],
    ]),
    matrix: place(aMatrix(aCriterion('Cargo', 100, { full: 'CEO' }))),
    settings: place(someSettings(['Reingreso por defecto', defaultReentry])),
    handoffs: place(handoffs),
  });
  return issues
    .filter(({ code }) => code === 'unreadable-reentry')
    .map((issue) => ({
      tab: issue.place.tab,
      at: formatPlace(issue.place, 'es'),
      ...issueText(issue, 'es'),
    }));
};

const HEADER = ['Traspaso', 'Lead', 'Enviado', 'Decisión', 'Reingreso'];

it('one a line, at its cell, with what was expected', () => {
  const returned = ['L-1-T1', 'L-1', '1/9/2026', 'Devolver'];
  expect(
    issuesOf(
      [HEADER, [...returned, 'Carg: CEO\nCargo: >=mucho\nCargo: CEO\nEtapa: MQL\nalgún día']],
      '90 días',
    ),
  ).toEqual([
    {
      tab: 'handoffs',
      at: 'E2',
      says: '«Carg: CEO» no se entiende, así que no se cumple',
      expected: '¿Querías decir «Cargo»?',
    },
    {
      tab: 'handoffs',
      at: 'E2',
      says: '«Cargo: >=mucho» no se entiende, así que no se cumple',
      expected: 'Un número o una fecha tras el signo, por ejemplo >=200',
    },
    {
      tab: 'handoffs',
      at: 'E2',
      says: '«Etapa: MQL» no se entiende, así que no se cumple',
      expected: 'Una columna de los datos, Puntuación, Encaje, Interés o Fecha: «Etapa» no es ninguna',
    },
    {
      tab: 'handoffs',
      at: 'E2',
      says: '«algún día» no se entiende, así que no se cumple',
      expected:
        'Campo: condición, por ejemplo Fecha: >=15/01/2027; o bien: alguno de los que faltan, o 90 días',
    },
  ]);
});

it('the one that returns begin with is looked at before anything is returned', () => {
  expect(issuesOf([HEADER], 'alguno de los que faltan, o más tarde')).toMatchObject([
    { tab: 'settings', at: 'Reingreso por defecto' },
  ]);
  expect(issuesOf([HEADER], 'alguno de los que faltan, o 3 meses')).toEqual([]);
});
