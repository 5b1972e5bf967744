import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { AnyTokenType } from '../../../domain/token-type.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { around } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { accountOf } from './_emails.js';
import { families } from './_family.js';

const HOUR_MS = 3_600_000;

/** Uids of accounts for which a wrong code came. */
const mistyped = memory(() => new Set<string>());

/** An account has one unused token of a type: whoever asks for one meanwhile gets that. */
const sharing = (shared: AnyTokenType): Wraps => ({
  'tokens.create': (next, world) => (type, uid, facts) =>
    (type === shared ? world.tokens.allOf(uid, type).at(-1) : undefined) ?? next(type, uid, facts),
});

/** A wrong proof of the password has consequences. */
const afterAWrongProof = (act: (world: World, uid: string) => void): Wraps => ({
  'srpLogins.finish': (next, world) => (given, caller) => {
    const token = world.tokens.find('srpToken', given.srpToken);
    try {
      return next(given, caller);
    } catch (error) {
      if (token !== undefined && error instanceof DomainError && error.failure === 'IncorrectPassword')
        act(world, token.uid);
      throw error;
    }
  },
});

/** The address of whom an account was to be made for is to be verified anew, though the account was made already. */
const takingTheMarkAway = (operation: string): Wraps =>
  around(operation, async ({ input, world, next }) => {
    try {
      return await next(input);
    } catch (error) {
      const account = accountOf(world, input.body);
      if (account !== undefined) world.accounts.update(account.uid, { emailVerified: false });
      throw error;
    }
  });

/** Faults of what goes on beside something else: another login, another change, somebody who knows no password. */
export default {
  'logins-share-an-auth-token': deviation({
    violates: 'password-change-start/token-of-auth-finish-is-accepted',
    families,
    says: 'auth/finish gives out the authToken again that the account has not used yet.',
    wrap: sharing('authToken'),
  }),
  'changes-share-an-account-reset-token': deviation({
    violates: 'account-reset/token-of-change-start-is-accepted',
    families,
    says: 'password/change/start gives out the accountResetToken again that the account has not used yet.',
    wrap: sharing('accountResetToken'),
  }),
  'a-wrong-proof-signs-out': deviation({
    violates: 'session-create/earlier-sessions-survive',
    alsoBreaks: ['session-create/*'],
    families,
    says: 'A wrong proof of the password ends the sessions of the account, for safety.',
    wrap: afterAWrongProof((world, uid) => world.tokens.endAllOf(uid, 'sessionToken')),
  }),
  'a-wrong-proof-ends-the-key-fetch-tokens': deviation({
    violates: 'account-keys/token-of-session-create-is-accepted',
    alsoBreaks: [
      'session-create/other-key-fetch-tokens-survive',
      'session-destroy/leaves-the-key-fetch-tokens-of-others',
    ],
    families,
    says: 'A wrong proof of the password ends the keyFetchTokens of the account, for safety.',
    wrap: afterAWrongProof((world, uid) => world.tokens.endAllOf(uid, 'keyFetchToken')),
  }),
  'a-refused-creation-takes-the-mark-away': deviation({
    violates: 'account-create/refused-request-changes-nothing',
    families,
    says: 'account/create for an address that has an account is refused, and the address has to be verified anew.',
    wrap: takingTheMarkAway('accountCreate'),
  }),
  'a-refused-raw-creation-takes-the-mark-away': deviation({
    violates: 'raw-password-account-create/refused-request-changes-nothing',
    families,
    says: 'raw_password/account/create for an address that has an account has that verified anew, and is refused.',
    wrap: takingTheMarkAway('rawPasswordAccountCreate'),
  }),
  'a-wrong-code-ends-the-streams': deviation({
    violates: 'recovery-email-status/stream-tells-of-the-verification',
    alsoBreaks: ['recovery-email-status/*'],
    families,
    says: 'A wrong verification code ends the event streams of the account.',
    wrap: {
      'verification.submitCode': (next, world) => (uid, code, caller) => {
        try {
          next(uid, code, caller);
        } catch (error) {
          mistyped(world).add(uid);
          world.watches.changed(uid);
          throw error;
        }
      },
      'verificationFeed.statusOf': (next, world) => (session) =>
        mistyped(world).has(session.uid) ? undefined : next(session),
    },
  }),
  'certificates-after-a-reset-last-an-hour': deviation({
    violates: 'certificate-sign/expiry-follows-duration-in-seconds',
    alsoBreaks: ['certificate-sign/*'],
    families,
    says: 'Once the password of an account was reset its certificates are good for an hour, whatever was asked for.',
    wrap: {
      'certificates.claims': (next, world) => (session, request) => {
        const claims = next(session, request);
        const { verifierSetAt, createdAt } = world.accounts.get(session.uid);
        return verifierSetAt > createdAt ? { ...claims, exp: world.clock.now() + HOUR_MS } : claims;
      },
    },
  }),
};
