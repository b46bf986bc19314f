/** What both managers look at: score against verdict, what came back twice, what is late, what has lost its lead. */
import { isAbsent } from '../../domain/handoff/absences';
import { disagreements, secondReturns } from '../../domain/handoff/disagreements';
import { type Handoff, isOverdue } from '../../domain/handoff/handoff';
import type { LeadRow } from '../../domain/lead/lead-table';
import { leadTitle } from '../../domain/lead/lead-title';
import { minutesOf } from '../../domain/moment';
import { VERDICTS } from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import { isoDay, isoMoment } from '../../sheets/cells';
import { type HandoffBook, handoffBook, type NoHandoffBook } from '../handoff/handoff-book';
import { rolesOf } from './sales-queue';

/** The name of today where the lead is still there; else the frozen one. */
const named = ({ workbook }: HandoffBook, handoff: Handoff, lead: LeadRow | undefined) => ({
  id: lead?.id ?? '',
  name: lead ? leadTitle(workbook.leads, lead) : handoff.name,
  handoff: handoff.id,
});

const disagreementsIn = (book: HandoffBook) => {
  const { language } = book.workbook.settings;
  return disagreements(book.workbook).map(({ handoff, lead, direction, sent, now }) => ({
    ...named(book, handoff, lead),
    ...{ direction, sent, now },
    verdict: handoff.verdict ? VERDICTS[handoff.verdict][language] : '',
  }));
};

const secondReturnsIn = (book: HandoffBook) =>
  secondReturns(book.workbook).map(({ lead, reason, handoffs }) => ({
    ...named(book, handoffs[handoffs.length - 1]!, lead),
    ...{ reason, times: handoffs.length },
  }));

const overdueIn = (book: HandoffBook) => {
  const { leads, ledger, settings } = book.workbook;
  const late = leads.leads.flatMap((lead) => {
    const handoff = ledger.last(lead);
    return handoff && isOverdue(handoff, book.now) ? [{ lead, handoff }] : [];
  });
  late.sort((one, other) => minutesOf(one.handoff.due!) - minutesOf(other.handoff.due!));
  const owners = [...new Set(late.map(({ handoff }) => handoff.owner))];
  return owners.map((owner) => ({
    owner,
    absent: owner !== '' && isAbsent(settings.absences, owner, book.now),
    leads: late
      .filter(({ handoff }) => handoff.owner === owner)
      .map(({ lead, handoff }) => ({ ...named(book, handoff, lead), due: isoMoment(handoff.due) })),
  }));
};

const teamOf = (book: HandoffBook) => ({
  disagreements: disagreementsIn(book),
  secondReturns: secondReturnsIn(book),
  overdue: overdueIn(book),
  gone: book.workbook.ledger.gone.map((handoff) => ({
    ...named(book, handoff, undefined),
    ...{ owner: handoff.owner, sentAt: isoMoment(handoff.sentAt) },
  })),
  roles: rolesOf(book),
  language: book.workbook.settings.language,
  today: isoDay(book.now),
});

type TeamOutcome = ({ readonly kind: 'team' } & ReturnType<typeof teamOf>) | NoHandoffBook;

/** @example teamView(host) // { kind: 'team', disagreements: [], overdue: [{ owner: 'ana@example.com', … }], … } */
export const teamView = (host: Host): TeamOutcome => {
  const book = handoffBook(host);
  return book.kind === 'book' ? { kind: 'team', ...teamOf(book) } : book;
};
