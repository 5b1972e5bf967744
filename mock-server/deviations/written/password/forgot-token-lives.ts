import { deviation } from '../../../deviation.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { lifetimeOfForgotToken } from './_kinds.js';

const RESEND = 'passwordForgotResendCode';

/** By Hawk id: tokens of forgotten passwords whose code was handed in. */
const done = memory(() => new Map<string, TokenRow>());

/** By Hawk id: tokens that another call cancelled. */
const cancelled = memory(() => new Map<string, TokenRow>());

/** Uids of accounts whose password was reset. */
const wasReset = memory(() => new Set<string>());

/** Uids of accounts that had such a token, and by Hawk id the tokens that came later. */
const hadOne = memory(() => new Set<string>());
const lasting = memory(() => new Map<string, TokenRow>());

/** Hawk ids of tokens with which a wrong code came. */
const mistyped = memory(() => new Set<string>());

/** Hawk ids of tokens whose code was mailed again. */
const resent = memory(() => new Set<string>());

const tokenType = ({ behaviour }: World) => behaviour.forgotCode.tokenType;

/** One operation finds these tokens among the living. */
function finding(operation: string, known: (world: World) => ReadonlyMap<string, TokenRow>): Wraps {
  return {
    'hawk.findToken': (next, world) => (request, attributes) =>
      (request.operation.id === operation ? known(world).get(attributes.id) : undefined) ?? next(request, attributes),
  };
}

/** What a token shows besides that another call should have ended. */
const CANCELLED = ['password-forgot-*', 'account-reset/*', 'account-destroy/*'];

/** Faults of tokens that are over, away from where one would look first. */
export default {
  'a-sign-in-ends-it': deviation({
    violates: 'password-forgot-send-code/token-outlives-a-sign-in',
    says: 'Whoever signs in has not forgotten the password: the token of password/forgot ends.',
    wrap: {
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        world.tokens.endAllOf(account.uid, tokenType(world));
        return next(account, keys, caller);
      },
    },
  }),
  'a-sign-out-ends-it': deviation({
    violates: 'password-forgot-send-code/token-outlives-a-sign-in',
    says: 'A sign-out ends the token of password/forgot that the account has.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        world.tokens.endAllOf(session.uid, tokenType(world));
        return next(session);
      },
    },
  }),
  'resend-knows-tokens-that-are-done': deviation({
    violates: 'password-forgot-resend-code/consumed-token-is-refused',
    says: 'password/forgot/resend_code goes on serving a token whose code was handed in.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const resetToken = next(token, code, caller);
        done(world).set(token.tokenId, token);
        return resetToken;
      },
      ...finding(RESEND, done),
    },
  }),
  'resend-knows-cancelled-tokens': deviation({
    violates: 'password-forgot-send-code/cancels-the-earlier-token',
    alsoBreaks: CANCELLED,
    says: 'password/forgot/resend_code serves tokens that a later send_code cancelled.',
    wrap: {
      'tokens.endAllOf': (next, world) => (uid, type) => {
        if (type === tokenType(world))
          for (const token of world.tokens.allOf(uid, type)) cancelled(world).set(token.tokenId, token);
        next(uid, type);
      },
      ...finding(RESEND, cancelled),
    },
  }),
  'later-ones-never-expire': deviation({
    violates: 'password-forgot-send-code/token-expires-after-its-ttl',
    alsoBreaks: ['password-forgot-verify-code/expired-token-is-refused'],
    families: ['onepw', 'srp'],
    says: 'Of the tokens of password/forgot that an account asks for the first one expires, and no later one.',
    wrap: {
      'tokens.create': (next, world) => (type, uid, facts) => {
        const token = next(type, uid, facts);
        if (type !== tokenType(world)) return token;
        if (hadOne(world).has(uid)) lasting(world).set(token.tokenId, token);
        hadOne(world).add(uid);
        return token;
      },
      'tokens.end': (next, world) => (token) => {
        lasting(world).delete(token.tokenId);
        return next(token);
      },
      'tokens.find': (next, world) => (type, tokenId) => next(type, tokenId) ?? lasting(world).get(tokenId),
    },
  }),
  'resend-makes-a-new-code-after-a-wrong-one': deviation({
    violates: 'password-forgot-resend-code/same-code-each-time',
    families: ['onepw', 'srp'],
    says: 'After a wrong code password/forgot/resend_code mails another one, which is good from then on.',
    wrap: {
      'passwords.countForgotTry': (next, world) => (token) => {
        mistyped(world).add(token.tokenId);
        return next(token);
      },
      'passwords.mailForgotCode': (next, world) => (token, link, caller) => {
        if (!mistyped(world).has(token.tokenId)) return next(token, link, caller);
        const code = world.passwords.newForgotCode(token.uid);
        world.tokens.update(token, { code });
        next({ ...token, code }, link, caller);
      },
    },
  }),
  'resend-tells-the-whole-ttl-later': deviation({
    violates: 'password-forgot-resend-code/ttl-is-shorter',
    families: ['onepw', 'srp'],
    says: 'From the second mail on that it sends for a token, password/forgot/resend_code answers its whole ttl.',
    wrap: answering(RESEND, (body, { input, world }) => {
      const id = input.token?.tokenId ?? '';
      if (resent(world).has(id)) return { ...body, ttl: lifetimeOfForgotToken(world) / 1000 };
      resent(world).add(id);
      return body;
    }),
  }),
  'cancels-no-more-after-a-reset': deviation({
    violates: 'password-forgot-send-code/cancels-the-earlier-token',
    alsoBreaks: CANCELLED,
    says: 'Once its password was reset, an account has as many tokens of password/forgot as it asks for.',
    wrap: {
      'endpoints.run': (next, world) => async (request, input) => {
        const answer = await next(request, input);
        if (request.operation.id === 'accountReset' && input.token !== undefined) wasReset(world).add(input.token.uid);
        return answer;
      },
      'tokens.endAllOf': (next, world) => (uid, type) =>
        type === tokenType(world) && wasReset(world).has(uid) ? undefined : next(uid, type),
    },
  }),
  'a-reset-ends-those-of-everybody': deviation({
    violates: 'password-forgot-send-code/leaves-the-tokens-of-others',
    alsoBreaks: ['*'],
    families: ['onepw', 'srp'],
    says: 'account/reset empties the table of tokens that password/forgot gave out.',
    wrap: {
      'endpoints.run': (next, world) => async (request, input) => {
        const answer = await next(request, input);
        if (request.operation.id === 'accountReset')
          for (const token of [...world.store.tokens.values()])
            if (token.type === tokenType(world)) world.tokens.end(token);
        return answer;
      },
    },
  }),
};
