/** What every page of ours begins with: it needs nothing from anywhere, and nobody's text can add anything to it. */
import type { Language } from '../domain/vocabulary';
import { type Html, html, raw } from './html';

export interface PageHead {
  readonly title: string;
  readonly language: Language;
  readonly css: string;
  /** It leaves as a file, and says itself that nothing in it may run or fetch; dialogs get a script of Google's. */
  readonly isFile?: boolean;
}

const POLICY = html`
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;

/**
 * A complete document that needs no script.
 *
 * @example pageOf({ title: 'Informe', language: 'es', css: REPORT_CSS }, html`<h1>Informe</h1>`) // '<!doctype html>…'
 */
export const pageOf = ({ title, language, css, isFile = false }: PageHead, body: Html): string =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">${isFile && POLICY}
<title>${title}</title>
<style>${raw(css)}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;
