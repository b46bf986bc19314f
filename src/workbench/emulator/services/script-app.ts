/** `ScriptApp`: time-driven triggers, after https://developers.google.com/apps-script/reference/script/script-app */
import type * as host from '../../../host/host';
import { firstDue, type Rhythm, type TriggerState } from '../model/trigger-state';
import type { Runtime } from '../runtime';
import { AUTH_MODE } from './enums';
import { guard, serviceTable } from './guard';

/** For each user and script (https://developers.google.com/apps-script/guides/services/quotas). */
const LIMIT = 20;
class TriggerObject implements host.Trigger {
  readonly #state: TriggerState;

  constructor(state: TriggerState) {
    this.#state = state;
  }
  getHandlerFunction(): string {
    return this.#state.handler;
  }
  getUniqueId(): string {
    return this.#state.id;
  }
}

class Builder implements host.TriggerBuilder {
  readonly #rt: Runtime;
  readonly #handler: string;

  constructor(runtime: Runtime, handler: string) {
    this.#rt = runtime;
    this.#handler = handler;
  }
  timeBased(): host.ClockTriggerBuilder {
    return guard(this.#rt, CLOCK_BUILDER, new ClockBuilder(this.#rt, this.#handler));
  }
}

class ClockBuilder implements host.ClockTriggerBuilder {
  readonly #rt: Runtime;
  readonly #handler: string;
  #zone: string;
  #days = 0;
  #after: number | undefined;
  #hour = 0;

  constructor(runtime: Runtime, handler: string) {
    this.#rt = runtime;
    this.#handler = handler;
    this.#zone = runtime.workbook.timeZone;
  }
  everyDays(n: number): this {
    this.#days = within(n, 1, 365, 'number of days');
    return this;
  }
  atHour(hour: number): this {
    this.#hour = within(hour, 0, 23, 'hour');
    return this;
  }
  inTimezone(timezone: string): this {
    try {
      new Intl.DateTimeFormat('en', { timeZone: timezone });
    } catch {
      throw new Error(`Invalid argument: timezone. Should be a valid time zone: ${timezone}`);
    }
    this.#zone = timezone;
    return this;
  }
  after(durationMilliseconds: number): this {
    this.#after = durationMilliseconds;
    return this;
  }
  create(): host.Trigger {
    refuseTooMany(this.#rt);
    const { triggers, user, clock, emit } = this.#rt;
    const rhythm = this.#rhythm();
    const now = clock.now();
    const due = rhythm ? firstDue(rhythm, this.#zone, now) : this.#once(now);
    const id = String(triggers.nextId++);
    const state = { id, handler: this.#handler, owner: user, zone: this.#zone, rhythm, due };
    triggers.list = [...triggers.list, state];
    emit.time();
    return triggerOf(this.#rt, state);
  }
  /** Google picks a minute and keeps it. */
  #rhythm(): Rhythm | null {
    if (this.#days === 0) return null;
    return { days: this.#days, hour: this.#hour, minute: Math.floor(this.#rt.random() * 60) };
  }
  /** A second at least, so that triggers that create each other let the clock move. */
  #once(now: Date): number {
    if (this.#after === undefined)
      throw new Error('The time-driven trigger says neither when nor how often.');
    return now.getTime() + Math.max(1000, this.#after);
  }
}

const within = (value: number, low: number, high: number, what: string): number => {
  if (Number.isInteger(value) && low <= value && value <= high) return value;
  throw new Error(`Invalid ${what}: ${value}. It must be between ${low} and ${high}.`);
};

const mine = ({ triggers, user }: Runtime): TriggerState[] =>
  triggers.list.filter(({ owner }) => owner === user);

const refuseTooMany = (runtime: Runtime): void => {
  const count = mine(runtime).length;
  if (runtime.addOn && count >= 1)
    throw new Error(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    );
  if (count >= LIMIT)
    throw new Error(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
};

class ScriptAppService implements host.ScriptApp {
  readonly AuthMode = AUTH_MODE;
  readonly #rt: Runtime;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  newTrigger(functionName: string): host.TriggerBuilder {
    return guard(this.#rt, BUILDER, new Builder(this.#rt, functionName));
  }
  getProjectTriggers(): host.Trigger[] {
    return mine(this.#rt).map((state) => triggerOf(this.#rt, state));
  }
  /** There is one file here. */
  getUserTriggers(_spreadsheet: host.Spreadsheet): host.Trigger[] {
    return this.getProjectTriggers();
  }
  deleteTrigger(trigger: host.Trigger): void {
    const { triggers, emit } = this.#rt;
    const id = trigger.getUniqueId();
    triggers.list = triggers.list.filter((state) => state.id !== id);
    emit.time();
  }
}

const TRIGGER = serviceTable('ScriptApp.Trigger', {
  getHandlerFunction: '',
  getUniqueId: '',
} satisfies Record<keyof TriggerObject, string>);

const BUILDER = serviceTable('ScriptApp.TriggerBuilder', {
  timeBased: '',
} satisfies Record<keyof Builder, string>);

const CLOCK_BUILDER = serviceTable('ScriptApp.ClockTriggerBuilder', {
  everyDays: 'number',
  atHour: 'number',
  inTimezone: 'text',
  after: 'number',
  create: '',
} satisfies Record<keyof ClockBuilder, string>);

const ENUMS = ['AuthMode'] as const;

const SCRIPT_APP = serviceTable(
  'ScriptApp',
  {
    newTrigger: 'text',
    getProjectTriggers: '',
    getUserTriggers: 'spreadsheet',
    deleteTrigger: 'trigger',
  } satisfies Record<Exclude<keyof ScriptAppService, (typeof ENUMS)[number]>, string>,
  ENUMS,
);

const triggerOf = (runtime: Runtime, state: TriggerState): host.Trigger =>
  guard(runtime, TRIGGER, new TriggerObject(state));

export const scriptAppOf = (runtime: Runtime): host.ScriptApp & { readonly AuthMode: typeof AUTH_MODE } =>
  guard(runtime, SCRIPT_APP, new ScriptAppService(runtime));
