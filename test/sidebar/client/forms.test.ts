/** What a form holds becomes what the server is asked for, or what is still wrong with it. */
import { describe, expect, test } from 'vitest';
import { pageTexts } from '../../../src/messages/sidebar/sidebar';
import type { Answers } from '../../../src/sidebar/client/forms/answers';
import { acceptOrder, rejectOrder, returnOrder } from '../../../src/sidebar/client/forms/decision-order';
import { OTHER, reasonFault, reasonOf, startingReason } from '../../../src/sidebar/client/forms/reason';
import { withDate } from '../../../src/sidebar/client/forms/reentry';
import { resultFault, resultOrder } from '../../../src/sidebar/client/forms/result-order';
import {
  AGAIN_ON,
  answerField,
  filledField,
  RETURN_PART,
  verdictFault,
  verdictOrder,
  wordsField,
} from '../../../src/sidebar/client/forms/verdict-order';
import { anItem } from '../../browser/sidebar/a-queue';

const TEXTS = pageTexts('es');
const item = anItem();
const whose = { id: item.id, seen: item.seen };
const filledIn = (fields: Readonly<Record<string, string>>): Answers =>
  Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, [text]]));

describe('the reason', () => {
  test('is one of the list, or one’s own words where Otro is chosen', () => {
    expect(reasonOf(filledIn({ reason: 'Duplicado', ownReason: 'de antes' }))).toBe('Duplicado');
    expect(reasonOf(filledIn({ reason: OTHER, ownReason: ' Cerró ' }))).toBe('Cerró');
  });

  test('is missing where nothing is chosen, or Otro without words', () => {
    expect(reasonFault(filledIn({ reason: '' }), TEXTS)?.field).toBe('reason');
    expect(reasonFault(filledIn({ reason: OTHER, ownReason: ' ' }), TEXTS)?.field).toBe('ownReason');
    expect(reasonFault(filledIn({ reason: 'Duplicado' }), TEXTS)).toBeUndefined();
  });

  test('starts as it stands in Motivo: from the list, with its detail, or in one’s own words', () => {
    const listed = ['Sin presupuesto', 'Faltan datos'];
    expect(startingReason('', listed)).toEqual({ reason: '', own: '', note: '' });
    expect(startingReason('Faltan datos', listed)).toEqual({ reason: 'Faltan datos', own: '', note: '' });
    expect(startingReason('Sin presupuesto: en enero', listed).note).toBe('en enero');
    expect(startingReason('Sin presupuestos', listed)).toEqual({
      ...{ reason: OTHER, own: 'Sin presupuestos', note: '' },
    });
  });
});

describe('a decision', () => {
  test('to accept carries whose it is and how it was seen', () => {
    expect(acceptOrder(item)).toEqual({ call: 'decideLead', request: { ...whose, decision: 'accept' } });
  });

  test('to reject carries its reason, and a note where there is one', () => {
    expect(rejectOrder(item, filledIn({ reason: 'Duplicado', note: ' ' })).request).toEqual({
      ...{ ...whose, decision: 'reject', reason: 'Duplicado' },
    });
    expect(rejectOrder(item, filledIn({ reason: 'Duplicado', note: 'de L-2' })).request).toMatchObject({
      note: 'de L-2',
    });
  });

  test('to return carries the fields still ticked, and the condition, blank for the default', () => {
    const answers = { ...filledIn({ reason: 'Faltan datos', reentry: ' ' }), missing: ['País', 'Plazo'] };
    expect(returnOrder(item, answers).request).toEqual({
      ...{ ...whose, decision: 'return', reason: 'Faltan datos', missing: ['País', 'Plazo'], reentry: '' },
    });
    expect(returnOrder(item, { ...answers, missing: [] }).request).toMatchObject({ missing: [] });
  });
});

describe('a date to come back', () => {
  const STANDARD = 'alguno de los que faltan, o 90 días';

  test('takes the place of the condition offered', () => {
    expect(withDate(STANDARD, STANDARD, '2027-01-05')).toBe('Fecha: >=05/01/2027');
    expect(withDate('', STANDARD, '2027-01-05')).toBe('Fecha: >=05/01/2027');
  });

  test('joins what somebody wrote, and takes the place of an earlier date', () => {
    const written = 'Presupuesto disponible: *\nfecha : >=01/12/2026';
    expect(withDate(written, STANDARD, '2027-01-05')).toBe('Presupuesto disponible: *\nFecha: >=05/01/2027');
  });

  test('that is none changes nothing', () => {
    expect([withDate('x', STANDARD, ''), withDate('x', STANDARD, '2027-02-31')]).toEqual(['x', 'x']);
  });
});

