import { defineCase } from '../../case.js';
import { certificateCall } from '../../cast/certificate.js';
import { differingIn, goodDraft } from '../../cast/pre-verification.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const CERTIFICATES = 'account-create/pre-verified-account-gets-certificates';
const KEY_FETCH = 'account-create/keys-true-gives-key-fetch-token';
const LOGS_IN = 'account-create/logs-in';

export default defineCase({
  requirements: [CERTIFICATES, KEY_FETCH, LOGS_IN],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    const person = cast.person();
    const preVerifyToken = differingIn(signer)(goodDraft(signer, person), person);
    const { email, authPW } = person;
    const created = await cast.must('accountCreate', {
      query: { keys: true },
      body: { email, authPW, preVerifyToken },
    });
    cast.remember(person);
    const session = cast.token(created, 'sessionToken');
    if (!(await verificationFacts(cast, session)).emailVerified)
      throw new Blocked(
        'a valid preVerifyToken verified no address',
        'account-create/pre-verify-token-verifies-the-email',
      );
    const isGiven = fieldsOf(created).keyFetchToken !== undefined;
    check.that(KEY_FETCH, isGiven, 'a keyFetchToken', isGiven ? 'a keyFetchToken' : 'no keyFetchToken', created);
    check.succeeds(LOGS_IN, await cast.useSession(session));
    for (const as of [session, (await cast.signIn(person)).session])
      check.succeeds(CERTIFICATES, await cast.call('certificateSign', certificateCall(cast, as)));
  },
});
