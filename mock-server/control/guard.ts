import { isIP } from 'node:net';
import type { RequestHandler } from 'express';
import { ControlError } from './control-error.js';

/** Domains that nobody can register, so that no page of a stranger is served under them (RFC 2606, 6761, 8375, 9476). */
const RESERVED = ['localhost', 'test', 'example', 'invalid', 'local', 'internal', 'home.arpa', 'alt'];

/**
 * Keeps web pages off the control port, which guards nothing else: a browser on this machine would carry their requests
 * here. Programs send neither an `Origin` nor a strange `Host`.
 * - `Host` is an IP address, a name without dots, a reserved name or the one that the mock listens on. A page whose
 *   own name was made to point here (DNS rebinding) comes under another.
 * - `Origin`, which browsers send with everything but plain reads, is the control port itself.
 * - `Sec-Fetch-Site` lets another site's page link here, and fetch nothing.
 * @param listening the address the mock was told to listen on
 */
export function guard(listening: string): RequestHandler {
  return ({ headers }, response, next) => {
    response.set({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' });
    const { host = '', origin } = headers;
    if (!isOurs(nameIn(host), listening))
      throw new ControlError(
        403,
        `The control port does not answer as "${host}": ask for it by its IP address, or give the name with --host`,
      );
    if (origin !== undefined && !['http', 'https'].some((scheme) => origin === `${scheme}://${host}`))
      throw new ControlError(403, `Pages of ${origin} may not use the control port; programs that send no Origin may`);
    const site = headers['sec-fetch-site'];
    if (site !== undefined && !['same-origin', 'none'].includes(String(site)) && !isVisit(headers))
      throw new ControlError(403, 'Pages of other sites may not use the control port');
    next();
  };
}

/** Somebody follows a link: the page that they leave sees nothing of the answer. */
function isVisit(headers: NodeJS.Dict<string | string[]>): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

/** The name in a Host header: without port, and an IPv6 address without its brackets. */
function nameIn(host: string): string {
  return host
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
    .toLowerCase();
}

function isOurs(name: string, listening: string): boolean {
  if (name === '' || isIP(name) !== 0 || !name.includes('.') || name === listening.toLowerCase()) return true;
  return RESERVED.some((domain) => name.endsWith(`.${domain}`));
}
