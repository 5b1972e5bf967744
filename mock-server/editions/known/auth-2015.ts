import { authErrors } from '../../errors/auth.js';
import type { EditionBehaviour } from '../behaviour.js';

const MINUTE = 60_000;

/** The edition of January 2015. */
const auth2015: EditionBehaviour = {
  id: 'auth-2015',
  errors: authErrors,
  errorInfo: 'https://github.com/mozilla/fxa-auth-server/blob/master/docs/api.md#response-format',
  lifetimes: {
    // The document's sample shows a ttl of 900 seconds (1006); it states no number for the other two, which lived
    // 15 minutes on the deployed server.
    passwordForgotToken: 15 * MINUTE,
    passwordChangeToken: 15 * MINUTE,
    accountResetToken: 15 * MINUTE,
    unblockCode: 60 * MINUTE,
  },
  // Either 8 or 16 digits by the prose of forgot/send_code; its samples show codeLength 8 and 3 tries.
  forgotCode: { digits: 8, tries: 3 },
  loginChecksEmailCaseFirst: false,
  hasSignInConfirmation: false,
  goneEndpoints: [],
  // "up to a maximum of 24 hours", in the section of certificate/sign.
  maxCertificateDuration: 24 * 60 * MINUTE,
};

export default auth2015;
