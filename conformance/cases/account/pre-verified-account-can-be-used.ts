import { defineCase } from '../../case.js';
import { certificateCall } from '../../cast/certificate.js';
import { differingIn, goodDraft } from '../../cast/pre-verification.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { credentialOf } from '../../requests/recipe-steps.js';
import { brokenOnTheWay } from '../../stops.js';

const KEYS = 'account-create/pre-verified-account-gets-its-keys';
const CERTIFICATES = 'account-create/pre-verified-account-gets-certificates';

export default defineCase({
  requirements: [KEYS, CERTIFICATES],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    const person = cast.person();
    const preVerifyToken = differingIn(signer)(goodDraft(signer, person), person);
    const created = await cast.account({ keys: true, body: { preVerifyToken } }, person);
    if (!(await verificationFacts(cast, created.session)).emailVerified)
      throw brokenOnTheWay(
        'a valid preVerifyToken verified no address',
        'account-create/pre-verify-token-verifies-the-email',
      );
    const later = await cast.signIn(person, { keys: true });
    for (const each of [created, later]) {
      check.succeeds(CERTIFICATES, await cast.call('certificateSign', certificateCall(cast, each.session)));
      check.succeeds(KEYS, await cast.call('accountKeys', { as: credentialOf(each) }));
    }
  },
});
