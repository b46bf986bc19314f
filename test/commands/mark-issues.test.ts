/** Issues on the cells where they arise, while people type; what people wrote and coloured themselves stays. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type ASheet, aFreshSheet } from './a-sheet';

const [RED, AMBER] = ['#f9d5d3', '#fdebc8'];
const [DARK_RED, DARK_AMBER] = ['#b3261f', '#8f5b01'];
const HEADER = '#2f6b5b';
const WHITE = '#ffffff';

let sheet: ASheet;
beforeEach(() => {
  sheet = aFreshSheet();
});

const cell = (tab: string, row: number, column: number) => sheet.tab(tab).getRange(row, column, 1, 1);
const look = (tab: string, row: number, column: number) => {
  const range = cell(tab, row, column);
  return { note: range.getNote(), colour: range.getBackgrounds()[0]![0] };
};
const CLEAN = { note: '', colour: WHITE };
/** `100%` of *Cargo*, the first criterion. */
const CARGO = [2, 6] as const;
const GOOD = 'Director*; CEO';
const BAD = 'Cualifica:\n▸ No se entiende «>=mucho» → Un número o una fecha tras el signo, por ejemplo >=200';

describe('a condition that cannot be read', () => {
  it('gets a note and a colour as soon as it is typed, and loses both when it is mended', () => {
    sheet.type('Matriz', ...CARGO, '>=mucho');
    expect(look('Matriz', ...CARGO)).toEqual({ note: BAD, colour: RED });
    sheet.type('Matriz', ...CARGO, '>=otro');
    expect(look('Matriz', ...CARGO).note).toContain('«>=otro»');
    sheet.type('Matriz', ...CARGO, GOOD);
    expect(look('Matriz', ...CARGO)).toEqual(CLEAN);
    expect(sheet.faults).toEqual([]);
  });

  it('leaves a person’s own note and colour as they were', () => {
    cell('Matriz', ...CARGO)
      .setNote('Preguntar a Ana\n')
      .setBackground('#D9EAD3');
    sheet.type('Matriz', ...CARGO, '>=mucho');
    expect(look('Matriz', ...CARGO)).toEqual({
      note: `Preguntar a Ana\n\n\n${BAD.replace(':', ' (#d9ead3):')}`,
      colour: RED,
    });
    sheet.type('Matriz', ...CARGO, GOOD);
    expect(look('Matriz', ...CARGO)).toEqual({ note: 'Preguntar a Ana\n', colour: '#d9ead3' });
  });

  it('keeps what a person writes below our part of the note, or chooses as another colour', () => {
    sheet.type('Matriz', ...CARGO, '>=mucho');
    const range = cell('Matriz', ...CARGO);
    range.setNote(`${range.getNote()}\nLo miro mañana`).setBackground('#cfe2f3');
    sheet.type('Matriz', 3, 5, '14');
    expect(look('Matriz', ...CARGO)).toEqual({
      note: `Lo miro mañana\n\n${BAD.replace(':', ' (#cfe2f3):')}`,
      colour: RED,
    });
    sheet.type('Matriz', ...CARGO, GOOD);
    expect(look('Matriz', ...CARGO)).toEqual({ note: 'Lo miro mañana', colour: '#cfe2f3' });
  });

  it('is marked again while it stands, though its note was deleted, and leaves no colour behind', () => {
    sheet.type('Matriz', ...CARGO, '>=mucho');
    cell('Matriz', ...CARGO).setNote('');
    sheet.type('Matriz', 3, 5, '14');
    expect(look('Matriz', ...CARGO)).toEqual({ note: BAD, colour: RED });
    cell('Matriz', ...CARGO).setNote('');
    sheet.type('Matriz', ...CARGO, GOOD);
    expect(look('Matriz', ...CARGO)).toEqual(CLEAN);
  });
});

describe('a marked cell that moves', () => {
  const lastRow = () => sheet.tab('Matriz').getLastRow();
  const rowOf = (criterion: string) => sheet.values('Matriz').findIndex(([name]) => name === criterion) + 1;
  const marked = () =>
    sheet
      .tab('Matriz')
      .getRange(1, 1, 40, 13)
      .getNotes()
      .flatMap((row, r) => row.flatMap((note, c) => (note ? [[r + 1, c + 1]] : [])));

  it('with a sort takes its mark along, and gives back its colour there', () => {
    cell('Matriz', ...CARGO).setBackground('#d9ead3');
    sheet.type('Matriz', ...CARGO, '>=mucho');
    sheet.session.activate(sheet.tab('Matriz').getSheetId());
    sheet.session.sort({ top: 1, left: 0, bottom: lastRow() - 1, right: 12 }, 0, false);
    const row = rowOf('Cargo');
    expect(row).toBeGreaterThan(2);
    sheet.type('Matriz', 2, 13, 'otra razón');
    expect(marked()).toEqual([[row, 6]]);
    sheet.type('Matriz', row, 6, GOOD);
    expect(marked()).toEqual([]);
    expect(look('Matriz', row, 6)).toEqual({ note: '', colour: '#d9ead3' });
    expect(look('Matriz', ...CARGO)).toEqual(CLEAN);
  });

  it('with an inserted row is found where it is, and its copy is cleaned', () => {
    sheet.type('Matriz', ...CARGO, '>=mucho');
    sheet.session.activate(sheet.tab('Matriz').getSheetId());
    sheet.session.insertRows(1, 2);
    const from = { sheet: sheet.tab('Matriz').getSheetId(), block: { top: 3, left: 5, bottom: 3, right: 5 } };
    sheet.session.copyWithin(from, { row: 8, column: 12 }, false);
    expect(marked()).toEqual([[4, 6]]);
    sheet.type('Matriz', 4, 6, GOOD);
    expect(marked()).toEqual([]);
  });

  it('out of sight, in a row that was emptied, leaves nothing behind', () => {
    const row = lastRow() + 1;
    sheet.type('Matriz', row, 1, 'Otro');
    expect(look('Matriz', row, 5)).toMatchObject({
      note: expect.stringContaining('Falta el peso'),
      colour: RED,
    });
    sheet.session.activate(sheet.tab('Matriz').getSheetId());
    sheet.session.clear({ top: row - 1, left: 0, bottom: row - 1, right: 12 });
    expect(look('Matriz', row, 5)).toEqual(CLEAN);
  });
});

