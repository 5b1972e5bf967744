import type { Check } from '../judging/check.js';
import { isThatKey } from '../judging/same-key.js';
import { HOUR_MS, RSA_PUBLIC_KEY } from '../requests/good-values.js';
import { certificateCall, inWords, readCertificate } from './certificate.js';
import type { Credential } from './credential.js';
import type { KeyServerCast } from './key-server-cast.js';
import { clockOf } from './times.js';

const KEY = 'certificate-sign/cert-holds-the-given-key';
const EXPIRY = 'certificate-sign/expiry-follows-duration';

/** Requirements that a certificate is held to by `judgeCertificate`. */
export const CERTIFICATE_LAWS = [KEY, EXPIRY];

/** Two hours: a lifetime that is the same for everybody is seen elsewhere with one. */
const DURATION_MS = 2 * HOUR_MS;

/** Has a certificate signed for a session and looks at what it says. @throws Blocked */
export async function judgeCertificate(cast: KeyServerCast, check: Check, session: Credential): Promise<void> {
  const call = certificateCall(cast, session, { duration: DURATION_MS });
  const { payload, answer } = readCertificate(await cast.must('certificateSign', call));
  const isTheKey = isThatKey(payload['public-key'], RSA_PUBLIC_KEY);
  const found = isTheKey ? 'that key' : inWords(payload['public-key']);
  check.that(KEY, isTheKey, 'public-key with the key of the request', found, answer);
  const { ms, toleranceMs } = clockOf(answer);
  const isDue = typeof payload.exp === 'number' && Math.abs(payload.exp - ms - DURATION_MS) <= toleranceMs;
  check.that(EXPIRY, isDue, `exp within ${toleranceMs} of ${ms + DURATION_MS}`, inWords(payload.exp), answer);
}
