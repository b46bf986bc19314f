/** In a sentence, why a lead is in its stage; and what to do next with it. */
import type { NextAction } from '../domain/actions/next-action';
import { printDay } from '../domain/day';
import type { UnknownTime } from '../domain/handoff/last-no';
import type { StageReason, StageResult } from '../domain/handoff/stage';
import type { ContactBlock } from '../domain/lead/contact';
import type { LeadScore } from '../domain/scoring/lead-score';
import type { Settings } from '../domain/settings';
import { type Language, type Name, names, STAGES } from '../domain/vocabulary';
import { formatNumber } from './numbers';
import { asPlainText, exclusionText, shorten } from './reasons';

/** What people did; when, who and why follow, as far as somebody wrote them down. */
const DONE: Readonly<Partial<Record<StageReason, string>>> = {
  won: 'ganado',
  quote: 'oferta o cotización',
  disqualified: 'no cualificado',
  rejected: 'rechazado',
  returned: 'devuelto',
  lost: 'perdido',
  qualified: 'cualificado',
  purchase: 'mostró intención de compra',
  accepted: 'aceptado',
};
const LACKING: Readonly<Partial<Record<StageReason, string>>> = {
  unnamed: 'falta el nombre o la empresa para MQL',
  untouched: 'falta alguna interacción para MQL',
  unreachable: 'falta un correo o un teléfono',
};

/** Purchase intent on the day of the no does not count as after it without both times. */
const UNKNOWN_TIME: Readonly<Record<UnknownTime, string>> = {
  event:
    'Pidió comprar ese mismo día, y sin hora no cuenta como posterior: si lo fue, escríbela en Interacciones (22/11/2026 16:30)',
  no: 'Pidió comprar ese mismo día, y sin la hora de esta decisión no cuenta como posterior: si lo fue, escribe las dos horas, en Traspasos y en Interacciones',
};

/** Nobody is named for a result: the ledger does not say who brought it. */
const doneText = ({ because, handoff, on }: StageResult): string => {
  const isNotYet = because === 'returned' && handoff?.verdict === 'notYet';
  const isResult = because === 'won' || because === 'quote' || because === 'lost';
  const isJudged = isNotYet || because === 'disqualified' || because === 'qualified';
  const { decidedBy = '', judgedBy = '', reason = '' } = handoff || {};
  const by = isResult ? '' : (isJudged && judgedBy) || decidedBy;
  return [
    isNotYet ? 'juzgado «Aún no»' : DONE[because],
    on && ` el ${printDay(on)}`,
    by && ` por ${shorten(by)}`,
    reason && ` (${shorten(reason)})`,
  ]
    .filter(Boolean)
    .join('');
};

/** `puntuación 72,5 (pide 50)`; a value that rounding would lift to what is asked shows its decimals. */
const measure = (
  name: string,
  value: number | undefined,
  from: number,
  { stage }: StageResult,
  language: Language,
): string => {
  const decimals = value !== undefined && value < from && value + 0.05 >= from ? 9 : 1;
  const is = value === undefined ? 'sin calcular' : formatNumber(value, language, decimals);
  return `${name} ${is} (${stage === 'mql' ? '' : 'MQL '}pide ${formatNumber(from, language, 9)})`;
};

const whyText = (
  result: StageResult,
  { score, fit, excludedBy }: LeadScore,
  { mqlFrom, mqlMinimumFit }: Settings,
  language: Language,
): string => {
  const { because } = result;
  if (DONE[because]) return doneText(result);
  if (LACKING[because]) return LACKING[because];
  if (because === 'excluded')
    return exclusionText(excludedBy[0]!, language).replace(/^./, (letter) => letter.toLowerCase());
  const ofScore = measure('puntuación', score, mqlFrom, result, language);
  if (because === 'low-score' || (because === 'thresholds' && fit === undefined)) return ofScore;
  const ofFit = measure('encaje', fit, mqlMinimumFit, result, language);
  return because === 'low-fit' ? ofFit : `${ofScore} y ${ofFit}`;
};

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
  const lines = result.unmet.map(shorten).join(' · ');
  const wayBack = lines && `. Para volver: ${lines}`;
  const doubt = result.unknownTime ? `. ${UNKNOWN_TIME[result.unknownTime]}` : '';
  return `${STAGES[result.stage][language]}: ${whyText(result, score, settings, language)}${wayBack}${doubt}`;
};

/** Nobody reads more of a cell that says what to do. */
const LONGEST_ACTION = 200;

const BLOCKED: Readonly<Record<ContactBlock | 'forgotten', Name>> = names({
  doNotContact: 'Sin contacto: lo pidió así|No contact: as asked|Sem contato: a pedido',
  consent: 'Sin contacto: sin permiso|No contact: no consent|Sem contato: sem permissão',
  forgotten: 'Sin contacto: datos borrados|No contact: data erased|Sem contato: dados apagados',
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
