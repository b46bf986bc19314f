import { expect, test } from 'vitest';
import { whoIs } from '../../src/commands/who';
import type { Host } from '../../src/host/host';
import { aWorkbook, leadRow } from './a-workbook';

const hostOfUser = (getEmail: () => string, effective = getEmail): Host => ({
  ...aWorkbook([leadRow()]).host,
  session: { getActiveUser: () => ({ getEmail }), getEffectiveUser: () => ({ getEmail: effective }) },
});

test('the person at the keyboard has the address that Google tells', () => {
  expect(whoIs(aWorkbook([leadRow()]).host)).toBe('ventas@example.com');
});

test('addresses come in lower case, without blanks around them', () => {
  expect(whoIs(hostOfUser(() => ' Ana@Example.com '))).toBe('ana@example.com');
});

test('where Google refuses to tell, nobody is known', () => {
  const refuse = (): string => {
    throw new Error('Specified permissions are not sufficient to call Session.getActiveUser.');
  };
  expect(whoIs(hostOfUser(refuse))).toBe('');
});

test('where Google keeps silent about who sits there, it is whose rights the script has', () => {
  const eva = hostOfUser(
    () => '',
    () => 'eva@example.com',
  );
  expect(whoIs(eva)).toBe('eva@example.com');
});
