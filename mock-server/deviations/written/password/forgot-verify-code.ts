import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import { tokenKey } from '../../../domain/store.js';
import type { Wraps } from '../../../seams.js';
import { answering, around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';
import { actingBeforeTheCheck } from '../_before-the-check.js';
import { halfRight, halfRightAtTheEnd } from '../_half-right.js';
import { notingTheCanceled, servingTheDead } from './_dead-tokens.js';

const OP = 'passwordForgotVerifyCode';

/** By Hawk id: tokens that another send_code canceled. */
const canceled = memory(() => new Map<string, TokenRow>());

/** Hawk ids of tokens with which a wrong code came. */
const wrongOnce = memory(() => new Set<string>());

/** Uids of accounts of which a token lost its last try. */
const spent = memory(() => new Set<string>());

/** By Hawk id: tokens whose code was handed in. */
const consumed = memory(() => new Map<string, TokenRow>());

/** Seeds of tokens whose mail was to lead somewhere. */
const leading = memory(() => new Set<unknown>());

/** Codes are refused whose mail an operation sent with a parameter for the link. */
function refusingCodesOf(operation: string): Wraps {
  return {
    ...around(operation, async ({ input, next, world }) => {
      const answer = await next(input);
      const { service, redirectTo, resume } = input.body as Fields;
      if ((service ?? redirectTo ?? resume) !== undefined)
        leading(world).add(((answer.body ?? {}) as Fields).passwordForgotToken);
      return answer;
    }),
    'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
      if (leading(world).has(token.seed))
        throw new DomainError('InvalidVerificationCode', { tries: token.tries ?? 0, ttl: 0 });
      return next(token, code, caller);
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
  'refuses-unverified-addresses': deviation({
    violates: 'password-forgot-verify-code/mailed-code-is-accepted',
    alsoBreaks: ['password-forgot-verify-code/refused-signature-costs-no-try'],
    families: ['onepw', 'srp'],
    says: 'password/forgot/verify_code answers errno 104 to whoever has not verified the address.',
    wrap: refusing(
      OP,
      () => new DomainError('UnverifiedAccount'),
      ({ input, world }) => world.accounts.find(input.token?.uid ?? '')?.emailVerified === false,
    ),
  }),
  'gives-the-token-in-base64': deviation({
    violates: 'password-forgot-verify-code/reset-token-is-plain-hex',
    alsoBreaks: ['password-forgot-verify-code/response-200-accountResetToken'],
    says: 'password/forgot/verify_code answers the accountResetToken in base64.',
    wrap: answering(OP, (body) => ({
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
    wrap: servingTheDead(OP, (world, tokenId) => {
      const token = world.store.tokens.get(tokenKey(world.behaviour.forgotCode.tokenType, tokenId));
      return token !== undefined && (token.expiresAt ?? 0) <= world.clock.now() ? token : undefined;
    }),
  }),
  'takes-a-canceled-token': deviation({
    violates: 'password-forgot-verify-code/canceled-token-is-refused',
    says: 'password/forgot/verify_code takes a token that was canceled, if its own code comes with it.',
    wrap: {
      ...servingTheDead(OP, (world, tokenId) => canceled(world).get(tokenId)),
      ...notingTheCanceled(canceled),
    },
  }),
  'takes-a-consumed-token': deviation({
    violates: 'password-forgot-verify-code/consumed-token-is-refused',
    families: ['onepw'],
    says: 'password/forgot/verify_code gives another accountResetToken for a code that led to a reset.',
    wrap: {
      ...servingTheDead(OP, (world, tokenId) => consumed(world).get(tokenId)),
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const resetToken = next(token, code, caller);
        consumed(world).set(token.tokenId, token);
        return resetToken;
      },
    },
  }),
  'compares-half-of-the-code': deviation({
    violates: 'password-forgot-verify-code/refuses-a-code-that-is-nearly-right',
    says: 'password/forgot/verify_code takes every code whose first half is right.',
    wrap: {
      'passwords.submitForgotCode': (next) => (token, code, caller) => next(token, halfRight(code, token.code), caller),
    },
  }),
  'compares-numbers': deviation({
    violates: 'password-forgot-verify-code/refuses-a-code-that-is-nearly-right',
    families: ['onepw', 'srp'],
    says: 'password/forgot/verify_code compares codes as numbers, so that zeros before one change nothing.',
    wrap: {
      'passwords.submitForgotCode': (next) => (token, code, caller) =>
        next(token, /^\d+$/.test(code) && Number(code) === Number(token.code) ? (token.code ?? '') : code, caller),
    },
  }),
  'reads-the-digits-in-front': deviation({
    violates: 'password-forgot-verify-code/refuses-a-code-that-is-nearly-right',
    families: ['onepw', 'srp'],
    says: 'password/forgot/verify_code reads a code up to the first character that is no digit.',
    wrap: {
      'passwords.submitForgotCode': (next) => (token, code, caller) =>
        next(token, code.replace(/^(\d+)\D.*$/s, '$1'), caller),
    },
  }),
  'compares-the-end-of-the-code': deviation({
    violates: 'password-forgot-verify-code/refuses-a-code-that-is-nearly-right',
    says: 'password/forgot/verify_code takes every code whose last digits are right.',
    wrap: {
      'passwords.submitForgotCode': (next) => (token, code, caller) =>
        next(token, halfRightAtTheEnd(code, token.code), caller),
    },
  }),
  'counts-one-token-of-an-account': deviation({
    violates: 'password-forgot-verify-code/refused-after-all-tries',
    says: 'The first token of an account whose tries run out is dead then, and none after it.',
    wrap: {
      'passwords.countForgotTry': (next, world) => (token) => {
        if ((token.tries ?? 0) > 1) return next(token);
        if (!spent(world).has(token.uid)) {
          spent(world).add(token.uid);
          return next(token);
        }
        world.tokens.update(token, { tries: 0 });
        return 0;
      },
    },
  }),
  'counts-codes-of-the-right-length': deviation({
    violates: 'password-forgot-verify-code/refused-after-all-tries',
    families: ['onepw', 'srp'],
    says: 'A wrong code that is shorter or longer than the right one costs no try.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        if (code.length === token.code?.length) return next(token, code, caller);
        const { tries, ttl } = world.passwords.forgotState(token);
        throw new DomainError('InvalidVerificationCode', { tries, ttl });
      },
    },
  }),
  'counts-before-it-checks': deviation({
    violates: 'password-forgot-verify-code/refused-signature-costs-no-try',
    says: 'password/forgot/verify_code takes a try for every request that names a token, whoever signed it.',
    wrap: actingBeforeTheCheck(OP, (world, token) => world.passwords.countForgotTry(token)),
  }),
  'tires-of-wrong-codes': deviation({
    violates: 'password-forgot-verify-code/errno-105',
    alsoBreaks: ['password-forgot-*'],
    says: 'The second wrong code that comes with a token is answered as a token that is not known.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        try {
          return next(token, code, caller);
        } catch (error) {
          if (wrongOnce(world).has(token.tokenId)) throw new DomainError('InvalidToken');
          wrongOnce(world).add(token.tokenId);
          throw error;
        }
      },
    },
  }),
  'refuses-codes-of-mails-for-a-service': deviation({
    violates: 'password-forgot-verify-code/mailed-code-is-accepted',
    families: ['onepw'],
    says: 'A code that was mailed with a service, a redirectTo or a resume is answered like a wrong one.',
    wrap: refusingCodesOf('passwordForgotSendCode'),
  }),
  'refuses-codes-that-were-mailed-again-for-a-service': deviation({
    violates: 'password-forgot-verify-code/mailed-code-is-accepted',
    families: ['onepw'],
    says: 'A code that was mailed again with a service, a redirectTo or a resume is answered like a wrong one.',
    wrap: refusingCodesOf('passwordForgotResendCode'),
  }),
};
