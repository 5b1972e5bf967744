import { defineCase } from '../../case.js';
import { openedKeys } from '../../cast/bundle.js';
import { checkable } from '../../judging/expected-errno.js';
import { credentialOf } from '../../requests/recipe-steps.js';

const SAME = 'account-keys/keys-are-the-accounts';
const OF_CREATE = 'account-keys/token-of-create-is-accepted';
const OF_LOGIN = 'account-keys/token-of-login-is-accepted';

export default defineCase({
  requirements: [SAME],
  whereKnown: [OF_CREATE, OF_LOGIN],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check, edition }) {
    // With a mailbox, and so an account of the suite's own: who signs in to another has no token of account/create.
    const ann = await cast.verifiedAccount({ keys: true });
    const earlier = credentialOf(ann);
    const first = await cast.call('accountKeys', { as: earlier });
    const { keyFetch: later } = await cast.confirmedSignIn(ann);
    const second = await cast.call('accountKeys', { as: later });
    for (const [law, answer] of [[OF_CREATE, first] as const, [OF_LOGIN, second] as const]) {
      if (checkable(edition, law) === undefined) check.control(answer);
      else check.succeeds(law, answer);
    }

    const [before, after] = [openedKeys(first, earlier), openedKeys(second, later)];
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
