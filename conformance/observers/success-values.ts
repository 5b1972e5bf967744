import { isSuccessOfTheApi } from '../judging/failure.js';
import { type Rule, rulesIn } from '../judging/rules.js';
import { countsSeconds } from '../judging/server-clock.js';
import { defineObserver } from '../observer.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import { isSuccessStatus } from '../wire/success-status.js';

const HEX = /^(?:[0-9a-f]{2})+$/i;

/** A statement about the value of one field, wherever an answer of the operation has it. */
function value(
  requirement: string,
  operation: string,
  name: string,
  expected: string,
  holds: (field: unknown, answer: Answered) => boolean,
): Rule {
  const field = (answer: Answered) => fieldsOf(answer)[name];
  return {
    requirement,
    applies: (answer) => answer.operation?.id === operation && isSuccessStatus(answer) && field(answer) !== undefined,
    holds: (answer) => holds(field(answer), answer),
    expected,
    // Some of these values are secrets; the exchange beside it shows them as far as a report may.
    actual: (answer) => (holds(field(answer), answer) ? `it is ${expected}` : `it is not ${expected}`),
  };
}

const isHex = (field: unknown) => typeof field === 'string' && HEX.test(field);
const isAvatarId = (field: unknown) => typeof field === 'string' && /^[0-9a-f]{32}$/i.test(field);
const isSeconds = (field: unknown, { at }: Answered) => countsSeconds(field, at / 1000);

const RULES: readonly Rule[] = [
  value('account-keys/bundle-is-base16', 'accountKeys', 'bundle', 'base16', isHex),
  value('auth-finish/bundle-is-base16', 'authFinish', 'bundle', 'base16', isHex),
  value('session-create/bundle-is-base16', 'sessionCreate', 'bundle', 'base16', isHex),
  value('password-change-start/bundle-is-base16', 'passwordChangeStart', 'bundle', 'base16', isHex),
  value('recovery-email-status/email-is-hex', 'recoveryEmailStatus', 'email', 'base16', isHex),
  value('get-random-bytes/data-is-base16', 'getRandomBytes', 'data', 'base16', isHex),
  value(
    'get-random-bytes/gives-32-bytes',
    'getRandomBytes',
    'data',
    '32 bytes in base16',
    (data) => isHex(data) && String(data).length === 64,
  ),
  value(
    'password-forgot-verify-code/reset-token-is-plain-hex',
    'passwordForgotVerifyCode',
    'accountResetToken',
    'base16',
    isHex,
  ),
  value(
    'password-forgot-send-code/code-length-is-8-or-16',
    'passwordForgotSendCode',
    'codeLength',
    '8 or 16',
    (length) => length === 8 || length === 16,
  ),
  value('avatar/id-is-a-32-digit-hexstring', 'avatar', 'id', '32 hexadecimal digits', isAvatarId),
  value('account-create/auth-at-is-in-seconds', 'accountCreate', 'authAt', 'a number of seconds since 1970', isSeconds),
  value('account-login/auth-at-is-in-seconds', 'accountLogin', 'authAt', 'a number of seconds since 1970', isSeconds),
  value(
    'account-login/verification-reason-is-login',
    'accountLogin',
    'verificationReason',
    '"login"',
    (reason) => reason === 'login',
  ),
  value(
    'account-login/verification-method-is-email',
    'accountLogin',
    'verificationMethod',
    '"email"',
    (method) => method === 'email',
  ),
];

/** Watches what prose says of the values in successes, beyond their types. */
export default defineObserver(rulesIn(RULES, isSuccessOfTheApi));
