import { verify } from 'node:crypto';
import { decodeJwt } from '../../../../protocol/browserid.js';
import { fromBase64url } from '../../../../protocol/bytes.js';
import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { answering, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** Uids of accounts that were made with a preVerifyToken. */
const vouchedFor = memory(() => new Set<string>());

/** Notes the accounts that are made with a preVerifyToken. */
const notingTheVouchedFor = answering('accountCreate', (body, { input, world }) => {
  if ((input.body as Fields).preVerifyToken !== undefined) vouchedFor(world).add(String(body.uid));
  return body;
});

/** Faults in how a preVerifyToken is looked at (lines 224 to 254), and in what comes of it. */
export default {
  'changes-nothing': deviation({
    violates: 'account-create/pre-verify-token-verifies-the-email',
    // Where no token verifies anything, the one of another key does not either.
    alsoBreaks: ['account-create/pre-verify-token-kid-selects-the-key'],
    says: 'account/create checks a preVerifyToken and has the address verified by mail all the same.',
    wrap: { 'accounts.create': (next) => (given) => next({ ...given, emailVerified: false }) },
  }),
  'checks-no-signature': deviation({
    violates: 'account-create/pre-verify-token-signature-is-checked',
    alsoBreaks: ['account-create/pre-verify-token-kid-selects-the-key'],
    says: 'account/create reads what a preVerifyToken says without a look at its signature.',
    wrap: {
      'preVerification.checkSignature': () => (preVerifyToken) => {
        if (decodeJwt(preVerifyToken).header.alg !== 'RS256')
          throw new DomainError('InvalidVerificationCode', { internal: 'invalid' });
      },
    },
  }),
  'ignores-the-algorithm': deviation({
    violates: 'account-create/pre-verify-token-must-use-rs256',
    says: 'account/create takes every signature for one of RS256, whatever alg says.',
    wrap: {
      'preVerification.checkSignature': () => (preVerifyToken, key) => {
        const { signingInput, signature } = decodeJwt(preVerifyToken);
        if (!verify('sha256', Buffer.from(signingInput), key, signature))
          throw new DomainError('InvalidVerificationCode', { internal: 'invalid' });
      },
    },
  }),
  'believes-unsigned-tokens': deviation({
    violates: 'account-create/pre-verify-token-must-use-rs256',
    says: 'account/create believes tokens that say they need no signature, as many a JWT library did.',
    wrap: {
      'preVerification.accept': (next, world) => async (given, preVerifyToken) => {
        const [header = '', payload = '', signature] = preVerifyToken.split('.');
        const { alg } = objectOf(header);
        if (alg !== 'none' || signature !== '') return next(given, preVerifyToken);
        world.preVerification.checkClaims(objectOf(payload), given.email);
      },
    },
  }),
  'uses-the-first-key': deviation({
    violates: 'account-create/pre-verify-token-kid-selects-the-key',
    says: 'account/create checks every preVerifyToken with the first key of the set.',
    wrap: {
      'preVerification.keyOf': (next, world) => async (header) => {
        const { jku } = header;
        if (typeof jku !== 'string' || !world.keySets.isTrusted(jku)) return next(header);
        const { keys } = await world.keySets.get(jku);
        return next({ ...header, kid: keys.keys[0]?.kid });
      },
    },
  }),
  'ignores-the-jku': deviation({
    violates: 'account-create/pre-verify-token-jku-names-the-key-set',
    alsoBreaks: ['account-create/pre-verify-token-jku-must-be-https'],
    says: 'account/create looks the kid up in the set it trusts, whatever set the token points to.',
    wrap: {
      'preVerification.keyOf': (next, world) => (header) =>
        next({ ...header, jku: Object.keys(world.settings.preVerifyTrust)[0] }),
    },
  }),
  'takes-http': deviation({
    violates: 'account-create/pre-verify-token-jku-must-be-https',
    says: 'account/create compares the jku with those it trusts by host and path, and takes http for https.',
    wrap: {
      'preVerification.keyOf': (next) => (header) =>
        next({ ...header, jku: String(header.jku).replace(/^http:/, 'https:') }),
    },
  }),
  'ignores-the-expiry': deviation({
    violates: 'account-create/pre-verify-token-must-not-be-expired',
    says: 'account/create takes a preVerifyToken at any time.',
    wrap: {
      'preVerification.checkClaims': (next, world) => (payload, email) =>
        next({ ...payload, exp: world.clock.seconds() + 3600 }, email),
    },
  }),
  'ignores-the-audience': deviation({
    violates: 'account-create/pre-verify-token-audience-must-be-this-server',
    says: 'account/create takes preVerifyTokens that were made for other servers.',
    wrap: { 'preVerification.isAudience': () => () => true },
  }),
  'ignores-the-subject': deviation({
    violates: 'account-create/pre-verify-token-subject-must-be-the-email',
    says: 'account/create verifies the given address by a preVerifyToken for any other.',
    wrap: {
      'preVerification.checkClaims': (next) => (payload, email) => next({ ...payload, sub: email }, email),
    },
  }),
  'ignores-the-type': deviation({
    violates: 'account-create/pre-verify-token-must-have-its-type',
    says: 'account/create takes any token of the issuer for a preVerifyToken, as the deployed servers did.',
    wrap: {
      'preVerification.checkClaims': (next) => (payload, email) =>
        next({ ...payload, typ: 'mozilla/fxa/preVerifyToken/v1' }, email),
    },
  }),
  'keys-wait-for-a-mailed-code': deviation({
    violates: 'account-create/pre-verified-account-gets-its-keys',
    says: 'The keys of an account wait for a mailed code, though a preVerifyToken vouched for its address.',
    wrap: {
      ...notingTheVouchedFor,
      'accounts.sealedKeys': (next, world) => (token) => {
        if (vouchedFor(world).has(token.uid)) throw new DomainError('UnverifiedAccount');
        return next(token);
      },
    },
  }),
  'certificates-wait-for-a-mailed-code': deviation({
    violates: 'account-create/pre-verified-account-gets-certificates',
    says: 'Certificates of an account wait for a mailed code, though a preVerifyToken vouched for its address.',
    wrap: {
      ...notingTheVouchedFor,
      'certificates.sign': (next, world) => (token, request) => {
        if (vouchedFor(world).has(token.uid)) throw new DomainError('UnverifiedAccount');
        return next(token, request);
      },
    },
  }),
  'keys-of-the-creation-wait-for-a-mailed-code': deviation({
    violates: 'account-create/pre-verified-account-gets-its-keys',
    says: 'The keyFetchToken that comes with an account waits for a mailed code, whoever vouched for the address.',
    wrap: answering('accountCreate', (body, { world }) => {
      const token = world.tokens.allOf(String(body.uid), 'keyFetchToken')[0];
      if (token !== undefined && world.accounts.get(token.uid).emailVerified)
        world.tokens.update(token, { verificationId: world.verification.newCode() });
      return body;
    }),
  }),
};

function objectOf(part: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(fromBase64url(part).toString('utf8'));
  } catch {
    return {};
  }
}
