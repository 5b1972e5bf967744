import { deviation } from '../../../deviation.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';

const RESEND = 'passwordForgotResendCode';

/** By Hawk id: tokens of forgotten passwords whose code was handed in. */
const done = memory(() => new Map<string, TokenRow>());

/** By Hawk id: tokens that another call cancelled. */
const cancelled = memory(() => new Map<string, TokenRow>());

/** Uids of accounts whose password was reset. */
const wasReset = memory(() => new Set<string>());

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
