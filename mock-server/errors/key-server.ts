import type { ErrorTable } from './error-row.js';
import type { FailureBody } from './failure-body.js';

const BAD_REQUEST = { status: 400, error: 'Bad Request' };
const UNAUTHORIZED = { status: 401, error: 'Unauthorized' };
const TOO_MANY = { errno: 114, status: 429, error: 'Too Many Requests', message: 'Client has sent too many requests' };
const BUSY = { errno: 201, status: 503, error: 'Service Unavailable', message: 'Service unavailable' };

/**
 * The key server's failures. The document says that there are stable codes (line 27) and names none, nor a status, so
 * this table is our own: it takes the numbers and statuses that the later documents give the same faults. Where the
 * servers of the time had a 500 for a fault of the client, this table has a 400.
 */
export const keyServerErrors: ErrorTable = {
  AccountExists: { errno: 101, ...BAD_REQUEST, message: 'Account already exists' },
  UnknownAccount: { errno: 102, ...BAD_REQUEST, message: 'Unknown account' },
  IncorrectPassword: { errno: 103, ...BAD_REQUEST, message: 'Incorrect password' },
  InvalidVerificationCode: { errno: 105, ...BAD_REQUEST, message: 'Invalid verification code' },
  InvalidJson: { errno: 106, ...BAD_REQUEST, message: 'Invalid JSON in request body' },
  InvalidParameter: { errno: 107, ...BAD_REQUEST, message: 'Invalid parameter in request body' },
  MissingParameter: { errno: 108, ...BAD_REQUEST, message: 'Missing parameter in request body' },
  InvalidSignature: { errno: 109, ...UNAUTHORIZED, message: 'Invalid request signature' },
  InvalidToken: { errno: 110, ...UNAUTHORIZED, message: 'The token could not be found' },
  InvalidTimestamp: { errno: 111, ...UNAUTHORIZED, message: 'Invalid timestamp in request signature' },
  MissingContentLength: { errno: 112, status: 411, error: 'Length Required', message: 'Missing content-length header' },
  RequestBodyTooLarge: {
    errno: 113,
    status: 413,
    error: 'Request Entity Too Large',
    message: 'Request body too large',
  },
  // A fault that an operator arms by its number is the last of those that have it.
  RequestBlocked: TOO_MANY,
  TooManyRequests: TOO_MANY,
  InvalidNonce: { errno: 115, ...UNAUTHORIZED, message: 'Invalid nonce in request signature' },
  // Of this family alone, in a row that no later document uses.
  UnknownRecoveryMethod: { errno: 150, ...BAD_REQUEST, message: 'The account has no such recovery method' },
  ServiceUnavailable: BUSY,
  FeatureDisabled: BUSY,
  UnknownRoute: { errno: 999, status: 404, error: 'Not Found', message: 'Unspecified error' },
  Unexpected: { errno: 999, status: 500, error: 'Internal Server Error', message: 'Unspecified error' },
};

/** The form of the key server (lines 22 to 33): the status, and a list of errors, of which a failure has one. */
export const keyServerFailureBody: FailureBody = {
  write: ({ status, errno, message, info, extras }) => ({
    status,
    errors: [{ code: errno, message, info, ...extras }],
  }),
  errnoOf(body) {
    const errors = typeof body === 'object' && body !== null && 'errors' in body ? body.errors : undefined;
    const code: unknown = Array.isArray(errors)
      ? (errors[0] as { code?: unknown } | null | undefined)?.code
      : undefined;
    return typeof code === 'number' ? code : undefined;
  },
};
