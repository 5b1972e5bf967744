import type { KeyServerCast } from '../../cast/key-server-cast.js';
import { creationBody, ROUNDS } from '../../cast/key-server-login.js';
import { defineRecipe, variant } from '../../requests/recipe.js';

export default defineRecipe('accountCreate', {
  casts: ['key-server'],
  plain: async (cast) => ({ body: creationBody(cast.person()) }),
  variants: {
    // As in the sample (line 102); the list of parameters has no salt of the stretching.
    'stretching-salt': variant(
      async (cast: KeyServerCast) => ({ body: creationBody(cast.person(), { rounds: ROUNDS, salt: cast.hex() }) }),
      ['body.params.stretch.salt'],
    ),
  },
});
