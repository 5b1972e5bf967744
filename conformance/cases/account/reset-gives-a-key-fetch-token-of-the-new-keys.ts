import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { resetPassword } from '../../cast/reset.js';
import { credentialOf } from '../../requests/recipe-steps.js';

const LAW = 'account-reset/key-fetch-token-opens-the-new-keys';
const WISHES = 'account-reset/wishes-leave-the-keys-of-a-reset';

/** Compared with what a later sign-in fetches, since the server has drawn the wrapKb itself. */
export default defineCase({
  requirements: [LAW, WISHES],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ keys: true });
    const before = await fetchKeys(cast, credentialOf(ann));
    const { person, answer } = await resetPassword(cast, ann, { keys: true, body: { sessionToken: true } });
    const keyFetch = cast.token(answer, 'keyFetchToken');
    await cast.confirm(person, cast.token(answer, 'sessionToken'), answer);
    const given = await fetchKeys(cast, keyFetch);
    const later = await fetchKeys(cast, (await cast.confirmedSignIn(person)).keyFetch);
    for (const name of ['kA', 'wrapKb'] as const) {
      const isSame = given[name] === later[name];
      check.that(LAW, isSame, `the ${name} of a later sign-in`, isSame ? 'the same' : `another ${name}`);
    }
    const [isNew, isKept] = [later.wrapKb !== before.wrapKb, later.kA === before.kA];
    check.that(WISHES, isNew, 'another wrapKb', isNew ? 'another one' : 'the old one');
    check.that(WISHES, isKept, 'the old kA', isKept ? 'the old one' : 'another one');
  },
});
