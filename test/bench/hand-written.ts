/** The limit: the matrix of `leads.ts` as a programmer would write it for that matrix alone, score only. */
import type { BenchLead } from './leads';

const title = (value: string): number => {
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
  return value === 'Retail' || value === 'Salud' ? 0.5 : 0;
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

const pages = (value: number | ''): number => {
  if (value === '') return 0;
  if (value >= 20) return 1;
  if (value >= 10) return 0.5;
  return value >= 1 ? 0.25 : 0;
};

const isFree = (email: string): boolean => email.endsWith('@gmail.com') || email.endsWith('@hotmail.com');

/** The score of one lead, 0 to 100. */
export function handWrittenScore(lead: BenchLead): number {
  const raw =
    18 * title(lead.jobTitle) +
    14 * employees(lead.employees) +
    10 * sector(lead.sector) +
    8 * country(lead.country) +
    12 * budget(lead.budget) +
    10 * months(lead.months) +
    (lead.decides === 'sí' ? 6 : 0) +
    6 * source(lead.source) +
    8 * pages(lead.pages) +
    (lead.demo === 'sí' ? 8 : 0) -
    (isFree(lead.email) ? 10 : 0) -
    (lead.student === 'sí' ? 15 : 0);
  return Math.max(0, Math.min(100, raw));
}
