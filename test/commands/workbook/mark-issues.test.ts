/** Issues on the cells where they arise, while people type; what people wrote and coloured themselves stays. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type ASheet, aFreshSheet } from '../a-sheet';

const [RED, AMBER] = ['#f9d5d3', '#fdebc8'];
const [DARK_RED, DARK_AMBER] = ['#b3261f', '#8f5b01'];
const HEADER = '#2f6b5b';
const WHITE = '#ffffff';

const LEADS = [
  ['ID', 'Nombre', 'Cargo', 'Sector', 'Empleados'],
  ['L-1', 'Ana', 'Directora', 'Logística', 8],
  ['L-2', 'Eva', 'Jefa de compras', 'Comercio', 300],
];
const MATRIX = [
  ['Criterio', 'Campo', 'Peso', '100%', '50%', 'Por qué'],
  ['Cargo', 'Cargo', 60, 'Director*', 'Jef*', ''],
  ['Sector', 'Sector', 40, 'Logística; Comercio', 'Banca', ''],
];

let sheet: ASheet;
beforeEach(() => {
  sheet = aFreshSheet({ tabs: { Leads: LEADS, Matriz: MATRIX } });
});

const cell = (tab: string, row: number, column: number) => sheet.tab(tab).getRange(row, column, 1, 1);
const look = (tab: string, row: number, column: number) => {
  const range = cell(tab, row, column);
  return { note: range.getNote(), colour: range.getBackgrounds()[0]![0] };
};
const CLEAN = { note: '', colour: WHITE };
/** `100%` of *Cargo*, and a cell that nothing is wrong with. */
const CARGO = [2, 4] as const;
const WHY = [3, 6] as const;
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
    sheet.type('Matriz', ...WHY, 'se nota');
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
    sheet.type('Matriz', ...WHY, 'se nota');
    expect(look('Matriz', ...CARGO)).toEqual({ note: BAD, colour: RED });
    cell('Matriz', ...CARGO).setNote('');
    sheet.type('Matriz', ...CARGO, GOOD);
    expect(look('Matriz', ...CARGO)).toEqual(CLEAN);
  });
});

describe('a marked cell that moves', () => {
  const rowOf = (criterion: string) => sheet.values('Matriz').findIndex(([name]) => name === criterion) + 1;
  const marked = () =>
    sheet
      .tab('Matriz')
      .getRange(1, 1, 40, 6)
      .getNotes()
      .flatMap((row, r) => row.flatMap((note, c) => (note ? [[r + 1, c + 1]] : [])));

  it('with a sort takes its mark along, and gives back its colour there', () => {
    cell('Matriz', ...CARGO).setBackground('#d9ead3');
    sheet.type('Matriz', ...CARGO, '>=mucho');
    sheet.session.activate(sheet.tab('Matriz').getSheetId());
    sheet.session.sort({ top: 1, left: 0, bottom: 2, right: 5 }, 0, false);
    const row = rowOf('Cargo');
    expect(row).toBe(3);
    sheet.type('Matriz', ...WHY, 'otra razón');
    expect(marked()).toEqual([[row, 4]]);
    sheet.type('Matriz', row, 4, GOOD);
    expect(marked()).toEqual([]);
    expect(look('Matriz', row, 4)).toEqual({ note: '', colour: '#d9ead3' });
    expect(look('Matriz', ...CARGO)).toEqual(CLEAN);
  });

  it('with an inserted row is found where it is, and its copy is cleaned', () => {
    sheet.type('Matriz', ...CARGO, '>=mucho');
    sheet.session.activate(sheet.tab('Matriz').getSheetId());
    sheet.session.insertRows(1, 2);
    const from = { sheet: sheet.tab('Matriz').getSheetId(), block: { top: 3, left: 3, bottom: 3, right: 3 } };
    sheet.session.copyWithin(from, { row: 4, column: 5 }, false);
    expect(marked()).toEqual([[4, 4]]);
    sheet.type('Matriz', 4, 4, GOOD);
    expect(marked()).toEqual([]);
  });

  it('out of sight, in a row that was emptied, leaves nothing behind', () => {
    sheet.type('Matriz', 4, 1, 'Otro');
    expect(look('Matriz', 4, 3)).toMatchObject({
      note: expect.stringContaining('Falta el peso'),
      colour: RED,
    });
    sheet.session.activate(sheet.tab('Matriz').getSheetId());
    sheet.session.clear({ top: 3, left: 0, bottom: 3, right: 5 });
    expect(look('Matriz', 4, 3)).toEqual(CLEAN);
  });
});

