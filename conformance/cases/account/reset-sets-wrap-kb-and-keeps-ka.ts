import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import type { SrpAccount, SrpCast } from '../../cast/srp-cast.js';
import { NO_WRAP_KB } from '../../cast/srp-passwords.js';

const SENT = 'account-reset/wrap-kb-is-the-one-sent';
const REPLACED = 'account-reset/zero-wrap-kb-is-replaced';
const KA = 'account-reset/ka-is-kept';
const WHOLE = 'account-reset/made-wrap-kb-is-random-throughout';

async function changedTo(cast: SrpCast, account: SrpAccount, wrapKb: string): Promise<SrpAccount> {
  const changed = await cast.finishChange(account, await cast.beginChange(account), wrapKb);
  return { ...changed, keyFetch: (await cast.confirmedSignIn(changed)).keyFetch };
}

export default defineCase({
  requirements: [SENT, REPLACED, KA, WHOLE],
  casts: ['srp'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const before = await fetchKeys(cast, ann.keyFetch);
    const wrapKb = cast.hex();
    const changed = await changedTo(cast, ann, wrapKb);
    const set = await fetchKeys(cast, changed.keyFetch);
    const isSent = set.wrapKb === wrapKb;
    check.that(SENT, isSent, 'the wrapKb of the request', isSent ? 'that one' : 'another one');

    const made = await fetchKeys(cast, (await changedTo(cast, changed, NO_WRAP_KB)).keyFetch);
    const seen = made.wrapKb === NO_WRAP_KB ? 'zeros' : made.wrapKb === set.wrapKb ? 'the old one' : 'a new one';
    check.that(REPLACED, seen === 'a new one', 'a new one', seen);
    // Where a part of it were written again and again the halves would be the same, whatever the length of the part.
    const halves = [made.wrapKb.slice(0, 32), made.wrapKb.slice(32)];
    const repeats = halves[0] === halves[1] || made.wrapKb === made.kA;
    check.that(WHOLE, !repeats, 'other bytes in each half, and not kA', repeats ? 'the same again' : 'others');
    const isKept = [set.kA, made.kA].every((kA) => kA === before.kA);
    check.that(KA, isKept, 'the kA from before', isKept ? 'the one from before' : 'another one');
  },
});
