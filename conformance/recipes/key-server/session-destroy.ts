import { defineRecipe } from '../../requests/recipe.js';

/** Every POST has a JSON body (line 14), although the sample sends none (612). */
export default defineRecipe('sessionDestroy', {
  casts: ['key-server'],
  plain: async (cast) => ({ as: (await cast.account()).session, body: {} }),
  // What was signed by a session that is over is refused for that.
  repeatable: null,
});
