import { defineCase } from '../../case.js';
import type { AccountCast } from '../../cast/account-cast.js';
import type { Call } from '../../cast/caller.js';
import type { Credential } from '../../cast/credential.js';
import { requireRefusal } from '../../cast/refusal.js';
import { type SrpAccount, SrpCast } from '../../cast/srp-cast.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const BY_SUCCESS = 'account-reset/token-single-use-after-success';
const BY_FAILURE = 'account-reset/token-used-up-by-failure';
const OTHERS = 'account-reset/token-of-verify-code-is-accepted';

/** Bodies that are refused once the signature was accepted. */
const UNFIT: readonly Call[] = [{ bytes: Buffer.from('{') }, { body: {} }];

/** Tokens of every origin, one after the other; Bob's is good all the while. */
export default defineCase({
  requirements: [BY_SUCCESS, BY_FAILURE, OTHERS],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const [ann, bob] = [await cast.verifiedAccount(), await cast.verifiedAccount()];
    const bobs = await cast.resetToken(bob);
    const used: (readonly [string, Call])[] = [];
    const refused = async (law: string, call: Call) => {
      used.push([law, call]);
      for (const [each, earlier] of used) check.errno(each, await cast.call('accountReset', earlier), 110);
    };
    let now = ann;
    let isJudged = false;
    for (const origin of originsOf(cast)) {
      for (const unfit of UNFIT) {
        if (!(await looksAtTheSignatureFirst(cast, unfit))) continue;
        isJudged = true;
        const reset = cast.resetCall(await origin(now), cast.withPassword(now, cast.hex()));
        requireRefusal(await cast.call('accountReset', { ...reset, ...unfit }), [106, 107, 108], 'an unfit reset');
        await refused(BY_FAILURE, reset);
      }
      const renewed = cast.withPassword(now, cast.hex());
      const reset = cast.resetCall(await origin(now), renewed);
      cast.remember(renewed);
      check.control(await cast.call('accountReset', reset));
      now = renewed;
      await refused(BY_SUCCESS, reset);
    }
    const renewed = cast.withPassword(bob, cast.hex());
    cast.remember(renewed);
    check.succeeds(OTHERS, await cast.call('accountReset', cast.resetCall(bobs, renewed)));
    if (!isJudged) throw new Blocked('account/reset looks at its body before the signature');
  },
});

type Origin = (ann: Awaited<ReturnType<AccountCast['account']>>) => Promise<Credential>;

/** By mail twice; where a change of the password gives such a token too, by that as well. */
function originsOf(cast: AccountCast): readonly Origin[] {
  const byMail: Origin = (ann) => cast.resetToken(ann);
  if (!(cast instanceof SrpCast)) return [byMail, byMail];
  return [byMail, async (ann) => (await cast.beginChange(ann as SrpAccount)).accountReset];
}

/** A server that looked at the body first could not be told to have accepted the signature. */
async function looksAtTheSignatureFirst(cast: AccountCast, unfit: Call): Promise<boolean> {
  const unknown = await cast.call('accountReset', { ...unfit, as: cast.credential('accountResetToken', cast.hex()) });
  return [109, 110].includes(Number(fieldsOf(unknown).errno));
}
