import { deviation } from '../../../deviation.js';
import { emailToWire } from '../../../http/email-writing.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { servingTheFirstSessionAlone } from '../_first-session.js';

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
};
