/** What the server says of an invented team. */
import type { Team } from '../../../src/sidebar/protocol';

const lead = (id: string, name: string) => ({ id, name, handoff: `${id}-T1` });

export const aTeam = (over: Partial<Team> = {}): Team => ({
  disagreements: [
    {
      ...lead('L-1', 'Lucía Ferrer Ibáñez'),
      ...{ direction: 'too-hot', sent: 'hot', now: 'warm', verdict: 'No cualificado' },
    },
    {
      ...lead('L-2', 'Andrés Molina'),
      ...{ direction: 'too-cold', sent: 'cold', now: undefined, verdict: 'Cualificado' },
    },
  ],
  secondReturns: [{ ...lead('L-3', 'Beatriz Sanz'), reason: 'Faltan datos', times: 3 }],
  overdue: [
    {
      ...{ owner: 'bea@example.com', absent: true },
      leads: [{ ...lead('L-4', 'Carla Ruiz'), due: '2026-11-20 10:00' }],
    },
    { owner: '', absent: false, leads: [{ ...lead('L-5', 'Diego Peña'), due: '2025-11-21 12:30' }] },
  ],
  gone: [{ ...lead('', 'Elena Prado'), owner: 'bea@example.com', sentAt: '2026-10-01 10:00' }],
  roles: { sends: true, decides: true, lifts: true, reassigns: true },
  language: 'es',
  today: '2026-11-22',
  ...over,
});

export const aQuietTeam = (): Team => aTeam({ disagreements: [], secondReturns: [], overdue: [], gone: [] });
