import { deviation } from '../../../deviation.js';
import { answering } from '../../at-operation.js';

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
};
