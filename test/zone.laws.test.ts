/** Days are read from few questions to `Intl`; every answer must be the one that asking for that moment gives. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayReader } from '../src/zone';

const ZONES = [
  'UTC',
  'Europe/Madrid',
  'America/Mexico_City',
  'America/Sao_Paulo',
  'America/Havana',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
];

const asked = (zone: string, time: number): number => {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', { timeZone: zone });
  const [month, date, year] = format.format(time).split('/').map(Number);
  return Date.UTC(year!, month! - 1, date) / 86_400_000;
};

it('a moment’s day is the one that Intl names, in any zone, on days when clocks change too', () => {
  const moments = fc.oneof(
    fc.date({
      min: new Date('1899-12-30T00:00:00Z'),
      max: new Date('2100-01-01T00:00:00Z'),
      noInvalidDate: true,
    }),
    // Around changes: Madrid in spring and autumn, São Paulo and Havana at midnight, Samoa’s day that never was.
    fc
      .tuple(
        fc.constantFrom('2026-03-29', '2026-10-25', '2018-11-04', '2019-02-17', '2024-03-10', '2011-12-30'),
        fc.integer({ min: -129_600, max: 129_600 }),
      )
      .map(([day, seconds]) => new Date(Date.parse(day) + seconds * 1000)),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.array(moments, { minLength: 1, maxLength: 6 }),
      (zone, dates) => {
        const { dayOfDate } = dayReader(zone);
        for (const date of dates) expect(dayOfDate(date).day).toBe(asked(zone, date.getTime()));
      },
    ),
    { numRuns: 1500 },
  );
});
