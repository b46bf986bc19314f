/** Whether anybody could get in touch with a lead. */
import { fieldText, type LeadRow, type LeadTable } from '../lead/lead-table';

const EMAIL = /\S@\S+\.\S/;
/** Shorter numbers are extensions. */
const FEWEST_DIGITS = 7;

/** An e-mail with @ and a dot behind it, or a phone of seven digits or more. */
export const isReachable = (leads: LeadTable, lead: LeadRow): boolean =>
  EMAIL.test(fieldText(leads, lead, 'email')) ||
  fieldText(leads, lead, 'phone').replace(/\D/g, '').length >= FEWEST_DIGITS;

/** `Nombre` or `Empresa` is known. */
export const isNamed = (leads: LeadTable, lead: LeadRow): boolean =>
  fieldText(leads, lead, 'firstName') !== '' || fieldText(leads, lead, 'company') !== '';
