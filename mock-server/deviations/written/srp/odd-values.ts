import { deviation, type WrittenDeviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import { around, type Fields } from '../../at-operation.js';
import { bytesOf } from './_emails.js';
import { families } from './_family.js';

function breakDown(): never {
  throw new Error('The deviation breaks the server');
}

/** The server breaks down over what a request holds. */
function breaking(says: string, wrap: Wraps): WrittenDeviation {
  return deviation({ violates: 'api/client-failure-status-is-4xx', alsoBreaks: ['*'], families, says, wrap });
}

/** An operation breaks down over some bodies. */
const breakingOver = (operation: string, isOdd: (body: Fields) => boolean): Wraps =>
  around(operation, ({ input, next }) => (isOdd(input.body as Fields) ? breakDown() : next(input)));

/** Every operation breaks down over some JSON. */
const breakingOverJson = (isOdd: (json: unknown) => boolean): Wraps => ({
  'body.parse': (next) => (request, body) => {
    const json = next(request, body);
    return isOdd(json) ? breakDown() : json;
  },
});

const isUtf8 = (bytes: Buffer) => Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes);

/** Faults over values that are odd, each of another kind. */
export default {
  'null-breaks-down': breaking(
    'A body that is null is a failure of the server.',
    breakingOverJson((json) => json === null),
  ),
  'a-list-breaks-down': breaking(
    'A body that is a list is a failure of the server.',
    breakingOverJson((json) => Array.isArray(json)),
  ),
  'a-parameter-that-is-null-breaks-down': breaking(
    'A parameter that is null is a failure of the server.',
    breakingOverJson((json) => Object.values((json ?? {}) as Fields).includes(null)),
  ),
  'an-email-that-is-no-utf8-breaks-down': breaking(
    'auth/start breaks down over an email whose bytes are no UTF-8.',
    breakingOver('authStart', ({ email }) => !isUtf8(bytesOf(email))),
  ),
  'an-email-without-an-at-sign-breaks-the-creation-down': breaking(
    'account/create breaks down over what is no address.',
    breakingOver('accountCreate', ({ email }) => !bytesOf(email).includes('@')),
  ),
  'an-srp-token-of-nobody-breaks-down': breaking(
    'auth/finish breaks down over an srpToken that is too long.',
    breakingOver('authFinish', ({ srpToken }) => String(srpToken).length > 100),
  ),
  'an-empty-uid-breaks-down': breaking(
    'recovery_email/verify_code breaks down over a uid that is empty.',
    breakingOver('recoveryEmailVerifyCode', ({ uid }) => uid === ''),
  ),
  'a-signature-without-attributes-breaks-down': breaking(
    'An Authorization header that says Hawk and no more is a failure of the server.',
    {
      'hawk.readAttributes': (next) => (request) =>
        request.headers.authorization === 'Hawk' ? breakDown() : next(request),
    },
  ),
} satisfies Record<string, WrittenDeviation>;
