/** Runs time-driven triggers as the clock moves (https://developers.google.com/apps-script/guides/triggers/installable#time-driven_triggers). */
import type { Desk } from './desk';
import { nextDue, type TriggerState } from './model/trigger-state';
import type { Runtime } from './runtime';
import type { ScriptHost } from './script-host';
import type { PendingTrigger } from './session';
import { timeEvent } from './trigger-events';

/** Colours by such rules change without any cell changing. */
const READS_CLOCK = /\b(NOW|TODAY)\s*\(/i;

const HOME = { top: 0, left: 0, bottom: 0, right: 0 };

export class Timekeeper {
  readonly #rt: Runtime;
  readonly #script: ScriptHost;
  readonly #desk: Desk;

  constructor(runtime: Runtime, script: ScriptHost, desk: Desk) {
    this.#rt = runtime;
    this.#script = script;
    this.#desk = desk;
  }

  next(): PendingTrigger | undefined {
    const first = this.#first();
    return (
      first && { functionName: first.handler, due: new Date(first.due), recurring: first.rhythm !== null }
    );
  }

  /** Triggers run in the order in which they fall due, each at its moment; those overdue run once, now. */
  advanceTo(moment: Date): readonly string[] {
    const ran: string[] = [];
    for (let first = this.#first(); first && first.due <= moment.getTime(); first = this.#first()) {
      this.#moveTo(new Date(first.due));
      this.#run(first);
      ran.push(first.handler);
    }
    this.#moveTo(moment);
    this.#rt.emit.time();
    return ran;
  }

  #moveTo(moment: Date): void {
    if (!this.#rt.clock.moveTo(moment)) return;
    this.#rt.workbook.clockMoved();
    this.#desk.transact(() => undefined);
    for (const { id, rules } of this.#rt.workbook.state.sheets)
      if (rules.some(({ formula }) => READS_CLOCK.test(formula))) this.#rt.emit.cells(id);
  }

  #first(): (TriggerState & { readonly due: number }) | undefined {
    let first: (TriggerState & { readonly due: number }) | undefined;
    for (const trigger of this.#rt.triggers.list)
      if (trigger.due !== null && (!first || trigger.due < first.due))
        first = { ...trigger, due: trigger.due };
    return first;
  }

  /** As its creator, with an active tab of its own. Its changes are one undo step. */
  #run(trigger: TriggerState): void {
    const { clock, triggers, active, user, workbook } = this.#rt;
    const now = clock.now();
    triggers.list = triggers.list.map((other) =>
      other.id === trigger.id ? { ...other, due: nextDue(trigger, now) } : other,
    );
    this.#desk.transact(() => {
      const { sheet, block } = active;
      this.#rt.user = trigger.owner;
      Object.assign(active, { sheet: workbook.state.sheets[0]?.id ?? sheet, block: HOME });
      this.#script.runNamed(trigger.handler, 'TRIGGER', [timeEvent(trigger, now)]);
      Object.assign(active, { sheet, block });
      this.#rt.user = user;
    });
  }
}
