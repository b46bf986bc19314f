import { describe, expect, it } from 'vitest';
import { mayDo, RIGHTS, type Right, type RoleLists, rolesWith } from '../../src/domain/rights';

const TEAMS: RoleLists = {
  marketing: ['mar@example.com'],
  sales: ['ven@example.com', 'both@example.com'],
  management: ['dir@example.com', 'both@example.com'],
};
const rightsOf = (email: string, emails: RoleLists): Right[] =>
  RIGHTS.filter((right) => mayDo(email, { emails }, right));
const SHARED: Right[] = ['reopen', 'undo', 'identity', 'interact'];

describe('rights by role', () => {
  it.each([
    ['mar@example.com', ['send', 'hold', ...SHARED]],
    ['ven@example.com', ['decide', 'judge', 'conclude', 'reassign', ...SHARED]],
    ['dir@example.com', ['reassign', 'lift', ...SHARED, 'forget', 'digest']],
    ['both@example.com', ['decide', 'judge', 'conclude', 'reassign', 'lift', ...SHARED, 'forget', 'digest']],
  ])('%s has those of the lists that name it', (email, rights) => {
    expect(rightsOf(email, TEAMS)).toEqual(rights);
  });

  it('a known address outside of every list may do nothing', () => {
    expect(rightsOf('eve@example.com', TEAMS)).toEqual([]);
  });

  it('nobody known may do everything but mail the team, so that nobody is locked out', () => {
    const withoutMail = RIGHTS.filter((right) => right !== 'digest');
    expect(rightsOf('', TEAMS)).toEqual(withoutMail);
    expect(rightsOf('  ', TEAMS)).toEqual(withoutMail);
    expect(rightsOf('', { ...TEAMS, management: [] })).toEqual(RIGHTS);
  });

  it('a blank list gives its role to everyone, and no other', () => {
    expect(rightsOf('eve@example.com', { ...TEAMS, sales: [] })).toEqual(rightsOf('ven@example.com', TEAMS));
    expect(rightsOf('mar@example.com', { ...TEAMS, management: ['', ' '] })).toEqual(
      RIGHTS.filter((right) => !['decide', 'judge', 'conclude'].includes(right)),
    );
    expect(rightsOf('eve@example.com', { marketing: [], sales: [], management: [] })).toEqual(RIGHTS);
  });

  it('case and blanks around an address do not matter', () => {
    expect(mayDo(' VEN@Example.com', { emails: TEAMS }, 'decide')).toBe(true);
    expect(mayDo('ven@example.com', { emails: { ...TEAMS, sales: ['Ven@EXAMPLE.com '] } }, 'decide')).toBe(
      true,
    );
  });

  it('an address that contains another one is another one', () => {
    expect(mayDo('xven@example.com', { emails: TEAMS }, 'decide')).toBe(false);
    expect(mayDo('ven@example.co', { emails: TEAMS }, 'decide')).toBe(false);
  });

  it('a refusal can name the roles that have the right', () => {
    expect(rolesWith('reassign')).toEqual(['sales', 'management']);
    expect(rolesWith('forget')).toEqual(['management']);
  });
});
