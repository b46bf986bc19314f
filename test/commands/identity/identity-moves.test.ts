/** Somebody sorts the rows at any moment while a command is at work: no other lead is touched. */
import { expect, test } from 'vitest';
import { forgetPerson } from '../../../src/commands/identity/forget-lead';
import { giveNewIds } from '../../../src/commands/identity/give-new-ids';
import { mergeRows } from '../../../src/commands/identity/merge-leads';
import type { Host } from '../../../src/host/host';
import { callsOf } from '../../support/executions';
import type { Cells } from '../a-handoff-book';
import { ANA, anIdentityBook, type IdentityBook } from './an-identity-book';

const TWIN: Cells = {
  ID: 'L-TWIN',
  Nombre: 'Ana López',
  Empresa: 'Norte',
  Cargo: 'CEO',
  'Pide oferta': 'sí',
};
const ZOE: Cells = { ID: 'L-ZOE', Nombre: 'Zoe', Empresa: 'Este', Email: 'zoe@example.com', Cargo: 'CTO' };
const BEA: Cells = { ID: 'L-BEA', Nombre: 'Bea', Empresa: 'Sur', Teléfono: '600 000 001', Cargo: 'CFO' };

interface Case {
  readonly work: (host: Host) => void;
  /** The row below Ana's. */
  readonly second: Cells;
  /** How many are selected. */
  readonly rows: number;
}

const open = ({ second, rows }: Case): IdentityBook => {
  const book = anIdentityBook([ANA, second, BEA, ZOE]);
  book.select(2, rows);
  return book;
};

/** What a person does to the sheet meanwhile. */
const sortByName = ({ leads }: IdentityBook) =>
  void leads.getRange(2, 3, 4, 14).sort({ column: 8, ascending: false });

const COMMANDS: Readonly<Record<string, Case>> = {
  'Dar ID nuevo': { work: giveNewIds, second: { ...TWIN, ID: 'L-ANA' }, rows: 2 },
  'Fusionar leads': { work: mergeRows, second: TWIN, rows: 2 },
  'Olvidar lead': { work: forgetPerson, second: TWIN, rows: 1 },
};
/** Calls between a last look at the rows and the writes that follow it: no script can look in between. */
const BLIND_CALLS: Readonly<Record<string, number>> = {
  'Dar ID nuevo': 2,
  'Fusionar leads': 8,
  'Olvidar lead': 6,
};

const bystanders = (book: IdentityBook): unknown[] =>
  book.people().filter(({ ID }) => ID === 'L-BEA' || ID === 'L-ZOE');

test.each(Object.keys(COMMANDS))(
  '%s while somebody sorts the rows',
  (command) => {
    const { work } = COMMANDS[command]!;
    const calls = callsOf(open(COMMANDS[command]!).workbench, work);
    // Until the question is answered, the person says which rows are meant.
    const first = calls.map((name) => /Ui\.(?:prompt|alert)$/.test(name)).lastIndexOf(true) + 2;
    const harmed: string[] = [];
    for (let at = first; at <= calls.length; at++) {
      const book = open(COMMANDS[command]!);
      let count = 0;
      book.workbench.watchCalls((_, proceed) => {
        count++;
        if (count === at) {
          book.workbench.watchCalls(undefined);
          sortByName(book);
        }
        return proceed();
      });
      book.workbench.execution(() => work(book.host));
      book.workbench.watchCalls(undefined);
      const found = bystanders(book);
      if (found.length !== 2 || !found.every((one) => [BEA, ZOE].some((lead) => same(lead, one))))
        harmed.push(`${at} ${calls[at - 1]}`);
    }
    expect(harmed.length).toBeLessThanOrEqual(BLIND_CALLS[command]!);
  },
  180_000,
);

const same = (one: unknown, other: unknown): boolean => {
  const sorted = (cells: unknown) => JSON.stringify(Object.entries(cells as Cells).sort());
  return sorted(one) === sorted(other);
};
