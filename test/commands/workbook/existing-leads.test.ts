/** *Crear matriz* in a sheet that already holds leads: it tells first, and changes only when told to. */
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/host/host';
import { rowsOf } from '../a-handoff-book';
import { BLOCK, DECISION, ID, openSheet, type Start, TABS } from '../a-sheet';

const CONTACTS: CellValue[][] = [
  ['Nombre', 'Correo', 'Puesto', 'País', 'Empleados', 'Tamaño del equipo'],
  ['Ana', 'ana@norte.example.com', 'Directora', 'España', 80, 'mediano'],
  ['Luis', 'luis@sur.example.com', 'Becario', 'Perú', '', 'pequeño'],
  ['', '', '', '', '', ''],
  ['=Eva', 'eva@este.example.com', 'CEO', '', '00120', 'mediano'],
];

const contacts = (start: Start = {}, rows = CONTACTS) => {
  const typed = rows.map((row) => row.map((cell) => (typeof cell === 'string' && cell ? `'${cell}` : cell)));
  return openSheet({ ...start, tabs: { Contactos: typed } });
};

/** Columns left of `ID`. */
const VALUE_BLOCK = ID - 1;

/** `Personas` is of use to the sample alone. */
const OTHERS = TABS.filter((name) => name !== 'Leads' && name !== 'Personas');

