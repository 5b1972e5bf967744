import { defineCase } from '../../case.js';
import { openedKeys } from '../../cast/key-server-bundle.js';

const LAW = 'account-keys/new-keys-are-random';

/** Hex digits of half a key. */
const HALF = 32;

export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const keys: string[] = [];
    for (const ann of [await cast.account(), await cast.account()]) {
      // A server may keep the keys back until the address is verified.
      await cast.verify(ann);
      const { keyFetch } = await cast.signIn(ann);
      const { kA, wrapKb } = openedKeys(await cast.must('accountKeys', { as: keyFetch }), keyFetch);
      keys.push(kA, wrapKb);
    }
    const halves = keys.flatMap((key) => [key.slice(0, HALF), key.slice(HALF)]);
    const different = new Set(halves).size;
    check.equal(LAW, `${different} different halves of keys`, `${halves.length} different halves of keys`);
  },
});
