/** *Esta fila* in Chromium: where a lead stands on its way to sales, sending, holding and reopening it, and its log. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LeadHandoff, LeadLog, SendRequest, Standing } from '../../../src/sidebar/protocol';
import { launch } from '../../support/chromium';
import { anItem, aQueue, threeItems } from './a-queue';
import { aLeadView, aRow } from './a-row';
import { barriers } from './axe';
import { openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const ALL = { queue: false, send: true, hold: true, reopen: true, verdict: false, result: false, log: true };

const aHandoff = (over: Partial<LeadHandoff> = {}): LeadHandoff => ({
  ...{ id: 'L-7K3QF9-T1', state: 'open', stateName: 'Abierto', owner: 'bea@example.com' },
  ...{ sentAt: '2026-11-20 09:12', due: '2026-11-23 09:12', overdue: false },
  ...{ decision: '', reason: '', verdict: '', result: '', unmet: [] },
  ...over,
});

const done = (says: string, undo = true) => ({
  ok: true,
  value: { id: 'L-7K3QF9', name: 'Lucía Ferrer Ibáñez', handoff: 'L-7K3QF9-T1', row: 2, says, undo },
});

const WITH_SALES: Partial<Standing> = {
  ...{ stage: 'mql', handoff: aHandoff(), can: { ...ALL, send: false, hold: false, reopen: false } },
};

const LOG: LeadLog = {
  entries: [
    {
      at: '2026-11-20 10:00',
      by: 'bea@example.com',
      what: 'Reasignado',
      before: 'ana@example.com',
      after: 'Bea',
    },
    { at: '2025-11-19 09:12', by: '', what: 'Enviado a ventas', before: '', after: 'Manual' },
    { at: 'ayer', by: 'ana@example.com', what: 'Retenido', before: '3/12/2026', after: '' },
  ],
};

/** The row of a lead that stands like this; whatever is done, it stands like `after`. */
const openRow = async (
  standing: Partial<Standing> = {},
  after: Partial<Standing> = WITH_SALES,
  over: object = {},
) => {
  const sheet = { lead: aLeadView({ standing: { can: ALL, ...standing } }) };
  const did = (says: string, undo?: boolean) => {
    sheet.lead = aLeadView({ standing: after });
    return done(says, undo);
  };
  const row = () => ({ ok: true, value: aRow({ lead: sheet.lead }) });
  const sidebar = await openSidebar(browser, {
    getQueue: () => ({ ok: true, value: aQueue() }),
    ...{ getActiveLead: row, getLead: row },
    sendLead: ({ reason }: SendRequest) =>
      reason ? did('Está en ventas.') : { ok: false, refusal: 'needs-reason', about: {} },
    holdLead: () => did('No se enviará hasta el 3/12.', false),
    reopenLead: () => did('Se puede enviar otra vez.'),
    undoLast: () => {
      sheet.lead = aLeadView({ standing: { can: ALL } });
      return done('Deshecho.', false);
    },
    getLeadLog: () => ({ ok: true, value: LOG }),
    ...over,
  });
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Esta fila' }).click();
  await page.locator('.way').waitFor();
  const sent = (name: string) =>
    sidebar.requests.filter(([one]) => one === name).map(([, request]) => request);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return { ...sidebar, sent, press, button, focused: page.locator(':focus') };
};

test('stage with its sentence, next action, handoff with owner and deadline', async () => {
  const { page, complaints } = await openRow(WITH_SALES);
  expect((await page.locator('.way').innerText()).split(/\n+/)).toEqual([
    ...['Etapa', 'MQL puntuación 64,3 (pide 50) y encaje 72,7 (pide 25)'],
    ...['Próxima acción', 'Llamar para conocer el presupuesto', 'Traspaso'],
    ...['Abierto · Con bea@example.com · Enviado el 20/11, 09:12', 'Vence el 23/11, 09:12', 'Historial'],
  ]);
  expect(complaints).toEqual([]);
});

test('a return says why, and what is still asked for; a day to come holds the lead back', async () => {
  const { page } = await openRow({
    heldUntil: '2026-12-03',
    nextAction: '',
    handoff: aHandoff({
      ...{ state: 'decided', stateName: 'Decidido', owner: '', due: '', decision: 'Devolver' },
      ...{
        reason: 'Faltan datos: el presupuesto',
        unmet: ['Presupuesto disponible: *', 'Fecha: >=15/01/2027'],
      },
    }),
  });
  expect(await page.locator('.held').textContent()).toBe('Retenido hasta el 3/12');
  expect(await page.locator('.way').textContent()).not.toContain('Próxima acción');
  expect(await page.locator('.handoff li').allTextContents()).toEqual([
    'Decidido · Sin responsable · Enviado el 20/11, 09:12',
    'Devolver: Faltan datos: el presupuesto',
    'Para volver a enviarlo: Presupuesto disponible: * · Fecha: >=15/01/2027',
  ]);
});

