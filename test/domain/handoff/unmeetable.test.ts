/** Re-entry conditions that no lead can meet: why, and which lines it takes. */
import { expect, it } from 'vitest';
import { readReentry } from '../../../src/domain/handoff/reentry';
import { unmeetable } from '../../../src/domain/handoff/unmeetable';
import { aMatrix, aWorkbook } from '../../support/builders';

const { leads } = aWorkbook(
  [
    ['ID', 'Cargo', 'Empleados', 'Interés'],
    ['L-1', 'CEO', 12, ''],
  ],
  aMatrix(),
);
const ask = (...lines: string[]) => unmeetable(readReentry(lines.join('\n'), leads));

it.each([
  [['Puntuación: >=60', 'Puntuación: <50']],
  [['Puntuación: >=60 y <50']],
  [['Puntuación: vacío', 'Puntuación: >=0']],
  [['Encaje: 10..20', 'Encaje: >=21']],
  [['Encaje: no: *']],
  [['Fecha: >=15/01/2027', 'Fecha: <01/01/2027']],
  [['Fecha: >01/01/2027 y <02/01/2027']],
  [['Fecha: >=15/01/2027', 'Fecha: vacío']],
])('nothing meets %j', (lines) => {
  expect(ask(...lines)).toEqual({ why: 'clash', lines });
});

it.each([
  [['Puntuación: >=500']],
  [['Encaje: <0']],
  [['Encaje: >100']],
  [['Encaje: 101..200']],
  [['Puntuación: =-1; >=100,5']],
])('%j lies beyond the scale', (lines) => {
  expect(ask(...lines)).toEqual({ why: 'scale', lines });
});

it.each([
  [['Puntuación: >=60', 'Puntuación: <=60']],
  [['Puntuación: >=100']],
  [['Puntuación: <=0']],
  [['Puntuación: >59,9 y <60']],
  [['Puntuación: 60..60', 'Puntuación: >60,99']],
  [['Puntuación: vacío']],
  [['Puntuación: 1*', 'Puntuación: >=60']],
  [['Puntuación: >=60', 'Encaje: <50']],
  [['Puntuación: >=500, o 90 días']],
  [['Fecha: 01/01/2027..01/01/2027', 'Fecha: >=01/01/2027']],
  [['Fecha: <01/01/2020']],
  [['Fecha: *']],
  // A column of the data holds whatever people write.
  [['Empleados: >=500', 'Empleados: <10']],
  [['Interés: >=500']],
  [['Cargo: CEO', 'Cargo: Director']],
  [['alguno de los que faltan, o 90 días']],
  [['']],
])('%j can be met', (lines) => {
  expect(ask(...lines)).toBeUndefined();
});

it('names no more lines than it takes', () => {
  expect(
    ask('Cargo: CEO', 'Puntuación: >=10', 'Puntuación: >=60', 'Fecha: *', 'Puntuación: <50')?.lines,
  ).toEqual(['Puntuación: >=60', 'Puntuación: <50']);
  expect(ask('Puntuación: >=10', 'Puntuación: >=101')?.lines).toEqual(['Puntuación: >=101']);
  const three = ['Encaje: 10; 20', 'Encaje: 20; 30', 'Encaje: 10; 30'];
  expect(ask(...three)).toEqual({ why: 'clash', lines: three });
});
