/** The limit: the matrix of `matrix.ts` as a programmer would write it for that matrix alone, score only. */
import { leadColumn } from './leads';
import { EXCLUDED, type Row } from './matrix';

const ID = leadColumn('ID');
const JOB_TITLE = leadColumn('Cargo');
const EMPLOYEES = leadColumn('Empleados');
const SECTOR = leadColumn('Sector');
const COUNTRY = leadColumn('País');
const BUDGET = leadColumn('Presupuesto disponible');
const MONTHS = leadColumn('Plazo (meses)');
const DECIDES = leadColumn('Decide');
const SOURCE = leadColumn('Origen');
const CREATED = leadColumn('Alta');
const REVENUE = leadColumn('Facturación (M€)');
const EMAIL = leadColumn('Email');
const STUDENT = leadColumn('Estudiante');
const RELATION = leadColumn('Relación');

const DAY_MS = 86_400_000;

/** Days since 1970 of the calendar day of a moment. */
export const dayOf = (date: Date): number =>
  Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;

const jobTitle = (value: string): number => {
  if (value === '') return 0.25;
  if (value === 'Director' || value === 'CEO' || value === 'Gerente') return 1;
  if (value.includes('responsable')) return 0.5;
  return value === 'Técnico' ? 0.25 : 0;
};

const employees = (value: number | ''): number => {
  if (value === '') return 0;
  if (value >= 200) return 1;
  if (value >= 50) return 0.5;
  return value >= 10 ? 0.25 : 0;
};

const sector = (value: string): number => {
  if (value === 'Industria' || value === 'Logística') return 1;
  if (value === 'Retail' || value === 'Salud') return 0.5;
  return value === '' || value === 'Educación' || value === 'Turismo' ? 0 : 0.25;
};

const country = (value: string): number => {
  if (value === 'España' || value === 'México') return 1;
  return value === 'Colombia' || value === 'Chile' || value === 'Perú' ? 0.5 : 0;
};

const budget = (value: number | ''): number => {
  if (value === '') return 0.5;
  if (value >= 20_000) return 1;
  return value >= 5000 ? 0.5 : 0;
};

const months = (value: number | ''): number => {
  if (value === '') return 0;
  if (value <= 3) return 1;
  if (value <= 6) return 0.5;
  return value <= 12 ? 0.25 : 0;
};

const source = (value: string): number => {
  if (value === 'Recomendación' || value === 'Evento') return 1;
  if (value === 'Web') return 0.5;
  return value === 'Redes' ? 0.25 : 0;
};

const created = (value: Date | '', today: number): number => {
  if (value === '') return 0;
  const age = today - dayOf(value);
  if (age < 0 || age > 180) return 0;
  if (age <= 30) return 1;
  return age <= 90 ? 0.5 : 0.25;
};

const revenue = (value: number | ''): number => {
  if (value === '') return 0.25;
  if (value >= 50) return 0.5;
  if (value >= 10) return 1;
  return value >= 1 ? 0.25 : 0;
};

const isFree = (email: string): boolean => email.endsWith('@gmail.com') || email.endsWith('@hotmail.com');

/** What a lead did, counted with fading. */
class Behaviour {
  prices = 0;
  quotes = 0;
  cases = 0;
  blog = 0;
  demos = 0;
  mails = 0;
  leaving = 0;
}

/** Adds up the interactions of each lead, in one pass over the rows. */
export function behaviourOf(
  leads: readonly Row[],
  interactions: readonly Row[],
  today: number,
): readonly Behaviour[] {
  const byId = new Map<string, Behaviour>();
  const all = leads.slice(1).map((lead) => {
    const behaviour = new Behaviour();
    byId.set(lead[ID] as string, behaviour);
    return behaviour;
  });
  for (let row = 1; row < interactions.length; row++) {
    const [date, id, type, detail] = interactions[row] as readonly [Date, string, string, string];
    const lead = byId.get(id);
    if (!lead) continue;
    const age = today - dayOf(date);
    if (age >= 0) count(lead, type, detail.toLowerCase(), age);
  }
  return all;
}

function count(lead: Behaviour, type: string, detail: string, age: number): void {
  switch (type) {
    case 'Visita':
      if (detail.includes('/precios') || detail.includes('/tarifas')) lead.prices += 0.5 ** (age / 30);
      if (detail.includes('/presupuesto')) lead.quotes += 0.5 ** (age / 14);
      if (detail.includes('/casos')) lead.cases += 0.5 ** (age / 60);
      if (detail.includes('/blog')) lead.blog += 0.5 ** (age / 30);
      if (detail.includes('/empleo')) lead.leaving += 0.5 ** (age / 60);
      break;
    case 'Formulario':
      if (detail.includes('presupuesto')) lead.quotes += 0.5 ** (age / 14);
      break;
    case 'Demo':
      lead.demos++;
      break;
    case 'Correo abierto':
      lead.mails += 0.5 ** (age / 60);
      break;
    case 'Correo':
      if (detail.includes('clic')) lead.mails += 0.5 ** (age / 60);
      break;
    case 'Baja':
      lead.leaving += 0.5 ** (age / 60);
  }
}

const prices = (count: number): number => {
  if (count >= 3) return 1;
  if (count >= 1.5) return 0.5;
  return count >= 0.5 ? 0.25 : 0;
};

const cases = (count: number): number => {
  if (count >= 4) return 1;
  if (count >= 2) return 0.5;
  return count >= 1 ? 0.25 : 0;
};

const leaving = (count: number): number => {
  if (count >= 1) return 1;
  return count >= 0.25 ? 0.5 : 0;
};

const scoreOf = (lead: Row, did: Behaviour, today: number): number => {
  if (lead[RELATION] === 'Competidor' || lead[RELATION] === 'Proveedor') return EXCLUDED;
  const raw =
    12 * jobTitle(lead[JOB_TITLE] as string) +
    8 * employees(lead[EMPLOYEES] as number | '') +
    6 * sector(lead[SECTOR] as string) +
    5 * country(lead[COUNTRY] as string) +
    8 * budget(lead[BUDGET] as number | '') +
    6 * months(lead[MONTHS] as number | '') +
    (lead[DECIDES] === 'sí' ? 4 : 0) +
    4 * source(lead[SOURCE] as string) +
    5 * created(lead[CREATED] as Date | '', today) +
    5 * revenue(lead[REVENUE] as number | '') -
    (isFree(lead[EMAIL] as string) ? 8 : 0) -
    (lead[STUDENT] === 'sí' ? 12 : 0) +
    10 * prices(did.prices) +
    8 * Math.min(1, 0.5 * did.quotes) +
    5 * cases(did.cases) +
    3 * Math.min(1, 0.1 * did.blog) +
    (did.demos >= 1 ? 6 : 0) +
    5 * Math.min(1, did.mails >= 4 ? 1 : 0.2 * did.mails) -
    10 * leaving(did.leaving);
  return Math.max(0, Math.min(100, raw));
};

/** The score of every lead, 0 to 100, from the two ranges as Sheets sends them. */
export function handWrittenScores(
  leads: readonly Row[],
  interactions: readonly Row[],
  evaluationDay: Date,
): number[] {
  const today = dayOf(evaluationDay);
  const behaviour = behaviourOf(leads, interactions, today);
  return behaviour.map((did, index) => scoreOf(leads[index + 1]!, did, today));
}
