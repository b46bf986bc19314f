/** Who is at the keyboard, as far as Google tells. */
import type { Host, User } from '../host/host';

const addressOf = (user: () => User): string => {
  try {
    return user().getEmail().trim().toLowerCase();
  } catch {
    return '';
  }
};

/**
 * The address of the person who runs the script, in lower case; `''` where Google tells none, as in simple triggers.
 * Outside of the owner's domain it may keep silent about who sits there: menu and sidebar run with the rights of that
 * same person. In a clock trigger it is whoever set it up, so what nobody has asked for is not to be signed with it.
 * Never throws.
 *
 * @example whoIs(host) // 'ana@example.com'
 */
export const whoIs = ({ session }: Host): string =>
  addressOf(() => session.getActiveUser()) || addressOf(() => session.getEffectiveUser());
