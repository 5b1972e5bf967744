import { defineCase } from '../../case.js';
import {
  type Certificate,
  certificateCall,
  certificateOf,
  inWords,
  principalOf,
  readCertificate,
} from '../../cast/certificate.js';
import type { OnepwCast } from '../../cast/onepw-cast.js';
import { changePassword } from '../../cast/password-change.js';
import { checkable } from '../../judging/expected-errno.js';
import { countsSeconds } from '../../judging/server-clock.js';
import { CLIENT_ID, DSA_PUBLIC_KEY, SERVICE } from '../../requests/good-values.js';
import { fieldsOf } from '../../wire/exchange.js';

const GENERATION = 'certificate-sign/fxa-generation-is-a-number';
const AUTH_AT = 'certificate-sign/fxa-last-auth-at-is-in-seconds';
const EMAIL = 'certificate-sign/fxa-verified-email-is-the-address';
const PRINCIPAL = 'certificate-sign/principal-email-names-the-account';

/** Where these are known the requests have the query parameter, and a change of password can carry a session on. */
const SERVICES = 'certificate-sign/service-client-id-is-accepted';
const SESSION_OF_A_CHANGE = 'password-change-finish/session-token-on-request';

type Somebody = Awaited<ReturnType<OnepwCast['verifiedAccount']>>;

/** Certificates for a DS key and, where there are services, for clients of two of them. */
async function unusualOnes(cast: OnepwCast, { session }: Somebody, services: readonly string[]) {
  const found: Certificate[] = [await certificateOf(cast, session, { publicKey: DSA_PUBLIC_KEY })];
  for (const service of services) {
    const call = { ...certificateCall(cast, session), query: { service } };
    found.push(readCertificate(await cast.must('certificateSign', call)));
  }
  return found;
}

export default defineCase({
  requirements: [GENERATION, AUTH_AT, EMAIL, PRINCIPAL],
  needs: ['verifiedAccount'],
  async run({ cast, check, edition }) {
    const knows = (law: string) => checkable(edition, law) !== undefined;
    const ann = await cast.verifiedAccount();
    const later = await cast.signIn(ann);
    const certificates = [
      await certificateOf(cast, ann.session),
      await certificateOf(cast, later.session),
      ...(await unusualOnes(cast, ann, knows(SERVICES) ? [SERVICE, CLIENT_ID] : [])),
    ];
    if (knows(SESSION_OF_A_CHANGE)) {
      const { answer } = await changePassword(cast, ann, { session: ann.session });
      const session = cast.token(answer, 'sessionToken');
      if (fieldsOf(answer).verified !== false) certificates.push(await certificateOf(cast, session));
    }
    const [first] = certificates;
    const principal = first === undefined ? '' : principalOf(first);
    for (const certificate of certificates) {
      const { payload, answer } = certificate;
      check.equal(PRINCIPAL, principalOf(certificate), principal, answer);
      const generation = payload['fxa-generation'];
      check.that(GENERATION, typeof generation === 'number', 'a number', inWords(generation), answer);
      const authAt = payload['fxa-lastAuthAt'];
      const isTime = countsSeconds(authAt, cast.caller.serverSeconds());
      check.that(AUTH_AT, isTime, 'a time in seconds since 1970', inWords(authAt), answer);
      check.equal(EMAIL, payload['fxa-verifiedEmail'], ann.email, answer);
    }
  },
});
