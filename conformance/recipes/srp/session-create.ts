import type { SrpCast } from '../../cast/srp-cast.js';
import { defineRecipe, variant } from '../../requests/recipe.js';

export default defineRecipe('sessionCreate', {
  casts: ['srp'],
  plain: async (cast) => ({ as: await cast.authToken(await cast.accountAlone()), body: {} }),
  variants: {
    'signed-in': variant<SrpCast>(async (cast) => ({ as: await cast.authToken(await cast.account()), body: {} })),
  },
  // Every accepted request uses the authToken up (line 630).
  repeatable: null,
});
