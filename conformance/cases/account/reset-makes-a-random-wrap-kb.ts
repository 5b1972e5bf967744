import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import type { Account, OnepwCast } from '../../cast/onepw-cast.js';
import { resetPassword } from '../../cast/reset.js';

const LAW = 'account-reset/wrap-kb-is-random';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    // One password for all of them: a wrapKb that was made from it would come back.
    const authPW = cast.hex();
    const [ann, ben] = [await cast.verifiedAccount(), await cast.verifiedAccount()];
    const made = [];
    for (const account of [ann, ann, ben]) made.push(await wrapKbAfterReset(cast, account, authPW));
    const different = new Set(made).size;
    check.that(LAW, different === made.length, `${made.length} different values of wrapKb`, `${different} different`);
  },
});

async function wrapKbAfterReset(cast: OnepwCast, account: Account, authPW: string): Promise<string> {
  const { person } = await resetPassword(cast, account, {}, authPW);
  return (await fetchKeys(cast, (await cast.confirmedSignIn(person)).keyFetch)).wrapKb;
}
