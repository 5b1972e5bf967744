import { sealKeys } from '../../../protocol/bundles.js';
import { isDeployedAddress } from '../../domain/email-address.js';
import { authErrors } from '../../errors/auth.js';
import { authFailureBody } from '../../errors/failure-body.js';
import type { EditionBehaviour } from '../behaviour.js';
import { onepwTokens } from '../onepw-tokens.js';

const MINUTE = 60_000;

/** The edition of March 2017. */
const auth2017: EditionBehaviour = {
  id: 'auth-2017',
  errors: authErrors,
  failureBody: authFailureBody,
  errorInfo: 'https://github.com/mozilla/fxa-auth-server/blob/master/docs/api.md#response-format',
  tokens: onepwTokens,
  sealKeys,
  lifetimes: {
    // The document's sample shows a ttl of 900 seconds (1100); it states no number for the other two, which lived
    // 15 minutes on the deployed server.
    passwordForgotToken: 15 * MINUTE,
    passwordChangeToken: 15 * MINUTE,
    accountResetToken: 15 * MINUTE,
  },
  // The document says nothing of its end; an hour on the deployed server.
  unblockCodeLifetime: 60 * MINUTE,
  passwordsAreProved: 'authPW',
  uidsAre: 'hex',
  replacesUnverified: true,
  isEmailAddress: isDeployedAddress,
  emailsAre: 'text',
  // Line 1065 allows 8 or 16 digits; the samples show codeLength 8 and 3 tries.
  forgotCode: { tokenType: 'passwordForgotToken', digits: 8, tries: 3 },
  verificationCodesAre: 'hex',
  loginChecksEmailCaseFirst: true,
  hasSignInConfirmation: true,
  hasLockout: false,
  verifiedEmailTakesAnyCode: false,
  hasDeviceRegistration: true,
  sendsNotices: true,
  // Those of account lockout, whose errors the document's table retires (lines 83, 84).
  goneEndpoints: [
    'POST /v1/account/unlock/resend_code',
    'POST /v1/account/unlock/verify_code',
    'POST /v1/account/lock',
  ],
  gonePaths: ['/v0/'],
  waitsForVerifiedEmail: true,
  principalIs: 'uid',
  // "up to a maximum of 24 hours" (line 896).
  maxCertificateDuration: 24 * 60 * MINUTE,
  longerCertificates: 'refused',
  certificateDurationUnit: 1,
  hasAccountClaims: true,
};

export default auth2017;
