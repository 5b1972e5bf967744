import { defineCase } from '../../case.js';
import { openedKeys } from '../../cast/key-server-bundle.js';
import type { KeyServerAccount } from '../../cast/key-server-cast.js';

const WRAP_KB = 'account-reset/later-resets-set-wrap-kb';
const KA = 'account-reset/later-resets-keep-ka';
const PASSWORD = 'account-reset/later-reset-of-a-change-ends-the-old-password';

export default defineCase({
  casts: ['key-server'],
  requirements: [WRAP_KB, KA, PASSWORD],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const keysOf = async (person: KeyServerAccount) => {
      const { session, keyFetch } = await cast.signIn(person);
      const answer = await cast.must('accountKeys', { as: keyFetch });
      return { signedIn: { ...person, session, keyFetch }, keys: openedKeys(answer, keyFetch), answer };
    };
    const compare = async (person: KeyServerAccount, wrapKb: string, kA: string) => {
      const { signedIn, keys, answer } = await keysOf(person);
      const isSent = keys.wrapKb === wrapKb;
      check.that(WRAP_KB, isSent, 'the wrapKb of the request', isSent ? 'that wrapKb' : 'another wrapKb', answer);
      const isKept = keys.kA === kA;
      check.that(KA, isKept, 'the old kA', isKept ? 'the old kA' : 'another kA', answer);
      return signedIn;
    };

    const ann = await cast.verifiedAccount();
    const first = await cast.finishChange(ann, await cast.beginChange(ann));
    const { signedIn, keys } = await keysOf(first);
    // A change after a change, and a reset by mail after both.
    const wrapKb = cast.hex();
    const second = await cast.finishChange(signedIn, await cast.beginChange(signedIn), wrapKb);
    await compare(second, wrapKb, keys.kA);
    // Twice, for a fault that shows at every other sign-in.
    for (const former of [first, first, ann]) check.refused(PASSWORD, await cast.tryLogin(former));
    const mailed = cast.hex();
    const third = cast.withPassword(second, cast.hex());
    await cast.must('accountReset', cast.resetCall(await cast.resetToken(third), third, mailed));
    await compare(third, mailed, keys.kA);
  },
});
