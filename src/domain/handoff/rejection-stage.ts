/** Which stage a rejection ends in: the reasons in `Ajustes` name it, as in `Duplicado (Descartado)`. */
import type { Settings } from '../settings';
import { fold, keyOf, matchesName } from '../text';
import { REASONS, STAGES, type Stage } from '../vocabulary';

/** The stage in brackets behind a reason. */
const STAGE = /\s*\(([^()]*)\)$/;

/** A reason of `Ajustes` without its stage. */
export const reasonName = (written: string): string => written.replace(STAGE, '');

/** Reasons of `Ajustes` whose brackets name no stage: a slip of the pen would end elsewhere than was meant. */
export const reasonsToNowhere = (reasons: readonly string[]): string[] =>
  reasons.filter((written) => {
    const [, stage] = STAGE.exec(written) ?? [];
    return stage !== undefined && !keyOf(stage, STAGES);
  });

export const isOther = (reason: string): boolean => matchesName(reason, REASONS.other);

/** What stands before any `:`, which is what reasons are counted by. */
export const reasonHead = (reason: string): string => reason.split(':')[0]!.trim();

/**
 * The stage in which a rejection ends: the one that its reason names, else the one of `Otro`, else `Reciclado`.
 *
 * @example rejectionStage(settings, 'Otro territorio: es de México') // 'mql'
 */
export const rejectionStage = ({ rejectionReasons }: Settings, reason: string): Stage => {
  const stages = rejectionReasons.map((written) => ({
    name: reasonName(written),
    stage: keyOf(STAGE.exec(written)?.[1] ?? '', STAGES),
  }));
  const head = fold(reasonHead(reason));
  const found = stages.find(({ name }) => fold(name) === head) ?? stages.find(({ name }) => isOther(name));
  return found?.stage ?? 'recycled';
};
