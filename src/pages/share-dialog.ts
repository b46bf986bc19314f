/** Shows the report as somebody without access sees it, and hands it out as a file or on paper. */
import type { Language } from '../domain/vocabulary';
import { fill } from '../messages/fill';
import { SHARE } from '../messages/week/share';
import { dialogPage } from './dialog';
import { type Html, html } from './html';

export interface SharedReport {
  readonly language: Language;
  /** `yyyy-mm-dd` */
  readonly week: string;
  /** Complete documents. */
  readonly plain: string;
  /** The same with names of leads; undefined where only a look was asked for. */
  readonly named: string | undefined;
}

const STYLE = `
html,body{height:100%}
body{display:flex;flex-direction:column}
.bar{flex:none;position:static}
.bar label{display:inline-flex;gap:8px;align-items:center;min-height:36px}
input[type=checkbox]{width:18px;height:18px}
main{flex:1;min-height:320px;display:flex}
iframe{flex:1;width:100%;border:0;background:#fff}
`;

/**
 * The document in the frame is the very file that is handed out: what is seen is what goes. Its script could only run
 * if it had any, and its own policy forbids that; the frame's sandbox does too.
 */
const SCRIPT = `
(function () {
  var by = function (id) { return document.getElementById(id); };
  var head = document.body.firstElementChild;
  var names = by('names');
  var isNamed = false;
  var shown = function () { return by(isNamed ? 'named' : 'plain'); };
  function show(is) {
    isNamed = is;
    if (names) {
      names.checked = is;
      by('means').hidden = true;
      by('named').hidden = !is;
      by('plain').hidden = is;
      by('which').textContent = is ? head.dataset.with : head.dataset.without;
    }
  }
  if (names) {
    names.onchange = function () {
      if (!names.checked) return show(false);
      names.checked = false;
      by('means').hidden = false;
      by('no').focus();
    };
    by('yes').onclick = function () { show(true); names.focus(); };
    by('no').onclick = function () { show(false); names.focus(); };
    by('download').onclick = function () {
      var file = URL.createObjectURL(new Blob([shown().srcdoc], { type: 'text/html;charset=utf-8' }));
      var link = document.createElement('a');
      link.href = file;
      link.download = isNamed ? head.dataset.fileNamed : head.dataset.file;
      document.body.appendChild(link);
      link.click();
      link.remove();
      setTimeout(function () { URL.revokeObjectURL(file); }, 60000);
    };
  }
  by('print').onclick = function () { shown().contentWindow.focus(); shown().contentWindow.print(); };
  by('back').onclick = function () { google.script.host.close(); };
})();
`;

const button = (id: string, text: string, look = ''): Html =>
  html`<button type="button" id="${id}" class="${look}">${text}</button>`;

const frame = (id: string, page: string, isShown: boolean): Html =>
  html`<iframe id="${id}" title="${SHARE.page}" sandbox="allow-same-origin allow-modals" srcdoc="${page}"${!isShown && html` hidden`}></iframe>`;

/** The copy holds names only for somebody who was told what that means, and said yes. */
const choice = html`<label><input type="checkbox" id="names"> ${SHARE.names}</label><div id="means" class="warn" role="alert" hidden><p>${SHARE.namesMeans}</p><div class="buttons">${button('yes', SHARE.namesYes)}${button('no', SHARE.namesNo)}</div></div><p id="which" role="status">${SHARE.withoutNames}</p>`;

/**
 * @example shareDialog({ language: 'es', week: '2026-11-16', plain: page, named: undefined }) // '<!DOCTYPE html>…'
 */
export const shareDialog = ({ language, week, plain, named }: SharedReport): string => {
  const isCopy = named !== undefined;
  const title = isCopy ? SHARE.shareTitle : SHARE.viewTitle;
  const head = html`<header class="bar" data-file="${fill(SHARE.file, { week })}" data-file-named="${fill(SHARE.fileWithNames, { week })}" data-with="${SHARE.withNames}" data-without="${SHARE.withoutNames}"><h1 class="heard">${title}</h1><p>${isCopy ? SHARE.share : SHARE.view}</p>${isCopy && choice}<div class="buttons">${isCopy && button('download', SHARE.download, 'main')}${button('print', SHARE.print)}${button('back', SHARE.back)}</div></header>`;
  const body = html`${head}<main>${frame('plain', plain, true)}${isCopy && frame('named', named, false)}</main>`;
  return dialogPage(title, language, body, STYLE, SCRIPT);
};
