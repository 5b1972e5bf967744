import type { ErrorTable } from './error-row.js';
import { authFailureBody, type FailureBody } from './failure-body.js';

const BAD_REQUEST = { status: 400, error: 'Bad Request' };
const FORBIDDEN = { errno: 100, status: 403, error: 'Forbidden' };
const UNAVAILABLE = { status: 503, error: 'Service Unavailable' };

/**
 * The profile server's failures by its table (45 to 54), ten rows for all there is: whatever is wrong with a credential
 * is 100, whatever is wrong with a request 101. A path that is nowhere has no row, and 999 belongs to status 500, so it
 * gets a number of its own. Of several failures with one number the last is what a fault by that number means.
 */
export const profileErrors: ErrorTable = {
  UnknownAccount: { ...FORBIDDEN, message: 'Unauthorized' },
  NotTheOwner: { ...FORBIDDEN, message: 'Unauthorized: the avatar belongs to somebody else' },
  InsufficientScope: { ...FORBIDDEN, message: 'Unauthorized: insufficient scope' },
  InvalidToken: { ...FORBIDDEN, message: 'Unauthorized' },
  InvalidJson: { errno: 101, ...BAD_REQUEST, message: 'Invalid request parameter: the body is not JSON' },
  MissingContentLength: { errno: 101, ...BAD_REQUEST, message: 'Invalid request parameter: content-length is missing' },
  RequestBodyTooLarge: { errno: 101, ...BAD_REQUEST, message: 'Invalid request parameter: the body is too large' },
  UnknownAvatar: { errno: 101, ...BAD_REQUEST, message: 'Invalid request parameter: there is no such avatar' },
  MissingParameter: { errno: 101, ...BAD_REQUEST, message: 'Invalid request parameter' },
  InvalidParameter: { errno: 101, ...BAD_REQUEST, message: 'Invalid request parameter' },
  UnsupportedImageProvider: { errno: 102, ...BAD_REQUEST, message: 'Unsupported image provider' },
  ImageNotProcessed: { errno: 103, status: 500, error: 'Internal Server Error', message: 'Image processing error' },
  OAuthUnavailable: { errno: 104, ...UNAVAILABLE, message: 'OAuth service unavailable' },
  ServiceUnavailable: { errno: 105, ...UNAVAILABLE, message: 'Auth service unavailable' },
  AuthServerUnavailable: { errno: 105, ...UNAVAILABLE, message: 'Auth service unavailable' },
  AnonIdIsSet: {
    errno: 106,
    status: 412,
    error: 'Precondition Failed',
    message: 'Attempted to update non-null Ecosystem Anon ID',
  },
  TooManyRequests: {
    errno: 114,
    status: 429,
    error: 'Too Many Requests',
    message: 'Client has sent too many requests',
  },
  RequestBlocked: {
    errno: 125,
    status: 400,
    error: 'Request blocked',
    message: 'The request was blocked for security reasons',
  },
  UnknownRoute: { errno: 404, status: 404, error: 'Not Found', message: 'Not Found' },
  Unexpected: { errno: 999, status: 500, error: 'Internal Server Error', message: 'Internal server error' },
};

/** The form of the profile server: that of the auth servers without `info` (34 to 39). */
export const profileFailureBody: FailureBody = {
  write: ({ status, errno, error, message, extras }) => ({ code: status, errno, error, message, ...extras }),
  errnoOf: authFailureBody.errnoOf,
};
