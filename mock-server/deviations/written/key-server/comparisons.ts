import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { families, marks } from './_family.js';

const STAYS = 'account-recovery-methods-verify-code/method-stays-verified';

const ofTheTime = marks();

/** Whether what came counts as what was expected. */
type Likeness = (expected: string, came: string) => boolean;

/** As many characters as the fault looks at. */
const LOOKED_AT = 4;

const endsAlike: Likeness = (expected, came) => came.slice(-LOOKED_AT) === expected.slice(-LOOKED_AT);
const isItsFront: Likeness = (expected, came) => came.length >= LOOKED_AT && expected.startsWith(came);

/** The code for an address is compared in this way. */
const verifying = (like: Likeness): Wraps => ({
  'recoveryMethods.fits': (next) => (account, code) => next(account, code) || like(account.emailCode, code),
});

/** The code for a forgotten password is compared with the right one, or another that `also` gives, in this way. */
const resetting = (like: Likeness, also?: (world: World, uid: string) => string): Wraps => ({
  'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
    const expected = also?.(world, token.uid) ?? token.code ?? '';
    return next(token, like(expected, code) ? (token.code ?? '') : code, caller);
  },
});

/** Faults in how proofs and codes are compared with what was expected, and in what a code leads to. */
export default {
  'half-of-m': deviation({
    violates: [
      'session-auth-finish/refuses-an-m-that-is-nearly-right',
      'password-change-auth-finish/refuses-an-m-that-is-nearly-right',
    ],
    families,
    says: 'Of an M its first 16 bytes are compared.',
    wrap: { 'srpLogins.fits': () => (expected, M) => M.subarray(0, 16).equals(expected.subarray(0, 16)) },
  }),
  'as-much-of-m-as-came': deviation({
    violates: [
      'session-auth-finish/refuses-an-m-that-is-nearly-right',
      'password-change-auth-finish/refuses-an-m-that-is-nearly-right',
    ],
    families,
    says: 'Of an M as many bytes are compared as came.',
    wrap: { 'srpLogins.fits': () => (expected, M) => M.equals(expected.subarray(0, M.length)) },
  }),
  'the-end-of-a-verification-code': deviation({
    violates: 'account-recovery-methods-verify-code/refuses-a-code-that-is-nearly-right',
    families,
    says: 'Of the code for an address its last four characters are compared.',
    wrap: verifying(endsAlike),
  }),
  'as-much-of-a-verification-code-as-came': deviation({
    violates: 'account-recovery-methods-verify-code/refuses-a-code-that-is-nearly-right',
    families,
    says: 'Of the code for an address as many characters are compared as came.',
    wrap: verifying(isItsFront),
  }),
  'the-end-of-a-reset-code': deviation({
    violates: 'password-forgot-verify-code/refuses-a-code-that-is-nearly-right',
    families,
    says: 'Of the code for a forgotten password its last four digits are compared.',
    wrap: resetting(endsAlike),
  }),
  'as-much-of-a-reset-code-as-came': deviation({
    violates: 'password-forgot-verify-code/refuses-a-code-that-is-nearly-right',
    families,
    says: 'Of the code for a forgotten password as many digits are compared as came.',
    wrap: resetting(isItsFront),
  }),
  'a-reset-code-verifies': deviation({
    violates: 'account-recovery-methods-verify-code/refuses-a-reset-code',
    families,
    says: 'account/recovery_methods/verify_code takes any code that was mailed to the address, also one for a reset.',
    wrap: {
      'recoveryMethods.fits': (next, world) => (account, code) => {
        const tokens = world.tokens.allOf(account.uid, world.behaviour.forgotCode.tokenType);
        return next(account, code) || tokens.some((token) => token.code === code);
      },
    },
  }),
  'a-verification-code-resets': deviation({
    violates: 'password-forgot-verify-code/refuses-a-verification-code',
    families,
    says: 'password/forgot/verify_code takes any code that was mailed to the address, also the one that verified it.',
    wrap: resetting(
      (expected, came) => came === expected,
      (world, uid) => world.accounts.get(uid).emailCode,
    ),
  }),
  'notes-it-in-the-sessions': deviation({
    violates: STAYS,
    families,
    says: 'That an address is verified is noted in the sessions that the account has at that moment.',
    wrap: {
      'verification.confirmEmail': (next, world) => (uid) => {
        next(uid);
        for (const session of world.tokens.allOf(uid, 'sessionToken')) ofTheTime.put(world, session);
      },
      'recoveryMethods.list': (next, world) => (session) =>
        next(session).map((method) => ({ ...method, verified: method.verified && ofTheTime.has(world, session) })),
    },
  }),
  'send-code-takes-the-mark-away': deviation({
    violates: STAYS,
    families,
    says: 'account/recovery_methods/send_code makes the address unverified until the code comes back.',
    wrap: {
      'recoveryMethods.mailCode': (next, world) => (account, locale) => {
        world.accounts.update(account.uid, { emailVerified: false });
        next(account, locale);
      },
    },
  }),
  'wrong-codes-take-the-mark-away': deviation({
    violates: STAYS,
    families,
    says: 'A wrong code makes the address unverified.',
    wrap: {
      'recoveryMethods.fits': (next, world) => (account, code) => {
        const fits = next(account, code);
        if (!fits) world.accounts.update(account.uid, { emailVerified: false });
        return fits;
      },
    },
  }),
};
