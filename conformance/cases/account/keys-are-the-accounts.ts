import { defineCase } from '../../case.js';
import { openedKeys } from '../../cast/bundle.js';

const SAME = 'account-keys/keys-are-the-accounts';
const OF_CREATE = 'account-keys/token-of-create-is-accepted';
const OF_LOGIN = 'account-keys/token-of-login-is-accepted';

export default defineCase({
  requirements: [SAME, OF_CREATE, OF_LOGIN],
  needs: ['mailbox'],
  async run({ cast, check }) {
    // With a mailbox, and so an account of the suite's own: who signs in to another has no token of account/create.
    const ann = await cast.verifiedAccount({ keys: true });
    const ofCreate = cast.token(ann.created, 'keyFetchToken');
    const first = await cast.call('accountKeys', { as: ofCreate });
    check.succeeds(OF_CREATE, first);

    const { keyFetch: ofLogin } = await cast.confirmedSignIn(ann);
    const second = await cast.call('accountKeys', { as: ofLogin });
    check.succeeds(OF_LOGIN, second);

    const [before, after] = [openedKeys(first, ofCreate), openedKeys(second, ofLogin)];
    const changed = (['kA', 'wrapKb'] as const).filter((name) => before[name] !== after[name]);
    check.that(
      SAME,
      changed.length === 0,
      'the same kA and wrapKb',
      `changed: ${changed.join(', ') || 'nothing'}`,
      second,
    );
  },
});
