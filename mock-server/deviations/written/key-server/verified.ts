import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { type ResetOrigin, rememberingOrigins, resetOrigins } from '../_reset-origins.js';
import { families } from './_family.js';

/** A reset of one origin makes the address unverified. */
function unverifying(origin: ResetOrigin, says: string) {
  return deviation({
    violates: 'account-recovery-methods-verify-code/method-stays-verified',
    families,
    says,
    wrap: {
      ...rememberingOrigins,
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const account = next(uid, password);
        return resetOrigins(world).get(uid) === origin ? world.accounts.update(uid, { emailVerified: false }) : account;
      },
    },
  });
}

/** Faults in what becomes of an address and its code when other things happen. */
export default {
  'change-takes-the-mark-away': unverifying('a change', 'A change of password makes the address unverified.'),
  'reset-takes-the-mark-away': unverifying('a mail', 'A reset of a forgotten password makes the address unverified.'),
  'change-makes-a-new-code': deviation({
    violates: 'account-recovery-methods-verify-code/code-verifies-the-method',
    families,
    says: 'A code that waits to be handed in is no good any more once the password was replaced.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        next(uid, password);
        return world.accounts.update(uid, { emailCode: world.verification.newCode() });
      },
    },
  }),
  'shortens-verified-addresses': deviation({
    violates: 'account-recovery-methods/lists-the-address-of-creation',
    families,
    says: 'account/recovery_methods shows a verified address without its first character.',
    wrap: {
      'recoveryMethods.of': (next) => (account) =>
        next(account).map((method) => (method.verified ? { ...method, email: method.email.slice(1) } : method)),
    },
  }),
  'knows-no-capitals': deviation({
    violates: 'account-recovery-methods-verify-code/later-code-verifies-the-method',
    alsoBreaks: ['account-recovery-methods-verify-code/*'],
    families,
    says: 'account/recovery_methods/verify_code finds no address that has capitals.',
    wrap: {
      'recoveryMethods.submitCode': (next) => (email, code) => {
        if (email !== email.toLowerCase()) throw new DomainError('InvalidVerificationCode');
        next(email, code);
      },
    },
  }),
  'later-sessions-get-codes-of-their-own': deviation({
    violates: 'account-recovery-methods-verify-code/later-code-verifies-the-method',
    alsoBreaks: ['account-recovery-methods-verify-code/*'],
    families,
    says: 'The code that a session other than the first one of the account asks for is drawn anew, and not kept.',
    wrap: {
      'recoveryMethods.sendCode': (next, world) => (session, email, caller) => {
        const [first] = world.tokens.allOf(session.uid, 'sessionToken');
        if (first?.tokenId === session.tokenId) return next(session, email, caller);
        const { emailCode } = world.accounts.get(session.uid);
        world.accounts.update(session.uid, { emailCode: world.verification.newCode() });
        next(session, email, caller);
        world.accounts.update(session.uid, { emailCode });
      },
    },
  }),
  'sign-out-ends-the-key-fetch-tokens': deviation({
    violates: 'session-destroy/other-key-fetch-tokens-survive',
    families,
    says: 'session/destroy ends the unused keyFetchTokens of all sign-ins of the account.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        next(session);
        world.tokens.endAllOf(session.uid, 'keyFetchToken');
      },
    },
  }),
};
