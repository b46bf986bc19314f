/** The weekly mail: subject, the part with looks, the plain part, and the charts that go with it as images. */
import type { Report } from '../domain/report/report';
import type { Language } from '../domain/vocabulary';
import { DIGEST_MAIL, digestFoot, digestSubject } from '../messages/week/digest-mail';
import { chartsOf, type ReportChart } from '../messages/week/report-charts';
import { type DigestLinks, digestBlocks } from './digest-blocks';
import { blockHtml, FONT, INK, type MailLooks, paragraph, SOFT } from './digest-looks';
import { plainText } from './digest-plain';
import { type Html, html, raw } from './html';

export interface DigestContext {
  readonly language: Language;
  readonly links: DigestLinks;
  /** Address of whoever sends it; `''` where Google does not say. */
  readonly by: string;
  /** What the figures are made without; sentences. */
  readonly notices?: readonly string[];
  /** Charts that could not be drawn are left out: their numbers stand in the tables. */
  readonly isDrawn?: (chart: ReportChart) => boolean;
  /** Where a picture comes from; in a mail `cid:` and its id, in a preview the picture itself. */
  readonly picture?: (id: ReportChart['id']) => string;
}

export interface DigestMail {
  readonly subject: string;
  /** A whole document. */
  readonly html: string;
  /** What the document's body holds, for a page that shows the mail. */
  readonly body: Html;
  readonly text: string;
  /** The pictures that `html` refers to. */
  readonly charts: readonly ReportChart[];
}

/** What Outlook for Windows needs to keep the mail narrow; it knows no greatest width. */
const OUTLOOK = {
  open: raw(
    '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->',
  ),
  close: raw('<!--[if mso]></td></tr></table><![endif]-->'),
};

/** Mail programs show the first words beside the subject; these, and not the title once more. */
const preheader = (text: string): Html =>
  html`<div style="display:none;font-size:1px;line-height:1px;max-height:0;overflow:hidden">${text}</div>`;

const bodyOf = (content: Html, foot: string): Html =>
  html`${preheader(DIGEST_MAIL.preheader)}${OUTLOOK.open}<table role="presentation" width="100%" align="center" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="width:100%;max-width:600px;margin:0 auto;background:#ffffff;table-layout:fixed"><tr><td style="padding:16px 12px;${FONT};${INK};text-align:left;overflow-wrap:break-word;word-wrap:break-word">${content}${paragraph(foot, 12, SOFT)}</td></tr></table>${OUTLOOK.close}`;

const documentOf = (subject: string, body: Html, language: Language): string =>
  html`<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><meta name="supported-color-schemes" content="light"><title>${subject}</title></head><body style="margin:0;padding:0;background:#ffffff;-webkit-text-size-adjust:100%">${body}</body></html>`
    .markup;

/**
 * The mail of a week. The figures are the report's own; nothing is counted here.
 *
 * @example digestMail(report, { language: 'es', links, by: 'ana@example.com' }).subject
 */
export const digestMail = (report: Report, context: DigestContext): DigestMail => {
  const { language, links, by, isDrawn = () => true, picture = (id) => `cid:${id}` } = context;
  const charts = chartsOf(report, language).filter(isDrawn);
  const blocks = digestBlocks(report, charts, links, language, context.notices);
  const looks: MailLooks = { language, picture };
  const subject = digestSubject(report);
  const foot = digestFoot(by);
  const body = bodyOf(html`${blocks.map((block) => blockHtml(block, looks))}`, foot);
  return {
    ...{ subject, body, charts },
    html: documentOf(subject, body, language),
    text: plainText(blocks, foot),
  };
};
