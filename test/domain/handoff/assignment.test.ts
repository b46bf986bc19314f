/** Who gets a lead, and who gets it instead. */
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/domain/cell';
import { assignmentOf } from '../../../src/domain/handoff/assignment';
import { ANA, aTeam, EVA, LUIS, someHandoffs, someLeads } from './a-team';

type Team = ReturnType<typeof aTeam>;

/** Gives all leads in their order. */
const giveAll = (team: Team, typed: Readonly<Record<string, string>> = {}): string[] => {
  const { give } = assignmentOf(team);
  return team.leads.leads.map((lead) => give(lead, typed[lead.id] ?? ''));
};

const FOUR = someLeads(['L-1'], ['L-2'], ['L-3'], ['L-4']);

describe('a company', () => {
  const colleagues = (
    first: string,
    second: string,
    decided: Readonly<Record<string, string>> = {},
  ): string => {
    const table = someLeads(
      ['L-1', ...first.split('|')] as ['L-1'],
      ['L-2', ...second.split('|')] as ['L-2'],
    );
    const team = aTeam(table, someHandoffs(['L-1', LUIS, -30, decided]));
    return assignmentOf(team).give(team.leads.leads[1]!, ANA);
  };

  it.each([
    ['one domain', 'a@acme.example', 'b@ACME.example'],
    ['one name', '|Acme Logística', '|  ACME logistica '],
    ['one name, other domains', 'a@acme.example|Acme', 'b@acme.test|Acme'],
  ])('with %s goes to whoever has its open handoff, even before Responsable', (_, first, second) => {
    expect(colleagues(first, second)).toBe(LUIS);
  });

  it.each([
    ['free mail', 'a@gmail.com', 'b@gmail.com'],
    ['free mail with a country', 'a@yahoo.com.ar', 'b@yahoo.com.ar'],
    ['other domains', 'a@acme.example', 'b@acme.test'],
    ['no e-mail and no name', '', ''],
  ])('is not shared by %s', (_, first, second) => {
    expect(colleagues(first, second)).toBe(ANA);
  });

  it.each([
    ['accepted', { Decisión: 'Aceptar' }, LUIS],
    ['qualified', { Decisión: 'Aceptar', Veredicto: 'Cualificado' }, LUIS],
    ['won', { Decisión: 'Aceptar', Resultado: 'Ganado' }, LUIS],
    ['returned', { Decisión: 'Devolver' }, ANA],
    ['rejected', { Decisión: 'Rechazar' }, ANA],
    ['judged not yet', { Decisión: 'Aceptar', Veredicto: 'Aún no' }, ANA],
    ['lost', { Decisión: 'Aceptar', Resultado: 'Perdido' }, ANA],
  ])('whose handoff was %s', (_, decided, owner) => {
    expect(colleagues('a@acme.example', 'b@acme.example', decided)).toBe(owner);
  });

  it('with two owners goes to whoever was given one last', () => {
    const table = someLeads(['L-1', 'a@acme.example'], ['L-2', 'b@acme.example'], ['L-3', 'c@acme.example']);
    const team = aTeam(table, someHandoffs(['L-1', EVA, -5], ['L-2', LUIS, -9, { Decisión: 'Aceptar' }]));
    expect(assignmentOf(team).give(team.leads.leads[2]!, '')).toBe(EVA);
  });

  it('stays together within one batch, also with an owner who is away or full', () => {
    const table = someLeads(['L-1', 'a@acme.example'], ['L-2', 'b@other.example'], ['L-3', 'c@acme.example']);
    const team = aTeam(table, undefined, [
      ['Capacidad semanal', '1'],
      ['Ausencias', `${EVA}: 22/11/2026`],
    ]);
    expect(giveAll(team, { 'L-1': EVA })).toEqual([EVA, ANA, EVA]);
  });

  it('is nobody’s where its handoff has no owner', () => {
    const table = someLeads(['L-1', 'a@acme.example'], ['L-2', 'b@acme.example']);
    const team = aTeam(table, someHandoffs(['L-1', '', -5]));
    expect(assignmentOf(team).give(team.leads.leads[1]!, '')).toBe(ANA);
  });
});

