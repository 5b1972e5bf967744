import { USER } from '../../cast/profile-cast.js';
import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('uid', {
  casts: ['profile'],
  needs: USER,
  plain: async (cast) => cast.good(await cast.user(), 'uid'),
});
