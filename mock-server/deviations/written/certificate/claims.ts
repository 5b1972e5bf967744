import { jwkToDecimal } from '../../../../protocol/browserid.js';
import { deviation } from '../../../deviation.js';
import type { CertificateClaims } from '../../../domain/certificates.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import { publicSigningJwk } from '../../../signing-key.js';
import type { World } from '../../../world.js';
import { around } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { isFirstSession } from '../_first-session.js';

const HOUR_MS = 3_600_000;

/** What a session asked for to the exp it got; milliseconds. */
const expiries = memory(() => new Map<string, number>());

/** The certificate says something else than it should. */
function claiming(
  change: (claims: CertificateClaims, session: TokenRow, world: World) => Readonly<Record<string, unknown>>,
): Wraps {
  return {
    'certificates.claims': (next, world) => (session, request) => {
      const claims = next(session, request);
      return { ...claims, ...change(claims, session, world) } as CertificateClaims;
    },
  };
}

/** The operation leaves no trace in what fxa-generation is made of. */
function keepingTheGeneration(operation: string): Wraps {
  return around(operation, async ({ input, next, world }) => {
    const uid = input.token?.uid ?? '';
    const { verifierSetAt } = world.accounts.get(uid);
    const answer = await next(input);
    world.accounts.update(uid, { verifierSetAt });
    return answer;
  });
}

/** Session, or key, to what its first certificate said. */
const firstClaims = memory(() => new Map<string, CertificateClaims>());

/** What the first certificate of its kind said. */
function firstOf(world: World, kind: string, claims: CertificateClaims): CertificateClaims {
  const first = firstClaims(world).get(kind) ?? claims;
  firstClaims(world).set(kind, first);
  return first;
}

