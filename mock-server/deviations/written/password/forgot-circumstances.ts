import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import { tokenKey } from '../../../domain/store.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';
import { isRawAccount, NOTING_RAW_ACCOUNTS } from '../srp/_raw.js';

/** Hawk ids of tokens whose code was mailed again. */
const resent = memory(() => new Set<string>());

/** By uid: how many wrong codes came for an account. */
const wrongCodes = memory(() => new Map<string, number>());

const MOST_WRONG_CODES = 3;

/** What a token shows besides that another call should have ended. */
const CANCELLED = ['password-forgot-*', 'account-reset/*', 'account-destroy/*'];

/** Another call of password/forgot/send_code cancels all tokens of the account but some. */
function sparing(isSpared: (world: World, token: TokenRow) => boolean): Wraps {
  return {
    'tokens.endAllOf': (next, world) => (uid, type) => {
      if (type === undefined || type !== world.behaviour.forgotCode.tokenType) return next(uid, type);
      for (const token of world.tokens.allOf(uid, type)) if (!isSpared(world, token)) world.tokens.end(token);
    },
  };
}

/** The token that an account has already, by its address. */
function earlierToken(world: World, email: string): TokenRow | undefined {
  const account = world.accounts.findByEmail(email);
  return account && world.tokens.allOf(account.uid, world.behaviour.forgotCode.tokenType)[0];
}

/** Faults that show where something was done with a token, or by its owner, in between. */
export default {
  'a-wrong-code-keeps-it': deviation({
    violates: 'password-forgot-send-code/cancels-the-earlier-token',
    alsoBreaks: CANCELLED,
    families: ['onepw', 'srp'],
    says: 'password/forgot/send_code cancels no token with which a code came already.',
    wrap: sparing((world, { tries }) => tries !== world.behaviour.forgotCode.tries),
  }),
  'another-mail-keeps-it': deviation({
    violates: 'password-forgot-send-code/cancels-the-earlier-token',
    alsoBreaks: CANCELLED,
    families: ['onepw', 'srp'],
    says: 'password/forgot/send_code cancels no token whose code was mailed again.',
    wrap: {
      'passwords.resendForgotCode': (next, world) => (token, email, link, caller) => {
        resent(world).add(token.tokenId);
        return next(token, email, link, caller);
      },
      ...sparing((world, { tokenId }) => resent(world).has(tokenId)),
    },
  }),
  'raw-accounts-keep-theirs': deviation({
    violates: 'password-forgot-send-code/cancels-the-earlier-token',
    alsoBreaks: CANCELLED,
    families: ['srp'],
    says: 'password/forgot/send_code cancels no token of an account that raw_password/account/create made.',
    wrap: { ...NOTING_RAW_ACCOUNTS, ...sparing((world, { uid }) => isRawAccount(world, uid)) },
  }),
  'a-sign-in-gives-the-tries-back': deviation({
    violates: 'password-forgot-verify-code/refused-after-all-tries',
    alsoBreaks: ['password-forgot-*'],
    families: ['onepw', 'srp'],
    says: 'Whoever signs in has all tries again of the token of password/forgot.',
    wrap: {
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        const { tokenType, tries } = world.behaviour.forgotCode;
        for (const token of world.tokens.allOf(account.uid, tokenType)) world.tokens.update(token, { tries });
        return next(account, keys, caller);
      },
    },
  }),
  'expires-with-the-one-before': deviation({
    violates: 'password-forgot-send-code/token-lives-for-its-ttl',
    alsoBreaks: ['password-forgot-*'],
    families: ['onepw', 'srp'],
    says: 'A token that replaces another one expires when that would have expired.',
    wrap: {
      'passwords.sendForgotCode': (next, world) => (email, link, caller) => {
        const earlier = earlierToken(world, email);
        const state = next(email, link, caller);
        const { tokenType } = world.behaviour.forgotCode;
        const token = world.tokens.findBySeed(tokenType, state.token);
        if (earlier?.expiresAt === undefined || token === undefined) return state;
        world.store.tokens.set(tokenKey(tokenType, token.tokenId), { ...token, expiresAt: earlier.expiresAt });
        return state;
      },
    },
  }),
  'tells-the-ttl-of-the-one-before': deviation({
    violates: 'password-forgot-send-code/token-expires-after-its-ttl',
    alsoBreaks: ['password-forgot-*'],
    families: ['onepw', 'srp'],
    says: 'The ttl that comes with a token is what is left of the one that it replaces.',
    wrap: {
      'passwords.sendForgotCode': (next, world) => (email, link, caller) => {
        const earlier = earlierToken(world, email);
        const ttl = earlier && world.passwords.forgotState(earlier).ttl;
        const state = next(email, link, caller);
        return ttl === undefined ? state : { ...state, ttl };
      },
    },
  }),
  'wrong-codes-add-up': deviation({
    violates: 'password-forgot-verify-code/errno-105',
    alsoBreaks: ['password-forgot-*'],
    families: ['onepw', 'srp'],
    says: 'From the fourth wrong code of an account on, whatever the token, the code ends the token that it came with.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const count = wrongCodes(world).get(token.uid) ?? 0;
        try {
          return next(token, code, caller);
        } catch (error) {
          wrongCodes(world).set(token.uid, count + 1);
          if (count < MOST_WRONG_CODES) throw error;
          world.tokens.end(token);
          throw new DomainError('InvalidToken');
        }
      },
    },
  }),
};
