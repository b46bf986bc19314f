/** What the team sets up before it begins, and the two things that it changes on the way. */
import { OWNER } from '../../../emulator/people';
import type { Hands } from './hands';

export const MARTA = 'marta@example.com';

/** What attending a webinar weighed until week 6. Then all weights add up to 100. */
const WEBINAR = { criterion: 'Webinar', before: '22', after: '6' } as const;
const HOT_FROM = '65';

const SETTINGS: Readonly<Record<string, string>> = {
  'Correos de marketing': MARTA,
  'Correos de ventas': 'ana@example.com; luis@example.com',
  'Correos de dirección': OWNER.email,
};

/** The matrix of the sample company without its leads, and who is who; then the locks stand. */
export const prepare = (hands: Hands): void => {
  hands.menu(OWNER.email, 'createMatrix');
  hands.empty(hands.tab('Leads'), 'ID', 'No contactar');
  hands.empty(hands.tab('Interacciones'), 'Fecha', 'Clave');
  for (const [key, people] of Object.entries(SETTINGS))
    hands.type(OWNER.email, hands.tab('Ajustes'), key, 'Valor', people);
  hands.type(MARTA, hands.tab('Matriz'), WEBINAR.criterion, 'Peso', WEBINAR.before);
  hands.menu(OWNER.email, 'createMatrix');
};

/** Week 6: too many came back who had only listened to a talk. */
export const changeMatrix = (hands: Hands): void =>
  hands.type(MARTA, hands.tab('Matriz'), WEBINAR.criterion, 'Peso', WEBINAR.after);

/** Week 10: sales closed what the matrix called warm. */
export const changeThreshold = (hands: Hands): void =>
  hands.type(OWNER.email, hands.tab('Ajustes'), 'Caliente desde', 'Valor', HOT_FROM);
