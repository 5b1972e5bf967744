import type { KeyServerCast } from '../../cast/key-server-cast.js';
import { ROUNDS } from '../../cast/key-server-login.js';
import { defineRecipe, variant } from '../../requests/recipe.js';

/** Every POST has a JSON body (line 14), although the sample sends none (386). */
export default defineRecipe('passwordChangeAuthStart', {
  casts: ['key-server'],
  plain: async (cast) => ({ as: (await cast.account()).session, body: {} }),
  variants: {
    // So that there is one to give back (line 401).
    'stretching-salt': variant(async (cast: KeyServerCast) => {
      const { session } = await cast.account({ stretch: { rounds: ROUNDS, salt: cast.hex() } });
      return { as: session, body: {} };
    }),
  },
});
