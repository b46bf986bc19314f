/** Who may talk to the server: this computer's browser showing this server's own page, and nobody else. */
import type { IncomingMessage } from 'node:http';

/** Names by which the page may be opened; any other name in `Host` is a foreign site that points here. */
const OWN_NAMES = ['127.0.0.1', 'localhost'] as const;

const ownHosts = (port: number) =>
  OWN_NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));

/** What the browser itself says about the page that asks; absent in tools such as curl. */
const comesFromAnotherSite = ({ headers }: IncomingMessage): boolean => {
  const site = headers['sec-fetch-site'];
  const opensThePage = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return (site === 'cross-site' || site === 'same-site') && !opensThePage;
};

/**
 * Whether a request may be answered at all. `port` is the one that the server listens on.
 * After https://developer.mozilla.org/docs/Web/Security/Attacks/DNS_rebinding (checking Host) and
 * https://developer.mozilla.org/docs/Glossary/Fetch_metadata_request_header.
 */
export const isOwnRequest = (request: IncomingMessage, port: number): boolean => {
  const { host, origin } = request.headers;
  const hosts = ownHosts(port);
  if (host === undefined || !hosts.includes(host)) return false;
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) return false;
  return !comesFromAnotherSite(request);
};
