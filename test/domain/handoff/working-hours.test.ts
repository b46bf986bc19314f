/** `Plazo`, `Jornada`, `Festivos`, and the deadlines that come of them. */
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../src/domain/cell';
import { dayOf, readDay } from '../../../src/domain/day';
import { readHolidays, readTerm, readWeek } from '../../../src/domain/handoff/read-working-hours';
import { deadlineOf, type Schedule } from '../../../src/domain/handoff/working-hours';
import { printMoment, readMoment } from '../../../src/domain/moment';

const OFFICE = 'lun-vie 9:00-18:00';
const SHORT_FRIDAY = 'lun-jue 9:00-14:00, 16:00-19:00; vie 9:00-15:00';

const scheduleOf = (week: string, holidays = ''): Schedule => ({
  week: readWeek(week)!,
  holidays: readHolidays(holidays.split(';').filter(Boolean)).read,
});

/** 27/11/2026 is a Friday. */
const due = (sent: string, term: string, week = OFFICE, holidays = ''): string =>
  printMoment(deadlineOf(readMoment(sent) as Moment, readTerm(term)!, scheduleOf(week, holidays)));

describe('a deadline', () => {
  it.each([
    ['27/11/2026 17:00', '1 día hábil', '30/11/2026 17:00'],
    ['27/11/2026 17:00', '2 horas hábiles', '30/11/2026 10:00'],
    ['24/11/2026 10:15', '1 día hábil', '25/11/2026 10:15'],
    ['24/11/2026 10:15', '2 horas hábiles', '24/11/2026 12:15'],
    ['24/11/2026 10:15', '1,5 horas', '24/11/2026 11:45'],
    ['24/11/2026 16:00', '2 horas hábiles', '24/11/2026 18:00'],
  ])('of what is sent on %s within %s is %s', (sent, term, expected) => {
    expect(due(sent, term)).toBe(expected);
  });

  it.each([
    ['28/11/2026 11:00', '1 día hábil', '01/12/2026 09:00'],
    ['28/11/2026 11:00', '2 horas hábiles', '30/11/2026 11:00'],
    ['27/11/2026 18:00', '2 horas hábiles', '30/11/2026 11:00'],
    ['27/11/2026 20:00', '1 día hábil', '01/12/2026 09:00'],
    ['27/11/2026 06:00', '1 día hábil', '30/11/2026 09:00'],
  ])(
    'of what is sent outside the hours, on %s within %s, counts from the next opening: %s',
    (sent, term, at) => {
      expect(due(sent, term)).toBe(at);
    },
  );

  it('in working hours skips the break at noon and the short Friday', () => {
    expect(due('26/11/2026 13:00', '2 horas hábiles', SHORT_FRIDAY)).toBe('26/11/2026 17:00');
    expect(due('26/11/2026 18:30', '2 horas hábiles', SHORT_FRIDAY)).toBe('27/11/2026 10:30');
    expect(due('27/11/2026 14:30', '2 horas hábiles', SHORT_FRIDAY)).toBe('30/11/2026 10:30');
    expect(due('26/11/2026 15:00', '1 hora hábil', SHORT_FRIDAY)).toBe('26/11/2026 17:00');
  });

  it('skips holidays, one by one and in ranges, this year and every year', () => {
    expect(due('24/12/2026 10:00', '1 día hábil', OFFICE, '25/12')).toBe('28/12/2026 10:00');
    expect(due('24/12/2030 10:00', '1 día hábil', OFFICE, '25/12')).toBe('26/12/2030 10:00');
    expect(due('31/07/2026 17:00', '2 horas hábiles', OFFICE, '1/8/2026..15/8/2026')).toBe(
      '17/08/2026 10:00',
    );
    expect(due('27/11/2026 17:00', '1 día hábil', OFFICE, '30/11/2026; 1/12/2026')).toBe('02/12/2026 17:00');
  });

  it('of working days keeps its clock time also where the last day closes earlier', () => {
    expect(due('26/11/2026 17:30', '1 día hábil', SHORT_FRIDAY)).toBe('27/11/2026 17:30');
  });

  it('counts on over years of holidays', () => {
    expect(due('30/12/2026 10:00', '1 día hábil', OFFICE, '31/12/2026..31/12/2035')).toBe('01/01/2036 10:00');
  });

  it('where every day of the year is a holiday falls behind the years that were noted down', () => {
    const { day } = deadlineOf(
      { day: 20779, minute: 600 },
      { count: 1, unit: 'hour' },
      scheduleOf(OFFICE, '1/1..31/12'),
    );
    expect(day).toBe(dayOf(2070, 1, 1).day);
  });

  it('of hours that go on at midnight has no gap there', () => {
    expect(due('27/11/2026 23:00', '2 horas', 'lun-dom 0:00-24:00')).toBe('28/11/2026 01:00');
    expect(due('27/11/2026 23:00', '1 hora', 'vie 20:00-24:00')).toBe('28/11/2026 00:00');
  });

  it('counts by the calendar where nothing ever opens', () => {
    const never: Schedule = { week: [[], [], [], [], [], [], []], holidays: new Set() };
    const sent = { day: 20779, minute: 600 };
    expect(deadlineOf(sent, { count: 2, unit: 'day' }, never)).toEqual({ day: 20781, minute: 600 });
    expect(deadlineOf(sent, { count: 20, unit: 'hour' }, never)).toEqual({ day: 20780, minute: 360 });
    expect(deadlineOf(sent, { count: 1, unit: 'day' }, { week: [], holidays: new Set() })).toEqual({
      day: 20780,
      minute: 600,
    });
  });
});

