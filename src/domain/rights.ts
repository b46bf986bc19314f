/** Who may do what: rights by role, and roles by address. Guard rails between teams, not security against editors. */

/** The teams whose addresses `Ajustes` lists. */
const ROLES = ['marketing', 'sales', 'management'] as const;
export type Role = (typeof ROLES)[number];

/** Addresses by role. A blank list: everyone who can edit has that role. */
export type RoleLists = Readonly<Record<Role, readonly string[]>>;

/** What `Settings` knows of it. */
export interface WithRoles {
  readonly emails: RoleLists;
}

/** The roles that have each right; one of them is enough. */
const ROLES_OF = {
  send: ['marketing'],
  hold: ['marketing'],
  decide: ['sales'],
  judge: ['sales'],
  conclude: ['sales'],
  reassign: ['sales', 'management'],
  /** Before the re-entry condition is met. */
  lift: ['management'],
  /** What was rejected or discarded. */
  reopen: ROLES,
  /** One's own last action. */
  undo: ROLES,
  /** New IDs, merging. */
  identity: ROLES,
  /** Adding an interaction. */
  interact: ROLES,
  forget: ['management'],
  /** Sending the weekly mail, and saying who does. */
  digest: ['management'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Right = keyof typeof ROLES_OF;
export const RIGHTS = Object.keys(ROLES_OF) as readonly Right[];

/**
 * What nobody does of whom nobody knows who it is, where the list names people: a mail goes to a whole team in
 * somebody's name, and no log takes it back.
 */
const NEEDS_NAME: readonly Right[] = ['digest'];

const plain = (address: string): string => address.trim().toLowerCase();

/** Whether a person has a role: named in its list, or the list is blank. */
const hasRole = (own: string, { emails }: WithRoles, role: Role): boolean => {
  const known = emails[role].map(plain).filter((address) => address !== '');
  return known.length === 0 || known.includes(own);
};

/**
 * The roles that have a right, for a refusal to name.
 *
 * @example rolesWith('reassign') // ['sales', 'management']
 */
export const rolesWith = (right: Right): readonly Role[] => ROLES_OF[right];

/**
 * Whether a person may do something. Of whom nobody knows who it is may do nearly all (Google may give no address at all,
 * and refusing would lock people out; what they do is recorded as of nobody).
 *
 * @param email the address of whoever runs the script; `''` where it is unknown
 * @example mayDo('ana@example.com', { emails: { marketing: [], sales: ['bea@example.com'], management: [] } }, 'decide') // false
 */
export const mayDo = (email: string, settings: WithRoles, right: Right): boolean => {
  const own = plain(email);
  if (own === '' && !NEEDS_NAME.includes(right)) return true;
  return rolesWith(right).some((role) => hasRole(own, settings, role));
};
