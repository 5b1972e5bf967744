import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import { proverOf, rawAccount } from '../../cast/raw-password.js';
import { openedBundle } from '../../cast/srp-bundle.js';
import type { Answered } from '../../wire/exchange.js';

const LAW = 'raw-password-account-create/account-serves-like-any-other';

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    async function served(operation: string, as: Credential): Promise<Answered> {
      const answer = await cast.call(operation, operation === 'accountKeys' ? { as } : { as, body: {} });
      check.succeeds(LAW, answer);
      // What follows needs what this gives.
      check.control(answer);
      return answer;
    }
    const keysOf = async (token: Credential) => cast.keysIn(await served('accountKeys', token), token);

    const ann = await rawAccount(cast);
    await cast.verify(ann);
    const prover = await proverOf(cast, ann);
    const opening = await cast.authToken(prover);
    const session = openedBundle('session/create', opening.requestKey, await served('sessionCreate', opening));
    const keys = await keysOf(cast.credential('keyFetchToken', session.keyFetchToken));

    const changing = await cast.authToken(prover);
    const change = openedBundle('password/change', changing.requestKey, await served('passwordChangeStart', changing));
    const again = await keysOf(cast.credential('keyFetchToken', change.keyFetchToken));
    const areTheSame = again.kA === keys.kA && again.wrapKb === keys.wrapKb;
    check.that(LAW, areTheSame, 'the same keys each time', areTheSame ? 'the same' : 'others');

    const renewed = { ...cast.person(), email: ann.email };
    const token = cast.credential('accountResetToken', change.accountResetToken);
    const reset = await cast.call('accountReset', cast.resetCall(token, renewed));
    if (reset.response.status === 200) cast.remember(renewed);
    check.succeeds(LAW, reset);
    check.control(reset);
    check.succeeds(LAW, await cast.tryLogin(renewed));
  },
});
