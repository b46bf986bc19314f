/** The words of the weekly mail that the report does not have already. */
import { figureOf } from '../../domain/report/find-figure';
import type { Report } from '../../domain/report/report';
import { counted, fill } from '../fill';
import { asPlainText } from '../reasons';
import { daySpan } from '../short-dates';

export const DIGEST_MAIL = {
  subject: 'Leads, semana {days}: {figures}',
  hot: '{n} caliente|{n} calientes',
  sent: '{n} enviado a ventas|{n} enviados a ventas',
  won: '{n} ganado|{n} ganados',
  preheader: 'Qué cambió, por qué y qué esperar.',
  openReport: 'Abrir el informe',
  openSheet: 'Abrir la hoja',
  forecast: 'Qué esperar',
  tabs: 'En la hoja',
  sentBy: 'Lo envía {by} con Cualifica.',
  sentByNobody: 'Enviado con Cualifica.',
  foot: 'Quién lo recibe: Ajustes › Correos del resumen. Lleva nombres de leads: no lo reenvíes fuera del equipo.',
} as const;

/** Longer texts that people typed are cut: a mail has a limit. */
const LONGEST = 60;

/** What people typed, in one line, not endless, and no formula for whoever pastes it into a sheet. */
export const typed = (text: string, longest = LONGEST): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const points = [...line];
  return asPlainText(
    points.length > longest
      ? `${points
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : line,
  );
};

/** Figures that a reader wants before opening the mail. */
const IN_SUBJECT = [
  ['temperatures.hot.now', DIGEST_MAIL.hot],
  ['handoffs.sent.now', DIGEST_MAIL.sent],
  ['handoffs.won.now', DIGEST_MAIL.won],
] as const;

/** @example digestSubject(report) // 'Leads, semana del 9 al 15 de noviembre de 2026: 9 calientes, 12 enviados a ventas, 5 ganados' */
export const digestSubject = (report: Report): string => {
  const figures = IN_SUBJECT.flatMap(([id, text]) => {
    const value = figureOf(report, id)?.value;
    return value === undefined ? [] : counted(text, value);
  });
  const days = daySpan(report.from, { day: report.to.day - 1 });
  return fill(DIGEST_MAIL.subject, { days, figures: figures.join(', ') });
};

/** @example digestFoot('ana@example.com') // 'Lo envía ana@example.com con Cualifica. Quién lo recibe: …' */
export const digestFoot = (by: string): string =>
  `${by ? fill(DIGEST_MAIL.sentBy, { by }) : DIGEST_MAIL.sentByNobody} ${DIGEST_MAIL.foot}`;
