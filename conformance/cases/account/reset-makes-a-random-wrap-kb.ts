import { defineCase } from '../../case.js';
import type { Account, AccountCast } from '../../cast/account-cast.js';
import { fetchKeys } from '../../cast/bundle.js';
import { resetPassword } from '../../cast/reset.js';

const LAW = 'account-reset/wrap-kb-is-random';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    // One password for all of them: a wrapKb that was made from it would come back.
    const password = cast.hex();
    const [ann, ben] = [await cast.verifiedAccount(), await cast.verifiedAccount()];
    const made = [];
    for (const account of [ann, ann, ben]) made.push(await wrapKbAfterReset(cast, account, password));
    const different = new Set(made).size;
    check.that(LAW, different === made.length, `${made.length} different values of wrapKb`, `${different} different`);
  },
});

async function wrapKbAfterReset(cast: AccountCast, account: Account, password: string): Promise<string> {
  const { person } = await resetPassword(cast, account, {}, password);
  return (await fetchKeys(cast, (await cast.confirmedSignIn(person)).keyFetch)).wrapKb;
}
