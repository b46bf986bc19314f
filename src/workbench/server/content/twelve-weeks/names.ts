/** Invented people and companies; no two leads share an address. */
import type { Dice } from './dice';

/** Women and men, for the endings of titles. */
const PEOPLE = {
  her: 'Alba Adela Beatriz Carmen Cecilia Daniela Elisa Eva Gabriela Inés Irina Jimena Julia Laura Lidia Lola Luz Mónica Nadia Noelia Nuria Olga Pilar Raquel Rocío Rosa Sara Silvia Sofía Teresa Valeria Vera',
  him: 'Abel Adrián Alberto Álvaro Bruno Carlos Darío Diego Eduardo Enrique Fabián Felipe Gerardo Guillermo Héctor Ignacio Jaime Joel Leandro Lorenzo Marcos Mario Mateo Nicolás Pablo Rafael Ramón Raúl Rubén Samuel Saúl Víctor',
} as const;

const SURNAMES =
  'Aguirre Alonso Arce Barrios Beltrán Bravo Cano Cardona Carmona Castaño Cuevas Delgado Escobar Espinosa Ferrer Fuentes Galván Gallego Herranz Ibarra Jurado Lara Leal Lozano Luque Maldonado Marín Mejía Méndez Montero Mora Navas Ojeda Olmedo Pardo Peña Pineda Quintero Rincón Rivas Rojas Salas Sanz Segura Tapia Toledo Valverde Varela Vega Vidal Zamora Zapata';

/** What companies of a sector are called before their own name. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  Logística: ['Logística', 'Almacenes', 'Operadores'],
  Distribución: ['Distribuciones', 'Mayoristas', 'Suministros'],
  'Comercio electrónico': ['Tienda', 'Compras', 'Bazar'],
  Alimentación: ['Conservas', 'Frutas', 'Alimentos'],
  Farmacia: ['Farmacéutica', 'Laboratorios'],
  'Industria del metal': ['Metales', 'Talleres', 'Fundiciones'],
  Educación: ['Escuela', 'Academia'],
  Consultoría: ['Estudio', 'Consultores'],
  'Software de almacén': ['Programas'],
};

const OWN_NAMES =
  'Albaserena Aldonares Arrebol Barlovento Brisamar Calalonga Campoluna Cantorral Cerroclaro Cumbrehonda Doceríos Encinal Faroalto Fontefría Granizal Hoyalta Islanueva Juncaleda Lomaverde Llanoro Marejada Mirasierra Montelirio Navalonda Ojosdeagua Palmerola Pedralba Pinardorado Puntaclara Quintanarosa Robledar Rocamiel Sabinar Salobral Serranera Sotohondo Tresvientos Tierraluna Umbralta Vallencina Veredal Villacanto Zarzalona Zumacal';

const words = (text: string): string[] => text.split(' ');

export interface Somebody {
  readonly first: string;
  readonly last: string;
  readonly isWoman: boolean;
  readonly company: string;
  readonly email: string;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');

/** Gives invented people one after the other. A private one has no company, and an address of a free provider. */
export const namesOf = (dice: Dice): ((sector: string, isPrivate: boolean) => Somebody) => {
  const people = dice.shuffle(
    (['her', 'him'] as const).flatMap((whose) =>
      words(PEOPLE[whose]).map((first) => ({ first, isWoman: whose === 'her' })),
    ),
  );
  const surnames = dice.shuffle(words(SURNAMES));
  const own = dice.shuffle(words(OWN_NAMES));
  let count = 0;
  return (sector, isPrivate) => {
    const { first, isWoman } = people[count % people.length]!;
    const name = own[count % own.length]!;
    const kinds = KINDS[sector] ?? ['Grupo'];
    // A name of the second round is another company, under the next kind of name.
    const company = `${kinds[Math.floor(count / own.length) % kinds.length]} ${name}`;
    const round = Math.floor(count / own.length) + 1;
    const domain = `${plain(name)}${round > 1 ? `-${round}` : ''}.example.com`;
    const last = surnames[(count * 7) % surnames.length]!;
    count += 1;
    if (isPrivate)
      return { first, last, isWoman, company: '', email: `${plain(`${first} ${last}`)}@gratis.example.com` };
    return { first, last, isWoman, company, email: `${plain(first)}@${domain}` };
  };
};
