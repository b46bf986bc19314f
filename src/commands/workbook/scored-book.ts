/** The workbook read once and scored, or what it lacks for that. */
import { type ScoredWorkbook, scoreWorkbook } from '../../domain/scoring/score-workbook';
import type { Host } from '../../host/host';
import { readRun } from '../../sheets/mode';
import { readTables, type WorkbookTables } from '../../sheets/table';
import { tabsOf } from '../../sheets/tabs';
import { noteMoved } from './recalculate-stale';

export interface ScoredBook {
  readonly kind: 'book';
  readonly found: WorkbookTables;
  readonly workbook: ScoredWorkbook;
  /** `Leads` lives by values, which know nothing of changes; a formula does. */
  readonly isOfValues: boolean;
}

export interface Unscored {
  readonly kind: 'no-leads' | 'no-matrix' | 'no-edges';
}

export const scoredBook = (host: Host): ScoredBook | Unscored => {
  const tabs = tabsOf(host);
  const found = readTables(host, tabs);
  if (!found) return { kind: !tabs.leads ? 'no-leads' : !tabs.matrix ? 'no-matrix' : 'no-edges' };
  const workbook = scoreWorkbook(found.tables);
  const run = readRun(found.leadsSheet);
  noteMoved(found.leadsSheet, found.rows, workbook.leads, workbook.settings, run);
  return workbook.model
    ? { kind: 'book', found, workbook, isOfValues: run !== undefined }
    : { kind: 'no-matrix' };
};
