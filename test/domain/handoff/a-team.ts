/** A sales team with leads and handoffs, for tests about who gets what. */
import type { Cell, Day, Table } from '../../../src/domain/cell';
import { readLedger } from '../../../src/domain/handoff/ledger';
import { readLeads } from '../../../src/domain/lead/read-leads';
import { readSettings } from '../../../src/domain/settings';
import { TODAY } from '../../support/builders';

export const ANA = 'ana@example.com';
export const LUIS = 'luis@example.com';
export const EVA = 'eva@example.com';

/** Leads as ID, e-mail, company. */
export const someLeads = (...leads: readonly (readonly [string, string?, string?])[]): Table => [
  ['ID', 'Email', 'Empresa', 'Nombre', 'Fin de datos'],
  ...leads.map(([id, email = '', company = '']): Cell[] => [id, email, company, 'Eva', '']),
];

/** Handoffs as lead, owner, day from `TODAY` (a Sunday), and other cells by header. */
export const someHandoffs = (
  ...handoffs: readonly (readonly [string, string, number, Readonly<Record<string, Cell>>?])[]
): Table => {
  const headers = ['Traspaso', 'Lead', 'Responsable', 'Enviado', 'Decisión', 'Veredicto', 'Resultado'];
  return [
    headers,
    ...handoffs.map(([lead, owner, from, cells = {}], i): Cell[] => [
      `${lead}-T${i + 1}`,
      lead,
      owner,
      { day: TODAY.day + from, minute: 600 },
      ...headers.slice(4).map((header) => cells[header] ?? ''),
    ]),
  ];
};

/** What an assignment needs; sales are Ana, Luis and Eva unless the settings say otherwise. */
export const aTeam = (
  leadTable: Table,
  handoffs: Table = someHandoffs(),
  entries: readonly (readonly [string, string])[] = [],
  on: Day = TODAY,
) => {
  const sales = ['Correos de ventas', `${ANA}; ${LUIS}; ${EVA}`] as const;
  const table: Table = [['Clave', 'Valor'], ...entries, sales];
  const { settings } = readSettings(table, { row: 1 });
  const { leads } = readLeads(leadTable, { row: 1 }, settings);
  return { leads, ledger: readLedger(handoffs, { row: 1 }, leads), settings, on };
};
