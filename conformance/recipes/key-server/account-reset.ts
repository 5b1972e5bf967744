import type { KeyServerCast } from '../../cast/key-server-cast.js';
import { defineRecipe, variant } from '../../requests/recipe.js';

const fromChange = async (cast: KeyServerCast) => {
  const account = await cast.account();
  const { accountReset } = await cast.beginChange(account);
  return cast.resetCall(accountReset, cast.withPassword(account, cast.hex()));
};

/** With the bundle alone, which is all that the list of parameters names (line 280). */
export default defineRecipe('accountReset', {
  casts: ['key-server'],
  plain: fromChange,
  variants: {
    'from-change': variant(fromChange),
    'from-verify-code': {
      ...variant(async (cast: KeyServerCast) => {
        const account = await cast.verifiedAccount();
        return cast.resetCall(await cast.resetToken(account), cast.withPassword(account, cast.hex()));
      }),
      needs: ['mailbox'],
    },
  },
  // No line says whether an accountResetToken can be used twice.
  repeatable: null,
});
