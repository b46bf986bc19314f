/** Laws of the playbook: nothing typed breaks it, and a selector that cannot be read fires nowhere. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionChooser } from '../../../src/domain/actions/next-action';
import { readActions } from '../../../src/domain/actions/read-actions';
import type { Stage, Temperature } from '../../../src/domain/vocabulary';
import { issueText } from '../../../src/messages/issues';
import { anyCell } from '../../support/arbitraries';
import { HEADER } from './playbook-header';

test('no table makes it throw, and each issue has a sentence', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...HEADER), anyCell), { maxLength: 9 }),
      fc.array(fc.array(anyCell, { maxLength: 9 }), { maxLength: 4 }),
      (header, rows) => {
        const { actions, issues, nameIssues } = readActions([header, ...rows], { row: 1 });
        for (const issue of [...issues, ...nameIssues(['Almacén'], ['Compras'])])
          expect(issueText(issue, 'es')).toEqual({
            says: expect.stringMatching(/^[^{]/),
            expected: expect.stringMatching(/^(?:¿Querías decir «[^{]+»\?|[^{}]+)$/),
          });
        for (const { action, row } of actions) expect([action.trim() !== '', row > 1]).toEqual([true, true]);
      },
    ),
    { numRuns: 1000 },
  );
});

const STAGE_WORDS: Record<string, Stage> = { MQL: 'mql', 'reciclado ': 'recycled', Customer: 'customer' };
const TEMPERATURE_WORDS: Record<string, Temperature> = { caliente: 'hot', Tibio: 'warm' };
const someWords = (words: Record<string, string>) =>
  fc.array(fc.constantFrom(...Object.keys(words), 'Emequele', 'todas'), { maxLength: 3 });

test('a row fires exactly for the leads that the readable words of each filled selector name', () => {
  fc.assert(
    fc.property(
      someWords(STAGE_WORDS),
      someWords(TEMPERATURE_WORDS),
      fc.constantFrom('mql', 'recycled', 'sal'),
      fc.constantFrom('hot', 'cold'),
      (stages, temperatures, stage, temperature) => {
        const row = [stages.join(';'), temperatures.join(' ; '), '', '', 'Llamar'];
        const { actions, issues } = readActions([HEADER, row], { row: 1 });
        const isFor = (written: readonly string[], words: Record<string, string>, own: string) =>
          written.length === 0 || written.some((word) => words[word] === own);
        const expected =
          isFor(stages, STAGE_WORDS, stage) && isFor(temperatures, TEMPERATURE_WORDS, temperature);
        const facts = { stage, temperature, product: undefined, persona: undefined } as const;
        expect(actionChooser(actions)(facts) !== undefined).toBe(expected);
        const unread = [...stages, ...temperatures].filter((word) => ['Emequele', 'todas'].includes(word));
        expect(issues.length).toBe(unread.length);
      },
    ),
    { numRuns: 1000 },
  );
});
