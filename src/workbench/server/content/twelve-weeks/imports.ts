/** Marketing brings in what has come since the last time: leads, late answers, interactions up to the day before, visits. */
import type { Calendar } from './calendar';
import { type Dice, dice } from './dice';
import type { Hands } from './hands';
import type { StoryLead } from './story';

/** Visits of the site in a usual week, and by how many more or fewer they may be. */
const VISITS: readonly (readonly [source: string, usual: number, around: number])[] = [
  ['Web', 410, 60],
  ['Anuncios', 620, 120],
  ['Boletín', 70, 20],
  ['Recomendación', 24, 8],
];

export class Imports {
  readonly #hands: Hands;
  readonly #calendar: Calendar;
  readonly #story: readonly StoryLead[];
  readonly #luck: Dice = dice(84);
  readonly #answered = new Set<StoryLead>();
  #leads = 0;
  #interactions = 0;
  #visits = 0;
  #since = Number.NEGATIVE_INFINITY;

  constructor(hands: Hands, calendar: Calendar, story: readonly StoryLead[]) {
    this.#hands = hands;
    this.#calendar = calendar;
    this.#story = story;
  }

  readonly run = (time: number): void => {
    const today = Math.floor(time);
    this.#newLeads(today);
    this.#lateAnswers(today);
    this.#newInteractions(today);
    this.#since = today;
  };

  /** The visits of the week that is over. */
  readonly countVisits = (time: number): void => {
    const monday = this.#calendar.dateOf(Math.floor(time) - 7);
    const rows = VISITS.map(([source, usual, around]) => [
      monday,
      source,
      this.#luck.between(usual - around, usual + around),
    ]);
    this.#hands.write(this.#hands.tab('Visitas'), this.#visits + 2, 1, rows);
    this.#visits += rows.length;
  };

  #newLeads(today: number): void {
    const sheet = this.#hands.tab('Leads');
    const [first, end] = ['ID', 'Fin de datos'].map((header) => this.#hands.column(sheet, header));
    const headers = (sheet.getRange(1, first!, 1, end! - first!).getValues()[0] ?? []).map(String);
    const come = this.#story.slice(this.#leads).filter(({ enters }) => enters < today);
    const cells = come.map(({ answers, enters }) =>
      headers.map((header) => (header === 'Alta' ? this.#calendar.dateOf(enters) : (answers[header] ?? ''))),
    );
    this.#hands.write(sheet, this.#leads + 2, first!, cells);
    this.#leads += come.length;
  }

  #lateAnswers(today: number): void {
    const sheet = this.#hands.tab('Leads');
    this.#story.slice(0, this.#leads).forEach((lead, at) => {
      const { later } = lead;
      if (later?.day === undefined || later.day >= today || this.#answered.has(lead)) return;
      this.#answered.add(lead);
      this.#hands.write(sheet, at + 2, this.#hands.column(sheet, later.header), [[later.answer]]);
    });
  }

  #newInteractions(today: number): void {
    const come = this.#story
      .slice(0, this.#leads)
      .flatMap(({ does }) => does)
      .filter(({ day }) => day < today && day >= this.#since)
      .sort((one, other) => one.day - other.day);
    const rows = come.map(({ day, email, type, detail }) => [
      this.#calendar.dateOf(day),
      email,
      type,
      detail,
    ]);
    this.#hands.write(this.#hands.tab('Interacciones'), this.#interactions + 2, 1, rows);
    this.#interactions += rows.length;
  }
}
