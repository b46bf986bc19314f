/** In a sentence, why a lead is in its stage; and what to do next with it. */
import type { NextAction } from '../domain/actions/next-action';
import { printDay } from '../domain/day';
import type { StageReason, StageResult } from '../domain/handoff/stage';
import type { ContactBlock } from '../domain/lead/contact';
import { round9 } from '../domain/number';
import type { LeadScore } from '../domain/scoring/lead-score';
import type { Settings } from '../domain/settings';
import { type Language, type Name, names, STAGES } from '../domain/vocabulary';
import { fill } from './fill';
import { formatNumber } from './numbers';
import { asPlainText, exclusionText, shorten } from './reasons';

/** `{when}`, `{by}` and `{why}` bring their own words, and are blank where nobody wrote them down. */
const SENTENCES: Readonly<Record<StageReason, string>> = {
  won: 'ganado{when}',
  quote: 'oferta o cotización{when}',
  excluded: '{excluded}',
  disqualified: 'no cualificado{when}{by}{why}',
  rejected: 'rechazado{when}{by}{why}',
  returned: 'devuelto{when}{by}{why}',
  lost: 'perdido{when}{why}',
  qualified: 'cualificado{when}{by}',
  purchase: 'mostró intención de compra{when}',
  accepted: 'aceptado{when}{by}',
  thresholds: '{score}{fit}',
  unnamed: 'falta el nombre o la empresa para MQL',
  untouched: 'falta alguna interacción para MQL',
  'low-score': '{score}',
  'low-fit': '{fit}',
  unreachable: 'falta un correo o un teléfono',
};

/** After `devuelto`: the verdict `Aún no` is a return too. */
const NOT_YET = 'juzgado «Aún no»{when}{by}{why}';
const WAY_BACK = '. Para volver: {lines}';

/** A long reason or condition makes no sentence. */
const LONGEST_ACTION = 200;

/** Short of a threshold by less than a decimal shows the others too. */
const shown = (value: number, from: number, language: Language): string =>
  formatNumber(value, language, value < from && round9(Math.round(value * 10) / 10) >= from ? 9 : 1);

/** @param asks who asks for it: `pide`, in an MQL; else `MQL pide` */
const measure = (
  name: string,
  value: number | undefined,
  from: number,
  asks: string,
  language: Language,
): string => {
  const is = value === undefined ? 'sin calcular' : shown(value, from, language);
  return `${name} ${is} (${asks} ${formatNumber(from, language, 9)})`;
};

const isNotYet = (handoff: StageResult['handoff']): boolean => handoff?.verdict === 'notYet';

/** Who judged, else who decided. */
const author = ({ handoff, because }: StageResult): string => {
  const isJudged = because === 'disqualified' || because === 'qualified' || isNotYet(handoff);
  return (isJudged && handoff?.judgedBy) || handoff?.decidedBy || '';
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * The sentence of a stage. English and Portuguese readers get the Spanish one until theirs are written.
 *
 * @example stageText(result, score, settings, 'es') // 'MQL: puntuación 72,5 (pide 50) y encaje 60 (pide 25)'
 */
export const stageText = (
  result: StageResult,
  score: LeadScore,
  settings: Settings,
  language: Language,
): string => {
  const { stage, because, handoff, on, unmet } = result;
  const by = author(result);
  const reason = handoff?.reason ?? '';
  const [exclusion] = score.excludedBy;
  const asks = stage === 'mql' ? 'pide' : 'MQL pide';
  const fit = measure('encaje', score.fit, settings.mqlMinimumFit, asks, language);
  const sentence = because === 'returned' && isNotYet(handoff) ? NOT_YET : SENTENCES[because];
  const says = fill(sentence, {
    when: on ? ` el ${printDay(on)}` : '',
    by: by && ` por ${shorten(by)}`,
    why: reason && ` (${shorten(reason)})`,
    excluded: exclusion ? lowerFirst(exclusionText(exclusion, language)) : '',
    score: measure('puntuación', score.score, settings.mqlFrom, asks, language),
    fit: because === 'thresholds' ? (score.fit === undefined ? '' : ` y ${fit}`) : fit,
  });
  const lines = unmet.map(shorten).join(' · ');
  return `${STAGES[stage][language]}: ${says}${lines && fill(WAY_BACK, { lines })}`;
};

const BLOCKED: Readonly<Record<ContactBlock, Name>> = names({
  doNotContact: 'Sin contacto: lo pidió así|No contact: as asked|Sem contato: a pedido',
  consent: 'Sin contacto: sin permiso|No contact: no consent|Sem contato: sem permissão',
});

/**
 * What stands in `Próxima acción`; `''` where the playbook has nothing for the lead.
 *
 * @example nextActionText({ blockedBy: 'consent' }, 'es') // 'Sin contacto: sin permiso'
 */
export const nextActionText = (next: NextAction | undefined, language: Language): string =>
  !next
    ? ''
    : 'blockedBy' in next
      ? BLOCKED[next.blockedBy][language]
      : asPlainText(next.action.action.slice(0, LONGEST_ACTION));
