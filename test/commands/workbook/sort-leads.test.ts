/** Sorting by computed columns: every typed column moves, the spill follows, and each lead keeps its own score. */
import { describe, expect, it } from 'vitest';
import { type ASheet, aFreshSheet, BLOCK, DECISION, ID as ID_COLUMN, openSheet } from '../a-sheet';

/** 0-based columns: `ID`, and the first one right of `Fin de datos`. */
const ID = ID_COLUMN - 1;
const FREE = 37;

const scoresById = (sheet: ASheet) =>
  Object.fromEntries(
    sheet
      .values('Leads')
      .slice(1)
      .map((row) => [row[ID], row.slice(0, BLOCK.length)]),
  );
const shown = (sheet: ASheet, header: string) => {
  const column = sheet.column('Leads', header) - 1;
  return sheet
    .values('Leads')
    .slice(1)
    .map((row) => row[column]);
};

describe('by score', () => {
  it('puts the best first, excluded leads last, and each keeps its score, decision and free columns', () => {
    const sheet = aFreshSheet();
    const before = scoresById(sheet);
    const leads = sheet.tab('Leads');
    leads
      .getRange(1, FREE + 1, 17, 1)
      .setValues(sheet.values('Leads').map((row) => [row[ID] === 'ID' ? 'Copia' : row[ID]!]));
    sheet.set('Leads', 5, 'Decisión', 'Devolver');
    const id = sheet.at('Leads', 5, 'ID');
    sheet.run('sortByScore');
    const rows = sheet.values('Leads').slice(1);
    const scores = rows.slice(0, 13).map((row) => Number(row[2]));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(rows.slice(13).map((row) => row[1])).toEqual(['Excluido', 'Excluido', 'Excluido']);
    expect(scoresById(sheet)).toEqual(before);
    expect(rows.map((row) => row[FREE])).toEqual(rows.map((row) => row[ID]));
    expect(rows.find((row) => row[ID] === id)![DECISION - 1]).toBe('Devolver');
    expect(new Set(shown(sheet, 'Fin de datos'))).toEqual(new Set(['']));
    expect(sheet.toasts.at(-1)).toBe('16 leads ordenados por Puntuación.');
  });

  it('moves blank rows to the end and keeps the order of ties', () => {
    const sheet = openSheet({
      tabs: {
        Leads: [
          ['Nombre', 'Cargo', 'Sector', 'País'],
          ['A', 'Becario', '', ''],
          ['B', '', '', 'España'],
          ['', '', '', ''],
          ['C', '', '', 'España'],
          ['D', 'CEO', '', 'España'],
        ],
      },
    });
    sheet.run('createMatrix');
    sheet.run('sortByScore');
    expect(shown(sheet, 'Nombre')).toEqual(['D', 'B', 'C', 'A']);
  });

  it('moves what someone typed into Fin de datos along with its lead', () => {
    const sheet = aFreshSheet();
    sheet.set('Leads', 2, 'Fin de datos', "'=ojo");
    const lead = sheet.at('Leads', 2, 'Lead');
    sheet.run('sortByScore');
    const row = shown(sheet, 'Lead').indexOf(lead);
    expect(shown(sheet, 'Fin de datos').map((cell, index) => (cell === '' ? -1 : index))).toContain(row);
    expect(shown(sheet, 'Fin de datos')[row]).toBe('=ojo');
  });

  it('is refused while cells of the data are combined', () => {
    const sheet = aFreshSheet();
    (sheet.tab('Leads').getRange(3, DECISION, 2, 1) as unknown as { merge(): unknown }).merge();
    sheet.run('sortByScore');
    expect(sheet.alerts[0]).toMatch(/celdas combinadas en N3:N4/);
  });
});

describe('by the column of the active cell', () => {
  const select = (sheet: ASheet, column: number) => {
    const cell = { top: 3, bottom: 3, left: column, right: column };
    sheet.session.activate(sheet.tab('Leads').getSheetId());
    sheet.session.select(cell);
  };

  it('sorts names from A, temperatures from hot', () => {
    const sheet = aFreshSheet();
    select(sheet, 0);
    sheet.run('sortByActiveColumn');
    expect(shown(sheet, 'Lead').slice(0, 2)).toEqual([
      'Andrés Quiroga · Frío Norte',
      'Berta Soler · Soler Gráfica',
    ]);
    select(sheet, 1);
    sheet.run('sortByActiveColumn');
    expect(shown(sheet, 'Temperatura').slice(3, 5)).toEqual(['Caliente', 'Tibio']);
  });

  it('sorts stages from the far end, and actions from A', () => {
    const sheet = aFreshSheet();
    select(sheet, sheet.column('Leads', 'Etapa') - 1);
    sheet.run('sortByActiveColumn');
    const stages = shown(sheet, 'Etapa').slice(0, 13);
    expect(stages.join(' ')).toBe('SQL SQL SQL SQL SQL SQL MQL MQL MQL Lead Lead Lead Anónimo');
    select(sheet, sheet.column('Leads', 'Próxima acción') - 1);
    sheet.run('sortByActiveColumn');
    const actions = shown(sheet, 'Próxima acción').slice(0, 13).map(String);
    expect(actions).toEqual([...actions].sort((a, b) => a.localeCompare(b, 'es')));
  });

  it('sorts deadlines from the next one, leads that nobody waits for last', () => {
    const sheet = aFreshSheet();
    const names = [5, 3, 9].map((row, i) => {
      const id = String(sheet.at('Leads', row, 'ID'));
      for (const [title, value] of [
        ['Traspaso', `${id}-T1`],
        ['Lead', id],
        ['Enviado', '2026-11-20 09:00'],
        ['Vence', `2026-11-2${5 - i} 10:00`],
      ] as const)
        sheet.set('Traspasos', i + 2, title, value);
      return sheet.at('Leads', row, 'Lead');
    });
    select(sheet, sheet.column('Leads', 'Vence') - 1);
    sheet.run('sortByActiveColumn');
    expect(shown(sheet, 'Lead').slice(0, 3)).toEqual([...names].reverse());
  });

  it('sorts days of cooling from the next one, leads that stay as they are last', () => {
    const sheet = aFreshSheet();
    select(sheet, sheet.column('Leads', 'Se enfría') - 1);
    sheet.run('sortByActiveColumn');
    const days = shown(sheet, 'Se enfría').map(Number);
    const cooling = days.filter((day) => day > 0);
    expect(cooling.length).toBeGreaterThan(2);
    expect(days.slice(0, cooling.length)).toEqual([...cooling].sort((a, b) => a - b));
  });

  it('says where to stand when the column is not computed', () => {
    const sheet = aFreshSheet();
    select(sheet, 13);
    sheet.run('sortByActiveColumn');
    expect(sheet.alerts[0]).toMatch(/Ponte en una de las columnas calculadas \(Lead, Temperatura/);
  });
});

describe('while a decision is being written', () => {
  it('nothing moves, and the person knows', () => {
    const sheet = aFreshSheet();
    const before = sheet.values('Leads');
    sheet.workbench.holdLock(true);
    sheet.run('sortByScore');
    expect(sheet.values('Leads')).toEqual(before);
    expect(sheet.alerts).toEqual([expect.stringMatching(/Otra persona está guardando/)]);
  });
});

describe('without a matrix', () => {
  it('says what to do', () => {
    const sheet = openSheet();
    sheet.run('sortByScore');
    expect(sheet.alerts[0]).toMatch(/Primero: Crear matriz/);
  });
});
