import { difference } from '../../deviation.js';
import { DomainError } from '../../domain/domain-error.js';
import { around } from '../at-operation.js';
import { taking, textLike } from './_bodies.js';

/** The life of a passwordForgotToken. */
const HOUR_MS = 3_600_000;

/** Changed, forgotten and reset passwords. */
export default {
  // Notes on 2017, 1.2; notes on 2015, 3.
  'change-token-survives-a-failure': difference({
    differs: 'A passwordChangeToken is used up only by a change that succeeds.',
    wrap: { 'tokens.consume': (next) => (token) => token.type === 'passwordChangeToken' || next(token) },
  }),
  // Notes on 2017, 1.2: password/change/finish.
  'sessions-are-named-by-their-id': difference({
    differs: 'The sessionToken that password/change/finish takes is the Hawk id of the session, and not its token.',
    wrap: {
      'sessions.named': (next, world) => (uid, given) => {
        if (world.tokens.find('sessionToken', given) === undefined) throw new DomainError('InvalidToken');
        return next(uid, given);
      },
    },
  }),
  // Notes on 2017, 1.2: account/reset.
  'keys-need-a-session-after-the-reset': difference({
    differs:
      'account/reset that is asked for keys and no session resets the password, and then says that one is missing.',
    wrap: around('accountReset', async ({ input, next }) => {
      const answer = await next(input);
      const { keys } = input.query as { readonly keys?: boolean };
      const { sessionToken } = input.body as { readonly sessionToken?: boolean };
      if (keys === true && sessionToken !== true) throw new DomainError('MissingParameter', { param: 'sessionToken' });
      return answer;
    }),
  }),
  // Notes on 2017, 1.2: password/forgot; notes on 2015, 1.
  'forgot-codes-are-hex': difference({
    differs: 'The code for a forgotten password is 32 hex digits, whose codeLength counts 16 bytes.',
    wrap: {
      ...taking({ passwordForgotVerifyCode: { code: textLike(/^[0-9a-f]{32}$/i) } }),
      'passwords.newForgotCode': (_next, world) => () => world.random.hex(16),
      'passwords.forgotState': (next) => (token) => ({ ...next(token), codeLength: 16 }),
      'passwords.submitForgotCode': (next) => (token, code, caller) => next(token, code.toLowerCase(), caller),
    },
  }),
  'forgot-tokens-live-an-hour': difference({
    differs: 'A passwordForgotToken is good for an hour.',
    wrap: {
      'tokens.expiryOf': (next, world) => (type) =>
        type === 'passwordForgotToken' ? world.clock.now() + HOUR_MS : next(type),
    },
  }),
  'forgot-codes-are-mailed-again-to-the-account': difference({
    differs: 'password/forgot/resend_code asks for an email and ignores it: the mail goes to the account of the token.',
    wrap: {
      'passwords.resendForgotCode': (next, world) => (token, _email, link, caller) =>
        next(token, world.accounts.get(token.uid).email, link, caller),
    },
  }),
};
