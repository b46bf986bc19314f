/** The words of the weekly mail that the report does not have already. */
import type { Report } from '../domain/report/report';
import { counted, fill } from './fill';
import { asPlainText } from './reasons';
import { daySpan } from './short-dates';

export const DIGEST_MAIL = {
  subject: 'Leads, semana {days}: {rose}, {fell}',
  rose: '{n} sube|{n} suben',
  fell: '{n} baja|{n} bajan',
  subjectFirst: 'Leads, semana {days}: la primera guardada',
  preheader: 'Qué cambió, por qué y qué esperar.',
  openReport: 'Abrir el informe',
  openSheet: 'Abrir la hoja',
  forecast: 'Qué esperar',
  tabs: 'En la hoja',
  sentBy: 'Lo envía {by} con Cualifica.',
  sent: 'Enviado con Cualifica.',
  foot: 'Quién lo recibe: Ajustes › Correos del resumen. Lleva nombres de leads: no lo reenvíes fuera del equipo.',
} as const;

/** Longer texts that people typed are cut: a mail has a limit. */
const LONGEST = 80;

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

/** @example digestSubject(report) // 'Leads, semana del 9 al 15 de noviembre de 2026: 12 suben, 7 bajan' */
export const digestSubject = ({ from, to, previous, rose, fell }: Report): string =>
  fill(previous ? DIGEST_MAIL.subject : DIGEST_MAIL.subjectFirst, {
    days: daySpan(from, { day: to.day - 1 }),
    rose: counted(DIGEST_MAIL.rose, rose.length),
    fell: counted(DIGEST_MAIL.fell, fell.length),
  });

/** @example digestFoot('ana@example.com') // 'Lo envía ana@example.com con Cualifica. Quién lo recibe: …' */
export const digestFoot = (by: string): string =>
  `${by ? fill(DIGEST_MAIL.sentBy, { by }) : DIGEST_MAIL.sent} ${DIGEST_MAIL.foot}`;
