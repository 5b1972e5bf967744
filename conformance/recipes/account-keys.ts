import { defineRecipe, variant } from '../requests/recipe.js';
import { credentialOf } from '../requests/recipe-steps.js';

export default defineRecipe('accountKeys', {
  needs: ['verifiedAccount'],
  plain: async (cast) => ({ as: credentialOf(await cast.verifiedAccount({ keys: true })) }),
  variants: {
    'from-login': variant(async (cast) => ({
      as: credentialOf(await cast.confirmedSignIn(await cast.verifiedAccount())),
    })),
  },
  // Every accepted request uses the keyFetchToken up (line 451).
  repeatable: null,
});
