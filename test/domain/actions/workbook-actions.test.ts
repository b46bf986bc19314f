/** The playbook in the whole workbook: the stage, product and persona of each lead choose its row. */
import { expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/domain/cell';
import { scoreWorkbook } from '../../../src/domain/scoring/score-workbook';
import { nextActionText } from '../../../src/messages/stage';
import { aCriterion, aMatrix, someSettings } from '../../support/builders';

const place = (table: Table) => ({ table, origin: { row: 1, column: 1 } });
const rows = (...lines: string[]): Cell[][] => lines.map((line) => line.split('|'));

const aBook = (leads: readonly string[], actions: readonly string[], products = ['Almacén', 'Rutas']) =>
  scoreWorkbook({
    leads: place(rows('ID|Nombre|Email|Cargo|Producto|Buyer persona|No contactar', ...leads)),
    matrix: place(
      aMatrix(
        aCriterion('Cargo', 40, { full: 'CEO', half: 'Jefa' }),
        ...products.map((product) => aCriterion(product, 60, { field: 'Cargo', product, full: 'CEO' })),
      ),
    ),
    settings: place(someSettings()),
    handoffs: place(
      rows(
        'Traspaso|Lead|Enviado|Decisión|Decidido|Reingreso',
        'L-2-T1|L-2|1/9/2026|Devolver|2/9/2026|12 meses',
      ),
    ),
    actions: place(rows('Etapa|Temperatura|Producto|Persona|Acción|Objetivo', ...actions)),
  });

const actionsOf = (workbook: ReturnType<typeof aBook>): string[] =>
  workbook.leads.leads.map((lead) => nextActionText(workbook.nextAction(lead, workbook.scoreOf(lead)), 'es'));

it('each lead gets the row of its stage, temperature, product and persona', () => {
  const leads = [
    'L-1|Ana|ana@example.com|CEO|Rutas||',
    'L-2|Eva|eva@example.com|CEO|Rutas||',
    'L-3|Luis|luis@example.com|Becario|||',
    'L-4|Iván|ivan@example.com|CEO|Almacén|Compras|',
    'L-5|Berta|berta@example.com|CEO|Almacén||sí',
    'L-6|Hugo|||||',
  ];
  const actions = [
    'MQL|Caliente|||Llamar|Contactar',
    'MQL|Caliente|Rutas||Llamar por rutas|Contactar',
    'MQL|Caliente||Compras|Enviar cifras|Contactar',
    'Reciclado||||Escribir|Recuperar',
    'Lead|Frío|||Enviar boletín|Nutrir',
  ];
  expect(actionsOf(aBook(leads, actions))).toEqual([
    'Llamar por rutas',
    'Escribir',
    'Enviar boletín',
    'Enviar cifras',
    'Sin contacto: lo pidió así',
    '',
  ]);
});

it('the product of the lead counts where the matrix names none', () => {
  const leads = ['L-1|Ana|ana@example.com|CEO|Formación; Rutas||'];
  expect(actionsOf(aBook(leads, ['||||Llamar|', '||Rutas||Llamar por rutas|'], []))).toEqual([
    'Llamar por rutas',
  ]);
});

it('issues of the playbook are found with the others, names a letter away among them', () => {
  const { issues } = aBook(['L-1|Ana|ana@example.com|CEO|||'], ['MQL||Rutaz||Llamar|', 'Emeculé||||Llamar|']);
  expect(issues.filter(({ place: { tab } }) => tab === 'actions')).toMatchObject([
    { code: 'unknown-stage', place: { row: 3, column: 1 } },
    { code: 'near-name', received: 'Rutaz', params: { nearest: 'Rutas' }, place: { row: 2, column: 3 } },
  ]);
});
