/** `/mail`: what was sent from the book. `/mail/3`: one mail, as its reader sees it; `?part=text` its plain-text part. */
import type { Mail } from '../emulator/session';
import { h } from './dom';
import { withMarkupFirst } from './frame-bridge';
import { texts } from './texts';

interface MailPlace {
  readonly locale: string;
  readonly timeZone: string;
}

const { mail: words } = texts;

/** @param path such as `/mail/3` */
export function mailPage(
  outbox: readonly Mail[],
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
  place: MailPlace,
): HTMLElement {
  const number = Number(pathname.split('/')[2] ?? 0);
  if (number === 0) return listPage(outbox, place);
  const mail = outbox.find((each) => each.number === number);
  if (!mail) return documentPage(words.titleOfAll, h('p', {}, words.gone), linkTo('/mail', words.all));
  return onePage(mail, new URLSearchParams(search).get('part') === 'text', place);
}

const linkTo = (address: string, label: string): HTMLElement => h('a', { href: address }, label);

function documentPage(title: string, ...content: readonly (HTMLElement | undefined)[]): HTMLElement {
  document.title = title;
  return h('main', { class: 'wb-document wb-mail' }, h('h1', {}, title), ...content);
}

function listPage(outbox: readonly Mail[], place: MailPlace): HTMLElement {
  const items = [...outbox].reverse().map((mail) => {
    const link = linkTo(`/mail/${mail.number}`, mail.subject || words.noSubject);
    return h(
      'li',
      {},
      link,
      h('span', {}, `${momentOf(mail, place)} · ${[...mail.to, ...mail.cc].join(', ')}`),
    );
  });
  const list = items.length === 0 ? h('p', {}, words.none) : h('ul', { class: 'wb-mails' }, ...items);
  return documentPage(words.titleOfAll, h('p', {}, words.intro), list, linkTo('/', words.book));
}

function onePage(mail: Mail, asText: boolean, place: MailPlace): HTMLElement {
  const plain = asText || mail.html === '';
  const address = `/mail/${mail.number}`;
  const other = asText ? linkTo(address, words.asHtml) : linkTo(`${address}?part=text`, words.asText);
  return documentPage(
    mail.subject || words.noSubject,
    headOf(mail, place),
    h('p', { class: 'wb-mail-links' }, mail.html === '' ? undefined : other, linkTo('/mail', words.all)),
    plain ? h('pre', { class: 'wb-mail-text' }, mail.text) : bodyOf(mail),
  );
}

function headOf(mail: Mail, place: MailPlace): HTMLElement {
  const from = mail.senderName ? `${mail.senderName} <${mail.from}>` : mail.from;
  const lines = [
    [words.from, from],
    [words.to, mail.to.join(', ')],
    [words.cc, mail.cc.join(', ')],
    [words.sentAt, momentOf(mail, place)],
  ].filter(([, value]) => value);
  return h('dl', {}, ...lines.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
}

const momentOf = ({ sent }: Mail, { locale, timeZone }: MailPlace): string =>
  new Date(sent).toLocaleString(locale.replace('_', '-'), {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  });

/** Same origin lets this page measure the frame; without `allow-scripts` nothing in it runs. */
const SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** Pixels above and below the frame's inside. */
const BORDERS = 2;

function bodyOf(mail: Mail): HTMLElement {
  const frame = h('iframe', { sandbox: SANDBOX, srcdoc: withImages(mail), title: words.body });
  const resize = (): void => {
    const inside = frame.contentDocument?.documentElement;
    if (!inside) return;
    // A scroll bar of its own would make the mail narrower, and so higher than what was measured.
    inside.style.overflowY = 'hidden';
    frame.style.height = `${Math.ceil(inside.getBoundingClientRect().height) + BORDERS}px`;
  };
  frame.addEventListener('load', () => {
    resize();
    new ResizeObserver(resize).observe(frame.parentElement ?? frame);
  });
  return frame;
}

/** Its inline images in their places, and links that open beside it. */
export function withImages({ html, images }: Pick<Mail, 'html' | 'images'>): string {
  const addresses = new Map(
    images.map(({ key, contentType, data }) => [key, `data:${contentType};base64,${data}`]),
  );
  const filled = html.replace(/(["'])cid:([^"']+)\1/g, (whole, quote: string, key: string) =>
    addresses.has(key) ? quote + addresses.get(key) + quote : whole,
  );
  return withMarkupFirst(filled, '<base target="_blank">');
}
