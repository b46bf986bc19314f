/** What happens by itself: on editing, on opening, and with *Actualizar*. */
import { describe, expect, it } from 'vitest';
import { type ASheet, aFreshSheet, contents, DECISION, ID, openSheet } from '../a-sheet';

const log = (sheet: ASheet) =>
  sheet
    .values('Revisión')
    .slice(1)
    .map((row) => row.slice(8, 11))
    .filter((row) => row[0] !== '');

describe('typing into the computed block', () => {
  it('is undone at once, with a word on where to write', () => {
    const sheet = aFreshSheet();
    const before = sheet.values('Leads');
    sheet.type('Leads', 4, 3, '99');
    expect(sheet.values('Leads')).toEqual(before);
    expect(sheet.toasts.at(-1)).toMatch(/Las columnas A a M se calculan solas.*columna N.*desde la R/);
    expect(sheet.faults).toEqual([]);
  });

  it('over the formula brings the formula back', () => {
    const sheet = aFreshSheet();
    sheet.type('Leads', 1, 1, 'Mis leads');
    expect(sheet.at('Leads', 3, 'Temperatura')).toBe('Caliente');
  });

  it('by pasting keeps what was pasted in Revisión', () => {
    const sheet = aFreshSheet();
    sheet.session.activate(sheet.tab('Leads').getSheetId());
    sheet.session.paste({ top: 5, left: DECISION - 3, bottom: 6, right: DECISION - 1 }, [
      ['a', 'b', 'Aceptar'],
      ['c', 'd', 'Devolver'],
    ]);
    expect(sheet.at('Leads', 3, 'Temperatura')).toBe('Caliente');
    expect(sheet.at('Leads', 7, 'Decisión')).toBe('Devolver');
    expect(log(sheet)).toEqual([
      ['Leads', 'L6', 'a'],
      ['Leads', 'M6', 'b'],
      ['Leads', 'L7', 'c'],
      ['Leads', 'M7', 'd'],
      // The decision lacks its reason, and Revisión says so.
      ['Leads', 'N7', 'Devolver'],
    ]);
  });

  it('leaves other tabs and other columns alone', () => {
    const sheet = aFreshSheet();
    sheet.type('Matriz', 2, sheet.column('Matriz', 'Peso'), '30');
    sheet.type('Leads', 2, sheet.column('Leads', 'Motivo'), 'por ver');
    expect(sheet.at('Matriz', 2, 'Peso')).toBe(30);
    expect(sheet.at('Leads', 2, 'Motivo')).toBe('por ver');
  });
});

describe('a new row', () => {
  it('gets an ID once it holds data, and never while it is blank', () => {
    const sheet = aFreshSheet();
    sheet.type('Leads', 26, sheet.column('Leads', 'Decisión'), 'Aceptar');
    expect(sheet.at('Leads', 26, 'ID')).toBe('');
    sheet.type('Leads', 26, sheet.column('Leads', 'Nombre'), 'Nuria');
    const id = sheet.at('Leads', 26, 'ID');
    expect(id).toMatch(/^L-/);
    sheet.type('Leads', 26, sheet.column('Leads', 'Empresa'), 'Sol');
    expect(sheet.at('Leads', 26, 'ID')).toBe(id);
    expect(sheet.at('Leads', 26, 'Lead')).toBe('Nuria · Sol');
  });

  it('pasted among others gets its own, without touching theirs', () => {
    const sheet = aFreshSheet();
    sheet.session.activate(sheet.tab('Leads').getSheetId());
    sheet.session.paste({ top: 25, left: ID - 1, bottom: 28, right: ID }, [
      ['007', 'Ana'],
      ['', 'Eva'],
      ['', ''],
      ['X 1', 'Luz'],
    ]);
    const ids = [26, 27, 28, 29].map((row) => sheet.at('Leads', row, 'ID'));
    expect(ids).toEqual([7, expect.stringMatching(/^L-/), '', 'X 1']);
  });
});

