import type { AccountCast } from '../cast/account-cast.js';
import { defineRecipe, variant } from '../requests/recipe.js';
import { credentialOf } from '../requests/recipe-steps.js';

export default defineRecipe('accountKeys', {
  casts: ['onepw', 'srp'],
  needs: ['verifiedAccount'],
  plain: async (cast) => ({ as: credentialOf(await cast.verifiedAccount({ keys: true })) }),
  variants: {
    'from-login': variant<AccountCast>(async (cast) => ({
      as: credentialOf(await cast.confirmedSignIn(await cast.verifiedAccount())),
    })),
  },
  // Every accepted request uses the keyFetchToken up (line 451).
  repeatable: null,
});
