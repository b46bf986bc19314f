import { describe, expect, it } from 'vitest';
import type { Change, LogAction } from '../../../src/domain/handoff/change';
import { outsideRole, withFlags } from '../../../src/domain/handoff/row-rights';

const settings = {
  emails: {
    marketing: ['mar@example.com'],
    sales: ['ven@example.com'],
    management: ['dir@example.com'],
  },
};

const change = (...events: readonly LogAction[]): Change => ({
  lead: { row: 2, index: 0, id: 'L-ANA', cells: [] },
  before: undefined,
  id: 'L-ANA-T1',
  cells: { decision: 'Aceptar' },
  row: {},
  log: events.map((what) => ({
    what,
    lead: 'L-ANA',
    handoff: 'L-ANA-T1',
    before: '',
    after: 'Aceptar',
  })),
});

const events = (changes: readonly Change[]): LogAction[][] =>
  changes.map(({ log }) => log.map(({ what }) => what));

describe('a change in a row', () => {
  it.each<[string, LogAction, readonly string[] | undefined]>([
    ['mar@example.com', 'decided', ['sales']],
    ['mar@example.com', 'corrected', ['sales']],
    ['mar@example.com', 'judged', ['sales']],
    ['mar@example.com', 'reassigned', ['sales', 'management']],
    ['mar@example.com', 'sent', undefined],
    ['dir@example.com', 'decided', ['sales']],
    ['dir@example.com', 'reassigned', undefined],
    ['ven@example.com', 'decided', undefined],
    ['eve@example.com', 'decided', ['sales']],
    ['', 'decided', undefined],
  ])('by «%s», %s: takes the roles %j', (email, what, roles) => {
    expect(outsideRole(email, settings, change(what))).toEqual(roles);
  });

  it('outside of the role stays as it is, and one flag follows its event', () => {
    const [flagged] = withFlags('mar@example.com', settings, [change('decided')]);
    expect(flagged).toEqual({
      ...change('decided'),
      log: [...change('decided').log, ...change('flagged').log],
    });
  });

  it('flags only what the role lacks', () => {
    const changes = [change('sent', 'decided'), change('reassigned'), change('sent')];
    expect(events(withFlags('mar@example.com', settings, changes))).toEqual([
      ['sent', 'decided', 'flagged'],
      ['reassigned', 'flagged'],
      ['sent'],
    ]);
  });

  it('by somebody with the role, or by nobody known, passes as it came', () => {
    const changes = [change('decided'), change('judged')];
    expect(withFlags('ven@example.com', settings, changes)).toEqual(changes);
    expect(withFlags('', settings, changes)).toEqual(changes);
  });
});