describe('a tab with leads', () => {
  it('is not touched before a yes, and the question says what will be done', () => {
    const sheet = contacts();
    const before = JSON.stringify(sheet.session.snapshot());
    sheet.answer('CANCEL');
    sheet.run('createMatrix');
    expect(JSON.stringify(sheet.session.snapshot())).toBe(before);
    expect(sheet.alerts).toHaveLength(1);
    expect(sheet.alerts[0]).toMatch(/«Contactos» tiene 3 filas/);
    expect(sheet.alerts[0]).toContain(`${BLOCK.length} columnas calculadas y 4 para ventas`);
    expect(sheet.alerts[0]).toMatch(/insertar la columna ID/);
    expect(sheet.alerts[0]).toMatch(/«Fin de datos»/);
    expect(sheet.alerts[0]).toMatch(
      /crear Matriz, Interacciones, Acciones, Ajustes, Traspasos, Revisión y Bitácora/,
    );
    expect(sheet.alerts[0]).not.toMatch(/Antes de seguir/);
  });

  it('keeps its columns and rows, gets the blocks around them, and is scored', () => {
    const sheet = contacts();
    sheet.run('createMatrix');
    const rows = sheet.values('Contactos');
    expect(sheet.names()).toEqual(['Contactos', ...OTHERS]);
    expect(rows.map((row) => row.slice(VALUE_BLOCK + 1, -1))).toEqual(CONTACTS);
    expect(rows.map((row) => row[VALUE_BLOCK])).toEqual([
      'ID',
      expect.stringMatching(/^L-/),
      expect.stringMatching(/^L-/),
      '',
      expect.stringMatching(/^L-/),
    ]);
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ['Lead', 'Temperatura'],
      ['Ana', expect.any(String)],
      ['Luis', 'Excluido'],
      ['', ''],
      [expect.stringContaining('=Eva'), 'Caliente'],
    ]);
  });

  it('keeps the criteria of the sample that its columns can answer, under its own headers', () => {
    const sheet = contacts();
    sheet.run('createMatrix');
    expect(sheet.values('Matriz').map((row) => row[3])).toEqual([
      'Campo',
      'Puesto',
      'Empleados',
      'País',
      'Correo',
    ]);
    expect(sheet.values('Revisión')[1]!.join('')).not.toMatch(/Campo/);
  });

  it('gets a first draft where too few criteria fit: half of the points for any answer, so that nobody is hot yet', () => {
    const sheet = contacts({}, [
      ['Cliente', 'Facturación', 'Fuente de alta', 'Ciudad'],
      ['Norte', 100, 'Feria', ''],
      ['Sur', 200, 'Web', ''],
    ]);
    sheet.run('createMatrix');
    const criteria = [2, 3, 4].map((row) =>
      ['Campo', 'Peso', '100%', '50%'].map((title) => sheet.at('Matriz', row, title)),
    );
    expect(criteria).toEqual([
      ['Cliente', 34, '', '*'],
      ['Facturación', 33, '', '*'],
      ['Fuente de alta', 33, '', '*'],
    ]);
    expect(sheet.at('Matriz', 2, 'Por qué')).toMatch(/Borrador/);
    expect(sheet.at('Contactos', 2, 'Puntuación')).toBe(50);
    expect(sheet.at('Contactos', 2, 'Temperatura')).toBe('Tibio');
  });

  it('has its ID column moved to the front of the data', () => {
    const sheet = contacts({}, [
      ['Nombre', 'Cargo', 'ID'],
      ['Ana', 'CEO', '007'],
      ['Luis', 'CEO', ''],
    ]);
    sheet.run('createMatrix');
    const rows = sheet.values('Contactos').map((row) => row.slice(VALUE_BLOCK));
    expect(sheet.alerts[0]).toMatch(/mover ID \(columna C\)/);
    expect(rows[0]).toEqual(['ID', 'Nombre', 'Cargo', 'Fin de datos']);
    expect(rows[1]![0]).toBe('007');
    expect(rows[2]![0]).toMatch(/^L-/);
  });

  it('names what may break: filter, merged cells, a form, formulas', () => {
    const sheet = contacts();
    const tab = sheet.tab('Contactos');
    (tab.getRange(1, 1, 5, 6) as unknown as { createFilter(): unknown }).createFilter();
    (tab.getRange(3, 1, 2, 1) as unknown as { merge(): unknown }).merge();
    tab.getRange(2, 5, 1, 1).setFormula('=TODAY()');
    sheet.workbench.setFormUrl('Contactos', 'https://forms.example.com/x');
    sheet.run('createMatrix');
    expect(sheet.alerts[0]).toMatch(/hay un filtro/);
    expect(sheet.alerts[0]).toMatch(/hay 1 grupo de celdas combinadas/);
    expect(sheet.alerts[0]).toMatch(/hay un formulario conectado/);
    expect(sheet.alerts[0]).toMatch(/cambian solas \(E2\)/);
  });

  it('decided elsewhere brings its decisions along: known words become handoffs, the others wait', () => {
    const sheet = contacts({}, [
      ['Nombre', 'Decisión', 'Cargo', 'Responsable', 'Motivo'],
      ['Ana', 'Aceptar', 'CEO', 'luis@example.com', ''],
      ['Luis', 'Rechazar', 'Becario', '', 'Duplicado'],
      ['Eva', 'Ya veremos', 'CEO', '', '=no'],
      ['Ada', '', 'CEO', 'bea@example.com', ''],
    ]);
    sheet.run('createMatrix');
    expect(sheet.alerts[0]).toMatch(/1 para ventas/);
    expect(sheet.alerts[0]).toMatch(/pasar a las columnas de ventas .*\(Decisión, Responsable y Motivo\)/);
    const rows = sheet.values('Contactos').map((row) => row.slice(BLOCK.length));
    expect(rows[0]).toEqual([
      ...['Decisión', 'Motivo', 'Responsable', 'Notas de ventas', 'ID', 'Nombre', 'Cargo', 'Fin de datos'],
    ]);
    expect(rows.slice(1).map((row) => [...row.slice(0, 3), row[5]])).toEqual([
      ['Aceptar', '', 'luis@example.com', 'Ana'],
      ['Rechazar', 'Duplicado', '', 'Luis'],
      ['Ya veremos', '=no', '', 'Eva'],
      ['', '', 'bea@example.com', 'Ada'],
    ]);
    const told = ['Nombre', 'Decisión', 'Motivo', 'Responsable', 'Envío'];
    expect(rowsOf(sheet.tab('Traspasos')).map((row) => told.map((title) => row[title] ?? ''))).toEqual([
      ['Ana', 'Aceptar', '', 'luis@example.com', 'Anterior a Traspasos'],
      ['Luis', 'Rechazar', 'Duplicado', '', 'Anterior a Traspasos'],
    ]);
    for (const { Decidido } of rowsOf(sheet.tab('Traspasos'))) expect(Decidido).toMatch(/\(aprox\.\)$/);
    expect(sheet.tab('Contactos').getRange(4, DECISION, 1, 1).getNote()).toMatch('«Ya veremos» no es una');
    expect(sheet.faults).toEqual([]);
    const before = JSON.stringify([sheet.values('Contactos'), sheet.values('Traspasos')]);
    sheet.run('createMatrix');
    sheet.run('reconcile');
    expect(JSON.stringify([sheet.values('Contactos'), sheet.values('Traspasos')])).toBe(before);
  });

  it('keeps as data what bears a computed title, and Motivo where nothing is decided, and says so', () => {
    const sheet = contacts({}, [
      ['Nombre', 'Motivo', 'Vence', 'Etapa'],
      ['Ana', 'quiere precios', '01/02/2026', 'vieja'],
    ]);
    sheet.run('createMatrix');
    expect(sheet.alerts[0]).toMatch(/con título de Cualifica \(Motivo, Vence y Etapa\): siguen como datos/);
    const [header = [], row = []] = sheet.values('Contactos');
    expect(header.slice(ID - 1)).toEqual(['ID', 'Nombre', 'Motivo', 'Vence', 'Etapa', 'Fin de datos']);
    expect(row.slice(ID, -1)).toEqual(['Ana', 'quiere precios', '01/02/2026', 'vieja']);
    expect(row[header.indexOf('Motivo')]).toBe('');
    const says = sheet.values('Revisión').map((cells) => String(cells[2]));
    expect(says.filter((text) => /es tuya/.test(text))).toHaveLength(3);
    expect(says.join('\n')).toMatch('La columna «Vence» es tuya');
  });

  it('gets phones that stay as they are typed, beside formats and formulas of its own', () => {
    const sheet = contacts({}, [
      ['Nombre', 'Móvil', 'Tel'],
      ['Ana', '600', ''],
      ['Luis', '', ''],
    ]);
    const phones = sheet.tab('Contactos');
    phones.getRange(2, 3, 1, 1).setFormula('="+34 "&B2');
    phones.getRange(3, 3, 1, 1).setNumberFormat('0.00');
    sheet.run('createMatrix');
    const column = sheet.column('Contactos', 'Móvil');
    sheet.type('Contactos', 3, column, '+34 600 000 000');
    expect(sheet.at('Contactos', 3, 'Móvil')).toBe('+34 600 000 000');
    expect(sheet.at('Contactos', 2, 'Tel')).toBe('+34 600');
    expect(sheet.tab('Contactos').getRange(2, column, 2, 2).getNumberFormats()).toEqual([
      ['@', '0.###############'],
      ['@', '0.00'],
    ]);
  });

  it('is asked nothing about behaviour, but has a place for it', () => {
    const sheet = contacts();
    sheet.run('createMatrix');
    expect(sheet.values('Matriz').map((row) => row[2])).not.toContain('Interacción');
    expect(sheet.values('Interacciones')).toHaveLength(1);
    const says = sheet.values('Revisión').map((row) => row[2]);
    expect(says.join('\n')).not.toMatch(/interacci|suman|Producto/i);
  });

  it('with its header lower down is refused with the row', () => {
    const sheet = contacts({}, [['Contactos 2026'], [''], ...CONTACTS]);
    const before = JSON.stringify(sheet.session.snapshot());
    sheet.run('createMatrix');
    expect(sheet.alerts[0]).toMatch(/parecen estar en la fila 3/);
    expect(JSON.stringify(sheet.session.snapshot())).toBe(before);
  });

  it('without a header is refused', () => {
    const sheet = contacts({}, CONTACTS.slice(1));
    sheet.run('createMatrix');
    expect(sheet.alerts[0]).toMatch(/no parece de títulos/);
    expect(sheet.names()).toEqual(['Contactos']);
  });
});

