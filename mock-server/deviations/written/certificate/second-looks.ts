import { deviation } from '../../../deviation.js';
import type { AccountRow, TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering } from '../../at-operation.js';

const LETTER_CASE = 'certificate-sign/fxa-verified-email-keeps-its-letter-case';

function hasANewPassword({ verifierSetAt, createdAt }: AccountRow): boolean {
  return verifierSetAt !== createdAt;
}

function isFirst(world: World, { uid, tokenId }: TokenRow): boolean {
  return world.tokens.allOf(uid, 'sessionToken')[0]?.tokenId === tokenId;
}

/** Some certificates have the address in lower case. */
function folding(when: (account: AccountRow, algorithm: unknown) => boolean): Wraps {
  return {
    'certificates.claims': (next, world) => (session, request) => {
      const claims = next(session, request);
      const account = world.accounts.get(session.uid);
      if (!when(account, request.publicKey.algorithm)) return claims;
      return { ...claims, 'fxa-verifiedEmail': account.email.toLowerCase() };
    },
  };
}

/** Faults of what is told right of RS keys, of new passwords' former ones, or of usual durations. */
export default {
  'ds-keys-fold-the-email': deviation({
    violates: LETTER_CASE,
    families: ['onepw'],
    says: 'A certificate for a DS key has the address in lower case.',
    wrap: folding((_account, algorithm) => algorithm === 'DS'),
  }),
  'new-passwords-fold-the-email': deviation({
    violates: LETTER_CASE,
    families: ['onepw'],
    says: 'The certificates of an account with a new password have the address in lower case.',
    wrap: folding(hasANewPassword),
  }),
  'status-folds-the-email-after-a-new-password': deviation({
    violates: 'recovery-email-status/email-is-the-accounts',
    alsoBreaks: ['account-create/account-has-the-given-email'],
    families: ['onepw'],
    says: 'recovery_email/status has the address of an account with a new password in lower case.',
    wrap: answering('recoveryEmailStatus', (body, { input, world }) => {
      const account = world.accounts.find(input.token?.uid ?? '');
      return account !== undefined && hasANewPassword(account) ? { ...body, email: account.email.toLowerCase() } : body;
    }),
  }),
  'sign-ins-fold-the-email': deviation({
    violates: LETTER_CASE,
    families: ['onepw'],
    says: 'The certificates of a session beside the first of an account have the address in lower case.',
    wrap: {
      'certificates.claims': (next, world) => (session, request) => {
        const claims = next(session, request);
        if (isFirst(world, session)) return claims;
        return { ...claims, 'fxa-verifiedEmail': world.accounts.get(session.uid).email.toLowerCase() };
      },
    },
  }),
  'status-folds-the-email-for-sign-ins': deviation({
    violates: 'recovery-email-status/email-is-the-accounts',
    families: ['onepw'],
    says: 'recovery_email/status has the address in lower case for a session beside the first of an account.',
    wrap: answering('recoveryEmailStatus', (body, { input: { token }, world }) =>
      token === undefined || isFirst(world, token) ? body : { ...body, email: String(body.email).toLowerCase() },
    ),
  }),
  'ds-keys-have-the-present-time': deviation({
    violates: 'certificate-sign/fxa-last-auth-at-is-the-sessions',
    families: ['onepw'],
    says: 'The fxa-lastAuthAt of a certificate for a DS key is the moment at which it is signed.',
    wrap: {
      'certificates.claims': (next, world) => (session, request) => {
        const claims = next(session, request);
        return request.publicKey.algorithm === 'DS' ? { ...claims, 'fxa-lastAuthAt': world.clock.seconds() } : claims;
      },
    },
  }),
  'lasts-half-a-minute-at-least': deviation({
    violates: 'certificate-sign/expiry-follows-short-durations',
    families: ['onepw'],
    says: 'A certificate that is asked for less than half a minute is good for half a minute.',
    wrap: { 'certificates.validity': (next) => (request) => Math.max(30_000, next(request)) },
  }),
};