describe('other faults', () => {
  it('of a header are shown in colours on which its white text can be read', () => {
    sheet.type('Matriz', 2, 5, '30');
    expect(look('Matriz', 1, 5)).toEqual({
      note: `Cualifica (${HEADER}):\n▸ Los pesos positivos suman 112 → Lo habitual es que sumen 100; la puntuación se calcula igual`,
      colour: DARK_AMBER,
    });
    sheet.type('Matriz', 1, 8, '150%');
    expect(look('Matriz', 1, 8)).toMatchObject({ note: expect.stringContaining('«150%»'), colour: DARK_RED });
    sheet.type('Matriz', 2, 5, '18');
    sheet.type('Matriz', 1, 8, '50%');
    expect([5, 8].map((column) => look('Matriz', 1, column))).toEqual([
      { note: '', colour: HEADER },
      { note: '', colour: HEADER },
    ]);
  });

  it('of one cell share a note, and the worst gives the colour', () => {
    sheet.type('Matriz', 4, 4, 'Sectr');
    sheet.type('Matriz', 3, 7, '60..200');
    expect(look('Matriz', 4, 4)).toMatchObject({ note: expect.stringContaining('«Sector»'), colour: RED });
    expect(look('Matriz', 3, 7)).toMatchObject({
      note: expect.stringMatching(/nunca gana: 100%/),
      colour: AMBER,
    });
  });

  it('come from a header of Leads and go with it', () => {
    const column = sheet.column('Leads', 'Sector');
    sheet.type('Leads', 1, column, 'Rama');
    expect(look('Matriz', 4, 4).note).toContain('Ninguna columna de los datos se llama «Sector»');
    sheet.type('Leads', 1, column, 'Sector');
    expect(look('Matriz', 4, 4)).toEqual(CLEAN);
  });

  it('of Ajustes are marked where they stand', () => {
    const row = sheet.values('Ajustes').findIndex(([key]) => key === 'Tibio desde') + 1;
    sheet.type('Ajustes', row, 2, '90');
    expect(look('Ajustes', row, 2)).toMatchObject({ note: expect.stringContaining('umbrales'), colour: RED });
    sheet.type('Ajustes', row, 1, 'Tibio dsde');
    expect(look('Ajustes', row, 1)).toMatchObject({
      note: expect.stringContaining('¿Querías decir «Tibio desde»?'),
      colour: AMBER,
    });
    sheet.type('Ajustes', row, 1, 'Tibio desde');
    sheet.type('Ajustes', row, 2, '40');
    expect([1, 2].map((column) => look('Ajustes', row, column))).toEqual([CLEAN, CLEAN]);
  });
});

describe('Actualizar', () => {
  it('marks what came without an edit, says how many, and changes nothing the second time', () => {
    cell('Matriz', ...CARGO).setValue('>=mucho');
    cell('Matriz', 4, 6).setValue('Logistica y transporte');
    cell('Matriz', 4, 7).setValue('');
    cell('Matriz', 4, 8).setValue('');
    sheet.run('refresh');
    expect(look('Matriz', ...CARGO)).toEqual({ note: BAD, colour: RED });
    expect(look('Matriz', 4, 6).note).toContain(
      '▹ Ningún lead dice «Logistica y transporte» en Sector → ¿Querías decir «Logística»?',
    );
    expect(sheet.toasts.at(-1)).toContain('2 avisos');
    const before = JSON.stringify(sheet.session.snapshot());
    sheet.run('refresh');
    expect(JSON.stringify(sheet.session.snapshot())).toBe(before);
  });
});

describe('a sheet with very many answers', () => {
  /** 1,000 leads with 120 columns. */
  const many = () => {
    const header = ['ID', 'Sector', ...Array.from({ length: 118 }, (_, i) => `C${i}`)];
    const rows = Array.from({ length: 1000 }, (_, i) => [
      `L-${i}`,
      i ? 'Banca' : 'Comercio',
      ...header.slice(2),
    ]);
    return aFreshSheet({
      tabs: {
        Leads: [header, ...rows],
        Matriz: [
          ['Criterio', 'Campo', 'Peso', '100%', '50%'],
          ['Sector', 'Sector', 100, 'Bamca', ''],
        ],
      },
    });
  };

  it('is checked after an edit for what needs no rows; the rest stays as Actualizar found it', () => {
    sheet = many();
    expect(look('Matriz', 2, 4)).toMatchObject({
      note: expect.stringContaining('▹ Ningún lead'),
      colour: AMBER,
    });
    sheet.type('Matriz', 3, 3, '>=mucho');
    sheet.type('Matriz', 3, 1, 'Otro');
    expect(look('Matriz', 3, 3).colour).toBe(RED);
    expect(look('Matriz', 2, 4)).toMatchObject({
      note: expect.stringContaining('▹ Ningún lead'),
      colour: AMBER,
    });
    sheet.type('Matriz', 2, 4, 'Banca');
    expect(look('Matriz', 2, 4)).toEqual(CLEAN);
    expect(sheet.faults).toEqual([]);
  });
});
