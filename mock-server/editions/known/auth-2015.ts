import { sealKeys } from '../../../protocol/bundles.js';
import { isDeployedAddressOf2015 } from '../../domain/email-address.js';
import { authErrors } from '../../errors/auth.js';
import { authFailureBody } from '../../errors/failure-body.js';
import type { EditionBehaviour } from '../behaviour.js';
import { onepwTokens } from '../onepw-tokens.js';

const MINUTE = 60_000;

/** The edition of January 2015. */
const auth2015: EditionBehaviour = {
  id: 'auth-2015',
  errors: authErrors,
  failureBody: authFailureBody,
  errorInfo: 'https://github.com/mozilla/fxa-auth-server/blob/master/docs/api.md#response-format',
  tokens: onepwTokens,
  sealKeys,
  lifetimes: {
    // The document's sample shows a ttl of 900 seconds (1025); it states no number for the other two, which lived
    // 15 minutes on the deployed server.
    passwordForgotToken: 15 * MINUTE,
    passwordChangeToken: 15 * MINUTE,
    accountResetToken: 15 * MINUTE,
  },
  passwordsAreProved: 'authPW',
  uidsAre: 'hex',
  replacesUnverified: true,
  isEmailAddress: isDeployedAddressOf2015,
  emailsAre: 'text',
  // Line 990 allows 8 or 16 digits; the samples show codeLength 8 and 3 tries.
  forgotCode: { tokenType: 'passwordForgotToken', digits: 8, tries: 3 },
  verificationCodesAre: 'hex',
  loginChecksEmailCaseFirst: false,
  hasSignInConfirmation: false,
  hasLockout: true,
  // The document says what a right code does (778) and of a verified address nothing.
  verifiedEmailTakesAnyCode: true,
  hasDeviceRegistration: false,
  // The deployed server of this edition mailed codes and nothing else.
  sendsNotices: false,
  goneEndpoints: [],
  gonePaths: ['/v0/'],
  waitsForVerifiedEmail: true,
  principalIs: 'uid',
  // "up to a maximum of 24 hours" (line 838).
  maxCertificateDuration: 24 * 60 * MINUTE,
  longerCertificates: 'refused',
  certificateDurationUnit: 1,
  hasAccountClaims: true,
};

export default auth2015;
