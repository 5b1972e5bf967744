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
  return Number(body.tries) < world.behaviour.forgotCode.tries
    ? { ...body, ttl: lifetimeOfForgotToken(world) / 1000 }
    : body;
}