test('an answer that is late stands out', async () => {
  const { page } = await openRow({ handoff: aHandoff({ overdue: true, due: '2026-11-20 18:00' }) });
  expect(await page.locator('.late').textContent()).toBe('Venció el 20/11, 18:00');
});

test('only what applies is offered', async () => {
  const { page } = await openRow({ can: { ...ALL, send: false, hold: false, reopen: false, log: false } });
  expect(await page.locator('main').getByRole('button').allTextContents()).toEqual(['Añadir interacción']);
});

test('what waits for an answer is opened in the queue, wherever it stands there, with the keyboard on its name', async () => {
  const { handoff } = threeItems[1]!;
  const { page, button, press, focused } = await openRow({
    handoff: aHandoff({ id: handoff }),
    can: { ...ALL, queue: true, send: false },
  });
  expect(await page.locator('.foot').getByRole('button').allTextContents()).toEqual([
    'Abrir en la Cola',
    'Añadir interacción',
  ]);
  await button('Abrir en la Cola').press('Enter');
  await expect.poll(() => page.locator('.card h2').textContent()).toBe('Andrés Molina');
  expect(await page.locator('[aria-current]').textContent()).toBe('Cola');
  await expect.poll(() => focused.textContent()).toBe('Andrés Molina');
  await press('d');
  expect(await focused.getAttribute('name')).toBe('reason');
  expect(await barriers(page)).toEqual([]);
});

test('what no longer waits is said by name over the lead that comes up instead', async () => {
  const { page, button } = await openRow({
    handoff: aHandoff({ id: 'L-OTHER-T1' }),
    can: { ...ALL, queue: true },
  });
  await button('Abrir en la Cola').click();
  await page.getByText('Lucía Ferrer Ibáñez ya no espera decisión').waitFor();
  expect(await page.locator('.card h2').textContent()).toBe('Lucía Ferrer Ibáñez');
});

test('a lead whose ID others bear is explained; nothing is offered', async () => {
  const { page } = await openSidebar(browser, {
    getQueue: () => ({ ok: true, value: aQueue() }),
    getActiveLead: () => ({
      ok: true,
      value: aRow({ lead: { ...aLeadView({ standing: { can: ALL } }), sharedBy: [5] } }),
    }),
  });
  await page.getByRole('button', { name: 'Esta fila' }).click();
  await page.locator('.obstacle').waitFor();
  expect(await page.locator('main').getByRole('button').count()).toBe(0);
});

test('sending an MQL takes one press: it says so, shows what became of it, and the keyboard stays', async () => {
  const { page, button, sent, focused } = await openRow({}, WITH_SALES, {
    sendLead: () => done('Está en ventas: lo lleva bea@example.com.'),
  });
  await button('Enviar a ventas').press('Enter');
  await page.getByText('Está en ventas: lo lleva bea@example.com.').waitFor();
  expect(sent('sendLead')).toEqual([{ id: 'L-7K3QF9' }]);
  expect(sent('getLead')).toEqual([{ id: 'L-7K3QF9' }]);
  expect(await focused.textContent()).toBe('Lucía Ferrer Ibáñez');
});

test('below the thresholds it asks why, by keyboard alone', async () => {
  const { page, button, sent, press, focused } = await openRow();
  await button('Enviar a ventas').press('Enter');
  await page.getByRole('heading', { name: 'Enviar fuera de umbral' }).waitFor();
  expect(await focused.getAttribute('name')).toBe('words');
  await press('Tab', 'Enter');
  expect(await page.getByRole('alert').textContent()).toBe('Falta escribirlo. Con una frase basta.');
  expect(await focused.getAttribute('name')).toBe('words');
  await page.keyboard.type('La recomienda un cliente');
  await press('Tab', 'Enter');
  await page.getByText('Está en ventas.').waitFor();
  expect(sent('sendLead')).toEqual([
    { id: 'L-7K3QF9' },
    { id: 'L-7K3QF9', reason: 'La recomienda un cliente' },
  ]);
  expect(await button('Enviar a ventas').count()).toBe(0);
  expect(await focused.textContent()).toBe('Lucía Ferrer Ibáñez');
});

