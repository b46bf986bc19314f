/** The leads of thirteen weeks, what they do, and what becomes of them. Days are counted from the last Monday. */
import { type Dice, dice } from './dice';
import { type Fate, fatesOf } from './fates';
import { KINDS, type Kind, SOURCES } from './kinds';
import { namesOf } from './names';

export type Answer = string | number;

export interface StoryLead {
  readonly email: string;
  readonly kind: Kind;
  readonly enters: number;
  /** By header, as typed when it enters; `Alta` is `enters`. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** What it answers later: on a day, or, without one, when sales asks. */
  readonly later:
    | { readonly header: string; readonly answer: Answer; readonly day: number | undefined }
    | undefined;
  readonly does: readonly Event[];
  readonly fates: readonly Fate[];
}

export interface Event {
  readonly day: number;
  readonly email: string;
  readonly type: string;
  readonly detail: string;
}

/** Photos are taken on Mondays from this day to day 0. */
export const FIRST_MONDAY = -84;
/** Who was there before. */
const FIRST_DAY = -150;
/** The part of all leads that was. */
const BEFORE = 0.23;
const FAIR = { source: 'Feria', days: [-62, -61, -60] } as const;
/** The last day that the story knows: the Monday after, until the photo is taken. */
const LAST_DAY = 7;
const SEED = 20_261_122;

interface Card {
  readonly source: string;
  readonly kind: Kind;
}

const cardsOf = (isFair: boolean): Card[] =>
  SOURCES.filter(([source]) => (source === FAIR.source) === isFair).flatMap(([source, kinds]) =>
    Object.entries(kinds).flatMap(([kind, count]) =>
      Array.from({ length: count }, () => ({ source, kind: kind as Kind })),
    ),
  );

/** At an even pace from day to day, those who were there before at a slower one. @param share 0 to 1 */
const dayAt = (share: number): number =>
  Math.floor(
    share < BEFORE
      ? FIRST_DAY + (share / BEFORE) * (FIRST_MONDAY - 4 - FIRST_DAY)
      : FIRST_MONDAY - 3 + ((share - BEFORE) / (1 - BEFORE)) * (LAST_DAY - FIRST_MONDAY + 3),
  );

/** When each enters: those of the fair together, and of the others each kind at an even pace, so that no week is by chance. */
const datedCards = (luck: Dice): (Card & { readonly enters: number })[] => {
  const mixed = luck.shuffle(cardsOf(false));
  const ofFair = luck.shuffle(cardsOf(true)).map((card, at) => ({
    ...card,
    enters: FAIR.days[at % FAIR.days.length]!,
  }));
  const dated = Object.keys(KINDS).flatMap((kind) => {
    const same = mixed.filter((card) => card.kind === kind);
    const first = luck.random();
    return same.map((card, at) => ({ ...card, enters: dayAt((at + first) / same.length) }));
  });
  return [...dated, ...ofFair].sort((one, other) => one.enters - other.enters);
};

const PRODUCTS = ['Almacén', 'Almacén', 'Almacén', 'Rutas', 'Rutas', 'Almacén; Rutas', ''];

/** @example titleOf('Jef[e|a] de almacén', true) //=> 'Jefa de almacén' */
const titleOf = (title: string, isWoman: boolean): string =>
  title.replace(/\[(\w*)\|(\w*)\]/g, isWoman ? '$2' : '$1');

const answersOf = (luck: Dice, kind: Kind, sector: string, product: string): Record<string, Answer> => {
  const { countries, staff, budgets, orders, vehicles, terms, erp } = KINDS[kind];
  return {
    País: luck.pick(countries),
    Sector: sector,
    Empleados: luck.between(...staff),
    Producto: product,
    'Pedidos al día': product === 'Rutas' ? '' : luck.between(...orders),
    Vehículos: product === 'Almacén' ? '' : luck.between(...vehicles),
    'Usa ERP': luck.pick(erp),
    'Presupuesto disponible': luck.pick(budgets),
    'Plazo de compra': luck.pick(terms),
  };
};

/** Takes an answer out, which comes later. */
const laterOf = (
  luck: Dice,
  kind: Kind,
  enters: number,
  answers: Record<string, Answer>,
): StoryLead['later'] => {
  if (!luck.chance(KINDS[kind].leavesOut)) return undefined;
  const header = luck.chance(70) ? 'Presupuesto disponible' : 'Empleados';
  const answer = answers[header]!;
  answers[header] = '';
  return { header, answer, day: luck.chance(60) ? enters + luck.between(6, 16) : undefined };
};

/** The story, whatever the day; those who enter first stand first. */
export const tellStory = (): readonly StoryLead[] => {
  const luck = dice(SEED);
  const nextName = namesOf(luck);
  const turns = new Map<Kind, number>();
  return datedCards(luck).map(({ source, kind, enters }, at) => {
    const { titles, sectors, does } = KINDS[kind];
    const [sector, product] = [luck.pick(sectors), luck.pick(PRODUCTS)];
    const turn = turns.get(kind) ?? 0;
    turns.set(kind, turn + 1);
    const { first, last, isWoman, company, email } = nextName(sector, kind === 'reader' && turn % 4 === 1);
    const answers = answersOf(luck, kind, sector, product);
    const later = laterOf(luck, kind, enters, answers);
    return {
      email,
      kind,
      enters,
      answers: {
        ...{ Nombre: first, Apellidos: last, Empresa: company, Cargo: titleOf(luck.pick(titles), isWoman) },
        ...{ Email: email, Teléfono: `+34 600 000 ${200 + at}`, Origen: source, ...answers },
      },
      later,
      does: does(luck, product).map(([day, type, detail]) => ({ day: enters + day, email, type, detail })),
      fates: fatesOf(luck, kind, turn),
    };
  });
};
