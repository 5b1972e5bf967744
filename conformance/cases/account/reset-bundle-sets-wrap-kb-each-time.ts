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
    // Bytes of zero at both ends, which a number would lose; then the same 16 bytes twice.
    const wrapKb = `0000${cast.hex(28)}0000`;
    const second = await cast.finishChange(signedIn, await cast.beginChange(signedIn), wrapKb);
    await compare(second, wrapKb, keys.kA);
    // Twice, for a fault that shows at every other sign-in.
    for (const former of [first, first, ann]) check.refused(PASSWORD, await cast.tryLogin(former));
    const mailed = cast.hex(16).repeat(2);
    const third = cast.withPassword(second, cast.hex());
    await cast.must('accountReset', cast.resetCall(await cast.resetToken(third), third, mailed));
    const last = await compare(third, mailed, keys.kA);
    // No line gives zeros another meaning; a server may refuse them.
    const zeros = '00'.repeat(32);
    const fourth = cast.withPassword(last, cast.hex());
    const { accountReset } = await cast.beginChange(last);
    const reset = await cast.call('accountReset', cast.resetCall(accountReset, fourth, zeros));
    if (reset.response.status >= 400) return check.refused(WRAP_KB, reset);
    check.control(reset);
    await compare(fourth, zeros, keys.kA);
  },
});