test('what was done can be taken back, and the keyboard goes on from the lead', async () => {
  const { page, button, focused, sent } = await openRow({}, WITH_SALES, {
    sendLead: () => done('Está en ventas.'),
  });
  await button('Enviar a ventas').click();
  await button('Deshacer').press('Enter');
  await page.getByText('Deshecho.').waitFor();
  expect(sent('undoLast')).toEqual([{ handoff: 'L-7K3QF9-T1' }]);
  expect(await button('Deshacer').count()).toBe(0);
  expect(await button('Enviar a ventas').count()).toBe(1);
  expect(await focused.textContent()).toBe('Lucía Ferrer Ibáñez');
});

test('what somebody changed since cannot be taken back: it says who did', async () => {
  const refusal = { ok: false, refusal: 'undo-changed', about: { by: 'luis@example.com' } };
  const { page, button, focused } = await openRow({}, WITH_SALES, {
    ...{ sendLead: () => done('Está en ventas.'), undoLast: () => refusal },
  });
  await button('Enviar a ventas').click();
  await button('Deshacer').press('Enter');
  await page.getByText('Ya no se puede deshacer: después luis@example.com cambió este lead.').waitFor();
  expect(await focused.getAttribute('id')).toBe('notice');
});

test.each<[string, object, string]>([
  ['held', { until: '03/12/2026' }, 'Este lead está retenido hasta el 03/12/2026.'],
  ['no-contact', {}, 'Este lead pidió que no se le contacte'],
  ['already-open', { owner: 'bea@example.com' }, 'espera decisión: lo lleva bea@example.com.'],
  ['reentry', { unmet: ['País: *', 'Cargo: *'] }, 'aún no se cumple lo que pidió: País: * · Cargo: *.'],
  ['excluded-lead', { by: 'País' }, 'La matriz excluye este lead por País.'],
  ['not-allowed', { lists: ['marketing'] }, 'tu dirección no está en Correos de marketing.'],
])(
  '%s: why it was not sent is a sentence, and the button keeps the keyboard',
  async (refusal, about, sentence) => {
    const { page, button, focused } = await openRow(
      {},
      {},
      {
        sendLead: () => ({ ok: false, refusal, about }),
      },
    );
    await button('Enviar a ventas').press('Enter');
    await page.getByRole('status').getByText(sentence).waitFor();
    expect(await focused.textContent()).toBe('Enviar a ventas');
  },
);

test('a lead is held until a day after today', async () => {
  const { page, button, sent, focused } = await openRow();
  await button('Retener hasta').press('Enter');
  const day = page.getByLabel('No enviar antes del');
  expect(await focused.getAttribute('name')).toBe('day');
  await day.fill('2026-11-22');
  await button('Guardar').click();
  expect(await page.getByRole('alert').textContent()).toContain('Elige un día posterior a hoy');
  await day.fill('2026-12-03');
  await button('Guardar').click();
  await page.getByText('No se enviará hasta el 3/12.').waitFor();
  expect(sent('holdLead')).toEqual([{ id: 'L-7K3QF9', until: '2026-12-03' }]);
  expect(await button('Deshacer').count()).toBe(0);
});

const NOT_YET = aHandoff({
  ...{ state: 'judged', stateName: 'Juzgado', due: '', decision: 'Aceptar', verdict: 'Aún no' },
  reason: 'Aún no es el momento: en enero',
});

/** A lead whose verdict is `Aún no`, with what the form of another begins with. */
const openJudged = (over: object = {}) => {
  const { handoffs, ...lists } = aQueue();
  const item = anItem({
    ...{ verdict: 'notYet', reason: 'Aún no es el momento: en enero', reentry: 'Fecha: >=15/01/2027' },
    ...{ nextStep: 'Llamar', nextStepOn: '2027-01-15', answers: { need: { answer: 'yes', words: 'sí' } } },
  });
  const standing = { handoff: NOT_YET, can: { ...ALL, verdict: true, hold: false } };
  return openRow(standing, WITH_SALES, {
    getFormStart: () => ({ ok: true, value: { item, lists } }),
    ...over,
  });
};

