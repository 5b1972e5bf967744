import { defineCase } from '../../case.js';
import { openedKeys } from '../../cast/key-server-bundle.js';

const LAW = 'account-keys/keys-are-the-accounts';

export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const first = openedKeys(await cast.must('accountKeys', { as: ann.keyFetch }), ann.keyFetch);
    const { keyFetch } = await cast.signIn(ann);
    const answer = await cast.must('accountKeys', { as: keyFetch });
    const later = openedKeys(answer, keyFetch);
    const changed = (['kA', 'wrapKb'] as const).filter((name) => first[name] !== later[name]);
    const found = `changed: ${changed.join(', ') || 'nothing'}`;
    check.that(LAW, changed.length === 0, 'the same kA and wrapKb', found, answer);
  },
});
