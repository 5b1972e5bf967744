import { defineCase } from '../../case.js';
import { decrypted, macFits } from '../../cast/bundle.js';
import { text } from '../../cast/cast.js';

const BASE16 = 'account-keys/bundle-is-base16';
const MAC = 'account-keys/bundle-is-authenticated';
const OPENS = 'account-keys/bundle-opens-with-the-key-fetch-token';

export default defineCase({
  requirements: [BASE16, MAC, OPENS],
  casts: ['onepw', 'srp'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const begun = await cast.beginChange(ann);
    const before = decrypted(await cast.must('accountKeys', { as: begun.keyFetch }), begun.keyFetch);
    // A wrapKb of our own must come back: only so can be seen where it stands and that it was decrypted.
    const wrapKb = cast.hex();
    const changed = await cast.finishChange(ann, begun, wrapKb);

    const { keyFetch } = await cast.confirmedSignIn(changed);
    const answer = await cast.must('accountKeys', { as: keyFetch });
    const isHex = /^(?:[0-9a-f]{2})+$/i.test(text(answer, 'bundle'));
    check.that(BASE16, isHex, 'pairs of hex digits', isHex ? 'pairs of hex digits' : 'other characters', answer);
    const fits = macFits(answer, keyFetch);
    check.that(MAC, fits, 'a MAC by the keyFetchToken', fits ? 'such a MAC' : 'none that fits', answer);
    const keys = decrypted(answer, keyFetch);
    const words = `${same(keys?.kA, before?.kA)} kA, then ${same(keys?.wrapKb, wrapKb)} wrapKb`;
    check.that(OPENS, words === 'the same kA, then the same wrapKb', 'kA as before, then wrapKb as set', words, answer);
  },
});

function same(actual: string | undefined, expected: string | undefined): string {
  return actual !== undefined && actual === expected ? 'the same' : 'another';
}
