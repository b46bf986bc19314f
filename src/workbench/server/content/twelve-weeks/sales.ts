/** Ana and Luis answer what was sent to them, each lead as the story has it, with the buttons of the sidebar. */
import type { Verdict, VerdictQuestion } from '../../../../domain/vocabulary';
import type { Agenda } from './agenda';
import { type Calendar, workTime } from './calendar';
import { type Dice, dice } from './dice';
import type { Ending, Fate } from './fates';
import type { Hands } from './hands';
import type { StoryLead } from './story';

/** A handoff on its way through sales. */
interface Case {
  readonly id: string;
  readonly owner: string;
  readonly lead: StoryLead;
  readonly fate: Fate;
}

type Answers = Readonly<
  Partial<Record<VerdictQuestion, { readonly answer: string; readonly words: string }>>
>;

const ANSWERS: Readonly<Record<Verdict, Answers>> = {
  qualified: {
    need: { answer: 'yes', words: 'pierden horas preparando a mano' },
    timing: { answer: 'yes', words: 'quieren empezar este trimestre' },
    authority: { answer: 'yes', words: '' },
  },
  notYet: {
    need: { answer: 'yes', words: 'lo ven claro' },
    timing: { answer: 'no', words: 'antes cierran otro proyecto' },
  },
  disqualified: { need: { answer: 'no', words: 'les basta con lo que tienen' } },
};

const NEXT_STEP: Readonly<Record<Verdict, readonly [words: string, days: number] | undefined>> = {
  qualified: ['Demo con su equipo', 5],
  notYet: ['Volver a llamar', 45],
  disqualified: undefined,
};

/** In the last week Luis is away, and on its Thursday both are at a fair: what was sent then waits, overdue by Monday. */
const isUnheard = (sent: number, owner: string): boolean =>
  Math.floor(sent) === -4 || (owner === 'luis@example.com' && sent >= -7 && sent < 0);

export class Sales {
  readonly #hands: Hands;
  readonly #agenda: Agenda;
  readonly #calendar: Calendar;
  readonly #story: ReadonlyMap<string, StoryLead>;
  readonly #luck: Dice = dice(1_984);
  /** Handoffs that have an answer to come, by ID. */
  readonly #known = new Set<string>();

  constructor(hands: Hands, agenda: Agenda, calendar: Calendar, story: readonly StoryLead[]) {
    this.#hands = hands;
    this.#agenda = agenda;
    this.#calendar = calendar;
    this.#story = new Map(story.map((lead) => [lead.email, lead]));
  }

  /** Looks at what is new in the queue, and plans the answers. */
  readonly look = (time: number): void => {
    const emails = this.#emails();
    for (const { handoff, id, owner } of this.#ledger()) {
      const lead = this.#story.get(emails.get(id) ?? '');
      if (!lead || this.#known.has(handoff)) continue;
      this.#known.add(handoff);
      const cycle = Number(/-T(\d+)$/.exec(handoff)?.[1] ?? 1);
      // Sent once more than the story has it, a lead is answered as the last time.
      const fate = lead.fates[Math.min(cycle, lead.fates.length) - 1];
      if (fate && !isUnheard(time, owner)) this.#planDecision({ id, owner, lead, fate }, time);
    }
  };

  #planDecision(one: Case, time: number): void {
    const { decision, wait, reason, verdict } = one.fate;
    this.#at(time, wait, (now) => {
      this.#hands.answer(one.owner, 'decideLead', {
        id: one.id,
        decision,
        ...(reason && { reason }),
        seen: '',
      });
      if (verdict) this.#planVerdict(one, verdict, now);
    });
  }

  #planVerdict(one: Case, { wait, word, reason }: NonNullable<Fate['verdict']>, time: number): void {
    this.#at(time, wait, (now) => {
      const [nextStep, days] = NEXT_STEP[word] ?? ['', 0];
      this.#hands.answer(one.owner, 'judgeLead', {
        ...{ id: one.id, verdict: word, answers: ANSWERS[word], nextStep, seen: '' },
        ...(days && { nextStepOn: this.#isoDay(now + days) }),
        ...(reason && { reason }),
        ...this.#asked(one.lead),
      });
      this.#planResults(one, one.fate.results ?? [], now);
    });
  }

  #planResults(one: Case, [first, ...rest]: readonly Ending[], time: number): void {
    if (!first) return;
    const { wait, result, amount, reason } = first;
    this.#at(time, wait, (now) => {
      this.#hands.answer(one.owner, 'concludeLead', {
        ...{ id: one.id, result, on: this.#isoDay(now), seen: '' },
        ...(amount && { amount }),
        ...(reason && { reason }),
      });
      this.#planResults(one, rest, now);
    });
  }

  /** What marketing never asked, sales fills in. */
  #asked({ later }: StoryLead): { readonly filled?: Readonly<Record<string, string>> } {
    return later && later.day === undefined ? { filled: { [later.header]: String(later.answer) } } : {};
  }

  #at(time: number, days: number, task: (time: number) => void): void {
    this.#agenda.note(workTime(time, days, this.#luck.random()), task);
  }

  /** `yyyy-mm-dd` */
  #isoDay(time: number): string {
    return this.#calendar
      .dateOf(Math.floor(time) + 0.5)
      .toISOString()
      .slice(0, 10);
  }

  #ledger(): { readonly handoff: string; readonly id: string; readonly owner: string }[] {
    const sheet = this.#hands.tab('Traspasos');
    const [header = [], ...rows] = sheet
      .getDataRange()
      .getValues()
      .map((row) => row.map(String));
    const [handoff, id, owner] = ['Traspaso', 'Lead', 'Responsable'].map((name) => header.indexOf(name));
    return rows.map((row) => ({ handoff: row[handoff!]!, id: row[id!]!, owner: row[owner!]! }));
  }

  /** ID → e-mail. */
  #emails(): ReadonlyMap<string, string> {
    const sheet = this.#hands.tab('Leads');
    const rows = sheet.getDataRange().getValues();
    const [id, email] = ['ID', 'Email'].map((header) => this.#hands.column(sheet, header) - 1);
    return new Map(rows.map((row) => [String(row[id!]), String(row[email!])]));
  }
}
