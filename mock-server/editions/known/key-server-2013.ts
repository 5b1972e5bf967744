import { keyServer2013Bundles } from '../../../protocol/srp-bundles.js';
import { KEY_SERVER_2013_SRP } from '../../../protocol/srp-form.js';
import { isDeployedAddress } from '../../domain/email-address.js';
import { keyServerErrors, keyServerFailureBody } from '../../errors/key-server.js';
import type { EditionBehaviour } from '../behaviour.js';
import { keyServerTokens } from '../key-server-tokens.js';

const MINUTE = 60_000;
const CENTURY = 100 * 365.25 * 24 * 60 * MINUTE;

/** The edition of July 2013. Where its document is silent, the safer of two behaviours was taken. */
const keyServer2013: EditionBehaviour = {
  id: 'key-server-2013',
  errors: keyServerErrors,
  failureBody: keyServerFailureBody,
  errorInfo:
    'https://github.com/mozilla/fxa-auth-server/blob/3ce6ff2a45cbb725c992196e37ede8c458af860e/docs/api.md#error-responses',
  tokens: keyServerTokens,
  sealKeys: ({ requestKey, kA, wrapKb }) => keyServer2013Bundles.seal('account/keys', requestKey, { kA, wrapKb }),
  // The document speaks of no end but that of a session (line 604). What waits for a mail has the time that the later
  // documents give it; a login has enough for a client that stretches its password slowly in between.
  lifetimes: {
    srpToken: 5 * MINUTE,
    forgotPasswordToken: 15 * MINUTE,
    accountResetToken: 15 * MINUTE,
  },
  // Nobody who follows the document needs one twice, and a stolen one is worth less so.
  singleUseTokens: ['keyFetchToken', 'accountResetToken'],
  srp: {
    form: KEY_SERVER_2013_SRP,
    bundles: keyServer2013Bundles,
    zeroWrapKbAsksForNew: false,
  },
  passwordsAreProved: 'plain, by SRP',
  uidsAre: 'hex',
  // An account can be used before its address is verified, so nobody else may take it over by then.
  replacesUnverified: false,
  isEmailAddress: isDeployedAddress,
  emailsAre: 'text',
  forgotCode: { tokenType: 'forgotPasswordToken', digits: 8, tries: 3 },
  verificationCodesAre: 'text',
  loginChecksEmailCaseFirst: false,
  hasSignInConfirmation: false,
  hasLockout: false,
  verifiedEmailTakesAnyCode: false,
  hasDeviceRegistration: false,
  sendsNotices: false,
  goneEndpoints: [],
  gonePaths: [],
  // The example flows fetch keys and have certificates signed for an address that nobody verified (lines 628 to 635).
  waitsForVerifiedEmail: false,
  // As in the certificate of the sample (line 356).
  principalIs: 'email',
  // The document sets no limit (line 328); this one keeps exp a number that clocks can show.
  maxCertificateDuration: CENTURY,
  longerCertificates: 'refused',
  certificateDurationUnit: 1,
  hasAccountClaims: false,
};

export default keyServer2013;
