import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { World } from '../../../world.js';
import { answering, around } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';
import { halfRight, halfRightAtTheEnd } from '../_half-right.js';
import { askingForTheSameBrowser, codeInTheQuery } from '../_mailed-codes.js';
import { isSignedByAnother } from '../_signed-by-another.js';

/** Uids of accounts for which a wrong code came. */
const wrongOnce = memory(() => new Set<string>());

/** Everything of an account that a code can verify besides its address. */
function waitingTokens(world: World, uid: string): TokenRow[] {
  return (['sessionToken', 'keyFetchToken'] as const).flatMap((type) => world.tokens.allOf(uid, type));
}

export default {
  'needs-a-signature': deviation({
    violates: 'recovery-email-verify-code/needs-no-signature',
    alsoBreaks: [
      'recovery-email-verify-code/*',
      'recovery-email-resend-code/code-verifies-the-email',
      'account-create/mails-a-verification-code',
      'api/unmarked-endpoints-need-no-signature',
      'flow/create-account',
    ],
    says: 'recovery_email/verify_code refuses requests without an Authorization header.',
    wrap: refusing(
      'recoveryEmailVerifyCode',
      () => new DomainError('InvalidToken'),
      ({ request }) => request.headers.authorization === undefined,
    ),
  }),
  'token-code-leaves-the-address': deviation({
    violates: 'recovery-email-verify-code/token-code-verifies-the-email',
    says: 'The code of a sign-in verifies its session and leaves the address as it is.',
    wrap: {
      'verification.submitCode': (next, world) => (uid, code, caller) => {
        const account = world.accounts.find(uid.toLowerCase());
        const ofToken = account !== undefined && code.toLowerCase() !== account.emailCode;
        if (ofToken && world.verification.confirmTokens(account.uid, code.toLowerCase()) !== undefined) return;
        next(uid, code, caller);
      },
    },
  }),
  'token-code-leaves-the-session': deviation({
    violates: 'recovery-email-verify-code/token-code-verifies-the-session',
    alsoBreaks: ['flow/create-account'],
    says: 'The code of a sign-in verifies the address and leaves the session as it is.',
    wrap: {
      'verification.submitCode': (next, world) => (uid, code, caller) => {
        const account = world.accounts.find(uid.toLowerCase());
        const before = account === undefined ? [] : waitingTokens(world, account.uid);
        next(uid, code, caller);
        if (account === undefined || code.toLowerCase() === account.emailCode) return;
        for (const token of before) world.tokens.update(token, { verificationId: token.verificationId });
      },
    },
  }),
  'token-code-leaves-the-key-fetch-token': deviation({
    violates: 'recovery-email-verify-code/token-code-verifies-the-key-fetch-token',
    alsoBreaks: ['flow/create-account'],
    says: 'The code of a sign-in verifies its session and leaves the keyFetchToken of the same sign-in as it is.',
    wrap: {
      'verification.submitCode': (next, world) => (uid, code, caller) => {
        const account = world.accounts.find(uid.toLowerCase());
        const before = account === undefined ? [] : world.tokens.allOf(account.uid, 'keyFetchToken');
        next(uid, code, caller);
        if (account === undefined || code.toLowerCase() === account.emailCode) return;
        for (const token of before) world.tokens.update(token, { verificationId: token.verificationId });
      },
    },
  }),
  'email-code-leaves-the-address': deviation({
    violates: 'recovery-email-verify-code/email-code-verifies-the-email',
    alsoBreaks: [
      'account-create/errno-101',
      'account-keys/*',
      'certificate-sign/*',
      'password-change-finish/key-fetch-token-fetches-keys',
      'recovery-email-resend-code/code-verifies-the-email',
      'recovery-email-status/*',
      'recovery-email-verify-code/works-from-any-browser',
    ],
    says: 'The first code, which is that of a session too, verifies the session and leaves the address as it is.',
    wrap: {
      'verification.submitCode': (next, world) => (uid, code, caller) => {
        const account = world.accounts.find(uid.toLowerCase());
        if (account === undefined || code.toLowerCase() !== account.emailCode) return next(uid, code, caller);
        world.verification.confirmTokens(account.uid, account.emailCode);
      },
    },
  }),
  'verifies-before-it-compares': deviation({
    violates: 'recovery-email-verify-code/wrong-code-verifies-nothing',
    says: 'The address is marked as verified before the code is looked at.',
    wrap: {
      'verification.submitCode': (next, world) => (uid, code, caller) => {
        if (world.accounts.find(uid.toLowerCase()) !== undefined) world.verification.confirmEmail(uid.toLowerCase());
        next(uid, code, caller);
      },
    },
  }),
  'has-one-code-for-all': deviation({
    violates: 'recovery-email-verify-code/code-is-random',
    alsoBreaks: ['recovery-email-verify-code/code-belongs-to-its-uid'],
    says: 'Every account gets the same verification code.',
    wrap: { 'verification.newCode': () => () => 'c0de'.repeat(8) },
  }),
  'takes-the-code-of-any-account': deviation({
    violates: 'recovery-email-verify-code/code-belongs-to-its-uid',
    says: 'A code is looked up among those of all accounts, and the uid only has to exist.',
    wrap: {
      'verification.submitCode': (next, world) => (uid, code, caller) => {
        const owner = [...world.store.accounts.values()].find(({ emailCode }) => emailCode === code.toLowerCase());
        const exists = world.accounts.find(uid.toLowerCase()) !== undefined;
        next(exists && owner !== undefined ? owner.uid : uid, code, caller);
      },
    },
  }),
  'puts-the-code-into-the-query': deviation({
    violates: 'recovery-email-verify-code/code-is-in-the-link-fragment',
    says: 'The link of a mail has the code in its query, as on the deployed servers.',
    wrap: codeInTheQuery('x-verify-code'),
  }),
  'asks-for-the-same-browser': deviation({
    violates: 'recovery-email-verify-code/works-from-any-browser',
    says: 'A code is refused to a browser with another User-Agent than that of every session of the account.',
    wrap: askingForTheSameBrowser('recoveryEmailVerifyCode'),
  }),
  'refuses-who-is-signed-in-elsewhere': deviation({
    violates: 'recovery-email-verify-code/works-from-any-browser',
    says: 'recovery_email/verify_code refuses a request that a session of another account signed.',
    wrap: refusing(
      'recoveryEmailVerifyCode',
      () => new DomainError('InvalidToken'),
      ({ input, request, world }) => isSignedByAnother(world, request, (input.body as { uid: string }).uid),
    ),
  }),
  'tells-what-is-verified': deviation({
    violates: 'recovery-email-verify-code/answers-with-an-empty-object',
    says: 'recovery_email/verify_code answers that the address is verified.',
    wrap: answering('recoveryEmailVerifyCode', () => ({ verified: true })),
  }),
  'compares-half-of-the-code': deviation({
    violates: 'recovery-email-verify-code/refuses-a-code-that-is-nearly-right',
    says: 'recovery_email/verify_code takes every code whose first half is right.',
    wrap: {
      'verification.submitCode': (next, world) => (uid, code, caller) =>
        next(uid, halfRight(code, world.accounts.find(uid.toLowerCase())?.emailCode), caller),
    },
  }),
  'compares-the-end-of-the-code': deviation({
    violates: 'recovery-email-verify-code/refuses-a-code-that-is-nearly-right',
    says: 'recovery_email/verify_code takes every code whose last digits are right.',
    wrap: {
      'verification.submitCode': (next, world) => (uid, code, caller) =>
        next(uid, halfRightAtTheEnd(code, world.accounts.find(uid.toLowerCase())?.emailCode), caller),
    },
  }),
  'wrong-code-takes-the-mark-away': deviation({
    violates: 'recovery-email-verify-code/email-stays-verified',
    says: 'After a wrong code an address that was verified is so no longer.',
    wrap: {
      'verification.submitCode': (next, world) => (uid, code, caller) => {
        const account = world.accounts.find(uid.toLowerCase());
        if (account?.emailVerified === true && code.toLowerCase() !== account.emailCode)
          world.accounts.update(account.uid, { emailVerified: false });
        next(uid, code, caller);
      },
    },
  }),
  'a-reset-takes-the-mark-away': deviation({
    violates: 'recovery-email-verify-code/email-stays-verified',
    alsoBreaks: ['account-reset/*', 'account-keys/*', 'certificate-sign/*', 'password-change-finish/*', 'flow/*'],
    says: 'After account/reset the address has to be verified anew.',
    wrap: around('accountReset', async ({ input, next, world }) => {
      const answer = await next(input);
      if (input.token !== undefined) world.accounts.update(input.token.uid, { emailVerified: false });
      return answer;
    }),
  }),
  'the-mark-goes-with-its-session': deviation({
    violates: 'recovery-email-verify-code/email-stays-verified',
    says: 'Whoever signs out of a session has to verify the address anew.',
    alsoBreaks: ['session-destroy/*', 'account-login/*'],
    wrap: around('sessionDestroy', async ({ input, next, world }) => {
      const answer = await next(input);
      if (input.token !== undefined) world.accounts.update(input.token.uid, { emailVerified: false });
      return answer;
    }),
  }),
  'parameters-move-the-code': deviation({
    violates: 'recovery-email-verify-code/code-is-in-the-link-fragment',
    alsoBreaks: ['recovery-email-resend-code/code-is-in-the-link-fragment'],
    families: ['onepw'],
    says: 'A link that has a resume has the code in its query.',
    wrap: codeInTheQuery('x-verify-code', (world, address) =>
      (world.mail.read(address).at(-1)?.headers['x-link'] ?? 'resume=').includes('resume='),
    ),
  }),
  'wrong-code-makes-a-new-one': deviation({
    violates: [
      'recovery-email-verify-code/email-code-verifies-the-email',
      'recovery-email-resend-code/same-code-each-time',
    ],
    alsoBreaks: ['recovery-email-*'],
    says: 'After a wrong code the address waits for a new one.',
    wrap: {
      'verification.submitCode': (next, world) => (uid, code, caller) => {
        try {
          next(uid, code, caller);
        } catch (error) {
          const account = world.accounts.find(uid.toLowerCase());
          if (account !== undefined) {
            const emailCode = world.verification.newCode();
            world.accounts.update(account.uid, { emailCode });
            for (const token of waitingTokens(world, account.uid))
              if (token.verificationId === account.emailCode) world.tokens.update(token, { verificationId: emailCode });
          }
          throw error;
        }
      },
    },
  }),
  'tires-of-wrong-codes': deviation({
    violates: 'recovery-email-verify-code/errno-105',
    says: 'From the second wrong code on an account is answered as if it did not exist.',
    wrap: {
      'verification.submitCode': (next, world) => (uid, code, caller) => {
        try {
          next(uid, code, caller);
        } catch (error) {
          if (wrongOnce(world).has(uid)) throw new DomainError('UnknownAccount', {});
          wrongOnce(world).add(uid);
          throw error;
        }
      },
    },
  }),
};
