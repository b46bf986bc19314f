/** The invented people of the workbench: who sits at the page is chosen there, and scripts and protections go by it. */

export interface PersonCard {
  /** What Google tells scripts; `''` for somebody whose address it does not tell. */
  readonly email: string;
  readonly name: string;
  /** Where they work; `''` where that is not known. */
  readonly team: string;
}

/** She owns the book: no protection binds her. New books are opened as her. */
export const OWNER: PersonCard = { email: 'irene@example.com', name: 'Irene', team: 'dirección' };

export const PEOPLE: readonly PersonCard[] = [
  OWNER,
  { email: 'marta@example.com', name: 'Marta', team: 'marketing' },
  { email: 'ana@example.com', name: 'Ana', team: 'ventas' },
  { email: 'luis@example.com', name: 'Luis', team: 'ventas' },
  { email: '', name: 'Sin identificar', team: '' },
];

/** Everyone with an address may edit the book, as in a shared file. */
export const EDITORS: readonly string[] = PEOPLE.flatMap(({ email }) => (email === '' ? [] : [email]));
