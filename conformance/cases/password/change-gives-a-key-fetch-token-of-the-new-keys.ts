import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { changePassword } from '../../cast/password-change.js';
import { credentialOf } from '../../requests/recipe-steps.js';

const LAW = 'password-change-finish/key-fetch-token-opens-the-new-keys';
const KEPT = 'password-change-finish/wishes-leave-ka';

export default defineCase({
  requirements: [LAW, KEPT],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ keys: true });
    const before = await fetchKeys(cast, credentialOf(ann));
    const wrapKb = cast.hex();
    const { account, answer } = await changePassword(cast, ann, { session: ann.session, keys: true, wrapKb });
    const keyFetch = cast.token(answer, 'keyFetchToken');
    // As in the case of the token itself: the session may have to be confirmed (line 453).
    await cast.confirm(account, cast.token(answer, 'sessionToken'), answer);
    const given = await fetchKeys(cast, keyFetch);
    const isSent = given.wrapKb === wrapKb;
    check.that(LAW, isSent, 'the wrapKb that was sent', isSent ? 'the one that was sent' : 'another one');
    const isKept = given.kA === before.kA;
    check.that(KEPT, isKept, 'the kA from before', isKept ? 'the one from before' : 'another one');
  },
});
