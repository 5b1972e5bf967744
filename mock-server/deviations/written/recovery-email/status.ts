import { deviation } from '../../../deviation.js';
import { emailToWire } from '../../../http/email-writing.js';
import { answering, around } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { isEarlySession, notingEarlySessions } from '../_early-sessions.js';
import { isFirstSession, servingTheFirstSessionAlone } from '../_first-session.js';

/** Uids of accounts that asked for another mail. */
const askedForMail = memory(() => new Set<string>());

/** Hawk id to what its session was told first. */
const firstTold = memory(() => new Map<string, unknown>());

export default {
  'says-verified-from-the-start': deviation({
    violates: 'recovery-email-status/unverified-until-the-code-is-given',
    says: 'recovery_email/status says verified as soon as the code was mailed.',
    wrap: answering('recoveryEmailStatus', (body) => ({ ...body, verified: true })),
  }),
  'repeats-its-first-answer': deviation({
    violates: 'recovery-email-status/verified-once-the-code-is-given',
    says: 'recovery_email/status tells a session the verified of its first question for ever, from a cache.',
    wrap: answering('recoveryEmailStatus', (body, { input, world }) => {
      const told = firstTold(world);
      const tokenId = input.token?.tokenId ?? '';
      if (!told.has(tokenId)) told.set(tokenId, body.verified);
      return { ...body, verified: told.get(tokenId) };
    }),
  }),
  'second-sessions-stay-unverified': deviation({
    violates: 'recovery-email-status/verified-once-the-code-is-given',
    alsoBreaks: ['raw-password-account-create/account-exists-afterwards'],
    families: ['onepw', 'srp'],
    says: 'recovery_email/status tells a second session from before the verification that the address is unverified.',
    wrap: {
      ...notingEarlySessions,
      ...answering('recoveryEmailStatus', (body, { input, world }) =>
        isEarlySession(world, input.token) ? { ...body, verified: false } : body,
      ),
    },
  }),
  'email-verified-tells-of-the-session': deviation({
    violates: 'recovery-email-status/email-verified-tells-of-the-address',
    says: 'emailVerified is true only for sessions that are verified themselves.',
    wrap: answering('recoveryEmailStatus', (body) => ({ ...body, emailVerified: body.sessionVerified })),
  }),
  'email-verified-is-always-true': deviation({
    violates: 'recovery-email-status/email-verified-tells-of-the-address',
    says: 'emailVerified says that the account has an address.',
    wrap: answering('recoveryEmailStatus', (body) => ({ ...body, emailVerified: true })),
  }),
  'session-verified-tells-of-the-address': deviation({
    violates: 'recovery-email-status/session-verified-tells-of-the-session',
    says: 'sessionVerified repeats the state of the address.',
    wrap: answering('recoveryEmailStatus', (body) => ({ ...body, sessionVerified: body.emailVerified })),
  }),
  'session-verified-is-never-true': deviation({
    violates: 'recovery-email-status/session-verified-tells-of-the-session',
    alsoBreaks: ['recovery-email-verify-code/token-code-verifies-the-session'],
    says: 'sessionVerified is false for every session.',
    wrap: answering('recoveryEmailStatus', (body) => ({ ...body, sessionVerified: false })),
  }),
  'answers-the-newest-address': deviation({
    violates: 'recovery-email-status/email-is-the-accounts',
    alsoBreaks: ['account-create/account-has-the-given-email'],
    says: 'The email of recovery_email/status is that of the account made last, whoever asks.',
    wrap: answering('recoveryEmailStatus', (body, { world }) => ({
      ...body,
      email: emailToWire(world.behaviour, [...world.store.accounts.values()].at(-1)?.email ?? ''),
    })),
  }),
  'serves-the-first-session-alone': deviation({
    violates: 'recovery-email-status/token-of-login-is-accepted',
    alsoBreaks: ['recovery-email-status/response-200', 'flow/create-account'],
    says: 'recovery_email/status knows no session of an account but the oldest.',
    wrap: servingTheFirstSessionAlone('recoveryEmailStatus'),
  }),
  'believes-whoever-asks-twice': deviation({
    violates: 'recovery-email-status/unverified-until-the-code-is-given',
    alsoBreaks: ['recovery-email-*', 'account-*', 'certificate-sign/*'],
    says: 'Whoever asks for another mail a second time counts as verified.',
    wrap: {
      'verification.resendCode': (next, world) => (session, link, caller) => {
        next(session, link, caller);
        if (askedForMail(world).has(session.uid)) world.verification.confirmEmail(session.uid);
        askedForMail(world).add(session.uid);
      },
    },
  }),
  'believes-who-knows-the-password': deviation({
    violates: 'recovery-email-status/unverified-until-the-code-is-given',
    alsoBreaks: ['recovery-email-*', 'password-change-*', 'account-*', 'certificate-sign/*'],
    says: 'Whoever begins to change the password counts as verified.',
    wrap: around('passwordChangeStart', async ({ input, next, world }) => {
      const before = new Set(world.store.tokens.keys());
      const answer = await next(input);
      const made = [...world.store.tokens].filter(([key]) => !before.has(key));
      for (const [, { uid }] of made) world.verification.confirmEmail(uid);
      return answer;
    }),
  }),
  'believes-a-wrong-reset-code': deviation({
    violates: 'recovery-email-status/unverified-until-the-code-is-given',
    says: 'password/forgot/verify_code marks the address as verified before it looks at the code.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        world.verification.confirmEmail(token.uid);
        return next(token, code, caller);
      },
    },
  }),
  'email-verified-after-a-sign-in': deviation({
    violates: 'recovery-email-status/email-verified-tells-of-the-address',
    says: 'emailVerified is true for sessions that were opened by a sign-in.',
    wrap: answering('recoveryEmailStatus', (body, { input, world }) => ({
      ...body,
      emailVerified: body.emailVerified === true || !isFirstSession(world, input.token),
    })),
  }),
};
