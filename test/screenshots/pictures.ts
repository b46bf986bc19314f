/** The pictures of README and guide: what is done before each, and which part of the window it shows. */
import type { Page } from 'playwright-core';
import { addressUnder, goTo, openTab, rowOf } from '../browser/journey/open-workbench-site';
import { largeSheet } from './large-sheet';
import { askForChanges, askForRows, openDialog, sendMail } from './manager';
import {
  closeMessages,
  hover,
  openQueue,
  openRow,
  sortByScore,
  tablesOf,
  type,
  typeUnder,
  unfold,
  widen,
} from './steps';
import {
  ANA,
  accept,
  anaBegins,
  answer,
  become,
  IRENE,
  judge,
  look,
  lookAtLead,
  MARTA,
  midweek,
  monday,
  nameTeams,
  returnOscar,
  save,
  showColumn,
  write,
} from './week';

/** In pixels of the window. */
interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  /** Width and height of the window. */
  readonly window: readonly [number, number];
  /** Opens the sample company with twelve weeks. */
  readonly weeks?: boolean;
  /** Without it, and without weeks, the sample is opened. */
  readonly file?: () => Promise<string>;
  readonly before: (page: Page) => Promise<unknown>;
  /** Another page of the site, opened after that. */
  readonly beside?: string;
  /** What is done there. */
  readonly there?: (page: Page) => Promise<unknown>;
  /** What to show: a part, or the element that a selector names. */
  readonly of?: Part | string;
}

const PANEL = 'iframe';
const GRID_TOP = 134;

/** The upper part of the window, from the content of the cell on. */
const MODE: Part = { x: 0, y: 104, width: 1130, height: 330 };

/** A part of the grid with its letters, from the left edge. */
const grid = (width: number, height: number): Part => ({ x: 0, y: GRID_TOP, width, height });

const passDays = async (page: Page, days: number): Promise<void> => {
  const button = page.getByRole('button', { name: 'Pasar al día siguiente' });
  for (let day = 1; day <= days; day++) {
    await button.click();
    if (day < days) await closeMessages(page);
  }
};

