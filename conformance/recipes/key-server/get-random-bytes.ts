import { defineRecipe } from '../../requests/recipe.js';

/** Every POST has a JSON body (line 14), although the sample sends none (366). */
export default defineRecipe('getRandomBytes', {
  casts: ['key-server'],
  plain: async () => ({ body: {} }),
});
