import type { KeyServerCast } from '../../cast/key-server-cast.js';
import { defineRecipe, variant } from '../../requests/recipe.js';

/** No line asks for a verified address; a server that keeps the keys until then is not accused for it. */
export default defineRecipe('accountKeys', {
  casts: ['key-server'],
  needs: ['verifiedAccount'],
  plain: async (cast) => ({ as: (await cast.verifiedAccount()).keyFetch }),
  variants: {
    'from-change': variant(async (cast: KeyServerCast) => ({
      as: (await cast.beginChange(await cast.verifiedAccount())).keyFetch,
    })),
  },
  // No line says whether a keyFetchToken can be used twice.
  repeatable: null,
});
