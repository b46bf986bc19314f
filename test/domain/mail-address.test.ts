/** Which of the things that people type can be written to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMailboxes } from '../../src/domain/mail-address';

describe('addresses of a mail', () => {
  it.each([
    ['twice the same, in other letters', ['Ana@Example.com', ' ana@example.com '], ['ana@example.com'], []],
    [
      'a slip of the pen',
      ['ana@', 'bea', 'bea@example', 'a@b@c.com'],
      [],
      ['ana@', 'bea', 'bea@example', 'a@b@c.com'],
    ],
    ['two in one item', ['ana@example.com,bea@example.com'], [], ['ana@example.com,bea@example.com']],
    [
      'a line that would be a header',
      ['ana@example.com\r\nbcc: x@example.com'],
      [],
      ['ana@example.com\r\nbcc: x@example.com'],
    ],
    ['blanks', ['', '  '], [], []],
    [
      'signs that addresses may have',
      ["o'neil+ventas@mail.example.com", 'ñandú@españa.example'],
      ["o'neil+ventas@mail.example.com", 'ñandú@españa.example'],
      [],
    ],
  ])('%s', (_, typed, addresses, unusable) => {
    expect(readMailboxes(typed)).toEqual({ addresses, unusable });
  });

  it('never hold a second mailbox or another line, whatever was typed', () => {
    const typed = fc.array(
      fc.oneof(fc.string(), fc.emailAddress(), fc.stringMatching(/^[a@.,;\r\n <>":]{1,12}$/)),
    );
    fc.assert(
      fc.property(typed, (items) => {
        const { addresses, unusable } = readMailboxes(items);
        for (const address of addresses) {
          expect(address.split('@')).toHaveLength(2);
          expect(address).not.toMatch(/[\s,;<>"]/);
        }
        expect(new Set([...addresses, ...unusable]).size).toBe(addresses.length + unusable.length);
      }),
      { numRuns: 1000 },
    );
  });
});
