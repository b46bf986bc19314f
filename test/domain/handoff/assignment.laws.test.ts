/** What holds of every way of giving leads out, whatever the leads, the ledger, absences and capacities. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbsent } from '../../../src/domain/handoff/absences';
import { assignmentOf } from '../../../src/domain/handoff/assignment';
import { capacityOf } from '../../../src/domain/handoff/capacity';
import { companyKeysOf } from '../../../src/domain/handoff/company';
import { ANA, aTeam, EVA, LUIS, someHandoffs, someLeads } from './a-team';

const RUNS = { numRuns: 1000 };
const TEAM = [ANA, LUIS, EVA];
/** The days of the handoffs that lie in the week of the tests: Monday to Sunday. */
const THIS_WEEK = -6;

const person = fc.constantFrom(...TEAM);
/** Company names tell companies apart here; a blank one binds nobody. */
const company = fc.constantFrom('', '', 'Acme', 'Beta', 'Gama');
const history = fc.array(fc.tuple(fc.nat(5), person, fc.integer({ min: -20, max: 0 })), { maxLength: 8 });
const away = fc.uniqueArray(person, { maxLength: 2 });
const capacity = fc.option(fc.record({ ana: fc.nat(5), others: fc.nat(4) }), { nil: undefined });

interface Case {
  readonly companies: readonly string[];
  readonly past: readonly (readonly [number, string, number])[];
  readonly absent: readonly string[];
  readonly limits: { readonly ana: number; readonly others: number } | undefined;
}

const aCase: fc.Arbitrary<Case> = fc.record({
  companies: fc.array(company, { minLength: 6, maxLength: 14 }),
  past: history,
  absent: away,
  limits: capacity,
});

const teamOf = ({ companies, past, absent, limits }: Case) =>
  aTeam(
    someLeads(...companies.map((name, i) => [`L-${i}`, '', name] as const)),
    someHandoffs(...past.map(([lead, owner, on]) => [`L-${lead}`, owner, on] as const)),
    [
      ['Ausencias', absent.map((owner) => `${owner}: 22/11/2026`).join('; ')],
      ['Capacidad semanal', limits ? `${ANA}: ${limits.ana}; ${limits.others}` : ''],
    ],
  );

const giveAll = (team: ReturnType<typeof teamOf>): string[] => {
  const { give } = assignmentOf(team);
  return team.leads.leads.map((lead) => give(lead, ''));
};

describe('giving leads out', () => {
  it('leaves one company with one owner from the first lead on', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const team = teamOf(given);
        const owners = giveAll(team);
        const byCompany = new Map<string, Set<string>>();
        team.leads.leads.forEach((lead, i) => {
          for (const key of companyKeysOf(team.leads, lead)) {
            const known = byCompany.get(key) ?? new Set();
            byCompany.set(key, owners[i] ? known.add(owners[i]) : known);
          }
        });
        expect([...byCompany.values()].filter(({ size }) => size > 1)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('gives by turn to nobody who is away or full, and to somebody while anybody can', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const team = teamOf({ ...given, companies: given.companies.map(() => '') });
        const { absences, capacity: limits } = team.settings;
        const taken = new Map(TEAM.map((owner) => [owner, 0]));
        for (const [, owner, on] of given.past) if (on >= THIS_WEEK) taken.set(owner, taken.get(owner)! + 1);
        const canTake = (owner: string) =>
          !isAbsent(absences, owner, team.on) && taken.get(owner)! < (capacityOf(limits, owner) ?? 99);
        const unfair = giveAll(team).filter((owner) => {
          const could = TEAM.filter(canTake);
          if (owner) taken.set(owner, taken.get(owner)! + 1);
          return owner ? !could.includes(owner) : could.length > 0;
        });
        expect(unfair).toEqual([]);
      }),
      RUNS,
    );
  });

  it('gives those who are always there as many turns as each other, give or take one', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const team = teamOf({ ...given, companies: given.companies.map(() => ''), limits: undefined });
        const owners = giveAll(team);
        const there = TEAM.filter((owner) => !given.absent.includes(owner));
        const counts = there.map((owner) => owners.filter((one) => one === owner).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(owners.length);
      }),
      RUNS,
    );
  });

  it('in one batch or one by one, each read again, comes to the same', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const past = [...given.past];
        const owners = given.companies.map((_, i) => {
          const team = teamOf({ ...given, past });
          const owner = assignmentOf(team).give(team.leads.leads[i]!, '');
          past.push([i, owner, 0]);
          return owner;
        });
        expect(giveAll(teamOf(given))).toEqual(owners);
      }),
      { numRuns: 300 },
    );
  });
});
