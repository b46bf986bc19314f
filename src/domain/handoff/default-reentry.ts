/** `Reingreso por defecto` as a lead can meet it. */
import { DEFAULT_SETTINGS, type Settings } from '../settings';
import { asksForMissing } from './reentry';

/**
 * What is asked of a lead where nobody says: without lines about `Falta` where that names nothing, since they are never
 * met; where none is left, what a new file asks.
 *
 * @param missing what `Falta` names
 * @example defaultReentryFor({ defaultReentry: 'todos los que faltan' }, []) // 'alguno de los que faltan, o 90 días'
 */
export const defaultReentryFor = (
  { defaultReentry }: Pick<Settings, 'defaultReentry'>,
  missing: readonly string[],
): string => {
  const lines = defaultReentry.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const met = lines.filter((line) => !asksForMissing(line.trim()));
  if (missing.length > 0 || met.length === lines.length) return defaultReentry;
  return met.join('\n') || DEFAULT_SETTINGS.defaultReentry;
};
