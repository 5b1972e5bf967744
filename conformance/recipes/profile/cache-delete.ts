import { USER } from '../../cast/profile-cast.js';
import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('cacheDelete', {
  casts: ['profile'],
  needs: [...USER, 'cacheSecret'],
  plain: async (cast) => ({ path: { uid: await cast.uidOfCached(await cast.user()) }, bearer: cast.cacheSecret }),
});
