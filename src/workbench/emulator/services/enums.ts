/** Google's enumerations: each member is its own object and prints its name. */
import { markKind } from './signature';

export interface EnumMember<N extends string = string> {
  toString(): N;
}

type Enumeration<N extends string> = { readonly [K in N]: EnumMember<K> };

const enumeration = <const N extends string>(title: string, names: readonly N[]): Enumeration<N> => {
  const members = Object.fromEntries(
    names.map((name) => {
      const member = { toString: () => name };
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
export const COLUMN_TYPE = enumeration('ColumnType', ['NUMBER', 'STRING']);
export const POSITION = enumeration('Position', ['TOP', 'NONE']);
export const AUTH_MODE = enumeration('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
