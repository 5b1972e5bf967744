import type { SrpAccount, SrpCast } from '../../cast/srp-cast.js';
import { defineRecipe, variant } from '../../requests/recipe.js';

function renewed(cast: SrpCast, account: SrpAccount): SrpAccount {
  const person = cast.withPassword(account, cast.hex());
  cast.remember(person);
  return person;
}

/** With a token of password/change/start, for which nobody has to read mail. */
export default defineRecipe('accountReset', {
  casts: ['srp'],
  async plain(cast) {
    const account = await cast.account();
    const { accountReset } = await cast.beginChange(account);
    return cast.resetCall(accountReset, renewed(cast, account));
  },
  variants: {
    'from-verify-code': {
      ...variant<SrpCast>(async (cast) => {
        const account = await cast.verifiedAccount();
        return cast.resetCall(await cast.resetToken(account), renewed(cast, account));
      }),
      needs: ['mailbox'],
    },
  },
  // Every accepted request uses the accountResetToken up (line 300).
  repeatable: null,
});
