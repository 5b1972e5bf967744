import type { FailureName, OAuthFailures, ProfileFailures } from '../domain/domain-error.js';
import type { ErrorRow, ErrorTable } from './error-row.js';

const BAD_REQUEST = { status: 400, error: 'Bad Request' };
const UNAUTHORIZED = { status: 401, error: 'Unauthorized' };
const UNAVAILABLE = { status: 503, error: 'Service Unavailable' };

/** What only editions before 2015 can answer. */
type EarlierFailure = 'TooManySessions' | 'UnknownRecoveryMethod';

/** What other servers answer. */
type OthersFailure = keyof ProfileFailures | keyof OAuthFailures;

/**
 * The auth servers' failures. Numbers and statuses are those of the document's table; 132 has the status of its
 * endpoint (500), which is also what the deployed server sent. Texts are free and follow the deployed server.
 * 121 is sent by the
 * edition with the lockout alone. Numbers that this family never sends: 117, 118, 119, 122, 128.
 */
export const authErrors: Readonly<Record<Exclude<FailureName, EarlierFailure | OthersFailure>, ErrorRow>> = {
  AccountExists: { errno: 101, ...BAD_REQUEST, message: 'Account already exists' },
  UnknownAccount: { errno: 102, ...BAD_REQUEST, message: 'Unknown account' },
  IncorrectPassword: { errno: 103, ...BAD_REQUEST, message: 'Incorrect password' },
  UnverifiedAccount: { errno: 104, ...BAD_REQUEST, message: 'Unverified account' },
  InvalidVerificationCode: { errno: 105, ...BAD_REQUEST, message: 'Invalid verification code' },
  InvalidJson: { errno: 106, ...BAD_REQUEST, message: 'Invalid JSON in request body' },
  InvalidParameter: { errno: 107, ...BAD_REQUEST, message: 'Invalid parameter in request body' },
  MissingParameter: { errno: 108, ...BAD_REQUEST, message: 'Missing parameter in request body' },
  InvalidSignature: { errno: 109, ...UNAUTHORIZED, message: 'Invalid request signature' },
  InvalidToken: { errno: 110, ...UNAUTHORIZED, message: 'The authentication token could not be found' },
  InvalidTimestamp: { errno: 111, ...UNAUTHORIZED, message: 'Invalid timestamp in request signature' },
  MissingContentLength: { errno: 112, status: 411, error: 'Length Required', message: 'Missing content-length header' },
  RequestBodyTooLarge: {
    errno: 113,
    status: 413,
    error: 'Request Entity Too Large',
    message: 'Request body too large',
  },
  TooManyRequests: {
    errno: 114,
    status: 429,
    error: 'Too Many Requests',
    message: 'Client has sent too many requests',
  },
  InvalidNonce: { errno: 115, ...UNAUTHORIZED, message: 'Invalid nonce in request signature' },
  EndpointGone: { errno: 116, status: 410, error: 'Gone', message: 'This endpoint is no longer supported' },
  IncorrectEmailCase: { errno: 120, ...BAD_REQUEST, message: 'Incorrect email case' },
  AccountLocked: { errno: 121, ...BAD_REQUEST, message: 'Account is locked' },
  UnknownDevice: { errno: 123, ...BAD_REQUEST, message: 'Unknown device' },
  DeviceConflict: { errno: 124, ...BAD_REQUEST, message: 'Session already registered by another device' },
  RequestBlocked: {
    errno: 125,
    status: 400,
    error: 'Request blocked',
    message: 'The request was blocked for security reasons',
  },
  AccountMustBeReset: { errno: 126, ...BAD_REQUEST, message: 'Account must be reset' },
  InvalidUnblockCode: { errno: 127, ...BAD_REQUEST, message: 'Invalid unblock code' },
  InvalidPhoneNumber: { errno: 129, ...BAD_REQUEST, message: 'Invalid phone number' },
  InvalidRegion: { errno: 130, ...BAD_REQUEST, message: 'Invalid region' },
  InvalidMessageId: { errno: 131, ...BAD_REQUEST, message: 'Invalid message id' },
  MessageRejected: { errno: 132, status: 500, error: 'Bad Request', message: 'Message rejected' },
  ServiceUnavailable: { errno: 201, ...UNAVAILABLE, message: 'Service unavailable' },
  FeatureDisabled: { errno: 202, status: 503, error: 'Feature not enabled', message: 'Service unavailable' },
  UnknownRoute: { errno: 999, status: 404, error: 'Not Found', message: 'Unspecified error' },
  Unexpected: { errno: 999, status: 500, error: 'Internal Server Error', message: 'Unspecified error' },
};

/**
 * The same of November 2013, whose table (57 to 73) ends with 114: 115 counts sessions there, and a nonce that was used
 * before makes the signature invalid. Customs know one answer, and an operator who switches something off has the one
 * for a server that is too busy.
 */
export const auth2013Errors: ErrorTable = {
  AccountExists: authErrors.AccountExists,
  UnknownAccount: authErrors.UnknownAccount,
  IncorrectPassword: authErrors.IncorrectPassword,
  UnverifiedAccount: authErrors.UnverifiedAccount,
  InvalidVerificationCode: authErrors.InvalidVerificationCode,
  InvalidJson: authErrors.InvalidJson,
  InvalidParameter: authErrors.InvalidParameter,
  MissingParameter: authErrors.MissingParameter,
  InvalidSignature: authErrors.InvalidSignature,
  InvalidNonce: authErrors.InvalidSignature,
  InvalidToken: authErrors.InvalidToken,
  InvalidTimestamp: authErrors.InvalidTimestamp,
  MissingContentLength: authErrors.MissingContentLength,
  RequestBodyTooLarge: authErrors.RequestBodyTooLarge,
  TooManySessions: { errno: 115, status: 403, error: 'Forbidden', message: 'Too many sessions' },
  // A fault that an operator arms by its number is the last of those that have it.
  RequestBlocked: authErrors.TooManyRequests,
  TooManyRequests: authErrors.TooManyRequests,
  ServiceUnavailable: authErrors.ServiceUnavailable,
  FeatureDisabled: authErrors.ServiceUnavailable,
  UnknownRoute: authErrors.UnknownRoute,
  Unexpected: authErrors.Unexpected,
};
