import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { certificateCall, principalOf, readCertificate } from '../../cast/certificate.js';
import { createWith, differingIn } from '../../cast/pre-verification.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'account-create/pre-verify-token-verifies-the-email';
const NO_KEYS = 'account-create/no-key-fetch-token-without-keys';
const PRINCIPAL = 'certificate-sign/principal-email-names-the-account';

/** For the session that made the account, and for a later one. */
export default defineCase({
  requirements: [LAW, NO_KEYS, PRINCIPAL],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    const person = cast.person();
    const { verified, answer } = await createWith(cast, signer, differingIn(signer), person);
    check.that(LAW, verified, 'an account whose address is verified', verified ? 'it is' : 'it is not', answer);
    const { session } = await cast.signIn(person);
    const facts = await verificationFacts(cast, session);
    check.equal(LAW, facts.emailVerified, true, facts.answer);

    const made = cast.token(answer, 'sessionToken');
    const isThere = fieldsOf(answer).keyFetchToken !== undefined;
    check.that(NO_KEYS, !isThere, 'no keyFetchToken', isThere ? 'it is there' : 'there is none', answer);
    const signed = await cast.call('certificateSign', certificateCall(cast, made));
    check.control(signed);
    const [name = ''] = principalOf(readCertificate(signed)).split('@');
    check.equal(PRINCIPAL, name, text(answer, 'uid'), signed);
  },
});
