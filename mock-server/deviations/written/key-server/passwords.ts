import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import { around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { families, marks } from './_family.js';

/** Sessions that were destroyed, by Hawk id. */
const destroyed = memory(() => new Map<string, TokenRow>());

const ofUnverified = marks();

/** uid to the first code that was mailed for a forgotten password. */
const firstCodes = memory(() => new Map<string, string>());

/** Hawk id to the number of codes that came with a forgotPasswordToken. */
const guesses = memory(() => new Map<string, number>());

/** Wrong codes with one token before any is taken. */
const PATIENCE = 2;

/** Faults in codes and sessions, and those that only a whole flow shows. */
export default {
  'takes-any-code': deviation({
    violates: 'password-forgot-verify-code/refuses-a-wrong-code',
    alsoBreaks: ['password-forgot-verify-code/code-must-be-that-of-the-token'],
    families,
    says: 'password/forgot/verify_code looks at the forgotPasswordToken alone.',
    wrap: {
      'passwords.submitForgotCode': (next) => (token, _code, caller) => next(token, token.code ?? '', caller),
    },
  }),
  'takes-any-code-in-the-end': deviation({
    violates: 'password-forgot-verify-code/refuses-a-wrong-code',
    families,
    says: 'From the third code that comes with a forgotPasswordToken on, password/forgot/verify_code takes any.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const before = guesses(world).get(token.tokenId) ?? 0;
        guesses(world).set(token.tokenId, before + 1);
        return next(token, before < PATIENCE ? code : (token.code ?? code), caller);
      },
    },
  }),
  'takes-any-forgot-token': deviation({
    violates: 'password-forgot-verify-code/refuses-an-unknown-token',
    families,
    says: 'password/forgot/verify_code looks at the code alone, and answers a token of nobody when it knows no other.',
    wrap: around('passwordForgotVerifyCode', async ({ input, next, world }) => {
      const { code, forgotPasswordToken } = input.body as Fields;
      const known = world.tokens.findBySeed('forgotPasswordToken', String(forgotPasswordToken));
      const ofCode = [...world.store.tokens.values()].find((token) => token.code === code);
      if (known !== undefined) return next(input);
      if (ofCode !== undefined) return next({ ...input, body: { code, forgotPasswordToken: ofCode.seed } });
      return { status: 200, body: { accountResetToken: world.random.hex(32) }, headers: {} };
    }),
  }),
  'knows-sessions-that-are-over': deviation({
    violates: 'session-status/refuses-a-session-that-is-over',
    alsoBreaks: ['session-destroy/token-is-refused-afterwards'],
    families,
    says: 'session/status answers for a session after it was destroyed, from a cache.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        destroyed(world).set(session.tokenId, session);
        next(session);
      },
      'hawk.findToken': (next, world) => (request, attributes) => {
        const known = request.operation.id === 'sessionStatus' ? destroyed(world).get(attributes.id) : undefined;
        return known ?? next(request, attributes);
      },
    },
  }),
  'opens-no-session': deviation({
    violates: 'session-auth-finish/gives-a-live-session',
    alsoBreaks: ['*'],
    families,
    says: 'session/auth/finish gives a sessionToken whose session it never stored.',
    wrap: {
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        const opened = next(account, keys, caller);
        world.tokens.end(opened.session);
        return opened;
      },
    },
  }),
  'verification-locks-earlier-tokens': deviation({
    violates: 'flow/create-account',
    // Whoever verifies an address does so with a session of the time before.
    alsoBreaks: ['*'],
    families,
    says: 'A keyFetchToken of the time before the address was verified gives no keys after it.',
    wrap: {
      'tokens.create': (next, world) => (type, uid, facts) => {
        const token = next(type, uid, facts);
        if (!world.accounts.get(uid).emailVerified) ofUnverified.put(world, token);
        return token;
      },
      'accounts.sealedKeys': (next, world) => (token) => {
        const { emailVerified } = world.accounts.get(token.uid);
        if (emailVerified && ofUnverified.has(world, token)) throw new DomainError('InvalidToken');
        return next(token);
      },
    },
  }),
  'signs-the-others-out': deviation({
    violates: 'session-auth-finish/other-sessions-survive',
    alsoBreaks: ['*'],
    families,
    says: 'A sign-in ends the sessions that the account has already.',
    wrap: {
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        for (const session of world.tokens.allOf(account.uid, 'sessionToken')) world.sessions.destroy(session);
        return next(account, keys, caller);
      },
    },
  }),
  'mails-the-first-code-again': deviation({
    violates: 'password-forgot-verify-code/later-code-is-accepted',
    families,
    says: 'Each password/forgot/send_code of an account makes a code, and mails the one of the first.',
    wrap: {
      'passwords.mailForgotCode': (next, world) => (token, link, caller) => {
        const code = firstCodes(world).get(token.uid) ?? token.code ?? '';
        firstCodes(world).set(token.uid, code);
        next({ ...token, code }, link, caller);
      },
    },
  }),
};
