/** `PropertiesService`, after https://developers.google.com/apps-script/reference/properties */
import type { PropertyStore, Runtime } from '../runtime';
import { guard, serviceTable } from './guard';

const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

const utf8Length = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

const storeSize = (store: PropertyStore): number => {
  let bytes = 0;
  for (const [key, value] of store) bytes += utf8Length(key) + utf8Length(value);
  return bytes;
};

class Properties {
  readonly #store: PropertyStore;

  constructor(store: PropertyStore) {
    this.#store = store;
  }
  getProperty(key: string): string | null {
    return this.#store.get(key) ?? null;
  }
  setProperty(key: string, value: string): this {
    if (utf8Length(value) > VALUE_LIMIT) throw new Error('Argument too large: value');
    const old = this.#store.get(key);
    this.#store.set(key, value);
    if (storeSize(this.#store) > STORE_LIMIT) {
      if (old === undefined) this.#store.delete(key);
      else this.#store.set(key, old);
      throw new Error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    return this;
  }
}

class PropertiesServiceService {
  readonly #rt: Runtime;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  getDocumentProperties(): Properties {
    return this.#of(this.#rt.properties.document);
  }
  getScriptProperties(): Properties {
    return this.#of(this.#rt.properties.script);
  }
  getUserProperties(): Properties {
    const { user, properties } = this.#rt;
    const store = properties.users.get(user) ?? new Map<string, string>();
    properties.users.set(user, store);
    return this.#of(store);
  }
  #of(store: PropertyStore): Properties {
    return guard(this.#rt, PROPERTIES, new Properties(store));
  }
}

const PROPERTIES = serviceTable('PropertiesService.Properties', {
  getProperty: 'text',
  setProperty: 'text,text',
} satisfies Record<keyof Properties, string>);

const SERVICE = serviceTable('PropertiesService', {
  getDocumentProperties: '',
  getScriptProperties: '',
  getUserProperties: '',
} satisfies Record<keyof PropertiesServiceService, string>);

export const propertiesServiceOf = (runtime: Runtime): PropertiesServiceService =>
  guard(runtime, SERVICE, new PropertiesServiceService(runtime));
