/** A title that people rename is named at once in Revisión. */
import { expect, it } from 'vitest';
import { DECISION, openSheet } from '../a-sheet';

it.each([
  ['Leads', DECISION, 'Decisión'],
  ['Traspasos', 13, 'Decisión'],
  ['Bitácora', 2, 'Quién'],
])(
  '%s: a renamed title stands in Revisión at once, and is gone with its name back',
  (name, column, title) => {
    const sheet = openSheet();
    sheet.run('createMatrix');
    sheet.type(name, 1, column, 'De ventas');
    expect(JSON.stringify(sheet.values('Revisión'))).toContain(`«${title}»`);
    expect(sheet.faults).toEqual([]);
    sheet.type(name, 1, column, title);
    expect(JSON.stringify(sheet.values('Revisión'))).not.toContain(`«${title}»`);
  },
);
