/** Formulas of the data that would stop the block: those that change by themselves, and those that read it. */
import { describe, expect, it } from 'vitest';
import { faultOf } from '../../src/sheets/formula-check';

const BLOCK = 8;

describe('a formula of the data block', () => {
  it.each(['=NOW()', '=today()-P2', '=IF(P2>RAND(); 1; 2)', '=RANDBETWEEN (1;6)', '=SUM(RANDARRAY(3))'])(
    'that changes by itself: %s',
    (formula) => {
      expect(faultOf(formula, 'Leads', BLOCK)).toBe('volatile');
    },
  );

  it.each([
    '=B2&" "',
    '=$H$2+1',
    '=SUM(A:C)',
    '=SUM(H2:M2)',
    '=SUM(M2:H2)',
    '=SUM(2:2)',
    "=COUNTIF('Leads'!B2:B;N2)",
    '=Leads!C4*2',
    '=if(n2=1;c2;"")',
  ])('that reads the block: %s', (formula) => {
    expect(faultOf(formula, 'Leads', BLOCK)).toBe('selfReading');
  });

  it.each([
    '=N2&" "&O2',
    '="TODAY() y B2"',
    '=VLOOKUP(N2;Paises!A:B;2;FALSE)',
    "='Hoja de Ana'!B2",
    '=LOG10(P2)+ATAN2(Q2;R2)',
    '=MY_TODAY_B2+1',
    '=SUM(I2:M2)',
  ])('that may stay: %s', (formula) => {
    expect(faultOf(formula, 'Leads', BLOCK)).toBeUndefined();
  });
});
