import { deviation } from '../../../deviation.js';
import type { TokenRow } from '../../../domain/rows.js';
import { tokenKey } from '../../../domain/store.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { findingAnotherKind, lifetimeOfForgotToken } from './_kinds.js';

const OP = 'passwordForgotStatus';

/** By Hawk id: tokens whose code was handed in. */
const done = memory(() => new Map<string, TokenRow>());

export default {
  'uses-the-token-up': deviation({
    violates: 'password-forgot-status/succeeds-until-the-token-is-consumed',
    alsoBreaks: ['password-forgot-send-code/gives-a-new-token', 'password-forgot-status/errno-115'],
    says: 'Asking password/forgot/status uses the passwordForgotToken up.',
    wrap: answering(OP, (body, { input, world }) => {
      if (input.token !== undefined) world.tokens.end(input.token);
      return body;
    }),
  }),
  'knows-tokens-that-are-done': deviation({
    violates: 'password-forgot-status/refused-after-reset',
    says: 'password/forgot/status goes on answering for a token whose code was handed in, reset or not.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const resetToken = next(token, code, caller);
        done(world).set(token.tokenId, token);
        return resetToken;
      },
      'hawk.findToken': (next, world) => (request, attributes) => {
        const known = request.operation.id === OP ? done(world).get(attributes.id) : undefined;
        return known ?? next(request, attributes);
      },
    },
  }),
  'knows-expired-tokens': deviation({
    violates: 'password-forgot-status/refused-after-expiry',
    says: 'password/forgot/status answers for an expired token until it is cleared away.',
    wrap: {
      'hawk.findToken': (next, world) => (request, attributes) => {
        if (request.operation.id !== OP) return next(request, attributes);
        const row = world.store.tokens.get(tokenKey('passwordForgotToken', attributes.id.toLowerCase()));
        return row ?? next(request, attributes);
      },
    },
  }),
  'asks-for-a-session': deviation({
    violates: 'password-forgot-status/token-of-send-code-is-accepted',
    alsoBreaks: [
      'api/hawk-credentials-come-from-the-token',
      'password-forgot-send-code/token-lives-for-its-ttl',
      'password-forgot-status/response-200',
      'password-forgot-status/succeeds-until-the-token-is-consumed',
    ],
    says: 'password/forgot/status looks its caller up among the sessionTokens.',
    wrap: findingAnotherKind(OP),
  }),
  'tells-all-tries': deviation({
    violates: 'password-forgot-status/tries-count-down',
    says: 'password/forgot/status answers the tries of a new token.',
    wrap: answering(OP, (body, { world }) => ({ ...body, tries: world.behaviour.forgotCode.tries })),
  }),
  'tells-the-whole-ttl': deviation({
    violates: 'password-forgot-status/ttl-counts-down',
    says: 'password/forgot/status answers the ttl of a new token.',
    wrap: answering(OP, (body, { world }) => ({ ...body, ttl: lifetimeOfForgotToken(world) / 1000 })),
  }),
  'costs-a-try': deviation({
    violates: 'password-forgot-status/costs-no-try',
    alsoBreaks: ['password-forgot-status/succeeds-until-the-token-is-consumed'],
    says: 'Each call of password/forgot/status costs a try.',
    wrap: answering(OP, (body, { input, world }) => {
      if (input.token !== undefined) world.passwords.countForgotTry(input.token);
      return body;
    }),
  }),
  'tells-of-one-wrong-code': deviation({
    violates: 'password-forgot-status/tries-count-down',
    says: 'password/forgot/status answers one try less than at first, however many wrong codes came.',
    wrap: answering(OP, (body, { world }) => ({
      ...body,
      tries: Math.max(Number(body.tries), world.behaviour.forgotCode.tries - 1),
    })),
  }),
};
