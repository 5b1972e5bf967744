import { defineCase } from '../../case.js';
import type { Account, AccountCast } from '../../cast/account-cast.js';
import { type FetchedKeys, fetchKeys } from '../../cast/bundle.js';
import { type ResetExtras, resetPassword } from '../../cast/reset.js';
import { Blocked } from '../../stops.js';

const LAW = 'account-reset/wrap-kb-is-random';
const KA = 'account-reset/ka-is-kept';

export default defineCase({
  requirements: [LAW, KA],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    // One password for all of them: a wrapKb that was made from it would come back.
    const password = cast.hex();
    const [ann, ben] = [await cast.verifiedAccount(), await cast.verifiedAccount()];
    const made = [
      await keysAfterReset(cast, ann, password),
      await keysAfterASecondReset(cast, ann, password),
      await keysAfterReset(cast, ben, password),
    ];
    const different = new Set(made.map(({ wrapKb }) => wrapKb)).size;
    check.that(LAW, different === made.length, `${made.length} different values of wrapKb`, `${different} different`);
    const isKept = made[0]?.kA === made[1]?.kA;
    check.that(KA, isKept, 'the kA of the first reset', isKept ? 'the one of the first' : 'another one');
  },
});

/** No session is wanted; where one can be asked for, that is said. */
function noSession(cast: AccountCast): ResetExtras {
  const { sessionToken } = cast.caller.operation('accountReset').body?.properties ?? {};
  return sessionToken === undefined ? {} : { body: { sessionToken: false } };
}

async function keysAfterReset(cast: AccountCast, account: Account, password: string): Promise<FetchedKeys> {
  const { person } = await resetPassword(cast, account, noSession(cast), password);
  return fetchKeys(cast, (await cast.confirmedSignIn(person)).keyFetch);
}

/** To the password that it has already or, where a server does not take that, to another one. */
async function keysAfterASecondReset(cast: AccountCast, account: Account, password: string): Promise<FetchedKeys> {
  try {
    return await keysAfterReset(cast, account, password);
  } catch (error) {
    if (!(error instanceof Blocked)) throw error;
    return keysAfterReset(cast, account, cast.hex());
  }
}
