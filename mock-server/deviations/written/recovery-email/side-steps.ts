import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { LinkParameters } from '../../../domain/mail-templates/letter.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { around, type Fields, type Run } from '../../at-operation.js';
import { memory } from '../../memory.js';

const CERTIFICATES = 'certificate-sign/refused-until-email-is-verified';
const KEYS = 'account-keys/refused-until-email-is-verified';
const FORGOTTEN = 'password-forgot-status/succeeds-until-the-token-is-consumed';
const CHANGE = 'password-change-start/change-token-is-accepted-by-finish';

/** Whether a code is mailed again at present while a reset code is on its way. */
const resending = memory(() => ({ besideAReset: false }));

/** Uids of accounts that did what counts for the code. */
const trusted = memory(() => new Set<string>());

function uidOf({ input, world }: Run): string {
  const { email, uid } = (input.body ?? {}) as Fields;
  return input.token?.uid ?? world.accounts.findByEmail(String(email))?.uid ?? String(uid);
}

/** Notes whose request an operation served. */
function noting(operation: string): Wraps {
  return around(operation, async (run) => {
    const uid = uidOf(run);
    const answer = await run.next(run.input);
    trusted(run.world).add(uid);
    return answer;
  });
}

/** Notes whose account was given a wrong verification code. */
const notingWrongCodes: Wraps = around('recoveryEmailVerifyCode', async (run) => {
  try {
    return await run.next(run.input);
  } catch (error) {
    if (error instanceof DomainError && error.failure === 'InvalidVerificationCode')
      trusted(run.world).add(uidOf(run).toLowerCase());
    throw error;
  }
});

/** Takes an account that is trusted for a verified one while something is done. */
function asIfVerified<T>(world: World, uid: string, act: () => T): T {
  if (world.accounts.get(uid).emailVerified || !trusted(world).has(uid)) return act();
  world.accounts.update(uid, { emailVerified: true });
  try {
    return act();
  } finally {
    world.accounts.update(uid, { emailVerified: false });
  }
}

const signing: Wraps = {
  'certificates.sign': (next, world) => (session, request) =>
    asIfVerified(world, session.uid, () => next(session, request)),
};

const givingKeys: Wraps = {
  'accounts.sealedKeys': (next, world) => (token) => {
    // The session may wait for a code as well.
    const isTrusted = trusted(world).has(token.uid) && !world.accounts.get(token.uid).emailVerified;
    return asIfVerified(world, token.uid, () => next(isTrusted ? { ...token, verificationId: undefined } : token));
  },
};

/** Something that is no code opens what waits for it. */
function opening(violates: string, who: string, notes: Wraps) {
  const [what, opens] = violates === KEYS ? ['gets the keys', givingKeys] : ['gets certificates', signing];
  return deviation({
    violates,
    families: ['onepw'],
    says: `${who} ${what} though the address is unverified.`,
    wrap: { ...notes, ...opens },
  });
}

/** The verification of an address ends tokens of its account. */
function ending(violates: string, type: 'passwordForgotToken' | 'passwordChangeToken') {
  return deviation({
    violates,
    families: ['onepw'],
    says: `The first verification of an address ends the ${type} of its account.`,
    wrap: {
      'verification.confirmEmail': (next, world) => (uid) => {
        const isFirst = !world.accounts.get(uid).emailVerified;
        next(uid);
        if (isFirst) world.tokens.endAllOf(uid, type);
      },
    },
  });
}

/** A page to continue at is all that a request gives for the link. */
function isPageAlone({ service, redirectTo, resume }: LinkParameters): boolean {
  return redirectTo !== undefined && service === undefined && resume === undefined;
}

