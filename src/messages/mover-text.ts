/** Why a lead rose or fell, in words. */
import type { Mover } from '../domain/report/report';
import { CAUSES, type Cause, type Language, TEMPERATURES } from '../domain/vocabulary';
import { formatNumber, formatPoints } from './numbers';

export const moverText = (
  { before = 0, after = 0, change, beforeTemperature, afterTemperature }: Mover,
  language: Language,
): string => {
  const parts = (Object.keys(CAUSES) as Cause[])
    .filter((cause) => change?.[cause])
    .map((cause) => `${CAUSES[cause][language]} ${formatPoints(change![cause], language)}`);
  const turned =
    beforeTemperature && afterTemperature && beforeTemperature !== afterTemperature
      ? ` De ${TEMPERATURES[beforeTemperature][language]} a ${TEMPERATURES[afterTemperature][language]}.`
      : '';
  const verb = after >= before ? 'Sube' : 'Baja';
  return `${verb} ${formatNumber(Math.abs(after - before), language)}: ${parts.join(' · ')}.${turned}`;
};
