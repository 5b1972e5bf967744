import { defineCase } from '../../case.js';
import { type FetchedKeys, fetchKeys } from '../../cast/bundle.js';
import { resetPassword } from '../../cast/reset.js';
import { checkable } from '../../judging/expected-errno.js';

const OF_CHANGE = 'password-change-start/key-fetch-token-fetches-keys';
const SAME = 'account-keys/keys-are-the-accounts';
const KA = 'account-reset/ka-is-kept';
const RANDOM = 'account-reset/wrap-kb-is-random';

/** Where a change has an operation that ends it, and where account/reset does that. */
const SENT = ['password-change-finish/wrap-kb-is-the-one-sent', 'account-reset/wrap-kb-is-the-one-sent'];

const NAMES = ['kA', 'wrapKb'] as const;

/** What is said of keys that should be those of before. */
function compared(found: FetchedKeys, due: FetchedKeys) {
  const changed = NAMES.filter((name) => found[name] !== due[name]);
  return [changed.length === 0, 'the same kA and wrapKb', `changed: ${changed.join(', ') || 'nothing'}`] as const;
}

/** Several new passwords of either kind, the keys fetched with tokens of every kind, and somebody beside. */
export default defineCase({
  requirements: [OF_CHANGE, SAME, KA, RANDOM],
  whereKnown: SENT,
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check, edition }) {
    const sent = SENT.find((law) => checkable(edition, law) !== undefined) ?? '';
    type Somebody = Awaited<ReturnType<typeof cast.verifiedAccount>>;
    const keysOf = async (person: Somebody) => fetchKeys(cast, (await cast.confirmedSignIn(person)).keyFetch);

    const bob = await cast.verifiedAccount();
    const bobs = await keysOf(bob);
    let ann = await cast.verifiedAccount();
    let due = await keysOf(ann);
    const { kA } = due;
    const earlier = [due.wrapKb];
    for (const way of ['change', 'reset', 'change'] as const) {
      const begun = await cast.beginChange(ann);
      check.that(OF_CHANGE, ...compared(await fetchKeys(cast, begun.keyFetch), due));
      const wrapKb = cast.hex();
      // A change that nobody ends is no hindrance to a reset.
      ann = way === 'change' ? await cast.finishChange(ann, begun, wrapKb) : (await resetPassword(cast, ann)).person;
      due = await keysOf(ann);
      check.that(KA, due.kA === kA, 'the old kA', due.kA === kA ? 'the old kA' : 'another kA');
      const isRight = way === 'change' ? due.wrapKb === wrapKb : !earlier.includes(due.wrapKb);
      const expected = way === 'change' ? 'the wrapKb that was sent' : 'a wrapKb that the account never had';
      check.that(way === 'change' ? sent : RANDOM, isRight, expected, isRight ? 'such a wrapKb' : 'another wrapKb');
      earlier.push(due.wrapKb);
    }
    check.that(SAME, ...compared(await keysOf(ann), due));
    check.that(SAME, ...compared(await keysOf(bob), bobs));
  },
});
