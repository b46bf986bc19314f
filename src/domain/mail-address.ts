/** Addresses that a mail can be sent to, from what people typed. */

/** One mailbox and nothing else: no second one behind a comma, no line that would become a header of the mail. */
const ADDRESS = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@.]+(?:\.[^\s<>()[\]\\,;:"@.]+)+$/;
/** What the mail standards allow for an address. */
const LONGEST = 254;

export interface Mailboxes {
  /** Each once, in lower case, in the order in which they were typed. */
  readonly addresses: readonly string[];
  /** What is no address, as it was typed. */
  readonly unusable: readonly string[];
}

const isAddress = (text: string): boolean => text.length <= LONGEST && ADDRESS.test(text);

/**
 * Splits what was typed into addresses and what is none; twice the same is once.
 *
 * @example readMailboxes(['Ana@example.com', 'ana@example.com', 'bea@']) // { addresses: ['ana@example.com'], unusable: ['bea@'] }
 */
export const readMailboxes = (typed: readonly string[]): Mailboxes => {
  const items = [...new Set(typed.map((item) => item.trim().toLowerCase()))].filter((item) => item !== '');
  return { addresses: items.filter(isAddress), unusable: items.filter((item) => !isAddress(item)) };
};