test('a verdict that stands is told after the acceptance, and can be said anew from what stands', async () => {
  const { page, button, sent, complaints } = await openJudged({
    judgeLead: () => done('Lucía Ferrer Ibáñez: Cualificado.'),
  });
  expect(await page.locator('.handoff li').nth(1).textContent()).toBe(
    'Aceptar → Aún no: Aún no es el momento: en enero',
  );
  await button('Cambiar veredicto').press('Enter');
  await page.getByRole('heading', { name: 'Después de hablar con el lead' }).waitFor();
  expect(sent('getFormStart')).toEqual([{ id: 'L-7K3QF9' }]);
  expect(await page.getByRole('radio', { name: 'Aún no' }).isChecked()).toBe(true);
  expect(await page.getByLabel('Retomarlo a partir del').inputValue()).toBe('2027-01-15');
  expect(await page.getByLabel('Puede volver cuando…').inputValue()).toBe('Fecha: >=15/01/2027');
  expect(await page.locator('select[name="back reason"]').inputValue()).toBe('Aún no es el momento');
  await page.getByRole('radio', { name: 'Cualificado', exact: true }).check();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(300);
  expect(await barriers(page)).toEqual([]);
  await button('Guardar').click();
  await page.getByText('Lucía Ferrer Ibáñez: Cualificado.').waitFor();
  expect(sent('judgeLead')).toEqual([
    {
      ...{ id: 'L-7K3QF9', seen: 'seen L-7K3QF9', verdict: 'qualified' },
      ...{ nextStep: 'Llamar', nextStepOn: '2027-01-15', answers: { need: { answer: 'yes', words: 'sí' } } },
    },
  ]);
  await button('Deshacer').click();
  await page.getByText('Deshecho.').waitFor();
  expect(complaints).toEqual([]);
});

test('what the server refuses of it stands beside its field, and what was written stays', async () => {
  const { page, button } = await openJudged({
    judgeLead: () => ({ ok: false, refusal: 'reentry-met', about: {} }),
  });
  await button('Cambiar veredicto').click();
  await page.getByLabel('Puede volver cuando…').fill('País: España');
  await button('Guardar').click();
  const field = page.locator('.field', { has: page.getByLabel('Puede volver cuando…') });
  await field.getByText('ya se cumple').waitFor();
  expect(await page.getByLabel('Puede volver cuando…').inputValue()).toBe('País: España');
  await button('Volver').click();
  await page.locator('.way').waitFor();
});

test('a result that stands can be said anew, its amount as one writes it', async () => {
  const { handoffs, ...lists } = aQueue();
  const item = anItem({ verdict: 'qualified', result: 'won', resultOn: '2026-11-20', amount: 12500.5 });
  const { page, button, sent } = await openRow(
    { handoff: { ...NOT_YET, result: 'Ganado' }, can: { ...ALL, result: true } },
    WITH_SALES,
    {
      getFormStart: () => ({ ok: true, value: { item, lists } }),
      concludeLead: () => done('Lucía Ferrer Ibáñez: Perdido.'),
    },
  );
  await button('Cambiar resultado').click();
  expect(await page.getByRole('radio', { name: 'Ganado' }).isChecked()).toBe(true);
  expect(await page.getByLabel('Fecha del resultado').inputValue()).toBe('2026-11-20');
  expect(await page.getByLabel('Importe').inputValue()).toBe('12500,50');
  await page.getByRole('radio', { name: 'Perdido' }).check();
  await page.locator('select[name=reason]').selectOption('Eligió a otro');
  await button('Guardar').click();
  await page.getByText('Perdido.').waitFor();
  expect(sent('concludeLead')).toMatchObject([
    { result: 'lost', reason: 'Eligió a otro', on: '2026-11-20', amount: 12500.5 },
  ]);
});

test('a blank day lets the lead go', async () => {
  const { page, button, sent } = await openRow({ heldUntil: '2026-12-03' });
  await button('Retener hasta').click();
  expect(await page.getByLabel('No enviar antes del').inputValue()).toBe('2026-12-03');
  await page.getByLabel('No enviar antes del').fill('');
  await button('Guardar').click();
  await expect.poll(() => sent('holdLead')).toEqual([{ id: 'L-7K3QF9', until: '' }]);
});

test('reopening asks why; what the server refuses stands in the form, which keeps what was written', async () => {
  const refusal = { ok: false, refusal: 'not-allowed', about: { lists: ['management'] } };
  const { page, button, sent } = await openRow({}, {}, { reopenLead: () => refusal });
  await button('Reabrir').click();
  await page.getByLabel('Por qué se reabre').fill('Vuelve a pedir precio');
  await button('Guardar').click();
  await page.getByRole('alert').getByText('Correos de dirección').waitFor();
  expect(await page.getByLabel('Por qué se reabre').inputValue()).toBe('Vuelve a pedir precio');
  expect(sent('reopenLead')).toEqual([{ id: 'L-7K3QF9', reason: 'Vuelve a pedir precio' }]);
});

