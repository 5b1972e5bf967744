import { difference } from '../../deviation.js';
import { DomainError } from '../../domain/domain-error.js';
import type { Wraps } from '../../seams.js';
import { isFields } from './_bodies.js';
import { UNSPECIFIED, WORDED, WordedFailure, wording } from './_wording.js';

/** The bytes that some editors put before a text. */
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Operations for which a POST without a body was good enough. */
const BODILESS = ['sessionDestroy', 'getRandomBytes'];

/** A request without a body counts as one whose JSON is null, except by these operations. */
function missingBodyIsNull(except: readonly string[]): Wraps {
  return {
    'body.parse': (next) => (request, body) => {
      const value = next(request, body);
      return value === undefined && request.operation.body !== undefined && !except.includes(request.operation.id)
        ? null
        : value;
    },
  };
}

/** How bodies were read: notes on 2017, 1.1 and 1.3; notes on 2015, 1. */
export default {
  'malformed-json-is-999': difference({
    differs: 'A body that is no JSON is answered with errno 999, and 106 is never sent.',
    wrap: wording('InvalidJson', { status: 400, errno: UNSPECIFIED, message: 'Invalid request payload JSON format' }),
  }),
  'refuses-byte-order-marks': difference({
    differs: 'A byte order mark before the JSON of a body makes it malformed.',
    wrap: {
      'body.parse': (next) => (request, body) => {
        if (request.operation.body !== undefined && body.subarray(0, 3).equals(BYTE_ORDER_MARK))
          throw new DomainError('InvalidJson');
        return next(request, body);
      },
    },
  }),
  'takes-chunks': difference({
    differs: 'A body that comes in chunks, without a content-length, is read like any other; 112 is never sent.',
    wrap: { 'body.checkLength': () => () => undefined },
  }),
  'hangs-up-on-too-many-chunks': difference({
    differs: 'A body in chunks that is too large ends the connection without an answer.',
    wrap: {
      'answers.failure': (next) => (request, error) => {
        const answer = next(request, error);
        const isChunked = request?.headers['transfer-encoding'] !== undefined;
        const isTooLarge = error instanceof DomainError && error.failure === 'RequestBodyTooLarge';
        return isChunked && isTooLarge ? { ...answer, wire: { reset: true } } : answer;
      },
    },
  }),
  'missing-body-is-null': difference({
    differs: 'A missing body is an invalid one, errno 107, also where every parameter may be left out.',
    wrap: missingBodyIsNull(BODILESS),
  }),
  'missing-body-is-null-but-for-the-code': difference({
    differs: 'A missing body is an invalid one, errno 107; recovery_email/resend_code does without.',
    wrap: missingBodyIsNull([...BODILESS, 'recoveryEmailResendCode']),
  }),
  'scalars-are-415': difference({
    differs: 'A body that is a JSON number, text or boolean is answered with status 415 and errno 999.',
    wrap: {
      ...WORDED,
      'body.parse': (next) => (request, body) => {
        const value = next(request, body);
        if (value === undefined || value === null || Array.isArray(value) || isFields(value)) return value;
        throw new WordedFailure({ status: 415, errno: UNSPECIFIED, message: 'payload must represent an object' });
      },
    },
  }),
  'reads-the-body-of-get-random-bytes': difference({
    differs: 'get_random_bytes, which has no parameters, refuses a body that is no JSON.',
    wrap: {
      'routes.find': (next) => (method, path) => {
        const operation = next(method, path);
        return operation?.id === 'getRandomBytes' ? { ...operation, body: {} } : operation;
      },
    },
  }),
};
