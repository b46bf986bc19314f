/** Looks that rules put over the rows of `Leads`. */
import { expect, it } from 'vitest';
import { OVERDUE_LOOK, ROW_LOOKS } from '../../src/sheets/layout';
import { openSheet } from '../commands/a-sheet';

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

it.each(Object.entries({ ...ROW_LOOKS, overdue: OVERDUE_LOOK }))(
  'text on the fill of %s has a contrast above 7',
  (_, look) => {
    const sheet = openSheet({ tabs: { Leads: [['Lead'], ['Ana']] } });
    const { SpreadsheetApp: app } = sheet.workbench.services;
    const range = sheet.tab('Leads').getRange(2, 1, 1, 1);
    const rule = look(app.newConditionalFormatRule().whenFormulaSatisfied('=1=1')).setRanges([range]);
    sheet.tab('Leads').setConditionalFormatRules([rule.build()]);
    const { background = '#ffffff', color = '#000000' } = sheet.session.sheets()[0]!.cell(1, 0).style;
    expect(contrast(background, color)).toBeGreaterThan(7);
  },
);