describe('opening the file', () => {
  const reopened = (sheet: ASheet) => openSheet({ snapshot: sheet.session.snapshot() });
  const cutoff = (sheet: ASheet) => sheet.values('Ajustes')[1]![1];
  const dayOf = (cell: unknown) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Madrid' }).format(cell as Date);
  const today = '2026-11-22';

  it('moves a Fecha de corte that has passed on to today', () => {
    const sheet = aFreshSheet();
    sheet.type('Ajustes', 2, 2, '2020-01-31');
    const faded = sheet.at('Leads', 3, 'Puntuación');
    expect(dayOf(cutoff(sheet))).toBe('2020-01-31');
    const later = reopened(sheet);
    expect(dayOf(cutoff(later))).toBe(today);
    expect(later.at('Leads', 3, 'Puntuación')).toBeGreaterThan(Number(faded));
  });

  it('leaves a day to come as it is, until Actualizar', () => {
    const sheet = aFreshSheet();
    sheet.type('Ajustes', 2, 2, '2999-01-31');
    const later = reopened(sheet);
    expect(dayOf(cutoff(later))).toBe('2999-01-31');
    later.run('refresh');
    expect(dayOf(cutoff(later))).toBe(today);
  });

  it('frees a blocked formula and keeps what stood in its way', () => {
    const sheet = aFreshSheet();
    sheet.tab('Leads').getRange(4, 3, 1, 1).setValue('mi nota');
    const later = reopened(sheet);
    expect(later.at('Leads', 3, 'Temperatura')).toBe('Caliente');
    expect(log(later)).toEqual([['Leads', 'C4', 'mi nota']]);
  });

  it('draws the menu, in a file that is not ours too', () => {
    const [menu] = openSheet().session.menus();
    const captions = menu!.items.map((item) => (item === 'separator' ? '—' : item.caption));
    expect(captions).toEqual([
      'Crear matriz',
      'Actualizar',
      'Recalcular',
      '—',
      'Ordenar por puntuación',
      'Ordenar por la columna activa',
      '—',
      'Abrir panel',
      'Añadir interacción',
      '—',
      'Enviar filas elegidas a ventas',
      'Enviar los MQL pendientes',
      'Conciliar',
      'Reasignar traspasos vencidos',
      '—',
      ...['Guardar la semana', 'Actualizar informe', 'Ver las filas de una cifra'],
      ...['Resumen por correo', 'Ver como dirección', 'Copia para compartir', '—'],
      'Dar ID nuevo',
      'Fusionar leads',
      'Olvidar lead',
    ]);
  });

  it('touches nothing in a file where the add-on may only draw its menu', () => {
    const sheet = aFreshSheet();
    sheet.workbench.run('onOpen', { authMode: { toString: () => 'NONE' } });
    expect(sheet.faults).toEqual([]);
  });
});

describe('called by a page with whatever it likes', () => {
  it.each([undefined, null, {}, { range: null }, { range: {} }, { range: 'A1', value: 'x' }])(
    'nothing happens: %j',
    (event) => {
      const sheet = aFreshSheet();
      sheet.run('onOpen');
      const before = contents(sheet);
      sheet.workbench.run('onEdit', event);
      sheet.workbench.run('onOpen', event);
      expect(contents(sheet)).toEqual(before);
      expect(sheet.faults).toEqual([]);
    },
  );
});

describe('Actualizar', () => {
  it('gives missing IDs and says so', () => {
    const sheet = aFreshSheet();
    sheet.set('Leads', 3, 'ID', '');
    sheet.run('refresh');
    expect(sheet.at('Leads', 3, 'ID')).toMatch(/^L-/);
    expect(sheet.toasts.at(-1)).toBe('Todo al día. 1 ID nuevo');
  });

  it('says how much there is to review', () => {
    const sheet = aFreshSheet();
    sheet.type('Matriz', 2, sheet.column('Matriz', '100%'), '>=mucho');
    sheet.set('Leads', 4, 'Presupuesto disponible', '=RAND()');
    sheet.run('refresh');
    expect(sheet.toasts.at(-1)).toContain(
      'Todo al día. 2 avisos en Revisión La fórmula de Leads está parada',
    );
  });

  it('without our tabs says what to do', () => {
    const sheet = openSheet();
    sheet.run('refresh');
    expect(sheet.alerts[0]).toMatch(/Primero: Crear matriz/);
  });
});

describe('Abrir panel', () => {
  it('shows the page under the name of the add-on', () => {
    const sheet = aFreshSheet();
    const titles: string[] = [];
    sheet.session.subscribe({ sidebar: (title) => titles.push(title) });
    sheet.run('openSidebar');
    expect(titles).toEqual(['Cualifica']);
  });
});
