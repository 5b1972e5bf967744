import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { credentialOf } from '../../requests/recipe-steps.js';

const LAW = 'account-destroy/keys-are-erased';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ keys: true });
    const before = await fetchKeys(cast, credentialOf(ann));
    await cast.destroy(ann);
    const again = await cast.account({ keys: true }, ann);
    await cast.verify(again);
    const after = await fetchKeys(cast, credentialOf(again));
    const kept = (['kA', 'wrapKb'] as const).filter((name) => before[name] === after[name]);
    check.that(LAW, kept.length === 0, 'another kA and another wrapKb', `as before: ${kept.join(', ') || 'nothing'}`);
  },
});
