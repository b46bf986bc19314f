/** The preview of the weekly mail: what goes out, to whom, how it stands, and the buttons that send it. */
import { DIGEST_PAGE, type DigestTexts } from '../messages/week/digest';
import { dialogPage } from './dialog';
import type { DigestMail } from './digest-mail';
import { type Html, html } from './html';

export interface DigestPreview {
  readonly mail: DigestMail;
  readonly language: string;
  /** `yyyy-mm-dd` */
  readonly week: string;
  readonly standing: {
    readonly texts: DigestTexts;
    readonly shown: Readonly<Record<'send' | 'schedule' | 'stop', boolean>>;
    readonly isToSend: boolean;
    readonly seen: string;
  };
}

const STYLE = `
.mail{margin:16px auto;max-width:640px;border:1px solid #c9d1d9}
p:empty{display:none}
.plain{margin:0 auto 24px;max-width:640px;padding:0 16px}
`;

/**
 * Texts by their ids, buttons by theirs; an answer brings all of them anew. What Google itself refuses is told in its
 * words.
 */
const SCRIPT = `
(function () {
  var page = document.body.firstElementChild;
  var by = function (id) { return document.getElementById(id); };
  var buttons = document.querySelectorAll('button');
  var again = page.dataset.again === 'true';
  var order = { week: page.dataset.week, seen: page.dataset.seen };
  function busy(is) {
    buttons.forEach(function (one) { one.disabled = is && one.id !== 'back'; });
    if (is) by('says').textContent = page.dataset.working;
  }
  function show(reply) {
    busy(false);
    by('says').textContent = reply.says;
    var now = reply.standing;
    if (!now) return;
    Object.keys(now.texts).forEach(function (id) { by(id).textContent = now.texts[id]; });
    Object.keys(now.shown).forEach(function (id) { by(id).hidden = !now.shown[id]; });
    again = !now.isToSend;
    by('send').className = again ? '' : 'main';
    order.seen = now.seen;
  }
  function fail(error) { busy(false); by('says').textContent = page.dataset.failed.replace('{detail}', function () { return error.message; }); }
  function ask(name, more) {
    busy(true);
    google.script.run.withSuccessHandler(show).withFailureHandler(fail)[name](Object.assign({}, order, more));
  }
  function asking(is) {
    by('asking').hidden = !is;
    by('choice').hidden = is;
    by(is ? 'no' : 'send').focus();
  }
  by('send').onclick = function () { if (again) asking(true); else ask('sendDigest'); };
  by('no').onclick = function () { asking(false); };
  by('yes').onclick = function () { asking(false); ask('sendDigest'); };
  by('schedule').onclick = function () { ask('scheduleDigest', { on: true }); };
  by('stop').onclick = function () { ask('scheduleDigest', { on: false }); };
  by('back').onclick = function () { google.script.host.close(); };
})();
`;

const button = (id: string, text: string, isShown: boolean, look = ''): Html =>
  html`<button type="button" id="${id}" class="${look}"${!isShown && html` hidden`}>${text}</button>`;

const warning = (id: string, text: string): Html => html`<p id="${id}" class="warn">${text}</p>`;

/** What goes to a whole team a second time is asked for first; what comes to lie under the pointer sends nothing. */
const asking = (text: string): Html =>
  html`<div id="asking" class="warn" role="alert" hidden><p id="ask">${text}</p><div class="buttons">${button('no', DIGEST_PAGE.notAgain, true)}${button('yes', DIGEST_PAGE.again, true)}</div></div>`;

/**
 * @example digestDialog(preview) // '<!DOCTYPE html>…'
 */
export const digestDialog = ({ mail, language, week, standing }: DigestPreview): string => {
  const { texts, shown, isToSend, seen } = standing;
  const head = html`<header class="bar" data-week="${week}" data-seen="${seen}" data-again="${String(!isToSend)}" data-working="${DIGEST_PAGE.working}" data-failed="${DIGEST_PAGE.failed}"><h1 class="heard">${DIGEST_PAGE.title}</h1><dl><dt>${DIGEST_PAGE.subject}</dt><dd>${mail.subject}</dd><dt>${DIGEST_PAGE.to}</dt><dd id="to">${texts.to}</dd></dl>${warning('unusable', texts.unusable)}${warning('hindered', texts.hindered)}<p id="state">${texts.state}</p><p id="sender">${texts.sender}</p>${warning('rights', texts.rights)}<p id="says" class="says" role="status"></p>${asking(texts.ask)}<div id="choice" class="buttons">${button('send', texts.send, shown.send, isToSend ? 'main' : '')}${button('schedule', texts.schedule, shown.schedule)}${button('stop', DIGEST_PAGE.stop, shown.stop)}${button('back', DIGEST_PAGE.back, true)}</div></header>`;
  const body = html`${head}<main><section class="mail" aria-label="${DIGEST_PAGE.mail}">${mail.body}</section><details class="plain"><summary>${DIGEST_PAGE.plain}</summary><pre>${mail.text}</pre></details></main>`;
  return dialogPage(DIGEST_PAGE.title, language, body, STYLE, SCRIPT);
};
