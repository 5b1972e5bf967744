import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { resetPassword } from '../../cast/reset.js';

const WRAP_KB = 'account-reset/wrap-kb-is-new';
const KA = 'account-reset/ka-is-kept';

export default defineCase({
  requirements: [WRAP_KB, KA],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ keys: true });
    const before = await fetchKeys(cast, cast.token(ann.created, 'keyFetchToken'));
    const { person } = await resetPassword(cast, ann);
    const after = await fetchKeys(cast, (await cast.confirmedSignIn(person)).keyFetch);
    const same = (name: 'kA' | 'wrapKb') => after[name] === before[name];
    check.that(WRAP_KB, !same('wrapKb'), 'another wrapKb', same('wrapKb') ? 'the old wrapKb' : 'another wrapKb');
    check.that(KA, same('kA'), 'the old kA', same('kA') ? 'the old kA' : 'another kA');
  },
});
