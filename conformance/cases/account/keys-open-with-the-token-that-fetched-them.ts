import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { decrypted, keysOfKeyFetch, macFits } from '../../cast/key-server-bundle.js';

const BASE16 = 'account-keys/bundle-is-base16';
const MAC = 'account-keys/bundle-is-authenticated';
const OPENS = 'account-keys/bundle-opens-with-the-key-fetch-token';

export default defineCase({
  casts: ['key-server'],
  requirements: [BASE16, MAC, OPENS],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const fetched = await cast.must('accountKeys', { as: ann.keyFetch });
    const before = decrypted(keysOfKeyFetch(ann.keyFetch), fetched);
    // A wrapKb of our own must come back: only so can be seen where it stands and that it was decrypted.
    const wrapKb = cast.hex();
    const changed = await cast.finishChange(ann, await cast.beginChange(ann), wrapKb);
    const { keyFetch } = await cast.signIn(changed);
    // With the content-type that the sample of the request has (line 162), though it has no body.
    const answer = await cast.must('accountKeys', { as: keyFetch, headers: { 'content-type': 'application/json' } });
    const isHex = /^(?:[0-9a-f]{2})+$/i.test(text(answer, 'bundle'));
    check.that(BASE16, isHex, 'pairs of hex digits', isHex ? 'pairs of hex digits' : 'other characters', answer);
    const keys = keysOfKeyFetch(keyFetch);
    const fits = macFits(keys, answer);
    check.that(MAC, fits, 'a MAC by the keyFetchToken', fits ? 'such a MAC' : 'none that fits', answer);
    const halves = decrypted(keys, answer);
    const words = `${same(halves?.[0], before?.[0])} kA, then ${same(halves?.[1], wrapKb)} wrapKb`;
    check.that(OPENS, words === 'the same kA, then the same wrapKb', 'kA as before, then wrapKb as set', words, answer);
  },
});

function same(actual: string | undefined, expected: string | undefined): string {
  return actual !== undefined && actual === expected ? 'the same' : 'another';
}
