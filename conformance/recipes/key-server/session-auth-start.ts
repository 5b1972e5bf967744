import type { KeyServerCast } from '../../cast/key-server-cast.js';
import { ROUNDS } from '../../cast/key-server-login.js';
import { defineRecipe, variant } from '../../requests/recipe.js';

export default defineRecipe('sessionAuthStart', {
  casts: ['key-server'],
  plain: async (cast) => ({ body: { email: (await cast.accountAlone()).email } }),
  variants: {
    // So that there is one to give back (line 529).
    'stretching-salt': variant(async (cast: KeyServerCast) => {
      const { email } = await cast.account({ stretch: { rounds: ROUNDS, salt: cast.hex() } });
      return { body: { email } };
    }),
  },
});