/** By file name in docs/images. */
export const PICTURES: Readonly<Record<string, Picture>> = {
  hoja: { window: [1280, 600], before: sortByScore },
  'hoja-y-panel': {
    window: [1280, 740],
    before: async (page) => {
      await sortByScore(page);
      await openQueue(page);
    },
  },
  panel: { window: [1280, 800], before: openQueue, of: PANEL },
  matriz: { window: [1280, 640], before: (page) => openTab(page, 'Matriz') },
  comportamiento: {
    window: [1358, 760],
    before: async (page) => {
      await openTab(page, 'Matriz');
      await goTo(page, 'O19');
      await goTo(page, 'A11');
    },
    of: grid(1358, 590),
  },
  interacciones: {
    window: [1280, 640],
    before: (page) => openTab(page, 'Interacciones'),
    of: grid(1026, 405),
  },
  'anadir-interaccion': {
    window: [1280, 800],
    before: async (page) => {
      await sortByScore(page);
      const panel = await openRow(page, 'Javier Molina');
      await panel.getByRole('button', { name: 'Añadir interacción' }).click();
      await panel.getByLabel('Tipo').fill('Visita');
      await panel.getByLabel('Detalle (si ayuda)').fill('/casos/farmacia');
      await panel.getByRole('button', { name: 'Guardar' }).click();
      await panel.getByText('Guardada en la fila').waitFor();
    },
    of: PANEL,
  },
  productos: {
    window: [1280, 640],
    before: async (page) => {
      await sortByScore(page);
      await openRow(page, 'Camila Restrepo');
    },
    of: grid(1280, 468),
  },
  plegadas: {
    window: [1500, 600],
    before: async (page) => {
      await sortByScore(page);
      await unfold(page);
    },
  },
  'esta-fila': { window: [1280, 1434], before: (page) => openRow(page, 'Óscar Lindo'), of: PANEL },
  razones: {
    window: [1420, 640],
    before: async (page) => {
      await sortByScore(page);
      await widen(page, 'G', 400);
    },
    of: grid(1392, 405),
  },
  excluido: { window: [1280, 900], before: (page) => openRow(page, 'Clara Nieto'), of: PANEL },
  'un-mes-despues': {
    window: [1500, 640],
    before: async (page) => {
      await sortByScore(page);
      await unfold(page);
      await passDays(page, 30);
    },
  },
  desglose: {
    window: [1280, 700],
    before: async (page) => {
      await sortByScore(page);
      const id = await addressUnder(page, 'ID', await rowOf(page, 0, 'Óscar Lindo · Lindo y Hermanos'));
      const tables = await tablesOf(page);
      await page.getByRole('button', { name: 'Añadir hoja' }).click();
      await type(page, 'A1', `=CUALIFICA_DESGLOSE(Leads!${id};${tables})`);
      await type(page, 'A21', 'Suma');
      for (const column of ['D', 'E', 'F']) await type(page, `${column}21`, `=SUM(${column}2:${column}20)`);
      await type(page, 'H1', `=CUALIFICA_RESUMEN(${tables})`);
      await widen(page, 'A', 50);
      await widen(page, 'B', 50);
      await widen(page, 'C', 20);
      await goTo(page, 'A1');
    },
    of: { x: 0, y: 104, width: 1180, height: 500 },
  },
  'aviso-en-la-celda': {
    window: [1280, 640],
    before: async (page) => {
      await openTab(page, 'Matriz');
      await typeUnder(page, '100%', 3, '>=mucho');
      await typeUnder(page, 'Campo', 7, 'Usa ERPs');
      await typeUnder(page, '50%', 2, 'Director*');
      await goTo(page, 'A2');
      await hover(page, 'H3');
    },
  },
  revision: {
    window: [1280, 640],
    before: async (page) => {
      await openTab(page, 'Matriz');
      await typeUnder(page, '100%', 3, '>=mucho');
      await typeUnder(page, 'Peso', 3, '15');
      await typeUnder(page, 'Campo', 7, 'Usa ERPs');
      await typeUnder(page, '50%', 2, 'Director*');
      await openTab(page, 'Ajustes');
      await type(page, 'B5', '80');
      await openTab(page, 'Revisión');
    },
    of: grid(1280, 300),
  },
  'modo-formula': {
    window: [1280, 640],
    before: async (page) => {
      await sortByScore(page);
      await goTo(page, 'A1');
    },
    of: MODE,
  },
  'modo-valores': {
    window: [1280, 640],
    file: largeSheet,
    before: async (page) => {
      await goTo(page, 'A2');
      await goTo(page, 'A1');
    },
    of: MODE,
  },
  'semana-ajustes': {
    window: [1280, 800],
    before: async (page) => {
      await nameTeams(page);
      await goTo(page, 'A30');
      await goTo(page, 'A13');
    },
    of: grid(1280, 560),
  },
  'semana-traspasos': {
    window: [1280, 640],
    before: async (page) => {
      await monday(page);
      await openTab(page, 'Traspasos');
    },
    of: grid(1280, 300),
  },
  'semana-fuera-de-umbral': {
    window: [1280, 760],
    before: async (page) => {
      await monday(page);
      const panel = await lookAtLead(page, 'Marta Gil · Industrias Gil');
      await panel.getByRole('button', { name: 'Enviar a ventas' }).click();
      await panel.getByLabel('Por qué se envía').fill('En la feria nos pidió una demo');
    },
    of: PANEL,
  },
  'semana-cola': { window: [1280, 860], before: anaBegins, of: PANEL },
  'semana-devolver': { window: [1280, 1460], before: returnOscar, of: PANEL },
  'semana-fila': {
    window: [1280, 640],
    before: async (page) => {
      await monday(page);
      await become(page, ANA);
      await showColumn(page, 'Motivo');
      await write(page, 'Elena Prats · Mercaluz', 'Decisión', 'Devolver');
      await write(page, 'Andrés Quiroga · Frío Norte', 'Decisión', 'Aceptar');
      await hover(page, await addressUnder(page, 'Decisión', await rowOf(page, 0, 'Elena Prats · Mercaluz')));
    },
  },
  'semana-reciclado': {
    window: [1280, 1000],
    before: async (page) => {
      await returnOscar(page);
      await save(page);
      await become(page, MARTA);
      await lookAtLead(page, 'Óscar Lindo · Lindo y Hermanos');
    },
    of: PANEL,
  },
  'semana-veredicto': {
    window: [1280, 960],
    before: async (page) => {
      const panel = await anaBegins(page);
      await accept(page, panel, 'Lucía Serrano');
      await judge(page, panel, 'Lucía Serrano');
      await answer(panel, '¿Confirma la necesidad?', 'Rehacen las rutas a mano cada mañana');
      await answer(panel, '¿Es buen momento de compra?');
      await answer(panel, '¿Hay presupuesto disponible?', '18.000 € aprobados');
      await answer(panel, '¿Puede decidir?');
      await panel.getByRole('radio', { name: 'Cualificado', exact: true }).check();
      await panel.getByLabel('Próximo paso', { exact: true }).fill('Demo con su equipo');
      await panel.getByLabel('Fecha del próximo paso').fill('2026-11-26');
    },
    of: PANEL,
  },
  'semana-equipo': {
    window: [1280, 900],
    before: async (page) => {
      await midweek(page);
      await passDays(page, 3);
      await become(page, IRENE);
      await goTo(page, 'C2');
      await look(page, 'Equipo');
    },
  },
  'semana-historial': {
    window: [1280, 760],
    before: async (page) => {
      await midweek(page);
      await become(page, IRENE);
      const panel = await lookAtLead(page, 'Óscar Lindo · Lindo y Hermanos');
      await panel.getByRole('button', { name: 'Historial' }).click();
    },
    of: PANEL,
  },
  informe: { window: [1280, 800], weeks: true, before: (page) => goTo(page, 'A1') },
  'informe-filas': {
    window: [1280, 800],
    weeks: true,
    before: (page) => askForRows(page, 'Entre marketing y ventas', 'De ellos, vencidos'),
    of: { x: 0, y: 104, width: 980, height: 660 },
  },
  'informe-cambios': {
    window: [1640, 640],
    weeks: true,
    before: askForChanges,
    of: { x: 0, y: 104, width: 1620, height: 388 },
  },
  'informe-papel': {
    window: [1000, 1240],
    weeks: true,
    before: async () => undefined,
    beside: 'print?tab=Informe',
    there: (page) => page.getByLabel('Escala').selectOption({ label: 'Ajustar al ancho' }),
  },
  'correo-antes': {
    window: [1280, 800],
    weeks: true,
    before: (page) => openDialog(page, 'Resumen por correo'),
  },
  'correo-telefono': {
    window: [1280, 800],
    weeks: true,
    before: async (page) => {
      await sendMail(page);
      await page.setViewportSize({ width: 390, height: 844 });
    },
    beside: 'mail/1',
  },
  'ver-como-direccion': {
    window: [1280, 800],
    weeks: true,
    before: (page) => openDialog(page, 'Ver como dirección'),
  },
};
