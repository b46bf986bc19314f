/** A Code.js of a few lines that prepares a tab as *Crear matriz* does, so that the server is tested by itself. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CODE = `
function createMatrix() {
  const book = SpreadsheetApp.getActive();
  const ui = SpreadsheetApp.getUi();
  if (ui.alert('¿Preparar?', 'Se insertan columnas', ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  const leads = book.getActiveSheet().setName('Leads');
  if (leads.getLastRow() === 0) leads.getRange(1, 1, 3, 2).setValues([['Nombre', 'Visitas'], ['Ana', 5], ['Luis', 90]]);
  leads.insertColumnsBefore(1, 4);
  leads.getRange(1, 1, 1, 1).setFormula('=PUNTUA(E2:F)');
  const matrix = book.insertSheet('Matriz', 1);
  matrix.getRange(1, 1, 2, 6).setValues([
    ['Criterio', 'Campo', 'Peso', "'100%", '50%', 'Sin dato'],
    ['Visitas', 'Visitas', 10, "'>=10", "'1..9", ''],
  ]);
}

/** Twice the visits; who has none is excluded. */
function PUNTUA(leads) {
  const rows = leads.filter((lead) => lead[0] !== '').map(([name, visits]) => [
    name, visits ? (visits > 30 ? 'Caliente' : 'Frío') : 'Excluido', visits * 2, 'Visitas: ' + visits,
  ]);
  return [['Lead', 'Temperatura', 'Puntuación', 'Razones'], ...rows];
}
`;

/** Makes a folder with a built page and add-on; the caller removes it. */
export const tinyProject = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'cualifica-'));
  await writeFile(join(folder, 'Code.js'), CODE);
  await writeFile(join(folder, 'Commands.js'), '');
  await writeFile(join(folder, 'Sidebar.html'), '<p></p>');
  await writeFile(join(folder, 'index.html'), '<p>página</p>');
  return folder;
};
