import { defineRecipe } from '../../requests/recipe.js';

/** Every POST has a JSON body (line 14), although the sample sends none (386). */
export default defineRecipe('passwordChangeAuthStart', {
  casts: ['key-server'],
  plain: async (cast) => ({ as: (await cast.account()).session, body: {} }),
});
