import { deviation } from '../../../deviation.js';
import type { TokenRow } from '../../../domain/rows.js';
import { tokenKey } from '../../../domain/store.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { revive } from '../account/_tokens.js';
import { lifetimeOfForgotToken } from './_kinds.js';

/** By Hawk id: tokens that another send_code canceled. */
const canceled = memory(() => new Map<string, TokenRow>());

/** By Hawk id: tokens whose code was handed in. */
const consumed = memory(() => new Map<string, TokenRow>());

/** The operation, and no other, serves dead tokens that are found by their Hawk id. */
function servingTheDead(find: (world: World, tokenId: string) => TokenRow | undefined): Wraps {
  return {
    'hawk.findToken': (next, world) => (request, attributes) => {
      if (request.operation.id !== 'passwordForgotVerifyCode') return next(request, attributes);
      const dead = find(world, attributes.id.toLowerCase());
      if (dead !== undefined) revive(world, { ...dead, expiresAt: world.clock.now() + lifetimeOfForgotToken(world) });
      return next(request, attributes);
    },
  };
}

export default {
  'token-dies-before-the-last-try': deviation({
    violates: 'password-forgot-verify-code/last-try-counts',
    says: 'A passwordForgotToken dies when one try is left.',
    wrap: {
      'passwords.countForgotTry': (next, world) => (token) => {
        const tries = next(token);
        if (tries === 1) world.tokens.end(token);
        return tries;
      },
    },
  }),
  'tries-are-only-told': deviation({
    violates: 'password-forgot-verify-code/refused-after-all-tries',
    says: 'The tries of a passwordForgotToken are counted down and nothing happens at zero.',
    wrap: {
      'passwords.countForgotTry': (_next, world) => (token) => {
        const tries = Math.max(0, (token.tries ?? 0) - 1);
        world.tokens.update(token, { tries });
        return tries;
      },
    },
  }),
  'takes-a-code-of-anybody': deviation({
    violates: 'password-forgot-verify-code/code-must-be-that-of-the-token',
    says: 'password/forgot/verify_code looks the code up by itself, whoever it was mailed to.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const isKnown = [...world.store.tokens.values()].some((row) => row.code === code);
        return next(token, isKnown ? (token.code ?? code) : code, caller);
      },
    },
  }),
  'gives-the-token-in-base64': deviation({
    violates: 'password-forgot-verify-code/reset-token-is-plain-hex',
    alsoBreaks: ['password-forgot-verify-code/response-200-accountResetToken'],
    says: 'password/forgot/verify_code answers the accountResetToken in base64.',
    wrap: answering('passwordForgotVerifyCode', (body) => ({
      ...body,
      accountResetToken: Buffer.from(String(body.accountResetToken), 'hex').toString('base64'),
    })),
  }),
  'wrong-code-costs-everybody': deviation({
    violates: 'password-forgot-verify-code/wrong-code-costs-others-no-try',
    alsoBreaks: ['password-forgot-*'],
    says: 'The tries of a passwordForgotToken are counted by the server for all accounts together.',
    wrap: {
      'passwords.countForgotTry': (next, world) => (token) => {
        const others = [...world.store.tokens.values()].filter(
          ({ type, uid }) => type === token.type && uid !== token.uid,
        );
        for (const other of others) world.tokens.update(other, { tries: Math.max(1, (other.tries ?? 0) - 1) });
        return next(token);
      },
    },
  }),
  'takes-an-expired-token': deviation({
    violates: 'password-forgot-verify-code/expired-token-is-refused',
    says: 'password/forgot/verify_code takes an expired token with its code until it is cleared away.',
    wrap: servingTheDead((world, tokenId) => {
      const token = world.store.tokens.get(tokenKey(world.behaviour.forgotCode.tokenType, tokenId));
      return token !== undefined && (token.expiresAt ?? 0) <= world.clock.now() ? token : undefined;
    }),
  }),
  'takes-a-canceled-token': deviation({
    violates: 'password-forgot-verify-code/canceled-token-is-refused',
    says: 'password/forgot/verify_code takes a token that was canceled, if its own code comes with it.',
    wrap: {
      ...servingTheDead((world, tokenId) => canceled(world).get(tokenId)),
      'tokens.endAllOf': (next, world) => (uid, type) => {
        const { tokenType } = world.behaviour.forgotCode;
        if (type === tokenType)
          for (const token of world.tokens.allOf(uid, type)) canceled(world).set(token.tokenId, token);
        next(uid, type);
      },
    },
  }),
  'takes-a-consumed-token': deviation({
    violates: 'password-forgot-verify-code/consumed-token-is-refused',
    families: ['onepw'],
    says: 'password/forgot/verify_code gives another accountResetToken for a code that led to a reset.',
    wrap: {
      ...servingTheDead((world, tokenId) => consumed(world).get(tokenId)),
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const resetToken = next(token, code, caller);
        consumed(world).set(token.tokenId, token);
        return resetToken;
      },
    },
  }),
};