test.each(['Retener hasta', 'Reabrir', 'Historial'])('Escape leaves %s, and sends nothing', async (name) => {
  const { page, button, press, requests, focused } = await openRow();
  await button(name).click();
  await page.locator('.way').waitFor({ state: 'detached' });
  const before = requests.length;
  await press('Escape');
  await page.locator('.way').waitFor();
  expect(requests).toHaveLength(before);
  expect(await focused.textContent()).toBe('Lucía Ferrer Ibáñez');
});

test('the log of the lead says what, from what to what, when and who, newest first', async () => {
  const { page, button, sent, focused } = await openRow();
  await button('Historial').press('Enter');
  await page.locator('.log').waitFor();
  expect(sent('getLeadLog')).toEqual([{ id: 'L-7K3QF9' }]);
  expect(await focused.textContent()).toBe('Historial de Lucía Ferrer Ibáñez');
  expect(
    await page.locator('.log li').evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText)),
  ).toEqual([
    'Reasignado\nana@example.com → Bea\n20/11, 10:00 · bea@example.com',
    'Enviado a ventas\nManual\n19/11/2025, 09:12 · sin identificar',
    'Retenido\n3/12/2026\nayer · ana@example.com',
  ]);
  await button('Volver').click();
  await page.locator('.way').waitFor();
});

test('the log is not drawn over while it is read', async () => {
  const { page, button, requests } = await openRow();
  await page.clock.install();
  await button('Historial').click();
  await page.locator('.log').waitFor();
  const before = requests.length;
  await page.clock.fastForward(4_000);
  await page.mouse.move(20, 300);
  await page.mouse.move(40, 320);
  expect(await page.locator('.log').count()).toBe(1);
  expect(requests).toHaveLength(before);
});

test('a lead without ID gets one before it is sent', async () => {
  const nameless = { ...aLeadView({ standing: { can: ALL } }), id: '' };
  const rows: [boolean | undefined, object][] = [];
  const { page, requests } = await openSidebar(browser, {
    getQueue: () => ({ ok: true, value: aQueue() }),
    getActiveLead: ({ giveId }: { giveId?: boolean }) => {
      const lead = giveId ? aLeadView({ standing: { can: ALL } }) : nameless;
      rows.push([giveId, lead]);
      return { ok: true, value: aRow({ lead }) };
    },
    getLead: () => ({ ok: true, value: aRow({ lead: aLeadView({ standing: WITH_SALES }) }) }),
    sendLead: () => done('Está en ventas.'),
  });
  await page.getByRole('button', { name: 'Esta fila' }).click();
  await page.getByRole('button', { name: 'Enviar a ventas' }).click();
  await page.getByText('Está en ventas.').waitFor();
  expect(requests.filter(([name]) => name === 'sendLead')).toEqual([['sendLead', { id: 'L-7K3QF9' }]]);
});

test('long and hostile text stays within 300 px, and is text', async () => {
  const attack = `<img src=x onerror="document.title=1">${'x'.repeat(200)}`;
  const { page, button } = await openRow(
    {
      ...{ stageSays: attack, nextAction: attack },
      handoff: aHandoff({ owner: attack, reason: attack, decision: attack, unmet: [attack, attack] }),
    },
    {},
    {
      getLeadLog: () => ({
        ok: true,
        value: {
          entries: [{ at: '2026-11-20 10:00', by: attack, what: attack, before: attack, after: attack }],
        },
      }),
    },
  );
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(300);
  await button('Historial').click();
  await page.locator('.log').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(300);
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.title()).toBe('Cualifica');
});

test('nobody is shut out of the card, a form with a complaint, and the log', async () => {
  const { page, button } = await openRow({ handoff: aHandoff({ overdue: true }), heldUntil: '2026-12-03' });
  expect(await barriers(page)).toEqual([]);
  await button('Reabrir').click();
  await button('Guardar').click();
  expect(await barriers(page)).toEqual([]);
  await button('Volver').click();
  await button('Historial').click();
  await page.locator('.log').waitFor();
  expect(await barriers(page)).toEqual([]);
});
