/** `Session` and `Logger`, after https://developers.google.com/apps-script/reference/base */
import type * as host from '../../../host/host';
import type { Runtime } from '../runtime';
import { guard, serviceTable } from './guard';

class UserService implements host.User {
  readonly #email: string;

  constructor(email: string) {
    this.#email = email;
  }
  getEmail(): string {
    return this.#email;
  }
}

class SessionService implements host.Session {
  readonly #rt: Runtime;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  /** Nameless in simple triggers and custom functions, which run without authorization; nobody sits before a clock trigger. */
  getActiveUser(): host.User {
    const { mode, user } = this.#rt;
    return userOf(this.#rt, mode === 'FULL' ? user : '');
  }
  /** In a trigger, its creator. */
  getEffectiveUser(): host.User {
    const { mode, user } = this.#rt;
    return userOf(this.#rt, mode === 'FULL' || mode === 'TRIGGER' ? user : '');
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
}

const USER = serviceTable('Session.User', { getEmail: '' } satisfies Record<keyof UserService, string>);

export const userOf = (runtime: Runtime, email: string): host.User =>
  guard(runtime, USER, new UserService(email));

const SESSION = serviceTable('Session', {
  getActiveUser: '',
  getEffectiveUser: '',
} satisfies Record<keyof SessionService, string>);

const LOGGER = serviceTable('Logger', {
  log: 'anything',
} satisfies Record<keyof LoggerService, string>);

export const sessionServiceOf = (runtime: Runtime): SessionService =>
  guard(runtime, SESSION, new SessionService(runtime));

export const loggerOf = (runtime: Runtime): LoggerService =>
  guard(runtime, LOGGER, new LoggerService(runtime));
