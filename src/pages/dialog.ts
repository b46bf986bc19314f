/** The frame of our dialogs: one look, no outside resources, readable from 360 px on. */
import { type Html, html, raw } from './html';

/** Contrast of text at least 4.5:1 on both grounds; a focus that can be seen; buttons large enough for a finger. */
const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1f2a36;font:14px/1.45 Arial,Helvetica,sans-serif}
.bar{position:sticky;top:0;z-index:1;padding:12px 16px;background:#f5f7f9;border-bottom:1px solid #c9d1d9}
.bar p{margin:0 0 6px}
dl{display:grid;grid-template-columns:auto 1fr;gap:2px 10px;margin:0 0 6px}
dt{color:#52606d}
dd{margin:0;overflow-wrap:anywhere}
.buttons{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}
button{min-height:36px;padding:6px 14px;border:1px solid #6b7885;border-radius:4px;background:#fff;color:#1f2a36;font:inherit;cursor:pointer}
button.main{border-color:#0b57a4;background:#0b57a4;color:#fff}
button:focus-visible,summary:focus-visible,iframe:focus-visible,input:focus-visible{outline:3px solid #f0a500;outline-offset:2px}
button:disabled{opacity:.55;cursor:default}
.warn{padding:8px 10px;border-left:4px solid #b26a00;background:#fff6e5}
.says:empty{display:none}
.says{padding:8px 10px;border-left:4px solid #0b57a4;background:#eaf2fb}
/* Google draws the title over the page. */
.heard{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
@media (max-width:520px),(max-height:520px){.bar{position:static}}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:12px}
summary{padding:8px 0;cursor:pointer}
`;

/** Our own script, never with text of people in it: such text stands in the page. */
export const dialogPage = (
  title: string,
  language: string,
  body: Html,
  style: string,
  script: string,
): string =>
  html`<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><base target="_blank"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${raw(STYLE + style)}</style></head><body>${body}<script>${raw(script)}</script></body></html>`
    .markup;