describe('a turn', () => {
  it('goes round in the order of the list', () => {
    expect(giveAll(aTeam(FOUR))).toEqual([ANA, LUIS, EVA, ANA]);
  });

  it('begins with whoever was given a lead the longest ago, by time and not by row', () => {
    const handoffs = someHandoffs(['L-1', LUIS, -1], ['L-2', ANA, -3], ['L-3', EVA, -2]);
    expect(giveAll(aTeam(FOUR, handoffs))).toEqual([ANA, EVA, LUIS, ANA]);
  });

  it('counts the leads that came by Responsable', () => {
    expect(giveAll(aTeam(FOUR), { 'L-1': ANA, 'L-2': 'Marta' })).toEqual([ANA, 'Marta', LUIS, EVA]);
  });

  it('skips who is away, only on those days', () => {
    const absences = [
      ['Ausencias', `${ANA}: 20/11/2026..21/11/2026, 1/12/2026; ${LUIS}: 22/11/2026`],
    ] as const;
    expect(giveAll(aTeam(FOUR, undefined, absences))).toEqual([ANA, EVA, ANA, EVA]);
  });

  it('skips who is full from Monday to Sunday', () => {
    const handoffs = someHandoffs(['L-1', ANA, -6], ['L-1', LUIS, -7], ['L-2', LUIS, -7]);
    const capacity = [['Capacidad semanal', `${ANA}: 1; 2`]] as const;
    expect(giveAll(aTeam(FOUR, handoffs, capacity))).toEqual([EVA, LUIS, EVA, LUIS]);
    const five = someLeads(['L-1'], ['L-2'], ['L-3'], ['L-4'], ['L-5']);
    expect(giveAll(aTeam(five, handoffs, capacity))).toEqual([EVA, LUIS, EVA, LUIS, '']);
  });

  it('is nobody’s where the list is blank, and not that of an entry without an address', () => {
    const typo = aTeam(FOUR, undefined, [['Correos de ventas', 'ana']]);
    expect(giveAll(typo)).toEqual(['', '', '', '']);
    const blank: Team = {
      ...typo,
      settings: { ...typo.settings, emails: { marketing: [], sales: [], management: [] } },
    };
    expect(giveAll(blank, { 'L-2': LUIS })).toEqual(['', LUIS, '', '']);
  });
});

describe('an open handoff passed on', () => {
  const passAll = (table: Table, handoffs: Table, entries: readonly (readonly [string, string])[] = []) => {
    const team = aTeam(table, handoffs, entries);
    const { pass } = assignmentOf(team);
    return team.leads.leads.map((lead) => pass(lead, team.ledger.last(lead)!));
  };

  it('goes to somebody else, in turns', () => {
    const handoffs = someHandoffs(['L-1', ANA, -1], ['L-2', ANA, -1], ['L-3', ANA, -1], ['L-4', EVA, -9]);
    expect(passAll(FOUR, handoffs)).toEqual([LUIS, EVA, LUIS, ANA]);
  });

  it('stays with one person for one company, who is there', () => {
    const table = someLeads(['L-1', 'a@acme.example'], ['L-2', 'b@acme.example'], ['L-3', 'c@acme.example']);
    const handoffs = someHandoffs(['L-1', ANA, -1], ['L-2', ANA, -1], ['L-3', ANA, -1]);
    expect(passAll(table, handoffs)).toEqual([LUIS, LUIS, LUIS]);
    expect(passAll(table, handoffs, [['Ausencias', `${LUIS}: 22/11/2026`]])).toEqual([EVA, EVA, EVA]);
  });

  it('goes to nobody where all others are away or full', () => {
    const handoffs = someHandoffs(['L-1', ANA, -1], ['L-2', ANA, -1], ['L-3', ANA, -1], ['L-4', ANA, -1]);
    const entries = [
      ['Ausencias', `${LUIS}: 22/11/2026`],
      ['Capacidad semanal', '2'],
    ] as const;
    expect(passAll(FOUR, handoffs, entries)).toEqual([EVA, EVA, '', '']);
  });

  it('goes to the colleague who has its company, unless they are away', () => {
    const table = someLeads(['L-1', 'a@acme.example'], ['L-2', 'b@acme.example']);
    const handoffs = someHandoffs(['L-1', ANA, -3], ['L-2', EVA, -1, { Decisión: 'Aceptar' }]);
    expect(passAll(table, handoffs)[0]).toBe(EVA);
    expect(passAll(table, handoffs, [['Ausencias', `${EVA}: 22/11/2026`]])[0]).toBe(LUIS);
  });

  it('counts for the week in which it was sent', () => {
    const handoffs = someHandoffs(['L-1', ANA, -9], ['L-2', ANA, -9]);
    const entries = [
      ['Capacidad semanal', '1'],
      ['Ausencias', `${EVA}: 22/11/2026`],
    ] as const;
    expect(passAll(someLeads(['L-1'], ['L-2']), handoffs, entries)).toEqual([LUIS, LUIS]);
  });

  it('makes room for whoever gives it up', () => {
    const table = someLeads(['L-1'], ['L-2']);
    const handoffs = someHandoffs(['L-1', ANA, -1], ['L-2', LUIS, -1]);
    const entries = [
      ['Capacidad semanal', '1'],
      ['Ausencias', `${EVA}: 22/11/2026`],
    ] as const;
    expect(passAll(table, handoffs, entries)).toEqual(['', '']);
    expect(passAll(table, handoffs, [entries[0]])).toEqual([EVA, ANA]);
  });
});
