/** `Session` and `Logger`, after https://developers.google.com/apps-script/reference/base */
import type { Runtime } from '../runtime';
import { guard, serviceTable } from './guard';

class User {
  readonly #email: string;

  constructor(email: string) {
    this.#email = email;
  }
  getEmail(): string {
    return this.#email;
  }
}

class SessionService {
  readonly #rt: Runtime;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  /** Nameless in simple triggers and custom functions, which run without authorization; in a trigger, its creator. */
  getActiveUser(): User {
    const { mode, user } = this.#rt;
    return userOf(this.#rt, mode === 'FULL' || mode === 'TRIGGER' ? user : '');
  }
  getEffectiveUser(): User {
    return this.getActiveUser();
  }
  getScriptTimeZone(): string {
    return this.#rt.workbook.timeZone;
  }
  getActiveUserLocale(): string {
    return this.#rt.workbook.locale.slice(0, 2);
  }
}

class LoggerService {
  readonly #rt: Runtime;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  log(data: unknown): this {
    this.#rt.log.push(String(data));
    return this;
  }
  getLog(): string {
    return this.#rt.log.join('\n');
  }
}

const USER = serviceTable('Session.User', { getEmail: '' } satisfies Record<keyof User, string>);

export const userOf = (runtime: Runtime, email: string): User => guard(runtime, USER, new User(email));

const SESSION = serviceTable('Session', {
  getActiveUser: '',
  getEffectiveUser: '',
  getScriptTimeZone: '',
  getActiveUserLocale: '',
} satisfies Record<keyof SessionService, string>);

const LOGGER = serviceTable('Logger', {
  log: 'anything',
  getLog: '',
} satisfies Record<keyof LoggerService, string>);

export const sessionServiceOf = (runtime: Runtime): SessionService =>
  guard(runtime, SESSION, new SessionService(runtime));

export const loggerOf = (runtime: Runtime): LoggerService =>
  guard(runtime, LOGGER, new LoggerService(runtime));
