/** The week of two people in the guide, scene by scene; each begins where the sample does, on Monday at 9:05. */
import type { FrameLocator, Page } from 'playwright-core';
import { addressUnder, goTo, openTab, rowOf } from '../browser/journey/open-workbench-site';
import { choose, closeMessages, pause, sortByScore, type, typeUnder } from './steps';

export const MARTA = 'Marta (marketing)';
export const ANA = 'Ana (ventas)';
export const IRENE = 'Irene (dirección)';

const TEAMS: Readonly<Record<string, string>> = {
  'Correos de marketing': 'marta@example.com',
  'Correos de ventas': 'ana@example.com; luis@example.com',
  'Correos de dirección': 'irene@example.com',
};

/** What is accepted in rows. */
const TAKEN = ['Lucía Serrano · Transur Logística', 'Andrés Quiroga · Frío Norte', 'Elena Prats · Mercaluz'];

/** Whose the leads are that asked for a quote before anybody was named. */
const OWNERS: Readonly<Record<string, string>> = {
  'Lucía Serrano · Transur Logística': 'ana@example.com',
  'Camila Restrepo · Envíos Andinos': 'ana@example.com',
  'Óscar Lindo · Lindo y Hermanos': 'ana@example.com',
  'Martín Ochoa · Bodegas del Valle': 'luis@example.com',
  'Paula Ibáñez · Tienda Nativa': 'luis@example.com',
  'Javier Molina · Farmared': 'luis@example.com',
};

export const panelOf = (page: Page): FrameLocator => page.frameLocator('iframe');

/** Questions and notices of the menu's commands are answered with yes. */
const agree = (page: Page): Page => page.on('dialog', (dialog) => dialog.accept());

export const become = async (page: Page, person: string): Promise<void> => {
  await page.getByLabel('Eres:').selectOption({ label: person });
  await pause(page);
  await closeMessages(page);
};

export const passHours = async (page: Page, hours: number): Promise<void> => {
  for (let hour = 0; hour < hours; hour++) {
    await page.getByRole('button', { name: 'Pasar una hora' }).click();
    await closeMessages(page);
  }
};

const leadRow = (page: Page, lead: string): Promise<number> => rowOf(page, 0, lead);

export const write = async (page: Page, lead: string, header: string, text: string): Promise<void> =>
  typeUnder(page, header, await leadRow(page, lead), text);

/** Irene says who is who; then the locks stand. */
export const nameTeams = async (page: Page): Promise<void> => {
  agree(page);
  await openTab(page, 'Ajustes');
  for (const [key, people] of Object.entries(TEAMS))
    await type(page, `B${await rowOf(page, 0, key)}`, people);
  await pause(page);
};

/** Monday morning: the teams are named, what came by itself has owners, and Marta has sent the MQL. */
export const monday = async (page: Page): Promise<void> => {
  await nameTeams(page);
  await choose(page, 'Crear matriz');
  await pause(page);
  await openTab(page, 'Leads');
  await sortByScore(page);
  for (const [lead, owner] of Object.entries(OWNERS)) await write(page, lead, 'Responsable', owner);
  await become(page, MARTA);
  await choose(page, 'Enviar los MQL pendientes');
  await pause(page);
  await goTo(page, 'A2');
};

/** Opens the panel, or turns it to another of its views. */
export const look = async (page: Page, view: 'Cola' | 'Esta fila' | 'Equipo'): Promise<FrameLocator> => {
  const panel = panelOf(page);
  if (!(await page.locator('iframe').count())) await choose(page, 'Abrir panel');
  await panel.getByRole('button', { name: view, exact: true }).click();
  await pause(page);
  return panel;
};

export const lookAtLead = async (page: Page, lead: string): Promise<FrameLocator> => {
  await goTo(page, `A${await leadRow(page, lead)}`);
  return look(page, 'Esta fila');
};

/** Ana at her queue, an hour later. */
export const anaBegins = async (page: Page): Promise<FrameLocator> => {
  await monday(page);
  await passHours(page, 1);
  await become(page, ANA);
  const panel = await look(page, 'Cola');
  await panel.getByText('Míos').click();
  return panel;
};

const pick = (panel: FrameLocator, name: string): Promise<void> =>
  panel
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();

export const save = async (page: Page): Promise<void> => {
  await panelOf(page).getByRole('button', { name: 'Guardar' }).click();
  await pause(page);
};

/** Óscar's card turned into the form that returns him, filled in. */
export const returnOscar = async (page: Page): Promise<FrameLocator> => {
  const panel = await anaBegins(page);
  await pick(panel, 'Óscar Lindo');
  await panel.getByRole('button', { name: 'Devolver' }).click();
  await panel.locator('[name=reason]:visible').selectOption('Faltan datos');
  for (const field of ['Pedidos al día', 'Plazo de compra', 'Usa ERP'])
    await panel.getByLabel(field).uncheck();
  await panel.locator('[name=reentry]').fill('Cargo: *\nPresupuesto disponible: *');
  return panel;
};

export const accept = async (page: Page, panel: FrameLocator, name: string): Promise<void> => {
  const chosen = panel.getByRole('heading', { level: 2, name });
  if (!(await chosen.count())) await pick(panel, name);
  await panel.getByRole('button', { name: 'Aceptar lead' }).click();
  await pause(page);
};

/** The form of the verdict on a lead that was accepted. */
export const judge = async (page: Page, panel: FrameLocator, name: string): Promise<void> => {
  const chosen = panel.getByRole('heading', { level: 2, name });
  if (!(await chosen.count())) await pick(panel, name);
  await panel.getByRole('button', { name: 'Anotar veredicto' }).click();
  await pause(page);
};

export const answer = async (panel: FrameLocator, question: string, words = ''): Promise<void> => {
  const group = panel.getByRole('group', { name: question }).first();
  await group.getByRole('radio', { name: 'Sí', exact: true }).check();
  await group.getByRole('textbox').fill(words);
};

const verdict = (panel: FrameLocator, word: string): Promise<void> =>
  panel.getByRole('radio', { name: word, exact: true }).check();

/** Two verdicts that contradict the score, one lead returned twice, and what nobody has answered. */
export const midweek = async (page: Page): Promise<FrameLocator> => {
  const oscar = 'Óscar Lindo · Lindo y Hermanos';
  const panel = await returnOscar(page);
  await save(page);
  await accept(page, panel, 'Camila Restrepo');
  await judge(page, panel, 'Camila Restrepo');
  await verdict(panel, 'No cualificado');
  await panel.locator('[name=reason]:visible').selectOption('Eligió otra opción');
  await save(page);
  await accept(page, panel, 'Tomás Herrera');
  await judge(page, panel, 'Tomás Herrera');
  await verdict(panel, 'Cualificado');
  await save(page);
  for (const lead of TAKEN) await write(page, lead, 'Decisión', 'Aceptar');
  await become(page, MARTA);
  await write(page, oscar, 'Cargo', 'Gerente');
  await write(page, oscar, 'Presupuesto disponible', '16000');
  await (await lookAtLead(page, oscar)).getByRole('button', { name: 'Enviar a ventas' }).click();
  await pause(page);
  await become(page, ANA);
  await look(page, 'Cola');
  await pick(panel, 'Óscar Lindo');
  await panel.getByRole('button', { name: 'Devolver' }).click();
  await panel.locator('[name=reason]:visible').selectOption('Faltan datos');
  await save(page);
  return panel;
};

/** Puts a cell into sight, with the deadline beside the name. */
export const showColumn = async (page: Page, header: string): Promise<void> =>
  goTo(page, await addressUnder(page, header, 1));