export default {
  'certifies-its-own-key': deviation({
    violates: 'certificate-sign/cert-holds-the-given-key',
    says: "The public-key of every certificate is the server's own.",
    wrap: claiming(() => ({ 'public-key': { algorithm: 'RS', ...jwkToDecimal(publicSigningJwk) } })),
  }),
  'names-the-session': deviation({
    violates: 'certificate-sign/principal-email-names-the-account',
    says: 'The principal of a certificate is an id of the session in place of the uid.',
    wrap: claiming(({ iss }, { tokenId }) => ({ principal: { email: `${tokenId.slice(0, 32)}@${iss}` } })),
  }),
  'is-at-another-domain': deviation({
    violates: 'certificate-sign/principal-email-is-at-the-servers-domain',
    says: 'The principal of certificates is at the domain of an example configuration, and their issuer is not.',
    wrap: claiming(({ principal }) => ({
      principal: { ...principal, email: principal.email.replace(/@.*$/, '@accounts.example.com') },
    })),
  }),
  'expires-in-seconds': deviation({
    violates: 'certificate-sign/expiry-follows-duration',
    alsoBreaks: ['certificate-sign/expiry-*'],
    says: 'exp is written in seconds, as in other JWTs.',
    wrap: claiming(({ exp }) => ({ exp: Math.floor(exp / 1000) })),
  }),
  'expires-after-six-hours': deviation({
    violates: 'certificate-sign/expiry-follows-duration',
    alsoBreaks: ['certificate-sign/expiry-follows-*'],
    says: 'Every certificate is good for six hours, whatever duration was asked for.',
    wrap: claiming((_claims, _session, world) => ({ exp: world.clock.now() + 6 * HOUR_MS })),
  }),
  'generation-is-text': deviation({
    violates: 'certificate-sign/fxa-generation-is-a-number',
    says: 'fxa-generation is written as text.',
    wrap: claiming(({ 'fxa-generation': generation }) => ({ 'fxa-generation': String(generation) })),
  }),
  'last-auth-at-in-milliseconds': deviation({
    violates: 'certificate-sign/fxa-last-auth-at-is-in-seconds',
    alsoBreaks: ['certificate-sign/fxa-last-auth-at-is-the-sessions'],
    says: 'fxa-lastAuthAt counts milliseconds.',
    wrap: claiming((_claims, { createdAt }) => ({ 'fxa-lastAuthAt': createdAt })),
  }),
  'last-auth-at-is-the-present': deviation({
    violates: 'certificate-sign/fxa-last-auth-at-is-the-sessions',
    says: 'fxa-lastAuthAt is the moment at which the certificate is signed.',
    wrap: claiming((_claims, _session, world) => ({ 'fxa-lastAuthAt': world.clock.seconds() })),
  }),
  'last-auth-at-is-that-of-the-first-session': deviation({
    violates: 'certificate-sign/fxa-last-auth-at-is-the-sessions',
    says: 'fxa-lastAuthAt is the moment at which the account was created.',
    wrap: claiming((_claims, { uid }, world) => ({
      'fxa-lastAuthAt': Math.floor(world.accounts.get(uid).createdAt / 1000),
    })),
  }),
  'verified-email-is-the-principal': deviation({
    violates: 'certificate-sign/fxa-verified-email-is-the-address',
    says: 'fxa-verifiedEmail repeats principal.email.',
    wrap: claiming(({ principal }) => ({ 'fxa-verifiedEmail': principal.email })),
  }),
  'generation-stays-after-a-change': deviation({
    violates: 'certificate-sign/fxa-generation-grows-with-password-change',
    says: 'A password change leaves fxa-generation as it was.',
    wrap: keepingTheGeneration('passwordChangeFinish'),
  }),
  'generation-stays-after-a-reset': deviation({
    violates: 'certificate-sign/fxa-generation-grows-with-reset',
    says: 'A reset leaves fxa-generation as it was.',
    wrap: keepingTheGeneration('accountReset'),
  }),
  'generation-grows-once': deviation({
    violates: 'certificate-sign/fxa-generation-grows-each-time',
    says: 'fxa-generation grows with the first password change of an account, and then no more.',
    wrap: {
      'passwords.store':
        (next, world) =>
        (uid, ...rest) => {
          const { verifierSetAt, createdAt } = world.accounts.get(uid);
          const account = next(uid, ...rest);
          return verifierSetAt > createdAt ? world.accounts.update(uid, { verifierSetAt }) : account;
        },
    },
  }),
  'verified-email-in-lower-case': deviation({
    violates: 'certificate-sign/fxa-verified-email-keeps-its-letter-case',
    says: 'fxa-verifiedEmail is the address in lower case.',
    wrap: claiming(({ 'fxa-verifiedEmail': email = '' }) => ({ 'fxa-verifiedEmail': email.toLowerCase() })),
  }),
  'ds-keys-last-longer': deviation({
    violates: 'certificate-sign/expiry-is-the-same-for-ds-keys',
    says: 'A certificate for a DS key is good for six hours more than it should be.',
    wrap: claiming(({ 'public-key': key, exp }) => (key.algorithm === 'DS' ? { exp: exp + 6 * HOUR_MS } : {})),
  }),
  'lasts-six-hours-at-most': deviation({
    violates: 'certificate-sign/expiry-follows-long-durations',
    says: 'A certificate that is asked for six hours or more is good for six hours.',
    wrap: claiming(({ exp }, _session, world) => ({ exp: Math.min(exp, world.clock.now() + 6 * HOUR_MS) })),
  }),
  'lasts-ten-minutes-at-least': deviation({
    violates: 'certificate-sign/expiry-follows-short-durations',
    says: 'A certificate that is asked for less than ten minutes is good for ten.',
    wrap: claiming(({ exp }, _session, world) => ({ exp: Math.max(exp, world.clock.now() + HOUR_MS / 6) })),
  }),
  'lasts-whole-seconds': deviation({
    violates: 'certificate-sign/expiry-keeps-fractions-of-a-second',
    says: 'The duration of a certificate is rounded up to whole seconds.',
    wrap: { 'certificates.validity': (next) => (request) => Math.ceil(next(request) / 1000) * 1000 },
  }),
  'expires-with-the-one-before': deviation({
    violates: 'certificate-sign/expiry-counts-from-the-request',
    says: 'A session that asks twice for the same gets a certificate with the exp of the first one.',
    wrap: {
      'certificates.claims': (next, world) => (session, request) => {
        const claims = next(session, request);
        const asked = JSON.stringify([session.tokenId, request.publicKey, request.duration]);
        const exp = expiries(world).get(asked) ?? claims.exp;
        expiries(world).set(asked, exp);
        return { ...claims, exp };
      },
    },
  }),
  'certifies-the-first-key-of-its-kind': deviation({
    violates: 'certificate-sign/cert-holds-the-given-key',
    says: 'The public-key of a certificate is the first one of its algorithm that the session had certified.',
    wrap: claiming((claims, { tokenId }, world) => ({
      'public-key': firstOf(world, `${tokenId} ${String(claims['public-key'].algorithm)}`, claims)['public-key'],
    })),
  }),
  'knows-one-exponent': deviation({
    violates: 'certificate-sign/cert-holds-the-given-key',
    says: 'The exponent of every RSA key is written as 65537.',
    wrap: claiming(({ 'public-key': key }) => ({ 'public-key': 'e' in key ? { ...key, e: '65537' } : key })),
  }),
  'cuts-long-numbers': deviation({
    violates: 'certificate-sign/cert-holds-the-given-key',
    says: 'Numbers of a public-key are cut to 617 digits, which are as many as 2048 bits have in decimal.',
    wrap: claiming(({ 'public-key': key }) => ({
      'public-key': Object.fromEntries(Object.entries(key).map(([name, value]) => [name, String(value).slice(0, 617)])),
    })),
  }),
  'names-who-had-the-key-first': deviation({
    violates: 'certificate-sign/principal-email-names-the-account',
    says: 'A key that was certified before is certified for the account of that time.',
    wrap: claiming((claims, _session, world) => ({
      principal: firstOf(world, JSON.stringify(claims['public-key']), claims).principal,
    })),
  }),
  'tells-the-email-of-who-had-the-key-first': deviation({
    violates: 'certificate-sign/fxa-verified-email-is-the-address',
    alsoBreaks: ['certificate-sign/fxa-verified-email-keeps-its-letter-case'],
    says: 'The fxa-verifiedEmail of a key that was certified before is that of the account of that time.',
    wrap: claiming((claims, _session, world) => ({
      'fxa-verifiedEmail': firstOf(world, JSON.stringify(claims['public-key']), claims)['fxa-verifiedEmail'],
    })),
  }),
  'ds-keys-have-no-generation': deviation({
    violates: 'certificate-sign/fxa-generation-is-a-number',
    says: 'A certificate for a DS key has no fxa-generation.',
    wrap: claiming(({ 'public-key': key }) => (key.algorithm === 'DS' ? { 'fxa-generation': undefined } : {})),
  }),
  'later-sessions-have-milliseconds': deviation({
    violates: 'certificate-sign/fxa-last-auth-at-is-in-seconds',
    alsoBreaks: ['certificate-sign/fxa-last-auth-at-is-the-sessions'],
    says: 'The fxa-lastAuthAt of a session that did not make its account counts milliseconds.',
    wrap: claiming((_claims, session, world) =>
      isFirstSession(world, session) ? {} : { 'fxa-lastAuthAt': session.createdAt },
    ),
  }),
};
