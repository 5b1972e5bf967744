import { deviation } from '../../../deviation.js';
import type { World } from '../../../world.js';
import { answering, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { lifetimeOfForgotToken } from './_kinds.js';

/** Hawk ids of tokens whose code was mailed again. */
const mailedAgain = memory(() => new Set<string>());

/** Faults that show once a wrong code came, or a second mail. */
export default {
  'status-tells-the-whole-ttl-after-a-wrong-code': deviation({
    violates: 'password-forgot-status/ttl-counts-down',
    families: ['onepw'],
    says: 'Once a wrong code came, password/forgot/status answers the ttl of a new token.',
    wrap: answering('passwordForgotStatus', (body, { world }) => renewed(world, body)),
  }),
  'resend-tells-the-whole-ttl-after-a-wrong-code': deviation({
    violates: 'password-forgot-resend-code/ttl-is-shorter',
    families: ['onepw'],
    says: 'Once a wrong code came, password/forgot/resend_code answers the ttl of a new token.',
    wrap: answering('passwordForgotResendCode', (body, { world }) => renewed(world, body)),
  }),
  'resend-tells-another-length-after-a-wrong-code': deviation({
    violates: 'password-forgot-resend-code/same-code-length-in-the-answer',
    families: ['onepw', 'srp'],
    says: 'Once a wrong code came, password/forgot/resend_code answers the other of the two lengths.',
    wrap: answering('passwordForgotResendCode', (body, { world }) =>
      hasTriesLess(world, body) ? { ...body, codeLength: body.codeLength === 8 ? 16 : 8 } : body,
    ),
  }),
  'resend-tells-another-token-after-a-wrong-code': deviation({
    violates: 'password-forgot-resend-code/same-token-in-the-answer',
    families: ['onepw'],
    says: 'Once a wrong code came, password/forgot/resend_code answers a token that nobody has.',
    wrap: answering('passwordForgotResendCode', (body, { world }) =>
      hasTriesLess(world, body) ? { ...body, passwordForgotToken: world.random.hex(32) } : body,
    ),
  }),
  'mails-nothing-for-a-service-alone': deviation({
    violates: 'password-forgot-send-code/mails-a-code',
    alsoBreaks: ['password-forgot-resend-code/mails-the-code-again'],
    families: ['onepw'],
    says: 'password/forgot/send_code mails nothing where a service comes without a redirectTo and a resume.',
    wrap: {
      'passwords.mailForgotCode': (next) => (token, link, caller) => {
        const { service, redirectTo, resume } = link;
        if (service === undefined || redirectTo !== undefined || resume !== undefined) next(token, link, caller);
      },
    },
  }),
  'sends-unverified-addresses-no-second-mail': deviation({
    violates: 'password-forgot-resend-code/mails-the-code-again',
    alsoBreaks: ['password-forgot-*'],
    families: ['onepw', 'srp'],
    says: 'password/forgot/resend_code mails nothing to an address that is not verified.',
    wrap: {
      'passwords.resendForgotCode':
        (next, world) =>
        (token, ...rest) =>
          world.accounts.get(token.uid).emailVerified ? next(token, ...rest) : world.passwords.forgotState(token),
    },
  }),
  'a-second-mail-spoils-the-reset': deviation({
    violates: 'account-reset/token-of-verify-code-is-accepted',
    families: ['onepw'],
    says: 'The code of a mail that was sent again gives an accountResetToken that was never stored.',
    wrap: {
      'passwords.resendForgotCode':
        (next, world) =>
        (token, ...rest) => {
          mailedAgain(world).add(token.tokenId);
          return next(token, ...rest);
        },
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const resetToken = next(token, code, caller);
        if (mailedAgain(world).has(token.tokenId)) world.tokens.end(resetToken);
        return resetToken;
      },
    },
  }),
};

/** The answer with the ttl of a new token, once a try is gone. */
function renewed(world: World, body: Fields): Fields {
  return hasTriesLess(world, body) ? { ...body, ttl: lifetimeOfForgotToken(world) / 1000 } : body;
}

/** Whether an answer tells of fewer tries than a new token has. */
function hasTriesLess(world: World, body: Fields): boolean {
  return Number(body.tries) < world.behaviour.forgotCode.tries;
}
