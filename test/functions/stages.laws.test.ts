/** The stage in the block, in the sentence and in the counts is one and the same, whatever the ledger says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadBlock } from '../../src/blocks/lead-block';
import { stageSentence } from '../../src/blocks/stage-sentence';
import { summaryBlock } from '../../src/blocks/summary-block';
import { scoreTables } from '../../src/domain/scoring/score-tables';
import {
  ACTION_COLUMNS,
  DECISIONS,
  HANDOFF_COLUMNS,
  type HandoffColumn,
  RESULTS,
  STAGES,
  TEMPERATURES,
  VERDICTS,
} from '../../src/domain/vocabulary';
import { readRanges } from '../../src/functions/workbook-input';
import { aCriterion, aMatrix } from '../support/builders';

const IDS = ['L-1', 'L-2', 'L-3', 'L-4'];
const MATRIX = aMatrix(
  aCriterion('Cargo', 70, { full: 'CEO', half: 'Jefa' }),
  aCriterion('Demo', 30, { dimension: 'Interés', full: 'sí' }),
  aCriterion('País', '', { excludes: 'Corea' }),
);
const SETTINGS = [
  ['Clave', 'Valor'],
  ['Fecha fija', '22/11/2026'],
  ['Interacciones de compra', 'Pide oferta'],
  ['Columnas calculadas', 'Temperatura; Etapa; Próxima acción; Vence'],
];
const PLAYBOOK = [
  Object.values(ACTION_COLUMNS).map(({ es }) => es),
  ['MQL; SQL', '', '', '', 'Llamar', 'Contactar', '', ''],
];

const word = (names: Readonly<Record<string, { readonly es: string }>>) =>
  fc.constantFrom('', ...Object.values(names).map(({ es }) => es));
const day = fc.integer({ min: 1, max: 28 }).map((date) => `${date}/11/2026 10:00`);
const person = fc.record({
  name: fc.constantFrom('', 'Ana'),
  email: fc.constantFrom('', 'ana@norte.example.com', 'sin correo'),
  job: fc.constantFrom('', 'CEO', 'Jefa', 'Becaria'),
  demo: fc.constantFrom('', 'sí', 'no'),
  country: fc.constantFrom('España', 'Corea'),
  doNotContact: fc.constantFrom('', 'sí'),
});
const event = fc.tuple(day, fc.constantFrom(...IDS), fc.constantFrom('Visita', 'Pide oferta'));
const handoff = fc.record({
  lead: fc.constantFrom(...IDS, 'L-9'),
  sentAt: day,
  due: fc.constantFrom('', '23/11/2026 10:00'),
  decision: word(DECISIONS),
  decidedAt: day,
  reason: fc.constantFrom('', 'Duplicado', 'Otro territorio', 'Faltan datos'),
  reentry: fc.constantFrom('', 'Cargo: CEO', 'Fecha: >=1/1/2027', '90 días'),
  verdict: word(VERDICTS),
  judgedAt: day,
  result: word(RESULTS),
  resultOn: day,
});

const LEDGER = Object.keys(HANDOFF_COLUMNS) as HandoffColumn[];

test('block, sentence and counts say the same stage', () => {
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 4, maxLength: 4 }),
      fc.array(event, { maxLength: 5 }),
      fc.array(handoff, { maxLength: 6 }),
      (people, events, handoffs) => {
        const leads = [
          ['ID', 'Nombre', 'Email', 'Cargo', 'Demo', 'País', 'No contactar'],
          ...people.map(({ name, email, job, demo, country, doNotContact }, i) => [
            ...[IDS[i]!, name, email, job, demo, country, doNotContact],
          ]),
        ];
        const ledger = [
          LEDGER.map((key) => HANDOFF_COLUMNS[key].es),
          ...handoffs.map((one, i) => {
            const cells: Partial<Record<HandoffColumn, string>> = { ...one, id: `T${i}` };
            return LEDGER.map((key) => cells[key] ?? '');
          }),
        ];
        const interactions = [['Fecha', 'Lead', 'Tipo'], ...events];
        const scored = scoreTables(readRanges(leads, MATRIX, [SETTINGS, PLAYBOOK, ledger, interactions]));
        const rows = leadBlock(scored).slice(1);
        const counts = new Map(summaryBlock(scored).map(([name, count]) => [name, count]));
        rows.forEach(([, stage], i) => {
          expect(stageSentence(scored, IDS[i]!).split(':')[0]).toBe(stage);
        });
        const ofColumn = (column: number, name: string) => rows.filter((row) => row[column] === name).length;
        for (const { es } of Object.values(STAGES)) expect(counts.get(es)).toBe(ofColumn(1, es));
        const { hot, warm, cold, excluded } = TEMPERATURES;
        for (const { es } of [hot, warm, cold, excluded]) expect(counts.get(es)).toBe(ofColumn(0, es));
      },
    ),
    { numRuns: 1000 },
  );
});
