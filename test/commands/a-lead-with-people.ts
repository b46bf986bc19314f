/** One lead in a workbook of its own, acted on by typing, through the sidebar's server functions and by menu. */
import type { CellValue } from '../../src/host/host';
import { type ModelState, REASONS, REJECTIONS } from '../support/handoff-model';
import { type Cells, rowsOf } from './a-handoff-book';
import { type ASheet, openSheet } from './a-sheet';

export const SELLER = 'ana@example.com';
const DAY_MS = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-11-22T09:00:00Z');
const LEAD = 2;

const tabs = (): Record<string, CellValue[][]> => ({
  Leads: [
    ['ID', 'Nombre', 'Email', 'Cargo', 'Presupuesto', 'Retener hasta'],
    ['L-1', 'Eva', 'eva@norte.example', 'Directora', '', ''],
  ],
  Matriz: [
    ['Criterio', 'Dimensión', 'Fuente', 'Campo', 'Peso', '100%'],
    ['Cargo', 'Encaje', 'Lead', 'Cargo', 60, 'Directora'],
    ['Presupuesto', 'Encaje', 'Lead', 'Presupuesto', 40, "'>=1000"],
  ],
  Interacciones: [
    ['Fecha', 'Lead', 'Tipo', 'Detalle'],
    [new Date('2026-11-17T00:00:00Z'), 'L-1', 'Visita', '/precios'],
  ],
  Ajustes: [
    ['Clave', 'Valor', 'Nota'],
    ...['marketing', 'ventas', 'dirección'].map((team) => [`Correos de ${team}`, SELLER, '']),
    ['Interacciones de compra', 'Pide oferta', ''],
    ['Envío automático', 'no', ''],
    ['Motivos de devolución', `${REASONS.Devolver.join('; ')}; Otro`, ''],
    ['Motivos de rechazo', REJECTIONS, ''],
    ['Motivos de descarte', `${REASONS.Descartar.join('; ')}; Otro`, ''],
  ],
});

export interface LeadWithPeople {
  readonly sheet: ASheet;
  /** Marks a moment, to which the way back leads, as often as wanted. */
  mark(): () => void;
  /** Carries out an action by its name; whether it was done, where the sidebar says so. */
  act(name: string): boolean | undefined;
  undo(): boolean;
  /** What `Leads` and `Traspasos` hold, as `textOf` gives it for the model. */
  text(): string;
  stage(): CellValue;
  /** All cells and notes. */
  all(): string;
}

/** The model in the words of the cells. */
export const textOf = ({ row, handoffs }: Pick<ModelState, 'row' | 'handoffs'>): string =>
  JSON.stringify([
    [row.word, row.reason, row.owner],
    ...handoffs.map(({ owner, decision, verdict, result, reason, asks, isLifted, how }) => [
      ...[owner, decision, verdict, result, reason, asks ? 'Presupuesto' : '', isLifted, how],
    ]),
  ]);