describe('a verdict', () => {
  const learned = filledIn({
    [answerField('need')]: 'yes',
    [wordsField('need')]: 'quieren cambiar en marzo',
    [answerField('budget')]: 'unknown',
    [wordsField('budget')]: '',
    [answerField('process')]: 'unknown',
    [wordsField('process')]: 'lo mira el comité',
    [filledField('País')]: 'Chile',
    [filledField('Plazo')]: ' ',
  });
  const qualified = {
    ...learned,
    ...filledIn({ verdict: 'qualified', nextStep: 'Demo', nextStepOn: '2026-12-01' }),
  };

  test('carries what was learned: questions answered or told in words, and cells filled in', () => {
    expect(verdictOrder(item, qualified)).toEqual({
      call: 'judgeLead',
      request: {
        ...{ ...whose, verdict: 'qualified', nextStep: 'Demo', nextStepOn: '2026-12-01' },
        answers: {
          need: { answer: 'yes', words: 'quieren cambiar en marzo' },
          process: { answer: 'unknown', words: 'lo mira el comité' },
        },
        filled: { País: 'Chile' },
      },
    });
  });

  test('of «Aún no» carries when it may come back, and a reason where one was given', () => {
    const answers = filledIn({
      verdict: 'notYet',
      reentry: 'Fecha: >=15/01/2027',
      [`${RETURN_PART}reason`]: '',
      nextStepOn: '2026-12-01',
      [AGAIN_ON]: '2027-01-15',
    });
    expect(verdictOrder(item, answers).request).toEqual({
      ...{ ...whose, verdict: 'notYet', answers: {}, reentry: 'Fecha: >=15/01/2027' },
      nextStepOn: '2027-01-15',
    });
    const why = filledIn({
      [`${RETURN_PART}reason`]: 'Sin presupuesto',
      [`${RETURN_PART}note`]: 'hasta junio',
    });
    expect(verdictOrder(item, { ...answers, ...why }).request).toMatchObject({
      reason: 'Sin presupuesto: hasta junio',
    });
  });

  test('of «No cualificado» carries its reason, and nothing that was typed for another verdict', () => {
    const answers = filledIn({
      verdict: 'disqualified',
      reason: 'No lo necesita',
      reentry: 'Fecha: >=15/01/2027',
    });
    expect(verdictOrder(item, answers).request).toEqual({
      ...{ ...whose, verdict: 'disqualified', answers: {}, reason: 'No lo necesita' },
    });
  });

  test('is told what it lacks: itself, when to come back, why not', () => {
    const faultAt = (fields: Record<string, string>) => verdictFault(filledIn(fields), TEXTS)?.field;
    expect(faultAt({})).toBe('verdict');
    expect(faultAt({ verdict: 'notYet', reentry: ' ' })).toBe('reentry');
    expect(faultAt({ verdict: 'disqualified', reason: '' })).toBe('reason');
    expect(faultAt({ verdict: 'qualified' })).toBeUndefined();
  });
});

describe('a result', () => {
  const won = filledIn({ result: 'won', on: '2026-11-20', amount: '12.500 €' });

  test('carries its day and the amount as a number, which may be unknown', () => {
    expect(resultOrder(item, won)).toEqual({
      call: 'concludeLead',
      request: { ...whose, result: 'won', on: '2026-11-20', amount: 12500 },
    });
    expect(resultOrder(item, { ...won, amount: [' '] }).request).not.toHaveProperty('amount');
  });

  test('of a loss carries why and when to try again', () => {
    const lost = filledIn({ result: 'lost', on: '2026-11-20', reason: 'Eligió a otro', reentry: '90 días' });
    expect(resultOrder(item, lost).request).toMatchObject({ reason: 'Eligió a otro', reentry: '90 días' });
  });

  test('is told what it lacks: itself, a day not after today, an amount that is one, why it was lost', () => {
    const faultAt = (fields: Record<string, string>) =>
      resultFault({ ...won, ...filledIn(fields) }, '2026-11-22', TEXTS)?.field;
    expect(faultAt({ result: '' })).toBe('result');
    expect(faultAt({ on: '' })).toBe('on');
    expect(faultAt({ on: '2026-11-23' })).toBe('on');
    expect(faultAt({ amount: 'unos doce mil' })).toBe('amount');
    expect(faultAt({ amount: '-5' })).toBe('amount');
    expect(faultAt({ result: 'lost', reason: '' })).toBe('reason');
    expect(faultAt({})).toBeUndefined();
  });
});