describe('a tab called Leads with leads of one’s own', () => {
  it('is prepared as it is', () => {
    const sheet = openSheet({
      tabs: {
        Leads: [
          ['Name', 'Country'],
          ['Ana', 'España'],
        ],
      },
    });
    sheet.run('createMatrix');
    expect(sheet.names()).toEqual(['Leads', ...OTHERS]);
    expect(sheet.values('Leads')[1]!.slice(0, 2)).toEqual(['Ana', 'Tibio']);
  });
});

describe('service calls', () => {
  const calls = (leads: number, command: string, prepare: boolean) => {
    const rows = Array.from({ length: leads }, (_, i) => [`Lead ${i}`, 'CEO', i % 300, 'España']);
    const sheet = openSheet({ tabs: { Leads: [['Nombre', 'Cargo', 'Empleados', 'País'], ...rows] } });
    if (prepare) sheet.run('createMatrix');
    sheet.workbench.resetServiceCalls();
    sheet.run(command);
    return sheet.workbench.serviceCalls();
  };

  it.each([
    ['createMatrix', false],
    ['createMatrix', true],
    ['refresh', true],
    ['sortByScore', true],
  ])('of %s (prepared: %s) do not grow with rows', (command, prepared) => {
    const few = calls(100, command, prepared);
    expect(calls(3000, command, prepared)).toBe(few);
    expect(few).toBeLessThan(1300);
  });

  it('of pasting leads do not grow with rows', () => {
    const pasting = (leads: number) => {
      const sheet = openSheet();
      sheet.run('createMatrix');
      sheet.workbench.resetServiceCalls();
      const rows = Array.from({ length: leads }, (_, i) => ['', `Lead ${i}`]);
      sheet.session.paste({ top: 25, left: VALUE_BLOCK, bottom: 24 + leads, right: VALUE_BLOCK + 1 }, rows);
      expect(sheet.at('Leads', 25 + leads, 'ID')).toMatch(/^L-/);
      return sheet.workbench.serviceCalls();
    };
    expect(pasting(900)).toBe(pasting(100));
  });
});
