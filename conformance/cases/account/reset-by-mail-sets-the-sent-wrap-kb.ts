import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';

const WRAP_KB = 'account-reset/reset-by-mail-sets-wrap-kb';
const KA = 'account-reset/reset-by-mail-keeps-ka';

export default defineCase({
  casts: ['srp'],
  requirements: [WRAP_KB, KA],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const before = await fetchKeys(cast, ann.keyFetch);
    const wrapKb = cast.hex();
    const renewed = cast.withPassword(ann, cast.hex());
    await cast.must('accountReset', cast.resetCall(await cast.resetToken(ann), renewed, wrapKb));
    cast.remember(renewed);
    const after = await fetchKeys(cast, (await cast.confirmedSignIn(renewed)).keyFetch);
    const sent = after.wrapKb === wrapKb;
    check.that(WRAP_KB, sent, 'the wrapKb of the request', sent ? 'that wrapKb' : 'another wrapKb');
    const kept = after.kA === before.kA;
    check.that(KA, kept, 'the old kA', kept ? 'the old kA' : 'another kA');
  },
});
