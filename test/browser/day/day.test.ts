/** The whole day of a salesperson, and of those around her: once with the mouse, once with the keyboard alone. */
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Site } from '../../../src/workbench/server/http/server';
import { launch } from '../../support/chromium';
import { inOrder } from '../in-order';
import { liveOnMonday, nameRoles, openMonday, type Row, rowsOf } from './book';
import { byKeyboard, byMouse, type Hands, panelOf } from './hands';

/** What somebody does is seen within this time, also on a machine where others work. */
const SOON = 20_000;
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: SOON });

const ANA = 'ana@example.com';
/** Google tells a simple trigger no address. */
const NOBODY = 'sin identificar';
const ROLES = {
  'Correos de marketing': 'marta@example.com',
  'Correos de ventas': 'ana@example.com; luis@example.com',
  'Correos de dirección': 'irene@example.com',
};

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each([
  ['by mouse', byMouse],
  ['by keyboard alone', byKeyboard],
] as const)('a day at work, %s', (_, handsOf) => {
  let site: Site | undefined;
  let context: BrowserContext | undefined;
  let page: Page;
  let panel: FrameLocator;
  let hands: Hands;
  let complaints: string[] = [];

  const close = async () => {
    await context?.close();
    await site?.close();
  };
  afterAll(close);

  const step = inOrder(async () => {
    await close();
    complaints = [];
    site = await openMonday();
    context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await liveOnMonday(context);
    page = await context.newPage();
    page.setDefaultTimeout(SOON);
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(site.address);
    await nameRoles(page, ROLES);
    panel = panelOf(page);
    hands = handsOf(page);
  });

  /** Rows of a lead by the beginning of its name. */
  const inLeads = async (name: string): Promise<Row> =>
    (await rowsOf(page, 'Leads')).find((row) => row.Lead?.startsWith(name)) ?? {};
  const inLedger = async (name: string): Promise<Row[]> =>
    (await rowsOf(page, 'Traspasos')).filter((row) => row.Nombre?.startsWith(name));
  /** Who did what, and what stood before and after, in the order of the log. */
  const inLog = async (name: string) => {
    const { ID } = await inLeads(name);
    const lines = (await rowsOf(page, 'Bitácora')).filter(({ Lead }) => Lead === ID);
    return lines.map(({ Quién, Qué, Antes = '', Después = '' }) => [Quién, Qué, Antes, Después].join(' | '));
  };
  const rowOf = async (name: string) =>
    (await rowsOf(page, 'Leads')).findIndex((row) => row.Lead?.startsWith(name)) + 2;

  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  /** Whoever is quicker than the sidebar is not heard. */
  const atRest = () => panel.locator('main[aria-busy]').waitFor({ state: 'detached' });
  const press = async (name: string) => {
    await atRest();
    await hands.press(button(name));
    await atRest();
  };
  const radio = (name: string) => panel.getByRole('radio', { name, exact: true });
  const said = (words: string) => panel.getByRole('status').getByText(words).waitFor();

  /** Brings up a lead of the queue by its name. */
  const find = async (name: string) => {
    await hands.write(panel.getByRole('searchbox'), name);
    await panel.getByRole('heading', { level: 2, name }).waitFor();
  };

  step('the morning finds those who ask for an offer sent already, and nobody’s', async () => {
    expect((await rowsOf(page, 'Traspasos')).map(({ Nombre, Envío }) => `${Nombre}: ${Envío}`)).toEqual([
      'Lucía Serrano · Transur Logística: Automático',
      'Camila Restrepo · Envíos Andinos: Automático',
      'Martín Ochoa · Bodegas del Valle: Automático',
      'Paula Ibáñez · Tienda Nativa: Automático',
      'Javier Molina · Farmared: Automático',
      'Óscar Lindo · Lindo y Hermanos: Automático',
    ]);
    expect(await inLog('Óscar')).toEqual(['Automático | Enviado a ventas |  | Automático']);
  });

  step('Marta sends the row she chose, and then every MQL that waits', async () => {
    await hands.become('Marta (marketing)');
    await hands.go(`A${await rowOf('Elena')}`);
    await hands.choose('Enviar filas elegidas a ventas');
    await soon(() => inLedger('Elena')).toMatchObject([
      { Situación: 'Abierto', Envío: 'Manual', Por: 'marta@example.com', Vence: '24/11/2026 10:00' },
    ]);
    await hands.choose('Enviar los MQL pendientes');
    await soon(() => inLedger('Andrés')).toHaveLength(1);
    expect(await inLedger('Tomás')).toMatchObject([{ Envío: 'Manual', Temperatura: 'Tibio' }]);
    expect(await inLedger('Marta Gil')).toEqual([]);
    expect(await inLog('Elena')).toEqual([`marta@example.com | Enviado a ventas |  | Manual → ${ANA}`]);
    const owners = await Promise.all(['Elena', 'Tomás', 'Andrés'].map(inLeads));
    expect(owners.map(({ Responsable }) => Responsable).sort()).toEqual([ANA, ANA, 'luis@example.com']);
  });

  step('and from «Esta fila» one below the threshold, with a reason', async () => {
    await hands.go(`A${await rowOf('Marta Gil')}`);
    await hands.choose('Abrir panel');
    await press('Esta fila');
    await panel.getByRole('heading', { name: 'Marta Gil' }).waitFor();
    await press('Enviar a ventas');
    await hands.write(panel.getByLabel('Por qué se envía'), 'Pidió una visita en la feria');
    await press('Guardar');
    await soon(() => inLedger('Marta Gil')).toMatchObject([
      { Envío: 'Fuera de umbral: Pidió una visita en la feria', Por: 'marta@example.com' },
    ]);
    await panel.getByText('Abierto', { exact: false }).first().waitFor();
  });

  step('a marketer sees the queue and is told why she decides nothing', async () => {
    await press('Cola');
    await panel.getByText('Decidir toca a ventas').waitFor();
    expect(await button('Aceptar lead').count()).toBe(0);
  });

  step('Ana finds her own in the queue, and none of them late', async () => {
    await hands.become('Ana (ventas)');
    await panel.getByText('10 esperan respuesta').waitFor();
    await hands.press(panel.getByRole('button', { name: /^Míos/ }));
    const mine = (await rowsOf(page, 'Traspasos')).filter(({ Responsable }) => Responsable === ANA);
    expect(await panel.locator('.filter', { hasText: 'Míos' }).locator('b').textContent()).toBe(
      String(mine.length),
    );
    await hands.press(panel.getByRole('button', { name: /^Míos/ }));
    await hands.press(panel.getByRole('button', { name: /^Vencidos/ }));
    await panel.getByText('Ninguno se ha pasado de plazo').waitFor();
    await press('Quitar filtros');
  });

  step('she accepts the first: row, ledger and log say so, and the next one comes up', async () => {
    await panel.getByRole('heading', { level: 2, name: 'Lucía Serrano' }).waitFor();
    await press('Aceptar lead');
    await said('Aceptado: Lucía Serrano · Transur Logística.');
    await panel.getByRole('heading', { level: 2, name: 'Camila Restrepo' }).waitFor();
    expect(await inLeads('Lucía')).toMatchObject({ Decisión: 'Aceptar', Responsable: ANA, Etapa: 'SQL' });
    expect(await inLedger('Lucía')).toMatchObject([
      { Decisión: 'Aceptar', Decidió: ANA, Situación: 'Decidido' },
    ]);
    expect(await inLog('Lucía')).toContain(`${ANA} | Decisión | Abierto | Aceptar`);
  });

  step('returns one: why, what is missing, and when it may come back', async () => {
    await find('Javier Molina');
    await press('Devolver');
    await hands.pick(panel.getByLabel('Motivo'), 'Faltan datos');
    await hands.write(panel.getByLabel('Detalle'), 'sin presupuesto no hay visita');
    expect(await panel.getByRole('checkbox', { name: 'Presupuesto disponible' }).isChecked()).toBe(true);
    await hands.write(panel.getByLabel('Puede volver cuando…'), 'Presupuesto disponible: >=5000');
    await press('Guardar');
    await said('Javier Molina · Farmared vuelve a marketing');
    expect(await inLeads('Javier')).toMatchObject({
      ...{ Decisión: 'Devolver', Etapa: 'Reciclado' },
      Motivo: 'Faltan datos: sin presupuesto no hay visita',
    });
    expect(await inLedger('Javier')).toMatchObject([
      {
        ...{ Decisión: 'Devolver', Motivo: 'Faltan datos: sin presupuesto no hay visita' },
        ...{ Falta: 'Presupuesto disponible', Reingreso: 'Presupuesto disponible: >=5000' },
      },
    ]);
  });

  step('rejects one, and takes it back', async () => {
    await find('Óscar Lindo');
    await press('Rechazar');
    await hands.pick(panel.getByLabel('Motivo'), 'Duplicado');
    await press('Guardar');
    await said('Óscar Lindo · Lindo y Hermanos no sigue adelante');
    expect(await inLeads('Óscar')).toMatchObject({ Decisión: 'Rechazar', Etapa: 'Descartado' });
    await press('Deshacer');
    await panel.getByRole('heading', { level: 2, name: 'Óscar Lindo' }).waitFor();
    const row = await inLeads('Óscar');
    expect([row.Decisión, row.Motivo, row.Etapa]).toEqual([undefined, undefined, 'SQL']);
    const [handoff] = await inLedger('Óscar');
    expect([handoff?.Decisión, handoff?.Motivo, handoff?.Situación]).toEqual([
      undefined,
      undefined,
      'Abierto',
    ]);
    expect((await inLog('Óscar')).slice(-2)).toEqual([
      `${ANA} | Decisión | Abierto | Rechazar: Duplicado`,
      `${ANA} | Deshecho | Rechazar: Duplicado | Abierto`,
    ]);
  });

  step('decides in the rows: from the dropdown, by a pasted block, by filling down', async () => {
    await hands.fromList(`N${await rowOf('Camila')}`, 'Aceptar');
    await soon(() => inLedger('Camila')).toMatchObject([{ Decisión: 'Aceptar', Decidió: NOBODY }]);
    expect((await inLeads('Camila')).Responsable).toBeUndefined();
    const [andres, marta] = [await rowOf('Andrés'), await rowOf('Marta Gil')];
    expect(marta).toBe(andres + 1);
    await page.evaluate(() =>
      navigator.clipboard.writeText('Devolver\tAún no es el momento\nRechazar\tNo es un lead'),
    );
    await hands.pasteAt(`N${andres}`);
    await soon(() => inLedger('Marta Gil')).toMatchObject([
      { Decisión: 'Rechazar', Motivo: 'No es un lead', Situación: 'Decidido' },
    ]);
    expect(await inLedger('Andrés')).toMatchObject([
      {
        Decisión: 'Devolver',
        Motivo: 'Aún no es el momento',
        Reingreso: 'alguno de los que faltan, o 90 días',
      },
    ]);
    const [martin, tomas] = [await rowOf('Martín'), await rowOf('Tomás')];
    expect(tomas).toBe(martin + 1);
    await hands.fromList(`N${martin}`, 'Aceptar');
    await hands.fillDown(`N${martin}`, `N${tomas}`);
    await soon(() => inLedger('Tomás')).toMatchObject([{ Decisión: 'Aceptar', Decidió: NOBODY }]);
    expect(await inLog('Tomás')).toContain(`${NOBODY} | Decisión | Abierto | Aceptar`);
    expect(await inLeads('Tomás')).toMatchObject({ Etapa: 'SAL' });
  });

  step('the sidebar follows what was decided in the rows', async () => {
    await press('Actualizar');
    await panel.getByText(/^3 esperan respuesta$/).waitFor();
  });

  step('she judges one with what she learned, and fills in what marketing left out', async () => {
    await find('Paula Ibáñez');
    await press('Aceptar lead');
    await said('Aceptado: Paula Ibáñez · Tienda Nativa.');
    await find('Paula Ibáñez');
    await press('Anotar veredicto');
    const need = panel.getByRole('group', { name: '¿Confirma la necesidad?' });
    await hands.press(need.getByRole('radio', { name: 'Sí' }));
    await hands.write(need.getByRole('textbox'), 'preparan 420 pedidos a mano');
    await hands.write(panel.getByLabel('Usa ERP'), 'sí');
    await hands.press(radio('Cualificado'));
    await hands.write(panel.getByLabel('Próximo paso', { exact: true }), 'Demo con su equipo');
    await press('Guardar');
    await said('Paula Ibáñez');
    await soon(() => inLedger('Paula')).toMatchObject([
      {
        ...{ Veredicto: 'Cualificado', Juzgó: ANA, 'Próximo paso': 'Demo con su equipo' },
        'Necesidad confirmada': 'Sí: preparan 420 pedidos a mano',
      },
    ]);
    expect(await inLeads('Paula')).toMatchObject({ 'Usa ERP': 'sí', Etapa: 'SQL', Datos: '100%' });
    expect((await inLog('Paula')).slice(-2)).toEqual([
      `${ANA} | Dato añadido |  | Usa ERP: sí`,
      expect.stringContaining(
        `${ANA} | Veredicto | Aceptar | Aceptar → Cualificado · Necesidad confirmada: Sí: preparan 420 pedidos a mano`,
      ),
    ]);
  });

  step('concludes it: won, and for how much', async () => {
    await find('Paula Ibáñez');
    await press('Anotar resultado');
    await hands.press(radio('Ganado'));
    await hands.write(panel.getByLabel('Importe'), '12.500,50 €');
    await press('Guardar');
    await soon(() => inLedger('Paula')).toMatchObject([
      {
        Resultado: 'Ganado',
        Importe: '12.500,50',
        'Fecha del resultado': '23/11/2026',
        Situación: 'Cerrado',
      },
    ]);
    expect(await inLeads('Paula')).toMatchObject({ Etapa: 'Cliente', Decisión: 'Aceptar' });
  });

  step('judges another not qualified: a hot lead that was none', async () => {
    await find('Lucía Serrano');
    await press('Anotar veredicto');
    await hands.press(radio('No cualificado'));
    await hands.pick(panel.getByRole('combobox', { name: 'Motivo', exact: true }), 'No hay necesidad');
    await press('Guardar');
    await soon(() => inLedger('Lucía')).toMatchObject([
      { Veredicto: 'No cualificado', Motivo: 'No hay necesidad', Situación: 'Juzgado' },
    ]);
    expect(await inLeads('Lucía')).toMatchObject({ Decisión: 'Descartar', Etapa: 'Descartado' });
  });

  step('hours pass, and what nobody took is late', async () => {
    for (let hour = 0; hour < 3; hour += 1) await hands.pressOutside('Pasar una hora');
    await hands.become('Irene (dirección)');
    await press('Equipo');
    await panel.getByRole('heading', { level: 2, name: 'Vencidos' }).waitFor();
    await panel.getByText('Sin responsable · 1').waitFor();
    expect(await panel.getByRole('button', { name: /^Óscar Lindo/ }).innerText()).toContain(
      'Venció el 23/11, 12:00',
    );
  });

  step('Irene gives it to somebody, and sees where score and verdict part', async () => {
    await press('Reasignar vencidos');
    await said('reasignado');
    const [handoff] = await inLedger('Óscar');
    expect(handoff?.Responsable).toMatch(/^(ana|luis)@example\.com$/);
    expect(await inLeads('Óscar')).toMatchObject({ Responsable: handoff?.Responsable });
    expect((await inLog('Óscar')).at(-1)).toBe(`irene@example.com | Reasignado |  | ${handoff?.Responsable}`);
    const line = panel.getByRole('button', { name: /^Lucía Serrano/ });
    expect(await line.innerText()).toContain('Se envió caliente y resultó «No cualificado».');
  });

  step('lifts a condition to come back, with a reason; Marta sends that lead again', async () => {
    await hands.go(`A${await rowOf('Andrés')}`);
    await press('Esta fila');
    await panel.getByRole('heading', { name: 'Andrés Quiroga' }).waitFor();
    await press('Reabrir');
    await hands.write(panel.getByLabel('Por qué se reabre'), 'Ha llamado su jefe');
    await press('Guardar');
    await soon(() => inLedger('Andrés')).toMatchObject([{ 'Por qué se reabrió': 'Ha llamado su jefe' }]);
    expect(await inLeads('Andrés')).toMatchObject({ Etapa: 'MQL' });
    await hands.become('Marta (marketing)');
    await hands.choose('Enviar filas elegidas a ventas');
    await soon(() => inLedger('Andrés')).toMatchObject([
      { Situación: 'Decidido', Decisión: 'Devolver' },
      { Situación: 'Abierto', Envío: 'Manual' },
    ]);
    const row = await inLeads('Andrés');
    expect([row.Decisión, row.Motivo]).toEqual([undefined, undefined]);
  });

  step('returned again for the same, it is shown to both managers', async () => {
    await hands.become('Ana (ventas)');
    await panel.getByText('esperan respuesta').waitFor();
    await find('Andrés Quiroga');
    await panel.getByText('Ya se devolvió 1 vez').waitFor();
    await press('Devolver');
    await hands.pick(panel.getByLabel('Motivo'), 'Aún no es el momento');
    await press('Guardar');
    await soon(() => inLedger('Andrés')).toMatchObject([{}, { Decisión: 'Devolver' }]);
    await press('Equipo');
    const line = panel.getByRole('button', { name: /^Andrés Quiroga/ });
    expect(await line.innerText()).toContain('«Aún no es el momento», dos veces');
  });

  step('the history of that lead tells it all, newest first', async () => {
    await hands.press(panel.getByRole('button', { name: /^Andrés Quiroga/ }));
    await press('Historial');
    await panel.getByRole('heading', { name: 'Historial de Andrés Quiroga' }).waitFor();
    const lines = await panel.locator('.log li b').allTextContents();
    expect(lines).toEqual(['Decisión', 'Enviado a ventas', 'Reabierto', 'Decisión', 'Enviado a ventas']);
  });

  step('and nobody has seen an error', async () => {
    expect(complaints).toEqual([]);
    expect((await rowsOf(page, 'Revisión')).map((row) => row['Qué dice'])).toEqual([
      'Todo en orden en las tablas. Lo que quede a medias sale a la derecha',
    ]);
  });
});
