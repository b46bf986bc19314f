import { describe, expect, it } from 'vitest';
import type { Change, LogAction } from '../../../src/domain/handoff/change';
import { withFlags } from '../../../src/domain/handoff/row-rights';

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
  it.each<[string, LogAction, boolean]>([
    ['mar@example.com', 'decided', true],
    ['mar@example.com', 'corrected', true],
    ['mar@example.com', 'judged', true],
    ['mar@example.com', 'reassigned', true],
    ['mar@example.com', 'sent', false],
    ['dir@example.com', 'decided', true],
    ['dir@example.com', 'reassigned', false],
    ['ven@example.com', 'decided', false],
    ['eve@example.com', 'decided', true],
    ['', 'decided', false],
  ])('by «%s», %s: flagged: %j', (email, what, isFlagged) => {
    const [flagged] = withFlags(email, settings, [change(what)]);
    expect(flagged!.log.some((entry) => entry.what === 'flagged')).toBe(isFlagged);
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