describe('other faults', () => {
  it('of a header are shown in colours on which its white text can be read', () => {
    sheet.tab('Matriz').getRange(1, 1, 1, 6).setBackground(HEADER);
    sheet.type('Matriz', 2, 3, '72');
    expect(look('Matriz', 1, 3)).toEqual({
      note: `Cualifica (${HEADER}):\n▸ Los pesos positivos suman 112 → Lo habitual es que sumen 100; la puntuación se calcula igual`,
      colour: DARK_AMBER,
    });
    sheet.type('Matriz', 1, 5, '150%');
    expect(look('Matriz', 1, 5)).toMatchObject({ note: expect.stringContaining('«150%»'), colour: DARK_RED });
    cell('Matriz', 1, 5).setNote('');
    sheet.type('Matriz', 2, 3, '60');
    sheet.type('Matriz', 1, 5, '50%');
    expect([3, 5].map((column) => look('Matriz', 1, column))).toEqual([
      { note: '', colour: HEADER },
      { note: '', colour: HEADER },
    ]);
  });

  it('of one cell share a note', () => {
    sheet.type('Matriz', 3, 2, 'Empleados');
    sheet.type('Matriz', 3, 4, '1-10; 11-50');
    expect(look('Matriz', 3, 4)).toEqual({
      note: [
        'Cualifica:',
        '▹ «1-10» se lee como texto, y en Empleados hay números → Escribe 1..10',
        '▹ «11-50» se lee como texto, y en Empleados hay números → Escribe 11..50',
      ].join('\n'),
      colour: AMBER,
    });
    sheet.type('Matriz', 3, 4, '1..50');
    expect(look('Matriz', 3, 4)).toEqual(CLEAN);
    sheet.type('Matriz', 3, 5, '10..20');
    expect(look('Matriz', 3, 5)).toMatchObject({
      note: expect.stringContaining('nunca gana: 100% ya vale'),
      colour: AMBER,
    });
  });

  it('come from a header of Leads and go with it', () => {
    const column = sheet.column('Leads', 'Sector');
    sheet.type('Leads', 1, column, 'Sectores');
    expect(look('Matriz', 3, 2)).toEqual({
      note: 'Cualifica:\n▸ Ninguna columna de los datos se llama «Sector» → ¿Querías decir «Sectores»?',
      colour: RED,
    });
    sheet.type('Leads', 1, column, 'Sector');
    expect(look('Matriz', 3, 2)).toEqual(CLEAN);
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

  it('of Interacciones and Personas too', () => {
    sheet = aFreshSheet();
    const columns = ['Fecha', 'Lead', 'Tipo'].map((header) => sheet.column('Interacciones', header));
    const row = sheet.tab('Interacciones').getLastRow() + 1;
    ['21/11/2026', 'L-NADIE', 'Visita'].forEach((text, i) => {
      sheet.type('Interacciones', row, columns[i]!, text);
    });
    expect(look('Interacciones', row, columns[1]!)).toMatchObject({
      note: expect.stringContaining('L-NADIE'),
      colour: AMBER,
    });
    sheet.type('Interacciones', row, columns[1]!, String(sheet.at('Leads', 2, 'Email')));
    expect(look('Interacciones', row, columns[1]!)).toEqual(CLEAN);
    const condition = [2, sheet.column('Personas', 'Condición')] as const;
    sheet.type('Personas', ...condition, '"sin cerrar');
    expect(look('Personas', ...condition)).toMatchObject({
      note: expect.stringContaining('comillas'),
      colour: RED,
    });
    sheet.type('Personas', ...condition, 'Director*');
    expect(look('Personas', ...condition)).toEqual(CLEAN);
  });

  it('in tabs of other things are none of ours', () => {
    sheet.session.addSheet();
    const name = sheet.session.activeSheet().name;
    sheet.type(name, 1, 1, '>=mucho');
    sheet.type('Leads', 2, sheet.column('Leads', 'Sector'), '>=mucho');
    expect(look(name, 1, 1)).toEqual(CLEAN);
    expect(look('Leads', 2, sheet.column('Leads', 'Sector')).note).toBe('');
    expect(sheet.faults).toEqual([]);
  });
});

describe('Actualizar', () => {
  it('marks what came without an edit, says how many, and changes nothing the second time', () => {
    cell('Matriz', ...CARGO).setValue('>=mucho');
    cell('Matriz', 3, 4).setValue('Logistica y transporte');
    sheet.run('refresh');
    expect(look('Matriz', ...CARGO)).toEqual({ note: BAD, colour: RED });
    expect(look('Matriz', 3, 4).note).toContain(
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
