import { defineCase } from '../../case.js';
import { openedKeys } from '../../cast/key-server-bundle.js';

const LAW = 'account-keys/token-of-a-change-gives-the-accounts-keys';

export default defineCase({
  requirements: [LAW],
  casts: ['key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const ofSession = openedKeys(await cast.must('accountKeys', { as: ann.keyFetch }), ann.keyFetch);
    const { keyFetch } = await cast.beginChange(ann);
    const answer = await cast.must('accountKeys', { as: keyFetch });
    const ofChange = openedKeys(answer, keyFetch);
    const changed = (['kA', 'wrapKb'] as const).filter((name) => ofSession[name] !== ofChange[name]);
    const found = `changed: ${changed.join(', ') || 'nothing'}`;
    check.that(LAW, changed.length === 0, 'the kA and wrapKb of the session', found, answer);
  },
});
