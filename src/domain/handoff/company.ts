/** Which leads belong to one company: the same domain of the e-mail, or the same name of the company. */
import { fieldText, type LeadRow, type LeadTable } from '../lead/lead-table';
import { fold } from '../text';

/** Providers that give addresses under many country endings: `yahoo.com.ar`, `hotmail.es`. */
const PROVIDERS =
  /^(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|aol|icloud|gmx|protonmail|proton|zoho|zohomail|yandex|terra|latinmail|mailinator|yopmail|tutanota|tuta|hushmail|fastmail)\.(?:com|net|org|me|io|eu|[a-z]{2})(?:\.[a-z]{2})?$/;

/** Other mailboxes that anybody can have, mostly from internet providers of Spain, Portugal, Brazil and Latin America. */
const FREE_MAIL = new Set(
  [
    'me.com mac.com pm.me mail.com email.com inbox.com hey.com duck.com att.net comcast.net',
    'verizon.net wanadoo.fr orange.fr free.fr laposte.net libero.it web.de t-online.de btinternet.com',
    'telefonica.net movistar.es orange.es wanadoo.es ono.com ya.com vodafone.es jazztel.es euskaltel.net',
    'euskalnet.net mundo-r.com telecable.es eresmas.com eresmas.net inicia.es lycos.es arrakis.es',
    'sapo.pt clix.pt netcabo.pt iol.pt mail.telepac.pt telepac.pt meo.pt netmadeira.com aeiou.pt portugalmail.pt',
    'uol.com.br bol.com.br ig.com.br globo.com globomail.com r7.com oi.com.br zipmail.com.br pop.com.br superig.com.br',
    'veloxmail.com.br brturbo.com.br itelefonica.com.br click21.com.br ibest.com.br onda.com.br',
    'prodigy.net.mx infinitummail.com telmexmail.com axtel.net megared.net.mx cablevision.net.mx',
    'fibertel.com.ar arnet.com.ar speedy.com.ar ciudad.com.ar infovia.com.ar uolsinectis.com.ar sinectis.com.ar',
    'telecentro.com.ar argentina.com cablevisionfibertel.com.ar',
    'vtr.net vtr.cl entelchile.net manquehue.net une.net.co etb.net.co epm.net.co cable.net.co',
    'cantv.net adinet.com.uy montevideo.com.uy vera.com.uy andinanet.net interactive.net.ec speedy.com.pe',
    'terra.com.pe ec-red.com racsa.co.cr entelnet.bo cotas.com.bo nauta.cu codetel.net.do click.com.py',
  ].flatMap((line) => line.split(' ')),
);

/**
 * The domain of an e-mail address; `''` where there is none, or where anybody can have such an address.
 *
 * @example companyDomain('eva@Acme.example') // 'acme.example'
 * @example companyDomain('eva@yahoo.com.ar') // ''
 */
export const companyDomain = (email: string): string => {
  const [, domain = ''] = /@([^@\s<>;,]+\.[^@\s<>;,.]+)/.exec(email.toLowerCase()) ?? [];
  return PROVIDERS.test(domain) || FREE_MAIL.has(domain) ? '' : domain;
};

/** What tells a lead's company: its domain and its folded name, as far as they are known. */
export const companyKeysOf = (leads: LeadTable, lead: LeadRow): readonly string[] => {
  const domain = companyDomain(fieldText(leads, lead, 'email'));
  const name = fold(fieldText(leads, lead, 'company'));
  return [domain && `@${domain}`, name].filter((key) => key !== '');
};
