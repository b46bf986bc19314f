/** How many service calls each action of the handoff takes: as many with 400 leads and handoffs as with 20. */
import { expect, it } from 'vitest';
import {
  concludeLead,
  decideLead,
  judgeLead,
  reassignLead,
  reopenLead,
} from '../../../src/commands/handoff/handoff-actions';
import { holdLead } from '../../../src/commands/handoff/hold-lead';
import { reconcileWorkbook } from '../../../src/commands/handoff/keep-handoffs';
import { reassignOverdue } from '../../../src/commands/handoff/reassign-overdue';
import { sendLead, sendWaitingLeads } from '../../../src/commands/handoff/send-leads';
import { undoLast } from '../../../src/commands/handoff/undo-last';
import { formStart } from '../../../src/commands/sidebar/form-start';
import { leadLog } from '../../../src/commands/sidebar/lead-log';
import { salesQueue } from '../../../src/commands/sidebar/sales-queue';
import { teamView } from '../../../src/commands/sidebar/team-view';
import type { Host } from '../../../src/host/host';
import { callCounts } from '../../support/executions';
import { aHandoffBook, type Cells, type HandoffTestBook, handoffRow } from '../a-handoff-book';
import { LEADS_HEADER, leadRow } from '../a-workbook';

const HEADER = [...LEADS_HEADER.slice(0, -1), 'Email', 'Retener hasta', 'Fin de datos'];
const SETTINGS = [
  ['Clave', 'Valor'],
  ['Correos de ventas', 'ventas@example.com; luis@example.com; eva@example.com'],
  ['Motivos de devolución', 'Sin presupuesto; Otro'],
];

/** What most leads are at: with sales and late, or never sent. */
type Scene = 'overdue' | 'unsent' | 'typed';

/** The lead that is acted on comes first; as many as `count` stand around it. */
const bookOf = (count: number, handoff: Cells | undefined, scene: Scene): HandoffTestBook => {
  const ids = Array.from({ length: count }, (_, i) => `L-${i}`);
  const typed = scene === 'typed' ? { Decisión: 'Devolver', Motivo: 'Sin presupuesto' } : {};
  const row = (id: string, over: Cells = {}) => {
    const cells = leadRow({ ID: id, Nombre: id, Empresa: id, ...over });
    return [...cells.slice(0, -1), `${id.toLowerCase()}@${id.toLowerCase()}.example`, '', ''];
  };
  const open = (id: string) =>
    handoffRow({ Traspaso: `${id}-T1`, Lead: id, Vence: new Date('2026-11-20T09:00:00Z') });
  const others = scene === 'unsent' ? [] : ids.map(open);
  return aHandoffBook(
    [row('L-ANA'), ...ids.map((id) => row(id, typed))],
    [...(handoff ? [handoffRow(handoff)] : []), ...others],
    { header: HEADER, settings: SETTINGS, user: 'ventas@example.com' },
  );
};

const order = { id: 'L-ANA', reason: 'Sin presupuesto', note: '', missing: ['País'], reentry: '', seen: '' };
const verdict = { ...order, verdict: 'qualified', answers: {}, nextStep: '', filled: {} } as const;
const result = { ...order, result: 'won', on: { day: 20_779 }, amount: 5 } as const;
const ACCEPTED: Cells = { Decisión: 'Aceptar', Responsable: 'luis@example.com' };
const REJECTED: Cells = { Decisión: 'Rechazar', Motivo: 'Duplicado' };

type Case = readonly [string, (host: Host) => unknown, Cells | undefined, Scene];

const CASES: readonly Case[] = [
  ['the queue', salesQueue, {}, 'overdue'],
  ['the managers’ view', teamView, {}, 'overdue'],
  ['the log of a lead', (host) => leadLog(host, { id: 'L-ANA' }), {}, 'overdue'],
  ['the form of a later verdict', (host) => formStart(host, { id: 'L-ANA' }), ACCEPTED, 'overdue'],
  ['accepting', (host) => decideLead(host, { ...order, decision: 'accept' }), {}, 'overdue'],
  ['returning', (host) => decideLead(host, { ...order, decision: 'return' }), {}, 'overdue'],
  ['judging', (host) => judgeLead(host, verdict), ACCEPTED, 'overdue'],
  ['concluding', (host) => concludeLead(host, result), ACCEPTED, 'overdue'],
  ['reopening', (host) => reopenLead(host, { id: 'L-ANA', reason: 'era otra' }), REJECTED, 'overdue'],
  ['reassigning', (host) => reassignLead(host, { ...order, owner: 'eva@example.com' }), {}, 'overdue'],
  ['holding back', (host) => holdLead(host, { id: 'L-ANA', until: { day: 20_800 } }), undefined, 'overdue'],
  ['sending one', (host) => sendLead(host, { id: 'L-ANA', reason: '' }), undefined, 'overdue'],
  ['undoing', undoLast, {}, 'overdue'],
  ['reassigning all that is late', reassignOverdue, {}, 'overdue'],
  ['sending all that wait', sendWaitingLeads, undefined, 'unsent'],
  ['Conciliar with nothing to do', reconcileWorkbook, {}, 'overdue'],
  ['Conciliar with a decision in every row', reconcileWorkbook, {}, 'typed'],
];

/** A tab that is too short grows by one call. */
const GROWN = { 'SpreadsheetApp.Sheet.insertRowsAfter': expect.anything() };

const READS = [
  ...['the queue', 'the managers’ view', 'the log of a lead', 'the form of a later verdict'],
  'Conciliar with nothing to do',
];

it.each(CASES)('%s', (name, work, handoff, scene) => {
  const counts = [20, 400].map((count) => {
    const book = bookOf(count, handoff, scene);
    if (work === undoLast) decideLead(book.host, { ...order, decision: 'accept' });
    if (name === 'Conciliar with nothing to do') reconcileWorkbook(book.host);
    const before = JSON.stringify(book.state());
    const calls = callCounts(book.workbench, work);
    expect(JSON.stringify(book.state()) !== before).toBe(!READS.includes(name));
    return { ...calls, ...GROWN };
  });
  expect(counts[1]).toEqual(counts[0]);
});
