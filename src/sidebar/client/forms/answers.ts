/** What a form holds, by the names of its fields: plain texts, so that a draft can be kept and put back. */

/** A field has as many texts as it has controls ticked or filled in. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** What is wrong with an answer, and the field to put it right in. */
export interface FieldFault {
  readonly field: string;
  readonly text: string;
}

/** The first text of a field, trimmed; `''` where there is none. */
export const textOf = (answers: Answers, field: string): string => (answers[field]?.[0] ?? '').trim();

export const textsOf = (answers: Answers, field: string): readonly string[] => answers[field] ?? [];

/** A property that is left out where its text is blank. */
export const ifAny = <Name extends string>(name: Name, text: string): { readonly [N in Name]?: string } =>
  text ? ({ [name]: text } as { readonly [N in Name]: string }) : {};
