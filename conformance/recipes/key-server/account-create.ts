import { creationBody } from '../../cast/key-server-login.js';
import { defineRecipe } from '../../requests/recipe.js';

/** Without the salt of the stretching, which the sample alone shows (line 102). */
export default defineRecipe('accountCreate', {
  casts: ['key-server'],
  plain: async (cast) => ({ body: creationBody(cast.person()) }),
});
