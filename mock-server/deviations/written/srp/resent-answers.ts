import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

/** Hawk ids of tokens with which a wrong code came. */
const mistyped = memory(() => new Set<string>());

/** How many mails came of each token, by Hawk id. */
const mails = memory(() => new Map<string, number>());

/** The last wrong code that came with each token, by Hawk id. */
const lastWrong = memory(() => new Map<string, string>());

const notingWrongCodes: Wraps = {
  'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
    try {
      return next(token, code, caller);
    } catch (error) {
      if (error instanceof DomainError && error.failure === 'InvalidVerificationCode')
        mistyped(world).add(token.tokenId);
      throw error;
    }
  },
};

/** The answer of password/forgot/resend_code once a wrong code came. */
const afterAWrongCode = (change: (world: World) => Fields): Wraps => ({
  ...notingWrongCodes,
  ...answering('passwordForgotResendCode', (body, { input, world }) =>
    mistyped(world).has(input.token?.tokenId ?? '') ? { ...body, ...change(world) } : body,
  ),
});

/** The answer of password/forgot/resend_code from the second mail of a token on. */
const fromTheSecondOn = (change: (world: World) => Fields): Wraps =>
  answering('passwordForgotResendCode', (body, { input, world }) => {
    const id = input.token?.tokenId ?? '';
    const count = (mails(world).get(id) ?? 0) + 1;
    mails(world).set(id, count);
    return count > 1 ? { ...body, ...change(world) } : body;
  });

const WHOLE_TTL = 900;

/** Faults in what password/forgot/resend_code answers later, and in what a try is. */
export default {
  'a-wrong-code-gives-the-ttl-back': deviation({
    violates: 'password-forgot-resend-code/ttl-is-shorter',
    families,
    says: 'password/forgot/resend_code answers the whole ttl where a wrong code came.',
    wrap: afterAWrongCode(() => ({ ttl: WHOLE_TTL })),
  }),
  'a-wrong-code-doubles-the-length': deviation({
    violates: 'password-forgot-resend-code/same-code-length-in-the-answer',
    families,
    says: 'password/forgot/resend_code answers a codeLength of 16 where a wrong code came.',
    wrap: afterAWrongCode(() => ({ codeLength: 16 })),
  }),
  'a-wrong-code-changes-the-token': deviation({
    violates: 'password-forgot-resend-code/same-token-in-the-answer',
    families,
    says: 'password/forgot/resend_code answers a token that nobody knows where a wrong code came.',
    wrap: afterAWrongCode((world) => ({ forgotPasswordToken: world.random.hex(32) })),
  }),
  'second-mails-double-the-length': deviation({
    violates: 'password-forgot-resend-code/same-code-length-in-the-answer',
    families,
    says: 'password/forgot/resend_code answers a codeLength of 16 from the second mail on.',
    wrap: fromTheSecondOn(() => ({ codeLength: 16 })),
  }),
  'second-mails-change-the-token': deviation({
    violates: 'password-forgot-resend-code/same-token-in-the-answer',
    families,
    says: 'password/forgot/resend_code answers a token that nobody knows from the second mail on.',
    wrap: fromTheSecondOn((world) => ({ forgotPasswordToken: world.random.hex(32) })),
  }),
  'the-same-wrong-code-counts-once': deviation({
    violates: 'password-forgot-verify-code/refused-after-all-tries',
    families,
    says: 'password/forgot/verify_code takes no try for a wrong code that came just before.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const isTheSame = lastWrong(world).get(token.tokenId) === code && code !== token.code;
        lastWrong(world).set(token.tokenId, code);
        if (!isTheSame) return next(token, code, caller);
        throw new DomainError('InvalidVerificationCode', { tries: token.tries ?? 0, ttl: 0 });
      },
    },
  }),
};
