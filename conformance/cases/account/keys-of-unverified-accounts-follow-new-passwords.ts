import { defineCase } from '../../case.js';
import { type FetchedKeys, fetchKeys } from '../../cast/bundle.js';
import type { Account, OnepwCast } from '../../cast/onepw-cast.js';
import { credentialOf } from '../../requests/recipe-steps.js';

const SENT = 'password-change-finish/wrap-kb-is-the-one-sent';
const NEW = 'account-reset/wrap-kb-is-new';
const KEPT = 'account-reset/ka-is-kept';

/** The password of one account is changed before the address is verified; that of another is forgotten by then. */
export default defineCase({
  requirements: [SENT, NEW, KEPT],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const wrapKb = cast.hex();
    const ann = await cast.account();
    const code = await cast.mailedCode(ann);
    const changed = await cast.finishChange(ann, await cast.beginChange(ann), wrapKb);
    await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
    const isSent = (await keysOf(cast, changed)).wrapKb === wrapKb;
    check.that(SENT, isSent, 'the wrapKb that was sent', isSent ? 'the one that was sent' : 'another one');

    const bob = await cast.account({ keys: true });
    const codeOfBob = await cast.mailedCode(bob);
    const token = await cast.resetToken(bob);
    // The code of the reset may have verified the address too, and a server may answer this one as it likes then.
    await cast.call('recoveryEmailVerifyCode', { body: { uid: bob.uid, code: codeOfBob } });
    const before = await fetchKeys(cast, credentialOf(bob));
    const renewed = cast.withPassword(bob, cast.hex());
    cast.remember(renewed);
    await cast.must('accountReset', cast.resetCall(token, renewed));
    const after = await keysOf(cast, renewed);
    const isNew = after.wrapKb !== before.wrapKb;
    check.that(NEW, isNew, 'another wrapKb than the one before the reset', isNew ? 'another one' : 'that one');
    const isKept = after.kA === before.kA;
    check.that(KEPT, isKept, 'the kA of before the reset', isKept ? 'that one' : 'another one');
  },
});

async function keysOf(cast: OnepwCast, account: Account): Promise<FetchedKeys> {
  return fetchKeys(cast, (await cast.confirmedSignIn(account)).keyFetch);
}
