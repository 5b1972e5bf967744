import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { changePassword } from '../../cast/password-change.js';

const WRAP_KB = 'password-change-finish/wrap-kb-is-the-one-sent';
const KA = 'password-change-finish/ka-is-kept';

export default defineCase({
  requirements: [WRAP_KB, KA],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ keys: true });
    const before = await fetchKeys(cast, cast.token(ann.created, 'keyFetchToken'));
    const wrapKb = cast.hex();
    const { account } = await changePassword(cast, ann, { wrapKb });
    const { keyFetch } = await cast.confirmedSignIn(account);
    const after = await fetchKeys(cast, keyFetch);
    const isSent = after.wrapKb === wrapKb;
    check.that(WRAP_KB, isSent, 'the wrapKb that was sent', isSent ? 'the one that was sent' : 'another one');
    const { account: later } = await changePassword(cast, account);
    const last = await fetchKeys(cast, (await cast.confirmedSignIn(later)).keyFetch);
    for (const { kA } of [after, last]) {
      const isKept = kA === before.kA;
      check.that(KA, isKept, 'the kA from before', isKept ? 'the one from before' : 'another one');
    }
  },
});