/** What is taken for a verification and is none, and what goes with one or with its mails. */
export default {
  'a-change-lets-sign': opening(CERTIFICATES, 'Whoever changed the password', noting('passwordChangeFinish')),
  'a-change-lets-fetch': opening(KEYS, 'Whoever changed the password', noting('passwordChangeFinish')),
  'a-sign-out-lets-sign': opening(CERTIFICATES, 'Whoever signed out once', noting('sessionDestroy')),
  'a-sign-out-lets-fetch': opening(KEYS, 'Whoever signed out once', noting('sessionDestroy')),
  'a-wrong-code-lets-sign': opening(CERTIFICATES, 'Whoever gave a wrong code', notingWrongCodes),
  'a-wrong-code-lets-fetch': opening(KEYS, 'Whoever gave a wrong code', notingWrongCodes),
  'a-reset-code-lets-sign': opening(CERTIFICATES, 'Whoever was mailed a reset code', noting('passwordForgotSendCode')),
  'a-reset-code-lets-fetch': opening(KEYS, 'Whoever was mailed a reset code', noting('passwordForgotSendCode')),
  'verification-cancels-the-code': ending(FORGOTTEN, 'passwordForgotToken'),
  'verification-ends-the-change': ending(CHANGE, 'passwordChangeToken'),
  'a-wrong-code-ends-the-tokens-for-keys': deviation({
    violates: 'account-keys/works-after-verification',
    families: ['onepw'],
    says: 'A wrong verification code ends the keyFetchTokens of the account.',
    wrap: around('recoveryEmailVerifyCode', async (run) => {
      try {
        return await run.next(run.input);
      } catch (error) {
        if (error instanceof DomainError && error.failure === 'InvalidVerificationCode')
          run.world.tokens.endAllOf(uidOf(run).toLowerCase(), 'keyFetchToken');
        throw error;
      }
    }),
  }),
  'a-reset-code-makes-another-code': deviation({
    violates: 'recovery-email-verify-code/email-code-verifies-the-email',
    alsoBreaks: ['recovery-email-resend-code/*', 'account-keys/works-after-verification'],
    families: ['onepw'],
    says: 'A reset code that is mailed to an unverified address voids the verification code.',
    wrap: around('passwordForgotSendCode', async (run) => {
      const answer = await run.next(run.input);
      const account = run.world.accounts.get(uidOf(run));
      if (!account.emailVerified)
        run.world.accounts.update(account.uid, { emailCode: run.world.verification.newCode() });
      return answer;
    }),
  }),
  'resends-another-beside-a-reset-code': deviation({
    violates: 'recovery-email-resend-code/same-code-each-time',
    families: ['onepw'],
    says: 'recovery_email/resend_code mails a new code while a reset code is on its way.',
    wrap: {
      'verification.resendCode': (next, world) => (session, link, caller) => {
        resending(world).besideAReset = world.tokens.allOf(session.uid, 'passwordForgotToken').length > 0;
        try {
          next(session, link, caller);
        } finally {
          resending(world).besideAReset = false;
        }
      },
      'mail.send': (next, world) => (letter) =>
        next(
          resending(world).besideAReset && 'code' in letter
            ? { ...letter, code: world.verification.newCode() }
            : letter,
        ),
    },
  }),
  'resends-nothing-for-a-page': deviation({
    violates: 'recovery-email-resend-code/mails-each-time',
    alsoBreaks: ['recovery-email-resend-code/*'],
    families: ['onepw'],
    says: 'recovery_email/resend_code with a redirectTo, and nothing else, answers success and mails nothing.',
    wrap: {
      'verification.resendCode': (next) => (session, link, caller) => {
        if (!isPageAlone(link)) next(session, link, caller);
      },
    },
  }),
  'creation-mails-nothing-for-a-page': deviation({
    violates: 'account-create/mails-a-verification-code',
    alsoBreaks: ['recovery-email-resend-code/*'],
    families: ['onepw'],
    says: 'account/create with a redirectTo, and nothing else, mails nothing.',
    wrap: {
      'verification.sendCode': (next) => (session, link, caller) => {
        if (!isPageAlone(link)) next(session, link, caller);
      },
    },
  }),
};
