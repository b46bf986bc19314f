/** The report in words, where weeks are not like each other. */
import { expect, it } from 'vitest';
import { reportView } from '../../../src/messages/week/report-view';
import { aReport } from '../../pages/a-report';

const view = (over: Parameters<typeof aReport>[0]) =>
  reportView(aReport(over), { language: 'es', names: true });

it('after weeks without a report both spans are said where they stand side by side', () => {
  const { to } = aReport();
  const { subtitle, section } = view({ from: { day: to.day - 29 }, previousFrom: { day: to.day - 36 } });
  expect(subtitle).toContain('. Esta semana: 29 días; la anterior: 7 días.');
  expect(section('handoffs').note).toBe('Esta semana: 29 días; la anterior: 7 días.');
  const single = view({ from: { day: to.day - 1 }, previousFrom: { day: to.day - 8 } });
  expect(single.section('handoffs').note).toBe('Esta semana: 1 día; la anterior: 7 días.');
});

it('of two weeks of seven days nothing is said', () => {
  expect(view({}).subtitle).not.toContain('días');
  expect(view({}).section('handoffs').note).toBe('');
});
