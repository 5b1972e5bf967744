import { deviation } from '../../../deviation.js';
import { memory } from '../../memory.js';

/** By uid: how many reset codes were made, and the first of them. */
const made = memory(() => new Map<string, { count: number; readonly first: string }>());

/** Hawk ids of tokens with which a wrong code came. */
const mistyped = memory(() => new Set<string>());

/** By uid: the first accountResetToken, as its client got it. */
const resetTokens = memory(() => new Map<string, string>());

/** By Hawk id: how often the code of a token was asked for again. */
const askedAgain = memory(() => new Map<string, number>());

/** Faults in the second code of an account, and in mails after a wrong one. */
export default {
  'later-ones-have-six-digits': deviation({
    violates: [
      'password-forgot-send-code/code-is-8-or-16-digits',
      'password-forgot-send-code/code-length-is-that-of-the-code',
    ],
    families: ['onepw', 'srp'],
    says: 'From the second on, the reset codes of an account have six digits, and codeLength says eight.',
    wrap: {
      'passwords.newForgotCode': (next, world) => (uid) => {
        const code = next(uid);
        const known = made(world).get(uid) ?? { count: 0, first: code };
        made(world).set(uid, { ...known, count: known.count + 1 });
        return known.count === 0 ? code : code.slice(0, 6);
      },
    },
  }),
  'resends-the-first-one': deviation({
    violates: 'password-forgot-resend-code/same-code-as-at-first',
    families: ['onepw', 'srp'],
    says: 'password/forgot/resend_code mails the first code that the account ever got.',
    wrap: {
      'passwords.newForgotCode': (next, world) => (uid) => {
        const code = next(uid);
        if (!made(world).has(uid)) made(world).set(uid, { count: 1, first: code });
        return code;
      },
      'passwords.resendForgotCode': (next, world) => (token, email, link, caller) =>
        next({ ...token, code: made(world).get(token.uid)?.first ?? token.code }, email, link, caller),
    },
  }),
  'a-wrong-one-makes-another': deviation({
    violates: [
      'password-forgot-resend-code/same-code-as-at-first',
      'password-forgot-verify-code/mailed-code-is-accepted',
    ],
    alsoBreaks: ['password-forgot-*'],
    families: ['onepw', 'srp'],
    says: 'password/forgot/resend_code makes a new code where a wrong one came with the token.',
    wrap: {
      'passwords.countForgotTry': (next, world) => (token) => {
        mistyped(world).add(token.tokenId);
        return next(token);
      },
      'passwords.resendForgotCode': (next, world) => (token, email, link, caller) => {
        if (!mistyped(world).has(token.tokenId)) return next(token, email, link, caller);
        world.tokens.update(token, { code: world.passwords.newForgotCode(token.uid) });
        return next(world.tokens.find(token.type, token.tokenId) ?? token, email, link, caller);
      },
    },
  }),
  'lead-to-the-first-reset-token': deviation({
    violates: 'account-reset/token-of-verify-code-is-accepted',
    alsoBreaks: ['account-*', 'password-*', 'recovery-email-*', 'certificate-sign/*', 'session-*', 'flow/*', 'api/*'],
    families: ['onepw'],
    says: 'password/forgot/verify_code answers the first accountResetToken of the account again, used up or not.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const reset = next(token, code, caller);
        const seed = resetTokens(world).get(reset.uid) ?? reset.seed;
        resetTokens(world).set(reset.uid, seed);
        return { ...reset, seed };
      },
    },
  }),
  'resends-a-new-one-the-third-time': deviation({
    violates: 'password-forgot-resend-code/same-code-each-time',
    says: 'The third mail that is asked for has a new code, and so has every later one.',
    wrap: {
      'passwords.resendForgotCode':
        (next, world) =>
        (token, ...rest) => {
          const count = (askedAgain(world).get(token.tokenId) ?? 0) + 1;
          askedAgain(world).set(token.tokenId, count);
          if (count < 3) return next(token, ...rest);
          const code = world.passwords.newForgotCode(token.uid);
          world.tokens.update(token, { code });
          return next({ ...token, code }, ...rest);
        },
    },
  }),
};
