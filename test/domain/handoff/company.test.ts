/** Which addresses tell a company. */
import { expect, it } from 'vitest';
import { companyDomain, companyKeysOf } from '../../../src/domain/handoff/company';
import { aTeam, someLeads } from './a-team';

it.each([
  ['eva@acme.example', 'acme.example'],
  ['EVA@Acme.Example', 'acme.example'],
  [' Eva <eva@ventas.acme.example> ', 'ventas.acme.example'],
  ['eva@acme.example; luis@otra.example', 'acme.example'],
  ['eva@gmail.example', 'gmail.example'],
  ['eva@yahoo-fans.example', 'yahoo-fans.example'],
])('%s belongs to %s', (email, domain) => {
  expect(companyDomain(email)).toBe(domain);
});

it.each([
  'gmail.com',
  'GMAIL.com',
  'hotmail.es',
  'hotmail.com',
  'outlook.pt',
  'outlook.com.br',
  'yahoo.com.mx',
  'yahoo.es',
  'live.com.ar',
  'icloud.com',
  'proton.me',
  'telefonica.net',
  'terra.es',
  'terra.com.br',
  'sapo.pt',
  'netcabo.pt',
  'uol.com.br',
  'bol.com.br',
  'globo.com',
  'prodigy.net.mx',
  'fibertel.com.ar',
  'une.net.co',
  'adinet.com.uy',
  'cantv.net',
  'vtr.net',
])('anybody can have an address at %s', (domain) => {
  expect(companyDomain(`eva@${domain}`)).toBe('');
});

it.each(['', 'eva', 'eva@', '@', 'eva@localhost', 'n/d'])('«%s» has no domain', (email) => {
  expect(companyDomain(email)).toBe('');
});

it('leads belong together by domain or by folded name, never by what is unknown', () => {
  const { leads } = aTeam(
    someLeads(
      ['L-1', 'a@acme.example', 'Peña e Hijos'],
      ['L-2', 'b@gmail.com', '  PENA e  hijos '],
      ['L-3', 'c@acme.example', 'n/d'],
      ['L-4', 'd@gmail.com', 'n/d'],
      ['L-5', 'e@gmail.com', ''],
    ),
  );
  expect(leads.leads.map((lead) => companyKeysOf(leads, lead))).toEqual([
    ['@acme.example', 'pena e hijos'],
    ['pena e hijos'],
    ['@acme.example'],
    [],
    [],
  ]);
});
