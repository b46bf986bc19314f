/** The preview of the weekly mail: what goes out, to whom, how it stands, and the buttons that send it. */
import { DIGEST_PAGE, type DigestTexts } from '../messages/digest';
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
    by('unusable').hidden = !now.texts.unusable;
    by('send').className = now.isToSend ? 'main' : '';
    order.seen = now.seen;
  }
  function fail(error) { busy(false); by('says').textContent = page.dataset.failed.replace('{detail}', function () { return error.message; }); }
  function ask(name, more) {
    busy(true);
    google.script.run.withSuccessHandler(show).withFailureHandler(fail)[name](Object.assign({}, order, more));
  }
  by('send').onclick = function () { ask('sendDigest'); };
  by('schedule').onclick = function () { ask('scheduleDigest', { on: true }); };
  by('stop').onclick = function () { ask('scheduleDigest', { on: false }); };
  by('back').onclick = function () { google.script.host.close(); };
})();
`;

const button = (id: string, text: string, isShown: boolean, look = ''): Html =>
  html`<button type="button" id="${id}" class="${look}"${!isShown && html` hidden`}>${text}</button>`;

/**
 * @example digestDialog(preview) // '<!DOCTYPE html>…'
 */
export const digestDialog = ({ mail, language, week, standing }: DigestPreview): string => {
  const { texts, shown, isToSend, seen } = standing;
  const head = html`<header class="bar" data-week="${week}" data-seen="${seen}" data-working="${DIGEST_PAGE.working}" data-failed="${DIGEST_PAGE.failed}"><h1 class="heard">${DIGEST_PAGE.title}</h1><dl><dt>${DIGEST_PAGE.subject}</dt><dd>${mail.subject}</dd><dt>${DIGEST_PAGE.to}</dt><dd id="to">${texts.to}</dd></dl><p id="unusable" class="warn"${!texts.unusable && html` hidden`}>${texts.unusable}</p><p id="state">${texts.state}</p><p id="sender">${texts.sender}</p><p id="says" class="says" role="status"></p><div class="buttons">${button('send', texts.send, shown.send, isToSend ? 'main' : '')}${button('schedule', texts.schedule, shown.schedule)}${button('stop', DIGEST_PAGE.stop, shown.stop)}${button('back', DIGEST_PAGE.back, true)}</div></header>`;
  const body = html`${head}<main><section class="mail" aria-label="${DIGEST_PAGE.mail}">${mail.body}</section><details class="plain"><summary>${DIGEST_PAGE.plain}</summary><pre>${mail.text}</pre></details></main>`;
  return dialogPage(DIGEST_PAGE.title, language, body, STYLE, SCRIPT);
};
