import { isIP } from 'node:net';
import { defineCase } from '../../case.js';
import { certificateOf, inWords } from '../../cast/certificate.js';
import { NotRun } from '../../stops.js';

/**
 * The document does not say what a server's primary domain is. The host of its public URL counts, or a domain above
 * it; a port is left aside, since the deployed servers wrote one.
 */
function isPrimaryDomain(domain: string, { hostname }: URL): boolean {
  const name = domain.replace(/:\d+$/, '').toLowerCase();
  return name === hostname || (name.includes('.') && hostname.endsWith(`.${name}`));
}

/** Whether a host is no domain that anything could be at: an address, or the name of the machine itself. */
function isNoDomain({ hostname }: URL): boolean {
  return hostname === 'localhost' || isIP(hostname.replace(/^\[(.*)\]$/, '$1')) !== 0;
}

export default defineCase({
  requirements: [
    'certificate-sign/principal-email-names-the-account',
    'certificate-sign/principal-email-is-at-the-servers-domain',
  ],
  casts: ['onepw', 'srp'],
  needs: ['verifiedAccount'],
  async run({ cast, check, target }) {
    const { session, uid } = await cast.verifiedAccount();
    if (uid === '') throw new NotRun('accounts: the uid of the pre-provisioned account is not known; list it too');
    const { payload, answer } = await certificateOf(cast, session);
    const { email } = (payload.principal ?? {}) as { readonly email?: unknown };
    const [name = '', domain = ''] = typeof email === 'string' ? email.split('@') : [];
    check.that(
      'certificate-sign/principal-email-names-the-account',
      name.replaceAll('-', '').toLowerCase() === uid.replaceAll('-', '').toLowerCase(),
      `${uid} before the @ of principal.email`,
      inWords(email),
      answer,
    );
    // A server that is reached at no domain has one all the same, which its certificates tell as their issuer.
    const issuer = isNoDomain(target.publicUrl) && typeof payload.iss === 'string' ? payload.iss : undefined;
    check.that(
      'certificate-sign/principal-email-is-at-the-servers-domain',
      isPrimaryDomain(domain, target.publicUrl) || (domain !== '' && domain === issuer),
      `${target.publicUrl.hostname}, or a domain above it${issuer === undefined ? '' : `, or ${issuer}`}, behind the @ of principal.email`,
      inWords(email),
      answer,
    );
  },
});
