/** `Ajustes` about handoffs: defaults, what is read, and what is named because it cannot be. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell';
import { dayOf } from '../../src/domain/day';
import { isAbsent } from '../../src/domain/handoff/absences';
import { capacityOf } from '../../src/domain/handoff/capacity';
import { readWeek } from '../../src/domain/handoff/read-working-hours';
import { readSettings } from '../../src/domain/settings';
import { DEFAULT_HANDOFF_SETTINGS } from '../../src/domain/settings-handoff';
import { BUILDING_TEXTS } from '../../src/messages/building';
import { issueText } from '../../src/messages/issues';

const read = (...entries: (readonly [string, Cell])[]) =>
  readSettings([['Clave', 'Valor'], ...entries.map(([key, value]) => [key, value])], { row: 1 });
const says = (...entries: (readonly [string, Cell])[]) =>
  read(...entries).issues.map((issue) => {
    const { says, expected } = issueText(issue, 'es');
    return [issue.place.row, says, expected];
  });

it('are those of the contract where nothing is typed', () => {
  const { settings, issues } = read(['Plazo', ''], ['Festivos', ' ']);
  expect(issues).toEqual([]);
  expect(settings).toMatchObject(DEFAULT_HANDOFF_SETTINGS);
  expect(settings).toMatchObject({
    deadline: { count: 1, unit: 'day' },
    urgentDeadline: { count: 2, unit: 'hour' },
    schedule: { week: readWeek('lun-vie 9:00-18:00') },
    emails: { marketing: [], sales: [], management: [] },
  });
});

it('are also those that Crear matriz writes down', () => {
  const { deadline, urgentDeadline, workingHours } = BUILDING_TEXTS.es.settingStarts;
  const typed = read(['Plazo', deadline], ['Plazo urgente', urgentDeadline], ['Jornada', workingHours]);
  expect(typed.issues).toEqual([]);
  expect(typed.settings).toEqual(read().settings);
});

it('deadlines and opening hours are read', () => {
  const { settings } = read(
    ['Plazo', '3 días hábiles'],
    ['Plazo urgente', '30 horas'],
    ['Jornada', 'lun-jue 9:00-14:00, 16:00-19:00; vie 9:00-15:00'],
  );
  expect(settings.deadline).toEqual({ count: 3, unit: 'day' });
  expect(settings.urgentDeadline).toEqual({ count: 30, unit: 'hour' });
  expect(settings.schedule.week[4]).toEqual([[540, 900]]);
});

it('holidays may be one date in a cell, or many in a text', () => {
  expect(read(['Festivos', dayOf(2026, 12, 8)]).settings.schedule.holidays).toContain(dayOf(2026, 12, 8).day);
  const { holidays } = read(['Festivos', '8/12/2026, 25/12\n1/8/2027..2/8/2027']).settings.schedule;
  for (const day of [dayOf(2026, 12, 8), dayOf(2027, 12, 25), dayOf(2027, 8, 2)])
    expect(holidays).toContain(day.day);
});

it('addresses are taken out of what people paste, in lower case', () => {
  const { emails } = read(
    ['Correos de ventas', 'Ana <Ana@Example.com>; LUIS@example.com,eva@example.com;'],
    ['Correos de dirección', 'jefa@example.com'],
  ).settings;
  expect(emails.sales).toEqual(['ana@example.com', 'luis@example.com', 'eva@example.com']);
  expect(emails.management).toEqual(['jefa@example.com']);
});

it('a slip of the pen does not open a team to everyone', () => {
  const { settings, issues } = read(['Correos de ventas', 'Ana García']);
  expect(settings.emails.sales).toEqual(['ana garcía']);
  expect(issues).toMatchObject([{ code: 'unreadable-item', received: 'Ana García', place: { row: 2 } }]);
});

it('absences are ranges and days by person, each after a comma or of its own', () => {
  const { absences } = read([
    'Ausencias',
    'Ana@example.com: 1/8/2026..15/8/2026, 24/12/2026; 31/12/2026; luis@example.com: 3/9/2026',
  ]).settings;
  const away = (who: string, month: number, day: number) => isAbsent(absences, who, dayOf(2026, month, day));
  expect([
    away('ana@example.com', 8, 1),
    away('ANA@example.com', 8, 15),
    away('ana@example.com', 8, 16),
  ]).toEqual([true, true, false]);
  expect([away('ana@example.com', 12, 24), away('ana@example.com', 12, 31)]).toEqual([true, true]);
  expect([away('luis@example.com', 9, 3), away('luis@example.com', 12, 31)]).toEqual([true, false]);
  expect(away('', 8, 1)).toBe(false);
});

it('capacity is by person, and one for everybody else', () => {
  const { capacity } = read(['Capacidad semanal', 'ana@example.com: 10; 8; luis@example.com: 0']).settings;
  expect(
    ['ana@example.com', 'luis@example.com', 'eva@example.com'].map((who) => capacityOf(capacity, who)),
  ).toEqual([10, 0, 8]);
  expect(capacityOf(read(['Capacidad semanal', 5]).settings.capacity, 'ana@example.com')).toBe(5);
  expect(
    capacityOf(read(['Capacidad semanal', 'ana@example.com: 3']).settings.capacity, 'eva@example.com'),
  ).toBe(undefined);
});

describe('what cannot be read', () => {
  it('leaves the default, and says what was expected', () => {
    expect(read(['Plazo', 'pronto'], ['Jornada', 'de sol a sol']).settings).toMatchObject(
      DEFAULT_HANDOFF_SETTINGS,
    );
    expect(says(['Plazo', 'pronto'], ['Plazo urgente', 2], ['Jornada', 'de sol a sol'])).toEqual([
      [
        2,
        'Plazo dice «pronto»',
        'Un plazo, por ejemplo 1 día hábil o 2 horas hábiles; mientras tanto vale el valor por defecto',
      ],
      [
        3,
        'Plazo urgente dice «2»',
        'Un plazo, por ejemplo 1 día hábil o 2 horas hábiles; mientras tanto vale el valor por defecto',
      ],
      [
        4,
        'Jornada dice «de sol a sol»',
        'Días y horas, por ejemplo lun-vie 9:00-18:00; mientras tanto vale el valor por defecto',
      ],
    ]);
  });

  it('of capacity is also who has no turn', () => {
    const sales = ['Correos de ventas', 'ana@example.com; luis@example.com'] as const;
    const capacity = ['Capacidad semanal', 'Ana@example.com: 10; lius@example.com: 3; Marta: 2; 8'] as const;
    expect(says(sales, capacity)).toEqual([
      [
        3,
        'Capacidad semanal nombra a «lius@example.com», que no está en Correos de ventas',
        '¿Querías decir «luis@example.com»?',
      ],
      [
        3,
        'Capacidad semanal nombra a «marta», que no está en Correos de ventas',
        'Una dirección de Correos de ventas: solo a esas les llega el turno',
      ],
    ]);
    expect(read(sales, capacity).issues.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(says(capacity)).toEqual([]);
  });

  it('of the reasons to reject is a stage that does not exist', () => {
    const reasons = 'Duplicado (Descartdo); Otro territorio (MQL); Otro (Recycled); Precio; No decide (aún)';
    expect(says(['Motivos de rechazo', reasons])).toEqual(
      ['Duplicado (Descartdo)', 'No decide (aún)'].map((reason) => [
        2,
        `En Motivos de rechazo no se entiende «${reason}»`,
        'Un motivo y la etapa en que acaba, por ejemplo Duplicado (Descartado); lo demás vale',
      ]),
    );
  });

  it('in a list is named by itself, and the rest counts', () => {
    const entries = [
      ['Festivos', '25/12; Navidad'],
      ['Ausencias', 'ana@example.com: 1/8/2026, agosto; 1/9/2026; luis@example.com'],
      ['Capacidad semanal', 'ana@example.com: muchos; 8; luis@example.com: -1; eva@example.com: 2,5'],
    ] as const;
    const { settings } = read(...entries);
    expect(settings.schedule.holidays).toContain(dayOf(2026, 12, 25).day);
    expect(isAbsent(settings.absences, 'ana@example.com', dayOf(2026, 8, 1))).toBe(true);
    expect(isAbsent(settings.absences, 'ana@example.com', dayOf(2026, 9, 1))).toBe(true);
    expect(capacityOf(settings.capacity, 'ana@example.com')).toBe(8);
    expect(says(...entries).map(([row, what]) => [row, what])).toEqual([
      [2, 'En Festivos no se entiende «Navidad»'],
      [3, 'En Ausencias no se entiende «ana@example.com: 1/8/2026, agosto»'],
      [3, 'En Ausencias no se entiende «luis@example.com»'],
      [4, 'En Capacidad semanal no se entiende «ana@example.com: muchos»'],
      [4, 'En Capacidad semanal no se entiende «luis@example.com: -1»'],
      [4, 'En Capacidad semanal no se entiende «eva@example.com: 2,5»'],
    ]);
  });
});