describe('Plazo', () => {
  it.each([
    ['1 día hábil', 1, 'day'],
    ['3 días hábiles', 3, 'day'],
    ['2 horas hábiles', 2, 'hour'],
    ['2h', 2, 'hour'],
    ['4 HORAS', 4, 'hour'],
    ['1 working day', 1, 'day'],
    ['8 business hours', 8, 'hour'],
    ['1 dia útil', 1, 'day'],
    ['2 dias úteis', 2, 'day'],
    ['un día laborable', 1, 'day'],
    ['0,5 h', 0.5, 'hour'],
    ['  5   d ', 5, 'day'],
  ])('«%s» is %d %s', (text, count, unit) => {
    expect(readTerm(text)).toEqual({ count, unit });
  });

  it.each(['', 'pronto', '2', '0 días', '-1 día', '1,5 días', '9999 horas', 'un año', '1 día y medio', 'd'])(
    '«%s» is none',
    (text) => {
      expect(readTerm(text)).toBeUndefined();
    },
  );
});

describe('Jornada', () => {
  const nine = [[540, 1080]];

  it.each([
    ['lun-vie 9:00-18:00', [nine, nine, nine, nine, nine, [], []]],
    ['lunes a viernes de 9 a 18', [nine, nine, nine, nine, nine, [], []]],
    ['L-V 9h-18h', [nine, nine, nine, nine, nine, [], []]],
    ['Monday to Friday 9:00 - 18:00', [nine, nine, nine, nine, nine, [], []]],
    ['mon–fri: 09.00–18.00', [nine, nine, nine, nine, nine, [], []]],
    ['segunda-feira a sexta-feira 9h00 às 18h00', [nine, nine, nine, nine, nine, [], []]],
    ['seg-sex 9:00-18:00', [nine, nine, nine, nine, nine, [], []]],
    ['sáb 9:00-18:00', [[], [], [], [], [], nine, []]],
    ['lun, mié y vie 9-18', [nine, [], nine, [], nine, [], []]],
    ['sáb-lun 9-18', [nine, [], [], [], [], nine, nine]],
    ['dom 0:00-24:00', [[], [], [], [], [], [], [[0, 1440]]]],
  ])('«%s» opens so', (text, week) => {
    expect(readWeek(text)).toEqual(week);
  });

  it('may have several spans a day, in any order, and parts for other days', () => {
    const split = [
      [540, 840],
      [960, 1140],
    ];
    const week = [split, split, split, split, [[540, 900]], [], []];
    expect(readWeek(SHORT_FRIDAY)).toEqual(week);
    expect(readWeek('vie 9:00-15:00\nlun-jue 16:00-19:00 y 9:00-14:00;')).toEqual(week);
    expect(readWeek('lun-vie 9:00-14:00; lun-jue 16:00-19:00; vie 9:00-15:00')).toEqual(week);
  });

  it('a later part replaces the hours that it overlaps', () => {
    expect(readWeek('lun-vie 9:00-18:00; vie 9:00-15:00')?.[4]).toEqual([[540, 900]]);
  });

  it.each([
    '',
    ';',
    'lun-vie',
    '9:00-18:00',
    'lun-vie 18:00-9:00',
    'lun-vie 9:00-25:00',
    'lun-vie 9:70-18:00',
    'lun-vie 9:00-24:01',
    'lun-vie 9:00-14:00, 13:00-19:00',
    'lun-vie 9:00-9:00',
    'lun-xyz 9:00-18:00',
    'lun-vie 9:00-18:00; mañana 9-12',
    'lun-vie 9:00',
  ])('«%s» is none', (text) => {
    expect(readWeek(text)).toBeUndefined();
  });
});

describe('Festivos', () => {
  const days = (...dates: string[]) => new Set(dates.map((date) => readDay(date)!.day));

  it('are dates and ranges; what cannot be read is named and the rest counts', () => {
    expect(readHolidays(['1/5/2026', 'pronto', '2026-12-06..8/12/2026', '31/2/2026'])).toEqual({
      read: days('1/5/2026', '6/12/2026', '7/12/2026', '8/12/2026'),
      unread: ['pronto', '31/2/2026'],
    });
  });

  it('without a year come back every year, the 29th of February where there is one', () => {
    const { read: holidays } = readHolidays(['25/12', '29/2']);
    expect(days('25/12/2026', '25/12/2040', '29/2/2028').size).toBe(3);
    for (const day of days('25/12/2026', '25/12/2040', '29/2/2028')) expect(holidays).toContain(day);
    expect(holidays).not.toContain(readDay('1/3/2027')!.day);
  });

  it.each([
    '15/8/2026..1/8/2026',
    '1/1/2026..31/12/2099',
    '1/1/2026..',
    '..',
    '1/13',
    '1/8/2026..2/8/2026..3/8/2026',
  ])('«%s» is none', (item) => {
    expect(readHolidays([item]).unread).toEqual([item]);
  });
});
