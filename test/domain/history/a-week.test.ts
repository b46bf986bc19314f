/** A manager's week, by hand: four leads, six things that happened, and what each did to the scores. */
import { expect, test } from 'vitest';
import { dayOf } from '../../../src/domain/day';
import { changesBetween } from '../../../src/domain/history/changes';
import type { Split } from '../../../src/domain/history/frozen';
import { aBehaviour, aCriterion, aMatrix } from '../../support/builders';
import { byId, causesOf, frozenAfter, type Tabs } from './weeks-of-books';

const MONDAY = dayOf(2026, 11, 16);
const NEXT_MONDAY = dayOf(2026, 11, 23);

const MATRIX = aMatrix(
  aCriterion('Cargo', 40, { full: 'CEO', half: 'Jefa' }),
  aCriterion('Sector', 20, { full: 'Logística' }),
  // Each visit is worth a quarter of 40 points, and half of that a week later.
  aBehaviour('Visitas', 40, { field: 'Visita', each: '25%', halfLife: 7 }),
);
const VISITS = [
  ['Fecha', 'Lead', 'Tipo'],
  [MONDAY, 'L-ana', 'Visita'],
  [MONDAY, 'L-ana', 'Visita'],
];
const LAST_WEEK: Tabs = {
  leads: [
    ['ID', 'Nombre', 'Cargo', 'Sector'],
    ['L-ana', 'Ana', 'CEO', ''],
    ['L-bea', 'Bea', 'Jefa', 'Logística'],
    ['L-carla', 'Carla', 'Jefa', ''],
  ],
  matrix: MATRIX,
  settings: [
    ['Clave', 'Valor'],
    ['Tibio desde', 30],
  ],
  interactions: VISITS,
};
const before = frozenAfter([], { tabs: LAST_WEEK, day: MONDAY });
const after = (changed: Partial<Tabs>) =>
  frozenAfter([before], { tabs: { ...LAST_WEEK, ...changed }, day: NEXT_MONDAY });

const split = (parts: Partial<Split>): Split => ({
  ...{ day: 0, interactions: 0, answers: 0, product: 0, settings: 0, model: 0 },
  ...parts,
});

test('each lead is kept with its score, what made it, and what it was scored by', () => {
  expect(before.leads[0]).toEqual({
    row: 0,
    lead: 'L-ana',
    score: 60,
    fit: 66.666666667,
    interest: 50,
    temperature: 'warm',
    stage: 'anonymous',
    parts: 'Cargo 40; Visitas 20',
    change: undefined,
    turnedBy: undefined,
    frozen: '[["Cargo","CEO","Sector",""],["Visita",""],[20773,0,0,0]]',
  });
});

test('visits fade in a week in which nothing else happened', () => {
  const ana = byId(after({})).get('L-ana')!;
  expect([ana.score, ana.change]).toEqual([50, split({ day: -10 })]);
});

test('what a lead was scored by is written once, until it is something else', () => {
  const answered = [...LAST_WEEK.leads.slice(0, 2), ['L-bea', 'Bea', 'CEO', 'Logística']];
  expect(after({ leads: answered }).leads.map(({ frozen }) => frozen)).toEqual([
    '',
    '[["Cargo","CEO","Sector","Logística"]]',
  ]);
});

test('everything at once: every point of the change has its cause', () => {
  const week = after({
    leads: [
      ['ID', 'Nombre', 'Cargo', 'Sector'],
      ['L-ana', 'Ana', 'CEO', 'Logística'],
      ['L-bea', 'Bea', 'Jefa', 'Logística'],
      ['L-dora', 'Dora', 'CEO', 'Logística'],
    ],
    interactions: [...VISITS, [NEXT_MONDAY, 'L-ana', 'Visita'], [NEXT_MONDAY, 'L-bea', 'Visita']],
    settings: [
      ['Clave', 'Valor'],
      ['Caliente desde', 75],
      ['Tibio desde', 60],
    ],
    matrix: aMatrix(
      aCriterion('Cargo', 60, { full: 'CEO', half: 'Jefa' }),
      aCriterion('Sector', 0, { full: 'Logística' }),
      aBehaviour('Visitas', 40, { field: 'Visita', each: '25%', halfLife: 7 }),
    ),
  });
  // Two visits fade to one, a new one comes, the sector is told, and then the matrix moves 20 points to the job title.
  expect(byId(week).get('L-ana')!.change).toEqual(split({ day: -10, interactions: 10, answers: 20 }));
  expect(byId(week).get('L-bea')!.change).toEqual(split({ interactions: 10, model: -10 }));
  expect(byId(week).get('L-dora')!.change).toBeUndefined();

  const told = changesBetween([before, week], MONDAY, NEXT_MONDAY).map(
    ({ lead, kind, before, after, beforeTemperature, afterTemperature }) =>
      [lead, kind, before, after, beforeTemperature, afterTemperature].join(' '),
  );
  expect(told).toEqual([
    'L-ana stayed 60 80 warm hot',
    'L-bea stayed 40 40 warm cold',
    'L-dora fresh  60  warm',
    'L-carla gone 20  cold ',
  ]);
});

test('a threshold alone turns temperatures and moves no score', () => {
  const settings = [
    ['Clave', 'Valor'],
    ['Caliente desde', 45],
    ['Tibio desde', 30],
  ];
  const ana = byId(after({ settings })).get('L-ana')!;
  expect([ana.temperature, ana.turnedBy, causesOf(ana.change)]).toEqual(['hot', 'settings', ['day']]);
});
