/** Issues at the cells of the matrix. */
import type { Issue, IssueCode, Severity } from '../issue';
import { notebook } from '../table';
import { MATRIX_COLUMNS, type MatrixColumn } from '../vocabulary';
import type { Degree, ScoringModel } from './criterion';

export interface MatrixNotes {
  readonly issues: readonly Issue[];
  /** `row` as in the sheet; the column by its name, or that of a degree. */
  note(
    severity: Severity,
    code: IssueCode,
    row: number,
    of: MatrixColumn | Degree,
    received: string,
    params?: Issue['params'],
  ): void;
}

export const matrixNotes = ({ origin, columns }: ScoringModel): MatrixNotes => {
  const { issues, note } = notebook('matrix', origin);
  return {
    issues,
    note: (severity, code, row, of, received, params) => {
      const [column, header] =
        typeof of === 'string' ? [columns[of], MATRIX_COLUMNS[of].es] : [of.column, of.header];
      const place = { row: row - origin.row, header };
      note(severity, code, column === undefined ? place : { ...place, column }, received, params);
    },
  };
};
