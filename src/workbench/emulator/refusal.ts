/** What the workbook will not do. Scripts get Google's English message; the page shows the sentence that belongs to the code. */

export type RefusalCode =
  | 'nameBlank'
  | 'nameTaken'
  | 'lastSheet'
  | 'outside'
  | 'nothingLeft'
  | 'sortColumn'
  | 'sortMerged'
  | 'protected';

export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.name = 'Exception';
  }
}

export const protectedCell = (): Refusal =>
  new Refusal(
    'protected',
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );

export const outside = (): Refusal =>
  new Refusal('outside', 'The coordinates of the range are outside the dimensions of the sheet.');
