import { defineCase } from '../../case.js';
import { openedKeys } from '../../cast/key-server-bundle.js';

const WRAP_KB = 'account-reset/reset-by-mail-sets-wrap-kb';
const KA = 'account-reset/reset-by-mail-keeps-ka';

export default defineCase({
  casts: ['key-server'],
  requirements: [WRAP_KB, KA],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const before = openedKeys(await cast.must('accountKeys', { as: ann.keyFetch }), ann.keyFetch);
    const wrapKb = cast.hex();
    const renewed = cast.withPassword(ann, cast.hex());
    await cast.must('accountReset', cast.resetCall(await cast.resetToken(ann), renewed, wrapKb));
    const { keyFetch } = await cast.signIn(renewed);
    const answer = await cast.must('accountKeys', { as: keyFetch });
    const after = openedKeys(answer, keyFetch);
    const sent = after.wrapKb === wrapKb;
    check.that(WRAP_KB, sent, 'the wrapKb of the request', sent ? 'that wrapKb' : 'another wrapKb', answer);
    const kept = after.kA === before.kA;
    check.that(KA, kept, 'the old kA', kept ? 'the old kA' : 'another kA', answer);
  },
});
