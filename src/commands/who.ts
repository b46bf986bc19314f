/** Who is at the keyboard, as far as Google tells. */
import type { Host } from '../host/host';

/**
 * The address of the person who runs the script, in lower case; `''` where Google tells none: in simple triggers,
 * outside the owner's domain, or without the right to ask. Never throws.
 *
 * @example whoIs(host) // 'ana@example.com'
 */
export const whoIs = ({ session }: Host): string => {
  try {
    return session.getActiveUser().getEmail().trim().toLowerCase();
  } catch {
    return '';
  }
};
