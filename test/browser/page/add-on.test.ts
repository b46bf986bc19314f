/** The add-on on the page: its menu, messages and sidebar, what it draws, and saving what it did. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../support/chromium';
import { hasKeyboard } from '../frame-focus';
import { aBook, aSheetOf, inputs, openPage, shown } from './open-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Cualifica')
    .addItem('Escribir', 'write').addSeparator().addItem('Abrir panel', 'panel').addItem('Fallar', 'fail').addToUi();
}
function write() {
  const book = SpreadsheetApp.getActive();
  book.getActiveSheet().getRange(1, 1, 1, 1).setValues([['escrito']]);
  book.toast('Listo', 'Cualifica', 5);
}
function panel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Panel'));
}
function fail() { throw new Error('No hay leads'); }
function echo(value) { return { got: value, at: SpreadsheetApp.getActive().getActiveSheet().getName() }; }
`;

const sidebar = `<!doctype html><html><head></head><body>
  <form id="form"><button>Enviar</button></form><button id="bad">Fecha</button><button id="fail">Fallar</button>
  <output id="out"></output>
  <script>
    const out = document.getElementById('out');
    const say = (text) => { out.textContent = text; };
    document.getElementById('form').onsubmit = (event) => {
      event.preventDefault();
      google.script.run.withSuccessHandler((value, mark) => say(mark + JSON.stringify(value)))
        .withUserObject('>').echo({ list: [1, null, 'ñ'] });
    };
    document.getElementById('fail').onclick = () =>
      google.script.run.withFailureHandler((error) => say(error.message)).fail();
    document.getElementById('bad').onclick = () => {
      try { google.script.run.echo(new Date()); } catch (error) { say(error.message); }
    };
  </script></body></html>`;

test('a menu item runs its function; its toast is shown', async () => {
  const { page, complaints } = await openPage(browser, { code });
  await page.getByRole('menuitem', { name: 'Cualifica' }).click();
  await page.getByRole('menuitem', { name: 'Escribir' }).click();
  await page.getByText('Listo').waitFor();
  expect(await shown(page, 'A1')).toBe('escrito');
  expect(complaints).toEqual([]);
});

test('what a function throws is shown in words', async () => {
  const { page } = await openPage(browser, { code });
  await page.getByRole('menuitem', { name: 'Cualifica' }).click();
  await page.getByRole('menuitem', { name: 'Fallar' }).click();
  await page.getByText('No hay leads').waitFor();
});

test('the sidebar talks to the script and gets answers, failures and refusals', async () => {
  const { page, complaints } = await openPage(browser, { code, sidebar });
  await page.getByRole('menuitem', { name: 'Cualifica' }).click();
  await page.getByRole('menuitem', { name: 'Abrir panel' }).click();
  const frame = page.frameLocator('iframe[title="Panel"]');
  const says = async (button: string, words: string) => {
    await frame.getByRole('button', { name: button }).click();
    await frame.locator('#out', { hasText: words }).waitFor();
  };
  await says('Enviar', '>{"got":{"list":[1,null,"ñ"]},"at":"Hoja 1"}');
  await says('Fallar', 'No hay leads');
  await says('Fecha', 'Failed due to illegal value in property: 0');
  await page.getByRole('button', { name: 'Cerrar la barra lateral' }).click();
  expect(await page.locator('iframe').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('F6 takes the keyboard to the menus, or to the open sidebar, and back', async () => {
  const { page } = await openPage(browser, { code, sidebar });
  await page.keyboard.press('F6');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const inside = page.frameLocator('iframe[title="Panel"]');
  await inside.getByRole('button', { name: 'Enviar' }).waitFor();
  await page.keyboard.press('F6');
  await expect.poll(() => hasKeyboard(inside)).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await inside.locator('#out', { hasText: '>{"got"' }).waitFor();
  await page.keyboard.press('F6');
  await expect.poll(() => hasKeyboard(inside)).toBe(false);
  await page.locator('.wb-editor:focus').waitFor();
  await page.keyboard.type('de vuelta');
  await page.keyboard.press('Enter');
  expect(await shown(page, 'A1')).toBe('de vuelta');
});

test('a click where there is nothing to press leaves the keyboard in the grid', async () => {
  const { page } = await openPage(browser);
  await page.locator('.wb-top').click({ position: { x: 600, y: 20 } });
  await page.keyboard.type('sigue');
  await page.keyboard.press('Enter');
  expect(await shown(page, 'A1')).toBe('sigue');
});

test('markup in a name is shown as it was typed', async () => {
  const name = '<img src=x onerror="document.title=`roto`"> <b>Ana</b>';
  const { page, complaints } = await openPage(browser, { snapshot: aSheetOf([[name], ['']]) });
  expect(await shown(page, 'A1')).toBe(name);
  expect(await page.locator('[data-cell="A1"] img').count()).toBe(0);
  expect(await page.title()).toBe('Bodegas Ejemplo · Cualifica');
  expect(complaints).toEqual([]);
});

test('colours, notes and error messages are drawn', async () => {
  const snapshot = aBook((app) => {
    const range = app.getActive().getActiveSheet().getRange(1, 1, 1, 1);
    range.setBackgrounds([['#F4B183']]).setValues([['=NOEXISTE()']]);
    range.setNotes([['Falta el motivo']]);
  });
  const { page } = await openPage(browser, { snapshot });
  const cell = page.locator('[data-cell="A1"]');
  expect(await cell.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(244, 177, 131)',
  );
  await cell.hover();
  const bubble = page.getByRole('tooltip');
  await bubble.waitFor();
  expect(await bubble.textContent()).toMatch(/NOEXISTE.*Falta el motivo/s);
});

test('changes are saved, and the page says so', async () => {
  const { page, saved } = await openPage(browser, { code });
  let goOn = () => {};
  const isSeen = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/api/book', (route) => isSeen.then(() => route.fallback()));
  await page.keyboard.type('hola');
  await page.keyboard.press('Enter');
  await page.getByText('Guardando…').waitFor();
  goOn();
  await page.getByText('Guardado', { exact: true }).waitFor();
  expect(JSON.stringify(saved.at(-1))).toContain('hola');
});

test('when another tab saved first, the page stops saving and offers to reload', async () => {
  const { page, saved } = await openPage(browser, { saveStatus: 409 });
  await page.keyboard.type('hola');
  await page.keyboard.press('Enter');
  await page.getByText('Abierto en otra pestaña').waitFor();
  await page.getByRole('button', { name: 'Recargar' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type('en vano');
  await page.keyboard.press('Escape');
  expect(await inputs(page, 2, 1)).toEqual([['hola'], ['']]);
  expect(saved).toEqual([]);
});

test('a second page of the book is told as soon as the first has saved, before anything is typed in vain', async () => {
  const { page } = await openPage(browser);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('[data-cell="A1"]').waitFor();
  await page.keyboard.type('hola');
  await page.keyboard.press('Enter');
  await other.getByRole('button', { name: 'Recargar' }).waitFor();
  await page.getByText('Guardado', { exact: true }).waitFor();
});

test('whoever leaves with an edit unsaved is asked, and saving begins at once', async () => {
  const { page, saved } = await openPage(browser);
  const left = await page.evaluate(() => {
    const { fetch } = window;
    let asked = 0;
    window.fetch = (...args) => {
      asked++;
      return fetch(...args);
    };
    window.cualificaWorkbench!.session.type(0, 0, 'hola');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    return { asked, questioned: leaving.defaultPrevented };
  });
  expect(left).toEqual({ asked: 1, questioned: true });
  await page.getByText('Guardado', { exact: true }).waitFor();
  expect(JSON.stringify(saved)).toContain('hola');
});

test('the same message again does not pile up', async () => {
  const { page } = await openPage(browser, { code });
  for (let i = 0; i < 3; i++) {
    await page.getByRole('menuitem', { name: 'Cualifica' }).click();
    await page.getByRole('menuitem', { name: 'Fallar' }).click();
  }
  expect(await page.getByText('No hay leads').count()).toBe(1);
});

test('the differences with Google Sheets are one click away', async () => {
  const { page } = await openPage(browser);
  await page.getByRole('button', { name: 'Diferencias con Google Sheets' }).click();
  await page.getByRole('dialog').getByText('QUERY').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type('sigue');
  await page.keyboard.press('Enter');
  expect(await shown(page, 'A1')).toBe('sigue');
});
