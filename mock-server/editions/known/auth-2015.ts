import { authErrors } from '../../errors/auth.js';
import type { EditionBehaviour } from '../behaviour.js';

const MINUTE = 60_000;

/** The edition of January 2015. */
const auth2015: EditionBehaviour = {
  id: 'auth-2015',
  errors: authErrors,
  errorInfo: 'https://github.com/mozilla/fxa-auth-server/blob/master/docs/api.md#response-format',
  lifetimes: {
    // The document's sample shows a ttl of 900 seconds (1025); it states no number for the other two, which lived
    // 15 minutes on the deployed server.
    passwordForgotToken: 15 * MINUTE,
    passwordChangeToken: 15 * MINUTE,
    accountResetToken: 15 * MINUTE,
    unblockCode: 60 * MINUTE,
  },
  // Line 990 allows 8 or 16 digits; the samples show codeLength 8 and 3 tries.
  forgotCode: { digits: 8, tries: 3 },
  loginChecksEmailCaseFirst: false,
  hasSignInConfirmation: false,
  hasLockout: true,
  // The deployed server of this edition mailed codes and nothing else.
  sendsNotices: false,
  goneEndpoints: [],
  // "up to a maximum of 24 hours" (line 838).
  maxCertificateDuration: 24 * 60 * MINUTE,
};

export default auth2015;