export const aLeadWithPeople = (): LeadWithPeople => {
  let ms = START;
  const sheet = openSheet({ tabs: tabs(), now: () => new Date(ms) });
  sheet.run('createMatrix');
  const { session } = sheet;
  const columns = new Map(sheet.values('Leads')[0]!.map((title, index) => [String(title), index + 1]));
  const column = (title: string): number => columns.get(title)!;
  const cell = (title: string) => sheet.tab('Leads').getRange(LEAD, column(title), 1, 1);
  const dayIn = (days: number): string => new Date(ms + days * DAY_MS).toISOString().slice(0, 10);
  const ask = (name: string, order: object): boolean => {
    const reply = session.callFromSidebar(name, [{ id: 'L-1', seen: '', ...order }]);
    return (reply as { value: { ok: boolean } }).value.ok;
  };
  const type = (title: string, text: string) => sheet.type('Leads', LEAD, column(title), text);
  const both = (word: keyof typeof REASONS) => {
    session.activate(sheet.tab('Leads').getSheetId());
    const left = column('Decisión') - 1;
    const range = { top: LEAD - 1, bottom: LEAD - 1, left, right: left + 1 };
    session.paste(range, [[word, REASONS[word][0]!]]);
  };
  const decide = (decision: string, reason = '') => {
    const missing = cell('Presupuesto').getValue() === '' ? ['Presupuesto'] : [];
    return ask('decideLead', { decision, reason, missing });
  };
  const judge = (verdict: string, reason = '') => ask('judgeLead', { verdict, reason, answers: {} });
  const conclude = (result: string, reason = '') => ask('concludeLead', { result, reason, on: dayIn(0) });
  const actions: Readonly<Record<string, () => unknown>> = {
    send: () => ask('sendLead', {}),
    'send with a reason': () => ask('sendLead', { reason: 'lo pide su directora' }),
    ...Object.fromEntries(
      ['Aceptar', 'Devolver', 'Rechazar', 'Descartar'].map((word) => [word, () => type('Decisión', word)]),
    ),
    ...Object.fromEntries(
      (['Devolver', 'Rechazar', 'Descartar'] as const).map((word) => [
        `${word} with Motivo`,
        () => both(word),
      ]),
    ),
    'empty Decisión': () => type('Decisión', ''),
    Motivo: () => type('Motivo', 'Otro territorio'),
    Responsable: () => type('Responsable', 'luis@example.com'),
    Conciliar: () => sheet.run('reconcile'),
    'sidebar: Aceptar': () => decide('accept'),
    'sidebar: Devolver': () => decide('return', 'Sin presupuesto'),
    'sidebar: Rechazar': () => decide('reject', 'Duplicado'),
    'sidebar: Cualificado': () => judge('qualified'),
    'sidebar: Aún no': () => judge('notYet', 'Sin presupuesto'),
    'sidebar: No cualificado': () => judge('disqualified', 'No decide'),
    'sidebar: Oferta': () => conclude('quote'),
    'sidebar: Ganado': () => conclude('won'),
    'sidebar: Perdido': () => conclude('lost', 'Eligió a otro'),
    Reabrir: () => ask('reopenLead', { reason: 'ha llamado' }),
    'purchase intent': () => {
      const tab = sheet.tab('Interacciones');
      const row = tab.getLastRow() + 1;
      tab.getRange(row, 1, 1, 3).setValues([[new Date(ms), 'L-1', 'Pide oferta']]);
    },
    'the field is filled': () => void cell('Presupuesto').setValue(500),
    'days pass': () => {
      ms += 100 * DAY_MS;
      session.reopen();
    },
    'the score falls': () => void cell('Cargo').setValue('Becaria'),
    hold: () => void ask('holdLead', { until: dayIn(30) }),
  };
  const ledger = () => rowsOf(sheet.tab('Traspasos'));
  const said = (cells: Cells, ...titles: string[]) => titles.map((title) => String(cells[title] ?? ''));
  return {
    sheet,
    mark: () => {
      const back = sheet.workbench.mark();
      const then = ms;
      return () => {
        ms = then;
        back();
      };
    },
    act: (name) => {
      ms += 60_000;
      const done = actions[name]!();
      return typeof done === 'boolean' ? done : undefined;
    },
    undo: () => {
      ms += 60_000;
      return ask('undoLast', {});
    },
    text: () =>
      JSON.stringify([
        ['Decisión', 'Motivo', 'Responsable'].map((title) => cell(title).getValue()),
        ...ledger().map((cells) => [
          ...said(cells, 'Responsable', 'Decisión', 'Veredicto', 'Resultado', 'Motivo', 'Falta'),
          'Reabierto' in cells,
          String(cells.Envío).split(':')[0],
        ]),
      ]),
    stage: () => cell('Etapa').getValue(),
    all: () => {
      const note = cell('Decisión').getNote();
      return JSON.stringify([note, ...['Leads', 'Traspasos', 'Bitácora'].map((name) => sheet.values(name))]);
    },
  };
};
