import { defineCase } from '../../case.js';
import { certificateCall } from '../../cast/certificate.js';
import type { Credential } from '../../cast/credential.js';
import type { OnepwCast } from '../../cast/onepw-cast.js';
import { differingIn, goodDraft } from '../../cast/pre-verification.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import type { Check } from '../../judging/check.js';
import { isSuccess } from '../../judging/success.js';
import { brokenOnTheWay } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const CERTIFICATES = 'account-create/pre-verified-account-gets-certificates';
const KEY_FETCH = 'account-create/keys-true-gives-key-fetch-token';
const LOGS_IN = 'account-create/logs-in';
const SINGLE_USE = 'account-keys/token-single-use-after-success';

export default defineCase({
  requirements: [CERTIFICATES, KEY_FETCH, LOGS_IN, SINGLE_USE],
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
      throw brokenOnTheWay(
        'a valid preVerifyToken verified no address',
        'account-create/pre-verify-token-verifies-the-email',
      );
    const isGiven = fieldsOf(created).keyFetchToken !== undefined;
    check.that(KEY_FETCH, isGiven, 'a keyFetchToken', isGiven ? 'a keyFetchToken' : 'no keyFetchToken', created);
    if (isGiven) await useUp(cast, check, cast.token(created, 'keyFetchToken'));
    check.succeeds(LOGS_IN, await cast.useSession(session));
    for (const as of [session, (await cast.signIn(person)).session])
      check.succeeds(CERTIFICATES, await cast.call('certificateSign', certificateCall(cast, as)));
  },
});

/** Whether the session of such a creation counts as verified (auth-2017, line 453) is not said: there may be no keys. */
async function useUp(cast: OnepwCast, check: Check, as: Credential): Promise<void> {
  const fetched = await cast.call('accountKeys', { as });
  if (!isSuccess(fetched)) return;
  check.control(fetched);
  check.errno(SINGLE_USE, await cast.call('accountKeys', { as }), 110);
}
