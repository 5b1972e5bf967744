import { sealKeys } from '../../../protocol/bundles.js';
import { auth2013Bundles } from '../../../protocol/srp-bundles.js';
import { AUTH_2013_SRP } from '../../../protocol/srp-form.js';
import { auth2013Tokens } from '../../../protocol/srp-tokens.js';
import { isAnyAddress } from '../../domain/email-address.js';
import { auth2013Errors } from '../../errors/auth.js';
import { authFailureBody } from '../../errors/failure-body.js';
import type { EditionBehaviour } from '../behaviour.js';

const MINUTE = 60_000;

/** The edition of November 2013. */
const auth2013: EditionBehaviour = {
  id: 'auth-2013',
  errors: auth2013Errors,
  failureBody: authFailureBody,
  errorInfo: 'https://github.com/mozilla/fxa-auth-server/blob/master/docs/api.md#response-format',
  tokens: auth2013Tokens,
  sealKeys,
  // The zeros come from the API design page, by its protocol reference.
  srp: { form: AUTH_2013_SRP, bundles: auth2013Bundles, zeroWrapKbAsksForNew: true },
  lifetimes: {
    // "valid for a limited time (60 seconds)" (line 420).
    srpToken: MINUTE,
    // The sample shows a ttl of 900 seconds (1021). An authToken proves that the password was given "recently" (376)
    // and no line says when that ends, nor how long a reset may wait; they get the same.
    forgotPasswordToken: 15 * MINUTE,
    authToken: 15 * MINUTE,
    accountResetToken: 15 * MINUTE,
  },
  // The samples (181) and "a uuid" (873); the deployed server wrote them so as well.
  passwordsAreProved: 'stretched, by SRP',
  uidsAre: 'uuid',
  // 101 is for "an account that already exists" (57), verified or not.
  replacesUnverified: false,
  isEmailAddress: isAnyAddress,
  emailsAre: 'hex',
  // Line 991 allows 8 or 16 digits; the samples show codeLength 8 and 3 tries.
  forgotCode: { tokenType: 'forgotPasswordToken', digits: 8, tries: 3 },
  // "a random token" (829) and no more is said of the code.
  verificationCodesAre: 'text',
  loginChecksEmailCaseFirst: false,
  hasSignInConfirmation: false,
  hasLockout: false,
  // What verifies is a code that is "correct" (827).
  verifiedEmailTakesAnyCode: false,
  hasDeviceRegistration: false,
  sendsNotices: false,
  goneEndpoints: [],
  gonePaths: [],
  waitsForVerifiedEmail: true,
  principalIs: 'uid',
  // "probably a few hours, maybe a day" (873): whoever asks for more gets a certificate for a day.
  maxCertificateDuration: 24 * 60 * MINUTE,
  longerCertificates: 'shortened',
  // Seconds (887).
  certificateDurationUnit: 1000,
  // Line 873 knows principal.email alone.
  hasAccountClaims: false,
};

export default auth2013;
