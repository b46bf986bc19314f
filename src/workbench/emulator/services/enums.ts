/** Google's enumerations: each member is its own object and prints its name. */
import { markKind } from './signature';

export interface EnumMember<N extends string = string> {
  toString(): N;
  name(): N;
  ordinal(): number;
}

type Enumeration<N extends string> = { readonly [K in N]: EnumMember<K> };

const enumeration = <const N extends string>(title: string, names: readonly N[]): Enumeration<N> => {
  const members = Object.fromEntries(
    names.map((name, index) => {
      const member = { toString: () => name, name: () => name, ordinal: () => index };
      markKind(member, 'enum');
      return [name, member];
    }),
  );
  return new Proxy(members as unknown as Enumeration<N>, {
    get: (target, name) => {
      if (typeof name === 'symbol' || Object.hasOwn(target, name)) return Reflect.get(target, name);
      throw new Error(`${title}.${name} is not emulated`);
    },
  });
};

export const SHEET_TYPE = enumeration('SheetType', ['GRID', 'OBJECT', 'DATASOURCE']);
export const PROTECTION_TYPE = enumeration('ProtectionType', ['RANGE', 'SHEET']);
export const BOOLEAN_CRITERIA = enumeration('BooleanCriteria', ['CUSTOM_FORMULA']);
export const VALIDATION_CRITERIA = enumeration('DataValidationCriteria', ['VALUE_IN_LIST', 'CHECKBOX']);
export const BUTTON = enumeration('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const BUTTON_SET = enumeration('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO']);
export const CHART_TYPE = enumeration('ChartType', ['BAR', 'COLUMN', 'LINE']);
export const COLUMN_TYPE = enumeration('ColumnType', ['DATE', 'NUMBER', 'STRING']);
export const POSITION = enumeration('Position', ['TOP', 'RIGHT', 'BOTTOM', 'NONE']);
export const TRIGGER_SOURCE = enumeration('TriggerSource', [
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]);
export const EVENT_TYPE = enumeration('EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
export const AUTH_MODE = enumeration('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
